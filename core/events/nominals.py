"""Nominals: which verb a noun of happening comes from: "dismissal" and "dismissed", "recall" and "recalled".

By form alone: the same stem, or an ending that makes nouns of verbs and a common beginning. Pairs that do
not look alike ("siege", "surrounded") stand in the lexicon.
"""

from functools import lru_cache

from core.events.stems import stem

_ENDINGS = ("ation", "ition", "tion", "sion", "ment", "ance", "ence", "ure", "ery", "ing", "al", "y")
EVENT_ENDINGS = ("ation", "tion", "sion", "ment", "ing")  # nouns that mostly name what happens
_SHORTEST_COMMON = 4
_LEAST_SHARE = 0.5  # of the noun: "decision" and "decided" have "deci" in common


@lru_cache(maxsize=20_000)
def names_telling(noun: str, verb: str) -> bool:
    """Whether a noun names what a verb tells, as far as their forms show it. Lower case."""
    if stem(noun) == stem(verb):
        return True
    if not noun.endswith(_ENDINGS):
        return False
    base = stem(verb)
    common = 0
    for a, b in zip(noun, base, strict=False):
        if a != b:
            break
        common += 1
    whole = common >= len(base) - 2  # all of the verb but the sounds that change: "decid", "deci-sion"
    return common >= _SHORTEST_COMMON and whole and common >= _LEAST_SHARE * len(noun)
