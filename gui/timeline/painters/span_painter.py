"""The span of time that is being drawn with Shift and the pointer."""

from gui.timeline.painters.scene import Scene
from gui.timeline.surface import Ink, Stroke, Surface


def paint_span(surface: Surface, scene: Scene, one_px: float, other_px: float) -> None:
    """A washed stretch over the lanes; pixels of the widget."""
    frame = scene.frame
    left, right = sorted((max(one_px, frame.header_px), max(other_px, frame.header_px)))
    accent = scene.tokens.accent
    surface.rect(left, frame.axis_px, right - left, frame.lanes_height_px, Ink(accent, 0.14))
    for x in (left, right):
        surface.line(x, frame.axis_px, x, frame.axis_px + frame.lanes_height_px, Stroke(accent))
