"""Paints a row of the review of dates: the article, the date that holds now, and why it asks for a look."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from gui.models.date_review import ROW_ROLE, DateReviewRow
from gui.models.words import tr
from gui.panels.row_ground import paint_line, paint_row_ground
from gui.style.fonts import Weight
from gui.style.theme import Theme
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S

Index = QModelIndex | QPersistentModelIndex


class DateReviewDelegate(QStyledItemDelegate):
    """Every row is as high as any other."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._name = QFontMetrics(theme.font(0, Weight.HEADING))
        self._small = QFontMetrics(theme.font(-1))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(200, self._name.height() + self._small.height() + 2 * SPACE_S + 2)

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
