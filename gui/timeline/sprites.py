"""Small shapes as pixmaps, each drawn once: dots, arrows, brackets, and columns of density.

A sprite is in device pixels. What is asked for twice is copied, which takes a tenth of drawing it.
"""

import math
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap, QPolygonF

from gui.style.painting import painting
from gui.timeline.paint_values import brush, color, pen
from gui.timeline.surface import Heights, Ink, Stroke

_KEPT_SPRITES = 1_500
_COLUMN_STEPS = 24  # how finely heights of columns are told apart
Points = tuple[tuple[float, float], ...]


class Sprite(NamedTuple):
    """A drawn shape: where its upper left corner lies from its own point, in device pixels."""

    pixmap: QPixmap
    left_px: float
    top_px: float


class SpriteCache:
    """Sprites of one pixel ratio, the least recently used dropped first."""

    def __init__(self) -> None:
        self._sprites: OrderedDict[Hashable, Sprite] = OrderedDict()
        self._ratio = 1.0

    def clear(self) -> None:
        self._sprites.clear()

    def for_ratio(self, ratio: float) -> "SpriteCache":
        """Itself, emptied where it held sprites of another ratio."""
        if ratio != self._ratio:
            self._ratio = ratio
            self._sprites.clear()
        return self

    def kept(self, key: Hashable, make: Callable[[float], Sprite]) -> Sprite:
        """The sprite of a key; `make` draws it for a pixel ratio."""
        known = self._sprites.get(key)
        if known is None:
            known = self._sprites[key] = make(self._ratio)
            if len(self._sprites) > _KEPT_SPRITES:
                self._sprites.popitem(last=False)
        else:
            self._sprites.move_to_end(key)
        return known

    def circle(self, radius: float, fill: Ink | None, stroke: Stroke | None) -> Sprite:
        return self.kept((radius, fill, stroke), lambda ratio: _circle(radius, fill, stroke, ratio))

    def polygon(self, points: Points, fill: Ink | None, stroke: Stroke | None, *, closed: bool) -> Sprite:
        """A polygon whose points are counted from its first one."""
        key = (points, fill, stroke, closed)
        return self.kept(key, lambda ratio: _polygon(points, fill, stroke, ratio, closed=closed))

    def columns(self, heights: Heights, fill: Ink) -> Sprite:
        """Columns a pixel wide each, as high as the highest, to be stretched."""
        return self.kept((heights, fill), lambda _: _columns(heights, fill))


def clear_pixmap(width: float, height: float, ratio: float) -> QPixmap:
    """A transparent pixmap for a size in logical pixels."""
    pixmap = QPixmap(max(1, math.ceil(width * ratio)), max(1, math.ceil(height * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _sprite(pixmap: QPixmap, left: float, top: float, ratio: float) -> Sprite:
    pixmap.setDevicePixelRatio(1.0)
    return Sprite(pixmap, left * ratio, top * ratio)


def _circle(radius: float, fill: Ink | None, stroke: Stroke | None, ratio: float) -> Sprite:
    reach = math.ceil(radius + (stroke.width if stroke else 0.0) + 1)
    pixmap = clear_pixmap(2 * reach, 2 * reach, ratio)
    with _drawing(pixmap, fill, stroke) as painter:
        painter.drawEllipse(QPointF(reach, reach), radius, radius)
    return _sprite(pixmap, -reach, -reach, ratio)


def _polygon(
    points: Points, fill: Ink | None, stroke: Stroke | None, ratio: float, *, closed: bool
) -> Sprite:
    room = math.ceil((stroke.width if stroke else 0.0) + 2)
    left, top = (math.floor(min(point[axis] for point in points)) - room for axis in (0, 1))
    right, bottom = (math.ceil(max(point[axis] for point in points)) + room for axis in (0, 1))
    pixmap = clear_pixmap(right - left, bottom - top, ratio)
    corners = QPolygonF([QPointF(x - left, y - top) for x, y in points])
    with _drawing(pixmap, fill, stroke) as painter:
        if closed:
            painter.drawPolygon(corners)
        else:
            painter.drawPolyline(corners)
    return _sprite(pixmap, left, top, ratio)


@contextmanager
def _drawing(pixmap: QPixmap, fill: Ink | None, stroke: Stroke | None) -> Iterator[QPainter]:
    with painting(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(brush(fill))
        painter.setPen(pen(stroke))
        yield painter


def _columns(heights: Heights, fill: Ink) -> Sprite:
    peak = max(heights) or 1.0
    levels = np.array(heights) / peak * _COLUMN_STEPS
    from_top = np.arange(_COLUMN_STEPS, 0, -1)[:, None]
    ink, alpha = color(*fill), fill.alpha
    red, green, blue = (round(part * alpha * 255) for part in (ink.redF(), ink.greenF(), ink.blueF()))
    word = np.uint32(round(alpha * 255) << 24 | red << 16 | green << 8 | blue)
    pixels = np.ascontiguousarray(np.where(from_top <= np.ceil(levels), word, np.uint32(0)))
    image = QImage(pixels.data, len(heights), _COLUMN_STEPS, QImage.Format.Format_ARGB32_Premultiplied)
    return Sprite(QPixmap.fromImage(image.copy()), 0, 0)
