"""The one thread that writes: a queue of jobs, each one transaction, on a connection of its own.

A job is a function of the database. It runs between `begin immediate` and `commit`; whatever it raises
takes all of it back and reaches the caller through the future. `begin immediate`, since a deferred
transaction that reads first and then writes would be told "locked" at once instead of waiting.
"""

import sqlite3
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

from core.errors import EnvironmentFault
from core.storage.connection import Database, connect_writer
from core.storage.faults import in_words

T = TypeVar("T")
# What a job gives is only known to the one who asked for it, so the queue holds jobs of any kind.
_Entry = tuple[Callable[[Database], Any], "Future[Any]"]


class Writer:
    """Owns the writing connection; raises AppError at once where the file cannot be opened to write."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._jobs: SimpleQueue[_Entry | None] = SimpleQueue()
        self._closed = False
        with in_words(path):
            self._database = connect_writer(path)
        # A daemon: a program that fails must not stay alive for it. Whoever asks for a write waits for it.
        self._thread = Thread(target=self._work, name="dateline-writer", daemon=True)
        self._thread.start()

    def submit(self, job: Callable[[Database], T]) -> "Future[T]":
        """Queue a job; the future has its result once it is committed."""
        if self._closed:
            raise EnvironmentFault("The project is closed.", "Open it again.")
        future: Future[T] = Future()
        self._jobs.put((job, future))
        return future

    def close(self) -> None:
        """Finish what is queued, put the log into the file, and end the thread."""
        if not self._closed:
            self._closed = True
            self._jobs.put(None)
            self._thread.join()

    def _work(self) -> None:
        while (entry := self._jobs.get()) is not None:
            job, future = entry
            if future.set_running_or_notify_cancel():
                self._run(job, future)
        self._finish()

    def _run(self, job: Callable[[Database], T], future: "Future[T]") -> None:
        try:
            with in_words(self._path):
                result = self._in_transaction(job)
        except BaseException as error:  # noqa: BLE001 - it is the caller's: the future hands it over whole
            future.set_exception(error)
        else:
            future.set_result(result)

    def _in_transaction(self, job: Callable[[Database], T]) -> T:
        connection = self._database.conn
        connection.execute("begin immediate")
        try:
            with self._database.tools.atomic():
                result = job(self._database)
            connection.execute("commit")
        except BaseException:
            if connection.in_transaction:
                connection.execute("rollback")
            raise
        return result

    def _finish(self) -> None:
        try:
            self._database.conn.execute("pragma wal_checkpoint(truncate)")
        except sqlite3.Error:
            pass  # The log stays beside the file and is read at the next opening: nothing is lost.
        finally:
            self._database.conn.close()
