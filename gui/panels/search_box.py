"""The search box: words to seek, how many hits, which one is shown."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.style.plain_words import PlainLabel
from gui.style.tokens import SPACE_S

_PAUSE_MS = 150


class SearchBox(QLineEdit):
    """Enter and Shift+Enter go through the hits, Esc clears and gives the focus back."""

    sought = Signal(str)
    next_asked = Signal()
    previous_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "search")
        self.setObjectName("search")
        self.setAcceptDrops(False)  # what is dropped anywhere on the window is an article
        self.setPlaceholderText(self.tr("Search events and text"))
        self.setAccessibleName(self.tr("Search events and text"))
        self._hint = PlainLabel("/", self)
        self._hint.setProperty("role", "key")
        self._count = PlainLabel("", self)
        self._count.setProperty("role", "faint")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._seek)
        self.textChanged.connect(self._words_changed)

    def show_count(self, words: str) -> None:
        """`3 of 12`, or that there is nothing."""
        self._count.setText(words)
        self._count.adjustSize()
        self._place()
        self.setAccessibleDescription(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(backward=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self._seek()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._hint.adjustSize()
            self._place()

    def _words_changed(self, words: str) -> None:
        self._hint.setVisible(not words)
        self._place()
        if not words:
            self.show_count("")
        self._pause.start()

    def _go(self, *, backward: bool) -> None:
        if self._pause.isActive():  # the words are newer than the hits: seek first, its first hit is shown
            self._seek()
            return
        (self.previous_asked if backward else self.next_asked).emit()

    def _seek(self) -> None:
        self._pause.stop()
        self.sought.emit(self.text())

    def _place(self) -> None:
        for label in (self._hint, self._count):
            size = label.sizeHint()
            label.setGeometry(
                self.width() - size.width() - SPACE_S,
                (self.height() - size.height()) // 2,
                size.width(),
                size.height(),
            )
        beside = self._count if self._count.text() else self._hint
        taken = beside.sizeHint().width() if beside is self._count or not self.text() else 0
        self.setTextMargins(0, 0, taken + SPACE_S if taken else 0, 0)
