"""Granularities of civil time, and calendar arithmetic in them.

A unit starts where its calendar unit starts (weeks on Monday, quarters in January, April, July and
October, decades in years that end in 0, centuries in years that end in 00).
"""

from enum import IntEnum
from functools import lru_cache

from core.chrono.instant import (
    SECONDS_PER_DAY,
    Instant,
    civil_from_instant,
    days_in_month,
    instant_from_civil,
    iso_weekday,
)


class Granularity(IntEnum):
    """How fine a date is, from fine to coarse; comparable with `<`."""

    SECOND = 0
    MINUTE = 1
    HOUR = 2
    PART_OF_DAY = 3
    DAY = 4
    WEEKEND = 5
    WEEK = 6
    MONTH = 7
    SEASON = 8
    QUARTER = 9
    HALF_YEAR = 10
    YEAR = 11
    DECADE = 12
    CENTURY = 13
    MILLENNIUM = 14

    @property
    def label(self) -> str:
        """The word for it in exports and on the command line: `day`, `part-of-day`, `half-year`."""
        return self.name.lower().replace("_", "-")


_FIXED_SECONDS = {
    Granularity.SECOND: 1,
    Granularity.MINUTE: 60,
    Granularity.HOUR: 3600,
    Granularity.PART_OF_DAY: 6 * 3600,
    Granularity.DAY: SECONDS_PER_DAY,
    Granularity.WEEKEND: 7 * SECONDS_PER_DAY,
    Granularity.WEEK: 7 * SECONDS_PER_DAY,
}
_MONTHS = {
    Granularity.MONTH: 1,
    Granularity.SEASON: 3,
    Granularity.QUARTER: 3,
    Granularity.HALF_YEAR: 6,
    Granularity.YEAR: 12,
    Granularity.DECADE: 120,
    Granularity.CENTURY: 1200,
    Granularity.MILLENNIUM: 12_000,
}


@lru_cache(maxsize=4096)  # a text asks for the units around its own few dates again and again
def floor(instant: Instant, unit: Granularity) -> Instant:
    """The start of the calendar unit that holds an instant."""
    if unit in (Granularity.WEEK, Granularity.WEEKEND):
        day = instant // SECONDS_PER_DAY
        return Instant((day - (iso_weekday(instant) - 1)) * SECONDS_PER_DAY)
    if unit in _FIXED_SECONDS:
        size = _FIXED_SECONDS[unit]
        return Instant(instant // size * size)
    civil = civil_from_instant(instant)
    months = civil.year * 12 + civil.month - 1
    size = _MONTHS[unit]
    year, month = divmod(months // size * size, 12)
    return instant_from_civil(year, month + 1)


@lru_cache(maxsize=4096)
def shift(instant: Instant, unit: Granularity, count: int) -> Instant:
    """An instant moved by `count` calendar units; 31 January + 1 month is 28 or 29 February."""
    if unit in _FIXED_SECONDS:
        return Instant(instant + count * _FIXED_SECONDS[unit])
    civil = civil_from_instant(instant)
    year, month = divmod(civil.year * 12 + civil.month - 1 + count * _MONTHS[unit], 12)
    day = min(civil.day, days_in_month(year, month + 1))
    return instant_from_civil(year, month + 1, day, civil.hour, civil.minute, civil.second)


def ceiling(instant: Instant, unit: Granularity) -> Instant:
    """The end (exclusive) of the calendar unit that holds an instant."""
    return shift(floor(instant, unit), unit, 1)
