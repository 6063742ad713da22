"""Sets of words put together: unions and differences of a lexicon's sets, each made once and kept.

Rules ask for "a preposition or a conjunction" at every word; making that set anew takes longer than all else
they do. The sets of a lexicon never change, and a frozen set keeps its hash, so that asking again is cheap.
For sets that are lists of a language or of a module, not for what a text holds.
"""

from functools import cache

from core.events.lexicon_tables import Words


@cache
def either(*sets: Words) -> Words:
    """The words of any of the sets."""
    return frozenset().union(*sets)


@cache
def without(words: Words, *others: Words) -> Words:
    """The words that none of the others has."""
    return words.difference(*others)
