"""Calendar units by their names: "September 2018", "the 470s BC", "the week of 8 July 2019", and stretches.

Names only; how sure a dating is of them is said in `core.chrono.wording`.
"""

from functools import lru_cache

from core.chrono.granularity import Granularity, ceiling, floor, shift
from core.chrono.instant import CivilTime, Instant, civil_from_instant, iso_clock

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SEASONS = ("winter", "spring", "summer", "autumn")
_FIRST_PLAIN_YEAR = 1000  # an earlier year, by itself, is told from a number by its era
_WHOLE_UNITS = (
    Granularity.DAY, Granularity.MONTH, Granularity.QUARTER, Granularity.HALF_YEAR,
    Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY, Granularity.MILLENNIUM,
)  # fmt: skip
_YEARS = {Granularity.DECADE: 10, Granularity.CENTURY: 100, Granularity.MILLENNIUM: 1000}


def year_words(year: int) -> str:
    """A year as people write it: `2019`, `480 BC`."""
    return str(year) if year > 0 else f"{1 - year} BC"


def day_words(instant: Instant) -> str:
    """`13 July 2019`."""
    civil = civil_from_instant(instant)
    return f"{civil.day} {MONTHS[civil.month - 1]} {year_words(civil.year)}"


def unit_words(instant: Instant, unit: Granularity) -> str:
    """The calendar unit that holds an instant, by its name."""
    civil = civil_from_instant(instant)
    if unit <= Granularity.HOUR:
        return f"{day_words(instant)}, {iso_clock(floor(instant, max(unit, Granularity.SECOND)))}"
    if unit <= Granularity.DAY:
        return day_words(instant)
    if unit <= Granularity.WEEK:
        return _week_words(instant, unit)
    if unit < Granularity.YEAR:
        return _part_of_year_words(civil, unit)
    if unit is not Granularity.YEAR:
        return _years_words(civil.year, unit)
    return f"AD {civil.year}" if 0 < civil.year < _FIRST_PLAIN_YEAR else year_words(civil.year)


def _week_words(instant: Instant, unit: Granularity) -> str:
    monday = floor(instant, Granularity.WEEK)
    if unit is Granularity.WEEK:
        return f"the week of {day_words(monday)}"
    saturday = shift(monday, Granularity.DAY, 5)
    return f"the weekend of {interval_words(saturday, shift(monday, Granularity.WEEK, 1))}"


def _part_of_year_words(civil: CivilTime, unit: Granularity) -> str:
    if unit is Granularity.SEASON:
        return f"{_SEASONS[civil.month % 12 // 3]} {_season_year(civil)}"
    year = year_words(civil.year)
    if unit is Granularity.QUARTER:
        return f"Q{(civil.month + 2) // 3} {year}"
    if unit is Granularity.HALF_YEAR:
        return f"the {'first' if civil.month <= 6 else 'second'} half of {year}"
    return f"{MONTHS[civil.month - 1]} {year}"


def _season_year(civil: CivilTime) -> str:
    """ "2019"; of a winter, which lies in two years, "2018\u201319"."""
    if 3 <= civil.month <= 11:
        return year_words(civil.year)
    started = civil.year - (civil.month < 3)
    if started <= 0:
        return year_words(started)
    return f"{started}\u2013{(started + 1) % 100:02d}"


def _years_words(year: int, unit: Granularity) -> str:
    """A decade, century or millennium; before Christ they count down to the year they are called by."""
    size = _YEARS[unit]
    era, counted = (" BC", 1 - year) if year <= 0 else ("", year)
    if unit is Granularity.DECADE:
        return f"the {counted // size * size}s{era}"
    number = ((counted - 1) if era else counted) // size + 1
    return f"the {ordinal(number)} {unit.label}{era}"


def ordinal(number: int) -> str:
    """`1st`, `12th`, `23rd`."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def whole_unit(start: Instant, end: Instant) -> Granularity | None:
    """The calendar unit that `[start, end)` is, where it is one."""
    for unit in _WHOLE_UNITS:
        if _starts(start, unit) and (_end_of(start, unit) == end):
            return unit
    return None


def _starts(start: Instant, unit: Granularity) -> bool:
    """Whether a unit starts at an instant; decades and centuries BC start in 479 and 500 BC."""
    civil = civil_from_instant(start)
    if unit in _YEARS and civil.year <= 0:
        lead = 1 if unit is Granularity.DECADE else 0
        return floor(start, Granularity.YEAR) == start and (1 - civil.year + lead) % _YEARS[unit] == 0
    return floor(start, unit) == start


def _end_of(start: Instant, unit: Granularity) -> Instant:
    if unit in _YEARS and civil_from_instant(start).year <= 0:
        return shift(start, Granularity.YEAR, _YEARS[unit])
    return ceiling(start, unit)


@lru_cache(maxsize=2048)
def interval_words(start: Instant, end: Instant) -> str:
    """`[start, end)` in words: one unit by its name, else its first and last day or clock time."""
    unit = whole_unit(start, end)
    if unit is not None:
        return unit_words(start, unit)
    last = Instant(end - 1)
    if start // 86_400 == last // 86_400:
        return day_words(start)
    first, final = civil_from_instant(start), civil_from_instant(last)
    whole_years = floor(start, Granularity.YEAR) == start and floor(end, Granularity.YEAR) == end
    if whole_years:
        return f"{year_words(first.year)}\u2013{year_words(final.year)}"
    return _days_words(first, final)


def _days_words(first: CivilTime, last: CivilTime) -> str:
    end = f"{last.day} {MONTHS[last.month - 1]} {year_words(last.year)}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}\u2013{end}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]}\u2013{end}"
    return f"{first.day} {MONTHS[first.month - 1]} {year_words(first.year)}\u2013{end}"
