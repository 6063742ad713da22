"""The overview strip: how much happened when, over all there is, and which part of it is in view."""

from dataclasses import dataclass

import numpy as np

from core.chrono.interval import Interval
from core.model.detail import Detail
from core.model.views import Int64s, TimelineSnapshot
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
    if snapshot.detail is not None:
        return _resampled(snapshot.detail, whole, column_px)
    return overview_of(mark_columns(snapshot), whole, column_px)


def spread(starts: Int64s, ends: Int64s, start: int, end: int, parts: int) -> Pixels:
    """How many events each of some equal parts of `[start, end)` holds, every event spread over its width."""
    part_s = max(1.0, (end - start) / parts)
    first = np.minimum((starts - start) / part_s, parts - 1).astype(np.int64)
    last = np.maximum(first, np.minimum((ends - 1 - start) / part_s, parts - 1).astype(np.int64))
    share = 1.0 / (last - first + 1)
    rising = np.bincount(first, weights=share, minlength=parts + 1)
    falling = np.bincount(last + 1, weights=share, minlength=parts + 1)
    return np.cumsum(rising - falling)[:parts]


def _resampled(detail: Detail, whole: Viewport, column_px: float) -> Overview:
    """From the parts that were counted beforehand; of a part that two columns share each has its share."""
    count = max(1, int(whole.width_px / column_px))
    upto = np.concatenate(([0.0], np.cumsum(detail.spread)))
    part_px = whole.scale.x_px_from_instant(detail.end) - whole.scale.x_px_from_instant(detail.start)
    first_px = whole.scale.x_px_from_instant(detail.start)
    edges = (np.arange(count + 1) * column_px - first_px) / max(part_px, 1e-9) * (len(upto) - 1)
    edges[0], edges[-1] = 0.0, len(upto) - 1
    return Overview(whole, column_px, np.diff(np.interp(edges, np.arange(len(upto)), upto)))


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
