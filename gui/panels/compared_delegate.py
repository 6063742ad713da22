"""Paints a comparison: the event and how it is told, and under each side its date and its sentence."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.model.comparison import ComparedRow, SideTelling, Told
from core.text.shown_text import isolated
from gui.models.compared_lanes import told_words
from gui.models.compared_table import ComparedColumn, ComparedModel, Index
from gui.models.words import number, tr
from gui.panels.row_ground import paint_line
from gui.style.fonts import Weight
from gui.style.theme import Theme
from gui.style.tokens import SPACE_M, SPACE_S, SPACE_XS

_LINES = 3  # of a sentence
_TOKENS = {Told.DATES_DIFFER: "warning", Told.PERHAPS: "warning"}
_COMING = "\u2026"


class ComparedDelegate(QStyledItemDelegate):
    """All rows are as high as any other, so that a long table is laid out at once."""

    def __init__(self, model: ComparedModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._line = QFontMetrics(theme.font(0, Weight.HEADING)).height()
        self._small = QFontMetrics(theme.font(-1)).height()

    @property
    def row_height(self) -> int:
        return self._line + _LINES * self._line + self._small + 2 * SPACE_S

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(120, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, state = option.rect, option.state
        painter.save()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, self._theme.color("accent_wash" if chosen else "panel"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.color("hairline"))
        row = self._model.row_at(index.row())
        area = rect.adjusted(SPACE_M, SPACE_S, -SPACE_S, -SPACE_S)
        if row is None:
            paint_line(painter, self._theme, _first(area, self._line), _COMING, token="text_faint")
        elif index.column() == ComparedColumn.EVENT:
            self._paint_event(painter, area, row)
        else:
            painter.fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), self._theme.color("hairline"))
            self._paint_side(painter, area, row.a if index.column() == ComparedColumn.A else row.b)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._theme.color("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def _paint_event(self, painter: QPainter, area: QRect, row: ComparedRow) -> None:
        font = self._theme.font(0, Weight.HEADING)
        painter.setPen(self._theme.color("text"))
        used = _paint_text(painter, area, row.title, font, 2)
        below = area.adjusted(0, used, 0, 0)
        date = row.date_words or tr("undated")
        paint_line(painter, self._theme, _first(below, self._small), date, token="text_secondary", step=-1)
        below = below.adjusted(0, self._small + SPACE_XS, 0, 0)
        told = told_words(row.told)
        words = f"{told} \u00b7 {row.difference}" if row.difference else told
        painter.setPen(self._theme.color(_TOKENS.get(row.told, "text_secondary")))
        _paint_text(painter, below, words, self._theme.font(-1), 2)

    def _paint_side(self, painter: QPainter, area: QRect, side: SideTelling | None) -> None:
        if side is None:
            line = _first(area, self._line)
            paint_line(painter, self._theme, line, tr("does not tell it"), token="text_faint")
            return
        date = side.date_words or tr("no date")
        paint_line(painter, self._theme, _first(area, self._line), date, weight=Weight.HEADING)
        below = area.adjusted(0, self._line, 0, 0)
        painter.setPen(self._theme.color("text"))
        used = _paint_text(painter, below, side.quote, self._theme.font(0), _LINES)
        last = _first(below.adjusted(0, used, 0, 0), self._small)
        more = tr("+{count} more").format(count=number(side.more)) if side.more else ""
        words = " \u00b7 ".join(isolated(part) for part in (side.outlet, more) if part)
        paint_line(painter, self._theme, last, words, token="text_secondary", step=-1)


def _first(area: QRect, height: int) -> QRect:
    return QRect(area.left(), area.top(), area.width(), height)


def _paint_text(painter: QPainter, area: QRect, words: str, font: QFont, most: int) -> int:
    """Some lines of text, the last one cut where it is too long; the height that was used, in pixels."""
    metrics = QFontMetrics(font)
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = list[str]()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(area.width())
        lines.append(words[line.textStart() : line.textStart() + line.textLength()])
        if len(lines) == most:
            lines[-1] = words[line.textStart() :]
            break
    layout.endLayout()
    painter.setFont(font)
    for at, text in enumerate(lines):
        line_area = QRect(area.left(), area.top() + at * metrics.height(), area.width(), metrics.height())
        shown = metrics.elidedText(text.strip(), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(line_area, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
    return len(lines) * metrics.height()
