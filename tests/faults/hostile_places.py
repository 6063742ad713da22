"""Things that are no file of ours: what a path can lead to, and files of other kinds."""

import gzip
import os
import random
import socket
import sqlite3
from contextlib import closing
from pathlib import Path

from core.settings import APPLICATION_ID
from core.storage.migrations import CURRENT_VERSION
from tests.faults.hostile_case import Case, Verdict, patched, run_sql, sql

_GB = 1 << 30


def _holds(data: bytes):
    return lambda path: path.write_bytes(data)


def _instead(make):
    def spoil(path: Path) -> None:
        path.unlink()
        make(path)

    return spoil


def _sparse(path: Path) -> None:
    path.write_bytes(b"")
    os.truncate(path, _GB)


def _longer_than_it_says(path: Path) -> None:
    os.truncate(path, _GB)


def _socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the name of a socket may be a hundred letters long
    try:
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(path.name)
    finally:
        os.chdir(here)


def _symlink_to_itself(path: Path) -> None:
    other = path.with_name("other.dateline")
    other.symlink_to(path)
    path.symlink_to(other)


def _elsewhere(path: Path) -> Path:
    real = path.parent / "real"
    real.mkdir()
    return path.rename(real / path.name)


def _symlink_to_a_sound_one(path: Path) -> None:
    path.symlink_to(_elsewhere(path))


def _symlink_to_one_with_a_trigger_in_its_log(path: Path) -> None:
    real = _elsewhere(path)
    script = "create trigger bomb after insert on decision begin delete from article_text; end"
    leave_log(real, script)
    path.symlink_to(real)


def leave_log(path: Path, *statements: str) -> None:
    """Change a project as a program does that is then killed: what it wrote is in the log beside the file."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma wal_autocheckpoint = 0")
        for statement in statements:
            connection.execute(statement)
        file, log = path.read_bytes(), Path(f"{path}-wal").read_bytes()
    path.write_bytes(file)
    Path(f"{path}-wal").write_bytes(log)


def _another_program(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table moz_places (id integer primary key, url text)")


def _named_ours(path: Path) -> None:
    _another_program(path)
    run_sql(path, f"pragma application_id = {APPLICATION_ID}", f"pragma user_version = {CURRENT_VERSION}")


_REFUSED, _ABSENT, _SOUND = Verdict.REFUSED, Verdict.ABSENT, Verdict.SOUND

CASES = (
    Case("an empty file", _REFUSED, _holds(b"")),
    Case("one byte", _REFUSED, _holds(b"S")),
    Case("a letter", _REFUSED, _holds(b"Dear diary, this is no database.\n" * 500)),
    Case("noise", _REFUSED, _holds(random.Random(3).randbytes(40_000))),
    Case("the name of the format and nothing more", _REFUSED, _holds(b"SQLite format 3\0")),
    Case("a header and a gigabyte of holes", _REFUSED, _sparse),
    Case("a sound file with a gigabyte of holes behind it", _SOUND, _longer_than_it_says),
    Case("packed with gzip", _REFUSED, lambda path: path.write_bytes(gzip.compress(path.read_bytes()))),
    Case("a folder", _REFUSED, _instead(lambda path: path.mkdir())),
    Case("a pipe", _REFUSED, _instead(os.mkfifo)),
    Case("a socket", _REFUSED, _instead(_socket)),
    Case("a link to an endless device", _REFUSED, _instead(lambda path: path.symlink_to("/dev/zero"))),
    Case("a link to nothing", _ABSENT, _instead(lambda path: path.symlink_to("gone.dateline"))),
    Case("links in a ring", _ABSENT, _instead(_symlink_to_itself)),
    Case("a link to a sound project", _SOUND, _symlink_to_a_sound_one),
    Case("a link to one whose log holds a trigger", _REFUSED, _symlink_to_one_with_a_trigger_in_its_log),
    Case("another program's database", _REFUSED, _another_program),
    Case("another program's database under our number", _REFUSED, _named_ours),
    Case("our tables without our number", _REFUSED, sql("pragma application_id = 0")),
    Case("no version", _REFUSED, sql("pragma user_version = 0")),
    Case("a version below nought", _REFUSED, sql("pragma user_version = -1")),
    Case("a newer major version", _REFUSED, sql(f"pragma user_version = {2 << 16 | 1}")),
    Case("the newest version there can be", _REFUSED, sql(f"pragma user_version = {0x7FFFFFFF}")),
    Case("text that says it is UTF-16", _REFUSED, patched((56, b"\0\0\0\2"))),
)
