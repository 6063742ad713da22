"""Dates of a column: how they are written is found over all of them, since one alone may be read in two ways.

"03/04/2019" is the third of April where another row has a 25th in that place; or where only so the rows
stand in the order of time, which is said to be less sure. Leaves dates that say all themselves to
`date_strings` and `written_dates`.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.chrono.granularity import Granularity
from core.chrono.instant import SECONDS_PER_DAY, Instant, instant_from_civil
from core.ingest.date_strings import StatedDate, parse_stated_date
from core.ingest.written_dates import parse_written_date

_NUMERIC = re.compile(
    r"(?P<a>\d{1,2})(?P<mark>[./\-])\s?(?P<b>\d{1,2})(?P=mark)\s?(?P<year>\d{4}|\d\d)\.?"
    r"(?:[T,\s]+(?P<clock>\d{1,2}[:.]\d\d(?:[:.]\d\d)?)(?:\.\d+)?\s*(?P<half>[AaPp]\.?[Mm]\.?)?\s*"
    r"(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?)?"
)
_SERIAL = re.compile(r"[2-6]\d{4}(?:\.\d+)?")
# Day 0 of spreadsheets, which count days (and a 29 February 1900 that never was).
_SPREADSHEET_EPOCH = instant_from_civil(1899, 12, 30)
_FEWEST_ORDERED = 5


@dataclass(frozen=True, slots=True)
class DateOrder:
    """Whether the day stands first in the dates of a column in digits; None where that is open or where no
    date asks for it. `doubt` is a sentence where the answer is open or rests on the order of the rows."""

    day_first: bool | None = None
    doubt: str = ""


def date_order(values: Iterable[str]) -> DateOrder:
    """The order that the dates of a column speak for."""
    pairs = [(int(match["a"]), int(match["b"]), match) for match in map(_numeric, values) if match]
    pairs = [pair for pair in pairs if pair[2]["mark"] != "."]
    day_first = any(a > 12 >= b for a, b, _ in pairs)
    month_first = any(b > 12 >= a for a, b, _ in pairs)
    if day_first and month_first:
        return DateOrder(None, "Its dates have the day first in some rows and the month first in others.")
    if day_first or month_first:
        return DateOrder(day_first)
    if all(a == b for a, b, _ in pairs):
        return DateOrder()
    return _by_rows([match for _, _, match in pairs])


def _by_rows(matches: Sequence[re.Match[str]]) -> DateOrder:
    """Rows mostly stand in the order of time: where they do under one order only, that is it."""
    ordered = [first for first in (True, False) if _in_time_order(matches, day_first=first)]
    if len(ordered) == 1:
        which = "day" if ordered[0] else "month"
        return DateOrder(
            ordered[0], f"The {which} is taken to stand first: only so the rows are in the order of time."
        )
    return DateOrder(None, "Its dates do not say whether the day or the month stands first.")


def _in_time_order(matches: Sequence[re.Match[str]], *, day_first: bool) -> bool:
    days = [stated.instant for match in matches if (stated := _of_numeric(match, day_first))]
    if len(set(days)) < _FEWEST_ORDERED:
        return False
    return days == sorted(days) or days == sorted(days, reverse=True)


def stated_in_column(words: str, day_first: bool | None) -> StatedDate | None:
    """The date of a cell, in digits or letters; None where it is none or `day_first` is needed and None."""
    words = " ".join(words.split())
    stated = parse_stated_date(words)
    if stated is not None:
        return stated
    match = _numeric(words)
    if match is None:
        return _of_serial(words) or parse_written_date(words)
    if day_first is None:
        readings = both_readings(words)
        return readings[0] if len(readings) == 1 else None
    return _of_numeric(match, day_first)


def both_readings(words: str) -> tuple[StatedDate, ...]:
    """The dates that a cell in digits may mean: day first, then month first; one where they agree."""
    match = _numeric(" ".join(words.split()))
    if match is None:
        return ()
    orders = (True,) if match["mark"] == "." else (True, False)
    found = (_of_numeric(match, day_first) for day_first in orders)
    return tuple(dict.fromkeys(stated for stated in found if stated is not None))


def is_date(words: str) -> bool:
    """Whether a cell holds a date, in whatever order."""
    return stated_in_column(words, None) is not None or bool(both_readings(words))


def _numeric(words: str) -> re.Match[str] | None:
    return _NUMERIC.fullmatch(" ".join(words.split()))


def _of_numeric(match: re.Match[str], day_first: bool) -> StatedDate | None:
    a, b = int(match["a"]), int(match["b"])
    day, month = (a, b) if day_first or match["mark"] == "." else (b, a)
    year = int(match["year"])
    if len(match["year"]) == 2:
        year += 1900 if year >= 70 else 2000
    try:
        midnight = instant_from_civil(year, month, day)
    except ValueError:
        return None
    return _with_clock(midnight, match)


def _with_clock(midnight: Instant, match: re.Match[str]) -> StatedDate:
    if not match["clock"]:
        return StatedDate(midnight, Granularity.DAY)
    iso = StatedDate(midnight, Granularity.DAY).day
    parts = [int(part) for part in re.split(r"[:.]", match["clock"])]
    if match["half"]:
        parts[0] = parts[0] % 12 + (12 if match["half"][0] in "pP" else 0)
    clock = ":".join(f"{part:02d}" for part in parts)
    return parse_stated_date(f"{iso} {clock}{match['zone'] or ''}") or StatedDate(midnight, Granularity.DAY)


def _of_serial(words: str) -> StatedDate | None:
    """A spreadsheet's count of days, of 1954 to 2091."""
    if not _SERIAL.fullmatch(words):
        return None
    return StatedDate(Instant(_SPREADSHEET_EPOCH + int(float(words)) * SECONDS_PER_DAY), Granularity.DAY)
