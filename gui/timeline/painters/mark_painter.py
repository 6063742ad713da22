"""Marks: when is width and fade, whether is the outline, checked by a person is the filling.

The three doubts never share a channel. A mark is hollow (outline, faint tint) until it is accepted,
then filled; what is planned, alleged, denied or hypothetical has a broken outline and a glyph.
"""

import math
from collections.abc import Callable, Sequence

from core.timeline.boxes import MarkBox
from core.timeline.marks import MarkKind
from core.timeline.metrics import TextRole
from gui.style.tokens import RADIUS_CAP, Tokens
from gui.timeline.painters.dispute_painter import paint_badge, paint_disputed
from gui.timeline.painters.pencil import LINE_PX, Pencil, pencil_case
from gui.timeline.painters.set_painter import paint_set
from gui.timeline.surface import Anchor, Box, Ink, Stroke, Surface

RING_PX = 1.5  # a broken ring
_GLYPH_DROP = 0.31  # of a mark's height, from its centre line to the foot of its glyph
_BADGE_SHARE = 0.78  # of a mark's height
_GLYPH_IN_PX = 9.0  # from the left edge of a band to the middle of its glyph


def paint_marks(surface: Surface, marks: Sequence[MarkBox], tokens: Tokens) -> None:
    """All marks; faded ones first and dots last, so that no band hides one."""
    pencils = pencil_case(tokens)
    for mark in sorted(marks, key=lambda mark: (not mark.faded, mark.dot)):
        pencil = pencils.for_mark(mark)
        if mark.dot:
            _paint_dotted(surface, mark, pencil)
        else:
            _PAINTERS[mark.kind](surface, mark, pencil)
            if pencil.glyph:
                _paint_glyph(surface, mark, pencil)
        if mark.disputed and mark.kind is not MarkKind.DISPUTED:
            _paint_difference(surface, mark, pencil)


def _paint_difference(surface: Surface, mark: MarkBox, pencil: Pencil) -> None:
    """Sources agree about the date and differ about something else: a badge at the mark's shoulder."""
    side = mark.height_px * _BADGE_SHARE
    paint_badge(surface, mark.right_px, mark.y_px - mark.height_px / 2, side, pencil)


def _top(mark: MarkBox) -> float:
    return mark.y_px - mark.height_px / 2


def _paint_dotted(surface: Surface, mark: MarkBox, pencil: Pencil) -> None:
    """A dot; open sides fade away from it."""
    x = _dot_x(mark)
    if mark.kind is MarkKind.AFTER:
        _fade(surface, x, mark.right_px, mark, pencil, rising=False)
    elif mark.kind is MarkKind.BEFORE:
        _fade(surface, mark.left_px, x, mark, pencil, rising=True)
    height = mark.height_px
    reach = height / 2 + 3.0
    box = Box(-reach, -reach, 2 * reach, 2 * reach)
    surface.stamp(("dot", height, pencil), x, mark.y_px, box, lambda part: _paint_dot(part, height, pencil))


def _paint_dot(surface: Surface, height: float, pencil: Pencil) -> None:
    """Filled where accepted; a broken ring is drawn around its filling, so that it shows in both."""
    radius = height / 2 - LINE_PX / 2
    filling = Ink(pencil.color if pencil.accepted else pencil.ground)
    if not pencil.dash:
        surface.circle(0.0, 0.0, radius, filling, pencil.outline)
    else:
        radius += 1.0
        surface.circle(0.0, 0.0, radius + LINE_PX / 2, Ink(pencil.ground))
        surface.circle(0.0, 0.0, radius - (LINE_PX if pencil.accepted else 0.0), filling)
        surface.circle(0.0, 0.0, radius, None, Stroke(pencil.color, RING_PX, _even_dash(pencil.dash, radius)))
    if pencil.glyph:
        color = pencil.ground if pencil.accepted else pencil.color
        drop = height * _GLYPH_DROP
        surface.text(0.0, drop, pencil.glyph, TextRole.GLYPH, color, anchor=Anchor.MIDDLE)
    elif pencil.undecided:
        surface.circle(0.0, 0.0, 1.8, pencil.ink)


def _even_dash(dash: tuple[float, ...], radius: float) -> tuple[float, ...]:
    """The dash a little longer or shorter, so that whole ones go round a circle."""
    around, length = math.tau * radius / RING_PX, sum(dash)
    return tuple(part * around / (max(3, round(around / length)) * length) for part in dash)


def _fade(
    surface: Surface, left: float, right: float, mark: MarkBox, pencil: Pencil, *, rising: bool
) -> None:
    stops = ((0.0, 0.0), (1.0, 0.85)) if rising else ((0.0, 0.85), (1.0, 0.0))
    surface.gradient(left, mark.y_px - 1.5, right - left, 3.0, pencil.color, stops)


def _paint_band(surface: Surface, mark: MarkBox, pencil: Pencil) -> None:
    """A whole unit: flat, with end caps, since the text says no more than the unit."""
    left, right, height, top = mark.left_px, mark.right_px, mark.height_px, _top(mark)
    _band(surface, mark, pencil, pencil.tinted)
    surface.rect(left, top, LINE_PX, height, pencil.ink)
    surface.rect(right - LINE_PX, top, LINE_PX, height, pencil.ink)


def _band(surface: Surface, mark: MarkBox, pencil: Pencil, tint: Ink) -> None:
    left, right, height, top = mark.left_px, mark.right_px, mark.height_px, _top(mark)
    surface.rect(left, top, right - left, height, tint)
    surface.line(left, top + 0.5, right, top + 0.5, pencil.edge)
    surface.line(left, top + height - 0.5, right, top + height - 0.5, pencil.edge)


def _paint_soft(surface: Surface, mark: MarkBox, pencil: Pencil) -> None:
    """About, or a part of a unit: both ends fade, the middle is as strong as a line must be."""
    width, soft = mark.right_px - mark.left_px, 0.32
    stops = ((0.0, 0.0), (soft, pencil.tint), (1 - soft, pencil.tint), (1.0, 0.0))
    surface.gradient(mark.left_px, _top(mark), width, mark.height_px, pencil.color, stops)
    lines = ((0.0, 0.0), (soft, 1.0), (1 - soft, 1.0), (1.0, 0.0))
    for y in (_top(mark), _top(mark) + mark.height_px - 1.5):
        surface.gradient(mark.left_px, y, width, 1.5, pencil.color, lines)


def _paint_bounded(surface: Surface, mark: MarkBox, pencil: Pencil) -> None:
    """Certain core, pale extents, bracket caps."""
    core_left, core_right = max(mark.core_left_px, mark.left_px), min(mark.core_right_px, mark.right_px)
    _band(surface, mark, pencil, Ink(pencil.color, 0.12))
    if core_right > core_left:
        tint = 1.0 if pencil.accepted else 0.45
        surface.rect(core_left, _top(mark), core_right - core_left, mark.height_px, Ink(pencil.color, tint))
    _bracket(surface, mark.left_px, +RADIUS_CAP, mark, pencil)
    _bracket(surface, mark.right_px, -RADIUS_CAP, mark, pencil)


def _bracket(surface: Surface, x: float, towards: float, mark: MarkBox, pencil: Pencil) -> None:
    top, bottom = _top(mark), _top(mark) + mark.height_px
    corners = ((x + towards, top), (x, top), (x, bottom), (x + towards, bottom))
    surface.polygon(corners, None, Stroke(pencil.color, LINE_PX), closed=False)


def _paint_since(surface: Surface, mark: MarkBox, pencil: Pencil) -> None:
    """From a soft beginning to the text's own present, where an arrow says that it went on."""
    width = max(1.0, mark.right_px - mark.left_px)
    start = max(0.0, min(0.6, (mark.core_left_px - mark.left_px) / width))
    stops = ((0.0, 0.0 if start else pencil.tint), (start, pencil.tint), (1.0, pencil.tint))
    surface.gradient(mark.left_px, _top(mark), width, mark.height_px, pencil.color, stops)
    lines = ((0.0, 0.0 if start else 1.0), (start, 1.0), (1.0, 1.0))
    for y in (_top(mark), _top(mark) + mark.height_px - 1.0):
        surface.gradient(mark.left_px, y, width, 1.0, pencil.color, lines)
    if not start:
        surface.rect(mark.left_px, _top(mark), LINE_PX, mark.height_px, Ink(pencil.color))
    _arrow(surface, mark, pencil)


def _arrow(surface: Surface, mark: MarkBox, pencil: Pencil) -> None:
    half, tip = mark.height_px * 0.36, mark.right_px - 1
    corners = ((tip - half, mark.y_px - half), (tip, mark.y_px), (tip - half, mark.y_px + half))
    color = pencil.ground if pencil.accepted else pencil.color
    surface.polygon(corners, None, Stroke(color, LINE_PX), closed=False)


def _paint_until(surface: Surface, mark: MarkBox, pencil: Pencil) -> None:
    """Fades in from the open past and stops at the bound."""
    width = max(1.0, mark.right_px - mark.left_px)
    stops = ((0.0, 0.0), (0.7, pencil.tint), (1.0, pencil.tint))
    surface.gradient(mark.left_px, _top(mark), width, mark.height_px, pencil.color, stops)
    right = mark.right_px - LINE_PX
    surface.rect(right, _top(mark), LINE_PX, mark.height_px, Ink(pencil.color))


def _paint_ongoing(surface: Surface, mark: MarkBox, pencil: Pencil) -> None:
    """Fades in from a beginning that is not told, and goes on at the text's own present."""
    width = max(1.0, mark.right_px - mark.left_px)
    stops = ((0.0, 0.0), (0.8, pencil.tint), (1.0, pencil.tint))
    surface.gradient(mark.left_px, _top(mark), width, mark.height_px, pencil.color, stops)
    lines = ((0.0, 0.0), (0.8, 1.0), (1.0, 1.0))
    for y in (_top(mark), _top(mark) + mark.height_px - 1.5):
        surface.gradient(mark.left_px, y, width, 1.5, pencil.color, lines)
    _arrow(surface, mark, pencil)


def _paint_after(surface: Surface, mark: MarkBox, pencil: Pencil) -> None:
    width = max(1.0, mark.right_px - mark.left_px)
    stops = ((0.0, pencil.tint), (0.3, pencil.tint), (1.0, 0.0))
    surface.gradient(mark.left_px, _top(mark), width, mark.height_px, pencil.color, stops)
    surface.rect(mark.left_px, _top(mark), LINE_PX, mark.height_px, Ink(pencil.color))


def _paint_glyph(surface: Surface, mark: MarkBox, pencil: Pencil) -> None:
    """In a band, near its beginning: a broken outline alone is too easily missed."""
    x = min(max(mark.left_px, 0.0) + _GLYPH_IN_PX, (mark.left_px + mark.right_px) / 2)
    color = pencil.ground if pencil.accepted else pencil.color
    halo = None if pencil.accepted else pencil.ground
    surface.text(
        x, mark.y_px + mark.height_px * _GLYPH_DROP, pencil.glyph, TextRole.GLYPH, color,
        anchor=Anchor.MIDDLE, halo=halo,
    )  # fmt: skip


def _dot_x(mark: MarkBox) -> float:
    """Where the dot is in a mark that may fade to one side."""
    if mark.kind is MarkKind.AFTER:
        return mark.left_px + mark.height_px / 2
    if mark.kind is MarkKind.BEFORE:
        return mark.right_px - mark.height_px / 2
    return (mark.left_px + mark.right_px) / 2


_PAINTERS: dict[MarkKind, Callable[[Surface, MarkBox, Pencil], None]] = {
    MarkKind.EXACT: _paint_band,
    MarkKind.WHOLE_UNIT: _paint_band,
    MarkKind.SOFT: _paint_soft,
    MarkKind.BOUNDED: _paint_bounded,
    MarkKind.SINCE: _paint_since,
    MarkKind.UNTIL: _paint_until,
    MarkKind.AFTER: _paint_after,
    MarkKind.BEFORE: _paint_until,
    MarkKind.ONGOING: _paint_ongoing,
    MarkKind.RECURRING: paint_set,
    MarkKind.DISPUTED: paint_disputed,
}
