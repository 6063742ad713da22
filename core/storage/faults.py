"""What SQLite and the file system complain of, in words for the user.

Two kinds are the user's to know: the machine failed (disk full, no permission, locked) and the file
is damaged. Every other database error is a fault of ours and is passed on as it is.
"""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.errors import AppError, DamagedProject, EnvironmentFault, ProjectRefused, Trouble

_FULL = (
    "There is no room left to write the project.",
    "Free some space and try again; everything saved before is whole.",
)
_READ_ONLY = (
    "The project cannot be written: the file or its folder is read-only.",
    "Change the permissions, or save a copy in a folder of yours.",
)
_BUSY = (
    "Another program is writing to the project.",
    "Close it there, or wait until it has finished, and try again.",
)
_CANNOT_OPEN = (
    "The project cannot be opened: the file or its folder may not be accessed.",
    "Check that the folder exists and that you may read and write in it.",
)
_IO = (
    "The disk failed while the project was read or written.",
    "Check the disk and its free space; everything saved before is whole.",
)
_MEMORY = ("There is not enough memory for this.", "Close other programs and try again.")

_GONE = (
    "The project's file is not at its place any more: it was moved, renamed or deleted while it was open.",
    "What you see is still there: save it elsewhere, or put the file back and try again.",
)
_REPLACED = (
    "Another file has taken the place of the project's file while it was open.",
    "Nothing was written to it. Save what you see elsewhere, or open the file that is there now.",
)

_ENVIRONMENT = {
    sqlite3.SQLITE_FULL: (*_FULL, Trouble.FULL),
    sqlite3.SQLITE_READONLY: (*_READ_ONLY, Trouble.NOT_ALLOWED),
    sqlite3.SQLITE_PERM: (*_READ_ONLY, Trouble.NOT_ALLOWED),
    sqlite3.SQLITE_BUSY: (*_BUSY, Trouble.BUSY),
    sqlite3.SQLITE_LOCKED: (*_BUSY, Trouble.BUSY),
    sqlite3.SQLITE_CANTOPEN: (*_CANNOT_OPEN, Trouble.NOT_ALLOWED),
    sqlite3.SQLITE_IOERR: (*_IO, Trouble.DISK),
    sqlite3.SQLITE_NOMEM: (*_MEMORY, Trouble.OTHER),
}
_DAMAGE = (sqlite3.SQLITE_CORRUPT,)
_NO_DATABASE = (
    "This file is not a Dateline project, or its beginning is damaged: it is not a database.",
    "Choose another file; where it was a project, restore a backup. This one is left as it is.",
)
_PRIMARY_CODE = 0xFF
# Python's own words, without a code, for a text column that does not hold UTF-8.
_NOT_TEXT = "Could not decode to UTF-8"
# SQLite's, without a code of their own either, for a list that is none.
_NOT_JSON = "malformed JSON"

_DISK_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_NOT_ALLOWED = (errno.EACCES, errno.EPERM, errno.EROFS)


def damaged(detail: str) -> ProjectRefused:
    """The refusal of a file whose content contradicts itself."""
    return DamagedProject(
        f"The project file is damaged: {detail}.",
        "Restore a backup, or open a copy that you kept; this one is left as it is.",
    )


def database_fault(error: sqlite3.Error, path: Path) -> AppError | None:
    """The user's words for a database error, or None where the error is ours."""
    code = getattr(error, "sqlite_errorcode", 0) or 0
    # There is no room for the index of the log, which SQLite takes for a failing disk.
    code = sqlite3.SQLITE_FULL if code == sqlite3.SQLITE_IOERR_SHMSIZE else code & _PRIMARY_CODE
    if code in _ENVIRONMENT:
        message, what_to_do, trouble = _ENVIRONMENT[code]
        return EnvironmentFault(message, f"{what_to_do} ({path})", trouble)
    if code == sqlite3.SQLITE_NOTADB:
        return DamagedProject(*_NO_DATABASE)
    if code in _DAMAGE or str(error).startswith((_NOT_TEXT, _NOT_JSON)):
        return damaged(str(error).splitlines()[0][:200])
    return None


def file_fault(error: OSError, path: Path) -> EnvironmentFault:
    """The user's words for what the file system refused."""
    if error.errno in _DISK_FULL:
        message, what_to_do, trouble = *_FULL, Trouble.FULL
    elif error.errno in _NOT_ALLOWED:
        message, what_to_do, trouble = *_READ_ONLY, Trouble.NOT_ALLOWED
    else:
        message, what_to_do = f"The project cannot be written: {error.strerror}.", "Choose another place."
        trouble = Trouble.OTHER
    return EnvironmentFault(message, f"{what_to_do} ({path})", trouble)


def gone(path: Path) -> EnvironmentFault:
    """The open project is not at its place any more."""
    return EnvironmentFault(_GONE[0], f"{_GONE[1]} ({path})", Trouble.GONE)


def replaced(path: Path) -> EnvironmentFault:
    """Another file is at the place of the open project."""
    return EnvironmentFault(_REPLACED[0], f"{_REPLACED[1]} ({path})", Trouble.REPLACED)


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turn the environment's and the file's failures of SQLite inside the block into the user's words."""
    try:
        yield
    except sqlite3.Error as error:
        fault = database_fault(error, path)
        if fault is None:
            raise
        raise fault from error
    except UnicodeDecodeError as error:
        # SQLite's own message about damage may quote it.
        raise damaged("a text in it is not UTF-8") from error


@contextmanager
def files_in_words(path: Path) -> Iterator[None]:
    """Turn what SQLite and the file system refuse inside the block into the user's words."""
    try:
        with in_words(path):
            yield
    except OSError as error:
        raise file_fault(error, path) from error
