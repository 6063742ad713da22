"""The times of a set that comes back by the calendar: every 15th, every July, every 29 February.

A month is as long as it is: what is on a 31st is not in June, what is on 29 February in leap years only.
Where years are too close for a tooth each, every second, fourth, ... is left, counted from year 0; of months
every third, then January.
"""

import math
from collections.abc import Iterator

from core.chrono.instant import SECONDS_PER_DAY, civil_from_days, days_from_civil, days_in_month
from core.chrono.recurrence import InCalendar

_MONTHS = 12
_QUARTER = 3
_MONTH_S, _YEAR_S = 28 * SECONDS_PER_DAY, 365 * SECONDS_PER_DAY


def calendar_times(kind: InCalendar, low: int, high: int, least_apart_s: float) -> tuple[list[int], bool]:
    """Middles of the days (or months, or years) from one before `low` to one after `high`, no nearer to each
    other than that; and whether none is left out."""
    monthly = kind.month == 0
    step = _step_months(least_apart_s, monthly=monthly)
    offset = 0 if monthly or kind.month is None else kind.month - 1
    first = math.floor((_month_number(low) - offset) / step)
    last = math.ceil((_month_number(high) - offset) / step)
    times = [time for number in range(first, last + 1) for time in _time_in(kind, number * step + offset)]
    return times, step == (1 if monthly else _MONTHS)


def _step_months(least_apart_s: float, *, monthly: bool) -> int:
    """How many months from one tooth to the next."""
    if monthly and least_apart_s <= _MONTH_S:
        return 1
    if monthly and least_apart_s <= _QUARTER * _MONTH_S:
        return _QUARTER
    return int(_MONTHS * 2 ** max(0, math.ceil(math.log2(least_apart_s / _YEAR_S))))


def _month_number(instant: int) -> int:
    """Months since January of year 0."""
    year, month, _ = civil_from_days(instant // SECONDS_PER_DAY)
    return year * _MONTHS + month - 1


def _time_in(kind: InCalendar, number: int) -> Iterator[int]:
    """The time of a set in a month, if it has one there: in the middle of what is named."""
    year, month = number // _MONTHS, number % _MONTHS + 1
    if kind.day > days_in_month(year, month):
        return
    first = days_from_civil(year, month, max(1, kind.day)) * SECONDS_PER_DAY
    if kind.month is None:
        yield first + _YEAR_S // 2
    else:
        yield first + (1 if kind.day else days_in_month(year, month)) * SECONDS_PER_DAY // 2
