"""The canvas under real wheel, pointer and keys: what a hand does and what it then sees."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.chrono.instant import SECONDS_PER_DAY, instant_from_civil
from core.chrono.interval import Interval
from gui.models.hover_content import HoverContent
from gui.style.fonts import load_fonts
from gui.style.theme import dark_theme, light_theme
from gui.timeline.canvas import TimelineCanvas
from gui.timeline.interaction.wheel import WheelPreference
from gui.timeline.overview_strip import OverviewStrip
from tests.support.timelines import Row, every_kind, generated, snapshot_of

FERRY = 102  # the id of "Ferry sinks" in the hand-made snapshot


@pytest.fixture
def canvas(qtbot):
    load_fonts()
    made = TimelineCanvas(light_theme())
    qtbot.addWidget(made)
    made.set_reduced_motion(True)
    made.resize(1100, 700)
    made.set_snapshot(every_kind())
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


def row_of(canvas, event_id):
    return canvas.snapshot().event_ids.tolist().index(event_id)


def mark_of(canvas, event_id):
    row = row_of(canvas, event_id)
    return next(mark for mark in canvas.layout_in_view().marks if mark.event == row)


def point_of(canvas, event_id):
    """The middle of a mark, in the widget."""
    mark, area = mark_of(canvas, event_id), canvas.time_area()
    return QPoint(round(area.left() + (mark.left_px + mark.right_px) / 2), round(area.top() + mark.y_px))


def empty_point(canvas):
    """A place in the lanes with nothing on it."""
    area = canvas.time_area()
    return QPoint(area.left() + area.width() // 2, area.bottom() - 6)


def turn_wheel(canvas, at, notches, modifiers=Qt.KeyboardModifier.NoModifier):
    event = QWheelEvent(
        QPointF(at), QPointF(canvas.mapToGlobal(at)), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)


def drag(canvas, start, end, modifiers=Qt.KeyboardModifier.NoModifier, button=Qt.MouseButton.LeftButton):
    def send(kind, at, held):
        event = QMouseEvent(kind, QPointF(at), QPointF(canvas.mapToGlobal(at)), button, held, modifiers)
        QApplication.sendEvent(canvas, event)

    send(QEvent.Type.MouseButtonPress, start, button)
    for step in (0.3, 0.7, 1.0):
        send(QEvent.Type.MouseMove, start + (end - start) * step, button)
    send(QEvent.Type.MouseButtonRelease, end, Qt.MouseButton.NoButton)


def test_it_opens_with_everything_in_view(canvas):
    assert canvas.shows_all()
    assert len(canvas.layout_in_view().marks_in_view) == len(canvas.snapshot())


def test_the_wheel_zooms_at_the_cursor_and_back(canvas):
    before = canvas.viewport()
    at = point_of(canvas, FERRY)
    turn_wheel(canvas, at, 3)
    assert canvas.viewport().span_s == pytest.approx(before.span_s / 1.25**3)
    assert abs(point_of(canvas, FERRY).x() - at.x()) <= 1
    turn_wheel(canvas, at, -3)
    assert canvas.viewport().span_s == pytest.approx(before.span_s)
    assert abs(canvas.viewport().scale.seconds_from(before.scale)) < before.scale.seconds_per_px


@pytest.mark.parametrize(
    ("modifiers", "changes"),
    [
        (Qt.KeyboardModifier.ControlModifier, "zoom"),
        (Qt.KeyboardModifier.ShiftModifier, "pan"),
        (Qt.KeyboardModifier.AltModifier, "lanes"),
    ],
    ids=["ctrl zooms", "shift pans", "alt changes the height of lanes"],
)
def test_the_wheel_with_a_modifier(canvas, modifiers, changes):
    before, height = canvas.viewport(), canvas.layout_in_view().content_height_px
    for _ in range(5):
        turn_wheel(canvas, empty_point(canvas), 1, modifiers)
    after = canvas.viewport()
    zoomed = after.span_s != pytest.approx(before.span_s)
    panned = not zoomed and after.scale != before.scale
    grown = canvas.layout_in_view().content_height_px > height
    assert {"zoom": zoomed, "pan": panned, "lanes": grown}[changes]
    assert sum((zoomed, panned, grown)) == 1


def test_dragging_the_ground_pans_and_moves_nothing_up_or_down(canvas):
    before = {mark.event: mark for mark in canvas.layout_in_view().marks}
    start = empty_point(canvas)
    drag(canvas, start, start + QPoint(80, 0))
    moved = {mark.event: mark for mark in canvas.layout_in_view().marks}
    assert moved[row_of(canvas, FERRY)].left_px == pytest.approx(
        before[row_of(canvas, FERRY)].left_px + 80, abs=0.01
    )
    assert {event: mark.y_px for event, mark in moved.items()} == {
        event: mark.y_px for event, mark in before.items()
    }


def test_shift_drag_selects_a_span_of_time(qtbot, canvas):
    start = empty_point(canvas)
    with qtbot.waitSignal(canvas.span_selected) as signal:
        drag(canvas, start, start - QPoint(200, 0), Qt.KeyboardModifier.ShiftModifier)
    span = signal.args[0]
    assert isinstance(span, Interval)
    assert span.end - span.start == pytest.approx(200 * canvas.viewport().scale.seconds_per_px, rel=0.02)
    assert span.start % SECONDS_PER_DAY == span.end % SECONDS_PER_DAY == 0
    assert canvas.shows_all()
    assert canvas.span_bar().isVisible()


def test_the_bar_of_a_span_says_how_long_it_is_and_how_much_is_in_it(canvas):
    canvas.mark_span(Interval(instant_from_civil(2019, 7, 1), instant_from_civil(2019, 8, 1)))
    assert canvas.span_bar().words.text() == "July 2019 · 31 days · 2 events"
    assert canvas.time_area().contains(canvas.span_bar().geometry())


def test_a_span_stays_with_its_instants_and_is_zoomed_to(canvas):
    span = Interval(instant_from_civil(2019, 6), instant_from_civil(2019, 8))
    canvas.mark_span(span)
    turn_wheel(canvas, empty_point(canvas), 2)
    assert canvas.span() == span
    QTest.mouseClick(canvas.span_bar().zoom, Qt.MouseButton.LeftButton)
    assert canvas.span() is None
    assert canvas.viewport().interval.start == span.start
    assert canvas.viewport().span_s == pytest.approx(span.end - span.start)


def test_a_span_is_handed_to_the_filter_and_to_the_export(qtbot, canvas):
    span = Interval(instant_from_civil(2019, 6), instant_from_civil(2019, 8))
    bar = canvas.span_bar()
    for button, asked in ((bar.filter, canvas.span_filter_asked), (bar.export, canvas.span_export_asked)):
        canvas.mark_span(span)
        with qtbot.waitSignal(asked) as signal:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert signal.args == [span]
        assert not bar.isVisible()


def test_a_span_is_marked_by_a_key_too_and_left_by_escape(canvas):
    canvas.select((FERRY,))
    QTest.keyClick(canvas, Qt.Key.Key_S)
    assert canvas.span() == Interval(instant_from_civil(2019, 7, 13), instant_from_civil(2019, 7, 14))
    assert canvas.span_bar().zoom.hasFocus()
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.span() is None
    assert "Ferry sinks" in canvas.accessibleDescription()


def test_a_click_selects_ctrl_adds_and_the_ground_clears(qtbot, canvas):
    def click(at, modifiers=Qt.KeyboardModifier.NoModifier):
        with qtbot.waitSignal(canvas.selection_changed) as signal:
            QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, modifiers, at)
        return set(signal.args[0])

    assert click(point_of(canvas, FERRY)) == {FERRY}
    both = click(point_of(canvas, 103), Qt.KeyboardModifier.ControlModifier)
    assert both == {FERRY, 103}
    assert click(point_of(canvas, FERRY), Qt.KeyboardModifier.ControlModifier) == {103}
    assert click(empty_point(canvas)) == set()


def test_shift_click_selects_all_in_between(qtbot, canvas):
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=point_of(canvas, 103))
    with qtbot.waitSignal(canvas.selection_changed) as signal:
        QTest.mouseClick(
            canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, point_of(canvas, 105)
        )
    ordered = canvas.snapshot().event_ids.tolist()
    low, high = sorted((ordered.index(103), ordered.index(105)))
    assert set(signal.args[0]) == set(ordered[low : high + 1])


def test_a_click_on_a_label_selects_its_event(qtbot, canvas):
    row = row_of(canvas, FERRY)
    label = next(label for label in canvas.layout_in_view().labels if label.event == row)
    area = canvas.time_area()
    at = QPoint(round(area.left() + label.left_px + label.width_px / 2), round(area.top() + label.y_px))
    with qtbot.waitSignal(canvas.selection_changed) as signal:
        QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    assert signal.args[0] == (FERRY,)


def test_selecting_from_outside_lights_the_mark_and_sends_nothing_back(qtbot, canvas):
    before = canvas.grab().toImage()
    with qtbot.assertNotEmitted(canvas.selection_changed):
        canvas.select((FERRY,))
    assert canvas.grab().toImage() != before
    assert "Ferry sinks" in canvas.accessibleDescription()


def test_an_event_out_of_view_is_brought_into_it(canvas):
    canvas.show_interval(Interval(instant_from_civil(2018, 2), instant_from_civil(2018, 4)))
    canvas.select((FERRY,))
    mark = mark_of(canvas, FERRY)
    assert 0 <= mark.left_px <= canvas.viewport().width_px


def test_double_click_and_enter_open_the_event(qtbot, canvas):
    with qtbot.waitSignal(canvas.event_activated) as signal:
        QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=point_of(canvas, FERRY))
    assert signal.args[0] == FERRY
    canvas.select((FERRY,))
    with qtbot.waitSignal(canvas.event_activated) as signal:
        QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert signal.args[0] == FERRY


def test_double_click_on_the_ground_gives_the_instant_there(qtbot, canvas):
    at = empty_point(canvas)
    with qtbot.waitSignal(canvas.empty_activated) as signal:
        QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    x = canvas.viewport().scale.x_px_from_instant(signal.args[0])
    assert x == pytest.approx(at.x() - canvas.time_area().left(), abs=1.0)


def test_arrows_walk_through_the_events_in_time(canvas):
    chosen = []
    canvas.selection_changed.connect(chosen.extend)
    QTest.keyClick(canvas, Qt.Key.Key_Home)
    for _ in range(len(canvas.snapshot()) - 1):
        QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert chosen == canvas.snapshot().event_ids.tolist()
    QTest.keyClick(canvas, Qt.Key.Key_End)
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    assert chosen[-1] == canvas.snapshot().event_ids.tolist()[-2]


def test_up_and_down_go_to_the_next_lane(canvas):
    canvas.select((FERRY,))
    chosen = []
    canvas.selection_changed.connect(lambda ids: chosen.append(ids[0]))
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert canvas.snapshot().lane_of[row_of(canvas, chosen[-1])] == 1
    QTest.keyClick(canvas, Qt.Key.Key_Up)
    assert canvas.snapshot().lane_of[row_of(canvas, chosen[-1])] == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Plus, Qt.Key.Key_Equal], ids=["plus", "equals"])
def test_keys_zoom_and_nought_fits_all_again(canvas, key):
    before = canvas.viewport().span_s
    QTest.keyClick(canvas, key)
    assert canvas.viewport().span_s < before
    QTest.keyClick(canvas, Qt.Key.Key_Minus)
    QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert not canvas.shows_all()
    QTest.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.shows_all()


def test_f_fits_what_is_selected(canvas):
    canvas.select((FERRY, 103))
    QTest.keyClick(canvas, Qt.Key.Key_F)
    shown = {int(canvas.snapshot().event_ids[mark.event]) for mark in canvas.layout_in_view().marks_in_view}
    assert {FERRY, 103} <= shown
    assert canvas.viewport().span_s < canvas.whole_viewport().span_s


def test_the_view_has_a_history_of_its_own(qtbot, canvas):
    qtbot.waitSignal(canvas.view_rested).wait()
    whole = canvas.viewport()
    with qtbot.waitSignal(canvas.view_rested):
        canvas.zoom_in()
    near = canvas.viewport()
    QTest.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert canvas.viewport().span_s == pytest.approx(whole.span_s)
    QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert canvas.viewport().span_s == pytest.approx(near.span_s)


def test_a_glide_ends_where_it_was_going(qtbot, canvas):
    canvas.set_reduced_motion(False)
    before = canvas.viewport().span_s
    turn_wheel(canvas, empty_point(canvas), 1)
    turn_wheel(canvas, empty_point(canvas), 1)
    qtbot.waitUntil(lambda: canvas.viewport().span_s == pytest.approx(before / 1.25**2))


def test_resting_on_a_mark_shows_its_card_beside_it(qtbot, canvas):
    asked = []

    def answer(event_id):
        asked.append(event_id)
        said = ("13 July 2019", "1 source", "not reviewed")
        canvas.show_hover(event_id, HoverContent("Ferry <b>sinks</b>", said, "It sank."))

    canvas.hover_requested.connect(answer)
    QTest.mouseMove(canvas, point_of(canvas, FERRY))
    qtbot.waitUntil(lambda: canvas.hover_card().isVisible())
    assert asked == [FERRY]
    shown = canvas.hover_card()
    assert "Ferry <b>sinks</b>" in shown.words()
    assert not shown.geometry().contains(point_of(canvas, FERRY))
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_a_late_card_for_another_mark_is_dropped(qtbot, canvas):
    with qtbot.waitSignal(canvas.hover_requested):
        QTest.mouseMove(canvas, point_of(canvas, FERRY))
    canvas.show_hover(103, HoverContent("Minister resigns", ()))
    assert not canvas.hover_card().isVisible()


def test_double_click_on_a_cluster_zooms_to_what_is_in_it(canvas):
    canvas.set_snapshot(generated(2_000, lanes=1))
    cluster = next(box for box in canvas.layout_in_view().clusters if box.total > 5)
    area, before = canvas.time_area(), canvas.viewport().span_s
    at = QPoint(
        round(area.left() + (cluster.left_px + cluster.right_px) / 2), round(area.top() + cluster.y_px)
    )
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    assert canvas.viewport().span_s < before


def test_a_chosen_event_inside_a_cluster_lights_the_cluster(canvas):
    canvas.set_snapshot(generated(2_000, lanes=1))
    cluster = next(box for box in canvas.layout_in_view().clusters if box.total > 5)
    before = canvas.grab().toImage()
    canvas.select((int(canvas.snapshot().event_ids[cluster.rest.events[0]]),), reveal=False)
    after, area = canvas.grab().toImage(), canvas.time_area()
    top = round(area.top() + cluster.y_px - cluster.height_px / 2 - 1)
    left, right = (round(area.left() + x) for x in (cluster.left_px, cluster.right_px))
    assert any(after.pixelColor(x, top) != before.pixelColor(x, top) for x in range(left, right))


def test_new_events_keep_the_view_and_the_selection(canvas):
    canvas.select((FERRY,))
    canvas.zoom_in()
    before = canvas.viewport().interval
    canvas.set_snapshot(every_kind())
    assert canvas.viewport().interval == before
    assert "Ferry sinks" in canvas.accessibleDescription()


def test_a_wider_window_shows_the_same_span_and_all_stays_all(canvas):
    canvas.resize(1400, 800)
    assert canvas.shows_all()
    canvas.zoom_in()
    before = canvas.viewport().span_s
    canvas.resize(1000, 600)
    assert canvas.viewport().span_s == pytest.approx(before)


def test_an_empty_timeline_says_so_and_stands_every_gesture(canvas):
    canvas.set_snapshot(snapshot_of([]))
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_0, Qt.Key.Key_F, Qt.Key.Key_Plus):
        QTest.keyClick(canvas, key)
    turn_wheel(canvas, canvas.rect().center(), 2)
    assert canvas.accessibleDescription() == "0 dated events"
    assert not canvas.grab().isNull()


def test_light_and_dark_switch_while_it_is_open(canvas):
    light = canvas.grab().toImage()
    canvas.set_theme(dark_theme())
    dark = canvas.grab().toImage()
    corner = QPoint(canvas.width() - 4, canvas.time_area().top() + 4)
    assert light.pixelColor(corner).lightness() > 200
    assert dark.pixelColor(corner).lightness() < 60


def test_the_overview_moves_and_narrows_what_is_in_view(qtbot, canvas):
    strip = OverviewStrip(canvas)
    qtbot.addWidget(strip)
    strip.resize(1100, 64)
    strip.show()
    drag(strip, QPoint(500, 30), QPoint(700, 30))
    narrow = canvas.viewport().span_s
    assert narrow == pytest.approx(
        canvas.whole_viewport().span_s * 200 / canvas.viewport().width_px, rel=0.05
    )
    start = canvas.viewport().interval.start
    drag(strip, QPoint(600, 30), QPoint(650, 30))
    assert canvas.viewport().interval.start > start
    assert canvas.viewport().span_s == pytest.approx(narrow)
    drag(strip, QPoint(750, 30), QPoint(850, 30))
    assert canvas.viewport().span_s > narrow
    QTest.mouseDClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(30, 30))
    assert canvas.shows_all()


def test_the_overview_marks_what_is_found_and_what_is_chosen(qtbot, canvas):
    strip = OverviewStrip(canvas)
    qtbot.addWidget(strip)
    strip.resize(1100, 64)
    strip.show()
    plain = strip.grab().toImage()
    canvas.set_search_hits((FERRY,))
    found = strip.grab().toImage()
    assert found != plain
    canvas.set_search_hits(())
    assert strip.grab().toImage() == plain
    canvas.select((FERRY,), reveal=False)
    assert strip.grab().toImage() not in (plain, found)


def test_new_data_leaves_the_lanes_where_they_were_scrolled(canvas):
    canvas.resize(700, 260)
    canvas.set_snapshot(every_kind())
    canvas.fit_all()
    canvas.set_viewport(canvas.viewport().panned(0, -60))
    scrolled = canvas.viewport().scroll_px
    assert scrolled > 0
    canvas.set_snapshot(every_kind())
    assert canvas.viewport().scroll_px == scrolled
    assert canvas.shows_all()


def touch(canvas, at, pixels, phase=Qt.ScrollPhase.ScrollUpdate, modifiers=Qt.KeyboardModifier.NoModifier):
    event = QWheelEvent(
        QPointF(at), QPointF(canvas.mapToGlobal(at)), pixels, pixels, Qt.MouseButton.NoButton, modifiers,
        phase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)


def test_two_fingers_pan_both_ways(canvas):
    canvas.resize(900, 260)
    canvas.zoom_in()
    before = canvas.viewport()
    touch(canvas, canvas.rect().center(), QPoint(-60, -30))
    after = canvas.viewport()
    assert after.span_s == pytest.approx(before.span_s)
    assert after.scale.seconds_from(before.scale) == pytest.approx(60 * before.scale.seconds_per_px, rel=0.01)
    assert after.scroll_px > before.scroll_px


def test_a_pinch_zooms_at_the_fingers(canvas):
    before, at = canvas.viewport().span_s, point_of(canvas, FERRY)
    device = QPointingDevice.primaryPointingDevice()
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, device, 2, QPointF(at), QPointF(at),
        QPointF(canvas.mapToGlobal(at)), 0.5, QPointF(), 1,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)
    assert canvas.viewport().span_s == pytest.approx(before / 1.5)
    assert abs(point_of(canvas, FERRY).x() - at.x()) <= 1


def test_the_middle_button_pans_even_on_a_mark(canvas):
    at = point_of(canvas, FERRY)
    drag(canvas, at, at + QPoint(70, 0), button=Qt.MouseButton.MiddleButton)
    assert point_of(canvas, FERRY).x() == pytest.approx(at.x() + 70, abs=1)


def test_the_wheel_scrolls_where_that_was_chosen(canvas):
    canvas.set_wheel_preference(WheelPreference.SCROLL)
    canvas.resize(900, 260)
    before = canvas.viewport()
    turn_wheel(canvas, canvas.rect().center(), -1)
    assert canvas.viewport().span_s == pytest.approx(before.span_s)
    assert canvas.viewport().scroll_px > before.scroll_px
    turn_wheel(canvas, canvas.rect().center(), 1, Qt.KeyboardModifier.ControlModifier)
    assert canvas.viewport().span_s < before.span_s


@pytest.mark.parametrize(
    ("key", "signal"),
    [(Qt.Key.Key_G, "date_requested"), (Qt.Key.Key_T, "today_requested")],
    ids=["G goes to a date", "T goes to today"],
)
def test_a_key_asks_where_to_go(qtbot, canvas, key, signal):
    with qtbot.waitSignal(getattr(canvas, signal)):
        QTest.keyClick(canvas, key)


@pytest.mark.parametrize(
    ("key", "moved"),
    [(Qt.Key.Key_Left, -0.2), (Qt.Key.Key_Right, 0.2)],
    ids=["left", "right"],
)
def test_shift_and_an_arrow_pan_by_a_fifth(canvas, key, moved):
    canvas.zoom_in()
    before = canvas.viewport()
    QTest.keyClick(canvas, key, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.viewport().scale.seconds_from(before.scale) == pytest.approx(
        before.span_s * moved, rel=0.01
    )


def test_at_the_closest_zoom_a_cluster_is_a_list(qtbot, canvas):
    noon = instant_from_civil(2019, 7, 13, 12)
    canvas.set_snapshot(
        snapshot_of([Row(f"Call {at}", "13 July 2019, 12:00", noon, noon + 1) for at in range(400)])
    )
    for _ in range(60):
        canvas.zoom_in()
    canvas.center_on(noon)
    cluster = max(canvas.layout_in_view().clusters, key=lambda box: box.total)
    area = canvas.time_area()
    x = min(max((cluster.left_px + cluster.right_px) / 2, 4), area.width() - 4)
    at = QPoint(round(area.left() + x), round(area.top() + cluster.y_px))
    with qtbot.waitSignal(canvas.cluster_activated) as signal:
        QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    assert len(signal.args[0]) == cluster.total


def test_the_zoom_ends_at_a_second_and_at_three_times_the_whole(canvas):
    whole = canvas.whole_viewport().span_s
    for _ in range(90):
        canvas.zoom_out()
    assert canvas.viewport().span_s == pytest.approx(3 * whole, rel=0.01)
    for _ in range(90):
        canvas.zoom_in()
    assert canvas.viewport().span_s == pytest.approx(1.0)


def test_the_edges_of_the_overviews_window_make_it_wider_and_narrower(qtbot, canvas):
    strip = OverviewStrip(canvas)
    qtbot.addWidget(strip)
    strip.resize(1100, 64)
    strip.show()
    drag(strip, QPoint(500, 30), QPoint(700, 30))
    before = canvas.viewport().interval
    drag(strip, QPoint(700, 30), QPoint(800, 30))
    assert canvas.viewport().interval.end > before.end
    assert abs(canvas.viewport().interval.start - before.start) <= 2 * canvas.viewport().scale.seconds_per_px
    drag(strip, QPoint(500, 30), QPoint(600, 30))
    assert canvas.viewport().interval.start > before.start
