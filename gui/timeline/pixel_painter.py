"""Rectangles, lines and clips in whole device pixels: the ground that the surface of the window stands on.

Upright edges are crisp at every scale and never softened. A rectangle is drawn at once: a call of the
painter costs less than keeping a heap of them.
"""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from gui.timeline.paint_values import brush, ink_color, pen
from gui.timeline.qt_surface import fading
from gui.timeline.surface import Ink, Stroke


class PixelPainter:
    """Draws with a painter of the window, or of a pixmap with the window's pixel ratio."""

    def __init__(self, painter: QPainter, ratio: float, *, in_device_pixels: bool = False) -> None:
        """`in_device_pixels` where the painter is of a pixmap that knows no ratio."""
        self._painter = painter
        self._fill_rect, self._draw_pixmap = painter.fillRect, painter.drawPixmap  # bound once for a frame
        self._ratio = ratio
        self._dx = self._dy = 0.0
        painter.save()
        if not in_device_pixels:
            painter.scale(1 / ratio, 1 / ratio)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(pen(None))

    def end(self) -> None:
        """Leave the painter as it was."""
        self._painter.restore()

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
        if fill is not None and stroke is None and not radius:
            self._fill(x, y, width, height, fill)
            return
        with self._softly(fill, stroke) as painter:
            if radius:
                painter.drawRoundedRect(QRectF(x, y, width, height), radius, radius)
            else:
                painter.drawRect(QRectF(x, y, width, height))

    def _fill(self, x: float, y: float, width: float, height: float, fill: Ink) -> None:
        ratio = self._ratio
        x, y = (x + self._dx) * ratio, (y + self._dy) * ratio
        left, top = round(x), round(y)
        wide, high = round(x + width * ratio) - left or 1, round(y + height * ratio) - top or 1
        self._fill_rect(left, top, wide, high, ink_color(fill))

    def line(self, x1: float, y1: float, x2: float, y2: float, stroke: Stroke) -> None:
        name, width, dash, alpha = stroke
        if not dash and y1 == y2:
            self._fill(x1, y1 - width / 2, x2 - x1, width, Ink(name, alpha))
            return
        if not dash and x1 == x2:
            self._fill(x1 - width / 2, y1, width, y2 - y1, Ink(name, alpha))
            return
        with self._softly(None, stroke) as painter:
            painter.drawLine(QPointF(x1, y1), QPointF(x2, y2))

    def gradient(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        color: str,
        stops: Sequence[tuple[float, float]],
    ) -> None:
        ratio = self._ratio
        left, top = (x + self._dx) * ratio, round((y + self._dy) * ratio)
        high = round((y + self._dy + height) * ratio) - top or 1
        wide = width * ratio
        self._painter.fillRect(QRectF(left, top, wide, high), fading(left, wide, color, stops))

    @contextmanager
    def _softly(self, fill: Ink | None, stroke: Stroke | None) -> Iterator[QPainter]:
        """The painter in logical pixels, with soft edges."""
        painter = self._painter
        painter.save()
        painter.scale(self._ratio, self._ratio)
        painter.translate(self._dx, self._dy)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(brush(fill))
        painter.setPen(pen(stroke))
        yield painter
        painter.restore()

    @contextmanager
    def clipped(self, x: float, y: float, width: float, height: float) -> Iterator[None]:
        ratio = self._ratio
        left, top = round((x + self._dx) * ratio), round((y + self._dy) * ratio)
        right = round((x + self._dx + width) * ratio)
        bottom = round((y + self._dy + height) * ratio)
        self._painter.save()
        box = QRect(left, top, right - left, bottom - top)
        self._painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        yield
        self._painter.restore()

    @contextmanager
    def shifted(self, dx: float, dy: float) -> Iterator[None]:
        self._dx, self._dy = self._dx + dx, self._dy + dy
        yield
        self._dx, self._dy = self._dx - dx, self._dy - dy

    def group(self, title: str, link: str = "") -> AbstractContextManager[None]:  # noqa: ARG002
        """Pixels have no names."""
        return _UNNAMED


_UNNAMED = nullcontext()
