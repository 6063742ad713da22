"""Sets of times by their TIMEX3 value: how often they come back, and how that is said ("every Monday").

Values as TimeML 1.2.1 writes them: `XXXX-WXX-1`, `XXXX-XX-15`, `XXXX-SU`, `P1D`, `P2W`. The stretch within
which a set came back is the dating's.
"""

import re
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from core.chrono.instant import days_in_month
from core.chrono.unit_names import MONTHS, ordinal

_DAY = 86_400
_MONTHS_OF_A_YEAR, _LEAP_YEAR = 12, 2000
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PARTS = {
    "MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "day",
    "SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter",
}  # fmt: skip
_LETTERS = {
    "TS": ("second", 1), "TM": ("minute", 60), "TH": ("hour", 3600), "D": ("day", _DAY),
    "WE": ("weekend", 7 * _DAY), "W": ("week", 7 * _DAY), "M": ("month", 30 * _DAY),
    "Q": ("quarter", 91 * _DAY), "S": ("season", 91 * _DAY), "H": ("half-year", 182 * _DAY),
    "Y": ("year", 365 * _DAY), "DE": ("decade", 3652 * _DAY), "CE": ("century", 36_524 * _DAY),
    "ML": ("millennium", 365_242 * _DAY),
}  # fmt: skip
_ADVERBS = {
    "hour": "hourly", "day": "daily", "week": "weekly", "month": "monthly", "quarter": "quarterly",
    "year": "yearly",
}  # fmt: skip
_PERIOD = re.compile(r"P(?P<clock>T?)(?P<count>\d+)(?P<unit>[A-Z]{1,2})")
_SET = re.compile(
    r"XXXX(?:-(?:W(?:XX)(?:-(?P<weekday>[1-7]|WE))?|(?P<part>[A-Z][A-Z1-4])|(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?))?"
    r"(?:T(?P<time>[A-Z]{2}|\d\d(?::\d\d)?))?"
)


class Recurrence(IntEnum):
    """How a set comes back, as far as its times follow from that alone; SOMEHOW where they do not. Sets
    of the calendar's months and years have the numbers of `in_calendar`, above all of these."""

    ONCE = 0
    SOMEHOW = 1
    HOURLY = 2
    DAILY = 3
    MONDAY = 4
    TUESDAY = 5
    WEDNESDAY = 6
    THURSDAY = 7
    FRIDAY = 8
    SATURDAY = 9
    SUNDAY = 10


_CALENDAR = 64  # from here on a number is 32 times the month and the day; month 0 is every month
_DAYS, _YEARLY_MONTH = 32, 13  # a month of its own for "every year", which names none
MOST_RECURRENCES = _CALENDAR + _DAYS * (_YEARLY_MONTH + 1)  # all numbers are below


class InCalendar(NamedTuple):
    """A set that comes back by the calendar: each year in `month` 1..12, nought for each month, None for a
    year that names no month; on `day` 1..31, nought where none is named."""

    month: int | None
    day: int


def in_calendar(number: int) -> InCalendar | None:
    """What the number of a recurrence says about months and days; None for one that is not of them."""
    if number < _CALENDAR:
        return None
    month, day = divmod(number - _CALENDAR, _DAYS)
    return InCalendar(None if month == _YEARLY_MONTH else month, day)


@lru_cache(maxsize=512)
def recurrence(value: str) -> int:
    """How the set of a TIMEX3 value comes back: a `Recurrence`, ONCE for a value that is no set's, or the
    number of a set that comes back by the calendar."""
    if period_seconds(value) is None:
        return Recurrence.ONCE
    parts = _SET.fullmatch(value)
    if parts is not None and (parts["weekday"] or "").isdigit():
        return Recurrence(Recurrence.MONDAY + int(parts["weekday"]) - 1)
    if value in ("P1D", "XXXX-XX-XX"):
        return Recurrence.DAILY
    if value == "PT1H":
        return Recurrence.HOURLY
    return _calendar_number(value, parts) or Recurrence.SOMEHOW


def _calendar_number(value: str, parts: re.Match[str] | None) -> int:
    """The number of a set of months or years; nought for any other."""
    if value in ("P1Y", "XXXX"):
        return _CALENDAR + _DAYS * _YEARLY_MONTH
    if value in ("P1M", "XXXX-XX"):
        return _CALENDAR
    if parts is None or parts["month"] is None or "T" in value:
        return 0
    month = 0 if parts["month"] == "XX" else int(parts["month"])
    day = 0 if parts["day"] in (None, "XX") else int(parts["day"])
    real = month <= _MONTHS_OF_A_YEAR and day <= (days_in_month(_LEAP_YEAR, month) if month else 31)
    return _CALENDAR + _DAYS * month + day if real and (month or day) else 0


@lru_cache(maxsize=512)
def period_seconds(value: str) -> int | None:
    """About how many seconds lie between two times of a set; None for a value that is no set's."""
    counted = _PERIOD.fullmatch(value)
    if counted is not None:
        named = _LETTERS.get(counted["clock"] + counted["unit"])
        return int(counted["count"]) * named[1] if named else None
    parts = _SET.fullmatch(value)
    if parts is None:
        return None
    if parts["part"] or (parts["month"] or "XX") != "XX" or value == "XXXX":
        return 365 * _DAY
    if parts["weekday"]:
        return 7 * _DAY
    if value.startswith("XXXX-WXX"):
        return _DAY
    return 30 * _DAY if (parts["day"] or "XX") != "XX" or value == "XXXX-XX" else _DAY


def is_named_set(value: str) -> bool:
    """Whether a value names its times and leaves open which of them: `XXXX-WXX-1`; not `P1W`, which may
    also be a length."""
    return _SET.fullmatch(value) is not None


def recurrence_words(value: str) -> str:
    """ "every Monday", "daily", "every 2 weeks"; "again and again" where the value says no more."""
    counted = _PERIOD.fullmatch(value)
    if counted is not None:
        return _counted_words(int(counted["count"]), counted["clock"] + counted["unit"])
    parts = _SET.fullmatch(value)
    if parts is None:
        return "again and again"
    named = _named_words(parts)
    time = parts["time"] or ""
    if time in _PARTS:
        return f"{named} {_PARTS[time]}" if named else f"every {_PARTS[time]}"
    return " ".join(words for words in (named or "daily", f"at {time}" if time else "") if words)


def _counted_words(count: int, letters: str) -> str:
    unit = _LETTERS.get(letters, ("", 0))[0]
    if not unit:
        return "again and again"
    if count == 1:
        return _ADVERBS.get(unit, f"every {unit}")
    return (
        f"every {count} {unit[:-1]}ies" if unit.endswith("y") and unit != "day" else f"every {count} {unit}s"
    )


def _named_words(parts: re.Match[str]) -> str:
    """The day, month or part of the year that comes back; nothing for any day."""
    if parts["weekday"]:
        return (
            "every weekend" if parts["weekday"] == "WE" else f"every {_WEEKDAYS[int(parts['weekday']) - 1]}"
        )
    if parts["part"]:
        return f"every {_PARTS.get(parts['part'], parts['part'])}"
    if parts.group().startswith("XXXX-WXX"):
        return "every weekday"
    return _month_day_words(parts["month"], parts["day"])


def _month_day_words(month: str | None, day: str | None) -> str:
    known_month = MONTHS[int(month) - 1] if month not in (None, "XX") and 1 <= int(month or 0) <= 12 else ""
    known_day = int(day or 0) if day not in (None, "XX") else 0
    if known_day:
        return (
            f"every {known_day} {known_month}"
            if known_month
            else f"on the {ordinal(known_day)} of every month"
        )
    if known_month:
        return f"every {known_month}"
    if month is None:
        return "yearly"
    return "monthly" if day is None else ""
