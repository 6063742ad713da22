"""Text stands out from what is behind it by 4.5:1, marks by 3:1, in both schemes."""

import pytest

from gui.style.tokens import CONTRAST_DEMANDS, DARK, LIGHT, MAX_HUES, contrast_ratio, hue

SCHEMES = {"light": LIGHT, "dark": DARK}
PAIRS = [
    pytest.param(scheme, demand.foreground, ground, demand.least, id=f"{scheme}-{demand.foreground}-{ground}")
    for scheme in SCHEMES
    for demand in CONTRAST_DEMANDS
    for ground in demand.backgrounds
]
MARK_GROUNDS = ("background", "panel", "raised", "lane", "lit_sentence", "tinted_sentence")


@pytest.mark.parametrize(("scheme", "foreground", "background", "least"), PAIRS)
def test_every_pair_the_design_puts_together_can_be_read(scheme, foreground, background, least):
    tokens = SCHEMES[scheme]
    assert contrast_ratio(getattr(tokens, foreground), getattr(tokens, background)) >= least


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", MARK_GROUNDS)
def test_every_event_hue_is_seen_on_every_ground(scheme, ground):
    tokens = SCHEMES[scheme]
    too_faint = [shade for shade in tokens.hues if contrast_ratio(shade, getattr(tokens, ground)) < 3]
    assert not too_faint


@pytest.mark.parametrize("scheme", SCHEMES)
def test_past_the_palette_events_are_grey(scheme):
    tokens = SCHEMES[scheme]
    assert len(set(tokens.hues)) == MAX_HUES
    assert hue(tokens, MAX_HUES) == hue(tokens, -1) == tokens.rest_hue


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#FFFFFF", 21.0), ("#777777", "#FFFFFF", 4.48), ("#FFFFFF", "#FFFFFF", 1.0)],
    ids=["most", "grey on white", "none"],
)
def test_contrast_is_measured_as_wcag_measures_it(one, other, ratio):
    assert contrast_ratio(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast_ratio(other, one) == contrast_ratio(one, other)
