"""Cards side by side in as many columns as there is room for; each column is as high as its cards."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S

_LETTERS = 32  # that a card has room for in a line, at least
_MOST_COLUMNS = 4


class CardColumns(QScrollArea):
    """Takes cards; hands them out as they are read, line by line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.viewport().setAutoFillBackground(False)
        self._cards: tuple[QWidget, ...] = ()
        self._columns = 0

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        """In place of those that were shown."""
        self._cards, self._columns = tuple(cards), 0
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        least = self.fontMetrics().averageCharWidth() * _LETTERS
        room = (self.viewport().width() - SPACE_L) // (least + SPACE_M)
        wanted = max(1, min(_MOST_COLUMNS, len(self._cards), room))
        if wanted == self._columns:
            return
        self._columns = wanted
        at = self.verticalScrollBar().value()
        for card in self._cards:
            card.setParent(None)
        self.setWidget(self._body(wanted))
        self.verticalScrollBar().setValue(at)

    def _body(self, columns: int) -> QWidget:
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(SPACE_L, 0, SPACE_L, SPACE_S)
        row.setSpacing(SPACE_M)
        stacks = [_column(row) for _ in range(columns)]
        for at, card in enumerate(self._cards):
            stacks[at % columns].addWidget(card)
            card.show()
        for stack in stacks:
            stack.addStretch(1)
        body.setAutoFillBackground(False)
        return body


def _column(row: QHBoxLayout) -> QVBoxLayout:
    """As wide as any other, whatever is put into it."""
    column = QWidget()
    column.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    row.addWidget(column, 1)
    stack = QVBoxLayout(column)
    stack.setContentsMargins(0, 0, 0, 0)
    stack.setSpacing(SPACE_M)
    return stack
