"""The layout of a frame: every box the painters draw, from a snapshot and a viewport.

`LayoutEngine` keeps what does not change with a pan (marks, packings by zoom bucket, labels read), so
that a frame costs what is in view, not what there is. x = 0 is the left edge of the time area, y = 0
its top; both in logical pixels.
"""

from collections import OrderedDict
from collections.abc import Sequence

import numpy as np

from core.chrono.instant import Instant
from core.chrono.interval import Interval
from core.model.views import EventLabel, Int64s, TimelineSnapshot
from core.timeline.arrangement import Arrangement
from core.timeline.boxes import LaneBox, Layout
from core.timeline.breaks import NO_BREAKS
from core.timeline.exact_packing import MOST_DOT_ROWS
from core.timeline.framing import LaneStand
from core.timeline.kept_lanes import KeptLanes
from core.timeline.label_texts import LabelTexts, Ration
from core.timeline.labelling import cluster_boxes, label_boxes
from core.timeline.lanes import zoom_bucket
from core.timeline.mark_cast import MarkCast, PageEdges, cast_of
from core.timeline.marks import MarkColumns, mark_columns_of
from core.timeline.metrics import Sizes, TextMeasure
from core.timeline.placement import Placement, Seen
from core.timeline.ticks import axis
from core.timeline.viewport import Viewport, fit, widened
from core.timeline.whole import EXACT_UP_TO, FewEvents, Whole, many_events

KEPT_BUCKETS = 24


class LayoutEngine:
    """Lays a snapshot out for one viewport after another."""

    def __init__(
        self,
        snapshot: TimelineSnapshot,
        measure: TextMeasure,
        sizes: Sizes | None = None,
        *,
        text_scale: float = 1.0,
        most_label_rows: int | None = None,
        shown: Interval | None = None,
    ) -> None:
        """`shown` is the only stretch that will be looked at, where that is known: a page of several."""
        self.snapshot = snapshot
        self.sizes = sizes or Sizes()
        self._texts = LabelTexts(snapshot, measure, self.sizes)
        self._text_scale = text_scale
        self._fixed_label_rows = most_label_rows
        self._last_placement: Placement | None = None
        self._known_cast: tuple[Seen, MarkCast] | None = None
        self._is_page = shown is not None
        self._whole = self._known_whole(shown)
        self._lanes = KeptLanes(snapshot, self._whole, self.sizes) if self._whole else None
        self._placements: OrderedDict[tuple[int, int], Placement] = OrderedDict()
        self.arrangement = Arrangement()
        self.breaks = NO_BREAKS  # by which the snapshot's bounds are in drawn time

    def _known_whole(self, shown: Interval | None) -> Whole | None:
        if not len(self.snapshot):
            return None
        if len(self.snapshot) > EXACT_UP_TO:
            return many_events(self.snapshot)
        return FewEvents(self.snapshot, self._texts.all_widths(self._text_scale), shown)

    @property
    def extent(self) -> Interval | None:
        """From the first to the last instant drawn; None where there is no event."""
        return self._whole.extent if self._whole else None

    @property
    def lane_counts(self) -> tuple[int, ...]:
        """How many events each lane has, by index."""
        return self._whole.lane_counts if self._whole else (0,) * max(1, len(self.snapshot.lane_names))

    def count_in(self, span: Interval) -> int:
        """How many events are drawn somewhere in a span of time, one by one or counted."""
        return self._whole.count_in(span) if self._whole else 0

    def marks_of(self, rows: Sequence[int] | Int64s) -> MarkColumns:
        """The marks of some rows of the snapshot, in their order."""
        return mark_columns_of(self.snapshot, np.asarray(rows, dtype=np.int64))

    def edges_of(self, row: int) -> tuple[int, int]:
        """Between which instants an event is drawn."""
        marks = self.marks_of((row,))
        return int(marks.start[0]), int(marks.end[0])

    def fit_all(self, width_px: float, height_px: float) -> Viewport | None:
        """The viewport that shows everything, with margins."""
        if self._whole is None:
            return None
        return self.fit(self._whole.extent, self._whole.narrowest_s, width_px, height_px)

    def fit_events(self, events: Sequence[int], width_px: float, height_px: float) -> Viewport | None:
        """The viewport that shows some rows of the snapshot."""
        if not len(events) or self._whole is None:
            return None
        marks = self._whole.marks_of(np.asarray(events, dtype=np.int64))
        shown = Interval(Instant(int(marks.start.min())), Instant(int(marks.end.max())))
        return self.fit(shown, int(marks.width.min()), width_px, height_px)

    def fit(self, interval: Interval, narrowest_s: int, width_px: float, height_px: float) -> Viewport:
        margin = min(self.sizes.fade_px + 20.0, width_px / 8)
        roomy = widened(interval, narrowest_s)
        return fit(roomy, width_px, height_px, left_px=margin, right_px=margin)

    def lane_of_row(self, row: int, viewport: Viewport) -> LaneBox:
        """The lane of an event, in view or not."""
        assert self._whole is not None
        return self._stand(self._whole, viewport).lanes[int(self.snapshot.lane_of[row])]

    def content_height_px(self, viewport: Viewport) -> float:
        """The height of all lanes, in view or not."""
        if self._whole is None:
            return 0.0
        return self._stand(self._whole, viewport).content_px

    def layout(self, viewport: Viewport, most_new_labels: int | None = None) -> Layout:
        """All boxes of one frame. Of labels that no frame had yet only so many are read and measured, the
        weightiest first; where others wait, the layout says so."""
        ruler = axis(viewport, self._text_scale, self.breaks)
        if self._whole is None or self._lanes is None:
            return Layout(viewport, ruler, (), (), (), (), 0.0)
        page, ration, sizes = self._page_edges(viewport), Ration(most_new_labels), self.sizes
        placement = self._placement(self._whole, viewport)
        if placement is not self._last_placement:
            ration.pause()  # a frame that has to find its events anew leaves new labels to the next
        self._last_placement = placement
        stand = self._stand(self._whole, viewport)
        seen, cast = self._seen(placement, stand, viewport)
        marks = cast.boxes(viewport, stand.first_rows, sizes, page, self.breaks)
        labels = label_boxes(cast, marks, viewport, sizes, self._texts, ration, page)
        clusters = cluster_boxes(seen.rests, stand.lanes, viewport, sizes, self._texts, ration)
        told = tuple([self._lanes.warmed(lane, viewport) for lane in stand.seen])
        height, lanes = stand.content_px, len(stand.lanes)
        return Layout(viewport, ruler, told, marks, labels, clusters, height, ration.waiting, lanes)

    def look_ahead(self, viewport: Viewport) -> None:
        """Find what is in view one zoom further in and one further out, before anybody goes there. Of few
        events each packing takes longer than it is worth beforehand."""
        if self._whole is None or len(self.snapshot) <= EXACT_UP_TO:
            return
        lanes = [lane.index for lane in self._stand(self._whole, viewport).seen if not lane.collapsed]
        for factor in (2.0, 0.5):
            near = viewport.zoomed(factor, viewport.width_px / 2)
            self._placement(self._whole, near).visible(*self._seconds_in_view(near), lanes)

    def labels_of(self, rows: Sequence[int]) -> list[EventLabel]:
        """Labels of rows; each is read from its source once."""
        return self._texts.labels_of(rows)

    # What does not change from frame to frame

    def _stand(self, whole: Whole, viewport: Viewport) -> LaneStand:
        assert self._lanes is not None
        return self._lanes.stand(self._placement(whole, viewport), viewport, self.arrangement)

    def _seen(self, placement: Placement, stand: LaneStand, viewport: Viewport) -> tuple[Seen, MarkCast]:
        """What may be seen, and what its marks are like: mostly as in the last frame."""
        start, end = self._seconds_in_view(viewport)
        seen = placement.visible(start, end, [lane.index for lane in stand.seen if not lane.collapsed])
        if self._known_cast is None or self._known_cast[0] is not seen:
            self._known_cast = (seen, cast_of(self.snapshot, seen, placement.lane_rows, self.sizes))
        return self._known_cast

    def _placement(self, whole: Whole, viewport: Viewport) -> Placement:
        bucket = zoom_bucket(viewport.scale.seconds_per_px, whole.per_doubling)
        key = (bucket, self._most_label_rows(viewport))
        known = self._placements.get(key)
        if known is None:
            known = self._placements[key] = whole.placement(*key, self.sizes)
            if len(self._placements) > KEPT_BUCKETS:
                self._placements.popitem(last=False)
        self._placements.move_to_end(key)
        return known

    def _most_label_rows(self, viewport: Viewport) -> int:
        """As many as fit the height, unless the caller said how many."""
        if self._fixed_label_rows is not None:
            return self._fixed_label_rows
        lanes, folded = len(self.lane_counts), len(self.arrangement.collapsed)
        room = viewport.height_px - folded * self.sizes.collapsed_lane_px
        return label_rows_for(room / max(1, lanes - folded), self.sizes)

    # What a frame is made of

    def _page_edges(self, viewport: Viewport) -> PageEdges | None:
        """Where this is one page of several: what no longer counts lies beyond."""
        return (0.0, viewport.width_px) if self._is_page else None

    def _seconds_in_view(self, viewport: Viewport) -> tuple[int, int]:
        """What may be seen: the view, and as far beyond as a label or a fade may reach."""
        reach_px = self.sizes.most_label_px + self.sizes.fade_px
        start = viewport.scale.instant_from_x_px(-reach_px)
        return start, viewport.scale.instant_from_x_px(viewport.width_px + reach_px) + 1


def layout(
    snapshot: TimelineSnapshot, viewport: Viewport, measure: TextMeasure, sizes: Sizes | None = None
) -> Layout:
    """One frame on its own; a caller of many keeps a `LayoutEngine`."""
    return LayoutEngine(snapshot, measure, sizes).layout(viewport)


def label_rows_for(lane_px: float, sizes: Sizes) -> int:
    """How many rows with labels a lane of this height has beside its other rows; 3 to 16."""
    others = MOST_DOT_ROWS * sizes.dot_row_px + sizes.rest_row_px + 2 * sizes.lane_padding_px
    return int(min(max((lane_px - others) / sizes.row_px, 3), 16))
