"""Finds words in the article that is open: a line above its text, with how many places and which is shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton, QWidget

from gui.models.words import number
from gui.panels.article_text import ArticleText
from gui.style.plain_words import PlainLabel, plain_tip
from gui.style.tokens import SPACE_S, SPACE_XS


class FindBar(QFrame):
    """Enter and Shift+Enter go on and back, Esc closes it and gives the text the focus."""

    closed = Signal()

    def __init__(self, text: ArticleText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._at = 0
        self._count = 0
        self.field = QLineEdit()
        self.field.setAcceptDrops(False)
        self.field.setPlaceholderText(self.tr("Find in this article"))
        self.field.setAccessibleName(self.tr("Find in this article"))
        self.field.textChanged.connect(self._seek)
        self._count_label = PlainLabel()
        self._count_label.setProperty("role", "faint")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, SPACE_S, SPACE_S)
        layout.setSpacing(SPACE_XS)
        layout.addWidget(self.field, 1)
        layout.addWidget(self._count_label)
        for words, name, slot in (
            ("\u2191", self.tr("Previous place"), self.go_back),
            ("\u2193", self.tr("Next place"), self.go_on),
            ("\u00d7", self.tr("Close"), self.close_bar),
        ):
            layout.addWidget(self._button(words, name, slot))
        text.text_changed.connect(self._seek)
        self.hide()

    @property
    def count_words(self) -> str:
        """`2 of 5`, or that there is nothing."""
        return self._count_label.text()

    def open(self) -> None:
        """Ready to be typed in; what is marked in the text is sought at once."""
        chosen = self._text.textCursor().selectedText()
        self.show()
        if chosen and "\u2029" not in chosen:
            self.field.setText(chosen)
        self._seek()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_bar(self) -> None:
        self.hide()
        self._text.mark_words("")
        self._text.setFocus()
        self.closed.emit()

    def go_on(self) -> None:
        self._show(self._at + 1)

    def go_back(self) -> None:
        self._show(self._at - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.go_back if back else self.go_on)()
        else:
            super().keyPressEvent(event)

    def _seek(self) -> None:
        if self.isHidden():
            return
        self._count = self._text.mark_words(self.field.text())
        self._show(0)

    def _show(self, at: int) -> None:
        """The place with this number, counted round."""
        self._at = at % self._count if self._count else 0
        if self._count:
            self._text.show_marked(self._at)
            words = self.tr("{at} of {count}").format(at=number(self._at + 1), count=number(self._count))
        else:
            words = self.tr("nowhere") if self.field.text() else ""
        self._count_label.setText(words)
        self.field.setAccessibleDescription(words)

    def _button(self, words: str, name: str, slot: object) -> QToolButton:
        button = QToolButton()
        button.setText(words)
        button.setProperty("role", "quiet")
        button.setAccessibleName(name)
        button.setToolTip(plain_tip(name))
        button.clicked.connect(slot)
        return button
