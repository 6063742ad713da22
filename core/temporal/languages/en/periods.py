"""English rules for periods that reports speak of: "the quarter", "the year ended", "the latest period"."""

from core.temporal.grammar.rules import Rule
from core.temporal.languages.en import date_guards, relative_guards
from core.temporal.meanings import periods

RULES = (
    Rule(
        "the same month last year",
        "date",
        "the same u:unit|period_word s:stretch|date",
        periods.same_unit,
        ("the same month last year", "the same period a year earlier"),
    ),
    Rule(
        "the comparable year-ago quarter",
        "date",
        "the? same unit_year dash earlier_word unit|period_word",
        periods.year_earlier,
        ("the comparable year-ago quarter",),
    ),
    Rule("year-earlier", "date", "unit_year dash earlier_word", periods.year_earlier, ("year-earlier",)),
    Rule(
        "the latest period",
        "date",
        "the latest period_word",
        periods.latest_period,
        ("the latest period",),
    ),
    Rule("the latest <unit>", "date", "the k:latest fiscal? u:unit", periods.latest, ("the latest quarter",)),
    Rule(
        "the fiscal year",
        "date",
        "the fiscal u:unit",
        periods.latest,
        ("the fiscal year",),
        relative_guards.no_end_follows,
    ),
    Rule(
        "the year ended",
        "duration",
        "the fiscal? u:unit",
        periods.year_that_ends,
        ("the year ended",),
        relative_guards.end_follows,
    ),
    Rule(
        "the quarter",
        "date",
        "the u:unit",
        periods.period,
        ("the quarter", "the weekend"),
        date_guards.the_period,
    ),
    Rule("for the year", "date", "the u:unit", periods.whole_period, ("for the year",), date_guards.the_year),
    Rule(
        "the year-earlier third quarter",
        "date",
        "the? unit_year dash earlier_word n:ordinal quarter_word",
        periods.quarter_last_year,
        ("the year-earlier third quarter",),
    ),
    Rule(
        "the year-earlier quarter",
        "date",
        "the? unit_year dash earlier_word unit|period_word",
        periods.year_earlier,
        ("the year-earlier quarter",),
    ),
    Rule(
        "the <year> quarter",
        "date",
        "the y:year4 quarter_word|period_word",
        periods.quarter_of_year,
    ),
)
