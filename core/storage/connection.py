"""Connections to a project file, with every pragma that its safety rests on.

We connect ourselves: sqlite-utils would create a missing file, has no time-out and no read-only mode,
and prefers another SQLite library where one is installed; two SQLite libraries in one process release
each other's locks.
"""

import os
import sqlite3
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from core.storage.places import network_of

if TYPE_CHECKING:
    import sqlite_utils

BUSY_TIMEOUT_S = 10.0
_CACHE_KIB = 65_536
_READERS_CACHE_KIB = 16_384  # there is one for every question that is asked at once
SqlValue = str | int | float | bytes | None


class Database:
    """A connection, and sqlite-utils' tools for it, which are loaded when rows are first written: a project
    is shown long before."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self.conn = conn

    def execute(self, query: str, values: Sequence[SqlValue] | Mapping[str, SqlValue] = ()) -> sqlite3.Cursor:
        return self.conn.execute(query, values)

    @cached_property
    def tools(self) -> "sqlite_utils.Database":
        from sqlite_utils import Database as Tools  # noqa: PLC0415

        return Tools(self.conn, execute_plugins=False)


def connect_writer(path: Path) -> Database:
    """A read-write connection to an existing file; raises sqlite3.Error where that cannot be."""
    database = _connect(path, "mode=rw")
    # A log needs memory that is shared by all who have the file open: no network has that.
    journal = "wal" if network_of(path) is None else "delete"
    # FULL: the last decision survives a power cut too.
    for pragma in (f"journal_mode = {journal}", "synchronous = full", "wal_autocheckpoint = 1000"):
        database.conn.execute(f"pragma {pragma}")
    return database


def connect_reader(path: Path, *, immutable: bool = False) -> Database:
    """A connection that cannot write. `immutable` also touches nothing beside the file, and is only
    right while nobody else has the file open."""
    database = _connect(path, "immutable=1" if immutable else "mode=ro")
    for pragma in ("query_only = on", f"cache_size = -{_READERS_CACHE_KIB}"):
        database.conn.execute(f"pragma {pragma}")
    return database


def connect_new(path: Path) -> Database:
    """A connection to a file that it makes, in rollback mode, so that header fields are in the file."""
    return _connect(path, "mode=rwc")


def connect_alone(path: Path) -> Database:
    """A read-write connection that waits for nobody: for what may only be done while no one else is there."""
    database = _connect(path, "mode=rw")
    database.conn.execute("pragma busy_timeout = 0")
    return database


def data_version(database: Database) -> int:
    """A number that is another one as soon as any other connection has changed the file."""
    return int(database.conn.execute("pragma data_version").fetchone()[0])


def in_memory() -> Database:
    """An empty database that no file holds."""
    return _prepared(sqlite3.connect(":memory:", isolation_level=None))


def _connect(path: Path, mode: str) -> Database:
    # Bytes, since a name need not be text.
    uri = f"file:{quote(os.fsencode(path.absolute()))}?{mode}"
    # Connections are handed from thread to thread, never used by two at once.
    connection = sqlite3.connect(
        uri, uri=True, isolation_level=None, timeout=BUSY_TIMEOUT_S, check_same_thread=False
    )
    try:
        return _prepared(connection)
    except sqlite3.Error:
        connection.close()
        raise


def _prepared(connection: sqlite3.Connection) -> Database:
    """Without SQL functions of a hostile schema, loadable extensions, other files, or plugins."""
    pragmas = (
        "trusted_schema = off",
        "cell_size_check = on",
        "mmap_size = 0",
        "foreign_keys = on",
        "temp_store = memory",
        f"cache_size = -{_CACHE_KIB}",
    )
    for pragma in pragmas:
        connection.execute(f"pragma {pragma}")
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    connection.row_factory = sqlite3.Row
    return Database(connection)
