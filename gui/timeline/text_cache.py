"""Texts as pixmaps, each shaped once: shaping is what a frame would otherwise spend most of its time on."""

import math
from collections import OrderedDict

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from core.timeline.metrics import TextRole
from gui.timeline.text_styles import TextStyles, text_width_px

HALO_PX = 4.0
_KEPT_TEXTS = 3_000


class TextCache:
    """Pixmaps of texts with halos, the least recently used dropped first."""

    def __init__(self) -> None:
        self._pixmaps: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()

    def clear(self) -> None:
        self._pixmaps.clear()

    def pixmap(
        self, text: str, role: TextRole, color: str, halo: str | None, styles: TextStyles, ratio: float
    ) -> QPixmap:
        key = (text, role, color, halo, styles, ratio)
        known = self._pixmaps.get(key)
        if known is None:
            known = self._pixmaps[key] = _text_pixmap(text, role, color, halo, styles, ratio)
            if len(self._pixmaps) > _KEPT_TEXTS:
                self._pixmaps.popitem(last=False)
        self._pixmaps.move_to_end(key)
        return known


def _text_pixmap(
    text: str, role: TextRole, color: str, halo: str | None, styles: TextStyles, ratio: float
) -> QPixmap:
    plain = _plain_pixmap(text, role, color, styles, ratio)
    if not halo:
        return plain
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
