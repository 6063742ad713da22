"""Grounding what is counted: units from an anchor, distances from an event, lengths of time."""

from core.chrono.granularity import Granularity, shift
from core.chrono.instant import Instant
from core.chrono.interval import Interval
from core.model.derivation import Step
from core.model.time_expression import Anchor
from core.temporal.resolve import units
from core.temporal.resolve.bases import Base, base_of, told_from_afar
from core.temporal.resolve.distances import ground_distance
from core.temporal.resolve.explain import anchor_step, published_step
from core.temporal.resolve.reports import (
    compared_period,
    month_compared,
    months_reported,
    quarter_told_of,
    report_step,
    same_period_last_year,
)
from core.temporal.resolve.resolved import Resolved, RunningAnchor
from core.temporal.resolve.surroundings import Ground, Surroundings
from core.temporal.resolve.values import duration_value, unit_value
from core.temporal.resolve.whole_units import NEEDS_CONTEXT, NEEDS_PUBLICATION, OPEN_UNITS, of_unit
from core.temporal.symbolic import Duration, EventOffset, Relative, Vagueness

_G = Granularity


def ground_relative(counted: Relative, around: Surroundings, _ground: Ground) -> Resolved:
    unit = counted.unit
    symbolic = OPEN_UNITS.get(unit, "XXXX-XX-XXTXX:XX")
    base, from_text = base_of(counted, around)
    if base is None:
        return _without_base(counted, around, symbolic)
    if unit is _G.QUARTER and not counted.count and counted.anchor is Anchor.CONTEXT:
        told = quarter_told_of(around, symbolic)
        if told is not None:
            return told
    anchor = Anchor.CONTEXT if from_text else Anchor.PUBLICATION
    step = anchor_step(from_text) if from_text else published_step(around)
    if counted.ago and unit is _G.YEAR and counted.count == -1:
        period = month_compared(around) if counted.anchor is Anchor.CONTEXT else None
        period = period or compared_period(around)
        if period is not None:
            return same_period_last_year(period, symbolic)
    if unit < _G.DAY:
        return _clock_relative(counted, base, symbolic, step)
    grain = counted.grain or unit
    interval = units.unit_at(shift(base, unit, counted.count), grain)
    return of_unit(interval, grain, OPEN_UNITS.get(grain, symbolic), anchor, (step,))


def _without_base(counted: Relative, around: Surroundings, symbolic: str) -> Resolved:
    if counted.anchor is Anchor.PUBLICATION and told_from_afar(around):
        if counted.unit is _G.DAY and not counted.count:
            value = Vagueness.PRESENT.value
            return Resolved(value, symbolic, counted.unit, anchor=Anchor.VAGUE, reason=_TODAY)
        return Resolved(symbolic, symbolic, counted.unit, anchor=Anchor.CONTEXT, reason=NEEDS_CONTEXT)
    reason = NEEDS_PUBLICATION if counted.anchor is Anchor.PUBLICATION else NEEDS_CONTEXT
    return Resolved(symbolic, symbolic, counted.unit, anchor=counted.anchor, reason=reason)


_TODAY = "the present of whoever speaks in a text about other times"


def _clock_relative(counted: Relative, base: Instant, symbolic: str, step: Step) -> Resolved:
    """ "two hours ago": a clock time where publication has one, else the day."""
    moved = shift(base, counted.unit, counted.count)
    if base % 86_400 == 0:
        return Resolved(
            unit_value(units.day_interval(base).start, _G.DAY),
            symbolic,
            _G.DAY,
            units.day_interval(base),
            counted.anchor,
            steps=(step,),
        )
    return of_unit(units.unit_at(moved, counted.unit), counted.unit, symbolic, counted.anchor, (step,))


def ground_event_offset(offset: EventOffset, around: Surroundings, _ground: Ground) -> Resolved:
    """Its value is counted from the running anchor; its date is left to the event it hangs on."""
    count = offset.count
    symbolic = duration_value(((offset.unit, count),))
    running = around.running
    reason = "counted from another event"
    if offset.unit is _G.YEAR and count == 1 and offset.direction < 0:
        period = compared_period(around)
        if period is not None:
            return same_period_last_year(period, symbolic)
    if count is None or count != int(count):
        value = Vagueness.PAST.value if offset.direction < 0 else Vagueness.FUTURE.value
        return Resolved(value, symbolic, offset.unit, anchor=Anchor.EVENT, reason=reason)
    base = running if offset.direction > 0 or _still_spoken_of(running, around) else None
    start = base.interval.start if base else around.published
    if start is None:
        return Resolved("XXXX", symbolic, offset.unit, anchor=Anchor.EVENT, reason=reason)
    known = base.granularity if base is not None and offset.unit < base.granularity <= _G.YEAR else _G.MINUTE
    unit = max(offset.unit, known)  # two days after a month is no day
    moved = shift(start, offset.unit, offset.direction * int(count))
    value = unit_value(units.unit_at(moved, unit).start, unit)
    return Resolved(value, symbolic, offset.unit, anchor=Anchor.EVENT, reason=reason)


def _still_spoken_of(running: RunningAnchor | None, around: Surroundings) -> bool:
    """Whether the running anchor is what "earlier" means: in news, only a day of the same paragraph."""
    if running is None or around.narrative or around.published is None:
        return running is not None
    return running.block == around.here.block


def ground_duration(duration: Duration, around: Surroundings, _ground: Ground) -> Resolved:
    if duration.away:
        return ground_distance(duration, around)
    value = duration_value(duration.amounts)
    unit = duration.amounts[-1][0]
    if duration.age:
        return Resolved(value, value, unit, reason="an age, not a date")
    if duration.stretch is None:
        return Resolved(value, value, unit, reason="a length of time, not a date")
    reported = months_reported(duration, around) if duration.stretch == 0 else None
    if reported is not None:
        steps = (report_step(around),)
        return Resolved(value, value, unit, reported, Anchor.CONTEXT, steps=steps, throughout=True)
    return _stretch(duration, value, unit, around)


def _stretch(duration: Duration, value: str, unit: Granularity, around: Surroundings) -> Resolved:
    """ "the past two months": the months that end with the present of the text."""
    count = duration.amounts[0][1]
    if duration.stretch not in (-1, 1):
        reason = "the beginning or end of something that the words do not date"
        return Resolved(value, value, unit, anchor=Anchor.VAGUE, reason=reason)
    if len(duration.amounts) > 1 or count is None or count != int(count):
        return Resolved(value, value, unit, anchor=Anchor.VAGUE, reason="a stretch without a stated length")
    present, from_text = _present(around)
    if present is None:
        return Resolved(value, value, unit, anchor=Anchor.PUBLICATION, reason=NEEDS_PUBLICATION)
    far = shift(present, unit, duration.stretch * int(count))
    ends = (present, far) if duration.stretch > 0 else (far, present)
    interval = Interval(units.day_interval(ends[0]).start, Instant(units.day_interval(ends[1]).end))
    anchor = Anchor.CONTEXT if from_text else Anchor.PUBLICATION
    step = anchor_step(from_text) if from_text else published_step(around)
    return Resolved(value, value, unit, interval, anchor, steps=(step,), throughout=True)


def _present(around: Surroundings) -> Base:
    """The day a stretch ends or begins with: publication, or the date that a narrative has come to."""
    if told_from_afar(around) and around.running is not None:
        return around.running.interval.start, around.running
    return around.published, None
