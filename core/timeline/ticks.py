"""The axis: a row of units and, above it, a row of context in which the year never scrolls away.

The finest step whose labels have room is taken, so the number of ticks is bounded by the width, whatever
the span. The steps themselves are `axis_units`'.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from core.chrono.granularity import Granularity, floor, shift
from core.chrono.instant import SECONDS_PER_DAY, Instant, civil_from_instant, instant_from_civil
from core.chrono.interval import Interval
from core.timeline.axis_units import STEPS, UNIT_SECONDS, Context, Step
from core.timeline.breaks import NO_BREAKS, Breaks
from core.timeline.gap_boxes import GapBox, Place, gap_boxes
from core.timeline.viewport import Viewport


class Tick(NamedTuple):  # a tuple, since dozens are made in every frame
    """A line of the grid with its label; `major` where a context begins. A `note` may stand beside the
    label where there is room."""

    instant: Instant
    x_px: float
    label: str
    note: str
    major: bool


@dataclass(frozen=True, slots=True)
class ContextLabel:
    """A label of the context row, and the stretch it stands for; it sticks to the left edge."""

    left_px: float
    right_px: float
    label: str
    shorter: str = ""


@dataclass(frozen=True, slots=True)
class Axis:
    """Ticks from left to right and the contexts above them; `weekends` are stretches in pixels, given
    only where single days are told apart."""

    ticks: tuple[Tick, ...]
    contexts: tuple[ContextLabel, ...]
    weekends: tuple[tuple[float, float], ...] = ()
    gaps: tuple[GapBox, ...] = ()


def axis(viewport: Viewport, text_scale: float = 1.0, breaks: Breaks = NO_BREAKS) -> Axis:
    """The axis of a viewport; `text_scale` is 1 for the design's text size. With breaks the viewport is one
    of drawn time, and each stretch between them has an axis of its own, so that each tells its year."""
    step = _step_for(viewport.scale.seconds_per_px * max(0.1, text_scale))
    if not breaks:
        return _axis_of(viewport.interval, step, viewport.scale.x_px_from_instant)
    shown = Interval(breaks.true(viewport.interval.start), breaks.true(viewport.interval.end))

    def place(instant: int) -> float:
        return viewport.scale.x_px_from_instant(breaks.drawn(instant))

    parts = [_within(_axis_of(part, step, place), part, place) for part in breaks.stretches(shown)]
    return Axis(
        tuple(tick for part in parts for tick in part.ticks),
        tuple(context for part in parts for context in part.contexts),
        tuple(weekend for part in parts for weekend in part.weekends),
        gap_boxes(breaks, shown, place),
    )


def _axis_of(shown: Interval, step: Step, place: Place) -> Axis:
    """The axis of a stretch of true time."""
    contexts = _contexts(shown, step.context)
    starts = {at for at, _ in contexts}
    ticks = tuple(_tick(place(at), step, at, at in starts) for at in _instants(shown, step.unit, step.count))
    return Axis(ticks, _context_labels(step.context, contexts, place), _weekends(shown, step, place))


def _within(part: Axis, stretch: Interval, place: Place) -> Axis:
    """What of a stretch's axis lies inside it: nothing of it reaches into a gap."""
    left, right = place(stretch.start), place(stretch.end)
    contexts = tuple(
        replace(one, left_px=max(one.left_px, left), right_px=min(one.right_px, right))
        for one in part.contexts
        if one.left_px < right
    )
    weekends = ((max(start, left), min(end, right)) for start, end in part.weekends)
    return Axis(
        tuple(tick for tick in part.ticks if left <= tick.x_px < right),
        contexts,
        tuple((start, end) for start, end in weekends if end > start),
    )


def _tick(x_px: float, step: Step, at: Instant, major: bool) -> Tick:
    return Tick(at, x_px, *_tick_words(step, at), major)


@lru_cache(maxsize=4_096)
def _tick_words(step: Step, at: Instant) -> tuple[str, str]:
    """The label and the note; the same few hundred come again with every frame."""
    civil = civil_from_instant(at)
    return step.label(civil, at), step.note(civil, at) if step.note else ""


def _weekends(shown: Interval, step: Step, place: Place) -> tuple[tuple[float, float], ...]:
    """Saturdays and Sundays, while a day has a line of its own."""
    if step.unit > Granularity.DAY:
        return ()
    mondays = _instants(shown, Granularity.WEEK, 1)
    return tuple((place(at + 5 * SECONDS_PER_DAY), place(at + 7 * SECONDS_PER_DAY)) for at in mondays)


def _step_for(seconds_per_px: float) -> Step:
    for step in STEPS:
        if step.seconds >= step.room_px * seconds_per_px:
            return step
    return STEPS[-1]


def _instants(shown: Interval, unit: Granularity, count: int) -> Iterator[Instant]:
    """The starts of every `count`-th unit, from the last one before what is shown to its end."""
    at = _floor(shown.start, unit, count)
    while at <= shown.end:
        yield at
        at = _next(at, unit, count)


def _contexts(shown: Interval, context: Context) -> list[tuple[Instant, Instant]]:
    starts = list(_instants(shown, context.unit, context.count))
    return [(at, _next(at, context.unit, context.count)) for at in starts]


def _context_labels(
    context: Context, stretches: list[tuple[Instant, Instant]], place: Place
) -> tuple[ContextLabel, ...]:
    return tuple(
        ContextLabel(place(start), place(end), *_context_words(context, start)) for start, end in stretches
    )


@lru_cache(maxsize=1_024)
def _context_words(context: Context, start: Instant) -> tuple[str, str]:
    civil = civil_from_instant(start)
    return context.label(civil, start), context.shorter(civil, start) if context.shorter else ""


@lru_cache(maxsize=64)
def _floor(instant: Instant, unit: Granularity, count: int) -> Instant:
    if unit is Granularity.YEAR:
        return instant_from_civil(_round_year(civil_from_instant(instant).year, count))
    if unit is Granularity.MONTH:
        civil = civil_from_instant(instant)
        return instant_from_civil(civil.year, (civil.month - 1) // count * count + 1)
    if unit in (Granularity.DAY, Granularity.WEEK):
        return floor(instant, unit)
    size = UNIT_SECONDS[unit] * count
    return Instant(instant // size * size)


@lru_cache(maxsize=8_192)
def _next(instant: Instant, unit: Granularity, count: int) -> Instant:
    if unit is Granularity.YEAR:
        return instant_from_civil(_round_year_after(civil_from_instant(instant).year, count))
    return shift(instant, unit, count)


def _round_year(year: int, count: int) -> int:
    """The last round year up to this one, as people count: ..., 200 BC, 100 BC, 1, 100, 200, ..."""
    if year > 0:
        return max(1, year // count * count)
    return 1 - -(-(1 - year) // count) * count


def _round_year_after(year: int, count: int) -> int:
    if year > 0:
        return (year // count + 1) * count
    bce = (1 - year) // count * count
    following = bce - count if bce == 1 - year else bce
    return 1 - following if following > 0 else 1
