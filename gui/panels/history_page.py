"""What was done in the project and when, in the middle of the window; any point of it can be gone back to.

It shows and signals; the event that a step is about stands in the reader beside it.
"""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from core.model.history import HistoryEntry, UnfitDecision
from gui.models.history_rows import ROW_ROLE, HistoryModel, HistoryRow
from gui.models.words import counted
from gui.panels.elided_label import ElidedLabel
from gui.panels.history_delegate import HistoryDelegate
from gui.panels.key_button import KeyButton
from gui.panels.middle_page import MiddlePage
from gui.panels.page_head import PageHead
from gui.panels.plain_label import plain_label
from gui.panels.unfit_decisions import UnfitDecisions
from gui.style.theme import Theme
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S


class HistoryPage(MiddlePage):
    """Enter or a double click goes back to a step, Esc leaves the page."""

    step_chosen = Signal(object)  # HistoryEntry
    return_asked = Signal(int)  # step

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history-page")
        self.setProperty("role", "panel")
        self.model = HistoryModel(self)
        self._delegate = HistoryDelegate(theme, self)
        self._following = False
        self._may_change = True
        self.head = PageHead(self.tr("History"))
        self.head.closed.connect(self.closed)
        self.field = self._build_field()
        self._found = ElidedLabel("faint")
        self.unfit = UnfitDecisions()
        self.list = self._build_list()
        self._words = plain_label("heading")
        self._state = plain_label("secondary")
        self._back = QAction(self.tr("Go back to here"), self)
        self._back.setShortcut(QKeySequence(Qt.Key.Key_Enter))
        self._back.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # the list itself answers Enter
        self._back.triggered.connect(self._return)
        self.back = KeyButton(self._back)
        self._lay_out()
        self._show_current()

    def take_focus(self) -> None:
        self.list.setFocus()

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self.list.doItemsLayout()

    def allow_changes(self, allowed: bool) -> None:
        """Whether any step can be gone back to."""
        self._may_change = allowed
        self._show_current()

    def current(self) -> HistoryRow | None:
        index = self.list.currentIndex()
        return index.data(ROW_ROLE) if index.isValid() else None

    def show_steps(self, entries: Sequence[HistoryEntry], complete: bool) -> None:
        """The newest steps; what was chosen stays chosen, else where the project stands is."""
        chosen = self.current()
        scrolled = self.list.verticalScrollBar().value()
        self._following = True
        self.model.set_entries(entries, complete=complete)
        at = self.model.row_of(chosen.step if chosen else None)
        at = self.model.current_row() if at is None else at
        if at is not None:
            self.list.setCurrentIndex(self.model.index(at))
        self._following = False
        self.list.verticalScrollBar().setValue(scrolled)
        self._came()

    def add_steps(self, entries: Sequence[HistoryEntry], complete: bool) -> None:
        self.model.add_entries(entries, complete=complete)
        self._came()

    def show_unfit(self, decisions: Sequence[UnfitDecision]) -> None:
        self.unfit.show_decisions(decisions)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() == Qt.Key.Key_Down and self.field.hasFocus():
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def _came(self) -> None:
        """Words are looked for until they were looked for everywhere."""
        if self.model.seeks:
            self.model.more_wanted.emit()
        count = counted(self.model.steps_shown(), self.tr("step"), self.tr("steps"))
        more = self.tr("looking further back\u2026") if self.model.seeks else ""
        words = " \u00b7 ".join(part for part in (count, more) if part)
        self._found.show_words(words if self.field.text().strip() else "")
        self._show_current()

    def _search(self, words: str) -> None:
        self.model.set_words(words)
        self._came()

    def _row_changed(self, current: QModelIndex) -> None:
        self._show_current()
        if current.isValid() and not self._following:
            row: HistoryRow = current.data(ROW_ROLE)
            if row.entry is not None:
                self.step_chosen.emit(row.entry)

    def _show_current(self) -> None:
        """The whole of what the chosen line says, and whether it can be gone back to."""
        row = self.current()
        self._foot.setVisible(row is not None)
        if row is None:
            return
        self._words.setText(row.words)
        self._state.setText(" \u00b7 ".join(part for part in (row.time, row.state) if part))
        self._state.setVisible(bool(self._state.text()))
        self._back.setEnabled(self._may_change and not row.current)

    def _return(self) -> None:
        row = self.current()
        if row is not None and row.step is not None and self._back.isEnabled():
            self.return_asked.emit(row.step)

    def _build_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setAcceptDrops(False)
        field.setPlaceholderText(self.tr("Search what was done"))
        field.setAccessibleName(self.tr("Search what was done"))
        field.setClearButtonEnabled(True)
        field.textChanged.connect(self._search)
        return field

    def _build_list(self) -> QListView:
        view = QListView()
        view.setObjectName("history")
        view.setAccessibleName(self.tr("Steps, the newest first"))
        view.setModel(self.model)
        view.setItemDelegate(self._delegate)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.selectionModel().currentRowChanged.connect(self._row_changed)
        view.activated.connect(self._return)
        return view

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(SPACE_L, 0, SPACE_L, SPACE_S)
        tools.setSpacing(SPACE_M)
        tools.addWidget(self.field, 1)
        tools.addWidget(self._found, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addLayout(tools)
        layout.addWidget(self.unfit)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._build_foot())

    def _build_foot(self) -> QFrame:
        self._foot = QFrame()
        self._foot.setObjectName("import-details")
        self._foot.setProperty("role", "bar")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._words)
        words.addWidget(self._state)
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        row.setSpacing(SPACE_M)
        row.addLayout(words, 1)
        row.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        return self._foot
