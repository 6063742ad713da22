"""When words tell of times that come back."""

from core.temporal.grammar.rules import Guard, Neighbours
from core.temporal.grammar.surrounding_words import SurroundingWords


def set_word(words: SurroundingWords) -> Guard:
    """ "anual", not the name of a newspaper; not a noun ("un diario")."""

    def guard(near: Neighbours) -> bool:
        small = near.first == 0 or not near.word(near.first)[:1].isupper()
        return small and near.before not in words.table("never_before_set_word")

    return guard


def per_unit(words: SurroundingWords) -> Guard:
    """ "al año" after an amount; "por año" and the like wherever they stand."""

    def guard(near: Neighbours) -> bool:
        first = near.word(near.first).lower()
        if first not in words.table("ambiguous_per"):
            return near.after not in words.table("not_after_unit")
        governs = near.after in words.table("of_words")
        return (words.stops(near.after) and not governs) or near.before.isdigit()

    return guard


def of_no_day(near: Neighbours) -> bool:
    """ "los lunes", not "los lunes 3 y 10 de mayo"."""
    return not near.after.isdigit()


def parts(words: SurroundingWords) -> Guard:
    """ "las noches" as a habit: nothing says of which days they are."""
    return words.not_after("of_words")
