"""Grounding parts of a stretch and ranges: "early 2018", "the first week of May", "3–9 May"."""

from dataclasses import replace

from core.chrono.dating import Mod
from core.chrono.granularity import Granularity, shift
from core.chrono.instant import SECONDS_PER_DAY, Instant, iso_weekday
from core.chrono.interval import Interval
from core.model.time_expression import Anchor
from core.temporal.resolve import units
from core.temporal.resolve.resolved import Resolved
from core.temporal.resolve.surroundings import Ground, Surroundings
from core.temporal.resolve.whole_units import OPEN_UNITS, of_unit
from core.temporal.symbolic import Modified, Nth, Sooner, Through


def ground_modified(modified: Modified, around: Surroundings, ground: Ground) -> Resolved:
    base = ground(modified.base, around)
    is_clock = base.granularity <= Granularity.HOUR  # a minute has no parts to speak of
    if base.interval is None or is_clock or modified.mod not in (Mod.START, Mod.MID, Mod.END):
        return replace(base, mod=modified.mod)
    first, second = units.thirds(base.interval, base.granularity)
    if modified.half and base.granularity in _YEARS_OF_HALF:
        first = second = shift(base.interval.start, Granularity.YEAR, _YEARS_OF_HALF[base.granularity])
    edges = {
        Mod.START: (base.interval.start, first),
        Mod.MID: (first, second),
        Mod.END: (second, base.interval.end),
    }[modified.mod]
    return replace(base, mod=modified.mod, interval=Interval(*edges))


def ground_sooner(sooner: Sooner, around: Surroundings, ground: Ground) -> Resolved:
    """ "earlier this year": from its start to the day before the text's present; "later": from there on."""
    base = ground(sooner.base, around)
    if base.interval is None:
        return base
    present = around.published
    if base.anchor is Anchor.CONTEXT and around.running is not None:
        present = around.running.interval.start
    if present is None or not base.interval.contains(present):
        return base
    today = units.day_interval(present)
    before = today.start if today.start > base.interval.start else today.end
    edges = (base.interval.start, before) if sooner.direction < 0 else (today.start, base.interval.end)
    return replace(base, interval=Interval(*edges))


_YEARS_OF_HALF = {Granularity.DECADE: 5, Granularity.CENTURY: 50}


def ground_nth(nth: Nth, around: Surroundings, ground: Ground) -> Resolved:
    """ "the first week of May"; 0 is the unit that holds the base: "the week of May 3"."""
    base = ground(nth.base, around)
    symbolic = OPEN_UNITS.get(nth.unit, "XXXX")
    if base.interval is None:
        return replace(base, value=symbolic, symbolic=symbolic, granularity=nth.unit)
    if nth.weekday is not None:
        return _nth_weekday(nth, nth.weekday, base)
    if nth.unit > base.granularity:
        unit = units.unit_at(base.interval.start, nth.unit)
        return of_unit(unit, nth.unit, symbolic, base.anchor, base.steps)
    if nth.ordinal > 0:
        start = shift(units.unit_at(base.interval.start, nth.unit).start, nth.unit, nth.ordinal - 1)
    else:
        start = units.unit_at(Instant(base.interval.end - 1), nth.unit).start
    interval = units.unit_at(start, nth.unit)
    if not interval.overlaps(base.interval):
        return replace(base, interval=None, reason=f"there is no such {nth.unit.label} in it")
    return of_unit(interval, nth.unit, symbolic, base.anchor, base.steps)


def _nth_weekday(nth: Nth, weekday: int, base: Resolved) -> Resolved:
    """ "the last Friday of the month"."""
    assert base.interval is not None
    start, end = base.interval.start, Instant(base.interval.end - SECONDS_PER_DAY)
    if nth.ordinal > 0:
        days = (weekday - iso_weekday(start)) % 7 + 7 * (nth.ordinal - 1)
        day = units.day_interval(Instant(start + days * SECONDS_PER_DAY))
    else:
        day = units.day_interval(Instant(end - (iso_weekday(end) - weekday) % 7 * SECONDS_PER_DAY))
    if not day.overlaps(base.interval):
        return replace(base, interval=None, reason="there is no such day in it")
    return of_unit(day, Granularity.DAY, f"XXXX-WXX-{weekday}", base.anchor, base.steps)


def ground_through(through: Through, around: Surroundings, ground: Ground) -> Resolved:
    last = ground(through.last, around)
    first = ground(through.first, around)
    if first.interval is None or last.interval is None or first.interval.start >= last.interval.end:
        return first
    interval = Interval(first.interval.start, last.interval.end)
    return replace(first, value=f"{first.value}/{last.value}", interval=interval, throughout=True)
