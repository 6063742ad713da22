"""Draws the chronology: one question to the model and a few strokes a cell, and of a table that is scrolled
only the rows that come into view."""

from collections import OrderedDict
from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from gui.style.theme import Theme
from gui.style.tokens import SPACE_S

_MOST_ELIDED = 4_096
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


class Cells(Protocol):
    """A model that words a cell in one question, and says whether it stands at the right."""

    def cell(self, row: int, column: int) -> tuple[str, bool]: ...


class ChronologyDelegate(QStyledItemDelegate):
    """Text on its ground; a ring about the cell that the keys are at."""

    def __init__(self, model: Cells, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._elided: OrderedDict[tuple[str, int], str] = OrderedDict()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._elided.clear()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect, state = option.rect, option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or index.row() % 2:
            painter.fillRect(rect, self._theme.color("accent_wash" if selected else "lane"))
        words, to_the_right = self._model.cell(index.row(), index.column())
        if words:
            room = rect.adjusted(SPACE_S, 0, -SPACE_S, 0)
            painter.setPen(self._theme.color("text"))
            shown = self._fitted(words, room.width(), option.fontMetrics)
            painter.drawText(room, _RIGHT if to_the_right else _LEFT, shown)
        if state & QStyle.StateFlag.State_HasFocus:
            self._draw_ring(painter, rect)

    def _draw_ring(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(self._theme.color("accent"))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _fitted(self, words: str, width: int, metrics: QFontMetrics) -> str:
        """As much of the words as a cell has room for; measured once."""
        key = (words, width)
        known = self._elided.get(key)
        if known is None:
            known = self._elided[key] = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
            if len(self._elided) > _MOST_ELIDED:
                self._elided.popitem(last=False)
        return known


class ChronologyTable(QTableView):
    """A table that draws its whole ground itself: what stays in view while it is scrolled is moved, not
    drawn again."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        ground = QPainter(self.viewport())
        ground.fillRect(event.rect(), self._theme.color("panel"))
        ground.end()
        super().paintEvent(event)
