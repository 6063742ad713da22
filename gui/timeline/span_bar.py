"""The small bar over a span of time that was drawn: what it is, how long, and what can be done with it."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from gui.style.tokens import SPACE_M, SPACE_S, SPACE_XS


class SpanBar(QFrame):
    """Signals what was asked; Esc in it closes it."""

    zoom_asked = Signal()
    filter_asked = Signal()
    export_asked = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "floating")
        self.setAccessibleName(self.tr("Span of time"))
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.zoom = self._button(self.tr("Zoom"), self.zoom_asked)
        self.filter = self._button(self.tr("Filter"), self.filter_asked)
        self.export = self._button(self.tr("Export…"), self.export_asked)
        self.close_button = self._button("×", self.closed)
        self.close_button.setAccessibleName(self.tr("Leave the span"))
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_M, SPACE_XS, SPACE_XS, SPACE_XS)
        row.setSpacing(SPACE_XS)
        row.addWidget(self.words)
        row.addSpacing(SPACE_S)
        for button in (self.zoom, self.filter, self.export, self.close_button):
            row.addWidget(button)
        self.hide()

    def _button(self, words: str, asked: SignalInstance) -> QPushButton:
        button = QPushButton(words, self)
        button.setProperty("role", "quiet")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(asked)
        return button

    def show_words(self, words: str, over: QRect, area: QRect) -> None:
        """Near the top of a stretch (in the parent's pixels), inside an area."""
        self.words.setText(words)
        self.adjustSize()
        left = over.center().x() - self.width() // 2
        furthest = area.right() - self.width() - SPACE_S
        self.move(QPoint(max(area.left() + SPACE_S, min(left, furthest)), area.top() + SPACE_S))
        self.show()
        self.raise_()
