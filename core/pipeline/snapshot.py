"""The timeline's snapshot: all shown events in lanes, with labels read and worded only when asked for."""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from core.chrono.wording import dating_words
from core.curation.own_events import BY_HAND
from core.errors import AppError
from core.model.event import Origin
from core.model.views import EventLabel, Floats, Int64s, LabelSource, TimelineSnapshot
from core.pipeline.columns import TimelineColumns
from core.pipeline.day_cap import capped_per_day
from core.pipeline.lanes import LaneKey, Lanes, lanes
from core.storage import timeline_store
from core.storage.connection import Database
from core.storage.rows import DATING_COLUMNS, dating_of
from core.text.shown_text import isolated
from core.timeline.detail import detail_of
from core.timeline.whole import EXACT_UP_TO

READ_AT_ONCE_UP_TO = 5_000  # labels; of more events they are read as they come into view
_KEPT_WORDS = 4_096
_NO_LABEL = EventLabel("", "")
STAR = "\u2605"
Reading = Callable[[], AbstractContextManager[Database]]
Before = tuple[TimelineColumns, TimelineSnapshot]


@dataclass(frozen=True, slots=True)
class ReadLabels:
    """Labels that are at hand."""

    all: tuple[EventLabel, ...]

    def labels(self, rows: Sequence[int]) -> Sequence[EventLabel]:
        return [self.all[row] for row in rows]


@dataclass(frozen=True, slots=True, eq=False)
class StoredLabels:
    """Labels read by id when they are asked for: some microseconds each. An event that has gone since, or a
    project that was closed, has none."""

    event_ids: Int64s
    reading: Reading

    def labels(self, rows: Sequence[int]) -> Sequence[EventLabel]:
        ids = self.event_ids[list(rows)].tolist()
        try:
            with self.reading() as database:
                found = labels_by_id(database, ids)
        except AppError:
            found = {}
        return [found.get(event_id, _NO_LABEL) for event_id in ids]


def labels_by_id(database: Database, ids: Sequence[int]) -> dict[int, EventLabel]:
    """Titles and dates in words of events."""
    rows = timeline_store.label_rows(database, ids)
    return {row["id"]: _label(row) for row in rows}


def _label(row: sqlite3.Row) -> EventLabel:
    """Title and date in words, a star before what is starred; what was added by hand says so."""
    _, title, origin, starred, *dating = tuple(row)
    words, title = _date_words(*dating), isolated(title)
    by_hand = origin == Origin.MANUAL.value
    return EventLabel(
        f"{STAR} {title}" if starred else title, f"{words} \u00b7 {BY_HAND}" if by_hand else words
    )


@lru_cache(maxsize=_KEPT_WORDS)
def _date_words(*columns: object) -> str:
    """A date in words; the same few dates are worded anew with each snapshot of a project that grows."""
    dating = dating_of(dict(zip(DATING_COLUMNS, columns, strict=True)))
    return dating_words(dating) if dating else ""


def snapshot(
    database: Database,
    columns: TimelineColumns,
    key: LaneKey,
    reading: Reading,
    before: Before | None,
) -> TimelineSnapshot:
    """All columns in lanes. The hue is the article's, or the event's own. `before` may be an earlier snapshot
    in the same lanes and the columns it was made of: its importance and detail serve again where nothing
    moved."""
    same = before[1] if before is not None else None
    labels = _labels(database, columns["id"], reading)
    in_lanes = _lanes(columns, key, before)
    made = assembled(columns, in_lanes, _salience(columns, before), hues(columns, before), labels)
    if len(made) <= EXACT_UP_TO:
        return made
    again = same is not None and same.detail is not None and _stand_alike(made, same)
    return replace(made, detail=same.detail if same is not None and again else detail_of(made))


def assembled(
    columns: TimelineColumns, in_lanes: Lanes, salience: Floats, hues: Int64s, labels: LabelSource
) -> TimelineSnapshot:
    """Columns in lanes, without detail."""
    return TimelineSnapshot(
        event_ids=columns["id"],
        earliest=columns["earliest"],
        start_latest=columns["start_latest"],
        end_earliest=columns["end_earliest"],
        latest=columns["latest"],
        granularity=columns["granularity"],
        extent=columns["extent"],
        open_start=columns["open_start"],
        open_end=columns["open_end"],
        soft=columns["soft"],
        kind=columns["kind"],
        modality=columns["modality"],
        review=columns["review"],
        salience=salience,
        recurring=columns["recurring"],
        disputed=columns["disputed"],
        source_count=columns["source_count"].astype(np.int64),
        hue_of=hues,
        lane_of=in_lanes.of_row,
        lane_names=in_lanes.names,
        labels=labels,
        rivals=columns.rivals,
    )


def _lanes(columns: TimelineColumns, key: LaneKey, before: Before | None) -> Lanes:
    """Those of the earlier snapshot, where nothing that lanes are made by has changed."""
    named = ("article", "title") if key is LaneKey.ARTICLE else (key.value,)
    if before is None or len(columns) != len(before[0]) or not _unchanged(columns, before[0], named):
        return lanes(columns, key)
    return Lanes(before[1].lane_of, before[1].lane_names)


def _unchanged(columns: TimelineColumns, before: TimelineColumns, named: Sequence[str]) -> bool:
    """Whether columns and their texts are the very same."""
    return all(
        columns.columns.get(name) is before.columns.get(name)
        and columns.names.get(name) is before.names.get(name)
        for name in named
    )


def hues(columns: TimelineColumns, before: Before | None) -> Int64s:
    """The article's, but for events that the user gave a colour of the palette."""
    if before is not None and _unchanged(columns, before[0], ("article", "colour")):
        return before[1].hue_of
    given, articles = columns["colour"], columns["article"]
    return np.where(given > 0, given.astype(np.int32), np.maximum(articles, 1)).astype(np.int64) - 1


def _salience(columns: TimelineColumns, before: Before | None) -> Floats:
    if before is not None and all(columns[name] is before[0][name] for name in ("earliest", "salience")):
        return before[1].salience
    return capped_per_day(columns["earliest"], columns["salience"])


_PLACED_BY = ("event_ids", "earliest", "latest", "start_latest", "end_earliest", "salience", "disputed")


def _labels(database: Database, ids: Int64s, reading: Reading) -> LabelSource:
    if len(ids) > READ_AT_ONCE_UP_TO:
        return StoredLabels(ids, reading)
    found = labels_by_id(database, ids.tolist())
    return ReadLabels(tuple(found.get(event_id, _NO_LABEL) for event_id in ids.tolist()))


def _stand_alike(one: TimelineSnapshot, other: TimelineSnapshot) -> bool:
    """Whether all events are where they were, with the same weight, so that one detail serves both. Columns
    that nothing changed are the same arrays."""
    alike = one.lane_names == other.lane_names
    alike = alike and (one.rivals is other.rivals or one.rivals == other.rivals)
    columns = ((getattr(one, name), getattr(other, name)) for name in _PLACED_BY)
    return alike and all(mine is its for mine, its in columns) and np.array_equal(one.lane_of, other.lane_of)
