"""What stands where there is no event to draw."""

from core.timeline.metrics import TextRole
from gui.style.tokens import Tokens
from gui.timeline.painters.scene import Frame
from gui.timeline.surface import Anchor, Surface


def paint_empty(surface: Surface, frame: Frame, tokens: Tokens, words: str) -> None:
    """A line of words in the middle of the lanes."""
    x = frame.header_px + frame.time_width_px / 2
    y = frame.axis_px + frame.lanes_height_px / 2
    surface.text(x, y, words, TextRole.LABEL, tokens.text_secondary, anchor=Anchor.MIDDLE)
