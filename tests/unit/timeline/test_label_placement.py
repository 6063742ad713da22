"""Labels stand beside their marks, on the side that has room, and are shortened rather than cut."""

import pytest

from core.chrono.granularity import Granularity
from core.chrono.instant import instant_from_civil
from core.timeline.labels import ELLIPSIS, Side, elided
from core.timeline.layout import LayoutEngine
from tests.support.timelines import EvenWidths, Row, every_kind, generated, snapshot_of

at = instant_from_civil


def placed(rows, width_px=1000.0, lanes=("",)):
    maker = LayoutEngine(snapshot_of(rows, lanes), EvenWidths())
    return {label.title: label for label in maker.layout(maker.fit_all(width_px, 600.0)).labels}


def test_a_mark_near_the_right_edge_has_its_label_on_the_left():
    early = Row("Talks begin", "1 January 2019", at(2019, 1, 1), at(2019, 1, 2))
    late = Row("Ferry sinks in the harbour", "20 December 2019", at(2019, 12, 20), at(2019, 12, 21))
    labels = placed([early, late])
    assert labels["Talks begin"].side is Side.RIGHT
    assert labels["Ferry sinks in the harbour"].side is Side.LEFT


def test_a_wide_band_has_its_label_under_its_start():
    year = Row("Council founded", "2018", at(2018), at(2019), Granularity.YEAR)
    labels = placed([year, Row("Fire", "2 July 2020", at(2020, 7, 2), at(2020, 7, 3))])
    assert labels["Council founded"].side is Side.UNDER


def test_the_label_of_a_band_stays_in_view_while_its_start_is_out_of_it():
    maker = LayoutEngine(every_kind(), EvenWidths())
    whole = maker.fit_all(1000.0, 600.0)
    mark = next(mark for mark in maker.layout(whole).marks if mark.event == 0)
    middle = (mark.left_px + mark.right_px) / 2
    near = maker.layout(whole.zoomed(6.0, middle))
    assert next(mark for mark in near.marks if mark.event == 0).left_px < 0
    label = next(label for label in near.labels if label.title == "Council founded")
    assert 0 <= label.left_px < 20


def test_opening_at_fit_all_cuts_no_label_of_a_small_story():
    maker = LayoutEngine(every_kind(), EvenWidths())
    layout = maker.layout(maker.fit_all(1000.0, 600.0))
    assert len(layout.labels) == len(layout.marks) == 8
    assert not [label.title for label in layout.labels if label.title.endswith(ELLIPSIS)]
    assert all(label.left_px >= 0 and label.left_px + label.width_px <= 1000 for label in layout.labels)


def test_the_weightier_of_two_events_on_one_day_gets_the_label():
    day = (at(2019, 7, 13), at(2019, 7, 14))
    rows = [Row(f"Lesser {n}", "13 July 2019", *day, salience=0.1) for n in range(60)]
    rows.append(Row("Ferry sinks", "13 July 2019", *day, salience=0.9))
    assert "Ferry sinks" in placed(rows)


def test_the_same_view_always_has_the_same_labels():
    snapshot = generated(900)
    views = []
    for _ in range(2):
        maker = LayoutEngine(snapshot, EvenWidths())
        views.append(maker.layout(maker.fit_all(1200.0, 700.0)).labels)
    assert views[0] == views[1]


@pytest.mark.parametrize(
    ("text", "room", "shown"),
    [
        ("Ferry sinks", 110, "Ferry sinks"),
        ("Ferry sinks", 80, "Ferry…"),
        ("Ferry sinks, captain held", 130, "Ferry sinks…"),
        ("渡轮在旧港口附近沉没", 60, "渡轮在旧港…"),
        ("Ferry", 20, "F…"),
        ("Ferry", 10, ""),
    ],
    ids=[
        "whole",
        "never inside a word",
        "no comma before the dots",
        "no spaces",
        "one letter",
        "never dots alone",
    ],
)
def test_text_is_shortened_at_its_end(text, room, shown):
    assert elided(text, room, lambda part: 10.0 * len(part)) == shown
