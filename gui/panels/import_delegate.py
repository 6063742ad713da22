"""Paints a row of the import report: the outcome in a word, which article, and what is to be said of it."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from gui.models.import_log import ROW_ROLE, state_words
from gui.models.import_row import ImportRow, ImportState
from gui.panels.row_ground import paint_line, paint_row_ground
from gui.panels.two_line_delegate import Index, TwoLineDelegate
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


class ImportDelegate(TwoLineDelegate):
    """A row an article, a file or a link."""

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._state_px = max(self._small.horizontalAdvance(state_words(state)) for state in ImportState)

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
