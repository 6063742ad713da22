"""English rules for months, days of a month, days of the week and holidays."""

from core.temporal.grammar.rules import Rule
from core.temporal.languages.en import date_guards
from core.temporal.meanings import days

_MONTH = "m:month|month_latent"


RULES = (
    Rule("month", "date", "m:month", days.month, ("April",), date_guards.written_out),
    Rule("ambiguous month", "date", "m:month_latent", days.month, ("in May",), date_guards.ambiguous_month),
    Rule(
        "month and year",
        "date",
        f"{_MONTH} ,? y:year",
        days.month,
        ("September 2018",),
        date_guards.capitalised,
    ),
    Rule(
        "month of year", "date", f"{_MONTH} of y:year", days.month, ("May of 1998",), date_guards.capitalised
    ),
    Rule(
        "month '<year>",
        "date",
        f"{_MONTH} apostrophe n:two_digits",
        days.month_of_century,
        ("May '98",),
        date_guards.capitalised,
    ),
    Rule(
        "month of a stretch",
        "date",
        f"{_MONTH} of? s:stretch",
        days.month,
        ("April last year",),
        date_guards.capitalised,
    ),
    Rule(
        "the month of <month>",
        "date",
        "the month_word of x:date",
        days.only_month,
    ),
    Rule("day number", "daynum", "d:day_digits", lambda d: d),
    Rule("day number", "daynum", "d:ordinal", days.day_number),
    Rule("month day", "caldate", f"{_MONTH} the? d:daynum", days.day, ("July 13",), date_guards.month_day),
    Rule("month day, year", "caldate", f"{_MONTH} the? d:daynum ,? y:year", days.day, ("July 13, 2019",)),
    Rule(
        "month day of a stretch",
        "caldate",
        f"{_MONTH} d:daynum of? s:stretch",
        days.day,
        ("May 3 of this year",),
    ),
    Rule(
        "day month",
        "caldate",
        f"the? d:daynum of? {_MONTH}",
        days.day,
        ("13 July", "the 3rd of May"),
        date_guards.capitalised_at_end,
    ),
    Rule(
        "day month year", "caldate", f"the? d:daynum of? {_MONTH} of? ,? y:year", days.day, ("13 July 2019",)
    ),
    Rule("day month of a stretch", "caldate", f"the? d:daynum of? {_MONTH} of? s:stretch", days.day),
    Rule(
        "days of a month",
        "date",
        f"{_MONTH} d:daynum dash k:daynum",
        days.days,
        ("May 3-9",),
        date_guards.month_day,
    ),
    Rule(
        "days of a month, year",
        "date",
        f"{_MONTH} d:daynum dash k:daynum ,? y:year",
        days.days,
        ("May 3-9, 2019",),
    ),
    Rule(
        "days, month",
        "date",
        f"d:daynum dash k:daynum {_MONTH}",
        days.days,
        ("3-9 May",),
        date_guards.capitalised_at_end,
    ),
    Rule(
        "days, month, year",
        "date",
        f"d:daynum dash k:daynum {_MONTH} ,? y:year",
        days.days,
        ("3-9 May 2019",),
    ),
    Rule("numeric date", "day", "d:numeric", days.numeric_month_first, ("7/13/2019",)),
    Rule("calendar day", "day", "x:caldate", lambda x: x),
    Rule(
        "weekday and day",
        "day",
        "w:weekday|weekday_latent ,? x:caldate",
        days.with_weekday,
        ("Saturday, July 13, 2019",),
    ),
    Rule(
        "weekday and day number",
        "day",
        "w:weekday ,? the? d:daynum",
        days.weekday_and_day,
        ("Monday 25",),
        date_guards.weekday_number,
    ),
    Rule("named day", "day", "d:named_day", days.iso_day, ("9/11",)),
    Rule(
        "day of a month named beside it",
        "date",
        "d:daynum",
        days.day_alone,
        ("between 3 and 9 May", "April 24 and 25"),
        date_guards.beside_a_day,
    ),
    Rule("ISO date", "day", "d:iso", days.iso_day, ("2019-07-13",)),
    Rule(
        "weekday",
        "day",
        "w:weekday",
        days.weekday,
        ("on Saturday",),
        date_guards.weekday,
    ),
    Rule("name of a newspaper", "no_time", "weekday newspaper", lambda: True, ("Sunday Times",)),
    Rule(
        "short weekday",
        "day",
        "w:weekday_latent",
        days.weekday,
        ("on Sat.",),
        date_guards.short_weekday,
    ),
    Rule("holiday", "day", "h:holiday", days.holiday, ("Christmas Day",), date_guards.capitalised),
    Rule(
        "holiday of a year",
        "day",
        "h:holiday ,? of? y:year",
        days.holiday,
        ("Easter 1916",),
        date_guards.capitalised,
    ),
)
