"""Whether a file may be opened as a project: looked at before anything could write to it.

Refused: no SQLite file, not our `application_id`, a newer major version, any trigger or view, any
table that is not ours or not as we made it, damage. The verdict is a `ProjectRefused` in words.
"""

import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from core.errors import NewerProject, ProjectRefused, UsageError
from core.settings import APPLICATION_ID
from core.storage.connection import Database, connect_reader, in_memory
from core.storage.faults import damaged, files_in_words
from core.storage.migrations import MAJOR, MIGRATIONS, format_version

# Larger files are only looked through by `check`: opening must not wait on it.
QUICK_CHECK_MAX_BYTES = 64 * 1024 * 1024
_TIME_LIMIT_S = 10.0
_INSTRUCTIONS_A_LOOK = 100_000
_STATISTICS_TABLES = frozenset({"sqlite_stat1", "sqlite_stat4", "sqlite_sequence"})
_SHADOW = re.compile(r"^(sentence|event)_search_(data|idx|docsize|config|content)$")
_COMPUTED = re.compile(r"\b(check|generated|default|as)\b\s*\(", re.IGNORECASE)
_NOT_OURS = "Choose a file that ends in .dateline and was made by Dateline."

Schema = dict[str, tuple[str, str]]


def verify(path: Path) -> None:
    """Raises ProjectRefused, EnvironmentFault or UsageError where the file must not be opened."""
    with files_in_words(path):
        _check_place(path)
    with files_in_words(path), _looked_at(path) as database:
        limit_time(database.conn)
        _check_header(database)
        _check_schema(database)
        if path.stat().st_size <= QUICK_CHECK_MAX_BYTES:
            _check_pages(database)


def _check_place(path: Path) -> None:
    if path.is_dir():
        raise ProjectRefused(f"This is a folder, not a project: {path}.", "Choose a file, not a folder.")
    if not path.exists():
        raise UsageError(f"There is no project at {path}.", "Check the path, or make the project first.")


def is_project(path: Path) -> bool:
    """Whether SQLite's own header says that a file is a project of ours, sound or not."""
    try:
        if not path.is_file():
            return False
        with _looked_at(path) as database:
            return _application_id(database) == APPLICATION_ID
    except (sqlite3.Error, OSError):
        return False


@contextmanager
def _looked_at(path: Path) -> Iterator[Database]:
    """A connection that changes no byte of the file.

    A file without a log beside it is read as it lies. A hot rollback journal could only be played
    back by writing, so that is done to a copy.
    """
    if _beside(path, "-journal").exists():
        with TemporaryDirectory() as folder:
            copy = Path(folder) / "copy"
            copyfile(path, copy)
            copyfile(_beside(path, "-journal"), _beside(copy, "-journal"))
            _play_back(copy)
            with closing(connect_reader(copy, immutable=True).conn) as connection:
                yield Database(connection)
        return
    immutable = not _beside(path, "-wal").exists()
    with closing(connect_reader(path, immutable=immutable).conn) as connection:
        yield Database(connection)


def _play_back(copy: Path) -> None:
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute("pragma schema_version").fetchone()


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def limit_time(connection: sqlite3.Connection) -> None:
    """A file made to keep SQLite busy for ever is stopped."""
    deadline = time.monotonic() + _TIME_LIMIT_S
    connection.set_progress_handler(lambda: time.monotonic() > deadline, _INSTRUCTIONS_A_LOOK)


def _application_id(database: Database) -> int:
    return int(database.execute("pragma application_id").fetchone()[0])


def _check_header(database: Database) -> None:
    if _application_id(database) != APPLICATION_ID:
        raise ProjectRefused("This file is not a Dateline project.", _NOT_OURS)
    major, minor = format_version(database)
    if major > MAJOR:
        raise NewerProject(
            f"This project was made by a newer version of Dateline (format {major}.{minor}; this one"
            f" reads {MAJOR}).",
            "Open it with that version, or update Dateline. The file is left as it is.",
        )
    if major < 1 or minor < 1:
        raise damaged("it does not say which version it is")


def _check_schema(database: Database) -> None:
    """Every object must be as our migrations make it; a newer minor may have more plain tables."""
    _, minor = format_version(database)
    ours, found = _schema_of_version(min(minor, len(MIGRATIONS))), _schema(database)
    for name, (kind, sql) in found.items():
        if name in ours or (kind == "table" and name in _STATISTICS_TABLES):
            continue
        plain = kind in ("table", "index") and not sql.lower().startswith("create virtual")
        if not (plain and minor > len(MIGRATIONS)):
            raise ProjectRefused(
                f"This file holds a {kind} that no Dateline project has ({name[:40]!r}); it could do harm.",
                "Do not open it. If it is yours, open the copy you kept.",
            )
    for name, (kind, sql) in ours.items():
        if name not in found:
            raise damaged(f"the {kind} {name!r} is missing")
        if not _as_made(name, sql, found[name][1], newer=minor > len(MIGRATIONS)):
            raise damaged(f"the {kind} {name!r} is not as Dateline made it")


def _as_made(name: str, ours: str, found: str, *, newer: bool) -> bool:
    """The tables that FTS5 makes for itself are worded by the SQLite that made the file; a newer
    minor may have added columns to ours."""
    if _SHADOW.match(name):
        return not _COMPUTED.search(found)
    return ours == found or newer


def _schema(database: Database) -> Schema:
    rows = database.execute("select name, type, coalesce(sql, '') from sqlite_schema")
    return {str(name): (str(kind), str(sql)) for name, kind, sql in rows}


@cache
def _schema_of_version(minor: int) -> Schema:
    database = in_memory()
    with closing(database.conn):
        for migration in MIGRATIONS[:minor]:
            migration(database)
        return _schema(database)


def _check_pages(database: Database) -> None:
    verdict = str(database.execute("pragma quick_check(1)").fetchone()[0])
    if verdict != "ok":
        raise damaged(verdict.splitlines()[-1])
