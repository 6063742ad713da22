"""What the window does itself when it is asked to: turns of view and focus, and what comes in by hand."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from core.chrono.interval import Interval
from core.model.ids import EventId
from gui.models.words import tr
from gui.panels.banner import WayOut
from gui.presenters.intake import intake_of
from gui.presenters.reading import Reading
from gui.wiring.parts import Parts

_WARM_UP_AFTER_MS = 300


class Acts:
    """Each a step that touches several parts."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def export_span(self, span: Interval) -> None:
        """What is exported is the span that was drawn; the view stays."""
        self._parts.export.ask(span)

    def project_opened(self, path: Path) -> None:
        self._parts.window.name_project(path.stem, read_only=self._parts.access.read_only)
        banner, access = self._parts.window.banner, self._parts.access
        banner.withdraw(_only_read_words())
        if access.read_only and access.only_read_because is None:
            save = WayOut(tr("Save as\u2026"), self._parts.files.ask_save_as, closes=False)
            banner.show_words(_only_read_words(), [save])
        QTimer.singleShot(_WARM_UP_AFTER_MS, self._parts.files.warm_up)

    def enable_commands(self, reading: Reading) -> None:
        self._parts.window.enable_event_commands(reading.details is not None, reading.document is not None)

    def list_events(self, event_ids: tuple[EventId, ...]) -> None:
        """What stands too close together to be told apart on the canvas is told apart in the table."""
        self._parts.window.filters.set_listed(event_ids)
        self.show_table(True)

    def take_in(self, mime: QMimeData | None) -> None:
        intake = intake_of(mime)
        if self._parts.access.read_only:
            self._parts.window.status.show_note(_only_read_words())
        elif intake.empty:
            self._parts.window.status.show_note(tr("Nothing in this can be read as an article."))
        else:
            self._parts.imports.add(intake)
            self._parts.links.add(intake.links)

    def copy_event(self) -> None:
        details = self._parts.reading.reading.details
        if details is not None:
            QGuiApplication.clipboard().setText(details.citation)
            self._parts.window.status.show_note(tr("Copied with its source"))

    def switch_view(self) -> None:
        self.show_table(not self._parts.window.table_shown)
        self._parts.memory.set_table(self._parts.window.table_shown)

    def show_table(self, table: bool) -> None:
        """The table's rows are read only while it is shown."""
        self._parts.window.show_table(table)
        self._parts.window.filters.set_table_shown(table)
        self._parts.table.set_shown(table)

    def find(self) -> None:
        """In all there is; in the article alone where its text has the focus."""
        if self._parts.window.reader.text.hasFocus():
            self.find_in_article()
            return
        self._parts.window.toolbar.search.setFocus()
        self._parts.window.toolbar.search.selectAll()

    def find_in_article(self) -> None:
        if self._parts.reading.reading.document is not None:
            self._parts.window.reader.find_bar.open()

    def filter(self) -> None:
        """The words of the filter, ready to be typed over."""
        self._parts.window.show_page(None)
        self._parts.window.filters.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._parts.window.filters.field.selectAll()

    def focus_view(self) -> None:
        window = self._parts.window
        if window.page is not None:
            window.page.take_focus()
        else:
            (window.table.table if window.table_shown else window.canvas).setFocus()


def _only_read_words() -> str:
    return tr("This timeline can only be read. Save a copy to work on it.")
