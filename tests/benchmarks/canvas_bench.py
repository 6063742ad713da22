"""Frames of the canvas while it is zoomed and panned, at ten thousand to a million events."""

import statistics
import time

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from gui.style.fonts import load_fonts
from gui.style.theme import light_theme
from gui.timeline.canvas import TimelineCanvas
from tests.figures import Row
from tests.support.timelines import generated

SIZES = (10_000, 100_000, 1_000_000)
FRAMES = 300
GOAL_P50_MS, GOAL_P99_MS = 5.0, 16.7


def rows() -> list[Row]:
    """p50 and p99 of a scripted walk: in, along, out, along; in CPU time of the thread that paints."""
    application = QApplication.instance() or QApplication([])
    load_fonts()
    made: list[Row] = []
    for count in SIZES:
        canvas = TimelineCanvas(light_theme())
        canvas.set_reduced_motion(True)
        canvas.resize(1600, 900)
        canvas.set_snapshot(generated(count, lanes=12))
        made += _rows(count, sorted(_frame_times(canvas)))
        canvas.deleteLater()
    application.processEvents()
    return made


def _rows(count: int, frames_ms: list[float]) -> list[Row]:
    p50 = statistics.median(frames_ms)
    p99 = frames_ms[int(len(frames_ms) * 0.99)]
    return [
        {
            "name": f"canvas frame, {count:,} events, {name} CPU",
            "value": round(value, 2),
            "unit": "ms",
            "goal": f"<= {goal}",
            "holds": value <= goal,
        }
        for name, value, goal in (("p50", p50, GOAL_P50_MS), ("p99", p99, GOAL_P99_MS))
    ]


def _frame_times(canvas: TimelineCanvas) -> list[float]:
    target = QPixmap(canvas.size())
    canvas.render(target)
    times = []
    for frame in range(FRAMES):
        started = time.thread_time()
        _move(canvas, frame)
        canvas.render(target)
        times.append((time.thread_time() - started) * 1000)
    return times


def _move(canvas: TimelineCanvas, frame: int) -> None:
    part = frame * 4 // FRAMES
    if part == 0:
        canvas.zoom_at(1.08, 700.0)
    elif part == 2:
        canvas.zoom_at(1 / 1.08, 500.0)
    else:
        canvas.set_viewport(canvas.viewport().panned(-9.0 if part == 1 else 7.0))
