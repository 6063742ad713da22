"""Dates as machines write them in metadata and records: ISO 8601, mail headers, digits, seconds since 1970.

What can be read in two ways ("03/04/2019") is not read. Dates in running words are `core.temporal`'s.
"""

import re
from dataclasses import dataclass
from email.utils import parsedate_tz

from core.chrono.granularity import Granularity, shift
from core.chrono.instant import SECONDS_PER_DAY, Instant, instant_from_civil, iso_clock, iso_day

_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d?)(?:-(?P<day>\d\d?))?)?"
    r"(?:(?:T|\s+|\s*,\s*)(?P<clock>\d\d?:\d\d(?::\d\d)?)(?:[.,]\d+)?\s*(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?"
    r"(?:\[[\w/+-]{1,40}\]|\s*(?!AM\b|PM\b)[A-Z]{2,5}|\s*\([\w .]{1,30}\))?)?",  # a name is no offset
    re.IGNORECASE,
)
# "Wed Jan 01 2020 10:00:00 GMT+0100 (CET)", as JavaScript writes it
_SCRIPT_ZONE = re.compile(r"(?:GMT|UTC)(?=[+-]\d)|\s*\([^()]{1,40}\)\Z")
_COMPACT = re.compile(
    r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?:T?(?P<clock>\d{4}(?:\d\d)?)(?P<zone>Z)?)?"
)
_NUMERIC = re.compile(r"(\d\d?)([./-])(\d\d?)\2(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})([./])(\d\d?)\2(\d\d?)")
_EPOCH = re.compile(r"\d{9,10}(?:\d{3})?")
_MILLISECONDS_DIGITS = 12


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date as it is stated: the start of its unit, the unit, and the offset where one stands there."""

    instant: Instant
    granularity: Granularity
    utc_offset_minutes: int | None = None

    @property
    def day(self) -> str:
        return iso_day(self.instant)

    @property
    def in_words(self) -> str:
        """The day, with its clock time where one is stated."""
        return f"{self.day} {iso_clock(self.instant)}" if self.granularity < Granularity.DAY else self.day

    @property
    def latest(self) -> Instant | None:
        """Start of the last day of a month or a year; None where the day is known."""
        if self.granularity <= Granularity.DAY:
            return None
        return Instant(shift(self.instant, self.granularity, 1) - SECONDS_PER_DAY)


def parse_stated_date(words: str) -> StatedDate | None:
    """The date that a string of metadata states in full; None where it states none or two."""
    words = " ".join(words.split())
    if not words or len(words) > 80:
        return None
    try:
        return _numeric(words) or _iso(words) or _mail(words) or _epoch(words)
    except ValueError:
        return None


def _iso(words: str) -> StatedDate | None:
    match = _COMPACT.fullmatch(words) or _ISO.fullmatch(words)
    if match is None:
        return None
    year, month, day = (int(match[part]) if match[part] else None for part in ("year", "month", "day"))
    if year is None or not 1000 <= year <= 2999:
        return None
    if day is None:
        unit = Granularity.MONTH if month else Granularity.YEAR
        return None if match["clock"] else StatedDate(instant_from_civil(year, month or 1), unit)
    return _with_clock(instant_from_civil(year, month or 1, day), match["clock"], match["zone"])


def _with_clock(midnight: Instant, clock: str | None, zone: str | None) -> StatedDate:
    if not clock:
        return StatedDate(midnight, Granularity.DAY)
    digits = re.findall(r"\d\d", clock.zfill(4)) if ":" not in clock else clock.split(":")
    hour, minute, second = (int(part) for part in [*digits, "0"][:3])
    if hour > 23 or minute > 59 or second > 60:
        raise ValueError(f"no such time: {clock}")
    unit = Granularity.SECOND if len(digits) > 2 else Granularity.MINUTE
    return StatedDate(Instant(midnight + hour * 3600 + minute * 60 + second), unit, _offset_minutes(zone))


def _offset_minutes(zone: str | None) -> int | None:
    if not zone:
        return None
    if zone[0] not in "+-":
        return 0
    digits = zone[1:].replace(":", "").ljust(4, "0")
    minutes = int(digits[:2]) * 60 + int(digits[2:])
    return -minutes if zone[0] == "-" else minutes


def _numeric(words: str) -> StatedDate | None:
    """Day, month and year in digits, where only one order of them is a date."""
    match = _YEAR_FIRST.fullmatch(words)
    if match:
        return StatedDate(instant_from_civil(int(match[1]), int(match[3]), int(match[4])), Granularity.DAY)
    match = _NUMERIC.fullmatch(words)
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if first <= 12 and second <= 12 and first != second and match[2] != ".":
        return None
    day, month = (second, first) if second > 12 else (first, second)
    return StatedDate(instant_from_civil(year, month, day), Granularity.DAY)


def _mail(words: str) -> StatedDate | None:
    """`Sat, 13 Jul 2019 10:05:00 +0300`, also without weekday or clock."""
    if not re.search(r"[A-Za-z]{3}", words):
        return None
    words = _SCRIPT_ZONE.sub("", words)
    parsed = parsedate_tz(words if ":" in words else f"{words} 00:00:00")
    if parsed is None or parsed[0] < 1000:
        return None
    year, month, day, hour, minute, second = parsed[:6]
    midnight = instant_from_civil(year, month, day)
    if ":" not in words:
        return StatedDate(midnight, Granularity.DAY)
    offset = None if parsed[9] is None or "-0000" in words else parsed[9] // 60
    clock = Instant(midnight + hour * 3600 + minute * 60 + second)
    return StatedDate(clock, Granularity.SECOND, offset)


def _epoch(words: str) -> StatedDate | None:
    if not _EPOCH.fullmatch(words):
        return None
    seconds = int(words) // 1000 if len(words) >= _MILLISECONDS_DIGITS else int(words)
    return StatedDate(Instant(seconds), Granularity.SECOND, 0)
