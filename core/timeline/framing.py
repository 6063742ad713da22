"""Lanes and counted clusters as boxes in pixels; marks are `mark_cast`'s."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from core.timeline.arrangement import Arrangement
from core.timeline.boxes import ClusterBox, LaneBox
from core.timeline.level_of_detail import Rest
from core.timeline.metrics import Sizes
from core.timeline.placement import LaneRows
from core.timeline.scale import Pixels
from core.timeline.viewport import Viewport

_LEAST_CLUSTER_PX = 40.0
UNARRANGED = Arrangement()


class LaneStand(NamedTuple):
    """How lanes stand: all of them by index, those in view, their height together, and how far down the
    first row of each is."""

    lanes: tuple[LaneBox, ...]
    seen: tuple[LaneBox, ...]
    content_px: float
    first_rows: Pixels


def lane_stand(
    names: Sequence[str],
    counts: Sequence[int],
    lane_rows: Sequence[LaneRows],
    viewport: Viewport,
    sizes: Sizes,
    arrangement: Arrangement = UNARRANGED,
) -> LaneStand:
    """Where lanes are in a viewport; the same for all of one height and scroll."""
    lanes, content_px = lane_boxes(names, counts, lane_rows, viewport, sizes, arrangement)
    seen = [lane for lane in lanes if lane.top_px < viewport.height_px and lane.top_px + lane.height_px > 0]
    tops = [_first_row_top(lane, rows, sizes) for lane, rows in zip(lanes, lane_rows, strict=True)]
    return LaneStand(lanes, tuple(seen), content_px, np.array(tops))


def lane_boxes(
    names: Sequence[str],
    counts: Sequence[int],
    lane_rows: Sequence[LaneRows],
    viewport: Viewport,
    sizes: Sizes,
    arrangement: Arrangement = UNARRANGED,
) -> tuple[tuple[LaneBox, ...], float]:
    """All lanes, by index, and their height together; open ones a little higher than need be where there
    is room to spare."""
    folded = arrangement.collapsed
    heights = [
        sizes.collapsed_lane_px if lane in folded else rows.height_px(sizes)
        for lane, rows in enumerate(lane_rows)
    ]
    open_lanes = max(1, len(heights) - len(folded))
    spare = max(0.0, viewport.height_px - sum(heights)) / open_lanes
    stretch = min(spare, sizes.most_lane_stretch_px) if len(heights) > 1 else spare
    boxes, top = {}, -viewport.scroll_px
    for position, lane in enumerate(arrangement.from_top(len(heights))):
        height = heights[lane] + (0.0 if lane in folded else stretch)
        boxes[lane] = LaneBox(lane, names[lane], counts[lane], top, height, position, lane in folded)
        top += height
    return tuple(boxes[lane] for lane in range(len(heights))), top + viewport.scroll_px


def _first_row_top(lane: LaneBox, rows: LaneRows, sizes: Sizes) -> float:
    """Rows stand in the middle of what the lane has to spare, near its top where that is very much."""
    spare = min(lane.height_px - rows.height_px(sizes), sizes.most_lane_stretch_px)
    used = rows.label_rows * sizes.row_px + rows.dot_rows * sizes.dot_row_px
    unused = sizes.least_lane_px - 2 * sizes.lane_padding_px - used
    alone = max(0.0, unused) / 2 if not rows.has_rest else 0.0
    return lane.top_px + sizes.lane_padding_px + spare / 2 + alone


def cluster_box(rest: Rest, lane: LaneBox, viewport: Viewport, sizes: Sizes) -> ClusterBox:
    """A rest as a box at the foot of its lane: density over its cell, a cluster where its events are."""
    place = viewport.scale.x_px_from_instant
    cell_left, cell_right = place(rest.cell_start), place(rest.cell_end)
    y = lane.top_px + lane.height_px - sizes.lane_padding_px - sizes.rest_row_px / 2
    left, right = cell_left, cell_right
    if not rest.columns:
        left, right = _cluster_edges(place(rest.start), place(rest.end), cell_left, cell_right)
    height = sizes.rest_row_px - 6
    return ClusterBox(rest.lane, left, right, y, height, rest.count, rest.best_event, "", rest.columns, rest)


def _cluster_edges(
    start_px: float, end_px: float, cell_left: float, cell_right: float
) -> tuple[float, float]:
    """From the first to the last of a cluster, at least wide enough for its number, in its cell."""
    least = _LEAST_CLUSTER_PX
    middle = (start_px + end_px) / 2
    left, right = min(start_px, middle - least / 2), max(end_px, middle + least / 2)
    left = max(cell_left + 2, min(left, cell_right - least - 2))
    return left, min(cell_right - 2, max(right, left + least))
