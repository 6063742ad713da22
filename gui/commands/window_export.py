"""Export from the window: asks what and where, shows the pages, makes the file on a thread."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from core.chrono.instant import Instant
from core.chrono.interval import Interval
from core.chrono.wording import day_words
from core.errors import AppError, Cancelled
from gui.commands.export_preview import ExportPreview
from gui.commands.export_work import clipboard_data, mime_of, write
from gui.commands.window_orders import WindowOrders
from gui.dialogs.export_dialog import ExportDialog
from gui.dialogs.export_form import Offered
from gui.dialogs.file_choices import choose_export_file
from gui.models.export_choice import ExportChoice, ExportPart
from gui.models.words import tr
from gui.presenters.project import LANES, ProjectPresenter
from gui.workers.project_access import ProjectAccess
from gui.workers.task_runner import TaskRunner

_TO_COPY = ExportChoice(".png", ExportPart.VIEW, "slide", 2, dark=False, footnotes=False, title="")


class WindowExport(QObject):
    """What is exported is what the filters let through: all, what is in view, a span, the selection."""

    told = Signal(str)
    failed = Signal(object)  # AppError
    _progressed = Signal(float)

    def __init__(
        self, window: QWidget, access: ProjectAccess, project: ProjectPresenter, orders: WindowOrders
    ) -> None:
        super().__init__(window)
        self._window = window
        self._access = access
        self._project = project
        self._orders = orders
        self._dialog: ExportDialog | None = None
        self._cancelled = False
        self._thread = TaskRunner("export", self)
        self._preview = ExportPreview(self)

    @property
    def busy(self) -> bool:
        return self._thread.busy or self._preview.busy

    def close(self) -> None:
        self._cancelled = True
        self._preview.close()
        self._thread.close()

    def ask(self, span: Interval | None = None) -> None:
        """Open the dialog, for a span of time where one is given; where to write is asked in the end."""
        if self._dialog is None:
            self._dialog = self._made_dialog()
        if span is not None:
            self._dialog.form.choose_span(day_words(span.start), day_words(Instant(span.end - 1)))
        self._dialog.form.start_as_shown(
            folded_lanes=self._orders.has_folded_lanes(), leaves_out_empty=self._orders.leaves_out_empty()
        )
        self._dialog.open_for(self._orders.title(), self._orders.shown_words(), len(self._orders.selected()))
        self._show_preview(self._dialog.choice())

    def write(self, choice: ExportChoice, path: Path) -> None:
        """Make the file behind the window."""
        session = self._access.session
        if session is None:
            return
        order = self._orders.order(choice)
        self._cancelled = False
        self._thread.ask(
            lambda: write(session, order, path, self._tell_progress),
            lambda _: self._written(path),
            failed=self._write_failed,
        )

    def copy_picture(self) -> None:
        """What is in view, as a picture on the clipboard: pixels, and a drawing for those who take one."""
        session = self._access.session
        if session is None:
            return
        order = self._orders.order(replace(_TO_COPY, title=self._orders.title()))
        self._cancelled = False
        self._thread.ask(
            lambda: clipboard_data(session, order, self._tell_progress),
            lambda made: self._to_clipboard(*made),
            failed=self._write_failed,
        )

    def _made_dialog(self) -> ExportDialog:
        from gui.export.page_sizes import SIZES  # noqa: PLC0415 - loaded with the first export

        sizes = [(name, size.words) for name, size in SIZES.items()]
        dialog = ExportDialog(Offered(sizes, [(key, tr(words)) for key, words in LANES]), self._window)
        dialog.chosen.connect(self._choose_file)
        dialog.changed.connect(self._show_preview)
        dialog.cancelled.connect(self._cancel)
        dialog.closed.connect(self._preview.stop)
        dialog.preview.page_wanted.connect(self._preview.turn_to)
        self._progressed.connect(dialog.show_progress)
        self._preview.begun.connect(dialog.preview.show_waiting)
        self._preview.rendered.connect(dialog.preview.show_page)
        self._preview.refused.connect(dialog.preview.show_refusal)
        return dialog

    def _show_preview(self, choice: ExportChoice) -> None:
        session = self._access.session
        if session is not None and self._dialog is not None and self._dialog.isVisible():
            self._preview.ask(session, self._orders.order(choice), self._dialog.preview.room_px())

    def _choose_file(self, choice: ExportChoice) -> None:
        path = choose_export_file(self._window, self._project.path, choice.ending)
        if path is not None:
            self.write(choice, path)

    def _written(self, path: Path) -> None:
        if self._dialog is not None:
            self._dialog.finish()
        self.told.emit(tr("Written: {name}").format(name=path.name))

    def _write_failed(self, error: AppError) -> None:
        if self._dialog is not None:
            self._dialog.show_progress(None)
        if isinstance(error, Cancelled):
            self.told.emit(tr("The export was cancelled; nothing was written."))
            return
        if self._dialog is not None and self._dialog.isVisible():
            self._dialog.preview.show_refusal(error)
        self.failed.emit(error)

    def _to_clipboard(self, image: QImage, svg: bytes) -> None:
        if self._dialog is not None:
            self._dialog.show_progress(None)
        QGuiApplication.clipboard().setMimeData(mime_of(image, svg))
        self.told.emit(tr("Copied as a picture"))

    def _cancel(self) -> None:
        self._cancelled = True

    def _tell_progress(self, done: float) -> None:
        """Called on the export's thread; ends the work where it is not wanted any more."""
        if self._cancelled:
            raise Cancelled(tr("The export was cancelled."))
        self._progressed.emit(done)
