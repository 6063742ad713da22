"""The surface of the window: whole device pixels, texts and shapes copied from sprites, rectangles in heaps.

Drawing a thing costs mostly the call, so calls are what it saves. What a frame has that the last one had
too (a dot, a label, the legend) is copied. Upright edges are crisp at every scale and never softened.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Self

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QPolygonF

from core.timeline.metrics import TextRole
from gui.timeline.paint_values import brush, color, pen
from gui.timeline.qt_surface import fading
from gui.timeline.sprites import Sprite, SpriteCache
from gui.timeline.surface import Anchor, Box, Ground, Heights, Ink, Stroke, TextLine
from gui.timeline.text_cache import TextCache, TextSprite
from gui.timeline.text_styles import TextStyles

_WIDEST_SPRITE_PX = 200.0


class ScreenCache:
    """What the frames of a window share: its texts and its shapes."""

    def __init__(self) -> None:
        self.texts = TextCache()
        self.sprites = SpriteCache()

    def clear(self) -> None:
        self.texts.clear()
        self.sprites.clear()


class ScreenSurface:
    """Draws with a painter of the window or of a pixmap with the window's pixel ratio."""

    def __init__(
        self,
        painter: QPainter,
        styles: TextStyles,
        cache: ScreenCache,
        ratio: float,
        *,
        in_device_pixels: bool = False,
    ) -> None:
        """`in_device_pixels` where the painter is of a pixmap that knows no ratio."""
        self._painter = painter
        self._styles = styles
        self._cache = cache
        self._texts = cache.texts.for_style(styles, ratio)
        self._sprites = cache.sprites.for_ratio(ratio)
        self._ratio = ratio
        self._dx = self._dy = 0.0
        self._heaps: dict[Ink, list[QRect]] | None = None
        self._over: list[tuple[int, int, QPixmap]] = []
        painter.save()
        if not in_device_pixels:
            painter.scale(1 / ratio, 1 / ratio)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(pen(None))

    def end(self) -> None:
        """Leave the painter as it was."""
        self._painter.restore()

    # Rectangles and lines

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
        ratio, heaps = self._ratio, self._heaps
        x, y = (x + self._dx) * ratio, (y + self._dy) * ratio
        left, top = round(x), round(y)
        wide, high = round(x + width * ratio) - left or 1, round(y + height * ratio) - top or 1
        if heaps is None:
            self._painter.fillRect(left, top, wide, high, color(*fill))
        elif fill in heaps:
            heaps[fill].append(QRect(left, top, wide, high))
        else:
            heaps[fill] = [QRect(left, top, wide, high)]

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

    @contextmanager
    def gathered(self) -> Iterator[None]:
        if self._heaps is not None:
            yield
            return
        self._heaps = {}
        yield
        self._draw_gathered()
        self._heaps = None

    def _draw_gathered(self) -> None:
        """What was gathered so far: rectangles by colour, then what goes over them."""
        if self._heaps is None:
            return
        painter, heaps, over = self._painter, self._heaps, self._over
        self._heaps, self._over = {}, []
        for ink, rects in heaps.items():
            painter.setBrush(brush(ink))
            painter.drawRects(rects)
        for left, top, pixmap in over:
            painter.drawPixmap(left, top, pixmap)

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

    # Shapes

    def columns(
        self, x: float, bottom: float, column_px: float, heights: Heights, scale: float, fill: Ink
    ) -> None:
        ratio, peak = self._ratio, max(heights) * scale
        left, right = (round((x + self._dx + at) * ratio) for at in (0.0, column_px * len(heights)))
        low, high = round((bottom + self._dy) * ratio), round(peak * ratio)
        if right > left and high > 0:
            pixmap = self._sprites.columns(heights, fill).pixmap
            self._painter.drawPixmap(left, low - high, right - left, high, pixmap)

    def polygon(
        self,
        points: Sequence[tuple[float, float]],
        fill: Ink | None = None,
        stroke: Stroke | None = None,
        *,
        closed: bool = True,
    ) -> None:
        first_x, first_y = points[0]
        shape = tuple((round(x - first_x, 1), round(y - first_y, 1)) for x, y in points)
        if max(abs(x) for x, _ in shape) <= _WIDEST_SPRITE_PX:
            self._copy(self._sprites.polygon(shape, fill, stroke, closed=closed), first_x, first_y)
            return
        with self._softly(fill, stroke) as painter:
            corners = QPolygonF([QPointF(x, y) for x, y in points])
            if closed:
                painter.drawPolygon(corners)
            else:
                painter.drawPolyline(corners)

    def circle(
        self, x: float, y: float, radius: float, fill: Ink | None = None, stroke: Stroke | None = None
    ) -> None:
        self._copy(self._sprites.circle(radius, fill, stroke), x, y)

    # Text

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
        if text:
            line = TextLine(0.0, text, role, color)
            self._copy(self._texts.sprite((line,), anchor, halo), x, baseline)

    def lines(
        self,
        x: float,
        y: float,
        lines: Sequence[TextLine],
        *,
        anchor: Anchor = Anchor.START,
        halo: str | None = None,
    ) -> None:
        told = tuple(line for line in lines if line.text)
        if told:
            self._copy(self._texts.sprite(told, anchor, halo), x, y)

    def _copy(self, sprite: Sprite | TextSprite, x: float, y: float) -> None:
        left = round((x + self._dx) * self._ratio + sprite.left_px)
        top = round((y + self._dy) * self._ratio + sprite.top_px)
        if self._heaps is None:
            self._painter.drawPixmap(left, top, sprite.pixmap)
        else:
            self._over.append((left, top, sprite.pixmap))

    # Parts

    def upright(self, area: Box, grounds: Sequence[Ground], draw: Callable[[Self], None]) -> None:
        """One row of pixels, laid over and over: a third of what it takes to fill and then cross all rows."""
        ratio = self._ratio
        left, right = (round((x + self._dx) * ratio) for x in (area.x, area.x + area.width))
        over = self._row(right - left, area, draw)
        rows = {ground.color: _on_ground(over, ground.color) for ground in grounds}
        for ground in grounds:
            top = round((ground.top + self._dy) * ratio)
            high = round((ground.top + ground.height + self._dy) * ratio) - top
            self._painter.drawTiledPixmap(left, top, right - left, high, rows[ground.color])

    def _row(self, width: int, area: Box, draw: Callable[[Self], None]) -> QPixmap:
        """What stands upright, on nothing, one pixel high."""
        row = QPixmap(max(1, width), 1)
        row.fill(Qt.GlobalColor.transparent)
        painter = QPainter(row)
        surface = type(self)(painter, self._styles, self._cache, self._ratio, in_device_pixels=True)
        with surface.shifted(-area.x, -area.y - area.height / 2):
            draw(surface)
        surface.end()
        painter.end()
        return row

    def kept(self, key: Hashable, box: Box, draw: Callable[[Self], None]) -> None:
        """Drawn into a pixmap of the box's size when the key is new, then copied."""
        drawn = self._sprites.kept(("part", key, box), lambda ratio: self._part(box, draw, ratio))
        self._copy(drawn, box.x, box.y)

    def _part(self, box: Box, draw: Callable[[Self], None], ratio: float) -> Sprite:
        pixmap = QPixmap(max(1, round(box.width * ratio)), max(1, round(box.height * ratio)))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        surface = type(self)(painter, self._styles, self._cache, ratio)
        with surface.shifted(-box.x, -box.y):
            draw(surface)
        surface.end()
        painter.end()
        pixmap.setDevicePixelRatio(1.0)
        return Sprite(pixmap, 0.0, 0.0)

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
        self._draw_gathered()
        self._painter.save()
        box = QRect(left, top, right - left, bottom - top)
        self._painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        yield
        self._draw_gathered()
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


def _on_ground(over: QPixmap, ground: str) -> QPixmap:
    row = QPixmap(over.size())
    row.fill(color(ground, 1.0))
    painter = QPainter(row)
    painter.drawPixmap(0, 0, over)
    painter.end()
    return row
