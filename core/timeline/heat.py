"""Counts of a lane by columns of time: the strip of heat of a folded lane, and the spark in its header.

An event counts once, where it begins, so that the counts of a lane add up to its events.
"""

import math
from dataclasses import dataclass

import numpy as np

from core.model.views import Int64s
from core.timeline.viewport import Viewport


@dataclass(frozen=True, slots=True)
class Heat:
    """Columns side by side from `left_px` on. Their edges stand fast in time, so that a pan changes no
    count; they may reach a column beyond either edge of the view."""

    left_px: float
    column_px: float
    counts: tuple[int, ...]


def heat(starts: Int64s, viewport: Viewport, column_px: float) -> Heat:
    """The heat of a lane in view; `starts` are all beginnings of its events in order."""
    column_s = viewport.scale.seconds_per_px * column_px
    left = viewport.scale.origin + viewport.scale.fraction
    first = math.floor(left / column_s)
    count = math.ceil(viewport.width_px / column_px) + 1
    edges = np.ceil((first + np.arange(count + 1)) * column_s).astype(np.int64)
    upto = np.searchsorted(starts, edges)
    left_px = (first * column_s - viewport.scale.origin - viewport.scale.fraction) / (
        viewport.scale.seconds_per_px
    )
    return Heat(left_px, column_px, tuple(np.diff(upto).tolist()))


def spark(starts: Int64s, first: int, end: int, columns: int) -> tuple[int, ...]:
    """How many of a lane's events begin in each of some equal parts of `[first, end)`."""
    edges = np.linspace(first, max(end, first + 1), columns + 1).astype(np.int64)
    edges[-1] = max(end, first + 1) + 1
    return tuple(np.diff(np.searchsorted(starts, edges)).tolist())
