"""Lanes under the hand: folded by a click on their header, moved by a drag or by keys, remembered by name."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.models.lane_look import LaneLook, look_from_json
from gui.style.fonts import load_fonts
from gui.style.theme import light_theme
from gui.timeline.canvas import TimelineCanvas
from tests.support.timelines import generated


@pytest.fixture
def canvas(qtbot):
    load_fonts()
    made = TimelineCanvas(light_theme())
    qtbot.addWidget(made)
    made.set_reduced_motion(True)
    made.resize(1000, 900)
    made.set_snapshot(generated(120, lanes=4))
    made.show()
    qtbot.waitExposed(made)
    return made


def lane(canvas, name):
    return next(lane for lane in canvas.layout_in_view().lanes if lane.name == name)


def header(canvas, name):
    box = lane(canvas, name)
    return QPoint(12, round(canvas.time_area().top() + box.top_px + 14))


def names_from_top(canvas):
    return [lane.name for lane in sorted(canvas.layout_in_view().lanes, key=lambda lane: lane.top_px)]


def drag(canvas, start, end):
    def send(kind, at, held):
        left = Qt.MouseButton.LeftButton
        keys = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(
            canvas, QMouseEvent(kind, QPointF(at), QPointF(canvas.mapToGlobal(at)), left, held, keys)
        )

    send(QEvent.Type.MouseButtonPress, start, Qt.MouseButton.LeftButton)
    for share in (0.4, 1.0):
        send(QEvent.Type.MouseMove, start + (end - start) * share, Qt.MouseButton.LeftButton)
    send(QEvent.Type.MouseButtonRelease, end, Qt.MouseButton.NoButton)


def test_a_click_on_a_header_folds_its_lane_to_a_strip_and_another_opens_it(qtbot, canvas):
    before = lane(canvas, "Lane 1").height_px
    with qtbot.waitSignal(canvas.lanes_arranged) as signal:
        QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=header(canvas, "Lane 1"))
    assert signal.args[0].collapsed == {"Lane 1"}
    assert lane(canvas, "Lane 1").height_px < before / 2
    assert not [mark for mark in canvas.layout_in_view().marks if mark.lane == 1]
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=header(canvas, "Lane 1"))
    assert canvas.lane_look().collapsed == frozenset()


def test_a_header_that_is_dragged_takes_its_lane_with_it(qtbot, canvas):
    with qtbot.waitSignal(canvas.lanes_arranged):
        drag(canvas, header(canvas, "Lane 3"), header(canvas, "Lane 0") + QPoint(0, -10))
    assert names_from_top(canvas) == ["Lane 3", "Lane 0", "Lane 1", "Lane 2"]
    below = QPoint(0, round(lane(canvas, "Lane 1").height_px * 0.7))
    drag(canvas, header(canvas, "Lane 3"), header(canvas, "Lane 1") + below)
    assert names_from_top(canvas) == ["Lane 0", "Lane 1", "Lane 3", "Lane 2"]


def test_a_header_that_is_dropped_where_it_was_changes_nothing(qtbot, canvas):
    with qtbot.assertNotEmitted(canvas.lanes_arranged):
        drag(canvas, header(canvas, "Lane 2"), header(canvas, "Lane 2") + QPoint(0, 12))
    assert names_from_top(canvas) == ["Lane 0", "Lane 1", "Lane 2", "Lane 3"]


def test_keys_fold_and_move_the_lane_of_the_event_that_is_chosen(canvas):
    row = canvas.snapshot().lane_of.tolist().index(2)
    canvas.select((int(canvas.snapshot().event_ids[row]),))
    QTest.keyClick(canvas, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert names_from_top(canvas) == ["Lane 0", "Lane 2", "Lane 1", "Lane 3"]
    QTest.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert names_from_top(canvas) == ["Lane 0", "Lane 1", "Lane 2", "Lane 3"]
    QTest.keyClick(canvas, Qt.Key.Key_L)
    assert canvas.lane_look().collapsed == {"Lane 2"}
    QTest.keyClick(canvas, Qt.Key.Key_L, Qt.KeyboardModifier.ShiftModifier)
    assert len(canvas.lane_look().collapsed) == 4
    QTest.keyClick(canvas, Qt.Key.Key_L, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.lane_look().collapsed == frozenset()


def test_up_and_down_follow_the_lanes_as_they_stand(canvas):
    canvas.arrange_lanes(LaneLook(("Lane 3", "Lane 0")))
    row = canvas.snapshot().lane_of.tolist().index(3)
    canvas.select((int(canvas.snapshot().event_ids[row]),))
    canvas.setFocus()
    chosen = []
    canvas.selection_changed.connect(chosen.extend)
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    ids = canvas.snapshot().event_ids.tolist()
    assert canvas.snapshot().lane_of[ids.index(chosen[-1])] == 0


def test_an_arrangement_outlasts_new_events_and_a_file(canvas):
    look = LaneLook(("Lane 2", "gone", "Lane 0"), frozenset({"Lane 0", "gone"}))
    assert look_from_json(look.to_json()) == look
    canvas.arrange_lanes(look)
    canvas.set_snapshot(generated(90, lanes=4))
    assert names_from_top(canvas) == ["Lane 2", "Lane 0", "Lane 1", "Lane 3"]
    assert lane(canvas, "Lane 0").collapsed


@pytest.mark.parametrize("kept", [None, [], {"order": 3}, {"order": [1], "collapsed": "x"}], ids=str)
def test_what_cannot_be_read_arranges_nothing(kept):
    assert look_from_json(kept) == LaneLook()


def test_what_is_chosen_is_seen_in_a_folded_lane(canvas):
    canvas.fold_lane(0)
    row = canvas.snapshot().lane_of.tolist().index(0)
    before = canvas.grab().toImage()
    canvas.select((int(canvas.snapshot().event_ids[row]),), reveal=False)
    after, area, box = canvas.grab().toImage(), canvas.time_area(), lane(canvas, "Lane 0")
    middle = round(area.top() + box.top_px + box.height_px / 2)
    x = round(area.left() + canvas.viewport().scale.x_px_from_instant(int(canvas.snapshot().earliest[row])))
    assert after.pixelColor(x, middle) != before.pixelColor(x, middle)


def test_a_double_click_on_a_folded_lane_opens_it(qtbot, canvas):
    canvas.fold_lane(1)
    box, area = lane(canvas, "Lane 1"), canvas.time_area()
    at = QPoint(area.center().x(), round(area.top() + box.top_px + box.height_px / 2))
    with qtbot.assertNotEmitted(canvas.empty_activated):
        QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    assert not lane(canvas, "Lane 1").collapsed


def test_lanes_below_the_window_are_counted_in_a_strip_that_leads_to_them(canvas):
    canvas.resize(1000, 400)
    canvas.set_snapshot(generated(600, lanes=12))
    first = names_from_top(canvas)[0]
    foot = QPoint(20, canvas.time_area().bottom() - 6)
    QTest.mouseMove(canvas, foot)
    assert canvas.cursor().shape() is Qt.CursorShape.PointingHandCursor
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=foot)
    assert names_from_top(canvas)[0] != first
    assert canvas.lane_look().collapsed == frozenset()
    clicks = 0
    while "Lane 11" not in names_from_top(canvas) and (clicks := clicks + 1) < 12:
        QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=foot)
    assert "Lane 11" in names_from_top(canvas)
