"""The axis as it is written: whole words, one beside the other, at any zoom and any size of text."""

from itertools import groupby, pairwise

import pytest

from core.chrono.instant import SECONDS_PER_DAY, instant_from_civil
from core.chrono.interval import Interval
from core.timeline.ticks import axis
from core.timeline.viewport import fit
from gui.style.fonts import load_fonts
from gui.style.tokens import BASE_TEXT_PX, LIGHT
from gui.timeline.painters.axis_painter import paint_axis
from gui.timeline.painters.scene import Frame
from gui.timeline.text_styles import TextStyles
from tests.support.recording_surface import RecordingSurface

HEADER_PX, WIDTH_PX = 120.0, 1000.0
BEGINNINGS = {
    "a winter of our time": instant_from_civil(2019, 12, 19, 5, 43, 7),
    "Rome": instant_from_civil(-43, 9, 28, 23, 59, 1),
    "the ice": instant_from_civil(-11_999, 2, 3),
}


def written(start, span_s, base_px):
    """What the axis of a span says, from left to right, row by row."""
    styles = TextStyles(base_px)
    frame = Frame(WIDTH_PX, 300.0, HEADER_PX, base_px * 4.3, 0.0)
    viewport = fit(Interval(start, start + round(span_s)), frame.time_width_px, 200.0)
    surface = RecordingSurface(styles)
    paint_axis(surface, axis(viewport, base_px / BASE_TEXT_PX), frame, LIGHT, styles)
    rows = groupby(sorted(surface.texts, key=lambda one: (one.baseline, one.left)), lambda one: one.baseline)
    return [list(row) for _, row in rows]


@pytest.fixture(autouse=True)
def fonts(qapp):  # noqa: ARG001
    load_fonts()


@pytest.mark.parametrize("base_px", [13, 20, 26, 39], ids=lambda px: f"{px} px")
@pytest.mark.parametrize("start", BEGINNINGS.values(), ids=BEGINNINGS)
def test_no_label_is_cut_or_meets_another_at_any_zoom(start, base_px):
    span_s = 2.0
    while span_s < 30_000 * 365.25 * SECONDS_PER_DAY:
        for row in written(start, span_s, base_px):
            assert row[0].left >= HEADER_PX
            assert row[-1].right <= WIDTH_PX
            assert all(after.left - before.right >= 3 for before, after in pairwise(row)), row
        span_s *= 1.13


@pytest.mark.parametrize("base_px", [13, 26], ids=lambda px: f"{px} px")
def test_the_context_is_always_told(base_px):
    span_s = 2.0
    while span_s < 3_000 * 365.25 * SECONDS_PER_DAY:
        assert len(written(BEGINNINGS["a winter of our time"], span_s, base_px)) == 2, span_s
        span_s *= 1.13


def test_weeks_and_quarters_say_their_number_where_it_has_room():
    weeks = written(instant_from_civil(2020, 12, 1), 80 * SECONDS_PER_DAY, 13)[1]
    told = " ".join(one.text for one in weeks)
    assert "28 W53 4 W1 11 W2" in told
    quarters = written(instant_from_civil(2018), 700 * SECONDS_PER_DAY, 13)[1]
    assert [one.text for one in quarters[:4]] == ["Jan", "Q1", "Apr", "Q2"]


def test_weekends_are_told_apart_only_below_the_scale_of_weeks():
    def weekends(days):
        start = instant_from_civil(2019, 7, 10)
        return axis(fit(Interval(start, start + days * SECONDS_PER_DAY), 900.0, 400.0)).weekends

    saturday = [fit(Interval(instant_from_civil(2019, 7, 10), instant_from_civil(2019, 7, 20)), 900.0, 400.0)]
    left, right = next(pair for pair in weekends(10) if pair[0] > 0)
    assert left == pytest.approx(saturday[0].scale.x_px_from_instant(instant_from_civil(2019, 7, 13)))
    assert right - left == pytest.approx(180.0)
    assert weekends(100) == ()
