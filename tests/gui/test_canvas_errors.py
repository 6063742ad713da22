"""An error in the middle of painting is reported, and the window goes on: no painter outlives its turn."""

import pytest

from gui.style.theme import light_theme
from gui.timeline.canvas import TimelineCanvas
from gui.timeline.painters import scene_painter
from tests.support.timelines import every_kind


class PaintingFailedError(Exception):
    pass


def fails(*_, **__):
    raise PaintingFailedError("the painter had nothing to paint with")


@pytest.fixture
def canvas(qtbot):
    made = TimelineCanvas(light_theme())
    made.set_reduced_motion(True)
    made.resize(700, 400)
    qtbot.addWidget(made)
    made.set_snapshot(every_kind())
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize("layer", ["lane_grounds", "paint_marks", "paint_lane_headers", "paint_legend"])
def test_an_error_in_a_painter_is_reported_and_the_next_picture_is_whole(canvas, qtbot, monkeypatch, layer):
    whole = canvas.grab().toImage()
    with monkeypatch.context() as broken, qtbot.capture_exceptions() as reported:
        broken.setattr(scene_painter, layer, fails)
        canvas.set_theme(light_theme())  # nothing is copied from what was painted before
        canvas.update()
        qtbot.waitUntil(lambda: bool(reported))
    assert any("nothing to paint with" in str(error) for _, error, _ in reported)
    canvas.update()
    assert canvas.grab().toImage() == whole
