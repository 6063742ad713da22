"""Dates in ideographs: a year, month and day each followed by its mark, in digits or in numerals."""

import re
from collections.abc import Iterator

from core.chrono.granularity import Granularity
from core.chrono.instant import days_in_month
from core.temporal.floor.found import Found
from core.temporal.symbolic import Calendar

_G = Granularity
# The year before the first one of an era: Japan's last five, and that of Taiwan.
_ERAS = {
    "\u660e\u6cbb": 1867, "\u5927\u6b63": 1911, "\u662d\u548c": 1925, "\u5e73\u6210": 1988,
    "\u4ee4\u548c": 2018, "\u6c11\u570b": 1911, "\u6c11\u56fd": 1911,
}  # fmt: skip
_NUMERALS = "\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d"
_VALUES = {digit: value for value, digit in enumerate(_NUMERALS)} | {"\u3007": 0}
_TEN = "\u5341"
_FIRST = "\u5143"  # the first year of an era
_DIGIT = f"[{_NUMERALS}\u3007]"
_SMALL = rf"(?<!\d)\d{{1,2}}|[{_NUMERALS}{_TEN}]{{1,3}}"
_YEAR = rf"(?:({'|'.join(_ERAS)})({_FIRST}|\d{{1,3}})|(?<!\d)(\d{{4}}|{_DIGIT}{{4}}))\s?[\u5e74\ub144]"
_MONTH = rf"({_SMALL})\s?[\u6708\uc6d4](?:\s?({_SMALL})\s?[\u65e5\u53f7\u865f\uc77c])?"
_DATE = re.compile(rf"{_YEAR}(?:\s?{_MONTH})?|{_MONTH}")
_FIRST_YEAR, _LAST_YEAR = 1000, 2200


def ideographic_dates(text: str, start: int, end: int) -> Iterator[Found]:
    """The dates of `text[start:end]`; the mark of the last field belongs to the date."""
    for match in _DATE.finditer(text, start, end):
        era, era_year, plain, month_1, day_1, month_2, day_2 = match.groups()
        year = _year(era, era_year, plain)
        month, day = month_1 or month_2, day_1 or day_2
        named = _calendar(year, _number(month), _number(day), stated=bool(era or plain))
        if named is not None:
            yield Found(match.start(), match.end(), named, f"{named.unit.label} in ideographs")


def _year(era: str | None, era_year: str | None, plain: str | None) -> int | None:
    if era is not None and era_year is not None:
        return _ERAS[era] + (1 if era_year == _FIRST else int(era_year))
    if plain is None:
        return None
    year = int("".join(str(_VALUES.get(digit, digit)) for digit in plain))
    return year if _FIRST_YEAR <= year <= _LAST_YEAR else None


def _number(word: str | None) -> int | None:
    """ "7", "\u4e03" and "\u4e8c\u5341\u4e09"; None for what is no number below a hundred."""
    if word is None:
        return None
    if word.isdecimal():
        return int(word)
    tens, ten, units = word.partition(_TEN)
    if not ten:
        return _VALUES.get(word)
    if (tens and tens not in _VALUES) or (units and units not in _VALUES):
        return None
    return _VALUES.get(tens, 1) * 10 + _VALUES.get(units, 0)


def _calendar(year: int | None, month: int | None, day: int | None, *, stated: bool) -> Calendar | None:
    if stated and year is None:
        return None
    if month is None:
        return Calendar(_G.YEAR, year=year) if year is not None else None
    if not 1 <= month <= 12:
        return None
    if day is None:
        return Calendar(_G.MONTH, year=year, month=month)
    valid = 1 <= day <= days_in_month(2000 if year is None else year, month)
    return Calendar(_G.DAY, year=year, month=month, day=day) if valid else None
