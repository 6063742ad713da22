"""Snapshots of one open project, each made of what the last one left: columns at hand, detail that still
serves, and columns packed beside their rows so that the next start finds them."""

from collections.abc import Sequence
from threading import Lock

from core.model.ids import ArticleId
from core.model.views import Int64s, ListedArticle, ProjectCounts, TimelineSnapshot
from core.pipeline.article_days import ArticleDays, article_days
from core.pipeline.article_listing import page
from core.pipeline.column_bytes import packed_bytes
from core.pipeline.column_keeper import WORTH_PACKING, ColumnKeeper
from core.pipeline.columns import TimelineColumns
from core.pipeline.counting import counted
from core.pipeline.lanes import LaneKey
from core.pipeline.snapshot import snapshot
from core.storage import column_store
from core.storage.connection import Database
from core.storage.project import Project


class Snapshots:
    """May be asked from any thread, one at a time."""

    def __init__(self, project: Project, worth_packing: int = WORTH_PACKING) -> None:
        self._project = project
        self._columns = ColumnKeeper(worth_packing)
        self._lock = Lock()
        self._last: tuple[LaneKey, TimelineColumns, TimelineSnapshot] | None = None

    def snapshot(self, key: LaneKey) -> TimelineSnapshot:
        """All shown events in lanes of a kind."""
        with self._lock:
            before = self._last[1:] if self._last is not None and self._last[0] is key else None
            with self._project.reading() as database:
                columns = self._columns.current(database)
                made = snapshot(database, columns, key, self._project.reading, before)
            self._last = (key, columns, made)
        self._pack()
        return made

    def article_days(self, database: Database) -> ArticleDays:
        """The days that articles tell of, in the state that the connection sees."""
        return article_days(database, self._columns.current(database))

    def counts(self, database: Database) -> ProjectCounts:
        """The counts of the state that the connection sees."""
        return counted(database, self._columns.current(database))

    def listed(self, database: Database, article_ids: Sequence[ArticleId]) -> tuple[ListedArticle, ...]:
        """A page of the list of articles, in the state that the connection sees."""
        return page(database, self._columns.current(database), article_ids)

    def event_ids(self, database: Database) -> Int64s:
        """Ids of all shown events in the order of the timeline, in the state that the connection sees."""
        ids: Int64s = self._columns.current(database)["id"]
        return ids

    def _pack(self) -> None:
        """Keep the columns for the next start, behind everything else that is to be written."""
        columns = None if self._project.read_only else self._columns.to_pack()
        if columns is not None:
            about, data = packed_bytes(columns)
            self._project.write(lambda database: column_store.pack(database, about, data, columns.stamp))
