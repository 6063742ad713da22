"""Which events of a cell of time are drawn one by one, where there are too many to look at each.

Reads the detail of a snapshot: the weightiest of every cell of a stretch, of all events that have room
in such cells or of one class of longer ones. Rows on the screen are `cell_packing`'s.
"""

from typing import NamedTuple

import numpy as np

from core.model.detail import Detail, Int32s, Level
from core.model.views import Int64s, TimelineSnapshot
from core.timeline.detail import (
    LANE_SHIFT,
    best_of,
    cells_of,
    extents_of,
    keys_of,
    weights_of,
    weighty_places,
)

_NONE = np.zeros(0, dtype=np.int64)


class Chosen(NamedTuple):
    """Events by lane and cell: places in the order of lanes, their lane and cell, and how many of the
    same cell weigh more."""

    places: Int64s
    lanes: Int64s
    cells: Int64s
    ranks: Int64s

    def where(self, kept: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> "Chosen":
        return Chosen(*(column[kept] for column in self))


NOTHING_CHOSEN = Chosen(_NONE, _NONE, _NONE, _NONE)


class _Best(NamedTuple):
    """The best of cells, as in a `Level`."""

    lanes: Int64s
    cells: Int64s
    places: Int32s  # (m, k)


def weightiest(
    snapshot: TimelineSnapshot, detail: Detail, width: int, first: int, last: int, lanes: Int64s, most: int
) -> Chosen:
    """Of each cell from `first` to `last`, 2**width seconds wide, the weightiest that have room in it."""
    level = detail.upto.get(width)
    if level is None:
        found = _looked_through(snapshot, detail, width, first, last, lanes)
    else:
        found = _sliced(level, first, last, lanes)
    return _listed(found, most)


def longest_alone(
    snapshot: TimelineSnapshot, detail: Detail, width: int, first: int, last: int, lanes: Int64s, gap_s: float
) -> Chosen:
    """Of the events of one class the weightiest of each cell, where it comes no nearer than `gap_s` to one
    of a cell beside it that weighs more. Cells beyond the stretch are looked at, so that its ends decide
    nothing."""
    level = detail.own.get(width)
    if level is None:
        return NOTHING_CHOSEN
    found = _listed(_sliced(level, first - 1, last + 1, lanes), 1)
    rows = detail.order[found.places].astype(np.int64)
    (starts, ends), weight = extents_of(snapshot, rows), snapshot.salience[rows]
    beside = (found.lanes[1:] == found.lanes[:-1]) & (found.cells[1:] == found.cells[:-1] + 1)
    meets = beside & (starts[1:] < ends[:-1] + gap_s)
    earlier_wins = weight[:-1] >= weight[1:]
    alone = (found.cells >= first) & (found.cells <= last)
    alone[:-1] &= ~meets | earlier_wins
    alone[1:] &= ~meets | ~earlier_wins
    return found.where(alone)


def _sliced(level: Level, first: int, last: int, lanes: Int64s) -> _Best:
    """The cells of a stretch in some lanes, in order."""
    low = np.searchsorted(level.keys, keys_of(lanes, np.full_like(lanes, max(0, first))))
    high = np.searchsorted(level.keys, keys_of(lanes, np.full_like(lanes, max(0, last))), side="right")
    at = _ranges(low, high)
    keys = level.keys[at]
    return _Best(keys >> LANE_SHIFT, cells_of(keys), level.best[at])


def _looked_through(
    snapshot: TimelineSnapshot, detail: Detail, width: int, first: int, last: int, lanes: Int64s
) -> _Best:
    """The same from the events themselves, where cells hold few."""
    bounds = detail.epoch + (np.array([max(0, first), last + 1], dtype=np.int64) << width)
    edges = [
        np.searchsorted(detail.starts[low:high], bounds) + low
        for low, high in zip(
            detail.lane_edges[lanes].tolist(), detail.lane_edges[lanes + 1].tolist(), strict=True
        )
    ]
    ends = np.array(edges, dtype=np.int64).reshape(-1, 2)
    places = _ranges(ends[:, 0], ends[:, 1])
    lane_of = np.repeat(lanes, ends[:, 1] - ends[:, 0])
    small = detail.classes[places] <= width
    places, lane_of = places[small], lane_of[small]
    if not len(places):
        return _Best(_NONE, _NONE, np.zeros((0, 1), np.int32))
    keys = keys_of(lane_of, (detail.starts[places] - detail.epoch) >> width)
    new = np.concatenate(([True], keys[1:] != keys[:-1]))
    weights = weights_of(snapshot.salience[detail.order[places]], places)
    best = best_of(np.cumsum(new) - 1, weights, int(np.count_nonzero(new)))
    return _Best(lane_of[new], cells_of(keys[new]), weighty_places(best))


def _ranges(low: Int64s, high: Int64s) -> Int64s:
    """All whole numbers from each low to its high, one after the other."""
    lengths = high - low
    before = np.cumsum(lengths) - lengths
    numbers: Int64s = np.arange(int(lengths.sum()), dtype=np.int64) + np.repeat(low - before, lengths)
    return numbers


def _listed(best: _Best, most: int) -> Chosen:
    """A line for each of the first `most` of every cell."""
    columns = best.places[:, :most]
    at, ranks = np.nonzero(columns >= 0)
    return Chosen(columns[at, ranks].astype(np.int64), best.lanes[at], best.cells[at], ranks)
