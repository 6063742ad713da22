"""Whole copies of a database by SQLite's backup, each proved before anybody relies on it."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from secrets import token_hex

from core.storage.connection import connect_new
from core.storage.faults import damaged

COMPANIONS = ("-wal", "-shm", "-journal")


def beside(path: Path, ending: str) -> Path:
    """The file that SQLite keeps next to a database."""
    return path.with_name(path.name + ending)


@contextmanager
def made_beside(path: Path) -> Iterator[Path]:
    """A free name in the same folder; nothing of it is left afterwards."""
    made = path.with_name(f".{path.name[:80]}.{token_hex(4)}.part")
    try:
        yield made
    finally:
        for ending in ("", *COMPANIONS):
            beside(made, ending).unlink(missing_ok=True)


def copy_whole(source: sqlite3.Connection, place: Path) -> None:
    """Write all that a connection sees to a new file. Raises DamagedProject where that is not sound, so
    that damage is never copied over something whole.

    The source must have no transaction open: a backup takes its own view of it.
    """
    with closing(connect_new(place).conn) as copy:
        source.backup(copy)
        verdict = str(copy.execute("pragma quick_check(1)").fetchone()[0])
        # Whatever reads the copy next then touches nothing beside it.
        copy.execute("pragma journal_mode = delete")
    if verdict != "ok":
        raise damaged(verdict.splitlines()[-1])
    _put_on_disk(place)


def _put_on_disk(place: Path) -> None:
    """A copy that takes the place of another is on the disk before it does."""
    with place.open("rb+") as file:
        os.fsync(file.fileno())
