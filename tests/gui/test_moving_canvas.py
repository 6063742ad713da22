"""A short run of what `make gestures` does at length, and what memory does while the view moves."""

import gc

import pytest
import shiboken6

from core.timeline.whole import EXACT_UP_TO
from gui.style.theme import light_theme
from gui.timeline.canvas import TimelineCanvas
from tests.support.random_gestures import overlaps, run_gestures
from tests.support.timelines import every_kind, generated


@pytest.fixture
def canvas(qtbot):
    made = TimelineCanvas(light_theme())
    made.set_reduced_motion(True)
    made.resize(1200, 700)
    qtbot.addWidget(made)
    yield made
    gc.enable()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_random_gestures_end_in_nothing_but_a_view(canvas, seed):
    snapshots = [every_kind(), generated(90, lanes=2), generated(EXACT_UP_TO + 2_000, lanes=3)]
    watched = run_gestures(canvas, snapshots, 100, seed)
    assert watched.overlaps == []
    assert watched.threads_left == 0


def test_labels_that_wait_while_the_view_moves_are_there_when_it_rests(canvas, qtbot):
    canvas.set_snapshot(generated(EXACT_UP_TO + 20_000, lanes=2))
    canvas.zoom_at(400.0, 600.0)
    canvas.grab()
    moving = canvas.layout_in_view()
    assert moving.waiting
    qtbot.waitUntil(lambda: not canvas.layout_in_view().waiting)
    rested = canvas.layout_in_view()
    assert len(rested.labels) > len(moving.labels)
    assert overlaps(rested) == overlaps(moving) == []
    canvas.grab()
    assert canvas.layout_in_view().labels == rested.labels  # nothing blinks at rest


def test_collection_of_garbage_waits_for_the_view_to_rest_and_is_on_again_then(canvas, qtbot):
    canvas.set_snapshot(generated(90))
    gc.enable()
    canvas.zoom_at(1.2, 400.0)
    assert not gc.isenabled()
    qtbot.waitUntil(gc.isenabled)


def test_what_moving_leaves_behind_is_collected(canvas, qtbot):
    class Left:
        alive = 0

        def __init__(self):
            self.itself = self
            Left.alive += 1

        def __del__(self):
            Left.alive -= 1

    canvas.set_snapshot(generated(90))
    canvas.zoom_at(1.2, 400.0)
    for _ in range(50):
        Left()
    assert Left.alive == 50
    qtbot.waitUntil(lambda: Left.alive == 0)


def test_a_canvas_that_goes_while_it_moves_leaves_collection_on():
    gone = TimelineCanvas(light_theme())
    gone.set_reduced_motion(True)
    gone.set_snapshot(generated(90))
    gone.zoom_at(1.2, 400.0)
    assert not gc.isenabled()
    shiboken6.delete(gone)
    assert gc.isenabled()
