"""Dates drawn small, as the timeline will draw them: the one that holds, and beneath it the one that comes.

Painted by the painters of the timeline's own marks and axis, so that it cannot look otherwise there.
"""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.timeline.metrics import TextRole
from core.timeline.preview import PreviewMark, preview
from gui.models.preview_row import PreviewRow
from gui.style.painting import painting
from gui.style.theme import Theme
from gui.style.tokens import RADIUS_BUTTON, SPACE_S
from gui.timeline.painters.axis_painter import paint_axis, paint_grid
from gui.timeline.painters.mark_painter import paint_marks
from gui.timeline.painters.scene import Frame
from gui.timeline.qt_surface import QtSurface
from gui.timeline.surface import Anchor, Ink, Stroke
from gui.timeline.text_styles import QtTextMeasure, TextStyles, text_width_px

_AXIS_LINES = 2.9  # height of the axis, in sizes of its text
_ROW_LINES = 1.9


class DatePreview(QWidget):
    """As wide as it is given, as high as its rows need."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[PreviewRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def rows(self) -> tuple[PreviewRow, ...]:
        return self._rows

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_rows(self, rows: tuple[PreviewRow, ...]) -> None:
        """Nothing is drawn where no row has a date."""
        self._rows = rows
        self.setVisible(any(row.mark is not None for row in rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, round(self._axis_px() + len(self._rows) * self._row_px() + SPACE_S))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        dated = [row.mark for row in self._rows if row.mark is not None]
        if not dated:
            return
        with painting(self) as painter:
            self._paint(painter, dated)

    def _paint(self, painter: QPainter, dated: list[PreviewMark]) -> None:
        styles, tokens = self._styles(), self._theme.tokens
        surface = QtSurface(painter, styles)
        surface.rect(0.5, 0.5, self.width() - 1, self.height() - 1, Ink(tokens.panel), radius=RADIUS_BUTTON)
        header = max(text_width_px(styles, TextRole.SMALL, row.words) for row in self._rows) + 2 * SPACE_S
        frame = Frame(self.width(), self.height(), header, self._axis_px(), 0.0)
        drawn = preview(dated, frame.time_width_px, QtTextMeasure(styles), styles.sizes())
        paint_axis(surface, drawn.axis, frame, tokens, styles)
        marks = iter(drawn.marks)
        area = (header, frame.axis_px, frame.time_width_px, frame.lanes_height_px)
        with surface.clipped(*area), surface.shifted(header, frame.axis_px):
            paint_grid(surface, drawn.axis, frame, tokens)
            placed = [
                next(marks)._replace(y_px=self._middle(at))
                for at, row in enumerate(self._rows)
                if row.mark is not None
            ]
            paint_marks(surface, placed, tokens)
        self._paint_words(surface, frame)
        surface.rect(
            0.5, 0.5, self.width() - 1, self.height() - 1, None, Stroke(tokens.hairline), RADIUS_BUTTON
        )

    def _paint_words(self, surface: QtSurface, frame: Frame) -> None:
        drop = self._styles().size_px(TextRole.SMALL) * 0.36
        for at, row in enumerate(self._rows):
            surface.text(
                SPACE_S, frame.axis_px + self._middle(at) + drop, row.words, TextRole.SMALL,
                self._theme.tokens.text_secondary, anchor=Anchor.START,
            )  # fmt: skip

    def _middle(self, at: int) -> float:
        """The centre line of a row, from the foot of the axis."""
        return SPACE_S / 2 + (at + 0.5) * self._row_px()

    def _row_px(self) -> float:
        return self._styles().size_px(TextRole.LABEL) * _ROW_LINES

    def _axis_px(self) -> float:
        return self._styles().size_px(TextRole.AXIS) * _AXIS_LINES

    def _styles(self) -> TextStyles:
        return TextStyles(self._theme.size_px())
