"""Dates that exclude each other: a half-mark at each, a dashed tie between them, and a badge on the tie."""

import math
from itertools import pairwise

from core.timeline.boxes import MarkBox
from core.timeline.metrics import TextRole
from gui.timeline.painters.pencil import LINE_PX, Pencil
from gui.timeline.surface import Anchor, Box, Ink, Stroke, Surface

BADGE = "≠"
_TIE_DASH = (3.0, 2.0)
_BADGE_DROP = 0.30
_CORNERS = 10  # of half a circle


def paint_disputed(surface: Surface, mark: MarkBox, pencil: Pencil) -> None:
    """The event's own date is the left or right half that faces the others."""
    own = (mark.core_left_px, mark.core_right_px)
    dates = sorted((own, *mark.rivals_px))
    centres = [(low + high) / 2 for low, high in dates]
    for one, other in pairwise(centres):
        surface.line(one, mark.y_px, other, mark.y_px, Stroke(pencil.color, 1.5, _TIE_DASH))
    for at, (low, high) in enumerate(dates):
        faces_right = at < len(dates) - 1
        if high - low > mark.height_px * 1.5:
            _half_band(surface, low, high, mark, pencil)
        else:
            _half_disc(surface, centres[at], mark, pencil, faces_right=faces_right)
    paint_badge(surface, (centres[0] + centres[-1]) / 2, mark.y_px, mark.height_px, pencil)


def paint_badge(surface: Surface, x: float, y: float, height: float, pencil: Pencil) -> None:
    """The sign that says that sources differ, on a ground of its own."""
    reach = height * 0.5 + 2.0
    box = Box(-reach, -reach, 2 * reach, 2 * reach)
    surface.stamp(("badge", height, pencil), x, y, box, lambda part: _paint_badge(part, height, pencil))


def _paint_badge(surface: Surface, height: float, pencil: Pencil) -> None:
    surface.circle(0.0, 0.0, height * 0.5, Ink(pencil.ground), Stroke(pencil.color, 1.2))
    surface.text(0.0, height * _BADGE_DROP, BADGE, TextRole.GLYPH, pencil.color, anchor=Anchor.MIDDLE)


def _half_disc(surface: Surface, x: float, mark: MarkBox, pencil: Pencil, *, faces_right: bool) -> None:
    """The flat side is turned to the date that it excludes."""
    radius, turn = mark.height_px / 2 - LINE_PX / 2, (math.pi / 2 if faces_right else -math.pi / 2)
    angles = (turn + at * math.pi / _CORNERS for at in range(_CORNERS + 1))
    corners = [(x + radius * math.cos(angle), mark.y_px + radius * math.sin(angle)) for angle in angles]
    fill = Ink(pencil.color if pencil.accepted else pencil.ground)
    surface.polygon(corners, fill, Stroke(pencil.color, LINE_PX, pencil.dash))


def _half_band(surface: Surface, low: float, high: float, mark: MarkBox, pencil: Pencil) -> None:
    """A coarse date is as wide as it is, and half as high as one that nobody disputes."""
    height = mark.height_px / 2
    fill, stroke = Ink(pencil.color, pencil.tint), Stroke(pencil.color, 1.2, pencil.dash)
    surface.rect(low, mark.y_px - height / 2, high - low, height, fill, stroke)
