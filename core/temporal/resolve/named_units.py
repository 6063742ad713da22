"""Grounding units called by their names: "July 13", "Saturday", "the third quarter", "Easter"."""

from dataclasses import replace

from core.chrono.granularity import Granularity
from core.chrono.instant import Instant, civil_from_instant, days_in_month, instant_from_civil
from core.chrono.interval import Interval
from core.model.derivation import Step
from core.model.time_expression import Anchor
from core.temporal.resolve import units
from core.temporal.resolve.choice import choose_year
from core.temporal.resolve.explain import bare_step, published_step, running_step
from core.temporal.resolve.holidays import holiday
from core.temporal.resolve.month_days import day_of_month, day_with_weekday
from core.temporal.resolve.resolved import Resolved
from core.temporal.resolve.surroundings import Ground, Surroundings
from core.temporal.resolve.values import unit_value, year_value
from core.temporal.resolve.weekdays import choose_weekday
from core.temporal.resolve.whole_units import NEEDS_CONTEXT, NEEDS_PUBLICATION, of_unit
from core.temporal.symbolic import Calendar, Holiday

_G = Granularity


def ground_calendar(named: Calendar, around: Surroundings, ground: Ground) -> Resolved:
    if named.within is not None:
        return _calendar_within(named, around, ground)
    if named.generic:
        value = _open_value(named)
        return Resolved(value, value, named.unit, anchor=Anchor.VAGUE, reason="of no single year")
    named = _with_full_year(named, around)
    if named.part == "QX":
        named = replace(named, part=_period_quarter(around))
    if named.unit is _G.DAY and named.month is None:
        if named.weekday is None:  # a day's number alone
            value = _open_value(named)
            return Resolved(value, value, _G.DAY, anchor=Anchor.CONTEXT, reason=NEEDS_CONTEXT)
        return _weekday(named, around)
    if named.year is not None:
        return _named(named, named.year, Anchor.NONE, ())
    if named.latest and around.published is not None:
        return _named(
            named, _latest_year(named, around.published), Anchor.PUBLICATION, (published_step(around),)
        )
    chosen = (
        choose_year(lambda year: _interval(named, year), around, named.turn, day_known=named.unit is _G.DAY)
        if named.unit <= _G.HALF_YEAR
        else None
    )
    if chosen is None:
        needs = NEEDS_CONTEXT if named.turn in (-2, 2) else NEEDS_PUBLICATION
        return Resolved(
            _open_value(named), _open_value(named), named.unit, anchor=Anchor.PUBLICATION, reason=needs
        )
    return _named(named, chosen.year, chosen.anchor, (chosen.step,))


def _latest_year(named: Calendar, published: Instant) -> int:
    """The year of the last such unit that is over."""
    year = civil_from_instant(published).year
    return year if _interval(named, year).end <= published else year - 1


def _with_full_year(named: Calendar, around: Surroundings) -> Calendar:
    """ "'98" and "the '90s": of years so called, not to come, the nearest to the time spoken of."""
    if named.year_of_century is None:
        return named
    reference, published = around.reference, around.published
    now = civil_from_instant(reference).year if reference is not None else 1999
    last = civil_from_instant(published).year if published is not None else now
    year = now // 100 * 100 + named.year_of_century
    told = [candidate for candidate in (year + 100, year, year - 100) if candidate <= last + _SOON_YEARS]
    nearest = min(told or [year - 100], key=lambda candidate: abs(candidate - now))
    return replace(named, year=nearest, year_of_century=None)


_SOON_YEARS = 5


def _period_quarter(around: Surroundings) -> str:
    """ "the 1988 quarter" is compared with the quarter the report speaks of."""
    if around.period is not None and around.period.value[5:6] == "Q":
        return around.period.value[-2:]
    base = around.published
    return f"Q{(civil_from_instant(base).month + 2) // 3}" if base is not None else "Q1"


def _calendar_within(named: Calendar, around: Surroundings, ground: Ground) -> Resolved:
    assert named.within is not None
    outer = ground(named.within, around)
    if outer.interval is None:
        return replace(outer, value=_open_value(named), symbolic=_open_value(named), granularity=named.unit)
    if named.unit is _G.DAY and named.weekday is not None and named.month is None:
        day = Instant(outer.interval.start + (named.weekday - 1) * 86_400)
        return of_unit(
            units.day_interval(day), _G.DAY, f"XXXX-WXX-{named.weekday}", outer.anchor, outer.steps
        )
    if named.unit is _G.DAY and named.day is not None and named.month is None:
        return day_of_month(named.day, outer, around)
    year = civil_from_instant(outer.interval.start).year
    return replace(_named(named, year, outer.anchor, outer.steps), symbolic=_open_value(named))


def _interval(named: Calendar, year: int) -> Interval:
    """The interval of a named unit in a year."""
    if named.unit >= _G.YEAR:
        return units.years_interval(year, named.unit)
    if named.part:
        return units.part_of_year_interval(year, named.part)
    assert named.month is not None
    if named.unit is _G.MONTH:
        return units.month_interval(year, named.month)
    day = min(named.day or 1, days_in_month(year, named.month))
    return units.day_interval(instant_from_civil(year, named.month, day))


def _named(named: Calendar, year: int, anchor: Anchor, steps: tuple[Step, ...]) -> Resolved:
    interval = _interval(named, year)
    value = f"{year_value(year)}-{named.part}" if named.part else unit_value(interval.start, named.unit)
    symbolic = value if anchor is Anchor.NONE else _open_value(named)
    return Resolved(value, symbolic, named.unit, interval, anchor, steps=steps)


def _open_value(named: Calendar) -> str:
    """The value with X for what the words leave open."""
    year = "XXXX" if named.year is None else year_value(named.year)
    if named.part:
        return f"{year}-{named.part}"
    if named.unit is _G.DAY and named.month is None:
        return f"XXXX-WXX-{named.weekday}" if named.day is None else f"XXXX-XX-{named.day:02d}"
    if named.unit is _G.DAY:
        return f"{year}-{named.month:02d}-{named.day or 0:02d}"
    return f"{year}-{named.month:02d}" if named.unit is _G.MONTH else year


def _weekday(named: Calendar, around: Surroundings) -> Resolved:
    """A weekday without a month."""
    assert named.weekday is not None
    symbolic, dated = _open_value(named), day_with_weekday(named, around)
    if dated is not None:
        day, step = units.day_interval(dated), published_step(around)
        return of_unit(day, _G.DAY, symbolic, Anchor.PUBLICATION, (step,))
    chosen = choose_weekday(named.weekday, around, named.turn)
    if chosen is None:
        reason = NEEDS_CONTEXT if named.turn in (-2, 2) else NEEDS_PUBLICATION
        return Resolved(symbolic, symbolic, _G.DAY, anchor=Anchor.PUBLICATION, reason=reason)
    chosen_day, by_running = chosen
    anchor = Anchor.CONTEXT if by_running else Anchor.PUBLICATION
    step = running_step(around) if by_running else bare_step(around, named.turn)
    return of_unit(units.day_interval(chosen_day), _G.DAY, symbolic, anchor, (step,))


def ground_holiday(named: Holiday, around: Surroundings, _ground: Ground) -> Resolved:
    def of_year(year: int) -> Interval:
        return units.day_interval(holiday(named.name, year))

    if named.year is not None:
        interval = of_year(named.year)
        return Resolved(
            unit_value(interval.start, _G.DAY), unit_value(interval.start, _G.DAY), _G.DAY, interval
        )
    chosen = choose_year(of_year, around, named.turn, day_known=True)
    if chosen is None:
        return Resolved(
            "XXXX-XX-XX", "XXXX-XX-XX", _G.DAY, anchor=Anchor.PUBLICATION, reason=NEEDS_PUBLICATION
        )
    return of_unit(of_year(chosen.year), _G.DAY, "XXXX-XX-XX", chosen.anchor, (chosen.step,))
