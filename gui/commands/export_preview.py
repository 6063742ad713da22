"""The pages of an export as they will be, made on a thread of its own while the options change.

Keeps the document, so that turning a page draws one page and lays nothing out; what is out of date stops.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from core.errors import AppError, Cancelled
from gui.commands.export_order import ExportOrder
from gui.commands.export_work import document, page_image
from gui.models.words import tr
from gui.workers.task_runner import TaskRunner

if TYPE_CHECKING:  # loaded with the first export
    from core.pipeline.session import ProjectSession
    from gui.export.document import Document

_AFTER_LAST_CHANGE_MS = 120
_TOPIC = "page"


class ExportPreview(QObject):
    """Ask with an order; answers with a page's image, its number from 0, and how many pages there are."""

    begun = Signal()
    rendered = Signal(QImage, int, int)
    refused = Signal(object)  # AppError

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = TaskRunner("preview", self)
        self._asked: tuple[ProjectSession, ExportOrder, tuple[float, float]] | None = None
        self._wanted = 0
        self._page = 0
        self._document: Document | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_LAST_CHANGE_MS)
        self._soon.timeout.connect(self._begin)

    @property
    def busy(self) -> bool:
        return self._thread.busy or self._soon.isActive()

    def close(self) -> None:
        self.stop()
        self._thread.close()

    def ask(self, session: ProjectSession, order: ExportOrder, room_px: tuple[float, float]) -> None:
        """Show an order in some room of device pixels, once nothing has changed for a moment."""
        self.stop()
        self._asked = (session, order, room_px)
        self._soon.start()

    def stop(self) -> None:
        """Nobody looks any more: whatever is under way ends at its next step."""
        self._wanted += 1
        self._soon.stop()
        self._thread.forget(_TOPIC)

    def turn_to(self, number: int) -> None:
        """Another page of the same document."""
        made = self._document
        if made is None or self._asked is None or not 0 <= number < len(made.pages):
            return
        self._page = number
        room_px = self._asked[2]
        self._thread.ask(
            lambda: page_image(made, number, room_px),
            lambda image: self.rendered.emit(image, number, len(made.pages)),
            topic=_TOPIC,
            failed=self._failed,
        )

    def _begin(self) -> None:
        if self._asked is None:
            return
        session, order, _ = self._asked
        wanted = self._wanted
        self.begun.emit()
        self._thread.ask(
            lambda: document(session, order, lambda _: self._stop_if_stale(wanted)),
            self._take,
            topic=_TOPIC,
            failed=self._failed,
        )

    def _take(self, made: Document) -> None:
        self._document = made
        self.turn_to(min(self._page, len(made.pages) - 1))

    def _stop_if_stale(self, wanted: int) -> None:
        """Called on the thread."""
        if wanted != self._wanted:
            raise Cancelled(tr("The preview is out of date."))

    def _failed(self, error: AppError) -> None:
        if not isinstance(error, Cancelled):
            self.refused.emit(error)
