"""The marks of a stretch of time as columns: what does not change while they move, and their boxes.

What a mark is like (kind, colour, row) is turned into lists once for the events that may be seen; a frame
computes where their edges are. The same events are seen for many frames.
"""

from dataclasses import dataclass
from itertools import repeat
from typing import Any

import numpy as np
import numpy.typing as npt

from core.model.views import Int64s, TimelineSnapshot
from core.timeline.boxes import MarkBox
from core.timeline.breaks import NO_BREAKS, Breaks
from core.timeline.labels import Side
from core.timeline.marks import OPEN_TO_LEFT, MarkKind
from core.timeline.metrics import Sizes
from core.timeline.placement import LaneRows, Placed, Seen
from core.timeline.recurrences import NO_TEETH, teeth
from core.timeline.scale import Pixels
from core.timeline.viewport import Viewport

_FAR_PX = 20_000.0  # no painter is handed coordinates beyond this
_KINDS = tuple(MarkKind)
_DOTS = (MarkKind.EXACT, MarkKind.AFTER, MarkKind.BEFORE)
_IS_DOT = np.array([kind in _DOTS for kind in MarkKind])
_IS_OPEN_TO_LEFT = np.array([kind in OPEN_TO_LEFT for kind in MarkKind])
_HAS_MORE = np.array([kind in (MarkKind.DISPUTED, MarkKind.RECURRING) for kind in MarkKind])
Flags = npt.NDArray[np.bool_]
PageEdges = tuple[float, float]  # in pixels; what lies beyond them is on other pages


@dataclass(frozen=True, slots=True, eq=False)
class MarkCast:
    """Columns of the marks that may be seen, in the order of `placed`.

    `beside` and `under` are how far below the top of its lane's first row a mark has its centre line, with
    its label beside or under it; `before` and `after` its fading sides in pixels; `heaviest_first` its
    numbers by weight.
    """

    snapshot: TimelineSnapshot
    placed: Placed
    lane_of: Int64s
    edges: Int64s  # (4, n): start, end, and both of what is certain
    may_be_dot: Flags
    least_px: Pixels
    before: Pixels
    after: Pixels
    beside: Pixels
    under: Pixels
    heaviest_first: Int64s
    row_keys: tuple[int, ...]  # by lane and row; the same for no two rows with labels
    told_before: tuple[Any, ...]  # columns of a box up to its edges
    told_after: tuple[Any, ...]  # columns from its colour on
    with_more: tuple[int, ...]  # numbers of disputed ones and of sets

    def boxes(
        self,
        viewport: Viewport,
        first_rows: Pixels,
        sizes: Sizes,
        page: PageEdges | None = None,
        breaks: Breaks = NO_BREAKS,
    ) -> tuple[MarkBox, ...]:
        """Where they are; `first_rows` are the tops of the first row of every lane. `page` where nothing
        beyond it counts; `breaks` by which the snapshot is in drawn time."""
        edges = np.clip(viewport.scale.x_px_from_instants(self.edges), -_FAR_PX, _FAR_PX)
        left, right, dot = self._widened(edges[0], edges[1], sizes)
        centre = self._centre_lines(_seen_width(left, right, page), first_rows, sizes)
        columns = (
            *self.told_before,
            left.tolist(),
            right.tolist(),
            *edges[2:].tolist(),
            centre.tolist(),
            repeat(sizes.mark_px),
            dot.tolist(),
            *self.told_after,
        )
        boxes = list(map(MarkBox._make, zip(*columns, strict=False)))
        for at in self.with_more:
            boxes[at] = self._told_more(boxes[at], at, viewport, breaks)
        return tuple(boxes)

    def _widened(self, left: Pixels, right: Pixels, sizes: Sizes) -> tuple[Pixels, Pixels, Flags]:
        """Edges as they are drawn, least widths and fading sides included, and which marks are dots."""
        width = right - left
        dot = self.may_be_dot & (width < sizes.dot_below_px)
        missing = self.least_px - width
        missing[(missing < 0) & ~dot] = 0.0
        missing /= 2
        return left - missing - self.before, right + missing + self.after, dot

    def _centre_lines(self, width: Pixels, first_rows: Pixels, sizes: Sizes) -> Pixels:
        drops = np.where(width >= sizes.wide_band_px, self.under, self.beside)
        lines: Pixels = first_rows[self.lane_of] + drops
        return lines

    def _told_more(self, mark: MarkBox, at: int, viewport: Viewport, breaks: Breaks) -> MarkBox:
        """A disputed mark with its other dates, a set of times with its teeth."""
        if mark.kind is MarkKind.DISPUTED:
            place = viewport.scale.x_px_from_instant
            others = self.snapshot.rivals[int(self.snapshot.event_ids[mark.event])]
            edges = ((_near(place(low)), _near(place(high))) for low, high in others)
            return mark._replace(rivals_px=tuple(edges))
        start, end = self.edges[:2, at].tolist()
        recurring = int(self.snapshot.recurring[mark.event])
        return mark._replace(teeth=teeth(start, end, recurring, viewport, breaks))


def cast_of(
    snapshot: TimelineSnapshot, seen: Seen, lane_rows: tuple[LaneRows, ...], sizes: Sizes
) -> MarkCast:
    """The cast of what may be seen."""
    placed, marks, rows = seen.placed, seen.marks, seen.placed.events
    lane_of, kind = snapshot.lane_of[rows], marks.kind
    beside, under = _drops(placed, lane_of, lane_rows, sizes)
    open_left = np.where(_IS_OPEN_TO_LEFT[kind], sizes.fade_px, 0.0)
    return MarkCast(
        snapshot,
        placed,
        lane_of,
        np.stack((marks.start, marks.end, marks.core_start, marks.core_end)),
        _IS_DOT[kind],
        np.where(kind == MarkKind.SOFT, sizes.soft_mark_px, sizes.mark_px),
        open_left,
        np.where(kind == MarkKind.AFTER, sizes.fade_px, 0.0),
        beside,
        under,
        np.lexsort((rows, -snapshot.salience[rows])),
        tuple((lane_of << 20 | placed.rows).tolist()),
        (rows.tolist(), lane_of.tolist(), [_KINDS[at] for at in kind.tolist()]),
        _told_after(snapshot, rows),
        tuple(np.flatnonzero(_HAS_MORE[kind]).tolist()),
    )


def _drops(
    placed: Placed, lane_of: Int64s, lane_rows: tuple[LaneRows, ...], sizes: Sizes
) -> tuple[Pixels, Pixels]:
    """Centre lines below the first row: of marks with their label beside them, and under them."""
    label_rows = np.array([rows.label_rows for rows in lane_rows])
    bare = label_rows[lane_of] * sizes.row_px + (placed.rows + 0.5) * sizes.dot_row_px
    top = placed.rows * sizes.row_px
    under = np.where(placed.labelled, top + sizes.under_drop_px, bare)
    beside = np.where(placed.labelled, top + sizes.row_px / 2, bare)
    return np.where(placed.sides == Side.UNDER, under, beside), under


def _told_after(snapshot: TimelineSnapshot, rows: Int64s) -> tuple[Any, ...]:
    faded = repeat(False) if snapshot.faded is None else (snapshot.faded[rows] > 0).tolist()
    return (
        snapshot.hue_of[rows].tolist(),
        snapshot.modality[rows].tolist(),
        snapshot.review[rows].tolist(),
        (snapshot.recurring[rows] > 0).tolist(),
        (snapshot.disputed[rows] > 0).tolist(),
        snapshot.source_count[rows].tolist(),
        repeat(()),
        repeat(NO_TEETH),
        faded,
    )


def _seen_width(left: Pixels, right: Pixels, page: PageEdges | None) -> Pixels:
    return right - left if page is None else np.minimum(right, page[1]) - np.maximum(left, page[0])


def _near(x_px: float) -> float:
    return min(max(x_px, -_FAR_PX), _FAR_PX)
