"""The closed classes of English words that guards look up, and the few shapes they share."""

from functools import cache

from core.temporal.grammar.lexicon import load_lexicon
from core.temporal.grammar.rules import Neighbours

DASHES = ("-", "\u2013", "\u2014", "\u2011", "/")


@cache
def around(name: str) -> frozenset[str]:
    """A table of words that stand around expressions, by its name in the lexicon."""
    return load_lexicon("en").around[name]


def ends_clause(word: str) -> bool:
    """Whether a word, or the end of the sentence, leaves a preposition without anything to govern."""
    return not word or word in around("clause_ends")


def stops(word: str) -> bool:
    """Whether a word cannot be what a number or a season before it belongs to."""
    return not word or word in around("stops")


def is_known(word: str) -> bool:
    """Whether the lexicon has a word."""
    return word.lower() in load_lexicon("en").known


def is_month(word: str) -> bool:
    """Whether a word is the name of a month, with its capital."""
    readings = load_lexicon("en").words.get(word.lower(), ())
    return word[:1].isupper() and any(category in ("month", "month_latent") for category, _ in readings)


def is_ordinal(word: str) -> bool:
    """Whether a word counts in a row: "first", "20th"."""
    digits = word.rstrip("stndrhSTNDRH")
    shaped = word != digits and digits.isdigit()
    readings = load_lexicon("en").words.get(word.lower(), ())
    return shaped or any(category == "ordinal" for category, _ in readings)


def starts_capital(near: Neighbours, position: int) -> bool:
    return near.word(position)[:1].isupper()
