"""Where a set of times ("every Monday") has its teeth: at each of its times where they have room, else at
every second, fourth, ... of them, so that a comb stands still in time while the view moves."""

import math
from typing import NamedTuple

from core.chrono.instant import SECONDS_PER_DAY
from core.chrono.recurrence import Recurrence, in_calendar
from core.timeline.breaks import NO_BREAKS, Breaks
from core.timeline.calendar_times import calendar_times
from core.timeline.viewport import Viewport

LEAST_APART_PX = 6.0
_WEEK = 7 * SECONDS_PER_DAY
_MONDAY_S = 4 * SECONDS_PER_DAY  # the first Monday after 1970-01-01


class Teeth(NamedTuple):
    """Places in pixels, in view or a little beyond; `each` where none of the set's times is left out."""

    at_px: tuple[float, ...]
    each: bool


NO_TEETH = Teeth((), False)


def teeth(start: int, end: int, recurrence: int, viewport: Viewport, breaks: Breaks = NO_BREAKS) -> Teeth:
    """The teeth of a set between two instants; evenly spaced ones where its times are not known. Instants
    are of drawn time, the set's times of true time."""
    shown = viewport.interval
    stretch = (
        max(breaks.true(start), breaks.true(shown.start)),
        min(breaks.true(end), breaks.true(shown.end)),
    )
    seconds_per_px = viewport.scale.seconds_per_px
    calendar = in_calendar(recurrence)
    if calendar is not None:
        times, each = calendar_times(calendar, *stretch, LEAST_APART_PX * seconds_per_px)
    else:
        times, each = _even_times(recurrence, breaks.true(start), *stretch, seconds_per_px)
    inside = [time for time in times if breaks.true(start) <= time < breaks.true(end)]
    place = viewport.scale.x_px_from_instant
    return Teeth(tuple([place(breaks.drawn(time)) for time in inside]), each)


def _even_times(
    recurrence: int, start: int, low: int, high: int, seconds_per_px: float
) -> tuple[list[int], bool]:
    """Times that are equally far apart, from one beyond `low` to one beyond `high`, and whether all are
    there; `start` is the set's own."""
    phase, period, middle = _rhythm(recurrence, start, seconds_per_px)
    thinned = max(0, math.ceil(math.log2(max(LEAST_APART_PX * seconds_per_px / period, 2.0**-40))))
    step = period * 2**thinned
    first, last = math.floor((low - phase) / step), math.ceil((high - phase) / step)
    times = [round(phase + number * step) + middle for number in range(first, last + 1)]
    return times, thinned == 0 and recurrence != Recurrence.SOMEHOW


def _rhythm(recurrence: int, start: int, seconds_per_px: float) -> tuple[float, float, int]:
    """Where counting begins, how far apart the times are, and where in a time its tooth stands."""
    if recurrence == Recurrence.HOURLY:
        return 0, 3_600, 1_800
    if recurrence == Recurrence.DAILY:
        return 0, SECONDS_PER_DAY, SECONDS_PER_DAY // 2
    if Recurrence.MONDAY <= recurrence <= Recurrence.SUNDAY:
        day = (recurrence - Recurrence.MONDAY) * SECONDS_PER_DAY
        return _MONDAY_S + day, _WEEK, SECONDS_PER_DAY // 2
    return start, 2.0 ** math.floor(math.log2(LEAST_APART_PX * seconds_per_px)), 0
