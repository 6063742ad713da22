"""How quickly the window answers: cold start, drop to canvas, mark to sentence, stalls during an import.

Each figure is taken in a process of its own, off-screen, on an empty home folder.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

from gui.app import DatelineApp
from gui.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
IMPORTED_ARTICLES = 200
_LONGEST_WAIT_MS = 180_000
_HEARTBEAT_MS = 4


def rows() -> list[dict[str, Any]]:
    """The table of this part: name, value, unit, goal, holds."""
    figures = {
        "cold start to usable window": ("ms", 1500.0, _best(3, "cold_start")),
        "seed dropped to marks on the canvas": ("ms", 1000.0, _best(2, "drop_to_canvas")),
        "mark chosen to sentence lit": ("ms", 100.0, _best(2, "choose_to_lit")),
        f"longest stall while {IMPORTED_ARTICLES} articles import": (
            "ms",
            100.0,
            _best(1, "stall_during_import"),
        ),
        "most CPU of the window's thread in one turn meanwhile": ("ms", 50.0, _best(1, "work_during_import")),
    }
    return [
        {"name": name, "value": round(value, 1), "unit": unit, "goal": f"< {goal:g}", "holds": value < goal}
        for name, (unit, goal, value) in figures.items()
    ]


def _best(runs: int, figure: str) -> float:
    return min(_in_process(figure) for _ in range(runs))


def _in_process(figure: str) -> float:
    with tempfile.TemporaryDirectory(prefix="dateline-bench-") as home:
        folders = {
            name: str(Path(home) / name) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")
        }
        environment = {
            **os.environ,
            **folders,
            "HOME": home,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(ROOT),
            "BENCH_STARTED": str(time.time()),
        }
        done = subprocess.run(
            [sys.executable, __file__, figure, home],
            env=environment,
            check=True,
            capture_output=True,
            text=True,
        )
    return float(json.loads(done.stdout.splitlines()[-1]))


def cold_start(home: Path) -> float:
    """From the start of the process to the open, empty project, with the event loop free."""
    _running(home)
    return (time.time() - float(os.environ["BENCH_STARTED"])) * 1000


def drop_to_canvas(home: Path) -> float:
    """A running program, one article of seed size."""
    app = _running(home)
    _wait_until(lambda: not app.busy, calm=10)
    seed = next(iter(sorted((ROOT / "seeds").glob("*.txt"))))
    started = time.perf_counter()
    app.imports.add_paths((seed,))
    _wait_until(lambda: app.project.snapshot is not None and len(app.project.snapshot) > 0)
    return (time.perf_counter() - started) * 1000


def choose_to_lit(home: Path) -> float:
    """The slowest of the seed's marks, each chosen for the first time."""
    app = _running(home)
    seed = next(iter(sorted((ROOT / "seeds").glob("*.txt"))))
    app.imports.add_paths((seed,))
    _wait_until(lambda: app.project.snapshot is not None and len(app.project.snapshot) > 0)
    _wait_until(lambda: not app.busy, calm=10)
    longest = 0.0
    for event_id in app.project.snapshot.event_ids.tolist():
        started = time.perf_counter()
        app.reading.choose_event(event_id)
        _wait_until(lambda chosen=event_id: _read(app, chosen))
        longest = max(longest, time.perf_counter() - started)
    return longest * 1000


def stall_during_import(home: Path) -> float:
    """The longest time between two turns of the event loop while many articles are read in."""
    return max(turn.waited_s for turn in _turns_during_import(home)) * 1000 - _HEARTBEAT_MS


def work_during_import(home: Path) -> float:
    """The most that the window's thread itself works between two turns meanwhile: its own CPU time, which
    says what the window does wrong, however busy the machine is."""
    return max(turn.worked_s for turn in _turns_during_import(home)) * 1000


@dataclass(frozen=True, slots=True)
class _Turn:
    """One round of the event loop: seconds since the last, and how long its thread computed in it."""

    waited_s: float
    worked_s: float


def _turns_during_import(home: Path) -> list[_Turn]:
    app = _running(home)
    _wait_until(lambda: not app.busy, calm=10)
    folder = _generated(home / "articles")
    readings: list[tuple[float, float]] = []
    clock = QTimer()
    clock.setTimerType(Qt.TimerType.PreciseTimer)
    clock.timeout.connect(lambda: readings.append((time.perf_counter(), time.thread_time())))
    clock.start(_HEARTBEAT_MS)
    app.imports.add_paths((folder,))
    _wait_until(lambda: not app.busy, calm=10)
    clock.stop()
    assert app.project.snapshot is not None
    assert len(app.project.snapshot) >= IMPORTED_ARTICLES
    return [_Turn(after[0] - before[0], after[1] - before[1]) for before, after in pairwise(readings)]


def _read(app: DatelineApp, event_id: int) -> bool:
    reading = app.reading.reading
    return reading.event is not None and reading.event.id == event_id and reading.lit is not None


def _running(home: Path) -> DatelineApp:

    application = QApplication(["dateline"])
    app = DatelineApp(
        application, Settings(QSettings(str(home / "settings.ini"), QSettings.Format.IniFormat))
    )
    opened: list[bool] = []
    app.project.empty_changed.connect(lambda _: opened.append(True))
    app.start(())
    _wait_until(lambda: bool(opened))
    return app


def _wait_until(holds: Callable[[], bool], calm: int = 1) -> None:
    """Turn the event loop, idle between turns, until something holds that many times in a row."""
    deadline, held = QDeadlineTimer(_LONGEST_WAIT_MS), 0
    heartbeat = QTimer()
    heartbeat.start(_HEARTBEAT_MS)
    while held < calm:
        if deadline.hasExpired():
            raise TimeoutError("the program did not get there")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        held = held + 1 if holds() else 0
    heartbeat.stop()


def _generated(folder: Path) -> Path:
    """Articles of a few paragraphs, no two the same."""
    folder.mkdir()
    months = ("January", "March", "May", "July", "September", "November")
    for number in range(IMPORTED_ARTICLES):
        month, day, year = months[number % 6], number % 28 + 1, 2001 + number % 20
        text = (
            f"Council number {number} meets in Harbour Town\n\n"
            f"On {day} {month} {year}, council number {number} approved plan {number * 7}. "
            f"Two days later, workers repaired pier {number}. The mayor said it was late.\n\n"
            f"Since the end of {month}, the port has counted {number + 3} ships. "
            f"In {year - 1}, engineers built bridge {number} across the river.\n\n" * 3
        )
        (folder / f"article-{number:03d}.txt").write_text(text, encoding="utf-8")
    return folder


FIGURES = (cold_start, drop_to_canvas, choose_to_lit, stall_during_import, work_during_import)

if __name__ == "__main__":
    figure_name, home_folder = sys.argv[1], Path(sys.argv[2])
    value = {f.__name__: f for f in FIGURES}[figure_name](home_folder)
    print(json.dumps(value), flush=True)  # noqa: T201 - the answer of this process
    os._exit(0)  # the figure is taken; how long closing takes is not part of it
