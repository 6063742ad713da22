"""Packing for what is too much to pack one by one: by cells of time, wherever the view is.

The weightiest events of a cell get a row and a label, the others are its rest. Even cells use the even
rows and odd cells the odd ones, so that a label may reach over the next cell and never meets a box of it:
no cell has to know its neighbours, and a million events cost no more than the cells in view. Events that
are longer than a cell stand in a row of their own kind of length above.
"""

import math
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

import numpy as np

from core.model.detail import Counts, Detail
from core.model.views import Int64s, TimelineSnapshot
from core.timeline.cell_choice import Chosen, longest_alone, weightiest
from core.timeline.cell_counts import CellShape, LaneCounts, lane_counts
from core.timeline.detail import BEST_OF_CELL
from core.timeline.labels import Side
from core.timeline.lanes import cell_width
from core.timeline.level_of_detail import Rest
from core.timeline.marks import MarkColumns, mark_columns_of
from core.timeline.metrics import Sizes
from core.timeline.placement import LaneRows, Placed, Seen

MOST_LONG_ROWS = 2
LEAST_PER_CELL = 2
_MAIN_SHARE = 0.25  # of a lane's events must have room in the cells that it is cut into
_CELLS_A_STRETCH = 4
_PARTS_OF_A_CELL = 4  # what may be seen changes only as often as the view has moved by one
_KEPT_STRETCHES = 8  # of each zoom


class _LanePlan(NamedTuple):
    """The width of a lane's cells, and the widths of the longer events that have a row, the topmost first."""

    width: int
    longer: tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Stretch:
    """All that is drawn and counted in some cells of some lanes.

    `counted` (2, m) are the cells that hold a rest: the number of their lane among `counts`, and their own.
    Rests are made when they come into view.
    """

    placed: Placed
    marks: MarkColumns
    counts: tuple[LaneCounts, ...]
    counted: Int64s
    starts: Int64s  # of the cells that hold a rest
    _rests: dict[int, Rest] = field(default_factory=dict)
    _last: dict[bytes, Seen] = field(default_factory=dict)

    def between(self, start: int, end: int) -> Seen:
        """What may be seen of a part of it; the same value for as long as it is the same."""
        shown = (self.marks.end > start) & (self.marks.start < end)
        cell_s = 1 << self.counts[0].shape.width if self.counts else 1
        counted = (self.starts > start - cell_s) & (self.starts < end)
        key = shown.tobytes() + counted.tobytes()
        seen = self._last.get(key)
        if seen is None:
            rests = tuple([self._rest(at) for at in np.flatnonzero(counted).tolist()])
            seen = Seen(self.placed.where(shown), self.marks.where(shown), rests)
            self._last.clear()
            self._last[key] = seen
        return seen

    def _rest(self, at: int) -> Rest:
        if at not in self._rests:
            lane, cell = self.counted[:, at].tolist()
            self._rests[at] = self.counts[lane].rest(cell)
        return self._rests[at]


@dataclass(frozen=True, slots=True, eq=False)
class CellPlacement:
    """Lanes of cells 2**width seconds wide; stretches are worked out when looked at, and some kept."""

    snapshot: TimelineSnapshot
    detail: Detail
    sizes: Sizes
    seconds_per_px: float
    width: int
    per_cell: int
    plans: Sequence[_LanePlan]
    _stretches: OrderedDict[tuple[int, int, tuple[int, ...]], _Stretch] = field(default_factory=OrderedDict)

    @property
    def lane_rows(self) -> tuple[LaneRows, ...]:
        return tuple(LaneRows(len(plan.longer) + 2 * self.per_cell, 0, True) for plan in self.plans)

    def visible(self, start: int, end: int, lanes: Iterable[int]) -> Seen:
        first, last = ((at - self.detail.epoch) >> self.width for at in (start, end))
        stretch = self._stretch(first // _CELLS_A_STRETCH, last // _CELLS_A_STRETCH, tuple(lanes))
        part = max(1, (1 << self.width) // _PARTS_OF_A_CELL)
        return stretch.between(start // part * part, -(-end // part) * part)

    def _stretch(self, first: int, last: int, lanes: tuple[int, ...]) -> _Stretch:
        key = (first, last, lanes)
        known = self._stretches.get(key)
        if known is None:
            known = self._stretches[key] = self._worked_out(
                max(0, first * _CELLS_A_STRETCH), max(0, (last + 1) * _CELLS_A_STRETCH - 1), lanes
            )
            if len(self._stretches) > _KEPT_STRETCHES:
                self._stretches.popitem(last=False)
        return known

    def _worked_out(self, first: int, last: int, lanes: tuple[int, ...]) -> _Stretch:
        # A box may begin two cells before the one it ends in.
        parts = [part for group in self._by_plan(lanes) for part in self._chosen(*group, first - 2, last)]
        nothing = np.zeros(0, np.int64)  # where every lane is folded
        places = np.concatenate([nothing, *(chosen.places for chosen, _ in parts)])
        rows = np.concatenate([nothing, *(row_of for _, row_of in parts)]).astype(np.int32)
        events = self.detail.order[places].astype(np.int64)
        marks = mark_columns_of(self.snapshot, events)
        wide = marks.width >= self.sizes.wide_band_px * self.seconds_per_px
        sides = np.where(wide, Side.UNDER, Side.RIGHT).astype(np.uint8)
        placed = Placed(events, rows, np.ones(len(events), np.bool_), sides)
        counts = self._counts(first, last, lanes, np.sort(places))
        cells = [one.cells() for one in counts]
        numbers = np.repeat(np.arange(len(cells), dtype=np.int64), [len(own) for own in cells])
        counted = np.stack((numbers, np.concatenate([nothing, *cells])))
        return _Stretch(placed, marks, counts, counted, self.detail.epoch + (counted[1] << self.width))

    def _by_plan(self, lanes: tuple[int, ...]) -> Iterable[tuple[_LanePlan, Int64s]]:
        """Lanes that are cut alike, together."""
        ordered = sorted(lanes, key=lambda lane: (self.plans[lane], lane))
        for plan, alike in groupby(ordered, key=lambda lane: self.plans[lane]):
            yield plan, np.fromiter(alike, dtype=np.int64)

    def _chosen(
        self, plan: _LanePlan, lanes: Int64s, first: int, last: int
    ) -> Iterable[tuple[Chosen, Int64s]]:
        """What is drawn, with its rows."""
        gap_s = self.sizes.between_boxes_px * self.seconds_per_px
        for row, width in enumerate(plan.longer):
            ends = self._cells(first, last, width)
            longer = longest_alone(self.snapshot, self.detail, width, *ends, lanes, gap_s)
            yield longer, np.full(len(longer.places), row, dtype=np.int64)
        ends = self._cells(first, last, plan.width)
        found = weightiest(self.snapshot, self.detail, plan.width, *ends, lanes, self.per_cell)
        yield found, len(plan.longer) + 2 * found.ranks + found.cells % 2

    def _cells(self, first: int, last: int, width: int) -> tuple[int, int]:
        """The wider cells that reach into some cells."""
        wider = width - self.width
        return (first >> wider) - 2 * (wider > 0), last >> wider

    def _counts(self, first: int, last: int, lanes: tuple[int, ...], drawn: Int64s) -> tuple[LaneCounts, ...]:
        columns = max(1.0, self.sizes.cell_px / self.sizes.column_px)
        parts = min(self.width, math.ceil(math.log2(columns)))
        shape = CellShape(self.width, parts, self.sizes.density_from)
        ends = (first, last)
        return tuple([lane_counts(self.snapshot, self.detail, lane, ends, shape, drawn) for lane in lanes])


def place_by_cells(
    snapshot: TimelineSnapshot, detail: Detail, sizes: Sizes, seconds_per_px: float, most_label_rows: int
) -> CellPlacement:
    """The placement of a zoom bucket. Nothing is packed here: only the lanes' cells and rows are settled."""
    per_cell = min(BEST_OF_CELL, max(LEAST_PER_CELL, most_label_rows // 2))
    width = cell_width(sizes.cell_px * seconds_per_px)
    plans = [_plan(counts, width) for counts in detail.class_counts]
    return CellPlacement(snapshot, detail, sizes, seconds_per_px, width, per_cell, plans)


def _plan(counts: Counts, width: int) -> _LanePlan:
    """A lane's cells hold what they are wide enough for, or, where that is next to nothing, are wider; the
    next lengths above have a row each."""
    upto = np.cumsum(counts)
    enough = int(np.searchsorted(upto, max(1.0, upto[-1] * _MAIN_SHARE)))
    own = max(width, min(enough, len(counts) - 1))
    longer = np.flatnonzero(counts[own + 1 :])[:MOST_LONG_ROWS] + own + 1
    return _LanePlan(own, tuple(reversed(longer.tolist())))
