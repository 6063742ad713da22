"""When words are an amount of time, and when a price, a rate or something else that is counted."""

from core.temporal.grammar.rules import Guard, Neighbours
from core.temporal.grammar.surrounding_words import SurroundingWords


def amount(words: SurroundingWords) -> Guard:
    """A number of units: no word that numbers something else stands before it."""
    one = a_unit(words)

    def guard(near: Neighbours) -> bool:
        return (
            one(near)
            and near.before not in words.table("never_before_amount")
            and near.after not in words.table("not_after_unit")
        )

    return guard


def a_unit(words: SurroundingWords) -> Guard:
    """ "un año", not "un segundo intento" nor "una quincena de países"."""

    def guard(near: Neighbours) -> bool:
        unit = near.word(near.stop - 1).lower()
        if near.stop > near.first + 1 and near.first and near.word(near.stop - 1)[:1].isupper():
            return False  # a name: "la Guerra de los Cien Años"
        if unit in words.table("ordinal_units"):
            return words.stops(near.after)
        return unit not in words.table("collectives") or near.after not in words.table("of_words")

    return guard


def units_in_context(words: SurroundingWords) -> Guard:
    """ "años" alone: after "durante", or before "después", "atrás" and the like."""

    def guard(near: Neighbours) -> bool:
        return near.before in words.table("before_plain_units") or near.after in words.table(
            "after_plain_units"
        )

    return guard


def duration(words: SurroundingWords) -> Guard:
    """Not what is counted as a set ("30 al año"), nor what belongs to a rate."""
    return words.not_before("never_before_duration")


def not_counted(words: SurroundingWords) -> Guard:
    """ "los primeros meses", not those of "los nueve primeros meses"."""
    return lambda near: not (near.before.isdigit() or words.has_category(near.before, "small", "tens"))


def whole_unit(words: SurroundingWords) -> Guard:
    """ "toda la semana" as a length, not "todo el año" as the year of the text."""

    def guard(near: Neighbours) -> bool:
        return not words.has_category(near.word(near.stop - 1), "year_word", "month_word")

    return guard
