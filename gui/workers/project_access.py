"""The open project, reached from the GUI thread without ever waiting for it.

Each purpose has its own thread, so that a long list never delays the sentence the user asked for.
What is read and how it is shown is left to the presenters.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from gui.workers.task_runner import TaskRunner

if TYPE_CHECKING:  # loaded on the project's thread: the window must be up first
    from core.pipeline.session import ProjectSession

Work = Callable[["ProjectSession"], Any]  # what a session is asked for differs with each call
# The same, for questions that are stopped when they are not wanted any more: the second says whether.
StoppableWork = Callable[["ProjectSession", Callable[[], bool]], Any]
_PURPOSES = ("write", "views", "lists", "read", "judging")
_LATEST = ("search", "filter", "values", "table", "rows", "review")  # of these only the newest question counts


class ProjectAccess(QObject):
    """Opens and closes projects; hands work on the open one to the thread of its purpose."""

    opened = Signal(object)  # Path
    closed = Signal()
    refused = Signal(object, object)  # Path, AppError
    failed = Signal(object)  # AppError
    changed = Signal(object)  # Changes

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: ProjectSession | None = None
        self._runners = {purpose: self._runner(purpose) for purpose in (*_PURPOSES, *_LATEST)}
        self._taken_back = {purpose: Event() for purpose in _LATEST}

    @property
    def session(self) -> ProjectSession | None:
        """The open project, for the import; None while there is none."""
        return self._session

    @property
    def read_only(self) -> bool:
        """Whether the open project can only be looked at."""
        return self._session is not None and self._session.read_only

    @property
    def busy(self) -> bool:
        return any(runner.busy for runner in self._runners.values())

    def open(self, path: Path, *, create: bool) -> None:
        """Open a project in place of the one that is open; a refused one leaves that one open."""
        self._runners["write"].ask(
            lambda: _open_session(path, create=create),
            lambda session: self._take(session, path),
            failed=lambda error: self.refused.emit(path, error),
        )

    def views(self, topic: str, work: Work, then: Callable[[Any], None]) -> None:
        """The timeline and what goes with it."""
        self._ask("views", topic, work, then)

    def lists(self, topic: str, work: Work, then: Callable[[Any], None]) -> None:
        """Lists and counts of all there is, which may take long."""
        self._ask("lists", topic, work, then)

    def read(self, topic: str, work: Work, then: Callable[[Any], None]) -> None:
        """One article or one event, for the reader and the hover card."""
        self._ask("read", topic, work, then)

    def judging(self, topic: str | None, work: Work, then: Callable[[Any], None]) -> None:
        """What is needed of an event that is to be judged, before it is its turn."""
        self._ask("judging", topic, work, then)

    def latest(self, purpose: str, work: StoppableWork, then: Callable[[Any], None]) -> None:
        """A question that takes the place of the one before it for this purpose, which is stopped."""
        self.take_back(purpose)
        stop = self._taken_back[purpose].is_set
        self._ask(purpose, purpose, lambda session: _unless_stopped(session, work, stop), then)

    def take_back(self, purpose: str) -> None:
        """Nothing that was asked for this purpose is wanted any more."""
        self._taken_back[purpose].set()
        self._taken_back[purpose] = Event()
        self._runners[purpose].forget(purpose)

    def write(self, work: Work, then: Callable[[Any], None] | None = None) -> None:
        """A change; it returns `Changes`, which everybody hears of."""

        def done(changes: Any) -> None:
            if then is not None:
                then(changes)
            self.changed.emit(changes)

        self._ask("write", None, work, done)

    def note(self, work: Work) -> None:
        """A write that changes nothing that is shown: the view, kept for the next start."""
        self._ask("write", None, work, lambda _: None)

    def copy(self, path: Path, then: Callable[[], None]) -> None:
        """Write a copy of the open project elsewhere."""
        self._ask("write", None, lambda session: session.save_copy(path), lambda _: then())

    def close(self) -> None:
        """End all threads, then close the project."""
        for purpose in _LATEST:
            self.take_back(purpose)
        for runner in self._runners.values():
            runner.close()
        if self._session is not None:
            self._session.close()
            self._session = None

    def finish_writes(self, work: Work) -> None:
        """The last write before the program ends, done by the caller's own thread."""
        self._runners["write"].close()
        if self._session is not None and not self._session.read_only:
            work(self._session)

    def _runner(self, purpose: str) -> TaskRunner:
        runner = TaskRunner(purpose, self)
        runner.failed.connect(self.failed)
        return runner

    def _ask(self, purpose: str, topic: str | None, work: Work, then: Callable[[Any], None]) -> None:
        session = self._session
        if session is None:
            return
        self._runners[purpose].ask(
            lambda: work(session),
            lambda value: self._answer(session, then, value),
            topic=topic,
            failed=lambda error: self._answer(session, self.failed.emit, error),
        )

    def _answer(self, session: ProjectSession, then: Callable[[Any], None], value: Any) -> None:
        if session is self._session:  # an answer about a project that was left says nothing about this one
            then(value)

    def _take(self, session: ProjectSession, path: Path) -> None:
        old, self._session = self._session, session
        if old is not None:
            self._retire(old)
        self.opened.emit(path)

    def _retire(self, session: ProjectSession) -> None:
        """Close a session once every thread is past the work it was given with it."""
        passed: list[None] = []

        def pass_by(_: object) -> None:
            passed.append(None)
            if len(passed) == len(self._runners):
                self._runners["write"].ask(session.close, lambda _: None)

        for runner in self._runners.values():
            runner.ask(lambda: None, pass_by)


def _unless_stopped(session: ProjectSession, work: StoppableWork, stop: Callable[[], bool]) -> Any:
    """What was asked for; nothing where it was stopped, which nobody waits for."""
    from core.storage.stopping import Stopped  # noqa: PLC0415 - the session has loaded it already

    try:
        return work(session, stop)
    except Stopped:
        return None


def _open_session(path: Path, *, create: bool) -> ProjectSession:
    from core.pipeline.session import ProjectSession  # noqa: PLC0415 - on the thread, when the window is up

    if create:
        path.parent.mkdir(parents=True, exist_ok=True)
    only_read = path.exists() and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
    return ProjectSession.open(path, create=create and not path.exists(), read_only=only_read)
