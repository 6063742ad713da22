"""Whether a file may be opened as a project: looked at before anything could write to it.

Refused: no SQLite file, not our `application_id`, a newer major version, any trigger or view, any
table that is not ours or not as we made it, damage. The verdict is a `ProjectRefused` in words.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.errors import AppError, NewerProject, ProjectRefused
from core.settings import APPLICATION_ID
from core.storage.connection import Database
from core.storage.faults import damaged, files_in_words
from core.storage.looking import check_place, has_log_index, looked_at, real_place
from core.storage.migrations import MAJOR, format_version
from core.storage.schema_check import check_schema

# Larger files are only looked through by `check`: opening must not wait on it.
QUICK_CHECK_MAX_BYTES = 64 * 1024 * 1024
_TIME_LIMIT_S = 10.0
_INSTRUCTIONS_A_LOOK = 100_000
_MOMENTS = 3
_NO_SENSE = ("SQLITE_ERROR", "SQLITE_MISUSE", "SQLITE_TOOBIG")
# Numbers that grow by one; what is near the end of all numbers would be the last that there is.
_COUNTERS = ("max(position) from article", "max(changes) from timeline_stamp")
_COUNTED_AT_MOST = 1 << 53
_NOT_OURS = "Choose a file that ends in .dateline and was made by Dateline."


def verify(path: Path) -> None:
    """Raises ProjectRefused, EnvironmentFault or UsageError where the file must not be opened."""
    with files_in_words(path):
        place = real_place(path)
        check_place(place)
        for left in reversed(range(_MOMENTS if has_log_index(place) else 1)):
            try:
                _look_through(place)
                return
            except ProjectRefused:
                # A copy made while another program writes may be one of two moments: the next one is not.
                if not left:
                    raise


def _look_through(place: Path) -> None:
    with _its_own_faults(), looked_at(place) as database:
        limit_time(database.conn)
        _check_header(database)
        check_schema(database)
        _check_counters(database)
        if place.stat().st_size <= QUICK_CHECK_MAX_BYTES:
            _check_pages(database)


@contextmanager
def _its_own_faults() -> Iterator[None]:
    """Whatever SQLite cannot make sense of here is the file's fault: nothing of ours was asked of it yet."""
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "")
        if name == "SQLITE_INTERRUPT":
            raise damaged("looking through it would take too long") from error
        if name in _NO_SENSE:
            raise damaged(str(error).splitlines()[0][:200]) from error
        raise


def is_project(path: Path) -> bool:
    """Whether SQLite's own header says that a file is a project of ours, sound or not."""
    try:
        if not path.is_file():
            return False
        with looked_at(real_place(path)) as database:
            return _application_id(database) == APPLICATION_ID
    except (sqlite3.Error, OSError, AppError):
        return False


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


def _check_counters(database: Database) -> None:
    tables = {row[0] for row in database.execute("select name from sqlite_schema").fetchall()}
    for counter in _COUNTERS:
        if counter.split()[-1] in tables:
            (most,) = database.execute(f"select {counter}").fetchone()
            if most is not None and not -1 <= most <= _COUNTED_AT_MOST:
                raise damaged("it counts further than anything can be counted")
    first, last, count = database.execute("select min(seq), max(seq), count(*) from decision").fetchone()
    if count and (first, last) != (1, count):
        raise damaged("rows of the log of decisions are missing")


def _check_pages(database: Database) -> None:
    verdict = str(database.execute("pragma quick_check(1)").fetchone()[0])
    if verdict != "ok":
        raise damaged(verdict.splitlines()[-1])
