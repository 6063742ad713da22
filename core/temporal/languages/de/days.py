"""German rules for months, days of a month, days of the week and holidays."""

from dataclasses import replace

from core.temporal.grammar.rules import Rule
from core.temporal.languages.de import date_guards
from core.temporal.languages.de.surrounding_words import capitalised
from core.temporal.meanings import days
from core.temporal.symbolic import Calendar


def _numeric(d: int, n: int, y: int | None = None) -> Calendar | None:
    """ "3.10.", "3. 10. 1990"."""
    return days.day(n, d, y) if n <= 12 else None


def _short_numeric(d: str) -> Calendar | None:
    """ "03.10.90": the century is that of the last such year."""
    fields = d.split(".")
    if len(fields) != 3 or len(fields[2]) != 2:
        return None
    named = _numeric(int(fields[0]), int(fields[1]))
    return named and replace(named, year_of_century=int(fields[2]))


RULES = (
    Rule("day number", "daynum", "d:day_digits .", days.day_number, (), date_guards.day_number),
    Rule("month", "date", "m:month", days.month, ("im April",), date_guards.month),
    Rule(
        "month and year",
        "date",
        "m:month ,? y:year",
        days.month,
        ("März 1992", "Mai des Jahres 2005"),
        capitalised,
    ),
    Rule(
        "month of a stretch", "date", "m:month s:stretch", days.month, ("August vorigen Jahres",), capitalised
    ),
    Rule("day of a month", "caldate", "d:daynum|ordinal m:month", days.day, ("am 3. Mai", "am dritten Mai")),
    Rule(
        "day of a month, year",
        "caldate",
        "d:daynum|ordinal m:month ,? y:year",
        days.day,
        ("6. Februar 1595",),
    ),
    Rule(
        "day of a month of a stretch",
        "caldate",
        "d:daynum|ordinal m:month s:stretch",
        days.day,
        ("am 3. Mai dieses Jahres",),
    ),
    Rule(
        "day and month in digits",
        "caldate",
        "d:day_digits . n:day_digits .",
        _numeric,
        ("am 3.10.",),
        date_guards.numeric_day,
    ),
    Rule(
        "day, month and year in digits",
        "caldate",
        "d:day_digits . n:day_digits . y:year4",
        _numeric,
        ("am 3. 10. 1990",),
    ),
    Rule(
        "numeric date without its century",
        "caldate",
        "d:numeric",
        _short_numeric,
        ("am 03.10.90",),
        date_guards.introduced,
    ),
    Rule("numeric date", "caldate", "d:numeric", days.numeric_day_first, ("23.3.1987",)),
    Rule("street named after a day", "no_time", "street determiner x:caldate", lambda x: x),
    Rule("calendar day", "day", "determiner? x:caldate", lambda x: x, ("dem 20. April",)),
    Rule(
        "weekday and day",
        "day",
        "w:weekday|weekday_latent ,? determiner? x:caldate",
        days.with_weekday,
        ("Samstag, 17. Januar", "Freitag, den 3. Mai 2019"),
        capitalised,
    ),
    Rule(
        "day of a month named beside it",
        "date",
        "d:daynum",
        days.day_alone,
        ("am 18. und 19. Dezember",),
        date_guards.day_in_list,
    ),
    Rule("ISO date", "day", "d:iso", days.iso_day, ("2019-07-13",)),
    Rule("weekday", "day", "w:weekday", days.weekday, ("am Samstag",), date_guards.weekday),
    Rule("holiday", "day", "h:holiday", days.holiday, ("Heiligabend",), capitalised),
    Rule("holiday of a year", "day", "h:holiday ,? y:year", days.holiday, ("Ostern 1916",), capitalised),
)
