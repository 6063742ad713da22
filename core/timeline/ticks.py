"""The axis: a row of units and, above it, a row of context in which the year never scrolls away.

Steps are a table from seconds to millennia; the finest whose labels have room is taken, so the number
of ticks is bounded by the width, whatever the span.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from core.chrono.granularity import Granularity, floor, shift
from core.chrono.instant import CivilTime, Instant, civil_from_instant, instant_from_civil, iso_weekday
from core.chrono.wording import MONTHS, year_words
from core.timeline.viewport import Viewport

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_YEAR_S = 31_556_952


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the grid with its label; `major` where a context begins."""

    instant: Instant
    x_px: float
    label: str
    major: bool


@dataclass(frozen=True, slots=True)
class ContextLabel:
    """A label of the context row, and the stretch it stands for; it sticks to the left edge."""

    left_px: float
    right_px: float
    label: str


@dataclass(frozen=True, slots=True)
class Axis:
    """Ticks from left to right and the contexts above them."""

    ticks: tuple[Tick, ...]
    contexts: tuple[ContextLabel, ...]


@dataclass(frozen=True, slots=True)
class _Step:
    """Every `count` units; `room_px` is what a label takes; the context is counted the same way."""

    unit: Granularity
    count: int
    room_px: float
    label: Callable[[CivilTime, Instant], str]
    context: "_Context"

    @property
    def seconds(self) -> float:
        return _UNIT_SECONDS[self.unit] * self.count


@dataclass(frozen=True, slots=True)
class _Context:
    unit: Granularity
    count: int
    label: Callable[[CivilTime, Instant], str]


_UNIT_SECONDS = {
    Granularity.SECOND: 1,
    Granularity.MINUTE: 60,
    Granularity.HOUR: 3600,
    Granularity.DAY: 86_400,
    Granularity.WEEK: 604_800,
    Granularity.MONTH: _YEAR_S // 12,
    Granularity.YEAR: _YEAR_S,
}


def _second(civil: CivilTime, _: Instant) -> str:
    return f"{civil.hour:02d}:{civil.minute:02d}:{civil.second:02d}"


def _minute(civil: CivilTime, _: Instant) -> str:
    return f"{civil.hour:02d}:{civil.minute:02d}"


def _weekday(civil: CivilTime, instant: Instant) -> str:
    return f"{_WEEKDAYS[iso_weekday(instant) - 1]} {civil.day}"


def _day(civil: CivilTime, _: Instant) -> str:
    return str(civil.day)


def _month(civil: CivilTime, _: Instant) -> str:
    return MONTHS[civil.month - 1][:3]


def _year(civil: CivilTime, _: Instant) -> str:
    return year_words(civil.year)


def _whole_day(civil: CivilTime, instant: Instant) -> str:
    return (
        f"{_WEEKDAYS[iso_weekday(instant) - 1]} {civil.day} {MONTHS[civil.month - 1]} {_year(civil, instant)}"
    )


def _whole_month(civil: CivilTime, instant: Instant) -> str:
    return f"{MONTHS[civil.month - 1]} {_year(civil, instant)}"


def _decade(civil: CivilTime, _: Instant) -> str:
    if civil.year > 0:
        return f"{civil.year // 10 * 10}s"
    return f"{-(-(1 - civil.year) // 10) * 10}s BC"


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _century(civil: CivilTime, _: Instant) -> str:
    if civil.year > 0:
        return f"{_ordinal(civil.year // 100 + 1)} century"
    return f"{_ordinal(-civil.year // 100 + 1)} century BC"


def _millennium(civil: CivilTime, _: Instant) -> str:
    if civil.year > 0:
        return f"{_ordinal(civil.year // 1000 + 1)} millennium"
    return f"{_ordinal(-civil.year // 1000 + 1)} millennium BC"


def _era(civil: CivilTime, _: Instant) -> str:
    return "AD" if civil.year > 0 else "BC"


_IN_DAY = _Context(Granularity.DAY, 1, _whole_day)
_IN_MONTH = _Context(Granularity.MONTH, 1, _whole_month)
_IN_YEAR = _Context(Granularity.YEAR, 1, _year)
_IN_DECADE = _Context(Granularity.YEAR, 10, _decade)
_IN_CENTURY = _Context(Granularity.YEAR, 100, _century)
_IN_MILLENNIUM = _Context(Granularity.YEAR, 1000, _millennium)
_IN_ERA = _Context(Granularity.YEAR, 10**12, _era)

_STEPS = (
    *(_Step(Granularity.SECOND, count, 76, _second, _IN_DAY) for count in (1, 5, 15, 30)),
    *(_Step(Granularity.MINUTE, count, 56, _minute, _IN_DAY) for count in (1, 5, 15, 30)),
    *(_Step(Granularity.HOUR, count, 56, _minute, _IN_DAY) for count in (1, 3, 6, 12)),
    _Step(Granularity.DAY, 1, 58, _weekday, _IN_MONTH),
    _Step(Granularity.DAY, 1, 30, _day, _IN_MONTH),
    _Step(Granularity.WEEK, 1, 36, _day, _IN_MONTH),
    *(_Step(Granularity.MONTH, count, 64, _month, _IN_YEAR) for count in (1, 3, 6)),
    *(_Step(Granularity.YEAR, count, 62, _year, _IN_DECADE) for count in (1, 2, 5)),
    *(_Step(Granularity.YEAR, count, 66, _year, _IN_CENTURY) for count in (10, 20, 50)),
    *(_Step(Granularity.YEAR, count, 72, _year, _IN_MILLENNIUM) for count in (100, 200, 500)),
    *(
        _Step(Granularity.YEAR, digit * 10**power, 60 + 9 * power, _year, _IN_ERA)
        for power in range(3, 10)
        for digit in (1, 2, 5)
    ),
)


def axis(viewport: Viewport, text_scale: float = 1.0) -> Axis:
    """The axis of a viewport; `text_scale` is 1 for the design's text size."""
    step = _step_for(viewport.scale.seconds_per_px * max(0.1, text_scale))
    starts = {at for at, _ in _contexts(viewport, step.context)}
    ticks = tuple(
        Tick(at, viewport.scale.x_px_from_instant(at), step.label(civil_from_instant(at), at), at in starts)
        for at in _instants(viewport, step.unit, step.count)
    )
    return Axis(ticks, _context_labels(viewport, step.context))


def _step_for(seconds_per_px: float) -> _Step:
    for step in _STEPS:
        if step.seconds >= step.room_px * seconds_per_px:
            return step
    return _STEPS[-1]


def _instants(viewport: Viewport, unit: Granularity, count: int) -> Iterator[Instant]:
    """The starts of every `count`-th unit, from the last one before the view to its right edge."""
    shown = viewport.interval
    at = _floor(shown.start, unit, count)
    while at <= shown.end:
        yield at
        at = _next(at, unit, count)


def _contexts(viewport: Viewport, context: _Context) -> list[tuple[Instant, Instant]]:
    starts = list(_instants(viewport, context.unit, context.count))
    return [(at, _next(at, context.unit, context.count)) for at in starts]


def _context_labels(viewport: Viewport, context: _Context) -> tuple[ContextLabel, ...]:
    place = viewport.scale.x_px_from_instant
    return tuple(
        ContextLabel(place(start), place(end), context.label(civil_from_instant(start), start))
        for start, end in _contexts(viewport, context)
    )


def _floor(instant: Instant, unit: Granularity, count: int) -> Instant:
    if unit is Granularity.YEAR:
        return instant_from_civil(_round_year(civil_from_instant(instant).year, count))
    if unit is Granularity.MONTH:
        civil = civil_from_instant(instant)
        return instant_from_civil(civil.year, (civil.month - 1) // count * count + 1)
    if unit in (Granularity.DAY, Granularity.WEEK):
        return floor(instant, unit)
    size = _UNIT_SECONDS[unit] * count
    return Instant(instant // size * size)


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
