"""Texts as pixmaps, each shaped once: shaping is what a frame would otherwise spend most of its time on."""

import math
from collections import OrderedDict
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from core.timeline.metrics import TextRole
from gui.timeline.text_styles import TextStyles, text_width_px

HALO_PX = 4.0
_KEPT_TEXTS = 3_000


class DrawnText(NamedTuple):
    """A text with room for its halo around it: how wide it is, and its baseline from the upper edge."""

    pixmap: QPixmap
    width_px: float
    baseline_px: float


class TextCache:
    """Drawn texts of one style and pixel ratio, the least recently used dropped first."""

    def __init__(self) -> None:
        self._drawn: OrderedDict[tuple[str, TextRole, str, str | None], DrawnText] = OrderedDict()
        self._of: tuple[TextStyles, float] | None = None

    def clear(self) -> None:
        self._drawn.clear()

    def for_style(self, styles: TextStyles, ratio: float) -> "TextCache":
        """Itself, emptied where it held texts of another style or ratio."""
        if self._of != (styles, ratio):
            self._of = (styles, ratio)
            self._drawn.clear()
        return self

    def drawn(self, text: str, role: TextRole, color: str, halo: str | None) -> DrawnText:
        key = (text, role, color, halo)
        known = self._drawn.get(key)
        if known is None:
            assert self._of is not None
            known = self._drawn[key] = _drawn_text(text, role, color, halo, *self._of)
            if len(self._drawn) > _KEPT_TEXTS:
                self._drawn.popitem(last=False)
        self._drawn.move_to_end(key)
        return known


def _drawn_text(
    text: str, role: TextRole, color: str, halo: str | None, styles: TextStyles, ratio: float
) -> DrawnText:
    plain = _plain_pixmap(text, role, color, styles, ratio)
    pixmap = _with_halo(plain, halo, ratio) if halo else plain
    baseline = styles.metrics(role).ascent() + HALO_PX
    return DrawnText(pixmap, text_width_px(styles, role, text), baseline)


def _with_halo(plain: QPixmap, halo: str, ratio: float) -> QPixmap:
    behind = QPixmap(plain)
    painter = QPainter(behind)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(behind.rect(), QColor(halo))
    painter.end()
    haloed = QPixmap(plain.size())
    haloed.setDevicePixelRatio(ratio)
    haloed.fill(Qt.GlobalColor.transparent)
    painter = QPainter(haloed)
    for dx, dy in _HALO_OFFSETS:
        painter.drawPixmap(QPointF(dx, dy), behind)
    painter.drawPixmap(QPointF(0, 0), plain)
    painter.end()
    return haloed


# Copies of the text around itself: as good as an outline at this width, and fifty times as quick.
_HALO_OFFSETS = tuple(
    (math.cos(turn * math.tau / 12) * HALO_PX / 2, math.sin(turn * math.tau / 12) * HALO_PX / 2)
    for turn in range(12)
)


def _plain_pixmap(text: str, role: TextRole, color: str, styles: TextStyles, ratio: float) -> QPixmap:
    metrics = styles.metrics(role)
    width = text_width_px(styles, role, text) + 2 * HALO_PX
    height = metrics.height() + 2 * HALO_PX
    pixmap = QPixmap(max(1, round(width * ratio + 1)), max(1, round(height * ratio + 1)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setFont(styles.font(role))
    painter.setPen(QColor(color))
    painter.drawText(QPointF(HALO_PX, HALO_PX + metrics.ascent()), text)
    painter.end()
    return pixmap
