"""Grounding one symbolic value: which calendar interval the words mean, counted from what, and why.

Each kind of symbolic value has its own grounder; those that hold another value ground it through here.
"""

from collections.abc import Callable

from core.chrono.granularity import Granularity
from core.model.time_expression import Anchor
from core.temporal.resolve.counted_units import ground_duration, ground_event_offset, ground_relative
from core.temporal.resolve.day_times import ground_day_time
from core.temporal.resolve.named_units import ground_calendar, ground_holiday
from core.temporal.resolve.portions import ground_modified, ground_nth, ground_sooner, ground_through
from core.temporal.resolve.reports import ground_bordered
from core.temporal.resolve.resolved import Resolved
from core.temporal.resolve.shifted_days import ground_shifted
from core.temporal.resolve.surroundings import Ground, Surroundings
from core.temporal.symbolic import (
    Bordered,
    Calendar,
    DayTime,
    Duration,
    EventOffset,
    Holiday,
    Modified,
    Nth,
    Recurrence,
    Reference,
    Relative,
    Shifted,
    Sooner,
    Symbolic,
    Through,
    Vagueness,
)

_G = Granularity
_VAGUE_REASONS = {
    Vagueness.PRESENT: "the text\u2019s present, no date of its own",
    Vagueness.PAST: "some time in the past, no date of its own",
    Vagueness.FUTURE: "some time in the future, no date of its own",
}


def ground_symbolic(symbolic: Symbolic, around: Surroundings) -> Resolved:
    """The value, interval and derivation of a symbolic value in its surroundings."""
    return _GROUNDERS[type(symbolic)](symbolic, around, ground_symbolic)


def ground_recurrence(times: Recurrence, _around: Surroundings, _ground: Ground) -> Resolved:
    return Resolved(times.value, times.value, _G.DAY, reason="a set of times, no single date")


def ground_reference(reference: Reference, _around: Surroundings, _ground: Ground) -> Resolved:
    value = reference.vagueness.value
    return Resolved(value, value, _G.DAY, anchor=Anchor.VAGUE, reason=_VAGUE_REASONS[reference.vagueness])


_GROUNDERS: dict[type, Callable[..., Resolved]] = {
    Calendar: ground_calendar,
    Holiday: ground_holiday,
    Relative: ground_relative,
    EventOffset: ground_event_offset,
    DayTime: ground_day_time,
    Duration: ground_duration,
    Recurrence: ground_recurrence,
    Reference: ground_reference,
    Modified: ground_modified,
    Sooner: ground_sooner,
    Nth: ground_nth,
    Through: ground_through,
    Shifted: ground_shifted,
    Bordered: ground_bordered,
}
