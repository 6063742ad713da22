"""Looks after the open project while nobody asks for anything.

A backup a day; a look through the file where its last use never came to an end; and every second whether
another program has changed the file or it is gone from its place. What is said of it is others'.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import AppError, EnvironmentFault, Trouble
from gui.workers.project_access import ProjectAccess

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.pipeline.session import ProjectSession

_WATCH_MS = 1_000
_AWAY = (Trouble.GONE, Trouble.REPLACED)
_FIRST_BACKUP_MS = 5_000  # when the window stands and its lists are read
_BACKUP_MS = 30 * 60 * 1_000
_LOOK_THROUGH_MS = 15_000  # it reads the whole file: what is waited for comes first


class ProjectCare(QObject):
    """Ends with the project's own threads."""

    changed_elsewhere = Signal()
    taken_away = Signal(object)  # EnvironmentFault: the file is gone, or another is in its place
    put_back = Signal()
    failed = Signal(object)  # AppError: damaged, or no backup can be made

    def __init__(self, access: ProjectAccess, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._access = access
        self._asked = False
        self._away = False
        self._told: set[str] = set()
        self._watch = self._timer(_WATCH_MS, self.look_around)
        self._backups = self._timer(_BACKUP_MS, self.back_up)
        self._first_backup = self._timer(_FIRST_BACKUP_MS, self.back_up)
        self._looking = self._timer(_LOOK_THROUGH_MS, self.look_through)
        self._first_backup.setSingleShot(True)
        access.opened.connect(self._begin)

    def close(self) -> None:
        """Ask for nothing any more."""
        for timer in (self._watch, self._backups, self._first_backup, self._looking):
            timer.stop()

    def look_around(self) -> None:
        """Whether the file was changed by others, or is gone."""
        if self._asked:
            return
        self._asked = True
        self._access.care("watch", _look_around, self._looked, self._cannot_look)

    def back_up(self) -> None:
        """Make the backup of this day, where one is due."""
        today, folder = _today(), self._access.backups_folder
        self._access.care(
            "backup",
            lambda session, _: session.upkeep.back_up_daily(today, folder),
            lambda _: None,
            self._tell_once,
        )

    def look_through(self) -> None:
        """Read all of the file, as soon as nothing is waited for."""
        if not self._access.answering:
            self._looking.stop()
            self._access.care("look", _look_through, lambda _: None, self._tell_once)

    def _begin(self, _: object) -> None:
        self._asked = self._away = False
        self._told.clear()
        self._looking.stop()
        self._access.care("mark", _begin_use, self._begun, self._tell_once)
        for timer in (self._watch, self._backups, self._first_backup):
            timer.start()

    def _begun(self, unclean: Any) -> None:  # True where the last use never came to an end
        if unclean:
            self._looking.start()

    def _looked(self, changed: Any) -> None:  # True where others have changed the file
        self._asked = False
        if self._away:
            self._away = False
            self.put_back.emit()
        if changed:
            self.changed_elsewhere.emit()

    def _cannot_look(self, error: AppError) -> None:
        self._asked = False
        if not isinstance(error, EnvironmentFault):
            self._tell_once(error)
        elif error.trouble in _AWAY and not self._away:
            self._away = True
            self.taken_away.emit(error)
        # Another program that is writing for long is told of where something is asked of the project.

    def _tell_once(self, error: AppError) -> None:
        """The same fault would come again with every try."""
        if error.message not in self._told:
            self._told.add(error.message)
            self.failed.emit(error)

    def _timer(self, interval_ms: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval_ms)
        timer.timeout.connect(slot)
        return timer


def _begin_use(session: ProjectSession, _: Callable[[], bool]) -> bool:
    return session.upkeep.begin()


def _look_through(session: ProjectSession, stop: Callable[[], bool]) -> None:
    session.upkeep.look_through(stop)


def _look_around(session: ProjectSession, _: Callable[[], bool]) -> bool:
    return session.upkeep.changed_elsewhere()


def _today() -> date:
    return datetime.now().astimezone().date()
