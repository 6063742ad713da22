"""What a correction would move: a row an event, its date before and after in two columns, each with its mark.

Only the rows in view are painted, by the painters of the timeline's own marks.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QSizePolicy, QWidget

from core.timeline.metrics import TextRole
from core.timeline.preview import PreviewMark, mark_kind
from gui.models.move_row import MoveRow
from gui.style.painting import painting
from gui.style.theme import Theme
from gui.style.tokens import SPACE_S, SPACE_XS
from gui.timeline.painters.legend_samples import SAMPLE_PX, mark_look
from gui.timeline.qt_surface import QtSurface
from gui.timeline.text_styles import TextStyles

_LINE = 1.55  # of the text's size
_MOST_ROWS = 4.5  # half a row says that there is more below


class MovesList(QAbstractScrollArea):
    """Shows `MoveRow`s; hidden where there are none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[MoveRow, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("What would move"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._fit()

    @property
    def rows(self) -> tuple[MoveRow, ...]:
        return self._rows

    def show_rows(self, rows: Sequence[MoveRow]) -> None:
        self._rows = tuple(rows)
        self.setVisible(bool(rows))
        told = (f"{row.title}: {row.before} \u2192 {row.after}" for row in self._rows)
        self.setAccessibleDescription("\n".join(told))
        self.verticalScrollBar().setValue(0)
        self._fit()

    def sizeHint(self) -> QSize:
        shown = min(float(len(self._rows)), _MOST_ROWS)
        return QSize(280, round(self._head_px() + shown * self._row_px()))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _: QPaintEvent) -> None:
        with painting(self.viewport()) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        surface = QtSurface(painter, self._styles())
        head, height, top = self._head_px(), self._row_px(), self.verticalScrollBar().value()
        first = max(0, int(top // height))
        last = min(len(self._rows), int((top + self.viewport().height()) // height) + 1)
        with surface.clipped(0, head, self.viewport().width(), self.viewport().height() - head):
            for at in range(first, last):
                self._paint_row(painter, surface, self._rows[at], head + at * height - top)
        self._paint_words(painter, self._column(0, 0.0, head), self.tr("now"), "text_faint")
        self._paint_words(painter, self._column(1, 0.0, head), self.tr("then"), "text_faint")

    def _paint_row(self, painter: QPainter, surface: QtSurface, row: MoveRow, top: float) -> None:
        """Both dates in a line, the title beneath them."""
        line = self._line_px()
        for at, (words, mark) in enumerate(((row.before, row.before_mark), (row.after, row.after_mark))):
            place = self._column(at, top, line)
            if mark is not None:
                self._paint_mark(surface, mark, place.left(), top + line / 2)
            beside = place.adjusted(round(SAMPLE_PX + SPACE_XS), 0, 0, 0)
            self._paint_words(painter, beside, words, "text")
        below = QRect(0, round(top + line), self.viewport().width(), round(line))
        self._paint_words(painter, below, row.title, "text_secondary")

    def _paint_mark(self, surface: QtSurface, mark: PreviewMark, x: float, y: float) -> None:
        look = mark_look(self._theme.tokens, mark_kind(mark), mark.review, mark.modality, hue=mark.hue)
        look(surface, x, y)

    def _paint_words(self, painter: QPainter, place: QRect, words: str, token: str) -> None:
        painter.setFont(self._styles().font(TextRole.SMALL))
        painter.setPen(self._theme.color(token))
        short = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, short)

    def _column(self, at: int, top: float, height: float) -> QRect:
        half = self.viewport().width() // 2
        return QRect(at * half, round(top), half - SPACE_S, round(height))

    def _fit(self) -> None:
        whole = self._head_px() + len(self._rows) * self._row_px()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round(whole - self.viewport().height())))
        bar.setPageStep(max(1, self.viewport().height()))
        bar.setSingleStep(round(self._row_px()))
        self.updateGeometry()
        self.viewport().update()

    def _styles(self) -> TextStyles:
        return TextStyles(self._theme.size_px())

    def _line_px(self) -> float:
        return self._styles().size_px(TextRole.SMALL) * _LINE

    def _row_px(self) -> float:
        return 2 * self._line_px() + SPACE_S

    def _head_px(self) -> float:
        return self._line_px() + SPACE_XS
