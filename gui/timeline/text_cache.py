"""Texts as pixmaps, each shaped once: shaping is what a frame would otherwise spend most of its time on.

A sprite is one line or the lines of a label together, in device pixels, with room for a halo around them.
"""

import math
from collections import OrderedDict
from collections.abc import Hashable
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from core.timeline.metrics import TextRole
from gui.style.painting import painting
from gui.timeline.surface import Anchor, TextLine
from gui.timeline.text_styles import TextStyles, text_width_px

HALO_PX = 4.0
_KEPT_TEXTS = 3_000
_HALO_COPIES = 10


class TextSprite(NamedTuple):
    """Drawn lines: how far the sprite's upper left corner is from their common point, in device pixels."""

    pixmap: QPixmap
    left_px: float
    top_px: float


Lines = tuple[TextLine, ...]


class TextCache:
    """Sprites of one style and pixel ratio, the least recently used dropped first."""

    def __init__(self) -> None:
        self._sprites: OrderedDict[Hashable, TextSprite] = OrderedDict()
        self._of: tuple[TextStyles, float] | None = None

    def clear(self) -> None:
        self._sprites.clear()

    def for_style(self, styles: TextStyles, ratio: float) -> "TextCache":
        """Itself, emptied where it held texts of another style or ratio."""
        if self._of != (styles, ratio):
            self._of = (styles, ratio)
            self._sprites.clear()
        return self

    def sprite(self, lines: Lines, anchor: Anchor, halo: str | None) -> TextSprite:
        key = (lines, anchor, halo)
        known = self._sprites.get(key)
        if known is None:
            return self._made(key, lines, anchor, halo)
        self._sprites.move_to_end(key)
        return known

    def line(self, text: str, role: TextRole, color: str, anchor: Anchor, halo: str | None) -> TextSprite:
        """One line of text on its baseline."""
        key = (text, role, color, anchor, halo)
        known = self._sprites.get(key)
        if known is None:
            return self._made(key, (TextLine(0.0, text, role, color),), anchor, halo)
        self._sprites.move_to_end(key)
        return known

    def _made(self, key: Hashable, lines: Lines, anchor: Anchor, halo: str | None) -> TextSprite:
        assert self._of is not None
        made = self._sprites[key] = _drawn(lines, anchor, halo, *self._of)
        if len(self._sprites) > _KEPT_TEXTS:
            self._sprites.popitem(last=False)
        return made


def _drawn(lines: Lines, anchor: Anchor, halo: str | None, styles: TextStyles, ratio: float) -> TextSprite:
    widths = [text_width_px(styles, line.role, line.text) for line in lines]
    width, ascent = max(widths), styles.metrics(lines[0].role).ascent()
    top = lines[0].baseline - ascent - HALO_PX
    bottom = lines[-1].baseline + styles.metrics(lines[-1].role).descent() + HALO_PX
    plain = _clear_pixmap(width + 2 * HALO_PX, bottom - top, ratio)
    with painting(plain) as painter:
        for line, own in zip(lines, widths, strict=True):
            painter.setFont(styles.font(line.role))
            painter.setPen(QColor(line.color))
            left = HALO_PX + (width - own) * _BEFORE[anchor]
            painter.drawText(QPointF(left, line.baseline - top), line.text)
    plain.setDevicePixelRatio(1.0)
    pixmap = _with_halo(plain, halo, round(HALO_PX / 2 * ratio)) if halo else plain
    return TextSprite(pixmap, (-HALO_PX - width * _BEFORE[anchor]) * ratio, top * ratio)


# How much of its width a text has to the left of its point.
_BEFORE = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}


def _clear_pixmap(width: float, height: float, ratio: float) -> QPixmap:
    pixmap = QPixmap(max(1, math.ceil(width * ratio) + 1), max(1, math.ceil(height * ratio) + 1))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _with_halo(plain: QPixmap, halo: str, reach_px: int) -> QPixmap:
    """Copies of the text around itself, coloured together: as good as an outline at this width, and fifty
    times as quick. Device pixels."""
    haloed = QPixmap(plain.size())
    haloed.fill(Qt.GlobalColor.transparent)
    with painting(haloed) as painter:
        for dx, dy in _halo_offsets(reach_px):
            painter.drawPixmap(dx, dy, plain)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(haloed.rect(), QColor(halo))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.drawPixmap(0, 0, plain)
    return haloed


@lru_cache(maxsize=8)
def _halo_offsets(reach_px: int) -> tuple[tuple[int, int], ...]:
    turns = [turn * math.tau / _HALO_COPIES for turn in range(_HALO_COPIES)]
    return tuple((round(math.cos(turn) * reach_px), round(math.sin(turn) * reach_px)) for turn in turns)
