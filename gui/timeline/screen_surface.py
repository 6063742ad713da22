"""The surface of the window: texts, shapes and whole parts of the picture copied from sprites.

Drawing a thing costs mostly the call, so calls are what it saves: what a frame has that the last one had
too (a dot, a label, the legend) is copied. Rectangles and lines are `pixel_painter`'s.
"""

from collections.abc import Callable, Hashable, Sequence
from typing import Self

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap, QPolygonF

from core.timeline.metrics import TextRole
from gui.style.painting import painting
from gui.timeline.paint_values import color
from gui.timeline.pixel_painter import PixelPainter
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


class ScreenSurface(PixelPainter):
    """A surface of the window or of a part of it; what it draws once is kept in a cache."""

    def __init__(
        self,
        painter: QPainter,
        styles: TextStyles,
        cache: ScreenCache,
        ratio: float,
        *,
        in_device_pixels: bool = False,
    ) -> None:
        super().__init__(painter, ratio, in_device_pixels=in_device_pixels)
        self._styles = styles
        self._cache = cache
        self._texts = cache.texts.for_style(styles, ratio)
        self._sprites = cache.sprites.for_ratio(ratio)

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
            self._copy(self._texts.line(text, role, color, anchor, halo), x, baseline)

    def lines(
        self,
        x: float,
        y: float,
        lines: Sequence[TextLine],
        *,
        anchor: Anchor = Anchor.START,
        halo: str | None = None,
    ) -> None:
        told = tuple([line for line in lines if line[1]])
        if told:
            self._copy(self._texts.sprite(told, anchor, halo), x, y)

    def _copy(self, sprite: Sprite | TextSprite, x: float, y: float) -> None:
        pixmap, left_px, top_px = sprite
        ratio = self._ratio
        self._draw_pixmap(
            round((x + self._dx) * ratio + left_px), round((y + self._dy) * ratio + top_px), pixmap
        )

    # Parts

    def upright(self, area: Box, grounds: Sequence[Ground], draw: Callable[[Self], None]) -> None:
        """One row of pixels, laid over and over: a third of what it takes to fill and then cross all rows."""
        ratio = self._ratio
        left, right = (round((x + self._dx) * ratio) for x in (area.x, area.x + area.width))
        over = self._row(right - left, area, draw)
        rows = {name: _on_ground(over, name) for name in {ground.color for ground in grounds}}
        for ground in grounds:
            top = round((ground.top + self._dy) * ratio)
            high = round((ground.top + ground.height + self._dy) * ratio) - top
            self._painter.drawTiledPixmap(left, top, right - left, high, rows[ground.color])

    def _row(self, width: int, area: Box, draw: Callable[[Self], None]) -> QPixmap:
        """What stands upright, on nothing, one pixel high."""
        row = QPixmap(max(1, width), 1)
        row.fill(Qt.GlobalColor.transparent)
        with painting(row) as painter:
            surface = self._part_of(painter, in_device_pixels=True)
            with surface.shifted(-area.x, -area.y - area.height / 2):
                draw(surface)
            surface.end()
        return row

    def _part_of(self, painter: QPainter, *, in_device_pixels: bool = False) -> Self:
        return type(self)(painter, self._styles, self._cache, self._ratio, in_device_pixels=in_device_pixels)

    def kept(self, key: Hashable, box: Box, draw: Callable[[Self], None]) -> None:
        """Drawn into a pixmap of the box's size when the key is new, then copied."""
        drawn = self._sprites.kept(("part", key, box), lambda ratio: self._part(box, draw, ratio))
        self._copy(drawn, box.x, box.y)

    def stamp(self, key: Hashable, x: float, y: float, box: Box, draw: Callable[[Self], None]) -> None:
        """As `kept`, but about a point that may be anywhere."""

        def stamped(ratio: float) -> Sprite:
            return self._part(box, draw, ratio)._replace(left_px=box.x * ratio, top_px=box.y * ratio)

        self._copy(self._sprites.kept(key, stamped), x, y)

    def _part(self, box: Box, draw: Callable[[Self], None], ratio: float) -> Sprite:
        pixmap = QPixmap(max(1, round(box.width * ratio)), max(1, round(box.height * ratio)))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with painting(pixmap) as painter:
            surface = self._part_of(painter)
            with surface.shifted(-box.x, -box.y):
                draw(surface)
            surface.end()
        pixmap.setDevicePixelRatio(1.0)
        return Sprite(pixmap, 0.0, 0.0)


def _on_ground(over: QPixmap, ground: str) -> QPixmap:
    row = QPixmap(over.size())
    row.fill(color(ground, 1.0))
    with painting(row) as painter:
        painter.drawPixmap(0, 0, over)
    return row
