"""Grounding days that are told by their number without a month: "the 13th", "Tuesday the 9th"."""

from core.chrono.granularity import Granularity, floor, shift
from core.chrono.instant import (
    SECONDS_PER_DAY,
    Instant,
    civil_from_instant,
    days_in_month,
    instant_from_civil,
    iso_weekday,
)
from core.model.time_expression import Anchor
from core.temporal.resolve import units
from core.temporal.resolve.resolved import Resolved
from core.temporal.resolve.surroundings import Surroundings
from core.temporal.resolve.whole_units import NEEDS_CONTEXT, of_unit
from core.temporal.symbolic import Calendar

_G = Granularity
_MONTHS_LOOKED_AT = 7  # most days of a month fall on a given weekday within so many months


def day_of_month(day: int, month: Resolved, around: Surroundings) -> Resolved:
    """ "on the 13th": of the month that is spoken of; of the one beside it where a verb says so."""
    assert month.interval is not None
    symbolic, start = f"XXXX-XX-{day:02d}", month.interval.start
    if month.anchor is Anchor.PUBLICATION and around.published is not None:
        told, today = Instant(start + (day - 1) * SECONDS_PER_DAY), floor(around.published, _G.DAY)
        if (told - today) * around.here.tense < 0:
            start = shift(start, _G.MONTH, around.here.tense)
    civil = civil_from_instant(start)
    if day > days_in_month(civil.year, civil.month):
        return Resolved(symbolic, symbolic, _G.DAY, anchor=month.anchor, reason=NEEDS_CONTEXT)
    interval = units.day_interval(instant_from_civil(civil.year, civil.month, day))
    return of_unit(interval, _G.DAY, symbolic, month.anchor, month.steps)


def day_with_weekday(named: Calendar, around: Surroundings) -> Instant | None:
    """The day nearest to publication that has both number and weekday, on the side that the verbs say."""
    if named.day is None or named.turn is not None or around.published is None:
        return None
    today = floor(around.published, _G.DAY)
    fitting = [day for day in _days_numbered(named.day, today) if iso_weekday(day) == named.weekday]
    told = [day for day in fitting if (day - today) * around.here.tense >= 0]
    return min(told or fitting, key=lambda day: abs(day - today), default=None)


def _days_numbered(number: int, today: Instant) -> list[Instant]:
    """The days of a number in the months around a day; months that are too short have none."""
    this = floor(today, _G.MONTH)
    starts = [shift(this, _G.MONTH, count) for count in range(-_MONTHS_LOOKED_AT, _MONTHS_LOOKED_AT + 1)]
    days = [Instant(start + (number - 1) * SECONDS_PER_DAY) for start in starts]
    return [day for day in days if civil_from_instant(day).day == number]
