"""A span of time cut into sheets, one a page: at calendar dates, finer where more happened.

A sheet shows a little of its neighbours too, so that printed pages can be laid edge to edge. What a page
has room for is not known here: `gui.export.paging` tries.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from core.chrono.granularity import Granularity, ceiling, floor
from core.chrono.instant import Instant
from core.chrono.interval import Interval

OVERLAP = 0.05  # of a sheet, half of it on either side
SHORTEST_S = 3_600
_CUT_WITHIN = 0.12  # of the span, from its middle
_LEAST_EMPTY = 0.4  # of a sheet, which it is then made shorter by
_AROUND = 0.08
_UNITS = (
    Granularity.MILLENNIUM, Granularity.CENTURY, Granularity.DECADE, Granularity.YEAR, Granularity.QUARTER,
    Granularity.MONTH, Granularity.WEEK, Granularity.DAY, Granularity.HOUR, Granularity.MINUTE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sheet:
    """`own` belongs to this sheet alone; `shown` is that and the overlap with what comes before and after."""

    own: Interval
    shown: Interval

    @property
    def laps_left(self) -> bool:
        return self.shown.start < self.own.start

    @property
    def laps_right(self) -> bool:
        return self.shown.end > self.own.end


def sheet_of(own: Interval, whole: Interval) -> Sheet:
    """With its overlap, which the whole has none of at its own ends."""
    lap = max(1, round((own.end - own.start) * OVERLAP / 2))
    start = max(whole.start, Instant(own.start - lap))
    return Sheet(own, Interval(start, min(whole.end, Instant(own.end + lap))))


def halves(span: Interval) -> tuple[Interval, Interval]:
    """Cut near the middle, where the roundest date is: a new century rather than a new week."""
    middle = Instant((span.start + span.end) // 2)
    reach = (span.end - span.start) * _CUT_WITHIN
    cut = next((at for at in _round_dates(middle) if abs(at - middle) <= reach), middle)
    return Interval(span.start, cut), Interval(cut, span.end)


def _round_dates(near: Instant) -> Iterator[Instant]:
    """Beginnings of units about an instant, the longest unit first."""
    for unit in _UNITS:
        yield from sorted((floor(near, unit), ceiling(near, unit)), key=lambda at: abs(at - near))


def trimmed(span: Interval, first: int, last: int) -> Interval:
    """The span without long empty stretches before its first and after its last event."""
    around = max(SHORTEST_S, round((last - first) * _AROUND))
    unit = _unit_below(last - first + 2 * around)
    start = max(span.start, floor(Instant(first - around), unit))
    end = min(span.end, ceiling(Instant(last + around), unit))
    return span if end - start > (span.end - span.start) * (1 - _LEAST_EMPTY) else Interval(start, end)


def _unit_below(span_s: int) -> Granularity:
    """The longest unit of which a span has at least twenty."""
    for unit in _UNITS:
        if (ceiling(Instant(0), unit) - floor(Instant(0), unit)) * 20 <= span_s:
            return unit
    return Granularity.MINUTE
