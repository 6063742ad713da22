"""Paints one article of the articles panel: title, outlet, what it repeats, publication date and why,
sparkline, count.
"""

from bisect import bisect_left
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.models.article_list import ROW_ROLE
from gui.models.article_row import ArticleRow
from gui.style.fonts import Weight
from gui.style.theme import Theme
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XS

_MARKER_PX = 3
_BAR_PX, _BAR_GAP_PX, _SPARK_PX = 3, 2, 16
_MOST_TITLE_LINES, _MOST_DATE_LINES = 3, 3
_EVEN_TITLE_LINES = 2
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
Index = QModelIndex | QPersistentModelIndex
_Heights = tuple[int, int, int, int]


class ArticleDelegate(QStyledItemDelegate):
    """Geometry and colours of a row; asks for no more than its `ArticleRow`."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._measured: dict[tuple[str, str, str], _Heights] = {}
        self._measured_width = 0
        self._even = False
        self._metrics_of: dict[tuple[Weight, int], QFontMetrics] = {}

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.forget()

    def set_even(self, even: bool) -> None:
        """Whether every row is as high as any other, with room for what most of them say."""
        self._even = even
        self.forget()

    def forget(self) -> None:
        """Another width or another face: everything is measured anew."""
        self._measured.clear()
        self._metrics_of.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: ArticleRow = index.data(ROW_ROLE)
        width = self._view_width(option)
        heights = self._heights(row, width - SPACE_L - SPACE_M - _MARKER_PX)
        return QSize(width, sum(heights) + _SPARK_PX + 2 * SPACE_M + 2 * SPACE_XS)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        self._paint_ground(painter, option)
        row: ArticleRow = index.data(ROW_ROLE)
        area: QRect = option.rect.adjusted(SPACE_L, SPACE_M, -SPACE_M, -SPACE_S)
        title, outlet, copies, date = self._heights(row, area.width())
        top = area.top()
        words = _fitted(self._metrics(Weight.HEADING, 0), row.title, area.width(), self._most_title_lines)
        self._text(painter, QRect(area.left(), top, area.width(), title), words, Weight.HEADING, "text")
        top += title
        for words, height in ((row.outlet, outlet), (row.copies, copies)):
            self._small_line(painter, QRect(area.left(), top, area.width(), height), words)
            top += height
        self._paint_published(painter, QRect(area.left(), top, area.width(), date), row)
        top += date + SPACE_XS
        self._paint_spark(painter, QRect(area.left(), top, area.width(), _SPARK_PX), row)
        self._paint_count(painter, QRect(area.left(), top, area.width(), _SPARK_PX + 2), row)
        painter.restore()

    @property
    def _most_title_lines(self) -> int:
        return _EVEN_TITLE_LINES if self._even else _MOST_TITLE_LINES

    def _view_width(self, option: QStyleOptionViewItem) -> int:
        widget: Any = option.widget
        return int(widget.viewport().width()) if widget is not None else 260

    def _heights(self, row: ArticleRow, width: int) -> _Heights:
        """Of the title, the outlet, what it repeats and the date; measured once for the same words and
        width."""
        if width != self._measured_width:
            self.forget()
            self._measured_width = width
        if self._even:
            return self._even_heights(row)
        key = (row.title, row.copies, _date_words(row))
        if key not in self._measured:
            title, small = self._metrics(Weight.HEADING, 0), self._metrics(Weight.REGULAR, -1)
            self._measured[key] = (
                _wrapped_height(title, row.title, width, _MOST_TITLE_LINES) + 2,
                small.lineSpacing() + 2,
                small.lineSpacing() + 2 if row.copies else 0,
                _wrapped_height(self._date_metrics, _date_words(row), width, _MOST_DATE_LINES) + 2,
            )
        return self._measured[key]

    def _even_heights(self, row: ArticleRow) -> _Heights:
        """Together the same for every row: what a copy is of takes its line from the date."""
        title, small = self._metrics(Weight.HEADING, 0), self._metrics(Weight.REGULAR, -1)
        line, most = small.lineSpacing(), _MOST_DATE_LINES * small.lineSpacing() + 2
        copies = line if row.copies else 0
        return _EVEN_TITLE_LINES * title.lineSpacing() + 2, line + 2, copies, most - copies

    def _metrics(self, weight: Weight, step: int) -> QFontMetrics:
        if (weight, step) not in self._metrics_of:
            self._metrics_of[weight, step] = QFontMetrics(self._theme.font(step, weight))
        return self._metrics_of[weight, step]

    @property
    def _date_metrics(self) -> QFontMetrics:
        """Of the date, which is the heavier part of its paragraph: measured lighter, a word would be cut."""
        return self._metrics(Weight.LABEL, -1)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Chosen, pointed at, or reached by the keyboard."""
        rect: QRect = option.rect
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if selected or hovered:
            painter.fillRect(rect, self._theme.color("background"))
        if selected:
            painter.fillRect(
                QRect(rect.left(), rect.top(), _MARKER_PX, rect.height()), self._theme.color("accent")
            )
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.color("hairline"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._theme.color("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _text(
        self, painter: QPainter, area: QRect, words: str, weight: Weight, token: str, step: int = 0
    ) -> None:
        painter.setFont(self._theme.font(step, weight))
        painter.setPen(self._theme.color(token))
        painter.setClipRect(area)
        painter.drawText(area, _WRAP, words)
        painter.setClipping(False)

    def _small_line(self, painter: QPainter, area: QRect, words: str) -> None:
        """One line, with an ellipsis where it is too long."""
        metrics = self._metrics(Weight.REGULAR, -1)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        self._text(painter, area, shown, Weight.REGULAR, "text_secondary", -1)

    def _paint_published(self, painter: QPainter, area: QRect, row: ArticleRow) -> None:
        """The date stands out; where it is from follows it in the same paragraph, fainter."""
        words = _fitted(self._date_metrics, _date_words(row), area.width(), _MOST_DATE_LINES)
        layout = QTextLayout(words, self._theme.font(-1))
        layout.setFormats([self._date_format(min(len(row.published), len(words)))])
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(area.width())
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        painter.setPen(self._theme.color("text_faint"))
        painter.setClipRect(area)
        layout.draw(painter, QPointF(area.topLeft()))
        painter.setClipping(False)

    def _date_format(self, length: int) -> QTextLayout.FormatRange:
        date = QTextLayout.FormatRange()
        date.start, date.length = 0, length
        look = QTextCharFormat()
        look.setForeground(self._theme.color("text"))
        look.setFontWeight(int(Weight.LABEL))
        date.format = look
        return date

    def _paint_spark(self, painter: QPainter, area: QRect, row: ArticleRow) -> None:
        color = self._theme.color("control_edge")
        for at, height in enumerate(row.bars):
            if height:
                tall = max(3, round(height * area.height()))
                left = area.left() + at * (_BAR_PX + _BAR_GAP_PX)
                painter.fillRect(QRect(left, area.bottom() - tall + 1, _BAR_PX, tall), color)

    def _paint_count(self, painter: QPainter, area: QRect, row: ArticleRow) -> None:
        words = str(row.event_count)
        metrics = self._metrics(Weight.REGULAR, -1)
        width = metrics.horizontalAdvance(words) + 2 * SPACE_S
        badge = QRect(area.right() - width, area.bottom() - metrics.height() - 1, width, metrics.height() + 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("faint_line"))
        painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2)
        painter.setFont(self._theme.font(-1))
        painter.setPen(self._theme.color("text_secondary"))
        painter.drawText(badge, int(Qt.AlignmentFlag.AlignCenter), words)


def _date_words(row: ArticleRow) -> str:
    return f"{row.published} {row.published_why}"


def _wrapped_height(metrics: QFontMetrics, words: str, width: int, most_lines: int) -> int:
    shown = _fitted(metrics, words, width, most_lines)
    wrapped = metrics.boundingRect(QRect(0, 0, max(width, 1), 10_000), _WRAP, shown).height()
    return min(wrapped, metrics.lineSpacing() * most_lines)


def _fitted(metrics: QFontMetrics, words: str, width: int, most_lines: int) -> str:
    """The words, or as many of them as fit into the lines, with an ellipsis."""
    highest = metrics.lineSpacing() * most_lines
    bounds = QRect(0, 0, max(width, 1), 10_000)

    def fits(candidate: str) -> bool:
        return metrics.boundingRect(bounds, _WRAP, candidate).height() <= highest

    if fits(words):
        return words
    single = words.split()
    most = bisect_left(range(1, len(single)), True, key=lambda count: not fits(_cut(single, count)))
    return _cut(single, most)


def _cut(words: list[str], count: int) -> str:
    return " ".join(words[:count]) + "\u2026"
