"""When words are counted from another time, and when they govern what follows them."""

from core.temporal.grammar.rules import Guard, Neighbours
from core.temporal.grammar.surrounding_words import SurroundingWords


def clause_ends(words: SurroundingWords) -> Guard:
    """ "δύο μέρες μετά": a word that may also govern must end its clause."""

    def guard(near: Neighbours) -> bool:
        governs = near.word(near.stop - 1).lower() in words.table("governing")
        return not governs or words.ends_clause(near.after)

    return guard


def counted_on(words: SurroundingWords) -> Guard:
    """ "через два дні", "ύστερα από δύο μέρες": a time, where no noun follows that lasts so long."""

    def guard(near: Neighbours) -> bool:
        return near.after not in words.table("not_after_distance")

    return guard


def reference(words: SurroundingWords) -> Guard:
    """ "на той час", not "на той час, коли" nor "у майбутньому уряді"."""

    def guard(near: Neighbours) -> bool:
        return near.after not in words.table("not_after_reference")

    return guard
