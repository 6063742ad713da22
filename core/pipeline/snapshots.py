"""Snapshots of one open project, each made of what the last one left: columns at hand, detail that still
serves, and columns packed beside their rows so that the next start finds them."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from secrets import token_hex
from threading import Lock, Thread

from core.errors import AppError
from core.model.ids import ArticleId
from core.model.views import Int64s, ListedArticle, ProjectCounts, TimelineSnapshot
from core.pipeline.article_days import ArticleDays, article_days
from core.pipeline.article_listing import page
from core.pipeline.column_bytes import packed_bytes
from core.pipeline.column_keeper import WORTH_PACKING, ColumnKeeper
from core.pipeline.columns import TimelineColumns
from core.pipeline.counting import counted
from core.pipeline.lanes import LaneKey, lanes
from core.pipeline.snapshot import Before, ReadLabels, assembled, hues, snapshot
from core.pipeline.snapshot_cache import SnapshotCache
from core.settings import cache_path
from core.storage import column_store
from core.storage.connection import Database
from core.storage.project import Project


class Snapshots:
    """May be asked from any thread, one at a time."""

    def __init__(
        self, project: Project, worth_packing: int = WORTH_PACKING, cache_folder: Path | None = None
    ) -> None:
        self._project = project
        self._cache = SnapshotCache(cache_folder or cache_path() / "timelines")
        self._columns = ColumnKeeper(self._cache, worth_packing)
        self._lock = Lock()
        self._last: tuple[LaneKey, TimelineColumns, TimelineSnapshot] | None = None
        self._keeping: Thread | None = None

    def snapshot(self, key: LaneKey) -> TimelineSnapshot:
        """All shown events in lanes of a kind."""
        with self._lock:
            before = self._last[1:] if self._last is not None and self._last[0] is key else None
            with self._project.reading() as database:
                columns = self._columns.current(database)
                kept = self._kept(key) if before is None else None
                made = snapshot(database, columns, key, self._project.reading, before or kept)
            self._last = (key, columns, made)
            stale = kept is not None and kept[1].detail is not made.detail
            self._keep(key, columns, made, stale=stale)
        return made

    def close(self) -> None:
        """Let what is being kept for the next start be finished."""
        with self._lock:
            if self._keeping is not None:
                self._keeping.join()

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

    def _kept(self, key: LaneKey) -> Before | None:
        """The packed columns and what they were laid out by, where that was kept."""
        packed = self._columns.packed()
        if packed is None:
            return None
        token, columns = packed
        in_lanes = lanes(columns, key)
        found = self._cache.detail(token, key, len(columns), len(in_lanes.names))
        if found is None:
            return None
        bare = assembled(columns, in_lanes, found[0], hues(columns, None), ReadLabels(()))
        return columns, replace(bare, detail=found[1])

    def _keep(self, key: LaneKey, columns: TimelineColumns, made: TimelineSnapshot, *, stale: bool) -> None:
        """For the next start, on a thread of its own: nobody waits for it."""
        if self._keeping is not None and self._keeping.is_alive():
            return
        packed = self._columns.packed()
        to_pack = None if self._project.read_only else self._columns.to_pack(stale=stale)
        if to_pack is columns:
            work = partial(self._pack, key, columns, made)
        elif packed is not None and packed[1] is columns and not self._cache.is_whole(packed[0], key):
            work = partial(self._keep_files, packed[0], key, columns, made)
        else:
            return
        self._keeping = Thread(target=work, name="dateline-keeping", daemon=True)
        self._keeping.start()

    def _keep_files(self, token: str, key: LaneKey, columns: TimelineColumns, made: TimelineSnapshot) -> None:
        self._cache.keep_columns(token, columns.columns)
        if made.detail is not None:
            self._cache.keep_detail(token, key, made, made.detail)

    def _pack(self, key: LaneKey, columns: TimelineColumns, made: TimelineSnapshot) -> None:
        """The files first: what the project names is on the disk."""
        token = token_hex(16)
        self._keep_files(token, key, columns, made)
        about, data = packed_bytes(columns)
        try:
            kept = self._project.write(
                lambda database: column_store.pack(database, about, data, columns.stamp, token)
            ).result()
        except AppError:
            return  # closed meanwhile, or no room: the next start reads the rows
        if kept:
            self._columns.was_packed(token, columns)
