"""The days of the events that each article tells, for its sparkline.

The columns of the timeline know which article tells an event first; only those that tell it after that are
asked from the project. Which articles are listed, and what is drawn, is left to others.
"""

from array import array
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from core.chrono.instant import SECONDS_PER_DAY
from core.model.ids import ArticleId
from core.model.views import Int64s
from core.pipeline.columns import TimelineColumns
from core.storage import timeline_store
from core.storage.connection import Database

_NONE: "array[int]" = array("q")


@dataclass(frozen=True, slots=True, eq=False)
class ArticleDays:
    """Midnights in the order of articles, then time; those of position p are `edges[p]` to `edges[p + 1]`."""

    days: Int64s
    edges: Int64s

    def of(self, position: int) -> "array[int]":
        """The days of an article's shown events in time order, one an event."""
        if not 0 < position < len(self.edges) - 1:
            return _NONE
        return array("q", self.days[self.edges[position] : self.edges[position + 1]].tobytes())


def article_days(database: Database, columns: TimelineColumns) -> ArticleDays:
    """The days of all shown events by the articles that tell them."""
    rows, positions = _again(database, columns)
    rows = np.concatenate((np.arange(len(columns), dtype=np.int64), rows))
    positions = np.concatenate((columns["article"].astype(np.int64), positions))
    order = np.lexsort((rows, positions))  # rows are in time order
    highest = int(positions.max()) if len(positions) else 0
    edges = np.searchsorted(positions[order], np.arange(highest + 2)).astype(np.int64)
    days = columns["earliest"][rows[order]].astype(np.int64) // SECONDS_PER_DAY * SECONDS_PER_DAY
    return ArticleDays(days, edges)


def days_of_articles(
    database: Database, columns: TimelineColumns, positions: Mapping[ArticleId, int]
) -> dict[ArticleId, "array[int]"]:
    """The same for some hundred articles, given with their positions."""
    wanted = np.array(sorted(positions.values()), dtype=np.int64)
    rows = np.flatnonzero(np.isin(columns["article"], wanted.astype(columns["article"].dtype)))
    first: dict[int, list[int]] = {position: [] for position in positions.values()}
    for row, position in zip(rows.tolist(), columns["article"][rows].tolist(), strict=True):
        first[position].append(row)
    return {
        article_id: _midnights(columns, [*first[position], *_told_again_by(database, columns, article_id)])
        for article_id, position in positions.items()
    }


def _told_again_by(database: Database, columns: TimelineColumns, article_id: ArticleId) -> set[int]:
    """Rows of the events that an article tells after another."""
    ids = np.array(timeline_store.told_again_by(database, article_id), dtype=np.int64)
    return set(np.flatnonzero(np.isin(columns["id"], ids)).tolist()) if len(ids) else set()


def _midnights(columns: TimelineColumns, rows: list[int]) -> "array[int]":
    starts = columns["earliest"][sorted(set(rows))].astype(np.int64)
    return array("q", (starts // SECONDS_PER_DAY * SECONDS_PER_DAY).tobytes())


def _again(database: Database, columns: TimelineColumns) -> tuple[Int64s, Int64s]:
    """Rows of events and the positions of articles that tell them too, each pair once."""
    told = np.array(list(timeline_store.told_again(database)), dtype=np.int64).reshape(-1, 2)
    if not len(told) or not len(columns):
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    ids = columns["id"]
    by_id = np.argsort(ids)
    places = np.minimum(np.searchsorted(ids, told[:, 0], sorter=by_id), len(ids) - 1)
    rows = by_id[places]
    other = (ids[rows] == told[:, 0]) & (columns["article"][rows] != told[:, 1])
    pairs = np.unique(np.stack((rows[other], told[other, 1]), axis=1), axis=0)
    return pairs[:, 0].astype(np.int64), pairs[:, 1].astype(np.int64)
