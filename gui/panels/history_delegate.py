"""Paints a line of the history: the clock, what was done, what has become of it; days as headings."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from gui.models.history_rows import ROW_ROLE, HistoryRow
from gui.panels.row_ground import paint_line, paint_row_ground
from gui.panels.two_line_delegate import Index, TwoLineDelegate
from gui.style.fonts import Weight
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S

_DOT_PX = 8


class HistoryDelegate(TwoLineDelegate):
    """What is undone is faded and says so; where the project stands is marked by a dot and by words."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(200, self._name.height() + 2 * SPACE_S)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        row: HistoryRow = index.data(ROW_ROLE)
        area = option.rect.adjusted(SPACE_L, SPACE_S, -SPACE_M, -SPACE_S)
        if row.step is None:
            paint_line(painter, self._theme, area, row.words, token="text_secondary", weight=Weight.HEADING)
        else:
            paint_row_ground(painter, self._theme, option.rect, option.state)
            self._paint_step(painter, area, row)
        painter.restore()

    def _paint_step(self, painter: QPainter, area: QRect, row: HistoryRow) -> None:
        clock_px = self._small.horizontalAdvance("00:00")
        clock = QRect(area.left(), area.top(), clock_px + 2, area.height())
        paint_line(painter, self._theme, clock, row.time, token="text_secondary", step=-1)
        left = area.left() + clock_px + SPACE_M
        if row.current:
            self._paint_dot(painter, QRect(left, area.top(), _DOT_PX, area.height()))
        left += _DOT_PX + SPACE_S
        state_px = self._small.horizontalAdvance(row.state)
        state = QRect(area.right() - state_px, area.top(), state_px + 1, area.height())
        token = "accent" if row.current else "text_secondary"
        paint_line(painter, self._theme, state, row.state, token=token, step=-1)
        words = QRect(left, area.top(), state.left() - left - SPACE_M, area.height())
        faded = row.faded and not row.current
        weight = Weight.HEADING if row.current else Weight.REGULAR
        look = "text_faint" if faded else "text"
        paint_line(painter, self._theme, words, row.words, token=look, weight=weight)

    def _paint_dot(self, painter: QPainter, area: QRect) -> None:
        painter.setBrush(self._theme.color("accent"))
        painter.setPen(self._theme.color("accent"))
        top = area.center().y() - _DOT_PX // 2
        painter.drawEllipse(QRect(area.left(), top, _DOT_PX - 1, _DOT_PX - 1))
