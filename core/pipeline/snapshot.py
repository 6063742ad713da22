"""The timeline's snapshot: all shown events as columns, with labels worded only when asked for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from core.chrono.dating import SOFT_MODS, Extent
from core.chrono.recurrence import Recurrence, recurrence
from core.chrono.wording import dating_words
from core.model.event import Kind, Modality, Review
from core.model.views import Bytes, EventLabel, Int64s, Rivals, TimelineSnapshot
from core.pipeline.lanes import LaneKey, lanes
from core.storage.rows import DATING_COLUMNS, dating_of
from core.storage.timeline_store import TimelineRow

_KINDS = {member.value: number for number, member in enumerate(Kind)}
_MODALITIES = {member.value: number for number, member in enumerate(Modality)}
_REVIEWS = {member.value: number for number, member in enumerate(Review)}
_KEPT_WORDS = 4_096
_SOFT = frozenset(mod.value for mod in SOFT_MODS)


@dataclass(frozen=True, slots=True)
class RowLabels:
    """Labels of rows held in memory, so that asking for one is no query."""

    rows: tuple[TimelineRow, ...]

    def labels(self, rows: Sequence[int]) -> Sequence[EventLabel]:
        return [_label(self.rows[index]) for index in rows]


def _label(row: TimelineRow) -> EventLabel:
    return EventLabel(str(row.row["title"]), _date_words(*(row.row[name] for name in DATING_COLUMNS)))


@lru_cache(maxsize=_KEPT_WORDS)
def _date_words(*columns: object) -> str:
    """A date in words; the same few dates are worded anew with each snapshot of a project that grows."""
    dating = dating_of(dict(zip(DATING_COLUMNS, columns, strict=True)))
    return dating_words(dating) if dating else ""


def snapshot(rows: Sequence[TimelineRow], key: LaneKey, rivals: Rivals | None = None) -> TimelineSnapshot:
    """Columns of rows that are sorted by `earliest`, then id. The hue is the article's."""
    in_lanes = lanes(rows, key)
    for row in rows[:_KEPT_WORDS]:  # worded here, on the caller's thread, rather than while a frame waits
        _label(row)
    return TimelineSnapshot(
        event_ids=_column(rows, "id"),
        earliest=_column(rows, "earliest"),
        start_latest=_column(rows, "start_latest"),
        end_earliest=_column(rows, "end_earliest"),
        latest=_column(rows, "latest"),
        granularity=_bytes(row.row["granularity"] for row in rows),
        extent=_bytes(row.row["extent"] == Extent.THROUGHOUT.value for row in rows),
        open_start=_bytes(row.row["open_start"] for row in rows),
        open_end=_bytes(row.row["open_end"] for row in rows),
        soft=_bytes(row.row["mod"] in _SOFT for row in rows),
        kind=_bytes(_KINDS.get(row.row["kind"], 0) for row in rows),
        modality=_bytes(_MODALITIES.get(row.row["modality"], 0) for row in rows),
        review=_bytes(_REVIEWS.get(row.row["review"], 0) for row in rows),
        salience=np.array([row.row["salience"] for row in rows], dtype=np.float32),
        source_count=_integers(row.source_count for row in rows),
        hue_of=_integers(max(0, row.article_position - 1) for row in rows),
        lane_of=np.array(in_lanes.of_row, dtype=np.int64),
        recurring=_bytes(_recurrence(row) for row in rows),
        disputed=_bytes(row.row["disputed"] for row in rows),
        lane_names=in_lanes.names,
        labels=RowLabels(tuple(rows)),
        rivals=rivals or {},
    )


def _recurrence(row: TimelineRow) -> int:
    """How its date comes back where it is a set of times; only what lasts can be one."""
    if row.row["extent"] != Extent.THROUGHOUT.value:
        return Recurrence.ONCE
    dating = dating_of(row.row)
    return recurrence(dating.value) if dating is not None and dating.recurring else Recurrence.ONCE


def _column(rows: Sequence[TimelineRow], name: str) -> Int64s:
    return _integers(row.row[name] for row in rows)


def _integers(values: Iterable[int]) -> Int64s:
    return np.fromiter(values, dtype=np.int64)


def _bytes(values: Iterable[int]) -> Bytes:
    return np.fromiter(values, dtype=np.uint8)
