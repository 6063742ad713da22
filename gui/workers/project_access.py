"""The open project, reached from the GUI thread without ever waiting for it.

Each purpose has its own thread, so that a long list never delays the sentence the user asked for.
What is read and how it is shown is left to the presenters.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from gui.workers.task_runner import TaskRunner

if TYPE_CHECKING:  # loaded on the project's thread: the window must be up first
    from core.pipeline.session import ProjectSession

Work = Callable[["ProjectSession"], Any]  # what a session is asked for differs with each call


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
        self._runners = {purpose: self._runner(purpose) for purpose in ("write", "views", "read", "search")}

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
        """Lists, counts and the timeline."""
        self._ask("views", topic, work, then)

    def read(self, topic: str, work: Work, then: Callable[[Any], None]) -> None:
        """One article or one event, for the reader and the hover card."""
        self._ask("read", topic, work, then)

    def search(self, work: Work, then: Callable[[Any], None]) -> None:
        self._ask("search", "search", work, then)

    def forget_search(self) -> None:
        self._runners["search"].forget("search")

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


def _open_session(path: Path, *, create: bool) -> ProjectSession:
    from core.pipeline.session import ProjectSession  # noqa: PLC0415 - on the thread, when the window is up

    if create:
        path.parent.mkdir(parents=True, exist_ok=True)
    only_read = path.exists() and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
    return ProjectSession.open(path, create=create and not path.exists(), read_only=only_read)
