"""Stems: a word without its inflection, just enough for two tellings to meet.

Not a linguist's stemmer: "detonated", "detonates" and "detonating" become one, "attacks" and "attack"
become one, and unlike words stay apart.
"""

from functools import lru_cache

_VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The stem of a lower-case word."""
    if len(word) <= 3 or not word.isascii():
        return word
    for ending, least in (("'s", 1), ("ies", 3), ("ing", 4), ("ied", 3), ("ed", 4), ("es", 4), ("s", 3)):
        if (
            word.endswith(ending)
            and len(word) - len(ending) >= least
            and not word.endswith(("ss", "us", "is"))
        ):
            return _tidied(word[: -len(ending)], ending)
    return word.removesuffix("e")


def _tidied(base: str, ending: str) -> str:
    if ending in {"ies", "ied"}:
        return base + "y"
    if (
        ending in {"ing", "ed"}
        and len(base) > 3
        and base[-1] == base[-2]
        and base[-1] not in _VOWELS | {"l", "s"}
    ):
        return base[:-1]
    if ending == "es" and base.endswith(("sh", "ch", "x", "ss")):
        return base
    return base.removesuffix("e")
