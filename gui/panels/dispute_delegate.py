"""Paints a row of the list of contradictions: the event, how the matter stands, and what the sides say."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from core.model.contradiction import Standing
from gui.models.disputes import ROW_ROLE, DisputeRow
from gui.panels.row_ground import paint_line, paint_row_ground
from gui.panels.two_line_delegate import Index, TwoLineDelegate
from gui.style.fonts import Weight
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S

_TOKENS = {Standing.OPEN: "warning", Standing.DECIDED: "success"}


class DisputeDelegate(TwoLineDelegate):
    """A row a contradiction."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        row: DisputeRow = index.data(ROW_ROLE)
        paint_row_ground(painter, self._theme, option.rect, option.state)
        area = option.rect.adjusted(SPACE_L, SPACE_S, -SPACE_M, -SPACE_S)
        state_px = min(self._small.horizontalAdvance(row.state), area.width() // 2)
        top = QRect(area.left(), area.top(), area.width(), self._name.height())
        name = top.adjusted(0, 0, -state_px - SPACE_L, 0)
        paint_line(painter, self._theme, name, row.title, weight=Weight.HEADING)
        state = QRect(top.right() - state_px, top.top(), state_px + 1, top.height())
        token = _TOKENS.get(row.standing, "text_secondary")
        paint_line(painter, self._theme, state, row.state, token=token, step=-1)
        below = QRect(area.left(), top.bottom() + 3, area.width(), self._small.height())
        told_px = min(self._small.horizontalAdvance(row.told_by), area.width() // 2)
        said = below.adjusted(0, 0, -told_px - SPACE_L, 0)
        paint_line(painter, self._theme, said, row.said, token="text_secondary", step=-1)
        told = QRect(below.right() - told_px, below.top(), told_px + 1, below.height())
        paint_line(painter, self._theme, told, row.told_by, token="text_secondary", step=-1)
        painter.restore()
