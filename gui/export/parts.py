"""Part of a snapshot: some of its events, in the lanes that they are in."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np

from core.chrono.interval import Interval
from core.model.event import Review
from core.model.views import EventLabel, Int64s, LabelSource, TimelineSnapshot
from core.timeline.marks import mark_columns

ACCEPTED = list(Review).index(Review.ACCEPTED)


@dataclass(frozen=True, slots=True, eq=False)
class _LabelsOfPart:
    whole: LabelSource
    rows: Int64s

    def labels(self, rows: Sequence[int]) -> Sequence[EventLabel]:
        return self.whole.labels([int(self.rows[row]) for row in rows])


def part_of(snapshot: TimelineSnapshot, rows: Int64s) -> TimelineSnapshot:
    """The events of some rows, in order; lanes without any of them are left out."""
    columns: dict[str, Any] = {}  # of several kinds of number
    for column in fields(snapshot):
        values = getattr(snapshot, column.name)
        if isinstance(values, np.ndarray) and len(values) == len(snapshot):
            columns[column.name] = values[rows]
    used, lane_of = np.unique(snapshot.lane_of[rows], return_inverse=True)
    names = tuple(snapshot.lane_names[lane] for lane in used.tolist()) or ("",)
    return replace(
        snapshot,
        **{**columns, "lane_of": lane_of.astype(np.int64)},
        lane_names=names,
        labels=_LabelsOfPart(snapshot.labels, rows),
        detail=None,
    )


def with_lanes_in_order(snapshot: TimelineSnapshot, from_top: Sequence[int]) -> TimelineSnapshot:
    """The same events in the same lanes, which stand in the order of their indices in `from_top`."""
    if list(from_top) == list(range(len(snapshot.lane_names))):
        return snapshot
    place = np.zeros(len(from_top), np.int64)
    place[list(from_top)] = np.arange(len(from_top))
    names = tuple(snapshot.lane_names[lane] for lane in from_top)
    return replace(snapshot, lane_of=place[snapshot.lane_of], lane_names=names, detail=None)


def without_lanes(snapshot: TimelineSnapshot) -> TimelineSnapshot:
    """The same events side by side, for a page with no room for lanes."""
    return replace(snapshot, lane_of=np.zeros(len(snapshot), np.int64), lane_names=("",), detail=None)


def rows_of(snapshot: TimelineSnapshot, event_ids: frozenset[int]) -> Int64s:
    """The rows of some events."""
    wanted = np.fromiter(event_ids, np.int64, len(event_ids))
    return np.flatnonzero(np.isin(snapshot.event_ids, wanted)).astype(np.int64)


def overlapping(snapshot: TimelineSnapshot, interval: Interval | None) -> Int64s:
    """The rows of events that touch an interval; of all, where there is none."""
    if interval is None or not len(snapshot):
        return np.arange(len(snapshot), dtype=np.int64)
    marks = mark_columns(snapshot)
    return np.flatnonzero((marks.end > interval.start) & (marks.start < interval.end)).astype(np.int64)


def all_filled(snapshot: TimelineSnapshot) -> TimelineSnapshot:
    """Marks as if everything were accepted: whether a person has judged them is not for every reader."""
    return replace(snapshot, review=np.full(len(snapshot), ACCEPTED, np.uint8))
