"""A page of a PDF: fades as layers of flat colour.

Qt writes a gradient with transparency as a shading under a soft mask, which several readers fill solid.
Layers of constant opacity are what all of them know. Each layer covers the stretch that is at least so
opaque, the fainter ones reaching further, so that no two edges meet and no seam shows between them.
"""

from collections.abc import Iterator, Sequence

from gui.export.page_surface import PageSurface
from gui.timeline.surface import Ink

_LEAST_LAYERS, _MOST_LAYERS = 8, 24
_LAYERS_PER_OPACITY = 36  # a faint fade has fewer: opacity comes in 256 steps where it is drawn

Stops = Sequence[tuple[float, float]]


class PdfSurface(PageSurface):
    """Draws with a painter on a QPdfWriter."""

    def gradient(self, x: float, y: float, width: float, height: float, color: str, stops: Stops) -> None:
        for start, end, alpha in fade_layers(stops):
            self.rect(x + start * width, y, (end - start) * width, height, Ink(color, alpha))


def fade_layers(stops: Stops) -> Iterator[tuple[float, float, float]]:
    """Stretches (from, to, opacity) that, laid over one another, run through stops with one summit."""
    lowest, highest = min(alpha for _, alpha in stops), max(alpha for _, alpha in stops)
    reached = 0.0
    if lowest > 0:
        yield 0.0, 1.0, lowest
        reached = lowest
    if highest <= lowest:
        return
    count = min(_MOST_LAYERS, max(_LEAST_LAYERS, round((highest - lowest) * _LAYERS_PER_OPACITY)))
    for step in range(count):
        # The middle of the step is where the layer begins, so that the steps lie about the true line.
        level = lowest + (highest - lowest) * (step + 1) / count
        start, end = _at_least(stops, level - (highest - lowest) / (2 * count))
        yield start, end, (level - reached) / (1.0 - reached)
        reached = level


def _at_least(stops: Stops, alpha: float) -> tuple[float, float]:
    """From where to where a fade is at least so opaque."""
    return _first_at_least(stops, alpha), _first_at_least(stops[::-1], alpha)


def _first_at_least(stops: Stops, alpha: float) -> float:
    before_place, before = stops[0]
    for place, reached in stops:
        if reached >= alpha:
            rise = reached - before
            return place if rise <= 0 else before_place + (place - before_place) * (alpha - before) / rise
        before_place, before = place, reached
    return stops[-1][0]
