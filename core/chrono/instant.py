"""Instants: civil seconds in the article's own wall clock, proleptic Gregorian, any year.

An `Instant` counts seconds from 1970-01-01T00:00:00 of that wall clock; no zone is implied, days
always have 86,400 seconds. Years are astronomical: year 0 is 1 BCE, year -479 is 480 BCE.
"""

from dataclasses import dataclass
from typing import NewType

Instant = NewType("Instant", int)

SECONDS_PER_DAY = 86_400
_DAYS_PER_400_YEARS = 146_097
_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True, order=True)
class CivilTime:
    """An instant spelled out: astronomical year, month 1..12, day 1..31, 24-hour clock."""

    year: int
    month: int = 1
    day: int = 1
    hour: int = 0
    minute: int = 0
    second: int = 0


def is_leap_year(year: int) -> bool:
    """Whether an astronomical year has a 29 February in the proleptic Gregorian calendar."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Length of a month in days; month 1..12."""
    return 29 if month == 2 and is_leap_year(year) else _MONTH_DAYS[month - 1]


def days_from_civil(year: int, month: int, day: int) -> int:
    """Days from 1970-01-01 to a civil date; the date must exist.

    Source: Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
    """
    shifted = year - (month <= 2)
    era, year_of_era = divmod(shifted, 400)
    day_of_year = (153 * ((month - 3) % 12) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * _DAYS_PER_400_YEARS + day_of_era - 719_468


def civil_from_days(days: int) -> tuple[int, int, int]:
    """Year, month and day of a day number; the inverse of `days_from_civil` (same source)."""
    era, day_of_era = divmod(days + 719_468, _DAYS_PER_400_YEARS)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * shifted_month + 2) // 5 + 1
    month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9
    return year_of_era + era * 400 + (month <= 2), month, day


def instant_from_civil(
    year: int, month: int = 1, day: int = 1, hour: int = 0, minute: int = 0, second: int = 0
) -> Instant:
    """The instant of a civil time. Raises ValueError for a date or a clock time that does not exist."""
    if not 1 <= month <= 12 or not 1 <= day <= days_in_month(year, month):
        raise ValueError(f"no such date: {year}-{month}-{day}")
    if not (0 <= hour <= 24 and 0 <= minute < 60 and 0 <= second <= 60):
        raise ValueError(f"no such time: {hour}:{minute}:{second}")
    clock = hour * 3600 + minute * 60 + second
    return Instant(days_from_civil(year, month, day) * SECONDS_PER_DAY + clock)


def civil_from_instant(instant: Instant) -> CivilTime:
    """An instant spelled out; the inverse of `instant_from_civil`."""
    days, clock = divmod(instant, SECONDS_PER_DAY)
    return CivilTime(*civil_from_days(days), clock // 3600, clock % 3600 // 60, clock % 60)


def iso_weekday(instant: Instant) -> int:
    """1 for Monday to 7 for Sunday."""
    return (instant // SECONDS_PER_DAY + 3) % 7 + 1


def iso_year(year: int) -> str:
    """ISO 8601 astronomical year: `2019`, `0079`, `-0479`, `+12019`."""
    if year < 0:
        return f"-{-year:04d}"
    return f"{year:04d}" if year <= 9999 else f"+{year}"


def iso_day(instant: Instant) -> str:
    """The ISO day an instant falls on: `2019-07-13`, `-0479-09-22`."""
    year, month, day = civil_from_days(instant // SECONDS_PER_DAY)
    return f"{iso_year(year)}-{month:02d}-{day:02d}"


def iso_clock(instant: Instant) -> str:
    """The clock time of an instant: `14:30`, or `14:30:05` where seconds are not zero."""
    clock = instant % SECONDS_PER_DAY
    text = f"{clock // 3600:02d}:{clock % 3600 // 60:02d}"
    return text if clock % 60 == 0 else f"{text}:{clock % 60:02d}"


def instant_from_iso_day(text: str) -> Instant:
    """Midnight of an ISO day with an optional sign. Raises ValueError where it is none."""
    sign = -1 if text.startswith("-") else 1
    parts = text.lstrip("+-").split("-")
    if len(parts) != 3 or not all(part.isdigit() for part in parts):
        raise ValueError(f"not an ISO day: {text!r}")
    year, month, day = (int(part) for part in parts)
    return instant_from_civil(sign * year, month, day)
