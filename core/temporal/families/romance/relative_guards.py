"""When words are counted from another time, and when they govern or belong to what follows them."""

from core.temporal.grammar.rules import Guard, Neighbours
from core.temporal.grammar.surrounding_words import SurroundingWords


def this_unit(words: SurroundingWords) -> Guard:
    """ "este año", not "esta hora"."""
    return words.not_after("not_after_unit")


def bare_unit(words: SurroundingWords) -> Guard:
    """ "fin de año": a unit without its article lives only inside of what it is a part of."""
    return words.before("before_bare_unit")


def a_year(words: SurroundingWords) -> Guard:
    """ "todo el año": the year of the text; "toda la semana" is a length."""
    return lambda near: words.has_category(near.word(near.stop - 1), "year_word")


def unit_alone(words: SurroundingWords) -> Guard:
    """ "en el año": a unit by itself where a report speaks of the whole of it."""

    def guard(near: Neighbours) -> bool:
        introduced = near.before in words.table("before_the_unit")
        whole = words.has_category(near.word(near.stop - 1), "year_word")
        return introduced and whole and words.stops(near.after)

    return guard


def no_weekend(words: SurroundingWords) -> Guard:
    """ "fin de semana" is the weekend, "fin de la semana" the end of the week."""

    def guard(near: Neighbours) -> bool:
        head = [
            at for at in range(near.first, near.stop) if near.word(at).lower() in words.table("weekend_head")
        ]
        return not any(near.word(at + 2).lower() in words.table("weekend_tail") for at in head)

    return guard


def tomorrow(words: SurroundingWords) -> Guard:
    """ "mañana" as the next day: no article or part-of-day preposition before it."""

    def guard(near: Neighbours) -> bool:
        return near.before not in words.table("before_morning")

    return guard


def clause_ends(words: SurroundingWords) -> Guard:
    """ "dos días antes": words that also govern ("antes de", "après") must end their clause."""

    def guard(near: Neighbours) -> bool:
        if near.word(near.stop - 1).lower() in words.table("governing"):
            return words.ends_clause(near.after)
        return near.after not in words.table("governed")

    return guard


def of_an_event(words: SurroundingWords) -> Guard:
    """ "la víspera | de las elecciones"."""
    return words.after("of_words")


def of_no_event(words: SurroundingWords) -> Guard:
    return words.not_after("of_words")
