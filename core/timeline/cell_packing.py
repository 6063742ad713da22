"""Packing for what is too much to pack one by one: each cell of time by itself, when it is seen.

A lane is cut into cells. The weightiest events of a cell get a row and a label, the others are its
rest. Even cells use the even rows and odd cells the odd ones, so that a label may reach over the next
cell and never meets a box of it: no cell has to know its neighbours, and a million events cost no more
than the cells in view. Spans longer than a cell are packed exactly, in rows of their own above.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from core.model.views import Int64s
from core.timeline.exact_packing import PackedLane, pack_lane
from core.timeline.labels import Side
from core.timeline.level_of_detail import Rest, rest_of_cell
from core.timeline.placement import NOTHING_PLACED, LaneRows, PackingInput, Placed, joined

Flags = npt.NDArray[np.bool_]

MOST_LONG_SPANS = 800
MOST_LONG_ROWS = 2
LEAST_PER_CELL, MOST_PER_CELL = 2, 4
# The last quarter of the cell after a box's own stays free for the fading side of the next box.
LONG_FROM_CELLS = 0.75


@dataclass(frozen=True, slots=True, eq=False)
class _Cell:
    placed: Placed
    rest: Rest | None


@dataclass(frozen=True, slots=True, eq=False)
class CellPlacement:
    """Lanes of cells; a cell is worked out when it is first looked at, and kept."""

    given: PackingInput
    long_lanes: tuple[PackedLane, ...]
    apart: Flags  # the long spans that have a row of their own
    per_cell: int
    lane_rows: tuple[LaneRows, ...]
    _cells: dict[tuple[int, int], _Cell] = field(default_factory=dict)

    def visible(self, start: int, end: int, lanes: Iterable[int]) -> tuple[Placed, tuple[Rest, ...]]:
        first, last = self.given.grid.cells_of(np.array([start, end], dtype=np.int64)).tolist()
        lanes = tuple(lanes)
        # A box may begin two cells before the one it ends in.
        cells = [self._cell(lane, cell) for lane in lanes for cell in self._occupied(lane, first - 2, last)]
        parts = [self._long_visible(lane, start, end) for lane in lanes]
        parts += [cell.placed for cell in cells]
        return joined(parts), tuple(cell.rest for cell in cells if cell.rest)

    def _long_visible(self, lane: int, start: int, end: int) -> Placed:
        placed, marks = self.long_lanes[lane].placed, self.given.marks
        return placed.where((marks.end[placed.events] > start) & (marks.start[placed.events] < end))

    def _occupied(self, lane: int, first: int, last: int) -> Iterable[int]:
        """The cells from `first` to `last`, cut to where the lane has events."""
        begin, stop = self.given.lane_edges[lane], self.given.lane_edges[lane + 1]
        if begin == stop:
            return ()
        ends = self.given.grid.cells_of(self.given.ordered_starts[[begin, stop - 1]])
        return range(max(first, int(ends[0])), min(last, int(ends[1])) + 1)

    def _cell(self, lane: int, cell: int) -> _Cell:
        known = self._cells.get((lane, cell))
        if known is None:
            known = self._cells[lane, cell] = self._worked_out(lane, cell)
        return known

    def _worked_out(self, lane: int, cell: int) -> _Cell:
        events = self._events_of(lane, cell)
        if not len(events):
            return _Cell(NOTHING_PLACED, None)
        chosen = self._weightiest(events)
        placed = self._rows(lane, cell, events[chosen])
        rest = events[~chosen]
        if not len(rest):
            return _Cell(placed, None)
        given = self.given
        counted = rest_of_cell(given.snapshot, given.marks.start, lane, cell, rest, given.grid, given.sizes)
        return _Cell(placed, counted)

    def _events_of(self, lane: int, cell: int) -> Int64s:
        """The rows that begin in a cell, by beginning, without the long spans."""
        given = self.given
        begin, stop = given.lane_edges[lane], given.lane_edges[lane + 1]
        edges = np.array([given.grid.edge(cell), given.grid.edge(cell + 1)], dtype=np.int64)
        low, high = np.searchsorted(given.ordered_starts[begin:stop], edges) + begin
        events = given.order[low:high]
        return events[~self.apart[events]]

    def _weightiest(self, events: Int64s) -> Flags:
        """Those that get a row: a span too long for its cell never does, for it would meet others."""
        longest = self.given.grid.cell_s * LONG_FROM_CELLS
        short = np.flatnonzero(self.given.marks.width[events] <= longest)
        if len(short) > self.per_cell:
            weight = self.given.snapshot.salience[events[short]]
            short = short[np.argpartition(-weight, self.per_cell - 1)[: self.per_cell]]
        chosen = np.zeros(len(events), dtype=np.bool_)
        chosen[short] = True
        return chosen

    def _rows(self, lane: int, cell: int, events: Int64s) -> Placed:
        count, given = len(events), self.given
        above = self.long_lanes[lane].label_rows
        rows = (above + 2 * np.arange(count) + cell % 2).astype(np.int32)
        wide = given.marks.width[events] >= given.sizes.wide_band_px * given.seconds_per_px
        return Placed(
            events, rows, np.ones(count, np.bool_), np.where(wide, Side.UNDER, Side.RIGHT).astype(np.uint8)
        )


def place_by_cells(given: PackingInput) -> CellPlacement:
    """Pack the long spans now; the rest is packed cell by cell when it is looked at."""
    per_cell = min(MOST_PER_CELL, max(LEAST_PER_CELL, given.most_label_rows // 2))
    long = _long_spans(given)
    lane_of = given.snapshot.lane_of[long]
    packed = tuple(_pack_long(given, long[lane_of == lane]) for lane in given.lanes)
    apart = np.zeros(len(given.snapshot), dtype=np.bool_)
    for lane in packed:
        apart[lane.placed.events] = True
    rows = tuple(LaneRows(lane.label_rows + 2 * per_cell, 0, True) for lane in packed)
    return CellPlacement(given, packed, apart, per_cell, rows)


def _long_spans(given: PackingInput) -> Int64s:
    """Rows of the spans longer than a cell; where there are very many, of the weightiest of them."""
    rows = np.flatnonzero(given.marks.width > given.grid.cell_s * LONG_FROM_CELLS)
    if len(rows) > MOST_LONG_SPANS:
        weight = given.snapshot.salience[rows]
        rows = np.sort(rows[np.argpartition(-weight, MOST_LONG_SPANS)[:MOST_LONG_SPANS]])
    return rows


def _pack_long(given: PackingInput, events: Int64s) -> PackedLane:
    packed = pack_lane(given, events, MOST_LONG_ROWS)
    # Bare long spans go back to the cells: above the cells there are label rows only.
    labelled = packed.placed.where(packed.placed.labelled)
    return PackedLane(labelled, packed.leftover, packed.label_rows, 0)
