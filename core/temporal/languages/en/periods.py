"""English rules for periods that reports speak of: "the quarter", "the year ended", "the latest period"."""

from core.chrono.granularity import Granularity
from core.model.time_expression import Anchor
from core.temporal.grammar.rules import Rule
from core.temporal.languages.en import date_guards, relative_guards
from core.temporal.languages.en.unit_words import UNITS
from core.temporal.symbolic import Calendar, Duration, EventOffset, Relative, Symbolic

_G = Granularity


def _year_earlier() -> EventOffset:
    """ "the year-earlier quarter", "year-earlier profit"."""
    return EventOffset(_G.YEAR, 1, -1)


def _same_unit(u: str, s: Symbolic) -> Symbolic | None:
    """ "the same month last year"; a period is as long as the one the report speaks of."""
    if not isinstance(s, Relative | EventOffset) or s.unit is not _G.YEAR:
        return None
    count = int(s.count or 0) * s.direction if isinstance(s, EventOffset) else s.count
    if count >= 0:
        return None
    if u == "PERIOD":
        return Relative(_G.YEAR, count, Anchor.PUBLICATION, ago=True)
    unit = UNITS[u][0]
    return Relative(_G.YEAR, count, Anchor.CONTEXT, grain=unit) if _G.DAY <= unit < _G.YEAR else None


def _quarter_last_year(n: int) -> Calendar | None:
    """ "the year-earlier third quarter"."""
    last_year = Relative(_G.YEAR, -1, Anchor.PUBLICATION)
    return Calendar(_G.QUARTER, part=f"Q{n}", within=last_year) if 1 <= n <= 4 else None


def _latest(u: str, k: int = 0) -> Symbolic | None:
    """ "the latest quarter" is the one told of, "the current quarter" the one the text was written in."""
    anchor = Anchor.PUBLICATION if k else Anchor.CONTEXT
    return Relative(UNITS[u][0], 0, anchor) if u in ("QUARTER", "YEAR", "MONTH", "WEEK") else None


def _year_that_ends(u: str) -> Duration | None:
    """ "the year ended March 31": a year's length; its end is said after it."""
    return Duration(((_G.YEAR, 1),)) if u == "YEAR" else None


def _period(u: str) -> Symbolic | None:
    """ "the quarter", "the weekend"."""
    if u == "WEEKEND":
        return Relative(_G.WEEKEND, 0, Anchor.CONTEXT)
    return Relative(_G.QUARTER, 0, Anchor.CONTEXT) if u == "QUARTER" else None


def _whole_period(u: str) -> Symbolic | None:
    return Relative(UNITS[u][0], 0, Anchor.CONTEXT) if u in ("YEAR", "WEEK", "MONTH") else None


RULES = (
    Rule(
        "the same month last year",
        "date",
        "the same u:unit|period_word s:stretch|date",
        _same_unit,
        ("the same month last year", "the same period a year earlier"),
    ),
    Rule("year-earlier", "date", "unit_year dash earlier_word", _year_earlier, ("year-earlier",)),
    Rule(
        "the latest period",
        "date",
        "the latest period_word",
        lambda: Relative(_G.QUARTER, 0, Anchor.CONTEXT),
        ("the latest period",),
    ),
    Rule("the latest <unit>", "date", "the k:latest fiscal? u:unit", _latest, ("the latest quarter",)),
    Rule(
        "the fiscal year",
        "date",
        "the fiscal u:unit",
        _latest,
        ("the fiscal year",),
        relative_guards.no_end_follows,
    ),
    Rule(
        "the year ended",
        "duration",
        "the fiscal? u:unit",
        _year_that_ends,
        ("the year ended",),
        relative_guards.end_follows,
    ),
    Rule(
        "the quarter", "date", "the u:unit", _period, ("the quarter", "the weekend"), date_guards.the_period
    ),
    Rule("for the year", "date", "the u:unit", _whole_period, ("for the year",), date_guards.the_year),
    Rule(
        "the year-earlier third quarter",
        "date",
        "the? unit_year dash earlier_word n:ordinal quarter_word",
        _quarter_last_year,
        ("the year-earlier third quarter",),
    ),
    Rule(
        "the year-earlier quarter",
        "date",
        "the? unit_year dash earlier_word unit|period_word",
        _year_earlier,
        ("the year-earlier quarter",),
    ),
    Rule(
        "the <year> quarter",
        "date",
        "the y:year4 quarter_word|period_word",
        lambda y: Calendar(_G.QUARTER, year=y, part="QX"),
    ),
)
