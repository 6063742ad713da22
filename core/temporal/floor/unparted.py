"""Explicit dates in languages that part their words by nothing, or hang small words on them.

In Chinese, Japanese, Korean and Thai names are looked for anywhere, by one expression of plain alternatives.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from core.chrono.granularity import Granularity
from core.chrono.instant import days_in_month
from core.model.time_expression import Anchor
from core.temporal.dateparser_adapter import Counted, LocaleWords, locale_words
from core.temporal.floor.found import Found
from core.temporal.floor.ideographs import ideographic_dates
from core.temporal.symbolic import Calendar, Relative, Symbolic

_G = Granularity
_SHORTEST_NAME_CHARS = 2
_BUDDHIST_YEARS_AHEAD = 543
_LAST_COMMON_YEAR = 2300
_HANGUL = "\uac00-\ud7af"
_ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_YEAR_OF_THAI_ERA = r"(?:\s?(?:\u0e1e\.?\u0e28\.?|\u0e04\.?\u0e28\.?)?\s?(\d{4})(?!\d))?"


@dataclass(frozen=True, slots=True)
class _Names:
    """Expressions for the names of a language, and what each name means."""

    names: re.Pattern[str] | None
    meanings: dict[str, Symbolic]
    day_and_month: re.Pattern[str] | None
    months: dict[str, int]
    counted: tuple[tuple[re.Pattern[str], Counted], ...]


def found_unparted(text: str, start: int, end: int, language: str) -> list[Found]:
    """What stands in `text[start:end]`, in order. Time: linear in the text."""
    names = _names(language)
    found = [*ideographic_dates(text, start, end), *_numeric(text, start, end)]
    if names.day_and_month is not None:
        found.extend(_days(names.day_and_month.finditer(text, start, end), names.months))
    for pattern, counted in names.counted:
        found.extend(_counted(match, counted) for match in pattern.finditer(text, start, end))
    if names.names is not None:
        found.extend(
            Found(match.start(), match.end(), names.meanings[match.group()], "name of a time")
            for match in names.names.finditer(text, start, end)
        )
    return _apart(found)


def _apart(found: Iterable[Found]) -> list[Found]:
    """Those that do not overlap; of those that do the longer one."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: (one.start, -one.stop)):
        if not kept or one.start >= kept[-1].stop:
            kept.append(one)
        elif one.stop - one.start > kept[-1].stop - kept[-1].start:
            kept[-1] = one
    return kept


def _numeric(text: str, start: int, end: int) -> Iterator[Found]:
    """ "2019-07-13", "2019.7.13"."""
    for match in _ISO.finditer(text, start, end):
        named = _day(*(int(field) for field in match.groups()))
        if named is not None:
            yield Found(match.start(), match.end(), named, "numeric date")


def _days(matches: Iterable[re.Match[str]], months: dict[str, int]) -> Iterator[Found]:
    """A day, a month's name, and a year of the Buddhist or the common era."""
    for match in matches:
        stated = match.group(3)
        year = None if stated is None else int(stated)
        if year is not None and year > _LAST_COMMON_YEAR:
            year -= _BUDDHIST_YEARS_AHEAD
        named = _day(year, months[match.group(2)], int(match.group(1)))
        if named is not None:
            yield Found(match.start(), match.end(), named, "day and month")


def _day(year: int | None, month: int, day: int) -> Calendar | None:
    valid = 1 <= month <= 12 and 1 <= day <= days_in_month(2000 if year is None else year, month)
    return Calendar(_G.DAY, year=year, month=month, day=day) if valid else None


def _counted(match: re.Match[str], counted: Counted) -> Found:
    """ "2\u5929\u524d": so many units from publication."""
    ago = counted.direction < 0
    value = Relative(counted.unit, counted.direction * int(match.group(1)), Anchor.PUBLICATION, ago=ago)
    return Found(match.start(), match.end(), value, "units counted from publication")


@cache
def _names(language: str) -> _Names:
    locale = locale_words(language)
    meanings = _meanings(locale)
    months = {name: number for name, number in locale.months.items() if _is_name(name)}
    is_han = not months or any("\u4e00" <= name[0] <= "\u9fff" for name in months)
    return _Names(
        _alternatives(meanings),
        meanings,
        None if is_han else re.compile(rf"(?<!\d)(\d{{1,2}})\s?({_joined(months)}){_YEAR_OF_THAI_ERA}"),
        months,
        tuple((pattern, entry) for entry in locale.counted if (pattern := _counted_pattern(entry))),
    )


def _meanings(locale: LocaleWords) -> dict[str, Symbolic]:
    """Weekdays and phrases by their names; a month's numeral is left to the ideographs."""
    named: dict[str, Symbolic] = {
        name: Calendar(_G.DAY, weekday=number) for name, number in locale.weekdays.items()
    }
    han_months = {
        name: Calendar(_G.MONTH, month=n) for name, n in locale.months.items() if "\u6708" not in name
    }
    return {
        name: value for name, value in (named | han_months | dict(locale.deictic)).items() if _is_name(name)
    }


def _is_name(name: str) -> bool:
    return len(name) >= _SHORTEST_NAME_CHARS and not any(map(str.isdigit, name)) and name[0].isalpha()


def _joined(names: Iterable[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


def _alternatives(names: Iterable[str]) -> re.Pattern[str] | None:
    """Any of the names; in Korean none that begins amid a word."""
    joined = _joined(names)
    return (
        re.compile(rf"(?<![{_HANGUL}])(?=[{_HANGUL}])(?:{joined})|(?![{_HANGUL}])(?:{joined})")
        if joined
        else None
    )


def _counted_pattern(entry: Counted) -> re.Pattern[str] | None:
    if entry.before or len(entry.after) < _SHORTEST_NAME_CHARS:
        return None
    return re.compile(rf"(?<!\d)(\d{{1,3}})\s?{re.escape(entry.after)}")
