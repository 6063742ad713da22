"""An editor in place for one line of words: read as it is typed, with a list of what would change.

Used for an event's date, its title, and an article's publication date. It reads nothing itself:
it signals each keystroke and is told what was understood.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.panels.plain_label import plain_label
from gui.style.tokens import SPACE_M, SPACE_S, SPACE_XS

_HIGHEST_PREVIEW_PX = 190


class InlineEditor(QFrame):
    """Enter applies what was understood, Esc leaves everything as it was."""

    typed = Signal(str)
    applied = Signal(str)
    opened = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._told_elsewhere = False
        self._question = plain_label("heading")
        self.field = QLineEdit()
        self.field.setAcceptDrops(False)
        self.field.textEdited.connect(self._tell)
        self.field.returnPressed.connect(self._apply)
        self._reading = plain_label("secondary")
        self._preview = QScrollArea()
        self._preview.setWidgetResizable(True)
        self._preview.setMaximumHeight(_HIGHEST_PREVIEW_PX)
        self._preview.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.apply_button = QPushButton(self.tr("Apply"))
        self.apply_button.setProperty("role", "primary")
        self.apply_button.clicked.connect(self._apply)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.clicked.connect(self.close_editor)
        self._lay_out()
        self.hide()

    def add_picture(self, picture: QWidget) -> None:
        """Something drawn of what is typed, below the words that say what was understood."""
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.indexOf(self._preview), picture)

    def add_list(self, moves: QWidget) -> None:
        """What would change, told by a list of its own: of the rows only the first, the sum, stays words."""
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.indexOf(self._preview) + 1, moves)
        self._preview.setMaximumHeight(round(self.fontMetrics().lineSpacing() * 1.4))
        self._told_elsewhere = True

    def open(self, question: str, words: str, hint: str) -> None:
        """Ask for words, beginning with those that hold now."""
        self._question.setText(question)
        self.field.setAccessibleName(question)
        self.field.setPlaceholderText(hint)
        self.field.setText(words)
        self.show_reading("", valid=False)
        self.show_preview(())
        self.show()
        self.opened.emit()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_editor(self) -> None:
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def show_reading(self, words: str, *, valid: bool) -> None:
        """What the typed words mean, or what is wrong with them."""
        self._reading.setText(words)
        self._reading.setVisible(bool(words))
        self.apply_button.setEnabled(valid)

    @property
    def preview_words(self) -> str:
        return self._preview.accessibleDescription()

    def show_preview(self, rows: Sequence[str]) -> None:
        """What would change, a line each."""
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, SPACE_S, 0)
        layout.setSpacing(SPACE_XS)
        shown = rows[:1] if self._told_elsewhere else rows
        for row in shown:
            line = plain_label("secondary")
            line.setText(row)
            layout.addWidget(line)
        layout.addStretch(1)
        self._preview.setWidget(body)
        for ground in (body, self._preview.viewport()):
            ground.setAutoFillBackground(False)  # the card shows through
        self._preview.setMinimumHeight(min(self._preview.maximumHeight(), 40 * len(shown)))
        self._preview.setVisible(bool(rows))
        self._preview.setAccessibleDescription("\n".join(rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_editor()
            return
        super().keyPressEvent(event)

    def _tell(self, words: str) -> None:
        self.apply_button.setEnabled(False)
        self.typed.emit(words)

    def _apply(self) -> None:
        if self.apply_button.isEnabled():
            self.applied.emit(self.field.text())

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addWidget(self.apply_button)
        buttons.addWidget(self._cancel)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_M)
        layout.setSpacing(SPACE_S)
        for widget in (self._question, self.field, self._reading, self._preview):
            layout.addWidget(widget)
        layout.addLayout(buttons)
