"""How a mark is drawn: its colour, outline and filling, as its modality and review ask for.

The three doubts never share a channel: *when* is width and fade, which are the painters'; *whether* is the
outline and a glyph; *checked by a person* is the filling.
"""

from functools import lru_cache
from typing import NamedTuple

from core.model.event import Modality, Review
from core.timeline.boxes import MarkBox
from gui.style.tokens import Tokens, blended, hue
from gui.timeline.surface import Ink, Stroke

_ACCEPTED = list(Review).index(Review.ACCEPTED)
_UNDECIDED = list(Review).index(Review.UNDECIDED)
_MODALITIES = tuple(Modality)
LINE_PX = 2.0
_FADED = 0.38  # of the grey, over the ground

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


class Pencil(NamedTuple):  # a tuple, since it is part of what a drawn shape is known by
    """A mark's colour, outline and filling, as its modality and review ask for. `outline` is that of dots,
    `edge` the hair-thin one of bands, thicker where it has to show a broken line."""

    color: str
    ground: str
    accepted: bool
    undecided: bool
    dash: tuple[float, ...]
    glyph: str
    tint: float
    outline: Stroke
    edge: Stroke
    ink: Ink
    tinted: Ink


class PencilCase:
    """The pencils of one scheme, each made when the first mark needs it."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._pencils: dict[tuple[bool, int, int, int], Pencil] = {}

    def for_mark(self, mark: MarkBox) -> Pencil:
        look = (mark.faded, mark.hue, mark.modality, mark.review)
        known = self._pencils.get(look)
        if known is None:
            known = self._pencils[look] = _pencil(mark, self._tokens)
        return known


@lru_cache(maxsize=4)
def pencil_case(tokens: Tokens) -> PencilCase:
    """The same pencils from picture to picture."""
    return PencilCase(tokens)


def _pencil(mark: MarkBox, tokens: Tokens) -> Pencil:
    color = faded(tokens) if mark.faded else hue(tokens, mark.hue)
    accepted, modality = mark.review == _ACCEPTED, _MODALITIES[mark.modality]
    dash, tint = DASHES[modality], 0.78 if accepted else 0.24
    return Pencil(
        color,
        tokens.panel,
        accepted,
        mark.review == _UNDECIDED,
        dash,
        GLYPHS[modality],
        tint,
        Stroke(color, LINE_PX, dash),
        Stroke(color, 1.5 if dash else 1.0, dash, 1.0 if dash else 0.55),
        Ink(color),
        Ink(color, tint),
    )


def faded(tokens: Tokens) -> str:
    """The colour of marks that a filter leaves out without hiding them: there, and nothing to look at."""
    return blended(tokens.rest_hue, tokens.background, _FADED)
