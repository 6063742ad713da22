"""Who has a label keeps it further in: nothing that was read goes out while one comes closer."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from core.timeline.layout import LayoutEngine
from core.timeline.seniority import seniorities
from core.timeline.whole import EXACT_UP_TO
from tests.support.timelines import EvenWidths, generated

EVENTS = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 5_000), st.integers(0, 4)), min_size=1, max_size=40
)


@settings(deadline=None)
@given(EVENTS, st.integers(1, 4), st.integers(0, 13))
def test_the_senior_of_a_width_are_the_weightiest_of_each_of_its_cells(events, most, width):
    lanes, centres = (np.array([event[at] for event in events], dtype=np.int64) for at in (0, 1))
    weight = np.array([event[2] for event in events], dtype=np.float32)
    senior = seniorities(lanes, centres, weight, most) >= width
    for at, (lane, centre, own) in enumerate(events):
        beside = [
            (-other_weight, other)
            for other, (other_lane, other_centre, other_weight) in enumerate(events)
            if (other_lane, other_centre >> width) == (lane, centre >> width)
        ]
        assert senior[at] == (sorted(beside).index((-own, at)) < most)


def test_hardly_a_label_of_what_stays_in_view_is_lost_on_the_way_in():
    snapshot = generated(700, lanes=3)
    engine = LayoutEngine(snapshot, EvenWidths())
    viewport = engine.fit_all(1400.0, 780.0)
    shown, lost, before = 0, 0, frozenset()
    for _ in range(100):
        layout = engine.layout(viewport)
        labelled = frozenset(label.event for label in layout.labels)
        place = viewport.scale.x_px_from_instant
        inside = {event for event in before if 300 < place(int(snapshot.earliest[event])) < 1000}
        shown, lost = shown + len(inside), lost + len(inside - labelled)
        before, viewport = labelled, viewport.zoomed(1.08, 700.0)
    assert shown > 300
    assert lost <= shown * 0.02


def test_a_look_ahead_changes_nothing_that_is_shown():
    snapshot = generated(EXACT_UP_TO + 2_000, lanes=3)
    with_look, without = (LayoutEngine(snapshot, EvenWidths()) for _ in range(2))
    viewport = without.fit_all(1400.0, 780.0).zoomed(8.0, 700.0)
    with_look.layout(viewport)
    with_look.look_ahead(viewport)
    for closer in (viewport, viewport.zoomed(2.0, 500.0), viewport.zoomed(0.5, 500.0)):
        assert [mark[:10] for mark in with_look.layout(closer).marks] == [
            mark[:10] for mark in without.layout(closer).marks
        ]
