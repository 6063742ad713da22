"""Empty stretches left out in the window: gestures and spans are those of true time all the same."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from core.chrono.instant import SECONDS_PER_DAY, instant_from_civil
from core.chrono.interval import Interval
from gui.style.fonts import load_fonts
from gui.style.theme import light_theme
from gui.style.tokens import LIGHT
from gui.timeline.canvas import TimelineCanvas
from gui.timeline.overview_strip import OverviewStrip
from gui.timeline.painters.axis_painter import paint_axis
from gui.timeline.painters.scene import Frame
from gui.timeline.text_styles import TextStyles
from tests.support.recording_surface import RecordingSurface
from tests.support.timelines import Row, snapshot_of

DAY = SECONDS_PER_DAY


def day(title, *civil):
    start = instant_from_civil(*civil)
    return Row(title, title, start, start + DAY)


STORY = snapshot_of(
    [day("Opened", 1958, 5, 2), *(day(f"Day {number}", 2019, 9, number) for number in range(1, 29))]
)
LAST = 128  # the id of the event of 28 September


@pytest.fixture
def canvas(qtbot):
    load_fonts()
    made = TimelineCanvas(light_theme())
    qtbot.addWidget(made)
    made.set_reduced_motion(True)
    made.resize(1100, 500)
    made.set_snapshot(STORY)
    made.show()
    qtbot.waitExposed(made)
    made.leave_out_empty_stretches(True)
    return made


def mark_of(canvas, event_id):
    row = canvas.snapshot().event_ids.tolist().index(event_id)
    return next(mark for mark in canvas.layout_in_view().marks if mark.event == row)


def test_all_is_in_view_with_the_gap_said_in_words(canvas):
    assert canvas.shows_all()
    (gap,) = canvas.layout_in_view().axis.gaps
    frame = Frame(1100.0, 500.0, 0.0, 56.0, 0.0)
    surface = RecordingSurface(TextStyles())
    paint_axis(surface, canvas.layout_in_view().axis, frame, LIGHT, TextStyles())
    inside = [one.text for one in surface.texts if gap.left_px <= one.left and one.right <= gap.right_px]
    assert inside == ["61 years 3 months"]
    shown = canvas.shown_interval()
    assert shown.start < instant_from_civil(1958, 5, 2)
    assert shown.end > instant_from_civil(2019, 9, 28)


def test_a_click_finds_the_mark_that_is_seen(qtbot, canvas):
    mark, area = mark_of(canvas, LAST), canvas.time_area()
    at = QPoint(round(area.left() + (mark.left_px + mark.right_px) / 2), round(area.top() + mark.y_px))
    with qtbot.waitSignal(canvas.selection_changed) as signal:
        QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    assert signal.args[0] == (LAST,)


def test_a_span_of_true_time_is_shown_marked_and_counted(canvas):
    week = Interval(instant_from_civil(2019, 9, 7), instant_from_civil(2019, 9, 14))
    canvas.mark_span(week)
    assert canvas.span_bar().words.text().endswith("7 days · 7 events")
    canvas.mark_span(None)
    canvas.show_interval(week)
    shown = canvas.shown_interval()
    assert abs(shown.start - week.start) <= 60
    assert abs(shown.end - week.end) <= canvas.viewport().scale.seconds_per_px + 1


def test_a_double_click_gives_the_true_instant(qtbot, canvas):
    mark, area = mark_of(canvas, LAST), canvas.time_area()
    at = QPoint(round(area.left() + (mark.left_px + mark.right_px) / 2), area.bottom() - 4)
    with qtbot.waitSignal(canvas.empty_activated) as signal:
        QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    noon = instant_from_civil(2019, 9, 28, 12)
    assert abs(signal.args[0] - noon) <= canvas.viewport().scale.seconds_per_px + 1


def test_the_overview_goes_to_the_true_instant_that_is_clicked(qtbot, canvas):
    strip = OverviewStrip(canvas)
    qtbot.addWidget(strip)
    strip.resize(1100, 64)
    strip.show()
    canvas.show_interval(Interval(instant_from_civil(2019, 9, 20), instant_from_civil(2019, 9, 22)))
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(60, 30))
    shown = canvas.shown_interval()
    assert shown.start < instant_from_civil(1958, 9)
    assert shown.start > instant_from_civil(1957)


def test_with_the_stretch_drawn_again_time_is_true_everywhere(canvas):
    canvas.leave_out_empty_stretches(False)
    assert canvas.layout_in_view().axis.gaps == ()
    assert canvas.shown_interval() == canvas.viewport().interval
    assert canvas.shows_all()
