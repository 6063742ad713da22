"""Frames of the canvas while it is zoomed and panned, at ten thousand to a million events.

Times are of the thread that paints, in CPU and in wall time: medians over several runs of the same walk. A
loop of plain arithmetic is timed beside them, since a busy machine takes longer for that too.
"""

import statistics
import time
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from core.model.views import TimelineSnapshot
from core.timeline.detail import detail_of
from gui.style.fonts import load_fonts
from gui.style.theme import light_theme
from gui.timeline.canvas import TimelineCanvas
from tests.figures import Row
from tests.support.timelines import generated

SIZES = (10_000, 100_000, 1_000_000)
FRAMES = 300
RUNS = 5
GOALS_MS, GOAL_GROWTH = (3.0, 6.0, 12.0), 1.5  # p50, p99, worst
Frame = tuple[float, float]  # CPU and wall, in milliseconds


def rows() -> list[Row]:
    """A scripted walk: in, along, out, along; at each size, with labels."""
    application = QApplication.instance() or QApplication([])
    load_fonts()
    made, medians = [_arithmetic()], []
    for count in SIZES:
        walks = walks_over(prepared(generated(count, lanes=12)))
        medians.append(median_of(walks, 0.5)[0])
        made += frame_rows(f"canvas frame, {count:,} events", walks, GOALS_MS)
    growth = medians[-1] / medians[0]
    name = f"growth of a frame from {SIZES[0]:,} to {SIZES[-1]:,} events"
    made.append(_row(name, growth, "times", GOAL_GROWTH, 0.0))
    application.processEvents()
    return made


def prepared(snapshot: TimelineSnapshot) -> TimelineSnapshot:
    """As the reading thread hands it to the window."""
    return replace(snapshot, detail=detail_of(snapshot))


def walks_over(snapshot: TimelineSnapshot, runs: int = RUNS) -> list[list[Frame]]:
    """The frames of each run on a canvas of its own, from the quickest to the slowest by CPU."""
    walks = []
    for _ in range(runs):
        canvas = TimelineCanvas(light_theme())
        canvas.set_reduced_motion(True)
        canvas.resize(1600, 900)
        canvas.set_snapshot(snapshot)
        walks.append(sorted(_frame_times(canvas)))
        canvas.deleteLater()
        QCoreApplication.processEvents()
    return walks


def median_of(walks: Sequence[Sequence[Frame]], part: float) -> Frame:
    """The median over runs of the frame that so large a part of a run is quicker than."""
    at = [walk[min(len(walk) - 1, int(len(walk) * part))] for walk in walks]
    return statistics.median(cpu for cpu, _ in at), statistics.median(wall for _, wall in at)


def frame_rows(name: str, walks: Sequence[Sequence[Frame]], goals: tuple[float, float, float]) -> list[Row]:
    """p50, p99 and the worst frame."""
    parts = (("p50", 0.5), ("p99", 0.99), ("worst", 1.0))
    return [
        _row(f"{name}, {words} CPU", *_told(median_of(walks, part), goal))
        for (words, part), goal in zip(parts, goals, strict=True)
    ]


def _told(frame: Frame, goal: float) -> tuple[float, str, float, float]:
    return frame[0], "ms", goal, frame[1]


def _row(name: str, value: float, unit: str, goal: float, wall: float) -> Row:
    return {
        "name": name,
        "value": round(value, 2),
        "unit": unit,
        "goal": f"<= {goal:g}",
        "holds": value <= goal,
        "wall": round(wall, 2),
    }


def _arithmetic() -> Row:
    """What the machine is at: about 45 ms where nothing else runs."""
    times = []
    for _ in range(RUNS):
        started, total = time.thread_time(), 0
        for number in range(1_000_000):
            total += number & 3
        times.append((time.thread_time() - started) * 1000)
    return {"name": "a million steps of arithmetic, CPU", "value": round(min(times), 1), "unit": "ms"}


def _frame_times(canvas: TimelineCanvas) -> list[Frame]:
    target = QPixmap(canvas.size())
    canvas.render(target)
    times = []
    for frame in range(FRAMES):
        cpu, wall = time.thread_time(), time.perf_counter()
        _move(canvas, frame)
        canvas.render(target)
        times.append(((time.thread_time() - cpu) * 1000, (time.perf_counter() - wall) * 1000))
    return times


def _move(canvas: TimelineCanvas, frame: int) -> None:
    part = frame * 4 // FRAMES
    if part == 0:
        canvas.zoom_at(1.08, 700.0)
    elif part == 2:
        canvas.zoom_at(1 / 1.08, 500.0)
    else:
        canvas.set_viewport(canvas.viewport().panned(-9.0 if part == 1 else 7.0))
