"""The open project, reached from the GUI thread without ever waiting for it.

Each purpose has its own thread, so that a long list never delays the sentence the user asked for.
What is read and how it is shown is left to the presenters.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from core.errors import AppError, EnvironmentFault
from gui.workers import project_opening
from gui.workers.project_opening import Opened
from gui.workers.task_runner import TaskRunner

if TYPE_CHECKING:  # loaded on the project's thread: the window must be up first
    from core.pipeline.session import ProjectSession
    from core.storage.backup_places import Backup

Work = Callable[["ProjectSession"], Any]  # what a session is asked for differs with each call
# The same, for questions that are stopped when they are not wanted any more: the second says whether.
StoppableWork = Callable[["ProjectSession", Callable[[], bool]], Any]
_PURPOSES = ("write", "views", "lists", "read", "judging", "care")
# Of these only the newest question counts.
_LATEST = ("search", "filter", "values", "table", "rows", "review", "articles", "figures", "narrowing")


class ProjectAccess(QObject):
    """Opens and closes projects; hands work on the open one to the thread of its purpose."""

    opened = Signal(object)  # Path
    restored = Signal(object)  # Path; `opened` came first
    closed = Signal()
    refused = Signal(object, object)  # Path, AppError
    failed = Signal(object)  # AppError
    changed = Signal(object)  # Changes

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: ProjectSession | None = None
        self._because: AppError | None = None
        self._backups: Path | None = None
        self._failed_writes: list[Callable[[], None]] = []
        self._runners = {purpose: self._runner(purpose) for purpose in (*_PURPOSES, *_LATEST)}
        self._taken_back = {purpose: Event() for purpose in _LATEST}
        self._left = Event()  # the project that is open now is being left

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

    @property
    def answering(self) -> bool:
        """Whether anything that was asked is still to be shown; what merely looks after the file is not."""
        return any(runner.busy for purpose, runner in self._runners.items() if purpose != "care")

    @property
    def only_read_because(self) -> AppError | None:
        """Why the open project can only be looked at, where it was meant to be written."""
        return self._because

    @property
    def backups_folder(self) -> Path | None:
        """The folder chosen for the backups of all projects, None where they stand beside each."""
        return self._backups

    def set_backups_folder(self, folder: Path | None) -> None:
        self._backups = folder

    def open(self, path: Path, *, create: bool) -> None:
        """Open a project in place of the one that is open; a refused one leaves that one open."""
        backups = self._backups
        self._open_by(path, lambda: project_opening.open_session(path, backups, create=create))

    def open_to_read(self, path: Path, because: AppError) -> None:
        """Open a project that cannot be written now, for the reason given."""
        self._open_by(path, lambda: project_opening.open_to_read(path, because))

    def open_newer(self, path: Path, because: AppError) -> None:
        """Look at a project of a newer version, in a copy."""
        self._open_by(path, lambda: project_opening.open_newer(path, because))

    def restore(self, path: Path, backup: Backup, today: date) -> None:
        """Put a backup in the place of a project, which is closed before where it is the open one."""
        backups = self._backups
        session = self._session
        work = partial(project_opening.restore_and_open, path, backup, today, backups)
        if session is None or session.path != path:
            self._open_by(path, work)
            return
        self._session = None  # nothing is asked of it from here on

        def restore_now() -> None:
            self._open_by(path, work, failed=lambda error: self._go_back(path, error))

        self._retire(session, restore_now)

    def _go_back(self, path: Path, error: AppError) -> None:
        """The project could not be restored: it is opened as it was."""
        self.open(path, create=False)
        # Said once it is open again: what was said before is taken back then.
        self._runners["write"].ask(lambda: None, lambda _: self.failed.emit(error))

    def _open_by(
        self, path: Path, work: Callable[[], Opened], failed: Callable[[AppError], None] | None = None
    ) -> None:
        self._runners["write"].ask(
            work, self._take, failed=failed or (lambda error: self.refused.emit(path, error))
        )

    @property
    def failed_writes(self) -> int:
        """How many changes the machine did not let be written and that can be tried again."""
        return len(self._failed_writes)

    def try_again(self) -> None:
        """Ask for the changes once more that could not be written, in their order."""
        failed, self._failed_writes = self._failed_writes, []
        for ask in failed:
            ask()

    def care(
        self, topic: str, work: StoppableWork, then: Callable[[Any], None], failed: Callable[[AppError], None]
    ) -> None:
        """What keeps the project safe while nobody asks for anything: backups, looking it through."""
        stop = self._left.is_set
        self._ask("care", topic, lambda session: _unless_stopped(session, work, stop), then, failed)

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

        self._ask("write", None, work, done, lambda error: self._not_written(error, work, then))

    def _not_written(self, error: AppError, work: Work, then: Callable[[Any], None] | None) -> None:
        """What the machine refused can be tried again; what the project refused cannot."""
        if isinstance(error, EnvironmentFault):
            self._failed_writes.append(lambda: self.write(work, then))
        self.failed.emit(error)

    def note(self, work: Work) -> None:
        """A write that changes nothing that is shown: the view, kept for the next start."""
        self._ask("write", None, work, lambda _: None)

    def copy(self, path: Path, then: Callable[[], None]) -> None:
        """Write a copy of the open project elsewhere."""
        self._ask("write", None, lambda session: session.save_copy(path), lambda _: then())

    def close(self) -> None:
        """End all threads, then close the project."""
        self._left.set()
        for purpose in _LATEST:
            self.take_back(purpose)
        for runner in self._runners.values():
            runner.close()
        if self._session is not None:
            project_opening.close_session(self._session)
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

    def _ask(
        self,
        purpose: str,
        topic: str | None,
        work: Work,
        then: Callable[[Any], None],
        failed: Callable[[AppError], None] | None = None,
    ) -> None:
        session = self._session
        if session is None:
            return
        self._runners[purpose].ask(
            lambda: work(session),
            lambda value: self._answer(session, then, value),
            topic=topic,
            failed=lambda error: self._answer(session, failed or self.failed.emit, error),
        )

    def _answer(self, session: ProjectSession, then: Callable[[Any], None], value: Any) -> None:
        if session is self._session:  # an answer about a project that was left says nothing about this one
            then(value)

    def _take(self, opened: Opened) -> None:
        old, self._session, self._because = self._session, opened.session, opened.because
        self._failed_writes.clear()
        if old is not None:
            self._retire(old)
        self.opened.emit(opened.path)
        if opened.restored:
            self.restored.emit(opened.path)

    def _retire(self, session: ProjectSession, then: Callable[[], None] | None = None) -> None:
        """Close a session once every thread is past the work it was given with it."""
        self._left.set()
        self._left = Event()
        passed: list[None] = []

        def pass_by(_: object) -> None:
            passed.append(None)
            if len(passed) == len(self._runners):
                self._runners["write"].ask(
                    lambda: project_opening.close_session(session), lambda _: then() if then else None
                )

        for runner in self._runners.values():
            runner.ask(lambda: None, pass_by)


def _unless_stopped(session: ProjectSession, work: StoppableWork, stop: Callable[[], bool]) -> Any:
    """What was asked for; nothing where it was stopped, which nobody waits for."""
    from core.storage.stopping import Stopped  # noqa: PLC0415 - the session has loaded it already

    try:
        return work(session, stop)
    except Stopped:
        return None
