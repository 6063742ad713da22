"""Publication lines: dotted, from a mark under the axis, where the articles in question had their present."""

from collections.abc import Sequence

from gui.style.tokens import Tokens
from gui.timeline.painters.scene import Frame
from gui.timeline.surface import Ink, Stroke, Surface

DOTTED = (1.5, 2.5)
_HEAD_PX = 8.0  # as wide as the mark under the axis: closer ones would run into one
_MOST_LINES = 16  # more say only that articles appeared all the time, and hide what happened


def publication_lines_px(x_px: Sequence[float], width_px: float) -> tuple[float, ...]:
    """Where lines are drawn for publications at `x_px`: of those that would touch only the first, and none
    at all where they would hatch the picture."""
    kept: list[float] = []
    for x in sorted(x for x in x_px if 0 <= x <= width_px):
        if not kept or x - kept[-1] >= _HEAD_PX:
            kept.append(x)
    return tuple(kept) if len(kept) <= _MOST_LINES else ()


def paint_publication_lines(surface: Surface, x_px: Sequence[float], frame: Frame, tokens: Tokens) -> None:
    """A line where one article appeared, or several at nearly the same time."""
    for x in publication_lines_px(x_px, frame.time_width_px):
        at = round(x) + 0.5
        surface.polygon(((at - 4, 0), (at + 4, 0), (at, 5)), Ink(tokens.text_faint))
        surface.line(at, 0, at, frame.lanes_height_px, Stroke(tokens.text_faint, 1.0, DOTTED))
