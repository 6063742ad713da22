"""Empty stretches left out of the axis: drawn time goes both ways, keeps order and weekdays, and says what
is missing."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.chrono.instant import SECONDS_PER_DAY, instant_from_civil, iso_weekday
from core.timeline.breaks import NO_BREAKS, Breaks, Gap, breaks_of, in_drawn_time
from core.timeline.layout import LayoutEngine
from core.timeline.ticks import axis
from tests.support.timelines import EvenWidths, Row, snapshot_of

DAY = SECONDS_PER_DAY
at = instant_from_civil


def day(title, *civil):
    start = at(*civil)
    return Row(title, title, start, start + DAY)


STORY = snapshot_of(
    [
        Row("Bridge opens", "1958", at(1958), at(1959)),
        day("Crack found", 2019, 9, 2),
        day("Collapse", 2019, 10, 7),
        day("Inquiry", 2020, 1, 4),
    ]
)


@pytest.fixture(scope="module")
def breaks():
    return breaks_of(STORY)


def test_only_long_stretches_without_any_mark_are_left_out(breaks):
    (gap,) = breaks.gaps
    assert at(1959) < gap.start < at(1959, 2)
    assert at(2019, 8) < gap.end < at(2019, 9, 2)
    assert gap.left_out_s > 50 * 365 * DAY
    assert breaks_of(snapshot_of([day("A", 2019, 7, 1), day("B", 2019, 7, 2)])) == NO_BREAKS


@st.composite
def broken(draw):
    edges = sorted(draw(st.sets(st.integers(-(10**9), 10**9), min_size=4, max_size=8)))
    pairs = [(low, high) for low, high in zip(edges[::2], edges[1::2], strict=False) if high - low > 10]
    return Breaks(tuple(Gap(low, high, draw(st.integers(1, high - low - 1))) for low, high in pairs))


@given(broken(), st.lists(st.integers(-(2 * 10**9), 2 * 10**9), min_size=1, max_size=30))
def test_drawn_time_keeps_order_and_goes_both_ways(breaks, instants):
    ordered = sorted(instants)
    drawn = [breaks.drawn(instant) for instant in ordered]
    assert all(before <= after for before, after in pairwise(drawn))
    assert breaks.drawn_all(np.array(ordered, dtype=np.int64)).tolist() == drawn
    for instant, place in zip(ordered, drawn, strict=True):
        inside = any(gap.start < instant < gap.end for gap in breaks.gaps)
        if not inside:
            assert breaks.true(place) == instant


@given(st.integers(at(1958), at(2020, 2)))
def test_weekdays_fall_where_they_fell(instant):
    breaks = breaks_of(STORY)
    outside = not any(gap.start < instant < gap.end for gap in breaks.gaps)
    if outside:
        assert iso_weekday(breaks.drawn(instant)) == iso_weekday(instant)
        assert breaks.drawn(instant) % DAY == instant % DAY


def laid_out(breaks, width=1000.0):
    engine = LayoutEngine(in_drawn_time(STORY, breaks), EvenWidths())
    engine.breaks = breaks
    return engine, engine.layout(engine.fit_all(width, 400.0))


def test_what_was_crammed_has_room_and_nothing_stands_in_the_gap(breaks):
    _, plain = laid_out(NO_BREAKS)
    _, broken = laid_out(breaks)
    (gap,) = broken.axis.gaps
    assert gap.words.startswith("60 years")
    assert all(mark.right_px <= gap.left_px + 1 or mark.left_px >= gap.right_px - 1 for mark in broken.marks)

    def apart(layout):
        marks = sorted(layout.marks, key=lambda mark: mark.left_px)
        return marks[-1].left_px - marks[-2].left_px

    assert apart(broken) > 8 * apart(plain)


def test_every_stretch_tells_its_year_and_no_tick_stands_in_a_gap(breaks):
    _, layout = laid_out(breaks)
    (gap,) = layout.axis.gaps
    assert not [tick for tick in layout.axis.ticks if gap.left_px < tick.x_px < gap.right_px]
    assert [one for one in layout.axis.contexts if one.left_px >= gap.right_px - 1]
    assert [one for one in layout.axis.contexts if one.right_px <= gap.left_px + 1]
    for tick in layout.axis.ticks:
        drawn = layout.viewport.scale.x_px_from_instant(breaks.drawn(tick.instant))
        assert tick.x_px == pytest.approx(drawn)


def test_zooming_in_beside_a_gap_shows_a_plain_axis(breaks):
    engine, layout = laid_out(breaks)
    (raid,) = (mark for mark in layout.marks if mark.event == 2)
    near = layout.viewport.zoomed(2_000, (raid.left_px + raid.right_px) / 2)
    found = engine.layout(near)
    assert found.axis.gaps == ()
    assert [mark.event for mark in found.marks_in_view] == [2]
    assert found.axis.contexts[0].label.endswith("2019")


def test_without_breaks_the_axis_is_as_ever():
    engine = LayoutEngine(STORY, EvenWidths())
    viewport = engine.fit_all(900.0, 300.0)
    assert axis(viewport, 1.0, NO_BREAKS) == axis(viewport)
