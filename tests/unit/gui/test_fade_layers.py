"""The layers of a fade, laid over one another, are as opaque as the fade is."""

import itertools

import pytest

from gui.export.pdf_surface import fade_layers

FADES = {
    "rising": ((0.0, 0.0), (1.0, 0.85)),
    "falling": ((0.0, 0.85), (1.0, 0.0)),
    "soft on both sides": ((0.0, 0.0), (0.32, 0.24), (0.68, 0.24), (1.0, 0.0)),
    "opaque in the middle": ((0.0, 0.0), (0.32, 1.0), (0.68, 1.0), (1.0, 0.0)),
    "flat": ((0.0, 0.5), (1.0, 0.5)),
    "a sudden beginning": ((0.0, 0.5), (0.0, 0.5), (1.0, 0.5)),
}


def opacity(layers, place):
    clear = 1.0
    for start, end, alpha in layers:
        if start <= place <= end:
            clear *= 1.0 - alpha
    return 1.0 - clear


def along(stops, place):
    for (left, one), (right, other) in itertools.pairwise(stops):
        if left <= place <= right and right > left:
            return one + (other - one) * (place - left) / (right - left)
    return stops[-1][1]


@pytest.mark.parametrize("stops", FADES.values(), ids=FADES.keys())
def test_layers_run_through_the_stops_of_the_fade(stops):
    layers = list(fade_layers(stops))
    for percent in range(101):
        assert opacity(layers, percent / 100) == pytest.approx(along(stops, percent / 100), abs=0.035)
