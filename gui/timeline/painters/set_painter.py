"""Sets of times ("every Monday"): a tooth at each time where there is room, else a comb over the stretch."""

from core.timeline.boxes import MarkBox
from gui.timeline.painters.pencil import Pencil
from gui.timeline.surface import Ink, Stroke, Surface

_TOOTH_PX, _COMB_PX = 3.0, 1.2
_GROUND_ALPHA = 0.12


def paint_set(surface: Surface, mark: MarkBox, pencil: Pencil) -> None:
    """A line through all of the stretch, and the teeth standing on it."""
    top, width = mark.y_px - mark.height_px / 2, mark.right_px - mark.left_px
    ground = pencil.tint if pencil.accepted and not mark.teeth.each else _GROUND_ALPHA
    surface.rect(mark.left_px, top, width, mark.height_px, Ink(pencil.color, ground))
    bottom = top + mark.height_px - 0.75
    surface.line(mark.left_px, bottom, mark.right_px, bottom, Stroke(pencil.color, 1.5, pencil.dash))
    over_filling = pencil.accepted and not mark.teeth.each
    ink = Ink(pencil.ground if over_filling else pencil.color)
    tooth = _TOOTH_PX if mark.teeth.each else _COMB_PX
    high = mark.height_px if mark.teeth.each else mark.height_px * 0.62
    for x in mark.teeth.at_px:
        if mark.left_px <= x <= mark.right_px - tooth / 2:
            _paint_tooth(surface, x - tooth / 2, top + mark.height_px - high, tooth, high, mark, pencil, ink)


def _paint_tooth(
    surface: Surface,
    x: float,
    top: float,
    width: float,
    height: float,
    mark: MarkBox,
    pencil: Pencil,
    ink: Ink,
) -> None:
    """A tooth wide enough to be hollow is so until a person accepts it."""
    surface.rect(x, top, width, height, ink)
    if mark.teeth.each and not pencil.accepted:
        surface.rect(x + 1.0, top + 1.0, width - 2.0, height - 2.0, Ink(pencil.ground))
