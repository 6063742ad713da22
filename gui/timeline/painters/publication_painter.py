"""Publication lines: dotted, from a mark under the axis, where the articles in question had their present."""

from collections.abc import Sequence

from gui.style.tokens import Tokens
from gui.timeline.painters.scene import Frame
from gui.timeline.surface import Ink, Stroke, Surface

DOTTED = (1.5, 2.5)


def paint_publication_lines(surface: Surface, x_px: Sequence[float], frame: Frame, tokens: Tokens) -> None:
    """One line an article."""
    for x in x_px:
        if 0 <= x <= frame.time_width_px:
            at = round(x) + 0.5
            surface.polygon(((at - 4, 0), (at + 4, 0), (at, 5)), Ink(tokens.text_faint))
            surface.line(at, 0, at, frame.lanes_height_px, Stroke(tokens.text_faint, 1.0, DOTTED))
