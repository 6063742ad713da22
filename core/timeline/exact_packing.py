"""Packing for what can be packed one by one: labels first, then bare marks, then what is left over.

In every lane the weightiest events of each stretch get room for their label, in as few rows as
possible; the others stand without a label in thin rows below; what fits nowhere is counted.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from core.model.views import Bytes, Int64s
from core.timeline.labels import Side
from core.timeline.lanes import OVERFLOW, Floats64, Rows, pack, pack_weightiest
from core.timeline.level_of_detail import Rest, rests
from core.timeline.marks import OPEN_TO_LEFT, MarkKind
from core.timeline.placement import LaneRows, PackingInput, Placed, Seen, joined
from core.timeline.seniority import win_a_label

MOST_DOT_ROWS = 4


@dataclass(frozen=True, slots=True, eq=False)
class Boxes:
    """Where the events of a lane stand at the bucket's zoom, in pixels from the epoch."""

    left: Floats64
    right: Floats64
    label_left: Floats64
    label_right: Floats64
    sides: Bytes  # values of Side


@dataclass(frozen=True, slots=True, eq=False)
class PackedLane:
    """One lane, packed: what is placed (by beginning), and what is left over."""

    placed: Placed
    leftover: Int64s
    label_rows: int
    dot_rows: int


@dataclass(frozen=True, slots=True, eq=False)
class ExactPlacement:
    """Everything of all lanes, packed one by one."""

    lane_rows: tuple[LaneRows, ...]
    packed: tuple[PackedLane, ...]
    rests: tuple[tuple[Rest, ...], ...]
    given: PackingInput

    def visible(self, start: int, end: int, lanes: Iterable[int]) -> Seen:
        lanes = tuple(lanes)
        parts = [self._visible_of(lane, start, end) for lane in lanes]
        found = (rest for lane in lanes for rest in self.rests[lane])
        placed = joined(parts)
        rests = tuple(r for r in found if r.cell_end > start and r.cell_start < end)
        return Seen(placed, self.given.marks.where(placed.events), rests)

    def _visible_of(self, lane: int, start: int, end: int) -> Placed:
        placed = self.packed[lane].placed
        marks = self.given.marks
        return placed.where((marks.end[placed.events] > start) & (marks.start[placed.events] < end))


def place_exactly(given: PackingInput) -> ExactPlacement:
    """Pack every lane."""
    packed = tuple(pack_lane(given, given.of_lane(lane)) for lane in given.lanes)
    left_over = tuple(
        rests(given.snapshot, given.marks.start, lane, one.leftover, given.grid, given.sizes)
        for lane, one in zip(given.lanes, packed, strict=True)
    )
    rows = tuple(
        LaneRows(max(1, one.label_rows) if not one.dot_rows else one.label_rows, one.dot_rows, bool(rest))
        for one, rest in zip(packed, left_over, strict=True)
    )
    return ExactPlacement(rows, packed, left_over, given)


def pack_lane(given: PackingInput, events: Int64s) -> PackedLane:
    """Pack some events of one lane, given by beginning."""
    boxes = boxes_of(given, events)
    rows = _label_rows(given, events, boxes, given.most_label_rows)
    labelled = rows != OVERFLOW
    bare = np.flatnonzero(~labelled)
    bare_rows = pack(boxes.left[bare], boxes.right[bare] + 2.0, MOST_DOT_ROWS)
    rows[bare] = bare_rows
    kept = rows != OVERFLOW
    placed = Placed(events[kept], rows[kept], labelled[kept], boxes.sides[kept])
    label_rows = int(rows[labelled].max()) + 1 if labelled.any() else 0
    dot_rows = int(bare_rows.max()) + 1 if len(bare) else 0
    return PackedLane(placed, events[~kept], label_rows, dot_rows)


def _label_rows(given: PackingInput, events: Int64s, boxes: Boxes, most: int) -> Rows:
    """Rows of those that win a label in cells of this zoom: who won one further out goes first."""
    senior = given.seniority[events]
    weight = given.snapshot.salience[events] + senior.astype(np.float32) * 2
    wins = np.flatnonzero(win_a_label(senior, given.sizes.cell_px * given.seconds_per_px))
    rows = np.full(len(events), OVERFLOW, dtype=np.int32)
    rows[wins] = pack_weightiest(boxes.label_left[wins], boxes.label_right[wins], weight[wins], most)
    return rows


def boxes_of(given: PackingInput, events: Int64s) -> Boxes:
    """Marks and the room for their labels.

    A label goes to the right of its mark. Where it would pass the end of all that there is, room is
    kept on the left instead, so that the view that fits everything cuts none; where neither side has
    room, and at a wide band, the label goes under the mark, no further right than the end.
    """
    sizes = given.sizes
    left, right = mark_edges(given, events)
    label = given.label_px[events].astype(np.float64)
    beside, before = right + sizes.label_gap_px + label, left - sizes.label_gap_px - label
    first_px, end_px = -sizes.fade_px, (given.end - given.epoch) / given.seconds_per_px + sizes.fade_px
    fits_right, fits_left = beside <= end_px, before >= first_px
    under = (right - left >= sizes.wide_band_px) | ~(fits_right | fits_left)
    sides = np.select([under, ~fits_right], [Side.UNDER, Side.LEFT], Side.RIGHT)
    shifted = np.maximum(first_px, np.minimum(left, end_px - label))
    label_left = np.select(
        [sides == Side.UNDER, sides == Side.LEFT], [np.minimum(left, shifted), before], left
    )
    below = np.maximum(right, shifted + label)
    label_right = np.select([sides == Side.UNDER, sides == Side.LEFT], [below, right], beside)
    return Boxes(left, right, label_left, label_right + sizes.between_boxes_px, sides.astype(np.uint8))


def mark_edges(given: PackingInput, events: Int64s) -> tuple[Floats64, Floats64]:
    """Left and right edge of marks in pixels from the epoch, fading sides and least width included."""
    sizes, marks = given.sizes, given.marks
    left = (marks.start[events] - np.int64(given.epoch)) / given.seconds_per_px
    right = (marks.end[events] - np.int64(given.epoch)) / given.seconds_per_px
    kind = marks.kind[events]
    least = np.where(kind == MarkKind.SOFT, sizes.soft_mark_px, sizes.mark_px)
    missing = np.maximum(0.0, least - (right - left)) / 2
    fades_left = np.where(np.isin(kind, OPEN_TO_LEFT), sizes.fade_px, 0.0)
    fades_right = np.where(kind == MarkKind.AFTER, sizes.fade_px, 0.0)
    return left - missing - fades_left, right + missing + fades_right
