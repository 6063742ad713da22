"""The one thread that writes: a queue of jobs, each one transaction, on a connection of its own.

A job is a function of the database. It runs between `begin immediate` and `commit`; whatever it raises
takes all of it back and reaches the caller through the future. `begin immediate`, since a deferred
transaction that reads first and then writes would be told "locked" at once instead of waiting. Nothing is
written once the file is not at its place any more; what was committed is then put into it, wherever it is.
"""

import sqlite3
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

from core.errors import EnvironmentFault
from core.storage.connection import Database, connect_writer, data_version
from core.storage.faults import files_in_words, in_words
from core.storage.identity import FileIdentity

T = TypeVar("T")
# What a job gives is only known to the one who asked for it, so the queue holds jobs of any kind.
_Job = Callable[[Database], Any]
_Entry = tuple[_Job, "Future[Any]", bool]


class Writer:
    """Owns the writing connection; raises AppError at once where the file cannot be opened to write."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._jobs: SimpleQueue[_Entry | None] = SimpleQueue()
        self._closed = False
        with files_in_words(path):
            self._identity = FileIdentity(path)
            self._database = connect_writer(path)
        self._seen_version = data_version(self._database)
        self._put_by = False
        # A daemon: a program that fails must not stay alive for it. Whoever asks for a write waits for it.
        self._thread = Thread(target=self._work, name="dateline-writer", daemon=True)
        self._thread.start()

    def submit(self, job: Callable[[Database], T]) -> "Future[T]":
        """Queue a job; the future has its result once it is committed."""
        return self._queue(job, in_transaction=True)

    def outside(self, job: Callable[[Database], T]) -> "Future[T]":
        """Queue a job that changes nothing and wants no transaction."""
        return self._queue(job, in_transaction=False)

    @property
    def at_its_place(self) -> bool:
        """Whether the file that was opened is still where it was opened."""
        try:
            self._identity.check()
        except EnvironmentFault:
            return False
        return True

    def changed_elsewhere(self) -> "Future[bool]":
        """Whether others have changed the file since this was last asked; fails with EnvironmentFault where
        it is gone."""
        return self.outside(self._look_around)

    def close(self) -> None:
        """Finish what is queued, put the log into the file, and end the thread."""
        if not self._closed:
            self._closed = True
            self._jobs.put(None)
            self._thread.join()

    def _queue(self, job: Callable[[Database], T], *, in_transaction: bool) -> "Future[T]":
        if self._closed:
            raise EnvironmentFault("The project is closed.", "Open it again.")
        future: Future[T] = Future()
        self._jobs.put((job, future, in_transaction))
        return future

    def _work(self) -> None:
        while (entry := self._jobs.get()) is not None:
            job, future, in_transaction = entry
            if future.set_running_or_notify_cancel():
                self._run(self._in_transaction if in_transaction else self._as_it_is, job, future)
        self._finish()

    def _run(self, way: Callable[[_Job], Any], job: _Job, future: "Future[Any]") -> None:
        try:
            with in_words(self._path):
                result = way(job)
        except BaseException as error:  # noqa: BLE001 - it is the caller's: the future hands it over whole
            future.set_exception(error)
        else:
            future.set_result(result)

    def _as_it_is(self, job: _Job) -> Any:
        return job(self._database)

    def _in_transaction(self, job: _Job) -> Any:
        connection = self._database.conn
        self._check_place()
        connection.execute("begin immediate")
        try:
            with self._database.tools.atomic():
                result = job(self._database)
            self._identity.check()
            connection.execute("commit")
        except BaseException:
            if connection.in_transaction:
                connection.execute("rollback")
            raise
        return result

    def _check_place(self) -> None:
        """Raises EnvironmentFault where the file is gone; what stands in the log is put into it first, since
        the log stays behind."""
        try:
            self._identity.check()
        except EnvironmentFault:
            if not self._put_by:
                self._put_by = True
                self._put_log_into_file()
            raise
        self._put_by = False

    def _look_around(self, database: Database) -> bool:
        self._check_place()
        before, self._seen_version = self._seen_version, data_version(database)
        return before != self._seen_version

    def _put_log_into_file(self) -> None:
        # Where that fails the log stays beside the file and is read at the next opening: nothing is lost.
        with suppress(sqlite3.Error):
            self._database.conn.execute("pragma wal_checkpoint(truncate)")

    def _finish(self) -> None:
        self._put_log_into_file()
        self._database.conn.close()
