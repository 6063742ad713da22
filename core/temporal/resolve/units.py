"""Intervals of named calendar units: months, seasons, quarters, decades, parts of a day."""

from core.chrono.granularity import Granularity, ceiling, floor, shift
from core.chrono.instant import SECONDS_PER_DAY, Instant, civil_from_instant, instant_from_civil
from core.chrono.interval import Interval
from core.temporal.resolve.values import PARTS_OF_YEAR

_G = Granularity
_HOUR = 3600
# Hours from midnight; a night reaches into the next morning.
PARTS_OF_DAY = {"MO": (5, 12), "MI": (11, 14), "AF": (12, 18), "EV": (17, 24), "NI": (18, 30), "DT": (6, 20)}
_WHOLE_YEARS = {_G.YEAR: 1, _G.DECADE: 10, _G.CENTURY: 100, _G.MILLENNIUM: 1000}


def years_interval(year: int, unit: Granularity) -> Interval:
    """A year, or the decade or century that begins with it."""
    return Interval(instant_from_civil(year), instant_from_civil(year + _WHOLE_YEARS[unit]))


def month_interval(year: int, month: int) -> Interval:
    start = instant_from_civil(year, month)
    return Interval(start, shift(start, _G.MONTH, 1))


def part_of_year_interval(year: int, part: str) -> Interval:
    """A season, quarter or half of a year; a winter begins in December of its year."""
    month, length = PARTS_OF_YEAR[part]
    start = instant_from_civil(year, month)
    return Interval(start, shift(start, _G.MONTH, length))


def day_interval(instant: Instant) -> Interval:
    start = floor(instant, _G.DAY)
    return Interval(start, Instant(start + SECONDS_PER_DAY))


def weekend_interval(instant: Instant) -> Interval:
    """Saturday and Sunday of the week that holds an instant."""
    monday = floor(instant, _G.WEEK)
    return Interval(Instant(monday + 5 * SECONDS_PER_DAY), Instant(monday + 7 * SECONDS_PER_DAY))


def unit_at(instant: Instant, unit: Granularity) -> Interval:
    """The unit that holds an instant."""
    if unit is _G.WEEKEND:
        return weekend_interval(instant)
    if unit is _G.SEASON:
        civil = civil_from_instant(instant)
        part = ("WI", "SP", "SU", "FA")[civil.month % 12 // 3]
        return part_of_year_interval(civil.year - (civil.month < 3), part)
    return Interval(floor(instant, unit), ceiling(instant, unit))


def part_of_day_interval(day: Instant, part: str) -> Interval:
    start, end = PARTS_OF_DAY[part]
    return Interval(Instant(day + start * _HOUR), Instant(day + end * _HOUR))


def thirds(interval: Interval, unit: Granularity) -> tuple[Instant, Instant]:
    """Where the first and the second third of a stretch end, on borders people would name.

    Months are cut after their 10th and 20th day, years after April and August, decades and centuries
    at whole years, all else at days, a day at hours.
    """
    start, end = interval.start, interval.end
    if unit is _G.MONTH:
        return Instant(start + 10 * SECONDS_PER_DAY), Instant(start + 20 * SECONDS_PER_DAY)
    if unit in (_G.YEAR, _G.HALF_YEAR, _G.QUARTER, _G.SEASON):
        step = {_G.YEAR: 4, _G.HALF_YEAR: 2}.get(unit, 1)
        return shift(start, _G.MONTH, step), shift(start, _G.MONTH, 2 * step)
    if unit in (_G.DECADE, _G.CENTURY, _G.MILLENNIUM):
        years = _WHOLE_YEARS[unit]
        return shift(start, _G.YEAR, round(years / 3)), shift(start, _G.YEAR, round(years * 2 / 3))
    step_s = SECONDS_PER_DAY if end - start >= 3 * SECONDS_PER_DAY else _HOUR
    third = max((end - start) // 3 // step_s, 1) * step_s
    return min(Instant(start + third), end), min(Instant(start + 2 * third), end)
