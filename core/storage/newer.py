"""A project of a newer major version, to be looked at: what of it this version knows, in a copy.

The file itself is only ever copied. Nothing that could act is let in: no trigger, no view, no virtual table
but our own search indexes, no generated column among those that are read. Where a table or a column that
this version reads is not there, the project cannot be looked at either.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from core.errors import NewerProject, ProjectRefused
from core.storage.connection import Database, connect_new, connect_reader, in_memory
from core.storage.faults import damaged, files_in_words
from core.storage.migrations import MIGRATIONS
from core.storage.verify import limit_time, verify

_SEARCH = ("create virtual table sentence_search using fts5", "create virtual table event_search using fts5")


class NewerCopy:
    """A copy of a newer project, found fit to be looked at; `close` when done. Raises ProjectRefused where
    it is not."""

    def __init__(self, path: Path, *, immutable: bool) -> None:
        self._folder = TemporaryDirectory(prefix="dateline-", ignore_cleanup_errors=True)
        self.path = Path(self._folder.name) / "copy"
        try:
            with files_in_words(path), closing(connect_reader(path, immutable=immutable).conn) as newer:
                limit_time(newer)
                _look_over(Database(newer))
                _copy(newer, self.path)
        except BaseException:
            self._folder.cleanup()
            raise

    def close(self) -> None:
        self._folder.cleanup()


def is_newer(path: Path) -> bool:
    """Whether a file is refused for nothing but its version, as far as opening it looks. Raises what
    `verify` raises for every other reason."""
    try:
        verify(path)
    except NewerProject:
        return True
    return False


def _copy(newer: sqlite3.Connection, place: Path) -> None:
    with closing(connect_new(place).conn) as copy:
        newer.backup(copy)
        limit_time(copy)
        verdict = str(copy.execute("pragma quick_check(1)").fetchone()[0])
        copy.execute("pragma journal_mode = delete")
    if verdict != "ok":
        raise damaged(verdict.splitlines()[-1])


def _look_over(database: Database) -> None:
    for name, kind, sql in database.execute("select name, type, coalesce(sql, '') from sqlite_schema"):
        words = " ".join(str(sql).lower().split())
        ours = kind == "table" and words.startswith(_SEARCH)
        if kind in ("trigger", "view") or (words.startswith("create virtual") and not ours):
            raise ProjectRefused(
                f"This file holds a {kind} that could do harm ({str(name)[:40]!r}).",
                "Do not open it. If it is yours, open the copy you kept.",
            )
    for table, columns in _read_columns().items():
        missing = columns - _columns(database, table)
        if missing:
            raise ProjectRefused(
                "This project was made by a newer version of Dateline, and has changed too much to be looked"
                f" at with this one ({table}: {', '.join(sorted(missing))}).",
                "Open it with that version, or update Dateline. The file is left as it is.",
            )


def _read_columns() -> dict[str, set[str]]:
    """Every column of every table of ours, as the migrations make them."""
    database = in_memory()
    with closing(database.conn):
        for migration in MIGRATIONS:
            migration(database)
        tables = database.execute("select name from sqlite_schema where type = 'table'").fetchall()
        return {str(name): _columns(database, str(name)) for (name,) in tables}


def _columns(database: Database, table: str) -> set[str]:
    """Plain columns alone: what is generated is computed by whoever made the file. Hidden ones are those that
    a search index has beside its own."""
    rows = database.execute("select name, hidden from pragma_table_xinfo(?)", [table])
    return {str(name) for name, hidden in rows if hidden in (0, 1)}
