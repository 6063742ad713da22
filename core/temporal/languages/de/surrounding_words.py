"""The closed classes of German words that guards look up, and the shapes of its nouns."""

from core.temporal.grammar.rules import Neighbours
from core.temporal.grammar.surrounding_words import SurroundingWords

DASHES = ("-", "\u2013", "\u2014", "\u2011")
LIST_MARKS = (",", "und", "oder", "bis", "/", "sowie", "am", "zum", "den", "der", *DASHES)

_WORDS = SurroundingWords("de")
around = _WORDS.table
has_category = _WORDS.has_category


def capitalised(near: Neighbours) -> bool:
    """The first word is written with a capital, as German nouns are."""
    return near.word(near.first)[:1].isupper()


def noun_at_end(near: Neighbours) -> bool:
    """The last word is written with a capital."""
    return near.word(near.stop - 1)[:1].isupper()
