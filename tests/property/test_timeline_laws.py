"""Laws of the timeline: what must hold for any view of any events."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from core.chrono.instant import Instant
from core.chrono.interval import Interval
from core.timeline.detail import detail_of
from core.timeline.hit_test import hit
from core.timeline.lanes import OVERFLOW, bucket_seconds_per_px, pack, zoom_bucket
from core.timeline.layout import EXACT_UP_TO, LayoutEngine
from core.timeline.overview import overview
from core.timeline.scale import scale_at
from core.timeline.ticks import axis
from core.timeline.viewport import Viewport, between, bounds_around, clamped, fit, zoomed_within
from tests.support.timelines import EvenWidths, generated

FAR = 400_000 * 31_556_952  # four hundred thousand years
starts = st.integers(-FAR, FAR)
spans = st.integers(1, FAR)
widths = st.integers(200, 4000)
ratios = st.floats(0.0, 1.0)
factors = st.floats(0.2, 5.0)


@st.composite
def viewports(draw):
    start = draw(starts)
    width = draw(widths)
    return fit(Interval(Instant(start), Instant(start + draw(spans))), width, 600.0)


@given(viewports(), factors, ratios)
def test_zoom_keeps_the_instant_under_the_cursor(viewport, factor, ratio):
    at_px = ratio * viewport.width_px
    instant = viewport.scale.instant_from_x_px(at_px)
    before = viewport.scale.x_px_from_instant(instant)
    after = viewport.zoomed(factor, at_px).scale.x_px_from_instant(instant)
    assert after - at_px == pytest.approx((before - at_px) * factor, abs=0.01)


@given(viewports(), factors, ratios)
def test_in_then_out_comes_back_to_the_same_view(viewport, factor, ratio):
    at_px = ratio * viewport.width_px
    back = viewport.zoomed(factor, at_px).zoomed(1 / factor, at_px)
    assert abs(back.scale.seconds_from(viewport.scale)) < 1e-6 * viewport.span_s
    assert back.span_s == pytest.approx(viewport.span_s)


@given(viewports(), st.lists(st.tuples(factors, ratios, st.floats(-3000, 3000)), max_size=8))
def test_no_gesture_leaves_the_limits(whole, gestures):
    bounds = bounds_around(whole)
    viewport = whole
    for factor, ratio, dx_px in gestures:
        viewport = zoomed_within(viewport, factor, ratio * viewport.width_px, bounds)
        viewport = clamped(viewport.panned(dx_px), bounds)
        assert viewport.span_s >= 1 - 1e-6
        slack = max(2.0, viewport.scale.seconds_per_px)
        assert bounds.start - slack <= viewport.interval.start
        assert viewport.interval.end <= bounds.end + slack


@given(viewports(), factors, ratios, ratios)
def test_a_glide_keeps_the_instant_under_the_cursor_all_the_way(viewport, factor, ratio, progress):
    at_px = ratio * viewport.width_px
    instant = viewport.scale.instant_from_x_px(at_px)
    halfway = between(viewport, viewport.zoomed(factor, at_px), progress)
    shown = halfway.scale.x_px_from_instant(instant)
    assert abs(shown - at_px) < 5.0 / min(1.0, halfway.scale.seconds_per_px) + 0.1


@given(starts, st.floats(0.001, 1e9), st.floats(-1e5, 1e5))
def test_pixels_and_instants_are_inverse_to_the_second(origin, seconds_per_px, x_px):
    scale = scale_at(origin, 0.0, seconds_per_px)
    instant = scale.instant_from_x_px(x_px)
    assert scale.x_px_from_instant(instant) <= x_px + 1e-6 * (1 + abs(x_px)) + 1e-3
    assert scale.x_px_from_instant(instant + 1) >= x_px - 1e-6 * (1 + abs(x_px)) - 1e-3


@given(viewports())
def test_ticks_are_few_in_order_and_the_context_covers_the_view(viewport):
    ruler = axis(viewport)
    places = [tick.x_px for tick in ruler.ticks]
    assert len(places) <= viewport.width_px / 28 + 4
    assert places == sorted(places)
    assert all(later - earlier >= 28 for earlier, later in pairwise(places))
    assert ruler.contexts[0].left_px <= 1e-6
    assert ruler.contexts[-1].right_px >= viewport.width_px - 1


@given(
    st.lists(st.tuples(st.floats(0, 5000), st.floats(1, 400)), max_size=80),
    st.integers(1, 8),
)
def test_boxes_of_a_row_never_overlap(boxes, most_rows):
    left = np.array([start for start, _ in boxes])
    right = np.array([start + width for start, width in boxes])
    rows = pack(left, right, most_rows)
    for row in range(most_rows):
        own = sorted(zip(left[rows == row].tolist(), right[rows == row].tolist(), strict=True))
        assert all(one[1] <= other[0] for one, other in pairwise(own))
    crowded = left[rows == OVERFLOW]
    for start in crowded.tolist():
        assert np.count_nonzero((left <= start) & (right > start)) > most_rows


@given(st.floats(1e-3, 1e12))
def test_a_bucket_is_never_closer_than_the_views_in_it(seconds_per_px):
    assert bucket_seconds_per_px(zoom_bucket(seconds_per_px)) >= seconds_per_px * (1 - 1e-9)


ENGINES = {}


def engine(count: int) -> LayoutEngine:
    if count not in ENGINES:
        ENGINES[count] = LayoutEngine(generated(count), EvenWidths())
    return ENGINES[count]


counts = st.sampled_from([40, 700, EXACT_UP_TO + 2_000])
closeness = st.floats(0.0, 14.0)


def view_of(maker: LayoutEngine, close: float, ratio: float) -> Viewport:
    whole = maker.fit_all(1200.0, 700.0)
    return whole.zoomed(2.0**close, ratio * 1200)


@settings(deadline=None, max_examples=40)
@given(counts, closeness, ratios, st.floats(-900, 900))
def test_panning_moves_nothing_up_or_down(count, close, ratio, dx_px):
    maker = engine(count)
    viewport = view_of(maker, close, ratio)
    before = {mark.event: mark.y_px for mark in maker.layout(viewport).marks}
    after = {mark.event: mark.y_px for mark in maker.layout(viewport.panned(dx_px)).marks}
    assert {event: before[event] for event in before.keys() & after} == {
        event: after[event] for event in before.keys() & after
    }


@settings(deadline=None, max_examples=40)
@given(counts, closeness, ratios)
def test_marks_and_labels_never_overlap(count, close, ratio):
    maker = engine(count)
    layout = maker.layout(view_of(maker, close, ratio))
    boxes = [(m.lane, m.y_px, m.left_px, m.right_px) for m in layout.marks]
    rows = {}
    for lane, y, left, right in boxes:
        rows.setdefault((lane, y), []).append((left, right))
    for own in rows.values():
        own.sort()
        assert all(one[1] <= other[0] + 0.01 for one, other in pairwise(own))
    marks = {mark.event: mark for mark in layout.marks}
    placed = [(label, marks[label.event]) for label in layout.labels]
    for label, mark in placed:
        for other, other_mark in placed:
            if other is label or mark.lane != other_mark.lane or abs(label.y_px - other.y_px) > 20:
                continue
            apart = label.left_px >= other.left_px + other.width_px - 0.01
            assert apart or other.left_px >= label.left_px + label.width_px - 0.01
        assert label.left_px >= -0.01
        assert label.left_px + label.width_px <= 1200.01


@settings(deadline=None, max_examples=25)
@given(counts, st.floats(0.0, 8.0))
def test_every_event_is_drawn_or_counted_exactly_once(count, close):
    maker = engine(count)
    whole = maker.fit_all(1200.0, 100_000.0)
    extent = maker.extent
    seconds_per_px = whole.scale.seconds_per_px / 2.0**close
    # Wide enough to hold all of time at that zoom: nothing is out of view.
    everything = fit(extent, (extent.end - extent.start) / seconds_per_px, 100_000.0)
    layout = maker.layout(everything)
    drawn = [mark.event for mark in layout.marks]
    counted = [event for cluster in layout.clusters for event in cluster.rest.events.tolist()]
    assert sorted(drawn + counted) == list(range(count))
    for cluster in layout.clusters:
        assert cluster.total == len(cluster.rest.events)
        if cluster.columns:
            assert sum(cluster.columns) == cluster.total


@settings(deadline=None, max_examples=30)
@given(counts, closeness, ratios)
def test_a_point_on_a_mark_hits_a_mark_that_is_there(count, close, ratio):
    maker = engine(count)
    layout = maker.layout(view_of(maker, close, ratio))
    assume(layout.marks_in_view)
    marks = {mark.event: mark for mark in layout.marks}
    for mark in layout.marks_in_view[:12]:
        x = min(max((mark.left_px + mark.right_px) / 2, 0.0), 1200.0)
        found = hit(layout, x, mark.y_px)
        assert found.event is not None
        box = marks[found.event]
        assert box.left_px - 5 <= x <= box.right_px + 5
        assert abs(box.y_px - mark.y_px) <= box.height_px / 2 + 5


@settings(deadline=None, max_examples=20)
@given(counts)
def test_the_overview_adds_up_to_the_number_of_events(count):
    maker = engine(count)
    whole = maker.fit_all(900.0, 60.0)
    strip = overview(maker.snapshot, whole, 8.0)
    assert strip.weights.sum() == pytest.approx(count)
    beforehand = overview(replace(maker.snapshot, detail=detail_of(maker.snapshot)), whole, 8.0)
    assert beforehand.weights.sum() == pytest.approx(count)
    assert np.abs(np.cumsum(beforehand.weights - strip.weights)).max() < max(2.0, count / 50)


@settings(deadline=None, max_examples=30)
@given(counts, closeness, ratios)
def test_a_frame_stays_within_its_budget(count, close, ratio):
    maker = engine(count)
    layout = maker.layout(view_of(maker, close, ratio))
    columns = sum(sum(1 for height in cluster.columns if height) for cluster in layout.clusters)
    assert len(layout.labels) <= 240
    assert len(layout.marks) + len(layout.clusters) + columns <= 3_000
