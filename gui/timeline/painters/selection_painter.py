"""Rings: selection (accent), search hits, and a faint one for what the pointer is on."""

from collections.abc import Iterator

from core.timeline.boxes import MarkBox
from gui.timeline.painters.scene import Scene
from gui.timeline.surface import Stroke, Surface


def paint_rings(surface: Surface, scene: Scene) -> None:
    """Rings around marks; the focused mark of several selected ones has a second ring."""
    for mark, color, width, gap in _rings(scene):
        _ring(surface, mark, Stroke(color, width), gap)


def _rings(scene: Scene) -> Iterator[tuple[MarkBox, str, float, float]]:
    tokens = scene.tokens
    for mark in scene.layout.marks:
        if mark.event in scene.selected:
            yield mark, tokens.accent, 2.0, 4.0
        elif mark.event == scene.hovered:
            yield mark, tokens.control_edge, 1.0, 3.0
        if mark.event in scene.hits:
            yield mark, tokens.search_hit, 2.0, 7.0
        if mark.event == scene.focused and len(scene.selected) > 1:
            yield mark, tokens.accent, 1.0, 7.0


def _ring(surface: Surface, mark: MarkBox, stroke: Stroke, gap: float) -> None:
    left, right = mark.left_px - gap, mark.right_px + gap
    top, height = mark.y_px - mark.height_px / 2 - gap, mark.height_px + 2 * gap
    radius = height / 2 if mark.dot else 5.0
    surface.rect(left, top, right - left, height, None, stroke, radius)
