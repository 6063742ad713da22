"""English rules for days of the week, holidays and days that have a name of their own."""

from core.temporal.grammar.rules import Rule
from core.temporal.languages.en import date_guards
from core.temporal.meanings import days

RULES = (
    Rule(
        "weekday and day",
        "day",
        "w:weekday|weekday_latent ,? x:caldate",
        days.with_weekday,
        ("Saturday, July 13, 2019",),
    ),
    Rule("day and weekday", "day", "x:caldate w:weekday", days.with_weekday, ("14th December Friday",)),
    Rule(
        "this coming <weekday>, <day>",
        "day",
        "deictic w:weekday ,? x:caldate",
        days.with_weekday,
        ("this coming Sunday, 8 March",),
    ),
    Rule(
        "holiday and day",
        "day",
        "holiday ,? x:caldate",
        lambda x: x,
        ("Easter Monday, April 21, 2025",),
        date_guards.capitalised,
    ),
    Rule(
        "week of a holiday",
        "date",
        "h:holiday u:unit",
        days.holiday_week,
        ("Easter week",),
        date_guards.capitalised,
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
