"""TIMEX3 value strings (TimeML 1.2.1) of calendar units and amounts."""

from core.chrono.granularity import Granularity
from core.chrono.instant import (
    Instant,
    civil_from_days,
    civil_from_instant,
    days_from_civil,
    iso_clock,
    iso_day,
    iso_weekday,
)

_G = Granularity
_DAY = 86_400
_LETTERS = {
    _G.SECOND: "S", _G.MINUTE: "M", _G.HOUR: "H", _G.DAY: "D", _G.WEEKEND: "WE", _G.WEEK: "W", _G.MONTH: "M",
    _G.SEASON: "S", _G.QUARTER: "Q", _G.HALF_YEAR: "H", _G.YEAR: "Y", _G.DECADE: "DE", _G.CENTURY: "CE",
    _G.MILLENNIUM: "ML",
}  # fmt: skip
PARTS_OF_YEAR = {
    "SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "WI": (12, 3),
    "Q1": (1, 3), "Q2": (4, 3), "Q3": (7, 3), "Q4": (10, 3), "H1": (1, 6), "H2": (7, 6),
}  # fmt: skip


def year_value(year: int) -> str:
    """`2019`, and `BC0480` for astronomical -479."""
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def iso_week(instant: Instant) -> tuple[int, int]:
    """ISO year and week number of an instant."""
    thursday = instant // _DAY + 4 - iso_weekday(instant)
    year = civil_from_days(thursday)[0]
    first = _days_of_january_first(year)
    return year, (thursday - first) // 7 + 1


def _days_of_january_first(year: int) -> int:
    return days_from_civil(year, 1, 1)


def unit_value(start: Instant, unit: Granularity) -> str:
    """The value of the calendar unit that begins at an instant."""
    civil = civil_from_instant(start)
    year = year_value(civil.year)
    if unit <= _G.HOUR:
        return (
            f"{_day_value(start)}T{iso_clock(start)}"
            if unit < _G.HOUR
            else f"{_day_value(start)}T{civil.hour:02d}"
        )
    if unit in (_G.DAY, _G.PART_OF_DAY):
        return _day_value(start)
    if unit in (_G.WEEK, _G.WEEKEND):
        week_year, week = iso_week(start)
        return f"{year_value(week_year)}-W{week:02d}" + ("-WE" if unit is _G.WEEKEND else "")
    if unit is _G.MONTH:
        return f"{year}-{civil.month:02d}"
    if unit is _G.QUARTER:
        return f"{year}-Q{(civil.month + 2) // 3}"
    if unit is _G.HALF_YEAR:
        return f"{year}-H{1 if civil.month <= 6 else 2}"
    shorter = {_G.DECADE: 1, _G.CENTURY: 2, _G.MILLENNIUM: 3}.get(unit, 0)
    if shorter and civil.year <= 0:  # BC years count down: the 470s BC end in 470 BC
        year = year_value(civil.year + 10**shorter - 1)
    return year[: len(year) - shorter]


def _day_value(start: Instant) -> str:
    civil = civil_from_instant(start)
    return (
        f"{year_value(civil.year)}-{civil.month:02d}-{civil.day:02d}" if civil.year <= 0 else iso_day(start)
    )


def duration_value(amounts: tuple[tuple[Granularity, float | None], ...]) -> str:
    """`P1D`, `PT30M`, `P1Y6M`, `PXM`; a count that is not told is X."""
    date, clock = "", ""
    for unit, count in amounts:
        for whole_unit, whole_count in _whole(unit, count):
            text = f"{_count_text(whole_count)}{_LETTERS[whole_unit]}"
            if whole_unit < _G.DAY:
                clock += text
            else:
                date += text
    return f"P{date}T{clock}" if clock else f"P{date}"


def _count_text(count: float | None) -> str:
    """Whole counts in full, however many digits they have."""
    if count is None:
        return "X"
    return str(int(count)) if count == int(count) else f"{count:g}"


_FINER = {
    _G.YEAR: (_G.MONTH, 12),
    _G.DAY: (_G.HOUR, 24),
    _G.HOUR: (_G.MINUTE, 60),
    _G.DECADE: (_G.YEAR, 10),
    _G.CENTURY: (_G.YEAR, 100),
    _G.MINUTE: (_G.SECOND, 60),
}


def _whole(unit: Granularity, count: float | None) -> list[tuple[Granularity, float | None]]:
    """A fraction in a finer unit: half an hour is 30 minutes, half a century 50 years."""
    if unit is _G.HALF_YEAR and count is not None:  # "PH" would be hours
        unit, count = _G.MONTH, count * 6
    if count is None or count == int(count):
        return [(unit, count)]
    finer = _FINER.get(unit)
    if finer is None or (count * finer[1]) % 1:
        return [(unit, count)]
    if count < 1:
        return [(finer[0], count * finer[1])]
    if unit in (_G.DECADE, _G.CENTURY):
        return [(finer[0], count * finer[1])]
    return [(unit, float(int(count))), (finer[0], (count % 1) * finer[1])]
