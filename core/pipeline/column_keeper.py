"""The columns of an open project at hand: unpacked once, then brought up to date with each change.

What is packed beside the rows is used as long as nothing speaks against it.
"""

from dataclasses import replace
from threading import Lock

import numpy as np

from core.pipeline.column_bytes import unpacked
from core.pipeline.columns import COLUMNS, NAMED, Names, TimelineColumns, brought_up, numbered_names, read
from core.pipeline.snapshot_cache import SnapshotCache
from core.storage import column_store
from core.storage.column_store import Stamp
from core.storage.connection import Database

WORTH_PACKING = 20_000  # events; fewer are read from their rows in no time
_MOST_BEHIND = 500  # changes; what is packed is made anew when it is further behind


class ColumnKeeper:
    """The columns of one open project, as they were when last asked for."""

    def __init__(self, cache: SnapshotCache, worth_packing: int = WORTH_PACKING) -> None:
        self._cache = cache
        self._worth_packing = worth_packing
        self._lock = Lock()
        self._known: TimelineColumns | None = None
        self._names: dict[str, Names] | None = None  # of the columns that are known
        self._packed_at = -1
        self._packed: tuple[str, TimelineColumns] | None = None

    def current(self, database: Database) -> TimelineColumns:
        """The columns of the state that the connection sees."""
        with self._lock:
            now = column_store.stamp(database)
            known = self._known or self._unpacked(database)
            if known is not None and now.trusted and known.stamp.changes == now.changes:
                self._known = known
            else:
                self._known = (now.trusted and known and self._brought_up(database, known, now)) or None
            if self._known is None:
                self._known, self._names = read(database, now), None
            return self._known

    def _brought_up(self, database: Database, known: TimelineColumns, now: Stamp) -> TimelineColumns | None:
        if self._names is None or known is not self._known:
            self._names = numbered_names(known)
        return brought_up(database, known, now, self._names)

    def packed(self) -> tuple[str, TimelineColumns] | None:
        """The columns that are packed in the project, and the token that they are packed under."""
        return self._packed

    def was_packed(self, token: str, columns: TimelineColumns) -> None:
        with self._lock:
            self._packed = token, columns

    def to_pack(self, *, stale: bool = False) -> TimelineColumns | None:
        """The columns where they are worth packing and what is packed is far behind them, or `stale`."""
        with self._lock:
            known = self._known
            if known is None or len(known) < self._worth_packing:
                return None
            behind = stale or self._packed_at < 0 or known.stamp.changes - self._packed_at > _MOST_BEHIND
            if not behind:
                return None
            self._packed_at = known.stamp.changes
            return known

    def _unpacked(self, database: Database) -> TimelineColumns | None:
        """From the cache where it has just these, else from the project."""
        head = column_store.head(database)
        if head is None:
            return None
        own = self._cache.columns(head.token) if head.token else None
        known = unpacked(replace(head, columns=own), own=True) if own else None
        if known is None:
            packed = column_store.packed(database, head)
            known = unpacked(packed) if packed else None
        if known is not None and head.token:  # without one nothing can be kept: they are packed anew
            self._packed, self._packed_at = (head.token, known), known.stamp.changes
        return known


def are_true(database: Database) -> bool:
    """Whether what is packed, brought up to date, is what the rows say; nothing packed is true too."""
    now, packed = column_store.stamp(database), column_store.packed(database)
    known = unpacked(packed) if packed is not None else None
    if known is None or not now.trusted:
        return True
    known = brought_up(database, known, now)
    return known is None or _same(known, read(database, now))


def _same(one: TimelineColumns, other: TimelineColumns) -> bool:
    """Whether the same numbers and texts stand in every row."""
    plain = [name for name, _ in COLUMNS if name not in NAMED]
    if one.rivals != other.rivals or not all(np.array_equal(one[name], other[name]) for name in plain):
        return False
    return all(_told(one, name) == _told(other, name) for name in NAMED)


def _told(columns: TimelineColumns, name: str) -> list[str]:
    return [columns.names[name][code] for code in columns[name].tolist()]
