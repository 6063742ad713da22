"""Reading EDTF (ISO 8601-2:2019) where people type it: units, `~` and `?`, intervals, open ends, decades.

Writing EDTF is left to `core.chrono.edtf`.
"""

import re
from dataclasses import replace

from core.chrono.dating import Dating, Mod, point, throughout
from core.chrono.granularity import Granularity, ceiling, shift
from core.chrono.instant import days_in_month, instant_from_civil
from core.chrono.interval import Interval
from core.errors import UsageError

_UNIT = re.compile(r"(?P<year>-?\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<soft>[~?%])?")
_DECADE = re.compile(r"(\d{3})X")
_CENTURY = re.compile(r"(\d\d)XX")
_OPEN = ("", "..")


def parse_edtf(text: str) -> Dating | None:
    """The dating of an EDTF string; None where it is none.

    Raises UsageError for a day that does not exist.
    """
    if text.count("/") == 1:
        return _interval(*(part.strip() for part in text.split("/")))
    for pattern, size, unit in ((_DECADE, 10, Granularity.DECADE), (_CENTURY, 100, Granularity.CENTURY)):
        match = pattern.fullmatch(text)
        if match is not None:
            start = instant_from_civil(int(match.group(1)) * size)
            return point(Interval(start, shift(start, unit, 1)), value=match.group(1), granularity=unit)
    return _unit(text)


def _unit(text: str) -> Dating | None:
    match = _UNIT.fullmatch(text)
    if match is None:
        return None
    year, month, day = (
        int(match.group(name)) if match.group(name) else None for name in ("year", "month", "day")
    )
    assert year is not None
    if month is not None and month > 12 and day is None:
        return None  # "1914-18" are years
    if (month is not None and not 1 <= month <= 12) or (
        month is not None and day is not None and not 1 <= day <= days_in_month(year, month)
    ):
        raise UsageError(f"There is no day {text}.", "Check the month and the day.")
    unit = Granularity.DAY if day else Granularity.MONTH if month else Granularity.YEAR
    start = instant_from_civil(year, month or 1, day or 1)
    value = text.rstrip("~?%") if year > 0 else f"BC{1 - year:04d}{text.rstrip('~?%')[5:]}"
    dating = point(Interval(start, ceiling(start, unit)), value=value, granularity=unit)
    return _soft(dating) if match.group("soft") else dating


def _soft(dating: Dating) -> Dating:
    start, end = shift(dating.earliest, dating.granularity, -1), shift(dating.latest, dating.granularity, 1)
    return replace(dating, earliest=start, start_latest=end, end_earliest=start, latest=end, mod=Mod.APPROX)


def _interval(first: str, last: str) -> Dating | None:
    start = None if first in _OPEN else _unit(first)
    end = None if last in _OPEN else _unit(last)
    if (start is None and first not in _OPEN) or (end is None and last not in _OPEN):
        return None
    known = start or end
    if known is None:
        return None
    if start is not None and end is not None and start.earliest >= end.latest:
        raise UsageError(f"“{first}/{last}” ends before it begins.", "Write the earlier date first.")
    begun, ended = start or known, end or known
    return throughout(
        begun.interval, ended.interval, value=f"{first}/{last}",
        granularity=min(begun.granularity, ended.granularity),
        open_start=start is None, open_end=end is None,
    )  # fmt: skip
