"""Periods that reports speak of: "the quarter", "the latest year", "the same month last year"."""

from core.chrono.granularity import Granularity
from core.model.time_expression import Anchor
from core.temporal.meanings.unit_names import UNITS
from core.temporal.symbolic import Calendar, Duration, EventOffset, Relative, Symbolic

_G = Granularity


def year_earlier() -> EventOffset:
    """ "the year-earlier quarter", "year-earlier profit"."""
    return EventOffset(_G.YEAR, 1, -1)


def same_unit(u: str, s: Symbolic) -> Symbolic | None:
    """ "the same month last year"; a PERIOD is as long as the one the report speaks of."""
    if not isinstance(s, Relative | EventOffset) or s.unit is not _G.YEAR:
        return None
    count = int(s.count or 0) * s.direction if isinstance(s, EventOffset) else s.count
    if count >= 0:
        return None
    if u == "PERIOD":
        return Relative(_G.YEAR, count, Anchor.CONTEXT, ago=True)
    unit = UNITS[u][0]
    return Relative(_G.YEAR, count, Anchor.CONTEXT, grain=unit) if _G.DAY <= unit < _G.YEAR else None


def quarter_last_year(n: int) -> Calendar | None:
    """ "the year-earlier third quarter"."""
    last_year = Relative(_G.YEAR, -1, Anchor.PUBLICATION)
    return Calendar(_G.QUARTER, part=f"Q{n}", within=last_year) if 1 <= n <= 4 else None


def quarter_of_year(y: int) -> Calendar:
    """ "the 1988 quarter": the one the report is about, in another year."""
    return Calendar(_G.QUARTER, year=y, part="QX")


def latest(u: str, k: int = 0) -> Symbolic | None:
    """ "the latest quarter" is the one told of, "the current quarter" (1) the one the text was written in."""
    anchor = Anchor.PUBLICATION if k else Anchor.CONTEXT
    return Relative(UNITS[u][0], 0, anchor) if u in ("QUARTER", "YEAR", "MONTH", "WEEK") else None


def latest_period() -> Relative:
    """ "the latest period"."""
    return Relative(_G.QUARTER, 0, Anchor.CONTEXT)


def year_that_ends(u: str) -> Duration | None:
    """ "the year ended March 31": a year's length; its end is said after it."""
    return Duration(((_G.YEAR, 1),)) if u == "YEAR" else None


def period(u: str) -> Symbolic | None:
    """ "the quarter", "the weekend"."""
    if u == "WEEKEND":
        return Relative(_G.WEEKEND, 0, Anchor.CONTEXT)
    return Relative(_G.QUARTER, 0, Anchor.CONTEXT) if u == "QUARTER" else None


def whole_period(u: str) -> Symbolic | None:
    """ "for the year"."""
    return Relative(UNITS[u][0], 0, Anchor.CONTEXT) if u in ("YEAR", "WEEK", "MONTH") else None
