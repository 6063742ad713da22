"""What a layout knows of all events, whatever is in view: few are packed one by one, many by cells.

Both kinds answer alike. For many, everything that would take as long as there are events is in the
snapshot's detail, made before the window is asked to show it.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import numpy as np
import numpy.typing as npt

from core.chrono.instant import Instant
from core.chrono.interval import Interval
from core.model.detail import Detail
from core.model.views import Int64s, TimelineSnapshot
from core.timeline.cell_packing import place_by_cells
from core.timeline.detail import detail_of
from core.timeline.exact_packing import place_exactly
from core.timeline.lanes import BUCKETS_PER_DOUBLING, COARSE_BUCKETS_PER_DOUBLING, bucket_seconds_per_px
from core.timeline.marks import MarkColumns, clipped_to, mark_columns, mark_columns_of
from core.timeline.metrics import Sizes
from core.timeline.placement import PackingInput, Placement, lane_order
from core.timeline.seniority import Seniorities, seniorities
from core.timeline.viewport import widened

EXACT_UP_TO = 4_000  # events; beyond, lanes are packed by cells
Widths = npt.NDArray[np.float32]


class Whole(Protocol):
    """All events of a snapshot that has at least one."""

    @property
    def per_doubling(self) -> int:
        """How many zoom buckets there are for twice as close a view."""
        ...

    @property
    def extent(self) -> Interval:
        """From the first to the last instant drawn."""
        ...

    @property
    def narrowest_s(self) -> int: ...

    @property
    def lane_counts(self) -> tuple[int, ...]: ...

    def starts_of(self, lane: int) -> Int64s:
        """All beginnings of the events of a lane, in order."""
        ...

    def marks_of(self, rows: Int64s) -> MarkColumns: ...

    def count_in(self, span: Interval) -> int:
        """How many events are drawn somewhere in a span."""
        ...

    def placement(self, bucket: int, most_label_rows: int, sizes: Sizes) -> Placement: ...


class FewEvents:
    """Events that are packed one by one; `label_px` are the widths of their labels."""

    def __init__(self, snapshot: TimelineSnapshot, label_px: Widths, shown: Interval | None) -> None:
        self.per_doubling = BUCKETS_PER_DOUBLING
        self._snapshot, self._label_px, self._shown = snapshot, label_px, shown
        self._marks = mark_columns(snapshot)
        start, end = int(self._marks.start.min()), int(self._marks.end.max())
        self.extent = Interval(Instant(start), Instant(end))
        self.narrowest_s = int(self._marks.width.min())
        lanes = max(1, len(snapshot.lane_names))
        self._order, self._edges = lane_order(snapshot.lane_of, self._marks.start, lanes)
        self._starts = self._marks.start[self._order]
        self.lane_counts = tuple(np.diff(self._edges).tolist())
        self._seniorities: dict[int, Seniorities] = {}

    def starts_of(self, lane: int) -> Int64s:
        return self._starts[self._edges[lane] : self._edges[lane + 1]]

    def marks_of(self, rows: Int64s) -> MarkColumns:
        return self._marks.where(rows)

    def count_in(self, span: Interval) -> int:
        return int(np.count_nonzero((self._marks.end > span.start) & (self._marks.start < span.end)))

    def placement(self, bucket: int, most_label_rows: int, sizes: Sizes) -> Placement:
        shown = self._shown or widened(self.extent, self.narrowest_s)
        given = PackingInput(
            self._snapshot,
            self._marks if self._shown is None else clipped_to(self._marks, self._shown),
            self._label_px,
            sizes,
            shown.start,
            shown.end,
            bucket_seconds_per_px(bucket, self.per_doubling),
            most_label_rows,
            self._order,
            self._edges,
            self._seniority(most_label_rows),
        )
        return place_exactly(given)

    def _seniority(self, most_label_rows: int) -> Seniorities:
        if most_label_rows not in self._seniorities:
            centres = (self._marks.start + self._marks.end) // 2 - self.extent.start
            self._seniorities[most_label_rows] = seniorities(
                self._snapshot.lane_of, centres, self._snapshot.salience, most_label_rows
            )
        return self._seniorities[most_label_rows]


@dataclass(frozen=True)
class ManyEvents:
    """Events of which only those in view are ever looked at."""

    snapshot: TimelineSnapshot
    detail: Detail

    @property
    def per_doubling(self) -> int:
        return COARSE_BUCKETS_PER_DOUBLING

    @cached_property
    def extent(self) -> Interval:
        return Interval(Instant(self.detail.start), Instant(self.detail.end))

    @property
    def narrowest_s(self) -> int:
        return self.detail.narrowest_s

    @cached_property
    def lane_counts(self) -> tuple[int, ...]:
        return tuple(np.diff(self.detail.lane_edges).tolist())

    def starts_of(self, lane: int) -> Int64s:
        return self.detail.starts[self.detail.lane_edges[lane] : self.detail.lane_edges[lane + 1]]

    def marks_of(self, rows: Int64s) -> MarkColumns:
        return mark_columns_of(self.snapshot, rows)

    def count_in(self, span: Interval) -> int:
        touching = (self.snapshot.latest > span.start) & (self.snapshot.earliest < span.end)
        return int(np.count_nonzero(touching))

    def placement(self, bucket: int, most_label_rows: int, sizes: Sizes) -> Placement:
        widest = bucket_seconds_per_px(bucket, self.per_doubling)
        return place_by_cells(self.snapshot, self.detail, sizes, widest, most_label_rows)


def many_events(snapshot: TimelineSnapshot) -> ManyEvents:
    """With the detail that came with the snapshot, or made here where none did."""
    return ManyEvents(snapshot, snapshot.detail or detail_of(snapshot))
