"""How a mark is drawn: its colour, outline and filling, as its modality and review ask for.

The three doubts never share a channel: *when* is width and fade, which are the painters'; *whether* is the
outline and a glyph; *checked by a person* is the filling.
"""

from core.model.event import Modality, Review
from core.timeline.boxes import MarkBox
from gui.style.tokens import Tokens, blended, hue
from gui.timeline.surface import Stroke

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


class Pencil:
    """A mark's colour, outline and filling, as its modality and review ask for."""

    def __init__(self, mark: MarkBox, tokens: Tokens) -> None:
        self.color = faded(tokens) if mark.faded else hue(tokens, mark.hue)
        self.ground = tokens.panel
        self.accepted = mark.review == _ACCEPTED
        self.undecided = mark.review == _UNDECIDED
        self.modality = _MODALITIES[mark.modality]
        self.dash = DASHES[self.modality]
        self.tint = 0.78 if self.accepted else 0.24
        self.glyph = GLYPHS[self.modality]

    def outline(self, alpha: float = 1.0) -> Stroke:
        return Stroke(self.color, LINE_PX, self.dash, alpha)

    def edge(self) -> Stroke:
        """A hair-thin outline for bands, thicker where it has to show a broken line."""
        return Stroke(self.color, 1.5 if self.dash else 1.0, self.dash, 1.0 if self.dash else 0.55)


def faded(tokens: Tokens) -> str:
    """The colour of marks that a filter leaves out without hiding them: there, and nothing to look at."""
    return blended(tokens.rest_hue, tokens.background, _FADED)
