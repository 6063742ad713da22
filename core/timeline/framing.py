"""From places in rows to boxes in pixels: lanes, marks, the wishes of labels, clusters."""

from collections.abc import Sequence
from itertools import repeat

import numpy as np
import numpy.typing as npt

from core.model.views import Bytes, EventLabel, Int64s, TimelineSnapshot
from core.timeline.arrangement import Arrangement
from core.timeline.boxes import ClusterBox, LaneBox, MarkBox
from core.timeline.labels import LabelWish, Side, date_line
from core.timeline.level_of_detail import Rest
from core.timeline.marks import OPEN_TO_LEFT, MarkColumns, MarkKind
from core.timeline.metrics import Sizes
from core.timeline.placement import LaneRows, Placed
from core.timeline.recurrences import NO_TEETH, teeth
from core.timeline.scale import Pixels
from core.timeline.viewport import Viewport

_FAR_PX = 20_000.0  # no painter is handed coordinates beyond this
Flags = npt.NDArray[np.bool_]
_KINDS = tuple(MarkKind)
_DOTS = (MarkKind.EXACT, MarkKind.AFTER, MarkKind.BEFORE)
_LEAST_CLUSTER_PX = 40.0
PageEdges = tuple[float, float]  # in pixels; what lies beyond them is on other pages
_IS_DOT = np.array([kind in _DOTS for kind in MarkKind])
_IS_OPEN_TO_LEFT = np.array([kind in OPEN_TO_LEFT for kind in MarkKind])
_HAS_MORE = np.array([kind in (MarkKind.DISPUTED, MarkKind.RECURRING) for kind in MarkKind])
UNARRANGED = Arrangement()


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


def mark_boxes(
    snapshot: TimelineSnapshot,
    marks: MarkColumns,
    placed: Placed,
    lane_rows: Sequence[LaneRows],
    lanes: Sequence[LaneBox],
    viewport: Viewport,
    sizes: Sizes,
    page: PageEdges | None = None,
) -> tuple[MarkBox, ...]:
    """Boxes of placed events, in their order; `marks` are theirs. `page` where nothing beyond it counts."""
    rows = placed.events
    lane_of = snapshot.lane_of[rows]
    place = viewport.scale.x_px_from_instants
    edges = [np.clip(place(edge), -_FAR_PX, _FAR_PX) for edge in _edges(marks)]
    left, right, dot = _widened(marks.kind, edges[0], edges[1], sizes)
    columns = (
        rows.tolist(),
        lane_of.tolist(),
        [_KINDS[kind] for kind in marks.kind.tolist()],
        left.tolist(),
        right.tolist(),
        edges[2].tolist(),
        edges[3].tolist(),
        _centre_lines(placed, _seen_width(left, right, page), lane_of, lane_rows, lanes, sizes).tolist(),
        repeat(sizes.mark_px),
        dot.tolist(),
        snapshot.hue_of[rows].tolist(),
        snapshot.modality[rows].tolist(),
        snapshot.review[rows].tolist(),
        (snapshot.recurring[rows] > 0).tolist(),
        (snapshot.disputed[rows] > 0).tolist(),
        snapshot.source_count[rows].tolist(),
        repeat(()),
        repeat(NO_TEETH),
        repeat(False) if snapshot.faded is None else (snapshot.faded[rows] > 0).tolist(),
    )
    boxes = list(map(MarkBox._make, zip(*columns, strict=False)))
    for at in np.flatnonzero(_HAS_MORE[marks.kind]).tolist():
        boxes[at] = _told_more(boxes[at], snapshot, marks, at, viewport)
    return tuple(boxes)


def _edges(marks: MarkColumns) -> tuple[Int64s, Int64s, Int64s, Int64s]:
    return marks.start, marks.end, marks.core_start, marks.core_end


def _widened(kind: Bytes, left: Pixels, right: Pixels, sizes: Sizes) -> tuple[Pixels, Pixels, Flags]:
    """Edges as they are drawn, least widths and fading sides included, and which marks are dots."""
    width = right - left
    dot = _IS_DOT[kind] & (width < sizes.dot_below_px)
    least = np.where(kind == MarkKind.SOFT, sizes.soft_mark_px, sizes.mark_px)
    missing = np.where(dot, sizes.mark_px - width, np.maximum(0.0, least - width)) / 2
    before = missing + np.where(_IS_OPEN_TO_LEFT[kind], sizes.fade_px, 0.0)
    after = missing + np.where(kind == MarkKind.AFTER, sizes.fade_px, 0.0)
    return left - before, right + after, dot


def _centre_lines(
    placed: Placed,
    width: Pixels,
    lane_of: Int64s,
    lane_rows: Sequence[LaneRows],
    lanes: Sequence[LaneBox],
    sizes: Sizes,
) -> Pixels:
    """How far down the middle of each mark is: above its label or beside it, or in a row of bare marks."""
    tops = np.array([_first_row_top(lane, rows, sizes) for lane, rows in zip(lanes, lane_rows, strict=True)])
    label_rows = np.array([rows.label_rows for rows in lane_rows])
    first = tops[lane_of]
    with_label = first + placed.rows * sizes.row_px + _drops(placed.sides, width, sizes)
    bare = first + label_rows[lane_of] * sizes.row_px + (placed.rows + 0.5) * sizes.dot_row_px
    return np.where(placed.labelled, with_label, bare)


def _seen_width(left: Pixels, right: Pixels, page: PageEdges | None) -> Pixels:
    return right - left if page is None else np.minimum(right, page[1]) - np.maximum(left, page[0])


def _drops(sides: Bytes, width: Pixels, sizes: Sizes) -> Pixels:
    under = (sides == Side.UNDER) | (width >= sizes.wide_band_px)
    return np.where(under, sizes.under_drop_px, sizes.row_px / 2)


def _told_more(
    mark: MarkBox, snapshot: TimelineSnapshot, marks: MarkColumns, at: int, viewport: Viewport
) -> MarkBox:
    """A disputed mark with its other dates, a set of times with its teeth."""
    if mark.kind is MarkKind.DISPUTED:
        place = viewport.scale.x_px_from_instant
        others = snapshot.rivals[int(snapshot.event_ids[mark.event])]
        edges = ((_near(place(low)), _near(place(high))) for low, high in others)
        return mark._replace(rivals_px=tuple(edges))
    start, end = int(marks.start[at]), int(marks.end[at])
    return mark._replace(teeth=teeth(start, end, int(snapshot.recurring[mark.event]), viewport))


def _near(x_px: float) -> float:
    return min(max(x_px, -_FAR_PX), _FAR_PX)


def _first_row_top(lane: LaneBox, rows: LaneRows, sizes: Sizes) -> float:
    """Rows stand in the middle of what the lane has to spare, near its top where that is very much."""
    spare = min(lane.height_px - rows.height_px(sizes), sizes.most_lane_stretch_px)
    used = rows.label_rows * sizes.row_px + rows.dot_rows * sizes.dot_row_px
    unused = sizes.least_lane_px - 2 * sizes.lane_padding_px - used
    alone = max(0.0, unused) / 2 if not rows.has_rest else 0.0
    return lane.top_px + sizes.lane_padding_px + spare / 2 + alone


def _mark_drop(side: int, width_px: float, sizes: Sizes) -> float:
    """How far below the top of its row a mark has its centre line: above its label, or beside it."""
    under = side == Side.UNDER or width_px >= sizes.wide_band_px
    return sizes.under_drop_px if under else sizes.row_px / 2


def label_wish(
    mark: MarkBox, label: EventLabel, side: int, sizes: Sizes, page: PageEdges | None = None
) -> LabelWish:
    """What a labelled mark asks for; under a wide band it is whatever packing foresaw."""
    left, right = mark.left_px, mark.right_px
    if page is not None:
        left, right = max(left, min(page[0], right)), min(right, max(page[1], left))
    width = right - left
    wide = width >= sizes.wide_band_px
    wanted = Side.UNDER if wide else Side(side)
    return LabelWish(
        mark.event,
        (mark.lane, round(mark.y_px - _mark_drop(side, width, sizes))),
        left,
        right,
        mark.y_px + sizes.label_under_px if wanted is Side.UNDER else mark.y_px,
        label.title,
        date_line(label.date_words, mark.sources, disputed=mark.disputed),
        wanted,
        label.date_words,
    )


def cluster_box(rest: Rest, title: str, lane: LaneBox, viewport: Viewport, sizes: Sizes) -> ClusterBox:
    """A rest as a box at the foot of its lane: density over its cell, a cluster where its events are."""
    place = viewport.scale.x_px_from_instant
    cell_left, cell_right = place(rest.cell_start), place(rest.cell_end)
    y = lane.top_px + lane.height_px - sizes.lane_padding_px - sizes.rest_row_px / 2
    left, right = cell_left, cell_right
    if not rest.columns:
        left, right = _cluster_edges(place(rest.start), place(rest.end), cell_left, cell_right)
    height = sizes.rest_row_px - 6
    return ClusterBox(
        rest.lane, left, right, y, height, rest.count, rest.best_event, title, rest.columns, rest
    )


def _cluster_edges(
    start_px: float, end_px: float, cell_left: float, cell_right: float
) -> tuple[float, float]:
    """From the first to the last of a cluster, at least wide enough for its number, in its cell."""
    least = _LEAST_CLUSTER_PX
    middle = (start_px + end_px) / 2
    left, right = min(start_px, middle - least / 2), max(end_px, middle + least / 2)
    left = max(cell_left + 2, min(left, cell_right - least - 2))
    return left, min(cell_right - 2, max(right, left + least))
