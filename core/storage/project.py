"""A project file: making it, opening it, reading it from many threads, writing it by one, copying it.

A new project is made beside its place and then linked in, so that there never is half a project.
While a project is open, no file call touches it: closing another descriptor of it would release
SQLite's locks.
"""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import closing, contextmanager
from pathlib import Path
from queue import Empty, LifoQueue
from threading import Lock
from typing import TypeVar

from core.errors import EnvironmentFault
from core.storage import verify
from core.storage.connection import Database, connect_new, connect_reader, data_version
from core.storage.copying import COMPANIONS, beside, copy_whole, made_beside
from core.storage.faults import files_in_words, in_words
from core.storage.looking import real_place
from core.storage.migrations import migrate
from core.storage.newer import NewerCopy, is_newer
from core.storage.upgrading import UpgradedCopy, upgrade, upgraded_copy
from core.storage.writer import Writer

T = TypeVar("T")


class Project:
    """An open project. Use `open` or `create`; `close` when done."""

    def __init__(self, path: Path, *, read_only: bool, newer: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        # A file that nobody has open and nobody will write is read as it lies, in a read-only folder too.
        self._immutable = read_only and not beside(path, "-wal").exists()
        self._copy = _copy_to_read(path, self._immutable, newer=newer) if read_only else None
        self._idle: LifoQueue[Database] = LifoQueue()
        self._writer = None if read_only else Writer(path)
        self._watching = Lock()
        self._watcher: Database | None = None
        self._seen_version: int | None = None

    @staticmethod
    def is_there(path: Path) -> bool:
        """Whether anything has this name, a project or not."""
        with files_in_words(path):
            return path.exists()

    @classmethod
    def create(cls, path: Path) -> "Project":
        """Make an empty project at a place where nothing is, and open it."""
        make_file(path)
        return cls(path, read_only=False)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, backups: Path | None = None) -> "Project":
        """Open a project that is there, after it was found to be sound and ours; `backups` is the folder
        chosen for the backups of all projects, None where they stand beside each."""
        path = real_place(path)
        verify.verify(path)
        if not read_only:
            upgrade(path, backups)
        return cls(path, read_only=read_only)

    @classmethod
    def look_at_newer(cls, path: Path) -> "Project":
        """Open a project of a newer major version to be read only, from a copy; raises ProjectRefused where
        it holds what could do harm or lacks what this version reads."""
        return cls(path, read_only=True, newer=is_newer(path))

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """A connection for this thread that sees one state of the project all through the block."""
        with in_words(self.path):
            database = self._borrow()
            try:
                database.conn.execute("begin")
                yield database
            finally:
                if database.conn.in_transaction:
                    database.conn.execute("rollback")
                self._idle.put(database)

    def _borrow(self) -> Database:
        try:
            return self._idle.get_nowait()
        except Empty:
            return self._connected()

    def _connected(self) -> Database:
        if self._copy is not None:
            return connect_reader(self._copy.path, immutable=True)
        return connect_reader(self.path, immutable=self._immutable)

    def write(self, job: Callable[[Database], T]) -> "Future[T]":
        """Run a job in one transaction of the writer thread."""
        if self._writer is None:
            raise EnvironmentFault(
                "The project was opened to be read only.", "Save a copy elsewhere and work on that."
            )
        return self._writer.submit(job)

    def save_copy(self, target: Path) -> None:
        """Write a whole copy of the project as it stands now, checked before it takes its place."""
        if target.exists() and target.samefile(self.path):
            raise EnvironmentFault("A copy cannot be saved over the project itself.", "Choose another name.")
        if target.is_dir():
            raise EnvironmentFault(f"This is a folder: {target}.", "Choose a file name in it.")
        if any(beside(target, ending).exists() for ending in COMPANIONS):
            raise EnvironmentFault(f"The project at {target} is in use.", "Close it, or choose another name.")
        with files_in_words(target), made_beside(target) as made:
            self.copy_to(made)
            os.replace(made, target)

    def copy_to(self, place: Path) -> None:
        """Write all there is to a new file, proved; also where the project's own file was taken away."""
        if self._writer is not None and not self._writer.at_its_place:
            # Only a connection that is open already still reaches it.
            self._writer.outside(lambda database: copy_whole(database.conn, place)).result()
            return
        with closing(self._connected().conn) as own:
            copy_whole(own, place)

    def changed_elsewhere(self) -> bool:
        """Whether another program has changed the project since this was last asked. Raises
        EnvironmentFault where its file is gone or another has taken its place."""
        if self._writer is not None:
            return self._writer.changed_elsewhere().result()
        if self._copy is not None or self._immutable:
            return False
        with in_words(self.path), self._watching:
            self._watcher = self._watcher or connect_reader(self.path)
            before, self._seen_version = self._seen_version, data_version(self._watcher)
        return before is not None and before != self._seen_version

    def close(self) -> None:
        """Close every connection; the log is put into the file."""
        while True:
            try:
                self._idle.get_nowait().conn.close()
            except Empty:
                break
        if self._watcher is not None:
            self._watcher.conn.close()
        if self._writer is not None:
            self._writer.close()
        if self._copy is not None:
            self._copy.close()


def _copy_to_read(path: Path, immutable: bool, *, newer: bool) -> UpgradedCopy | NewerCopy | None:
    return NewerCopy(path, immutable=immutable) if newer else upgraded_copy(path, immutable=immutable)


def make_file(path: Path) -> None:
    """Make an empty project file; raises EnvironmentFault where something is already there, or the log of a
    project that is gone, which SQLite would take for this one's."""
    with files_in_words(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        _refuse_left_logs(path)
        with made_beside(path) as made:
            with closing(connect_new(made).conn) as connection:
                migrate(Database(connection))
                connection.execute("pragma journal_mode = wal")
            _link_in(made, path)


def _refuse_left_logs(path: Path) -> None:
    """In this order: whoever makes the project at the same moment has its file before its log."""
    left = [beside(path, ending).name for ending in COMPANIONS if beside(path, ending).exists()]
    if left and not path.exists():
        raise EnvironmentFault(
            f"Beside {path} lies what is left of a project that is gone: {', '.join(left)}.",
            "Choose another name, or move these files away.",
        )


def _link_in(made: Path, path: Path) -> None:
    """Give the file its name without ever overwriting what is there."""
    try:
        os.link(made, path)
    except FileExistsError:
        raise EnvironmentFault(f"There is already a file at {path}.", "Choose another name.") from None
    except OSError:
        # A file system without hard links.
        if path.exists():
            raise EnvironmentFault(f"There is already a file at {path}.", "Choose another name.") from None
        os.rename(made, path)
