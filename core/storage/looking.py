"""A look at a file that changes no byte of it and leaves nothing beside it, whoever made it.

What lies beside a database belongs to it: a journal is played back by whoever opens it next, a log is read
with it. So what is beside is looked at first: a link there would be written through, and a journal may name a
further file, which playing it back would delete. Whether what is found may be opened is `verify`'s to say.
"""

import errno
import os
import sqlite3
import stat
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from core.errors import ProjectRefused, UsageError
from core.storage.connection import Database, connect_reader
from core.storage.copying import COMPANIONS, beside

# A larger file with a log is looked at where it lies, which makes an index of the log beside it.
COPIED_UP_TO_BYTES = 64 * 1024 * 1024
_JOURNAL, _LOG, _LOG_INDEX = "-journal", "-wal", "-shm"
# A journal that ends so names the journal that it is one of several of.
_JOINED = bytes.fromhex("d9d505f920a163d7")
_HARMFUL = "Do not open it. If it is yours, open the copy you kept."


def real_place(path: Path) -> Path:
    """Where a path leads to: SQLite keeps journal and log beside the file itself and not beside a link."""
    return Path(os.path.realpath(path))


def check_place(path: Path) -> None:
    """Raises UsageError where nothing is, ProjectRefused where no file is, or where what is beside it is none
    of its own."""
    if path.is_dir():
        raise ProjectRefused(f"This is a folder, not a project: {path}.", "Choose a file, not a folder.")
    if not path.exists():
        raise UsageError(f"There is no project at {path}.", "Check the path, or make the project first.")
    if not path.is_file():
        raise ProjectRefused(f"This is no file: {path}.", "Choose a file that ends in .dateline.")
    for ending in COMPANIONS:
        _check_companion(beside(path, ending))


def _check_companion(path: Path) -> None:
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return
    if not stat.S_ISREG(mode):
        raise ProjectRefused(f"What lies beside the project is no file of its own: {path.name}.", _HARMFUL)


@contextmanager
def looked_at(path: Path) -> Iterator[Database]:
    """A connection to a file as whoever opens it next would find it, journal played back and log read.

    A file with nothing beside it is read as it lies, any other is copied: playing a journal back writes, and
    reading a log makes an index of it.
    """
    with ExitStack() as open_till_the_end:
        copy = _copy_where_needed(path, open_till_the_end)
        lies_still = copy is not None or not beside(path, _LOG).exists()
        with closing(connect_reader(copy or path, immutable=lies_still).conn) as connection:
            yield Database(connection)


def _copy_where_needed(path: Path, until: ExitStack) -> Path | None:
    journal, log = beside(path, _JOURNAL).exists(), beside(path, _LOG).exists()
    if not journal and not (log and path.stat().st_size <= COPIED_UP_TO_BYTES):
        return None
    try:
        return until.enter_context(played_back(path))
    except OSError:
        if journal:  # no room for a copy; a log can be read where it lies
            raise
        return None


@contextmanager
def played_back(path: Path) -> Iterator[Path]:
    """A copy of a file with what its journal and its log say already in it."""
    with TemporaryDirectory(prefix="dateline-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / "copy"
        # The log first: a program that is at work moves what is in it to the file, and not back.
        for ending in (_LOG, _JOURNAL, ""):
            if beside(path, ending).exists():
                _copy_file(beside(path, ending), beside(copy, ending))
        _refuse_joined(beside(copy, _JOURNAL))
        with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
            connection.execute("pragma trusted_schema = off")
            connection.execute("pragma journal_mode = delete").fetchone()
        yield copy


def _copy_file(source: Path, target: Path) -> None:
    """Copy by another process where a file's locks are the process's: to close the file here would give up
    those that this program holds on it."""
    if os.name != "posix":
        copyfile(source, target)
        return
    command = ["cp", "--", str(source), str(target)]
    done = subprocess.run(command, check=False, stdin=subprocess.DEVNULL, capture_output=True)
    if done.returncode:
        reason = errno.EIO if os.access(source, os.R_OK) else errno.EACCES
        raise OSError(reason, os.strerror(reason), str(source))


def _refuse_joined(journal: Path) -> None:
    """No transaction of ours is over several databases; SQLite deletes the file that such a journal names."""
    if not journal.exists():
        return
    with journal.open("rb") as file:
        file.seek(max(0, journal.stat().st_size - len(_JOINED)))
        ending = file.read()
    if ending == _JOINED:
        raise ProjectRefused(
            "The journal beside this project names another file; it could do harm.", _HARMFUL
        )


def has_log_index(path: Path) -> bool:
    """Whether another program may be at work on the file, so that a copy may be one of two moments."""
    return beside(path, _LOG_INDEX).exists()
