"""A span of time cut into sheets, one a page: at calendar dates, finer where more happened.

A sheet shows a little of its neighbours too, so that printed pages can be laid edge to edge. What a page
has room for is not known here: `gui.export.paging` tries.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.chrono.granularity import Granularity, ceiling, floor
from core.chrono.instant import Instant
from core.chrono.interval import Interval

OVERLAP = 0.05  # of a sheet, half of it on either side
SHORTEST_S = 3_600
_CUT_WITHIN = 0.1  # of what begins in the span, from where the cut is wanted
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


def parted(span: Interval, starts: Sequence[int], share: float) -> tuple[Interval, Interval] | None:
    """Cut so that about a share of what begins there, in order, lies before the cut.

    Of the dates that come near to it the roundest is taken: a new century rather than a new week. None where
    all begins at once.
    """
    low, wanted, high = (_quantile(starts, share + by) for by in (-_CUT_WITHIN, 0.0, _CUT_WITHIN))
    near = [at for at in _round_dates(wanted) if low < at <= max(high, low + 1)]
    cut = next((at for at in (*near, *_round_dates(wanted)) if _parts(at, span, starts)), None)
    return (Interval(span.start, cut), Interval(cut, span.end)) if cut is not None else None


def _quantile(starts: Sequence[int], share: float) -> Instant:
    return Instant(int(starts[min(len(starts) - 1, max(0, round(share * len(starts))))]))


def _parts(cut: Instant, span: Interval, starts: Sequence[int]) -> bool:
    """Whether something begins on either side."""
    return span.start < cut < span.end and starts[0] < cut <= starts[-1]


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
