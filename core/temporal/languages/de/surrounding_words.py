"""The closed classes of German words that guards look up, and the few shapes they share."""

from functools import cache

from core.temporal.grammar.lexicon import load_lexicon
from core.temporal.grammar.rules import Neighbours

DASHES = ("-", "\u2013", "\u2014", "\u2011")
LIST_MARKS = (",", "und", "oder", "bis", "/", "sowie", "am", "zum", "den", "der", *DASHES)


@cache
def around(name: str) -> frozenset[str]:
    """A table of words that stand around expressions, by its name in the lexicon."""
    return load_lexicon("de").around[name]


def has_category(word: str, category: str) -> bool:
    """Whether the lexicon knows a word as a category."""
    return any(name == category for name, _ in load_lexicon("de").words.get(word.lower(), ()))


def touching(near: Neighbours) -> bool:
    """No space stands between the tokens of the match: "14.30", "90er", "3."."""
    starts, ends = near.tokens.starts, near.tokens.ends
    return all(ends[at] == starts[at + 1] for at in range(near.first, near.stop - 1))


def capitalised(near: Neighbours) -> bool:
    """The first word is written with a capital, as German nouns are."""
    return near.word(near.first)[:1].isupper()


def noun_at_end(near: Neighbours) -> bool:
    """The last word is written with a capital."""
    return near.word(near.stop - 1)[:1].isupper()


def written_small(near: Neighbours) -> bool:
    """The first word is no noun; one that opens its sentence may be any."""
    return near.first == 0 or not capitalised(near)
