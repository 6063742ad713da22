"""A surface that is a QPainter: the window, an image. A page of a PDF adds what that needs (`gui.export`).

With a `TextCache`, text with a halo is drawn once into a pixmap and then only copied: shaping text
is what a frame would otherwise spend most of its time on.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)

from core.timeline.metrics import TextRole
from gui.timeline.surface import Anchor, Heights, Ink, Stroke
from gui.timeline.text_cache import HALO_PX, DrawnText, TextCache
from gui.timeline.text_styles import TextStyles, text_width_px


@lru_cache(maxsize=512)
def _color(name: str, alpha: float) -> QColor:
    color = QColor(name)
    color.setAlphaF(alpha)
    return color


@lru_cache(maxsize=512)
def _brush(fill: Ink | None) -> QBrush:
    return QBrush(_color(*fill)) if fill else QBrush(Qt.BrushStyle.NoBrush)


@lru_cache(maxsize=512)
def _pen(stroke: Stroke | None) -> QPen:
    if not stroke:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(_color(stroke.color, stroke.alpha), stroke.width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if stroke.dash:
        pen.setDashPattern(list(stroke.dash))
    return pen


def _draw_text(
    painter: QPainter,
    at: QPointF,
    text: str,
    role: TextRole,
    color: str,
    halo: str | None,
    styles: TextStyles,
) -> None:
    font = styles.font(role)
    if halo:
        path = QPainterPath()
        path.addText(at, font, text)
        painter.strokePath(path, _halo_pen(halo))
    painter.setFont(font)
    painter.setPen(_color(color, 1.0))
    painter.drawText(at, text)


def _draw_outlines(
    painter: QPainter,
    at: QPointF,
    text: str,
    role: TextRole,
    color: str,
    halo: str | None,
    styles: TextStyles,
) -> None:
    """Text as shapes: Qt's cache of drawn letters would make equal pictures differ in a few pixels."""
    path = QPainterPath()
    path.addText(at, styles.font(role), text)
    if halo:
        painter.strokePath(path, _halo_pen(halo))
    painter.fillPath(path, _brush(Ink(color)))


@lru_cache(maxsize=4_096)
def _skyline(heights: Heights) -> QPolygonF:
    """The outline of columns, each 1 wide."""
    corners = [QPointF(0, 0)]
    for at, height in enumerate(heights):
        corners += (QPointF(at, height), QPointF(at + 1, height))
    return QPolygonF([*corners, QPointF(len(heights), 0)])


@lru_cache(maxsize=16)
def _halo_pen(halo: str) -> QPen:
    pen = QPen(_color(halo, 1.0), HALO_PX)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


class QtSurface:
    """Draws with a painter, whose owner begins and ends it; `outlined` draws text as shapes."""

    def __init__(
        self,
        painter: QPainter,
        styles: TextStyles,
        cache: TextCache | None = None,
        ratio: float = 1.0,
        *,
        outlined: bool = False,
    ) -> None:
        self._painter = painter
        self._styles = styles
        self._cache = cache.for_style(styles, ratio) if cache is not None else None
        self._ratio = ratio
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
            self._fill(x, y, width, height, _color(*fill))
            return
        self._painter.setBrush(_brush(fill))
        self._painter.setPen(_pen(stroke))
        if radius:
            self._painter.drawRoundedRect(QRectF(x, y, width, height), radius, radius)
        else:
            self._painter.drawRect(QRectF(x, y, width, height))

    def columns(
        self, x: float, bottom: float, column_px: float, heights: Heights, scale: float, fill: Ink
    ) -> None:
        self._painter.setBrush(_brush(fill))
        self._painter.setPen(_pen(None))
        before = self._painter.transform()
        # On the screen upright edges need no softening, which takes most of the time of an outline.
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, self._cache is None)
        self._painter.translate(x, bottom)
        self._painter.scale(column_px, -scale)
        self._painter.drawPolygon(_skyline(heights))
        self._painter.setTransform(before)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def gradient(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        color: str,
        stops: Sequence[tuple[float, float]],
    ) -> None:
        gradient = QLinearGradient(x, 0, x + width, 0)
        for place, alpha in stops:
            gradient.setColorAt(min(1.0, max(0.0, place)), _color(color, alpha))
        self._painter.fillRect(QRectF(x, y, width, height), QBrush(gradient))

    def line(self, x1: float, y1: float, x2: float, y2: float, stroke: Stroke) -> None:
        if not stroke.dash and (x1 == x2 or y1 == y2):
            # A filled rectangle is several times as quick as a line, and most lines are upright or level.
            half, color = stroke.width / 2, _color(stroke.color, stroke.alpha)
            level = y1 == y2
            box = (x1, y1 - half, x2 - x1, 2 * half) if level else (x1 - half, y1, 2 * half, y2 - y1)
            self._fill(*box, color)
            return
        self._painter.setPen(_pen(stroke))
        self._painter.drawLine(QLineF(x1, y1, x2, y2))

    def polygon(
        self,
        points: Sequence[tuple[float, float]],
        fill: Ink | None = None,
        stroke: Stroke | None = None,
        *,
        closed: bool = True,
    ) -> None:
        self._painter.setBrush(_brush(fill))
        self._painter.setPen(_pen(stroke))
        corners = QPolygonF([QPointF(x, y) for x, y in points])
        if closed:
            self._painter.drawPolygon(corners)
        else:
            self._painter.drawPolyline(corners)

    def circle(
        self, x: float, y: float, radius: float, fill: Ink | None = None, stroke: Stroke | None = None
    ) -> None:
        self._painter.setBrush(_brush(fill))
        self._painter.setPen(_pen(stroke))
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
        if self._cache is not None:
            self._copy_text(x, baseline, self._cache.drawn(text, role, color, halo), anchor)
            return
        if anchor is not Anchor.START:
            width = text_width_px(self._styles, role, text)
            x -= width if anchor is Anchor.END else width / 2
        # Letters that are pictures (emoji) have no outline.
        draw = _draw_outlines if self._outlined and max(text) <= "\uffff" else _draw_text
        draw(self._painter, QPointF(x, baseline), text, role, color, halo, self._styles)

    def _copy_text(self, x: float, baseline: float, drawn: DrawnText, anchor: Anchor) -> None:
        """At whole device pixels, so that it stays crisp."""
        if anchor is not Anchor.START:
            x -= drawn.width_px if anchor is Anchor.END else drawn.width_px / 2
        ratio = self._ratio
        left, top = (
            round((x - HALO_PX) * ratio) / ratio,
            round((baseline - drawn.baseline_px) * ratio) / ratio,
        )
        self._painter.drawPixmap(QPointF(left, top), drawn.pixmap)

    def _fill(self, x: float, y: float, width: float, height: float, color: QColor) -> None:
        """On the screen to whole device pixels: crisp, and quicker than softened edges."""
        if self._cache is not None:
            ratio = self._ratio
            left, top = round(x * ratio), round(y * ratio)
            right, bottom = round((x + width) * ratio), round((y + height) * ratio)
            x, y = left / ratio, top / ratio
            width, height = max(1, right - left) / ratio, max(1, bottom - top) / ratio
        self._painter.fillRect(QRectF(x, y, width, height), color)

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
