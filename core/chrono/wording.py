"""Datings in words, as uncertain as they are: "c. 22 June 2019", "since end of April 2019"."""

from functools import lru_cache

from core.chrono.dating import Dating, Extent, Mod
from core.chrono.granularity import Granularity, ceiling, floor
from core.chrono.instant import CivilTime, Instant, civil_from_instant, iso_clock

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_PARTS = {Mod.START: "early", Mod.MID: "mid-", Mod.END: "late"}
_PART_OF_UNIT = {Mod.START: "beginning of", Mod.MID: "middle of", Mod.END: "end of"}
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}


def year_words(year: int) -> str:
    """A year as people write it: `2019`, `480 BC`."""
    return str(year) if year > 0 else f"{1 - year} BC"


def day_words(instant: Instant) -> str:
    """`13 July 2019`."""
    civil = civil_from_instant(instant)
    return f"{civil.day} {MONTHS[civil.month - 1]} {year_words(civil.year)}"


def dating_words(dating: Dating) -> str:
    """The whole dating in words."""
    if dating.open_start and dating.open_end:
        return "time unknown"
    if dating.open_end:
        return _open_end_words(dating)
    if dating.open_start:
        return _open_start_words(dating)
    if dating.extent is Extent.THROUGHOUT and not _one_unit(dating):
        return _range_words(dating.earliest, dating.start_latest, dating.end_earliest, dating.latest)
    if dating.mod is Mod.APPROX:
        return f"c. {_approximate_words(dating)}"
    return _bounded_words(dating)


def _open_end_words(dating: Dating) -> str:
    if dating.mod is Mod.AFTER and dating.extent is Extent.POINT:
        return f"after {day_words(Instant(dating.earliest - 1))}"
    word = "after" if dating.mod is Mod.AFTER else "since"
    return f"{word} {_start_words(dating)}"


def _start_words(dating: Dating) -> str:
    part = _PART_OF_UNIT.get(dating.mod) if dating.mod else None
    if part:
        unit = Granularity.MONTH if dating.granularity <= Granularity.MONTH else dating.granularity
        return f"{part} {_unit_words(dating.earliest, unit)}"
    words = interval_words(dating.earliest, dating.start_latest)
    return f"c. {words}" if dating.mod is Mod.APPROX else words


def _open_start_words(dating: Dating) -> str:
    if dating.mod is Mod.ON_OR_BEFORE:
        return f"by {interval_words(dating.earliest, dating.latest)}"
    word = "before" if dating.mod is Mod.BEFORE else "until"
    if dating.extent is Extent.POINT:
        return f"{word} {day_words(dating.latest)}"
    if dating.latest > dating.end_earliest:
        return f"{word} {interval_words(dating.end_earliest, dating.latest)}"
    return f"{word} {day_words(Instant(dating.latest - 1))}"


def _range_words(earliest: Instant, start_latest: Instant, end_earliest: Instant, latest: Instant) -> str:
    start = interval_words(earliest, start_latest) if start_latest > earliest else day_words(earliest)
    end_from = end_earliest if end_earliest < latest else Instant(latest - 1)
    end = interval_words(end_from, latest)
    return start if start == end else f"{start} to {end}"


def _approximate_words(dating: Dating) -> str:
    middle = Instant((dating.earliest + dating.latest - 1) // 2)
    if dating.granularity >= Granularity.YEAR or (dating.latest - dating.earliest) > 700 * 86_400:
        return year_words(civil_from_instant(middle).year)
    if dating.granularity >= Granularity.MONTH:
        return _unit_words(middle, Granularity.MONTH)
    return day_words(middle)


def _bounded_words(dating: Dating) -> str:
    if dating.mod in _PART_OF_UNIT and not _one_unit(dating):
        return _part_words(dating)
    if dating.has_clock:
        return _clock_words(dating)
    if dating.granularity is Granularity.PART_OF_DAY:
        part = _PARTS_OF_DAY.get(dating.value[-2:], "")
        return (
            f"{day_words(dating.earliest)}, {part}"
            if part
            else interval_words(dating.earliest, dating.latest)
        )
    return _season_words(dating) or interval_words(dating.earliest, dating.latest)


_PARTS_OF_DAY = {
    "MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime",
}  # fmt: skip


def _season_words(dating: Dating) -> str:
    season = _SEASONS.get(dating.value[-2:])
    if dating.granularity is not Granularity.SEASON or not season:
        return ""
    return f"{season} {dating.value[:-3]}"


def _part_words(dating: Dating) -> str:
    assert dating.mod is not None
    if dating.granularity >= Granularity.YEAR:
        word = _PARTS[dating.mod]
        unit = _unit_words(dating.earliest, dating.granularity)
        return f"{word}{unit}" if word.endswith("-") else f"{word} {unit}"
    unit_of_part = max(dating.granularity, Granularity.MONTH)
    return f"{_PART_OF_UNIT[dating.mod]} {_unit_words(dating.earliest, unit_of_part)}"


def _clock_words(dating: Dating) -> str:
    start = f"{day_words(dating.earliest)}, {iso_clock(dating.earliest)}"
    if dating.latest - dating.earliest <= 60 or dating.granularity is Granularity.HOUR:
        return start
    return f"{start}\u2013{iso_clock(dating.latest)}"


def _one_unit(dating: Dating) -> bool:
    return _unit_of(dating.earliest, dating.latest) is not None


_WHOLE_UNITS = (
    Granularity.DAY, Granularity.MONTH, Granularity.QUARTER,
    Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY,
)  # fmt: skip


def _unit_of(start: Instant, end: Instant) -> Granularity | None:
    for unit in _WHOLE_UNITS:
        if floor(start, unit) == start and ceiling(start, unit) == end:
            return unit
    return None


def _ordinal(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def _unit_words(start: Instant, unit: Granularity) -> str:
    civil = civil_from_instant(start)
    if unit is Granularity.MONTH:
        return f"{MONTHS[civil.month - 1]} {year_words(civil.year)}"
    if unit is Granularity.QUARTER:
        return f"Q{(civil.month + 2) // 3} {year_words(civil.year)}"
    if unit is Granularity.YEAR:
        return year_words(civil.year)
    if unit is Granularity.DECADE:
        return (
            f"the {civil.year // 10 * 10}s" if civil.year > 0 else f"the decade of {year_words(civil.year)}"
        )
    if unit is Granularity.CENTURY and civil.year >= 0:
        return f"{_ordinal(civil.year // 100 + 1)} century"
    return day_words(start)


@lru_cache(maxsize=2048)
def interval_words(start: Instant, end: Instant) -> str:
    """`[start, end)` in words: one unit by its name, else its first and last day or clock time."""
    unit = _unit_of(start, end)
    if unit is not None:
        return _unit_words(start, unit)
    last = Instant(end - 1)
    if start // 86_400 == last // 86_400:
        return day_words(start)
    years = _whole_years(start, end)
    if years:
        return years
    return _days_words(civil_from_instant(start), civil_from_instant(last))


def _whole_years(start: Instant, end: Instant) -> str | None:
    if floor(start, Granularity.YEAR) != start or floor(end, Granularity.YEAR) != end:
        return None
    first, last = civil_from_instant(start).year, civil_from_instant(Instant(end - 1)).year
    return f"{year_words(first)}\u2013{year_words(last)}"


def _days_words(first: CivilTime, last: CivilTime) -> str:
    end = f"{last.day} {MONTHS[last.month - 1]} {year_words(last.year)}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}\u2013{end}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]}\u2013{end}"
    return f"{first.day} {MONTHS[first.month - 1]} {year_words(first.year)}\u2013{end}"
