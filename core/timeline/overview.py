"""The overview strip: how much happened when, over all there is, and which part of it is in view."""

from dataclasses import dataclass

import numpy as np

from core.chrono.interval import Interval
from core.model.views import TimelineSnapshot
from core.timeline.marks import MarkColumns, mark_columns
from core.timeline.scale import Pixels
from core.timeline.viewport import Viewport


@dataclass(frozen=True, slots=True, eq=False)
class Overview:
    """The whole viewport of the strip and the weight of each column (expected number of events)."""

    whole: Viewport
    column_px: float
    weights: Pixels

    def heights(self, most_px: float, least_px: float = 2.0) -> Pixels:
        """Bar heights: logarithmic, so that single events are still seen beside a thousand."""
        if not len(self.weights) or self.weights.max() <= 0:
            return np.zeros_like(self.weights)
        scaled = np.log1p(self.weights * 8) / np.log1p(self.weights.max() * 8) * most_px
        return np.where(self.weights > 1e-6, np.maximum(scaled, least_px), 0.0)


def overview(snapshot: TimelineSnapshot, whole: Viewport, column_px: float) -> Overview:
    """Histogram of a snapshot over a viewport; an event spreads its one count over its width."""
    return overview_of(mark_columns(snapshot), whole, column_px)


def overview_of(marks: MarkColumns, whole: Viewport, column_px: float) -> Overview:
    count = max(1, int(whole.width_px / column_px))
    first = _columns(whole, marks.start, column_px, count)
    last = np.maximum(first, _columns(whole, marks.end - 1, column_px, count))
    share = 1.0 / (last - first + 1)
    rising = np.bincount(first, weights=share, minlength=count + 1)
    falling = np.bincount(last + 1, weights=share, minlength=count + 1)
    return Overview(whole, column_px, np.cumsum(rising - falling)[:count])


def _columns(
    whole: Viewport, instants: np.ndarray[tuple[int], np.dtype[np.int64]], column_px: float, count: int
) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    x = whole.scale.x_px_from_instants(instants) / column_px
    return np.clip(np.floor(x), 0, count - 1).astype(np.int64)


def window_handle(whole: Viewport, shown: Interval) -> tuple[float, float]:
    """Left and right edge of the part in view, in pixels of the strip, at least 6 wide."""
    left = whole.scale.x_px_from_instant(shown.start)
    right = whole.scale.x_px_from_instant(shown.end)
    if right - left < 6:
        middle = (left + right) / 2
        left, right = middle - 3, middle + 3
    return max(0.0, min(left, whole.width_px - 6)), min(whole.width_px, max(right, 6.0))
