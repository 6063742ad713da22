"""A thin bar at the right that says that there are more lanes, and which of them are in view."""

from gui.style.tokens import SPACE_S, Tokens
from gui.timeline.painters.scene import Scene
from gui.timeline.surface import Ink, Surface

_WIDTH_PX, _INSET_PX = 4.0, 3.0
_LEAST_PX = 24.0


def paint_scroll(surface: Surface, scene: Scene, tokens: Tokens) -> None:
    """Nothing where all lanes are in view."""
    content, viewport, frame = scene.layout.content_height_px, scene.layout.viewport, scene.frame
    height = frame.lanes_height_px
    if content <= height + 0.5:
        return
    track = height - 2 * SPACE_S
    length = max(_LEAST_PX, track * height / content)
    progress = min(1.0, viewport.scroll_px / (content - height))
    top = frame.axis_px + SPACE_S + (track - length) * progress
    left = frame.width_px - _WIDTH_PX - _INSET_PX
    surface.rect(left, top, _WIDTH_PX, length, Ink(tokens.control_edge, 0.8))
