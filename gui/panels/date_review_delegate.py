"""Paints a row of the review of dates: the article, the date that holds now, and why it asks for a look."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from gui.models.date_review import ROW_ROLE, DateReviewRow
from gui.models.words import tr
from gui.panels.row_ground import paint_line, paint_row_ground
from gui.panels.two_line_delegate import Index, TwoLineDelegate
from gui.style.fonts import Weight
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S


class DateReviewDelegate(TwoLineDelegate):
    """A row an article."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        row: DateReviewRow = index.data(ROW_ROLE)
        rect: QRect = option.rect
        paint_row_ground(painter, self._theme, rect, option.state)
        area = rect.adjusted(SPACE_L, SPACE_S, -SPACE_M, -SPACE_S)
        date_px = self._small.horizontalAdvance(row.published)
        top = QRect(area.left(), area.top(), area.width(), self._name.height())
        name = top.adjusted(0, 0, -date_px - SPACE_L, 0)
        paint_line(painter, self._theme, name, row.title, weight=Weight.HEADING)
        date = QRect(top.right() - date_px, top.top(), date_px + 1, top.height())
        paint_line(painter, self._theme, date, row.published, token="text_secondary", step=-1)
        below = QRect(area.left(), top.bottom() + 3, area.width(), self._small.height())
        state = tr("\u2713 checked") if row.checked else row.why
        used = paint_line(
            painter, self._theme, below, state, token="success" if row.checked else "warning", step=-1
        )
        rest = below.adjusted(used + SPACE_M, 0, 0, 0)
        paint_line(painter, self._theme, rest, row.outlet, token="text_secondary", step=-1)
        painter.restore()
