"""What is counted in the cells of a stretch: all that begins there and is not drawn one by one.

Cells with few left over are clusters with a name, cells with many are columns of density; both are
found by the edges of columns among the beginnings, never by going through the events.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from core.model.detail import Detail
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


def rests_of_lane(
    snapshot: TimelineSnapshot,
    detail: Detail,
    lane: int,
    cells: tuple[int, int],
    shape: CellShape,
    drawn: Int64s,
) -> Iterator[Rest]:
    """The rests of a lane in the cells from the first to the last; `drawn` are the places that are not
    counted, ascending."""
    first, last = cells
    begin, stop = int(detail.lane_edges[lane]), int(detail.lane_edges[lane + 1])
    fine = shape.width - shape.parts
    numbers = np.arange(first << shape.parts, ((last + 1) << shape.parts) + 1, dtype=np.int64)
    upto = np.searchsorted(detail.starts[begin:stop], detail.epoch + (numbers << fine)) + begin
    counts = np.diff(upto)
    own = drawn[(drawn >= upto[0]) & (drawn < upto[-1])]
    at = (((detail.starts[own] - detail.epoch) >> fine) - numbers[0]).astype(np.int64)
    np.subtract.at(counts, at, 1)
    by_cell = counts.reshape(last - first + 1, 1 << shape.parts)
    levels, edges = np.log1p(by_cell).tolist(), upto[:: 1 << shape.parts].tolist()
    for number, (total, columns) in enumerate(
        zip(by_cell.sum(axis=1).tolist(), by_cell.tolist(), strict=True)
    ):
        if not total:
            continue
        members = CountedMembers(detail, edges[number], edges[number + 1], own)
        start = detail.epoch + ((first + number) << shape.width)
        bounds = (lane, start, start + (1 << shape.width))
        if total <= shape.density_from:
            yield _cluster(snapshot, detail, bounds, members)
        else:
            yield _density(detail, bounds, members, total, tuple(columns), tuple(levels[number]))


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
