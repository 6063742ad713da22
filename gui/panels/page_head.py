"""The head of a page in the middle of the window: what it is, a line about its state, and the way out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from gui.panels.elided_label import ElidedLabel
from gui.style.plain_words import PlainLabel
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S


class PageHead(QFrame):
    """Shows words; signals that the page should be left."""

    closed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading = PlainLabel(title)
        heading.setProperty("role", "heading")
        self._words = ElidedLabel("secondary")
        self._close = QPushButton(self.tr("Back to the timeline"))
        self._close.setProperty("role", "quiet")
        self._close.setToolTip(self.tr("Esc"))
        self._close.clicked.connect(self.closed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_S, SPACE_S, SPACE_S)
        layout.setSpacing(SPACE_M)
        layout.addWidget(heading)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._close)

    @property
    def words(self) -> str:
        return self._words.text()

    def show_words(self, words: str) -> None:
        self._words.show_words(words)
