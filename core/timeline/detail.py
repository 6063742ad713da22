"""Makes the detail of a snapshot: its events by lane, and the weightiest of each cell of time at each width.

Done once for a snapshot, in a few passes over its columns; a million events take a fraction of a second,
which is the reading thread's to spend. What the cells are used for is `cell_packing`'s.
"""

import numpy as np
import numpy.typing as npt

from core.model.detail import Bytes, Detail, Int32s, Level
from core.model.views import Int64s, TimelineSnapshot
from core.timeline.marks import mark_columns_of
from core.timeline.overview import spread

BEST_OF_CELL = 4
# A mark may fill this much of its cell: the rest stays free for the fading side of the next one.
FILLS_AT_MOST = 0.75
LANE_SHIFT = 46  # cells of a lane that a key can tell apart, as a power of two
_CELL_MASK = (1 << LANE_SHIFT) - 1
_WORTH_KEEPING = 4  # events in a cell, on average, from which its best are kept
_MOST_CLASSES = 64
_PARTS_OF_ALL = 4_096


def detail_of(snapshot: TimelineSnapshot) -> Detail:
    """The detail of a snapshot with at least one event."""
    starts, ends = extents(snapshot)
    lanes = max(1, len(snapshot.lane_names))
    order = _lane_order(snapshot.lane_of, starts, lanes)
    lane_of = snapshot.lane_of[order]
    edges = np.searchsorted(lane_of, np.arange(lanes + 1)).astype(np.int64)
    start, end = int(starts.min()), int(ends.max())
    widths = ends - starts
    shares = spread(starts, ends, start, end, _PARTS_OF_ALL)
    classes = _classes(widths)[order]
    starts = starts[order]
    counts = np.bincount(lane_of * _MOST_CLASSES + classes, minlength=lanes * _MOST_CLASSES)
    own, upto = _levels(starts - start, lane_of, classes, _weights(snapshot.salience[order]))
    return Detail(
        start, start, end, int(widths.min()), order, starts, edges, classes,
        counts.reshape(lanes, _MOST_CLASSES), own, upto, shares,
    )  # fmt: skip


def extents(snapshot: TimelineSnapshot) -> tuple[Int64s, Int64s]:
    """Where every mark begins and ends; only open and disputed ones go by more than their outer bounds."""
    starts, ends = snapshot.earliest, snapshot.latest
    others = np.flatnonzero(snapshot.open_start | snapshot.open_end | snapshot.disputed)
    if len(others):
        marks = mark_columns_of(snapshot, others)
        starts, ends = starts.copy(), ends.copy()
        starts[others], ends[others] = marks.start, marks.end
    return starts, ends


def extents_of(snapshot: TimelineSnapshot, rows: Int64s) -> tuple[Int64s, Int64s]:
    """Where the marks of some rows begin and end, in their order."""
    starts, ends = snapshot.earliest[rows], snapshot.latest[rows]
    others = np.flatnonzero(snapshot.open_start[rows] | snapshot.open_end[rows] | snapshot.disputed[rows])
    if len(others):
        marks = mark_columns_of(snapshot, rows[others])
        starts[others], ends[others] = marks.start, marks.end
    return starts, ends


def keys_of(lanes: Int64s, cells: Int64s) -> Int64s:
    """Lane and cell as one number; cells are counted from nought."""
    keys: Int64s = (lanes << LANE_SHIFT) | np.minimum(cells, _CELL_MASK)
    return keys


def cells_of(keys: Int64s) -> Int64s:
    cells: Int64s = keys & _CELL_MASK
    return cells


def best_of(cells: Int64s, weights: Int64s, count: int) -> Int64s:
    """The weightiest of each cell: (count, k), -1 for none.

    `cells` are the numbers from 0 to `count`, each at least once, ascending; no two weights may be equal.
    """
    best = np.full((count, BEST_OF_CELL), -1, dtype=np.int64)
    cuts = np.flatnonzero(np.concatenate(([True], cells[1:] != cells[:-1])))
    left = weights.copy()
    for rank in range(BEST_OF_CELL):
        highest = np.maximum.reduceat(left, cuts)
        best[:, rank] = highest
        if rank + 1 < BEST_OF_CELL:
            left[left == np.repeat(highest, np.diff(cuts, append=len(left)))] = -1
    return best


def weighty_places(weights: Int64s) -> Int32s:
    """The places that weights of `_weights` are of; -1 stays."""
    places = np.int64(0xFFFF_FFFF) - (weights & np.int64(0xFFFF_FFFF))
    return np.where(weights < 0, np.int64(-1), places).astype(np.int32)


def weights_of(salience: npt.NDArray[np.float32], places: Int64s) -> Int64s:
    """Importance and place as one number, so that of equals the earlier one weighs more."""
    steps = (np.clip(salience, 0.0, 1.0) * np.float32(1 << 24)).astype(np.int64)
    steps <<= 32
    steps |= np.int64(0xFFFF_FFFF) - places
    return steps


def _weights(salience: npt.NDArray[np.float32]) -> Int64s:
    return weights_of(salience, np.arange(len(salience), dtype=np.int64))


def _lane_order(lane_of: Int64s, starts: Int64s, lanes: int) -> Int32s:
    """Rows by lane, then beginning. Starts are nearly in order, which a stable sort takes for granted."""
    in_time = np.argsort(starts, kind="stable")
    if lanes > 1:
        small = lane_of.astype(np.uint16 if lanes <= 1 << 16 else np.uint32)
        in_time = in_time[np.argsort(small[in_time], kind="stable")]
    return in_time.astype(np.int32)


def _classes(widths: Int64s) -> Bytes:
    """The least n with room for each width in a cell of 2**n seconds."""
    part, power = np.frexp(widths / FILLS_AT_MOST)
    classes: Bytes = np.clip(power - (part == 0.5), 0, _MOST_CLASSES - 1).astype(np.uint8)
    return classes


def _levels(
    offsets: Int64s, lane_of: Int64s, classes: Bytes, weights: Int64s
) -> tuple[dict[int, Level], dict[int, Level]]:
    """Levels of each class alone, and of all classes up to a width where its cells hold enough events."""
    own: dict[int, Level] = {}
    upto: dict[int, Level] = {}
    widest = int(offsets.max()).bit_length()
    known: tuple[Int64s, Int64s] | None = None
    present = np.flatnonzero(np.bincount(classes)).tolist()
    for width in range(min(present), max(widest, *present) + 1):
        added = None
        if width in present:
            here = np.flatnonzero(classes == width)
            added = _cells(keys_of(lane_of[here], offsets[here] >> width), weights[here])
            own[width] = Level(added[0], weighty_places(added[1]))
        if known is not None:
            known = _merged(known, added)
        elif width == present[0]:
            known = added if added is not None and len(here) >= _WORTH_KEEPING * len(added[0]) else None
        else:
            known = _if_crowded(np.flatnonzero(classes <= width), offsets, lane_of, weights, width)
        if known is None:
            continue
        upto[width] = Level(known[0], weighty_places(known[1]))
    return own, upto


def _if_crowded(
    rows: Int64s, offsets: Int64s, lane_of: Int64s, weights: Int64s, width: int
) -> tuple[Int64s, Int64s] | None:
    """The cells of some events where these are enough in a cell to be worth keeping the best of each."""
    keys = keys_of(lane_of[rows], offsets[rows] >> width)
    changes = np.count_nonzero(keys[1:] != keys[:-1])
    return _cells(keys, weights[rows]) if len(keys) >= _WORTH_KEEPING * (changes + 1) else None


def _cells(keys: Int64s, weights: Int64s) -> tuple[Int64s, Int64s]:
    """Cells, each once, with the weights of their best; `keys` ascending."""
    new = np.concatenate(([True], keys[1:] != keys[:-1]))
    return keys[new], best_of(np.cumsum(new) - 1, weights, int(np.count_nonzero(new)))


def _merged(finer: tuple[Int64s, Int64s], added: tuple[Int64s, Int64s] | None) -> tuple[Int64s, Int64s]:
    """The cells twice as wide as `finer`, with those of the class that has just got room in them."""
    keys = keys_of(finer[0] >> LANE_SHIFT, cells_of(finer[0]) >> 1)
    keys, weights = np.repeat(keys, BEST_OF_CELL), finer[1].ravel()
    if added is not None:
        keys = np.concatenate((keys, np.repeat(added[0], BEST_OF_CELL)))
        weights = np.concatenate((weights, added[1].ravel()))
    real = weights >= 0
    keys, weights = keys[real], weights[real]
    if added is not None:
        order = np.argsort(keys, kind="stable")
        keys, weights = keys[order], weights[order]
    return _cells(keys, weights)
