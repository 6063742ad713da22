"""Assistive technology is given the timeline in sentences, and follows the keys of its user."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from core.chrono.granularity import Granularity
from core.chrono.instant import SECONDS_PER_DAY, instant_from_civil
from core.model.event import Modality, Review
from gui.style.theme import light_theme
from gui.timeline.accessible_items import MOST_EVENTS
from gui.timeline.canvas import TimelineCanvas
from tests.support.timelines import Row, generated, snapshot_of

DAY = instant_from_civil(2019, 7, 12)


def _row(title: str, words: str, day: int, **more: object) -> Row:
    start = DAY + day * SECONDS_PER_DAY
    return Row(title, words, start, start + SECONDS_PER_DAY, Granularity.DAY, **more)  # type: ignore[arg-type]


ROWS = (
    _row("Ferry runs aground", "12 July 2019", 0, lane=0),
    _row("Harbour closes", "c. 20 July 2019", 8, soft=True, lane=1),
    _row(
        "Owner blames the pilot",
        "30 July 2019",
        18,
        modality=list(Modality).index(Modality.ALLEGED),
        review=list(Review).index(Review.ACCEPTED),
        lane=1,
    ),
)


@pytest.fixture
def canvas(qtbot: QtBot) -> Iterator[TimelineCanvas]:
    made = TimelineCanvas(light_theme())
    made.set_reduced_motion(True)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.set_snapshot(snapshot_of(ROWS, ["North", "South"]))
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.setFocus()
    QAccessible.setActive(True)
    yield made
    QAccessible.setActive(False)


def _names(canvas: TimelineCanvas) -> list[str]:
    interface = QAccessible.queryAccessibleInterface(canvas)
    return [
        interface.child(at).text(QAccessible.Text.Name)  # a slot at a time, as a screen reader asks
        for at in range(interface.childCount())
    ]


def test_the_canvas_is_a_list_that_qt_finds_by_itself(canvas: TimelineCanvas) -> None:
    interface = QAccessible.queryAccessibleInterface(canvas)
    assert interface.role() is QAccessible.Role.List
    assert interface.text(QAccessible.Text.Name) == "Timeline"
    assert interface.childCount() == 5


def test_every_event_in_view_is_a_full_sentence_under_its_lane(canvas: TimelineCanvas) -> None:
    assert _names(canvas) == [
        "Lane North, 1 event, 1 in view",
        "12 July 2019: Ferry runs aground, 1 source, not reviewed, 1 of 3",
        "Lane South, 2 events, 2 in view",
        "about 20 July 2019, approximate: Harbour closes, 1 source, not reviewed, 2 of 3",
        "30 July 2019: Owner blames the pilot, alleged, 1 source, accepted, 3 of 3",
    ]


def test_the_same_event_stays_the_same_item_and_leads_back_to_the_list(canvas: TimelineCanvas) -> None:
    interface = QAccessible.queryAccessibleInterface(canvas)
    item = interface.child(1)
    canvas.zoom_in()
    canvas.fit_all()
    assert interface.child(1) is item
    assert interface.indexOfChild(item) == 1
    assert item.parent() is interface
    assert interface.child(interface.childCount()) is None


def test_the_item_of_the_focused_event_has_the_focus(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    interface = QAccessible.queryAccessibleInterface(canvas)
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    focused = interface.focusChild()
    assert focused.text(QAccessible.Text.Name).startswith("about 20 July 2019")
    assert focused.state().focused
    assert focused.state().selected
    assert not interface.child(1).state().focused


def test_an_item_lies_where_its_mark_is_drawn(canvas: TimelineCanvas) -> None:
    interface = QAccessible.queryAccessibleInterface(canvas)
    for at in (1, 3, 4):
        item = interface.child(at)
        middle = item.rect().center()
        assert interface.childAt(middle.x(), middle.y()) is item


def test_what_has_left_the_view_says_so_and_is_no_item_any_more(canvas: TimelineCanvas) -> None:
    interface = QAccessible.queryAccessibleInterface(canvas)
    first = interface.child(1)
    canvas.center_on(instant_from_civil(2019, 7, 30))
    for _ in range(12):
        canvas.zoom_in()
    assert first.state().offscreen
    assert interface.indexOfChild(first) == -1


def test_a_hundred_thousand_events_are_a_bounded_list_that_accounts_for_all(canvas: TimelineCanvas) -> None:
    canvas.set_snapshot(generated(100_000, lanes=3))
    names = _names(canvas)
    assert len(names) <= 2 * MOST_EVENTS + 3
    assert any("among them" in name for name in names)
    assert all(names)


def test_a_long_walk_keeps_a_bounded_number_of_items(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    canvas.set_snapshot(generated(20_000, lanes=1))
    for _ in range(14):
        canvas.zoom_in()
    interface = QAccessible.queryAccessibleInterface(canvas)
    for _ in range(60):
        qtbot.keyClick(canvas, Qt.Key.Key_Right)
        canvas.set_viewport(canvas.viewport().panned(-400.0))
        assert all(interface.child(at) is not None for at in range(interface.childCount()))
    assert interface.focusChild() is None or interface.focusChild().isValid()


def test_what_sources_tell_differently_is_said(canvas: TimelineCanvas) -> None:
    snapshot = snapshot_of(ROWS, ["North", "South"])
    disputed = snapshot.disputed.copy()
    disputed[0] = 1
    canvas.set_snapshot(replace(snapshot, disputed=disputed))
    assert "12 July 2019, sources differ: Ferry runs aground" in "\n".join(_names(canvas))
