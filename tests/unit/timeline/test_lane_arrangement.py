"""Lanes stand where they were put, folded ones tell how much happened when, and none loses an event."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.timeline.arrangement import Arrangement
from core.timeline.heat import heat, spark
from core.timeline.layout import LayoutEngine
from tests.support.timelines import EvenWidths, every_kind, generated

LANES = 5


def laid_out(arrangement, count=300):
    engine = LayoutEngine(generated(count, lanes=LANES), EvenWidths())
    engine.arrangement = arrangement
    return engine, engine.layout(engine.fit_all(1000.0, 4000.0))


@settings(deadline=None)
@given(st.permutations(range(LANES)), st.frozensets(st.integers(0, LANES - 1)))
def test_lanes_stand_under_one_another_in_the_order_they_were_given(order, collapsed):
    _, layout = laid_out(Arrangement(tuple(order), collapsed))
    from_top = sorted(layout.lanes, key=lambda lane: lane.top_px)
    assert [lane.index for lane in from_top] == list(order)
    assert [lane.position for lane in from_top] == list(range(LANES))
    for above, below in pairwise(from_top):
        assert above.top_px + above.height_px == pytest.approx(below.top_px)
    assert {lane.index for lane in layout.lanes if lane.collapsed} == collapsed


@settings(deadline=None)
@given(st.frozensets(st.integers(0, LANES - 1)))
def test_every_event_is_drawn_counted_or_warm(collapsed):
    engine, layout = laid_out(Arrangement((), collapsed))
    drawn, counted = len(layout.marks), sum(cluster.total for cluster in layout.clusters)
    warm = sum(sum(lane.heat.counts) for lane in layout.lanes if lane.heat is not None)
    assert drawn + counted + warm == len(engine.snapshot)
    assert not {mark.lane for mark in layout.marks} & collapsed


def test_moving_a_lane_leaves_the_others_in_their_order():
    assert Arrangement().moved(3, 0, LANES).from_top(LANES) == (3, 0, 1, 2, 4)
    assert Arrangement((4, 2)).moved(2, 9, LANES).from_top(LANES) == (4, 0, 1, 3, 2)
    assert Arrangement((7, 1, 1)).from_top(3) == (1, 0, 2)


def test_the_spark_of_a_lane_adds_up_to_its_events():
    _, layout = laid_out(Arrangement())
    assert [sum(lane.spark) for lane in layout.lanes] == [lane.count for lane in layout.lanes]


@settings(deadline=None)
@given(st.integers(-400, 400))
def test_a_pan_moves_the_heat_and_changes_no_count(dx):
    starts = np.sort(generated(500).earliest)
    viewport = LayoutEngine(every_kind(), EvenWidths()).fit_all(900.0, 400.0)
    before, after = heat(starts, viewport, 6.0), heat(starts, viewport.panned(dx), 6.0)
    at = {round(before.left_px + n * 6.0 + dx, 3): count for n, count in enumerate(before.counts)}
    now = {round(after.left_px + n * 6.0, 3): count for n, count in enumerate(after.counts)}
    assert all(now[x] == count for x, count in at.items() if x in now)


def test_an_instant_alone_has_a_spark():
    assert sum(spark(np.array([5, 5, 5]), 5, 6, 8)) == 3


@pytest.mark.parametrize("count", [300, 6_000], ids=["few", "many"])
def test_with_every_lane_folded_all_is_warm(count):
    engine, layout = laid_out(Arrangement((), frozenset(range(LANES))), count)
    assert (layout.marks, layout.labels, layout.clusters) == ((), (), ())
    assert sum(sum(lane.heat.counts) for lane in layout.lanes) == len(engine.snapshot)
