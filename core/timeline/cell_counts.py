"""What is counted in the cells of a stretch: all that begins there and is not drawn one by one.

Cells with few left over are clusters with a name, cells with many are columns of density; both are
found by the edges of columns among the beginnings, never by going through the events.
"""

from dataclasses import dataclass

import numpy as np

from core.model.detail import Detail, Int32s
from core.model.views import Int64s, TimelineSnapshot
from core.timeline.level_of_detail import ListedMembers, Rest


@dataclass(frozen=True, slots=True, eq=False)
class CountedMembers:
    """All places from `low` to `high` but those that are drawn."""

    detail: Detail
    low: int
    high: int
    drawn: Int64s  # places, ascending

    def rows(self) -> Int64s:
        rows: Int64s = self.detail.order[self.places()].astype(np.int64)
        return rows

    def places(self) -> Int64s:
        low, high = np.searchsorted(self.drawn, (self.low, self.high))
        left = np.ones(self.high - self.low, dtype=np.bool_)
        left[self.drawn[low:high] - self.low] = False
        return np.flatnonzero(left) + self.low


@dataclass(frozen=True, slots=True)
class CellShape:
    """Cells are 2**width seconds wide and cut into 2**parts columns; from more than `density_from` left
    over on they are drawn as columns."""

    width: int
    parts: int
    density_from: int


@dataclass(frozen=True, slots=True, eq=False)
class LaneCounts:
    """What is left over in a lane, by cell and column (m, k), from the cell `first` on.

    `edges` are the places at which cells begin, one more than there are cells; `drawn` the lane's places
    that are not counted, ascending.
    """

    snapshot: TimelineSnapshot
    detail: Detail
    lane: int
    first: int
    shape: CellShape
    counts: Int32s
    edges: Int64s
    drawn: Int64s

    def cells(self) -> Int64s:
        """The numbers of the cells that hold anything."""
        return np.flatnonzero(self.counts.any(axis=1)) + self.first

    def rest(self, cell: int) -> Rest:
        """What stands for the events of a cell that holds some."""
        at = cell - self.first
        low, high = self.edges[at : at + 2].tolist()
        members = CountedMembers(self.detail, low, high, self.drawn)
        start = self.detail.epoch + (cell << self.shape.width)
        bounds = (self.lane, start, start + (1 << self.shape.width))
        total = int(self.counts[at].sum())
        if total <= self.shape.density_from:
            return _cluster(self.snapshot, self.detail, bounds, members)
        levels = tuple(np.log1p(self.counts[at]).tolist())
        return _density(self.detail, bounds, members, total, tuple(self.counts[at].tolist()), levels)


def lane_counts(
    snapshot: TimelineSnapshot,
    detail: Detail,
    lane: int,
    cells: tuple[int, int],
    shape: CellShape,
    drawn: Int64s,
) -> LaneCounts:
    """What is left over of a lane in the cells from the first to the last; `drawn` are the places that are
    not counted, ascending."""
    first, last = cells
    begin, stop = int(detail.lane_edges[lane]), int(detail.lane_edges[lane + 1])
    fine = shape.width - shape.parts
    numbers = np.arange(first << shape.parts, ((last + 1) << shape.parts) + 1, dtype=np.int64)
    upto = np.searchsorted(detail.starts[begin:stop], detail.epoch + (numbers << fine)) + begin
    own = drawn[slice(*np.searchsorted(drawn, upto[[0, -1]]))]
    at = ((detail.starts[own] - detail.epoch) >> fine) - numbers[0]
    counts = np.diff(upto) - np.bincount(at, minlength=len(numbers) - 1)
    by_cell = counts.astype(np.int32).reshape(last - first + 1, 1 << shape.parts)
    return LaneCounts(snapshot, detail, lane, first, shape, by_cell, upto[:: 1 << shape.parts], own)


def _cluster(
    snapshot: TimelineSnapshot, detail: Detail, bounds: tuple[int, int, int], members: CountedMembers
) -> Rest:
    places = members.places()
    rows: Int64s = detail.order[places].astype(np.int64)
    first, last = int(detail.starts[places[0]]), int(detail.starts[places[-1]])
    best = int(rows[np.argmax(snapshot.salience[rows])])
    return Rest(*bounds, first, last, len(rows), ListedMembers(rows), best)


def _density(
    detail: Detail,
    bounds: tuple[int, int, int],
    members: CountedMembers,
    total: int,
    columns: tuple[int, ...],
    levels: tuple[float, ...],
) -> Rest:
    first, last = int(detail.starts[members.low]), int(detail.starts[members.high - 1])
    best = int(detail.order[members.low])
    return Rest(*bounds, first, last, total, members, best, columns, levels, max(levels))
