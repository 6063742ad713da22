"""Italian rules for decades and centuries by their names: "gli anni '80", "luglio '43", "il Novecento"."""

from core.temporal.grammar.rules import Neighbours, Rule
from core.temporal.meanings import days, year_parts, years


def _capital(near: Neighbours) -> bool:
    """ "l'Ottocento" is a century, "ottocento" a number, and the first word of a sentence may be either."""
    last = near.stop - 1
    return last > 0 and near.word(last)[:1].isupper()


_JOINS = ("e", "ed", "o", "-")


def _after_decade(near: Neighbours) -> bool:
    """ "anni Sessanta e | Settanta": both are written like the names of decades."""
    first, second = near.word(near.first - 2), near.word(near.first)
    named = first[:1].isupper() and second[:1].isupper()
    return named and near.before in _JOINS and near.word(near.first - 3).lower() == "anni"


RULES = (
    Rule(
        "the years '<decade>",
        "date",
        "the? years_word apostrophe n:two_digits",
        years.decade_of_number,
        ("gli anni '80",),
    ),
    Rule(
        "month and '<year>",
        "date",
        "the_month? m:month|month_latent of? apostrophe n:two_digits",
        days.month_of_century,
        ("nel luglio '43",),
    ),
    Rule(
        "day, month and '<year>",
        "caldate",
        "the? d:daynum m:month|month_latent of? apostrophe n:two_digits",
        days.day_of_century,
        ("il 25 luglio '43",),
    ),
    Rule(
        "season of '<year>",
        "date",
        "the? p:season of? apostrophe n:two_digits",
        year_parts.season_of_century,
        ("nell'estate del '44",),
    ),
    Rule(
        "a further decade",
        "date",
        "d:decade_word",
        years.decade_of_century,
        ("negli anni Sessanta e Settanta",),
        _after_decade,
    ),
    Rule(
        "the <century> by its name", "date", "the? n:century_name", years.century, ("il Novecento",), _capital
    ),
)
