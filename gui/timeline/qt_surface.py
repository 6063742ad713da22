"""A surface that is a QPainter and draws everything as it is told: for images and for what is small.

The window has a quicker one (`screen_surface`); a page of a PDF adds what that needs (`gui.export`).
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QLinearGradient, QPainter, QPainterPath, QPen, QPolygonF

from core.timeline.metrics import TextRole
from gui.timeline.paint_values import brush, color, pen
from gui.timeline.surface import Anchor, Box, DrawsEverything, Heights, Ink, Stroke
from gui.timeline.text_cache import HALO_PX
from gui.timeline.text_styles import TextStyles, text_width_px


def _draw_text(
    painter: QPainter,
    at: QPointF,
    text: str,
    role: TextRole,
    ink: str,
    halo: str | None,
    styles: TextStyles,
) -> None:
    font = styles.font(role)
    if halo:
        path = QPainterPath()
        path.addText(at, font, text)
        painter.strokePath(path, _halo_pen(halo))
    painter.setFont(font)
    painter.setPen(color(ink, 1.0))
    painter.drawText(at, text)


def _draw_outlines(
    painter: QPainter,
    at: QPointF,
    text: str,
    role: TextRole,
    ink: str,
    halo: str | None,
    styles: TextStyles,
) -> None:
    """Text as shapes: Qt's cache of drawn letters would make equal pictures differ in a few pixels."""
    path = QPainterPath()
    path.addText(at, styles.font(role), text)
    if halo:
        painter.strokePath(path, _halo_pen(halo))
    painter.fillPath(path, brush(Ink(ink)))


@lru_cache(maxsize=4_096)
def _skyline(heights: Heights) -> QPolygonF:
    """The outline of columns, each 1 wide."""
    corners = [QPointF(0, 0)]
    for at, height in enumerate(heights):
        corners += (QPointF(at, height), QPointF(at + 1, height))
    return QPolygonF([*corners, QPointF(len(heights), 0)])


@lru_cache(maxsize=16)
def _halo_pen(halo: str) -> QPen:
    made = QPen(color(halo, 1.0), HALO_PX)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return made


def straight(x1: float, y1: float, x2: float, y2: float, stroke: Stroke) -> Box:
    """An upright or level line as a rectangle."""
    half = stroke.width / 2
    if y1 == y2:
        return Box(min(x1, x2), y1 - half, abs(x2 - x1), stroke.width)
    return Box(x1 - half, min(y1, y2), stroke.width, abs(y2 - y1))


def fading(x: float, width: float, name: str, stops: Sequence[tuple[float, float]]) -> QBrush:
    """A colour whose opacity runs from left to right."""
    gradient = QLinearGradient(x, 0, x + width, 0)
    for place, alpha in stops:
        gradient.setColorAt(min(1.0, max(0.0, place)), color(name, alpha))
    return QBrush(gradient)


class QtSurface(DrawsEverything):
    """Draws with a painter, whose owner begins and ends it; `outlined` draws text as shapes."""

    def __init__(self, painter: QPainter, styles: TextStyles, *, outlined: bool = False) -> None:
        self._painter = painter
        self._styles = styles
        self._outlined = outlined
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def rect(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: Ink | None = None,
        stroke: Stroke | None = None,
        radius: float = 0.0,
    ) -> None:
        if fill and not stroke and not radius:
            self._painter.fillRect(QRectF(x, y, width, height), color(*fill))
            return
        self._painter.setBrush(brush(fill))
        self._painter.setPen(pen(stroke))
        if radius:
            self._painter.drawRoundedRect(QRectF(x, y, width, height), radius, radius)
        else:
            self._painter.drawRect(QRectF(x, y, width, height))

    def columns(
        self, x: float, bottom: float, column_px: float, heights: Heights, scale: float, fill: Ink
    ) -> None:
        self._painter.setBrush(brush(fill))
        self._painter.setPen(pen(None))
        before = self._painter.transform()
        self._painter.translate(x, bottom)
        self._painter.scale(column_px, -scale)
        self._painter.drawPolygon(_skyline(heights))
        self._painter.setTransform(before)

    def gradient(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        color: str,
        stops: Sequence[tuple[float, float]],
    ) -> None:
        self._painter.fillRect(QRectF(x, y, width, height), fading(x, width, color, stops))

    def line(self, x1: float, y1: float, x2: float, y2: float, stroke: Stroke) -> None:
        if not stroke.dash and (x1 == x2 or y1 == y2):
            # A filled rectangle is several times as quick as a line, and most lines are upright or level.
            self._painter.fillRect(
                QRectF(*straight(x1, y1, x2, y2, stroke)), color(stroke.color, stroke.alpha)
            )
            return
        self._painter.setPen(pen(stroke))
        self._painter.drawLine(QLineF(x1, y1, x2, y2))

    def polygon(
        self,
        points: Sequence[tuple[float, float]],
        fill: Ink | None = None,
        stroke: Stroke | None = None,
        *,
        closed: bool = True,
    ) -> None:
        self._painter.setBrush(brush(fill))
        self._painter.setPen(pen(stroke))
        corners = QPolygonF([QPointF(x, y) for x, y in points])
        if closed:
            self._painter.drawPolygon(corners)
        else:
            self._painter.drawPolyline(corners)

    def circle(
        self, x: float, y: float, radius: float, fill: Ink | None = None, stroke: Stroke | None = None
    ) -> None:
        self._painter.setBrush(brush(fill))
        self._painter.setPen(pen(stroke))
        self._painter.drawEllipse(QPointF(x, y), radius, radius)

    def text(
        self,
        x: float,
        baseline: float,
        text: str,
        role: TextRole,
        color: str,
        *,
        anchor: Anchor = Anchor.START,
        halo: str | None = None,
    ) -> None:
        if not text:
            return
        if anchor is not Anchor.START:
            width = text_width_px(self._styles, role, text)
            x -= width if anchor is Anchor.END else width / 2
        # Letters that are pictures (emoji) have no outline.
        draw = _draw_outlines if self._outlined and max(text) <= "\uffff" else _draw_text
        draw(self._painter, QPointF(x, baseline), text, role, color, halo, self._styles)

    @contextmanager
    def clipped(self, x: float, y: float, width: float, height: float) -> Iterator[None]:
        self._painter.save()
        self._painter.setClipRect(QRectF(x, y, width, height), Qt.ClipOperation.IntersectClip)
        yield
        self._painter.restore()

    @contextmanager
    def shifted(self, dx: float, dy: float) -> Iterator[None]:
        self._painter.translate(dx, dy)
        yield
        self._painter.translate(-dx, -dy)

    @contextmanager
    def group(self, title: str, link: str = "") -> Iterator[None]:  # noqa: ARG002 - pixels have no names
        yield
