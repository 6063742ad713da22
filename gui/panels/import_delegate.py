"""Paints a row of the import report: the outcome in a word, which article, and what is to be said of it."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.models.import_log import ROW_ROLE, state_words
from gui.models.import_row import ImportRow, ImportState
from gui.style.fonts import Weight
from gui.style.theme import Theme
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S

_MARKER_PX = 3
_COLOR_OF = {
    ImportState.READ: "success",
    ImportState.WARNING: "warning",
    ImportState.DUPLICATE: "text_secondary",
    ImportState.SKIPPED: "text_secondary",
    ImportState.FAILED: "error",
    ImportState.LINK: "warning",
    ImportState.COLUMNS: "accent",
}
_LINE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
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
        self._paint_ground(painter, rect, option.state)
        top, name_px = rect.top() + SPACE_S, self._name.height()
        state = QRect(rect.left() + SPACE_L, top, self._state_px, name_px)
        self._line(painter, state, state_words(row.state), self._small, _COLOR_OF[row.state], step=-1)
        left = state.right() + SPACE_L
        line = QRect(left, top, rect.right() - left - SPACE_M, name_px)
        used = self._line(painter, line, row.name, self._name, "text", weight=Weight.HEADING)
        if row.title:
            rest = line.adjusted(used + SPACE_S, 0, 0, 0)
            self._line(painter, rest, row.title, QFontMetrics(self._theme.font()), "text_secondary")
        below = QRect(left, top + name_px + 2, line.width(), self._small.height())
        said = f"{row.reason} {row.what_to_do}".strip()
        self._line(painter, below, said or row.file, self._small, "text_secondary", step=-1)
        painter.restore()

    def _line(
        self,
        painter: QPainter,
        area: QRect,
        words: str,
        metrics: QFontMetrics,
        token: str,
        *,
        weight: Weight = Weight.REGULAR,
        step: int = 0,
    ) -> int:
        """One line, cut where it is too long; its width."""
        if area.width() <= metrics.averageCharWidth() * 2:
            return 0
        flat = " ".join(words.split())
        shown = metrics.elidedText(flat, Qt.TextElideMode.ElideRight, area.width())
        painter.setFont(self._theme.font(step, weight))
        painter.setPen(self._theme.color(token))
        painter.drawText(area, _LINE, shown)
        return metrics.horizontalAdvance(shown)

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.color("background"))
        if selected:
            marker = QRect(rect.left(), rect.top(), _MARKER_PX, rect.height())
            painter.fillRect(marker, self._theme.color("accent"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.color("hairline"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._theme.color("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
