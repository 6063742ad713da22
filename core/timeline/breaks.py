"""Empty stretches left out of the axis: long gaps in which nothing happened are drawn as narrow ones.

Drawn time runs as true time does, but for the gaps, each of which takes a fixed part of it; so it goes both
ways, and everything that lays out in drawn time is laid out as ever. What is left out is in whole weeks, so
that weekdays fall where they fell.
"""

from dataclasses import dataclass, replace

import numpy as np

from core.chrono.instant import SECONDS_PER_DAY, Instant
from core.chrono.interval import Interval
from core.model.views import Int64s, TimelineSnapshot
from core.timeline.marks import MarkColumns, mark_columns

MOST_GAPS = 6
_LEAST_SHARE = 0.15  # of all time there is: a shorter gap is told by its own width
_DRAWN_SHARE = 0.1  # of what is left, for each gap
_CLEAR_SHARE = 0.012  # of what is left, on either side of a gap
_WEEK = 7 * SECONDS_PER_DAY


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch of true time in which nothing is, and how many seconds of drawn time it is given."""

    start: int
    end: int
    drawn_s: int

    @property
    def left_out_s(self) -> int:
        return self.end - self.start - self.drawn_s


@dataclass(frozen=True, slots=True)
class Breaks:
    """Gaps from left to right; none of them touch."""

    gaps: tuple[Gap, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.gaps)

    def drawn(self, instant: int) -> Instant:
        """Where a true instant is in drawn time."""
        out = 0
        for gap in self.gaps:
            if instant <= gap.start:
                break
            if instant < gap.end:
                return Instant(gap.start - out + (instant - gap.start) * gap.drawn_s // (gap.end - gap.start))
            out += gap.left_out_s
        return Instant(instant - out)

    def true(self, drawn: int) -> Instant:
        """The true instant at a place of drawn time."""
        out = 0
        for gap in self.gaps:
            left = gap.start - out
            if drawn <= left:
                break
            if drawn < left + gap.drawn_s:
                return Instant(gap.start + (drawn - left) * (gap.end - gap.start) // gap.drawn_s)
            out += gap.left_out_s
        return Instant(drawn + out)

    def drawn_all(self, instants: Int64s) -> Int64s:
        """Many at once."""
        ends = np.array([gap.end for gap in self.gaps], dtype=np.int64)
        left_out = np.cumsum([0, *(gap.left_out_s for gap in self.gaps)]).astype(np.int64)
        drawn: Int64s = instants - left_out[np.searchsorted(ends, instants, side="right")]
        for gap in self.gaps:  # no mark stands in a gap, but what is open may be bounded there
            for row in np.flatnonzero((instants > gap.start) & (instants < gap.end)).tolist():
                drawn[row] = self.drawn(int(instants[row]))
        return drawn

    def stretches(self, shown: Interval) -> tuple[Interval, ...]:
        """The parts of a span of true time that are drawn at their own width."""
        edges = [(gap.start, gap.end) for gap in self.gaps if gap.end > shown.start and gap.start < shown.end]
        starts = [shown.start, *(end for _, end in edges)]
        ends = [*(start for start, _ in edges), shown.end]
        pairs = zip(starts, ends, strict=True)
        return tuple(Interval(Instant(start), Instant(end)) for start, end in pairs if end > start)


NO_BREAKS = Breaks()


def breaks_of(snapshot: TimelineSnapshot) -> Breaks:
    """The longest stretches in which nothing is drawn, where they are a good part of all time there is."""
    if len(snapshot) < 2:
        return NO_BREAKS
    marks = mark_columns(snapshot)
    empty = _empty_stretches(marks)
    whole = int(marks.end.max()) - int(marks.start.min())
    long = sorted((gap for gap in empty if gap[1] - gap[0] >= whole * _LEAST_SHARE), key=_length)[:MOST_GAPS]
    left = whole - sum(end - start for start, end in long)
    gaps = (_gap(start, end, left) for start, end in sorted(long))
    return Breaks(tuple(gap for gap in gaps if gap.left_out_s > 0))


def _length(gap: tuple[int, int]) -> int:
    return gap[0] - gap[1]


def _empty_stretches(marks: MarkColumns) -> list[tuple[int, int]]:
    order = np.argsort(marks.start, kind="stable")
    reached = np.maximum.accumulate(marks.end[order])[:-1]
    following = marks.start[order][1:]
    at = np.flatnonzero(following > reached)
    return list(zip(reached[at].tolist(), following[at].tolist(), strict=True))


def _gap(start: int, end: int, left_s: int) -> Gap:
    """Clear of the marks on either side; what is left out is a number of whole weeks."""
    clear = min(int(left_s * _CLEAR_SHARE), (end - start) // 8)
    start, end = start + clear, end - clear
    wanted = max(_WEEK, int(left_s * _DRAWN_SHARE))
    left_out = (end - start - wanted) // _WEEK * _WEEK
    return Gap(start, end, end - start - max(0, left_out))


def in_drawn_time(snapshot: TimelineSnapshot, breaks: Breaks) -> TimelineSnapshot:
    """The same events where they are drawn; itself where nothing is left out."""
    if not breaks:
        return snapshot
    rivals = {
        event: tuple((int(breaks.drawn(low)), int(breaks.drawn(high))) for low, high in others)
        for event, others in snapshot.rivals.items()
    }
    return replace(
        snapshot,
        earliest=breaks.drawn_all(snapshot.earliest),
        start_latest=breaks.drawn_all(snapshot.start_latest),
        end_earliest=breaks.drawn_all(snapshot.end_earliest),
        latest=breaks.drawn_all(snapshot.latest),
        rivals=rivals,
        detail=None,
    )
