"""What stands for events that have no room of their own: counted clusters, then density columns.

The rest of a lane is cut into cells of time that are fixed for a zoom bucket, so that panning changes
no count; every event of the rest is in exactly one of them.
"""

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from core.model.views import Int64s, TimelineSnapshot
from core.timeline.metrics import Sizes


class Members(Protocol):
    """The rows that a rest counts, listed when somebody asks."""

    def rows(self) -> Int64s: ...


@dataclass(frozen=True, slots=True, eq=False)
class ListedMembers:
    """Rows that are known already."""

    listed: Int64s

    def rows(self) -> Int64s:
        return self.listed


@dataclass(frozen=True, slots=True)
class Rest:
    """Events of one cell of a lane that are not drawn one by one.

    `start` and `end` span their beginnings; `cell_start` and `cell_end` the cell; `best_event` is the
    weightiest row; `columns` counts them column by column across the cell, empty for a cluster, and
    `levels` are the logarithms (of one more) that density is drawn by.
    """

    lane: int
    cell_start: int
    cell_end: int
    start: int
    end: int
    count: int
    members: Members
    best_event: int
    columns: tuple[int, ...] = ()
    levels: tuple[float, ...] = ()
    peak: float = 0.0  # the highest level

    @property
    def events(self) -> Int64s:
        """The rows that it counts."""
        return self.members.rows()


@dataclass(frozen=True, slots=True)
class CellGrid:
    """Cells of time: `epoch` is where cell 0 begins, `cell_s` how many seconds each is wide."""

    epoch: int
    cell_s: float

    def cells_of(self, instants: Int64s) -> Int64s:
        cells: Int64s = np.floor((instants - np.int64(self.epoch)) / self.cell_s).astype(np.int64)
        return cells

    def edge(self, cell: int) -> int:
        """Where a cell begins, in whole seconds."""
        return self.epoch + int(np.ceil(cell * self.cell_s))


def rest_of_cell(
    snapshot: TimelineSnapshot,
    starts: Int64s,
    lane: int,
    cell: int,
    events: Int64s,
    grid: CellGrid,
    sizes: Sizes,
) -> Rest:
    """The rest of one cell; `events` (at least one) are its rows by beginning, `starts` all beginnings."""
    left, right = grid.edge(cell), max(grid.edge(cell) + 1, grid.edge(cell + 1))
    own = starts[events]
    best = int(events[np.argmax(snapshot.salience[events])])
    counts = np.zeros(0, dtype=np.int64)
    if len(events) > sizes.density_from:
        edges = np.linspace(left, right, int(sizes.cell_px / sizes.column_px) + 1)
        # In order, the events up to each edge are found without looking at every one.
        upto = np.searchsorted(own, edges[1:-1])
        counts = np.diff(upto, prepend=0, append=len(own))
    first, last = int(own[0]), int(own[-1])
    columns, levels = tuple(counts.tolist()), tuple(np.log1p(counts).tolist())
    peak = max(levels, default=0.0)
    members = ListedMembers(events)
    return Rest(lane, left, right, first, last, len(events), members, best, columns, levels, peak)


def rests(
    snapshot: TimelineSnapshot, starts: Int64s, lane: int, events: Int64s, grid: CellGrid, sizes: Sizes
) -> tuple[Rest, ...]:
    """All rests of a lane, from left to right; `events` by beginning."""
    if not len(events):
        return ()
    cells = grid.cells_of(starts[events])
    order = np.argsort(cells, kind="stable")
    ordered, cuts = cells[order], np.flatnonzero(np.diff(cells[order])) + 1
    groups = np.split(events[order], cuts)
    numbers = ordered[np.concatenate(([0], cuts))].tolist()
    return tuple(
        rest_of_cell(snapshot, starts, lane, number, group, grid, sizes)
        for number, group in zip(numbers, groups, strict=True)
    )
