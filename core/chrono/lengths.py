"""How long a stretch of time is, in words of its own size: "18 days", "2 years 3 months"."""

from core.chrono.granularity import Granularity, ceiling, floor, shift
from core.chrono.instant import civil_from_instant
from core.chrono.interval import Interval

_DAY, _HOUR, _MINUTE = 86_400, 3_600, 60
_DAYS_UP_TO = 62 * _DAY
_UNITS = (
    (Granularity.SECOND, 1),
    (Granularity.MINUTE, _MINUTE),
    (Granularity.HOUR, _HOUR),
    (Granularity.DAY, _DAY),
    (Granularity.MONTH, 30 * _DAY),
    (Granularity.YEAR, 365 * _DAY),
)


def length_words(span: Interval) -> str:
    """Two units at most, the larger first; months and years are those of the calendar."""
    seconds = span.end - span.start
    if seconds >= _DAYS_UP_TO:
        return _calendar_words(span)
    if seconds >= 2 * _DAY:
        return _two(seconds // _DAY, "day", seconds % _DAY // _HOUR if seconds < 7 * _DAY else 0, "hour")
    if seconds >= _HOUR:
        return _two(seconds // _HOUR, "hour", seconds % _HOUR // _MINUTE, "minute")
    return _two(seconds // _MINUTE, "minute", seconds % _MINUTE, "second")


def to_whole_units(span: Interval, least_s: float) -> Interval:
    """Widened to whole units of the calendar, the smallest that is at least so long; years at most."""
    unit = next((unit for unit, seconds in _UNITS if seconds >= least_s), Granularity.YEAR)
    start = floor(span.start, unit)
    end = span.end if floor(span.end, unit) == span.end else ceiling(span.end, unit)
    return Interval(start, max(end, shift(start, unit, 1)))


def _calendar_words(span: Interval) -> str:
    first, last = civil_from_instant(span.start), civil_from_instant(span.end)
    months = (last.year - first.year) * 12 + last.month - first.month
    if shift(span.start, Granularity.MONTH, months) > span.end:
        months -= 1
    if months < 12:
        days = (span.end - shift(span.start, Granularity.MONTH, months)) // _DAY
        return _two(months, "month", days, "day")
    return _two(months // 12, "year", months % 12 if months < 1_200 else 0, "month")


def _two(large: int, large_unit: str, small: int, small_unit: str) -> str:
    parts = [_counted(large, large_unit)] if large else []
    parts += [_counted(small, small_unit)] if small or not parts else []
    return " ".join(parts)


def _counted(count: int, unit: str) -> str:
    return f"{count:,} {unit}" if count == 1 else f"{count:,} {unit}s"
