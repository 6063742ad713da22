"""A few dates on their own, laid out as a timeline would: what an editor shows while a date is typed.

Each is laid out by itself on the axis that all share, so that none has to make room for another.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.chrono.dating import SOFT_MODS, Dating, Extent
from core.chrono.instant import Instant
from core.chrono.interval import Interval
from core.model.event import Modality, Review
from core.model.views import Bytes, EventLabel, Int64s, TimelineSnapshot
from core.timeline.boxes import MarkBox
from core.timeline.layout import layout
from core.timeline.marks import MarkKind, mark_columns
from core.timeline.metrics import Sizes, TextMeasure
from core.timeline.ticks import Axis, axis
from core.timeline.viewport import Viewport, fit, widened

_SIDE_PX = 28.0  # kept free to the left and right of the outermost mark
_MODALITIES, _REVIEWS = tuple(Modality), tuple(Review)


@dataclass(frozen=True, slots=True)
class PreviewMark:
    """A date to be drawn, in the look of its event; `hue` is an index of the palette, -1 for grey."""

    dating: Dating
    modality: Modality = Modality.HAPPENED
    review: Review = Review.PROPOSED
    hue: int = 0


@dataclass(frozen=True, slots=True)
class Preview:
    """An axis and a mark a date, in their order; centre lines are for the caller to set."""

    axis: Axis
    marks: tuple[MarkBox, ...]


def preview(wanted: Sequence[PreviewMark], width_px: float, measure: TextMeasure, sizes: Sizes) -> Preview:
    """The dates on an axis that shows them all; there is at least one."""
    snapshots = [_snapshot(one) for one in wanted]
    viewport = fit(_shown(snapshots), width_px, 400.0, left_px=_SIDE_PX, right_px=_SIDE_PX)
    marks = [_mark(snapshot, viewport, measure, sizes) for snapshot in snapshots]
    return Preview(axis(viewport, sizes.text_scale), tuple(marks))


def mark_kind(wanted: PreviewMark) -> MarkKind:
    """What kind of mark a date is drawn as."""
    return MarkKind(int(mark_columns(_snapshot(wanted)).kind[0]))


def _shown(snapshots: Sequence[TimelineSnapshot]) -> Interval:
    columns = [mark_columns(snapshot) for snapshot in snapshots]
    start = min(int(column.start[0]) for column in columns)
    end = max(int(column.end[0]) for column in columns)
    narrowest = min(int(column.width[0]) for column in columns)
    return widened(Interval(Instant(start), Instant(end)), max(1, narrowest))


def _mark(snapshot: TimelineSnapshot, viewport: Viewport, measure: TextMeasure, sizes: Sizes) -> MarkBox:
    return layout(snapshot, viewport, measure, sizes).marks[0]


class _NoLabels:
    """Nothing is written beside a mark that stands alone."""

    def labels(self, rows: Sequence[int]) -> Sequence[EventLabel]:
        return [EventLabel("", "") for _ in rows]


def _snapshot(one: PreviewMark) -> TimelineSnapshot:
    """A timeline of a single event."""
    dating = one.dating
    return TimelineSnapshot(
        event_ids=_long(1),
        earliest=_long(dating.earliest),
        start_latest=_long(dating.start_latest),
        end_earliest=_long(dating.end_earliest),
        latest=_long(dating.latest),
        granularity=_byte(dating.granularity),
        extent=_byte(dating.extent is Extent.THROUGHOUT),
        open_start=_byte(dating.open_start),
        open_end=_byte(dating.open_end),
        soft=_byte(dating.mod in SOFT_MODS),
        kind=_byte(0),
        modality=_byte(_MODALITIES.index(one.modality)),
        review=_byte(_REVIEWS.index(one.review)),
        salience=np.array([1.0], dtype=np.float32),
        source_count=_long(1),
        hue_of=_long(one.hue),
        lane_of=_long(0),
        recurring=_byte(0),
        disputed=_byte(0),
        lane_names=("",),
        labels=_NoLabels(),
    )


def _long(value: int) -> Int64s:
    return np.array([value], dtype=np.int64)


def _byte(value: int) -> Bytes:
    return np.array([int(value)], dtype=np.uint8)
