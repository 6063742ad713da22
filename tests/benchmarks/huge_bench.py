"""Ten million events in one project: opened from its cache, looked at, and how much memory that takes.

`make bench-huge`. The project is `big_project`'s without texts, made once and kept: that takes half an hour
of a core and 12 GB of disk for ten million; `DATELINE_BENCH_EVENTS` names another number. Measured in a
process of its own, so that nothing is in memory but what a window holds for its timeline.
"""

import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QApplication

from core.model.views import TimelineSnapshot
from core.pipeline.lanes import LaneKey
from core.pipeline.snapshots import Snapshots
from core.storage.project import Project
from core.timeline.layout import LayoutEngine
from gui.style.fonts import load_fonts
from gui.timeline.text_styles import QtTextMeasure, TextStyles
from tests.benchmarks.big_project import big_project
from tests.benchmarks.canvas_bench import frame_rows, walks_over
from tests.figures import Row

ROOT = Path(__file__).resolve().parents[2]
EVENTS = int(os.environ.get("DATELINE_BENCH_EVENTS", "10000000"))
VIEWS = 200
GOAL_OPEN_MS, GOAL_DATA_MS, GOAL_MB = 2000.0, 20.0, 700.0
FRAME_GOALS_MS = (5.0, 8.0, 16.0)


def rows() -> list[Row]:
    """What the process that looks at the project tells."""
    path = big_project(EVENTS, texts=False)
    command = [sys.executable, __file__, str(path)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    told = subprocess.run(command, check=True, env=environment, stdout=subprocess.PIPE, text=True).stdout
    return list(json.loads(told.splitlines()[-1]))


def _measured(path: Path) -> list[Row]:
    """Frames as at a million events, and layouts of views that were never looked at before."""
    QApplication.instance() or QApplication([])
    load_fonts()
    project = Project(path, read_only=True)
    snapshots = Snapshots(project, cache_folder=path.parent / "cache")
    cpu, wall = time.thread_time(), time.perf_counter()
    snapshot = snapshots.snapshot(LaneKey.PLACE)
    opened = (time.thread_time() - cpu) * 1000, (time.perf_counter() - wall) * 1000
    made = _rows_of(snapshot, *opened)
    snapshots.close()
    project.close()
    return made


def _rows_of(snapshot: TimelineSnapshot, opened_cpu: float, opened_wall: float) -> list[Row]:
    of = f"{len(snapshot):,} events of a project"
    made = [{**_row(f"timeline of {of}, CPU", opened_cpu, "ms", GOAL_OPEN_MS), "wall": round(opened_wall, 1)}]
    made.append(_row(f"resident memory, {of}, opened", _resident_mb(), "MB", GOAL_MB))
    made += frame_rows(f"canvas frame, {of}", walks_over(snapshot, 3), FRAME_GOALS_MS)
    times = sorted(_layout_times(LayoutEngine(snapshot, QtTextMeasure(TextStyles()))))
    made.append(_row(f"data of a new view, {of}, p99 CPU", times[int(len(times) * 0.99)], "ms", GOAL_DATA_MS))
    made.append(_row(f"resident memory, {of}, looked at", _resident_mb(), "MB", GOAL_MB))
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


def _resident_mb() -> float:
    """With the pages of mapped files that were looked at."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1e6


def _row(name: str, value: float, unit: str, goal: float) -> dict[str, object]:
    holds = value <= goal
    return {"name": name, "value": round(value, 2), "unit": unit, "goal": f"<= {goal:g}", "holds": holds}


if __name__ == "__main__":
    print(json.dumps(_measured(Path(sys.argv[1]))), flush=True)  # noqa: T201 - the answer of this process
    os._exit(0)
