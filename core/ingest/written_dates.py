"""Dates with the month in letters, as date lines and labels write them: "Friday, 5. July 2019", "12 juillet
2019", "2019年7月12日". Any language whose month names are in `resources/ingest/month_names.toml`.

Only for a line, a label or a cell that is a date: dates in running words are `core.temporal`'s, dates in
digits `date_strings`'.
"""

import re
import tomllib
import unicodedata
from functools import cache

from core.chrono.granularity import Granularity
from core.chrono.instant import Instant, instant_from_civil
from core.ingest.date_strings import StatedDate
from core.resource_files import resource_path

_SHORTEST_ABBREVIATION = 3
_LONGEST_LINE = 90
# A weekday, an edition, a time zone; a line with more words beside its date is a sentence.
_MOST_OTHER_WORDS = 4
_WORD = r"(?P<month>[^\W\d_]+(?:[\u0300-\u036f\u0900-\u097f\u0e00-\u0e7f][^\W\d_]*)*)"
_LINK = r"(?:\s+(?:de|del|of|do|da|du|den|der|i)\b)?"
_DAY = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th|er|re|ème|º|ª|°|\.|-?(?:го|е))?"
_YEAR = r"(?P<year>\d{4}|(?<=['’\-])\d\d)(?!\d)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_DAY}{_LINK}[\s\-/.]*{_WORD}\.?,?{_LINK}[\s\-/,'’]*{_YEAR}",
        rf"{_WORD}\.?\s*{_DAY},?{_LINK}[\s\-/,]*{_YEAR}",
        rf"(?<!\d)(?P<year>\d{{4}})\.?[\s\-/,]+{_WORD}\.?[\s\-/]+(?P<day>\d{{1,2}})(?!\d)",
        r"(?P<year>\d{4})\s*[年년]\s*(?P<number>\d{1,2})\s*[月월]\s*(?P<day>\d{1,2})\s*[日일]",
        rf"(?<![^\W_]){_WORD}\.?,?{_LINK}[\s\-/,]*{_YEAR}",
    )
)
_CLOCK = re.compile(
    r"(?<![\d:.])(?P<hour>\d{1,2})[:.h](?P<minute>\d\d)(?:[:.](?P<second>\d\d))?(?!\d)\s*"
    r"(?:(?P<half>[ap])\.?m\b\.?)?\s*(?P<zone>GMT|UTC|Z\b|[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
_HEBREW_IN = "\u05d1"  # written together with the month
_BUDDHIST_ERA_YEARS = 543


def parse_written_date(words: str) -> StatedDate | None:
    """The date a line states with its month in letters; None where it states none or is a sentence."""
    line = unicodedata.normalize("NFC", " ".join(words.split()))
    if not line or len(line) > _LONGEST_LINE:
        return None
    for form in _FORMS:
        for match in form.finditer(line):
            date = _date_of(match)
            rest = f"{line[: match.start()]} {line[match.end() :]}"
            if date is not None and _is_beside(rest, date):
                return _with_clock(date, rest)
    return None


def _is_beside(rest: str, date: StatedDate) -> bool:
    """Whether what stands around a date may: a few words; beside a month alone no number that is no clock."""
    without_clock = _CLOCK.sub(" ", rest)
    if date.granularity is Granularity.MONTH and any(letter.isdigit() for letter in without_clock):
        return False
    return len(re.findall(r"[^\W\d_]+", without_clock)) <= _MOST_OTHER_WORDS


def month_number(name: str) -> int | None:
    """The number of a month by its name or an abbreviation of it, in any language known."""
    plain = name.casefold().rstrip(".")
    return _months().get(plain) or _months().get(plain.removeprefix(_HEBREW_IN))


def _date_of(match: re.Match[str]) -> StatedDate | None:
    fields = match.groupdict()
    month = int(fields["number"]) if fields.get("number") else month_number(fields.get("month") or "")
    if month is None:
        return None
    year, day = _year(fields["year"]), fields.get("day")
    try:
        instant = instant_from_civil(year, month, int(day) if day else 1)
    except ValueError:
        return None
    return StatedDate(instant, Granularity.DAY if day else Granularity.MONTH)


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) == 2:
        return year + (1900 if year >= 70 else 2000)
    return year - _BUDDHIST_ERA_YEARS if 2400 < year < 2700 else year


def _with_clock(date: StatedDate, rest: str) -> StatedDate:
    """The same date with the clock time that stands beside it."""
    match = _CLOCK.search(rest)
    if match is None or date.granularity is not Granularity.DAY:
        return date
    hour, minute, second = (int(match[name] or 0) for name in ("hour", "minute", "second"))
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    if hour > 23 or minute > 59 or second > 59:
        return date
    unit = Granularity.SECOND if match["second"] else Granularity.MINUTE
    instant = Instant(date.instant + hour * 3600 + minute * 60 + second)
    return StatedDate(instant, unit, _offset_minutes(match["zone"]))


def _offset_minutes(zone: str | None) -> int | None:
    if not zone:
        return None
    if zone[0] not in "+-":
        return 0
    digits = zone[1:].replace(":", "")
    minutes = int(digits[:2]) * 60 + int(digits[2:])
    return -minutes if zone[0] == "-" else minutes


@cache
def _months() -> dict[str, int]:
    """Names, and their beginnings where these can only mean one month."""
    table = tomllib.loads(resource_path("ingest/month_names.toml").read_text(encoding="utf-8"))
    whole: dict[str, int] = {}
    meanings: dict[str, set[int]] = {}
    for names in table["names"].values():
        for number, name in enumerate(names, start=1):
            whole[name.casefold()] = number
            for length in range(_SHORTEST_ABBREVIATION, len(name)):
                meanings.setdefault(name[:length].casefold(), set()).add(number)
    short = {beginning: numbers.pop() for beginning, numbers in meanings.items() if len(numbers) == 1}
    irregular: dict[str, int] = table["abbreviations"]
    return short | whole | irregular
