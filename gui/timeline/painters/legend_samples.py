"""Marks in miniature for the legend, in grey, drawn by the painters of the marks themselves."""

from collections.abc import Callable

from core.model.event import Modality, Review
from core.timeline.boxes import MarkBox
from core.timeline.marks import MarkKind
from core.timeline.recurrences import NO_TEETH, Teeth
from gui.style.tokens import Tokens
from gui.timeline.painters.cluster_painter import paint_cluster_band
from gui.timeline.painters.mark_painter import paint_marks
from gui.timeline.painters.publication_painter import DOTTED
from gui.timeline.surface import Ink, Stroke, Surface

SAMPLE_PX = 22.0
_HEIGHT_PX = 12.0
_DENSITY_PX = (4, 8, 6, 10)
_TO_THE_END = (MarkKind.SINCE, MarkKind.ONGOING)

Draw = Callable[[Surface, float, float], None]


def mark_sample(
    tokens: Tokens,
    kind: MarkKind = MarkKind.EXACT,
    review: int = 0,
    modality: int = 0,
    *,
    disputed: bool = False,
    hue: int = -1,
) -> Draw:
    """A mark of a kind, at (left, centre line)."""

    def draw(surface: Surface, x: float, y: float) -> None:
        dot = kind in (MarkKind.EXACT, MarkKind.AFTER, MarkKind.BEFORE)
        inset = (SAMPLE_PX - _HEIGHT_PX) / 2 if kind is MarkKind.EXACT else 0.0
        right = x + SAMPLE_PX
        core = (x + 6, right - (0 if kind in _TO_THE_END else 6))
        rivals: tuple[tuple[float, float], ...] = ()
        if kind is MarkKind.DISPUTED:
            core, rivals = (x, x + 6), ((right - 6, right),)
        comb = Teeth(tuple(x + 2.0 + 6.0 * at for at in range(4)), each=True)
        mark = MarkBox(
            0, 0, kind, x + inset, right - inset, *core, y, _HEIGHT_PX, dot, hue, modality, review,
            disputed=disputed, rivals_px=rivals, teeth=comb if kind is MarkKind.RECURRING else NO_TEETH,
        )  # fmt: skip
        paint_marks(surface, (mark,), tokens)

    return draw


def mark_look(tokens: Tokens, kind: MarkKind, review: Review, modality: Modality, *, hue: int) -> Draw:
    """A mark in miniature, in a colour of the palette, of what was judged and meant like this."""
    places = (tuple(Review).index(review), tuple(Modality).index(modality))
    return mark_sample(tokens, kind, *places, hue=hue)


def rest_sample(tokens: Tokens, *, counted: bool, columns: bool) -> Draw:
    """What stands for events without room of their own: a band with a torn edge, columns of density, or
    both, narrower."""

    def draw(surface: Surface, x: float, y: float) -> None:
        width = SAMPLE_PX / 2 if columns else SAMPLE_PX - 2
        if counted:
            paint_cluster_band(surface, x, x + width, y - _HEIGHT_PX / 2, y + _HEIGHT_PX / 2, tokens)
        heights = _DENSITY_PX[-2:] if counted else _DENSITY_PX
        left = x + width + 2 if counted else x
        for at, height in enumerate(heights if columns else ()):
            surface.rect(left + at * 5, y + 5 - height, 4, height, Ink(tokens.rest_hue, 0.8))

    return draw


def publication_sample(tokens: Tokens) -> Draw:
    """The line where an article had its present."""

    def draw(surface: Surface, x: float, y: float) -> None:
        middle = x + SAMPLE_PX / 2
        surface.line(middle, y - 9, middle, y + 9, Stroke(tokens.text_faint, 1.0, DOTTED))

    return draw
