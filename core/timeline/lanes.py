"""Packing into rows: greedy, over all events of a zoom bucket, never over what happens to be in view.

A zoom bucket is a stretch of zoom levels that share one packing, made at its widest zoom, where boxes
are nearest to each other; at any closer level of the bucket they only move apart. So a pan moves
nothing up or down, and a zoom does so only from one bucket to the next.
"""

import math
from bisect import bisect_left, insort
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Rows = npt.NDArray[np.int32]
Floats64 = npt.NDArray[np.float64]

BUCKETS_PER_DOUBLING = 4
COARSE_BUCKETS_PER_DOUBLING = 1  # where there is so much that a new packing takes a while
OVERFLOW = -1


def zoom_bucket(seconds_per_px: float, per_doubling: int = BUCKETS_PER_DOUBLING) -> int:
    """The number of the bucket that holds a zoom level."""
    return math.ceil(math.log2(seconds_per_px) * per_doubling - 1e-9)


def bucket_seconds_per_px(bucket: int, per_doubling: int = BUCKETS_PER_DOUBLING) -> float:
    """The widest zoom of a bucket: where its boxes are nearest to each other."""
    return float(2.0 ** (bucket / per_doubling))


def cell_width(cell_s: float) -> int:
    """The n of the cells, 2**n seconds wide, that are nearest to a width; the shortest cell is a second."""
    return max(0, round(math.log2(cell_s)))


def pack(left: Floats64, right: Floats64, max_rows: int) -> Rows:
    """Rows of boxes `[left, right)`: the first row from the top that is free, OVERFLOW where none is.

    Boxes are taken from left to right whatever their order; equal ones in the order given.
    """
    rows = np.full(len(left), OVERFLOW, dtype=np.int32)
    free_from = [-math.inf] * max_rows
    lefts: list[float] = left.tolist()
    rights: list[float] = right.tolist()
    for index in np.argsort(left, kind="stable").tolist():
        row = _first_free(free_from, lefts[index])
        if row != OVERFLOW:
            rows[index] = row
            free_from[row] = rights[index]
    return rows


def _first_free(free_from: Sequence[float], left: float) -> int:
    for row, free in enumerate(free_from):
        if free <= left:
            return row
    return OVERFLOW


def pack_weightiest(left: Floats64, right: Floats64, weight: npt.NDArray[np.float32], max_rows: int) -> Rows:
    """As `pack` where all fit; else the weightiest boxes choose their rows first, and the lightest are left
    over. Of equal weights the earlier one goes first."""
    rows = pack(left, right, max_rows)
    if not (rows == OVERFLOW).any():
        return rows
    rows[:] = OVERFLOW
    taken: list[list[tuple[float, float]]] = [[] for _ in range(max_rows)]
    lefts, rights = left.tolist(), right.tolist()
    for index in np.lexsort((left, -weight)).tolist():
        box = (lefts[index], rights[index])
        row = next((at for at, stretches in enumerate(taken) if _is_free(stretches, box)), OVERFLOW)
        if row != OVERFLOW:
            rows[index] = row
            insort(taken[row], box)
    return rows


def _is_free(stretches: Sequence[tuple[float, float]], box: tuple[float, float]) -> bool:
    """Whether none of the disjoint stretches, in order, meets a box."""
    at = bisect_left(stretches, box)
    clear_before = at == 0 or stretches[at - 1][1] <= box[0]
    return clear_before and (at == len(stretches) or stretches[at][0] >= box[1])
