"""The layout of a frame: every box the painters draw, from a snapshot and a viewport.

`LayoutEngine` keeps what does not change with a pan (marks, packings by zoom bucket, labels read), so
that a frame costs what is in view, not what there is. x = 0 is the left edge of the time area, y = 0
its top; both in logical pixels.
"""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from core.chrono.instant import Instant
from core.chrono.interval import Interval
from core.model.views import EventLabel, Int64s, TimelineSnapshot
from core.timeline.arrangement import Arrangement
from core.timeline.boxes import ClusterBox, LaneBox, Layout, MarkBox
from core.timeline.breaks import NO_BREAKS
from core.timeline.exact_packing import MOST_DOT_ROWS
from core.timeline.framing import PageEdges, cluster_box, label_wish, lane_boxes, mark_boxes
from core.timeline.heat import heat, spark
from core.timeline.labels import LabelBox, date_line, elided, place_labels
from core.timeline.lanes import zoom_bucket
from core.timeline.level_of_detail import Rest
from core.timeline.marks import MarkColumns, mark_columns_of
from core.timeline.metrics import Sizes, TextMeasure, TextRole
from core.timeline.placement import Placed, Placement
from core.timeline.ticks import axis
from core.timeline.viewport import Viewport, fit, widened
from core.timeline.whole import EXACT_UP_TO, FewEvents, Whole, many_events

MEASURED_UP_TO = 600  # events whose labels are measured for packing; beyond, widths are estimated
KEPT_BUCKETS = 24
MOST_LABELS = 240
SPARK_COLUMNS = 32
NO_LABEL = EventLabel("", "")


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
        self._measure = measure
        self._text_scale = text_scale
        self._fixed_label_rows = most_label_rows
        self._labels: dict[int, EventLabel] = {}
        self._is_page = shown is not None
        self._whole = self._known_whole(shown)
        self._placements: OrderedDict[tuple[int, int], Placement] = OrderedDict()
        self._sparks: dict[int, tuple[int, ...]] = {}
        self.arrangement = Arrangement()
        self.breaks = NO_BREAKS  # by which the snapshot's bounds are in drawn time

    def _known_whole(self, shown: Interval | None) -> Whole | None:
        if not len(self.snapshot):
            return None
        if len(self.snapshot) > EXACT_UP_TO:
            return many_events(self.snapshot)
        return FewEvents(self.snapshot, self._label_widths(), shown)

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
        lanes, _ = self._lane_boxes(self._placement(self._whole, viewport), viewport)
        return lanes[int(self.snapshot.lane_of[row])]

    def content_height_px(self, viewport: Viewport) -> float:
        """The height of all lanes, in view or not."""
        if self._whole is None:
            return 0.0
        return self._lane_boxes(self._placement(self._whole, viewport), viewport)[1]

    def layout(self, viewport: Viewport, most_new_labels: int | None = None) -> Layout:
        """All boxes of one frame. Of labels that no frame had yet only so many are read and measured, the
        weightiest first; where others wait, the layout says so."""
        ruler = axis(viewport, self._text_scale, self.breaks)
        if self._whole is None:
            return Layout(viewport, ruler, (), (), (), (), 0.0)
        placement = self._placement(self._whole, viewport)
        rows = placement.lane_rows
        lanes, content_px = self._lane_boxes(placement, viewport)
        seen = [
            lane for lane in lanes if lane.top_px < viewport.height_px and lane.top_px + lane.height_px > 0
        ]
        start, end = self._seconds_in_view(viewport)
        found = placement.visible(start, end, [lane.index for lane in seen if not lane.collapsed])
        page = self._page_edges(viewport)
        marks = mark_boxes(self.snapshot, found.marks, found.placed, rows, lanes, viewport, self.sizes, page)
        labels, waiting = self._label_boxes(marks, found.placed, viewport, most_new_labels)
        clusters = tuple(self._cluster_box(rest, lanes[rest.lane], viewport) for rest in found.rests)
        told = tuple(self._told(lane, viewport) for lane in seen)
        return Layout(viewport, ruler, told, marks, labels, clusters, content_px, waiting)

    # What does not change with a pan

    def _label_widths(self) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
        count = len(self.snapshot)
        sizes = self.sizes
        widths = np.zeros(count, dtype=np.float32)
        labels = self.labels_of(range(count))
        told = zip(labels, self.snapshot.source_count.tolist(), self.snapshot.disputed.tolist(), strict=True)
        for row, (label, sources, disputed) in enumerate(told):
            dated = date_line(label.date_words, sources, disputed=disputed)
            if count <= MEASURED_UP_TO:
                title_px = self._measure.width_px(label.title, TextRole.LABEL)
                natural = max(title_px, self._measure.width_px(dated, TextRole.DATE))
            else:
                natural = 7.2 * self._text_scale * max(len(label.title), len(dated))
            widths[row] = min(natural, sizes.most_label_px)
        return widths

    def labels_of(self, rows: Sequence[int]) -> list[EventLabel]:
        """Labels of rows; each is read from its source once."""
        missing = [row for row in rows if row not in self._labels]
        if missing:
            self._labels.update(zip(missing, self.snapshot.labels.labels(missing), strict=True))
        return [self._labels[row] for row in rows]

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

    def _lane_boxes(self, placement: Placement, viewport: Viewport) -> tuple[tuple[LaneBox, ...], float]:
        names = self.snapshot.lane_names or ("",)
        rows, arranged = placement.lane_rows, self.arrangement
        return lane_boxes(names, self.lane_counts, rows, viewport, self.sizes, arranged)

    def _told(self, lane: LaneBox, viewport: Viewport) -> LaneBox:
        """A lane with its spark, and with its heat where it is folded."""
        if not lane.name or self._whole is None:
            return lane
        if lane.index not in self._sparks:
            extent, starts = self._whole.extent, self._whole.starts_of(lane.index)
            self._sparks[lane.index] = spark(starts, extent.start, extent.end, SPARK_COLUMNS)
        starts = self._whole.starts_of(lane.index)
        warmth = heat(starts, viewport, self.sizes.column_px) if lane.collapsed else None
        return replace(lane, heat=warmth, spark=self._sparks[lane.index])

    def _page_edges(self, viewport: Viewport) -> PageEdges | None:
        """Where this is one page of several: what no longer counts lies beyond."""
        return (0.0, viewport.width_px) if self._is_page else None

    def _seconds_in_view(self, viewport: Viewport) -> tuple[int, int]:
        """What may be seen: the view, and as far beyond as a label or a fade may reach."""
        reach_px = self.sizes.most_label_px + self.sizes.fade_px
        start = viewport.scale.instant_from_x_px(-reach_px)
        return start, viewport.scale.instant_from_x_px(viewport.width_px + reach_px) + 1

    def _label_boxes(
        self, marks: Sequence[MarkBox], placed: Placed, viewport: Viewport, most_new: int | None
    ) -> tuple[tuple[LabelBox, ...], bool]:
        """Labels of the labelled marks, the weightiest first, and whether some wait to be read; all other
        marks only take their room."""
        width = viewport.width_px
        page = self._page_edges(viewport)
        weight = self.snapshot.salience[placed.events].tolist()
        wanted = [
            at
            for at, (mark, labelled) in enumerate(zip(marks, placed.labelled.tolist(), strict=True))
            if labelled and mark.right_px >= 0 and mark.left_px <= width
        ]
        wanted.sort(key=lambda at: (-weight[at], marks[at].event))
        read, waiting = self._affordable([marks[at].event for at in wanted], most_new)
        known, sides = dict(zip(read, self.labels_of(read), strict=True)), placed.sides.tolist()
        wishes = [
            label_wish(marks[at], known.get(marks[at].event, NO_LABEL), sides[at], self.sizes, page)
            for at in wanted
        ]
        return place_labels(wishes, width, self.sizes, self._measure), waiting

    def _affordable(self, events: Sequence[int], most_new: int | None) -> tuple[Sequence[int], bool]:
        """Events whose labels are known already, and the first few of the others; whether any wait."""
        events = events[:MOST_LABELS]
        unread = [event for event in events if event not in self._labels]
        if most_new is None or len(unread) <= most_new:
            return events, False
        waiting = set(unread[most_new:])
        return [event for event in events if event not in waiting], True

    def _cluster_box(self, rest: Rest, lane: LaneBox, viewport: Viewport) -> ClusterBox:
        """A cluster names its weightiest event as far as its cell has room."""
        box = cluster_box(rest, "", lane, viewport, self.sizes)
        if rest.columns:
            return box
        title = self.labels_of([rest.best_event])[0].title
        end = min(viewport.scale.x_px_from_instant(rest.cell_end), viewport.width_px)
        room = end - box.right_px - 2 * self.sizes.label_gap_px
        if room < self.sizes.least_label_px:
            return box
        shown = elided(title, room, lambda text: self._measure.width_px(text, TextRole.SMALL))
        return box._replace(title=shown)


def layout(
    snapshot: TimelineSnapshot, viewport: Viewport, measure: TextMeasure, sizes: Sizes | None = None
) -> Layout:
    """One frame on its own; a caller of many keeps a `LayoutEngine`."""
    return LayoutEngine(snapshot, measure, sizes).layout(viewport)


def label_rows_for(lane_px: float, sizes: Sizes) -> int:
    """How many rows with labels a lane of this height has beside its other rows; 3 to 16."""
    others = MOST_DOT_ROWS * sizes.dot_row_px + sizes.rest_row_px + 2 * sizes.lane_padding_px
    return int(min(max((lane_px - others) / sizes.row_px, 3), 16))
