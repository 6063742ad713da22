"""Paints a row of the import report: the outcome in a word, which article, and what is to be said of it."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from gui.models.import_log import ROW_ROLE, state_words
from gui.models.import_row import ImportRow, ImportState
from gui.panels.row_ground import paint_line, paint_row_ground
from gui.style.fonts import Weight
from gui.style.theme import Theme
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S

_COLOR_OF = {
    ImportState.READ: "success",
    ImportState.WARNING: "warning",
    ImportState.DUPLICATE: "text_secondary",
    ImportState.SKIPPED: "text_secondary",
    ImportState.FAILED: "error",
    ImportState.LINK: "warning",
    ImportState.COLUMNS: "accent",
}
Index = QModelIndex | QPersistentModelIndex


class ImportDelegate(QStyledItemDelegate):
    """Every row is as high as any other, so that a long report is laid out at once."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._name = QFontMetrics(theme.font(0, Weight.HEADING))
        self._small = QFontMetrics(theme.font(-1))
        self._state_px = max(self._small.horizontalAdvance(state_words(state)) for state in ImportState)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(200, self._name.height() + self._small.height() + 2 * SPACE_S + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        row: ImportRow = index.data(ROW_ROLE)
        rect: QRect = option.rect
        paint_row_ground(painter, self._theme, rect, option.state)
        top, name_px = rect.top() + SPACE_S, self._name.height()
        state = QRect(rect.left() + SPACE_L, top, self._state_px, name_px)
        paint_line(painter, self._theme, state, state_words(row.state), token=_COLOR_OF[row.state], step=-1)
        left = state.right() + SPACE_L
        line = QRect(left, top, rect.right() - left - SPACE_M, name_px)
        used = paint_line(painter, self._theme, line, row.name, weight=Weight.HEADING)
        if row.title:
            rest = line.adjusted(used + SPACE_S, 0, 0, 0)
            paint_line(painter, self._theme, rest, row.title, token="text_secondary")
        below = QRect(left, top + name_px + 2, line.width(), self._small.height())
        said = f"{row.reason} {row.what_to_do}".strip()
        paint_line(painter, self._theme, below, said or row.file, token="text_secondary", step=-1)
        painter.restore()
