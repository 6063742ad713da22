"""Marks: when is width and fade, whether is the outline, checked by a person is the filling.

The three doubts never share a channel. A mark is hollow (outline, faint tint) until it is accepted,
then filled; what is planned, alleged, denied or hypothetical has a broken outline and a glyph.
"""

from collections.abc import Callable, Sequence

from core.model.event import Modality, Review
from core.timeline.boxes import MarkBox
from core.timeline.marks import MarkKind
from core.timeline.metrics import TextRole
from gui.style.tokens import RADIUS_CAP, Tokens, hue
from gui.timeline.surface import Anchor, Ink, Stroke, Surface

_ACCEPTED = list(Review).index(Review.ACCEPTED)
_UNDECIDED = list(Review).index(Review.UNDECIDED)
_MODALITIES = tuple(Modality)
LINE_PX = 2.0

DASHES: dict[Modality, tuple[float, ...]] = {
    Modality.HAPPENED: (),
    Modality.PLANNED: (2.5, 1.5),
    Modality.ALLEGED: (1.0, 1.2),
    Modality.DENIED: (2.5, 1.2, 1.0, 1.2),
    Modality.HYPOTHETICAL: (1.0, 2.2),
}
GLYPHS = {
    Modality.HAPPENED: "",
    Modality.PLANNED: "»",
    Modality.ALLEGED: "?",
    Modality.DENIED: "×",
    Modality.HYPOTHETICAL: "~",
}


class _Pencil:
    """A mark's colour, outline and filling, as its modality and review ask for."""

    def __init__(self, mark: MarkBox, tokens: Tokens) -> None:
        self.color = hue(tokens, mark.hue)
        self.ground = tokens.panel
        self.accepted = mark.review == _ACCEPTED
        self.undecided = mark.review == _UNDECIDED
        self.modality = _MODALITIES[mark.modality]
        self.dash = DASHES[self.modality]
        self.tint = 0.78 if self.accepted else 0.24

    def outline(self, alpha: float = 1.0) -> Stroke:
        return Stroke(self.color, LINE_PX, self.dash, alpha)

    def edge(self) -> Stroke:
        """A hair-thin outline for bands, thicker where it has to show a broken line."""
        return Stroke(self.color, 1.5 if self.dash else 1.0, self.dash, 1.0 if self.dash else 0.55)


def paint_marks(surface: Surface, marks: Sequence[MarkBox], tokens: Tokens) -> None:
    """All marks; dots last, so that no band hides one."""
    for mark in sorted(marks, key=lambda mark: mark.dot):
        pencil = _Pencil(mark, tokens)
        if mark.dot:
            _paint_dotted(surface, mark, pencil)
        else:
            _PAINTERS[mark.kind](surface, mark, pencil)
        _paint_glyph(surface, mark, pencil)


def _top(mark: MarkBox) -> float:
    return mark.y_px - mark.height_px / 2


def _paint_dotted(surface: Surface, mark: MarkBox, pencil: _Pencil) -> None:
    """A dot; open sides fade away from it."""
    height = mark.height_px
    if mark.kind is MarkKind.AFTER:
        x = mark.left_px + height / 2
        _fade(surface, x, mark.right_px, mark, pencil, rising=False)
    elif mark.kind is MarkKind.BEFORE:
        x = mark.right_px - height / 2
        _fade(surface, mark.left_px, x, mark, pencil, rising=True)
    else:
        x = (mark.left_px + mark.right_px) / 2
    fill = Ink(pencil.color) if pencil.accepted else Ink(pencil.ground)
    surface.circle(x, mark.y_px, height / 2 - LINE_PX / 2, fill, pencil.outline())
    if pencil.undecided:
        surface.circle(x, mark.y_px, 1.6, Ink(pencil.color))


def _fade(
    surface: Surface, left: float, right: float, mark: MarkBox, pencil: _Pencil, *, rising: bool
) -> None:
    stops = ((0.0, 0.0), (1.0, 0.85)) if rising else ((0.0, 0.85), (1.0, 0.0))
    surface.gradient(left, mark.y_px - 1.5, right - left, 3.0, pencil.color, stops)


def _paint_band(surface: Surface, mark: MarkBox, pencil: _Pencil) -> None:
    """A whole unit: flat, with end caps, since the text says no more than the unit."""
    _band(surface, mark.left_px, mark.right_px, mark, pencil, pencil.tint)
    for x in (mark.left_px, mark.right_px - LINE_PX):
        surface.rect(x, _top(mark), LINE_PX, mark.height_px, Ink(pencil.color))


def _band(surface: Surface, left: float, right: float, mark: MarkBox, pencil: _Pencil, tint: float) -> None:
    surface.rect(left, _top(mark), right - left, mark.height_px, Ink(pencil.color, tint))
    for y in (_top(mark) + 0.5, _top(mark) + mark.height_px - 0.5):
        surface.line(left, y, right, y, pencil.edge())


def _paint_soft(surface: Surface, mark: MarkBox, pencil: _Pencil) -> None:
    """About, or a part of a unit: both ends fade, the middle is as strong as a line must be."""
    width, soft = mark.right_px - mark.left_px, 0.32
    stops = ((0.0, 0.0), (soft, pencil.tint), (1 - soft, pencil.tint), (1.0, 0.0))
    surface.gradient(mark.left_px, _top(mark), width, mark.height_px, pencil.color, stops)
    lines = ((0.0, 0.0), (soft, 1.0), (1 - soft, 1.0), (1.0, 0.0))
    for y in (_top(mark), _top(mark) + mark.height_px - 1.5):
        surface.gradient(mark.left_px, y, width, 1.5, pencil.color, lines)


def _paint_bounded(surface: Surface, mark: MarkBox, pencil: _Pencil) -> None:
    """Certain core, pale extents, bracket caps."""
    core_left, core_right = max(mark.core_left_px, mark.left_px), min(mark.core_right_px, mark.right_px)
    _band(surface, mark.left_px, mark.right_px, mark, pencil, 0.12)
    if core_right > core_left:
        tint = 1.0 if pencil.accepted else 0.45
        surface.rect(core_left, _top(mark), core_right - core_left, mark.height_px, Ink(pencil.color, tint))
    _bracket(surface, mark.left_px, +RADIUS_CAP, mark, pencil)
    _bracket(surface, mark.right_px, -RADIUS_CAP, mark, pencil)


def _bracket(surface: Surface, x: float, towards: float, mark: MarkBox, pencil: _Pencil) -> None:
    top, bottom = _top(mark), _top(mark) + mark.height_px
    corners = ((x + towards, top), (x, top), (x, bottom), (x + towards, bottom))
    surface.polygon(corners, None, Stroke(pencil.color, LINE_PX), closed=False)


def _paint_since(surface: Surface, mark: MarkBox, pencil: _Pencil) -> None:
    """From a soft beginning to the text's own present, where an arrow says that it went on."""
    width = max(1.0, mark.right_px - mark.left_px)
    start = max(0.0, min(0.6, (mark.core_left_px - mark.left_px) / width))
    stops = ((0.0, 0.0 if start else pencil.tint), (start, pencil.tint), (1.0, pencil.tint))
    surface.gradient(mark.left_px, _top(mark), width, mark.height_px, pencil.color, stops)
    lines = ((0.0, 0.0 if start else 0.7), (start, 0.7), (1.0, 0.7))
    for y in (_top(mark), _top(mark) + mark.height_px - 1.0):
        surface.gradient(mark.left_px, y, width, 1.0, pencil.color, lines)
    if not start:
        surface.rect(mark.left_px, _top(mark), LINE_PX, mark.height_px, Ink(pencil.color))
    _arrow(surface, mark, pencil)


def _arrow(surface: Surface, mark: MarkBox, pencil: _Pencil) -> None:
    half, tip = mark.height_px * 0.36, mark.right_px - 1
    corners = ((tip - half, mark.y_px - half), (tip, mark.y_px), (tip - half, mark.y_px + half))
    color = pencil.ground if pencil.accepted else pencil.color
    surface.polygon(corners, None, Stroke(color, LINE_PX), closed=False)


def _paint_until(surface: Surface, mark: MarkBox, pencil: _Pencil) -> None:
    """Fades in from the open past and stops at the bound."""
    width = max(1.0, mark.right_px - mark.left_px)
    stops = ((0.0, 0.0), (0.7, pencil.tint), (1.0, pencil.tint))
    surface.gradient(mark.left_px, _top(mark), width, mark.height_px, pencil.color, stops)
    right = mark.right_px - LINE_PX
    surface.rect(right, _top(mark), LINE_PX, mark.height_px, Ink(pencil.color))


def _paint_after(surface: Surface, mark: MarkBox, pencil: _Pencil) -> None:
    width = max(1.0, mark.right_px - mark.left_px)
    stops = ((0.0, pencil.tint), (0.3, pencil.tint), (1.0, 0.0))
    surface.gradient(mark.left_px, _top(mark), width, mark.height_px, pencil.color, stops)
    surface.rect(mark.left_px, _top(mark), LINE_PX, mark.height_px, Ink(pencil.color))


def _paint_glyph(surface: Surface, mark: MarkBox, pencil: _Pencil) -> None:
    """Beside the mark's upper corner: a broken outline alone is too easily missed."""
    glyph = GLYPHS[pencil.modality]
    if glyph:
        surface.text(
            mark.right_px - 1, _top(mark) - 1, glyph, TextRole.SMALL, pencil.color, anchor=Anchor.END,
            halo=pencil.ground,
        )  # fmt: skip


_PAINTERS: dict[MarkKind, Callable[[Surface, MarkBox, _Pencil], None]] = {
    MarkKind.EXACT: _paint_band,
    MarkKind.WHOLE_UNIT: _paint_band,
    MarkKind.SOFT: _paint_soft,
    MarkKind.BOUNDED: _paint_bounded,
    MarkKind.SINCE: _paint_since,
    MarkKind.UNTIL: _paint_until,
    MarkKind.AFTER: _paint_after,
    MarkKind.BEFORE: _paint_until,
}
