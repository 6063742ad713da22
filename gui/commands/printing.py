"""Printing from the window: what is shown there, on as many sheets as its labels need."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from core.errors import AppError
from gui.commands.export_order import ExportOrder, chosen_snapshot, request_of
from gui.commands.window_orders import WindowOrders
from gui.models.export_choice import ExportChoice, ExportPart
from gui.models.words import tr
from gui.workers.project_access import ProjectAccess
from gui.workers.task_runner import TaskRunner

if TYPE_CHECKING:  # loaded with the first print
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    from core.pipeline.session import ProjectSession

_TO_PRINT = ExportChoice(".pdf", ExportPart.ALL, "", 1, dark=False, footnotes=False, title="")


class Printing(QObject):
    """Asks the system for printer and paper, then prints behind the window."""

    told = Signal(str)
    failed = Signal(object)  # AppError

    def __init__(self, window: QWidget, access: ProjectAccess, orders: WindowOrders) -> None:
        super().__init__(window)
        self._window = window
        self._access = access
        self._orders = orders
        self._dialog: QPrintDialog | None = None
        self._thread = TaskRunner("print", self)

    @property
    def busy(self) -> bool:
        return self._thread.busy

    def close(self) -> None:
        self._thread.close()

    def ask(self) -> None:
        """Open the system's own dialog, once; it keeps what was chosen there."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

        if self._dialog is None:
            printer = QPrinter(QPrinter.PrinterMode.HighResolution)
            self._dialog = QPrintDialog(printer, self._window)
            self._dialog.setWindowModality(Qt.WindowModality.WindowModal)
            self._dialog.accepted.connect(lambda: self.print_on(printer))
        self._dialog.show()

    def print_on(self, printer: QPrinter) -> None:
        """All that the filters leave."""
        session = self._access.session
        if session is None:
            return
        order = self._orders.order(replace(_TO_PRINT, title=self._orders.title()))
        self._thread.ask(
            lambda: _print(session, order, printer),
            lambda count: self.told.emit(tr("Sent to the printer: {count} pages").format(count=count)),
            failed=self._failed,
        )

    def _failed(self, error: AppError) -> None:
        self.failed.emit(error)


def _print(session: ProjectSession, order: ExportOrder, printer: QPrinter) -> int:
    """On the thread; the number of pages."""
    from gui.export.document import paged_document  # noqa: PLC0415
    from gui.export.printing import paper_of, print_document  # noqa: PLC0415
    from gui.style.fonts import load_fonts  # noqa: PLC0415

    load_fonts()
    snapshot = chosen_snapshot(session, order)
    paper = paper_of(printer)
    sized = replace(order, choice=replace(order.choice, size=f"{paper.width_px}x{paper.height_px}"))
    document = paged_document(snapshot, request_of(session, snapshot, sized))
    print_document(document, printer)
    return len(document.pages)
