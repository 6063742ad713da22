"""Ten million events: what a frame and the data of a view cost, and how much memory they take.

`make bench-huge`; the columns are made in memory, since a project of that size takes an hour to write.
"""

import resource
import time
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QApplication

from core.timeline.layout import LayoutEngine
from gui.style.fonts import load_fonts
from gui.timeline.text_styles import QtTextMeasure, TextStyles
from tests.benchmarks.canvas_bench import frame_rows, prepared, walks_over
from tests.figures import Row
from tests.support.timelines import generated

EVENTS = 10_000_000
VIEWS = 200
GOAL_P99_MS, GOAL_DATA_MS, GOAL_MB = 8.0, 20.0, 700.0


def rows() -> list[Row]:
    """Frames as at a million events, and layouts of views that were never looked at before."""
    QApplication.instance() or QApplication([])
    load_fonts()
    snapshot = prepared(generated(EVENTS, lanes=12))
    made = frame_rows(f"canvas frame, {EVENTS:,} events", walks_over(snapshot, 3), (5.0, GOAL_P99_MS, 16.0))
    times = sorted(_layout_times(LayoutEngine(snapshot, QtTextMeasure(TextStyles()))))
    p99 = times[int(len(times) * 0.99)]
    made.append(_row(f"data of a new view, {EVENTS:,} events, p99 CPU", p99, "ms", GOAL_DATA_MS))
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    resident = pages * resource.getpagesize() / 1e6
    made.append(_row(f"resident memory, {EVENTS:,} events", resident, "MB", GOAL_MB))
    return made


def _layout_times(engine: LayoutEngine) -> list[float]:
    whole = engine.fit_all(1430.0, 780.0)
    assert whole is not None
    random = np.random.default_rng(3)
    times = []
    for close, at in zip(random.uniform(0, 16, VIEWS), random.uniform(0, 1430, VIEWS), strict=True):
        viewport = whole.zoomed(2.0**close, at)
        started = time.thread_time()
        engine.layout(viewport, 6)
        times.append((time.thread_time() - started) * 1000)
    return times


def _row(name: str, value: float, unit: str, goal: float) -> Row:
    holds = value <= goal
    return {"name": name, "value": round(value, 2), "unit": unit, "goal": f"<= {goal:g}", "holds": holds}
