"""Whatever a mark looks like, something of it stands out by 3:1 from the lane it lies in, in both schemes."""

import itertools

import pytest

from core.model.event import Modality, Review
from core.timeline.boxes import LaneBox, MarkBox
from core.timeline.heat import Heat
from core.timeline.marks import MarkKind
from core.timeline.recurrences import Teeth
from gui.style.fonts import load_fonts
from gui.style.tokens import DARK, LIGHT, blended, contrast_ratio
from gui.timeline.painters.lane_painter import paint_heat
from gui.timeline.painters.legend_painter import Legend, entries
from gui.timeline.painters.mark_painter import paint_marks
from gui.timeline.painters.publication_painter import paint_publication_lines
from gui.timeline.painters.scene import Frame
from gui.timeline.surface import Ink
from gui.timeline.text_styles import TextStyles
from tests.support.recording_surface import RecordingSurface

SCHEMES = {"light": LIGHT, "dark": DARK}
FRAME = Frame(600.0, 400.0, 100.0, 50.0, 30.0)


@pytest.fixture(autouse=True)
def fonts(qapp):  # noqa: ARG001
    load_fonts()


def mark_of(kind, hue=0, modality=0, review=0, *, disputed=False, faded=False):
    dot = kind in (MarkKind.EXACT, MarkKind.AFTER, MarkKind.BEFORE)
    wide = 12.0 if kind is MarkKind.EXACT else 90.0
    return MarkBox(
        1, 0, kind, 10.0, 10.0 + wide, 30.0, 70.0, 20.0, 12.0, dot, hue, modality, review,
        disputed=disputed, rivals_px=((80.0, 90.0),), teeth=Teeth((20.0, 40.0), each=True), faded=faded,
    )  # fmt: skip


def strongest(surface, ground):
    """The best contrast of anything drawn, laid over its ground as opaque as it is."""
    shown = (blended(ink.color, ground, ink.alpha) for ink in surface.inks)
    return max(contrast_ratio(color, ground) for color in shown)


def seen(draw, tokens):
    surface = RecordingSurface(TextStyles())
    draw(surface)
    return min(strongest(surface, ground) for ground in (tokens.background, tokens.lane))


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("kind", MarkKind, ids=lambda kind: kind.name.lower())
def test_a_mark_of_any_kind_colour_and_doubt_is_seen(scheme, kind):
    tokens = SCHEMES[scheme]
    for hue, modality, review in itertools.product(range(-1, 9), range(len(Modality)), range(len(Review))):
        mark = mark_of(kind, hue, modality, review)
        contrast = seen(lambda surface, mark=mark: paint_marks(surface, (mark,), tokens), tokens)
        assert contrast >= 3, (kind, hue, tuple(Modality)[modality], tuple(Review)[review])


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_folded_lane_and_a_publication_line_are_seen(scheme):
    tokens = SCHEMES[scheme]
    lane = LaneBox(0, "North", 3, 0.0, 30.0, 0, True, Heat(0.0, 6.0, (1, 0, 900)))
    assert seen(lambda surface: paint_heat(surface, (lane,), tokens), tokens) >= 3
    assert seen(lambda surface: paint_publication_lines(surface, (50.0,), FRAME, tokens), tokens) >= 3


@pytest.mark.parametrize(
    ("published", "lines"),
    [
        pytest.param((50.0,), 1, id="one article"),
        pytest.param((50.0, 52.0, 55.0), 1, id="articles of one week"),
        pytest.param((50.0, 70.0, -20.0, 700.0), 2, id="only what is in view"),
        pytest.param(tuple(float(at) for at in range(500)), 0, id="articles all the time"),
    ],
)
def test_publication_lines_never_hatch_the_picture(published, lines):
    surface = RecordingSurface(TextStyles())
    paint_publication_lines(surface, published, FRAME, LIGHT)
    assert sum(bool(getattr(ink, "dash", ())) for ink in surface.inks) == lines


@pytest.mark.parametrize("scheme", SCHEMES)
def test_what_is_faded_is_fainter_than_anything_else(scheme):
    tokens = SCHEMES[scheme]
    faded = mark_of(MarkKind.EXACT, faded=True)
    assert seen(lambda surface: paint_marks(surface, (faded,), tokens), tokens) < 3


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_entry_of_the_legend_is_seen_and_named(scheme):
    tokens = SCHEMES[scheme]
    every = Legend(
        frozenset(MarkKind), frozenset(range(3)), frozenset(range(1, len(Modality))), True, True, True, True
    )
    listed = entries(every, tokens)
    assert len({entry.words for entry in listed}) == len(listed)
    assert all(entry.words for entry in listed)
    for entry in listed:
        assert seen(lambda surface, entry=entry: entry.draw(surface, 10.0, 20.0), tokens) >= 3, entry.words


def test_the_three_doubts_are_drawn_apart():
    """A glyph and a broken outline for whether, a filling for checked, nothing of them for when."""

    def drawn(**doubts):
        surface = RecordingSurface(TextStyles())
        paint_marks(surface, (mark_of(MarkKind.EXACT, **doubts),), LIGHT)
        return surface

    plain, alleged, checked = drawn(), drawn(modality=2), drawn(review=1)
    assert [one.text for one in plain.texts] == []
    assert [one.text for one in alleged.texts] == ["?"]
    hue = Ink(LIGHT.hues[0])
    assert hue in checked.inks
    assert hue not in plain.inks
    assert any(getattr(ink, "dash", ()) for ink in alleged.inks)
    assert not any(getattr(ink, "dash", ()) for ink in plain.inks)
