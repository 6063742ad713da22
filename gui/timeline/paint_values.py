"""Colours, brushes and pens of Qt for the inks and strokes of painters, each made once."""

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPen

from gui.timeline.surface import Ink, Stroke


@lru_cache(maxsize=512)
def color(name: str, alpha: float) -> QColor:
    made = QColor(name)
    made.setAlphaF(alpha)
    return made


@lru_cache(maxsize=512)
def ink_color(fill: Ink) -> QColor:
    """The colour of a fill."""
    return color(*fill)


@lru_cache(maxsize=512)
def brush(fill: Ink | None) -> QBrush:
    return QBrush(color(*fill)) if fill else QBrush(Qt.BrushStyle.NoBrush)


@lru_cache(maxsize=512)
def pen(stroke: Stroke | None) -> QPen:
    if not stroke:
        return QPen(Qt.PenStyle.NoPen)
    made = QPen(color(stroke.color, stroke.alpha), stroke.width)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    if stroke.dash:
        made.setDashPattern(list(stroke.dash))
    return made
