"""One import at a time, behind the window, on a thread of its own that waits for worker processes."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.models.import_row import ImportRow
from gui.models.intake import Intake
from gui.models.status import ImportProgress
from gui.workers.project_access import ProjectAccess
from gui.workers.task_runner import TaskRunner

if TYPE_CHECKING:
    pass


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """A row for each article that was met, in the order of reading."""

    rows: tuple[ImportRow, ...]
    cancelled: bool


class ImportRunner(QObject):
    """Runs an import on the open project; reports on the GUI thread."""

    progressed = Signal(object)  # ImportProgress
    stored = Signal()
    finished = Signal(object)  # ImportOutcome
    failed = Signal(object)  # AppError

    def __init__(self, access: ProjectAccess, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._access = access
        self._thread = TaskRunner("import", self)
        self._cancel = threading.Event()
        self._running = False

    @property
    def running(self) -> bool:
        return self._running

    def start(self, intake: Intake) -> None:
        """Read what was given into the open project; there must be one, and no import running."""
        session = self._access.session
        assert session is not None
        self._running = True
        self._cancel.clear()
        self.progressed.emit(ImportProgress(0, 0, ""))
        self._thread.ask(lambda: self._run(session, intake), self._finish, failed=self._fail)

    def cancel(self) -> None:
        self._cancel.set()

    def close(self) -> None:
        self.cancel()
        self._thread.close()
