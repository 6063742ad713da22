"""A window on a project of a million events: opened, filtered, chosen in, edited.

Medians of several runs, each in a process of its own, as wall time and as CPU time of the thread that paints,
which a busy machine leaves nearly as it is. One run before them is not counted: as on the second day of an
installed program there is bytecode, the day's backup, and the cache of the timeline. After some minutes no
further run is begun, and what no run got to is said to be not measured. Projects are `big_project`'s, made
once and kept in the temporary folder.
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QSettings, Qt, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.curation import making
from core.model.decision import Decision, DecisionKind
from core.model.event import Event, Kind
from core.model.event_filter import Facet, FacetValue
from core.model.ids import EventId
from core.temporal.entry import parse_entry
from gui.app import DatelineApp
from gui.models.event_filter import EventFilterChoice
from gui.settings import Settings
from tests.benchmarks.big_project import big_project
from tests.figures import Row

ROOT = Path(__file__).resolve().parents[2]
EVENTS = 1_000_000
RUNS = 5
_LONGEST_WAIT_MS = 120_000
_FIRST_DAY_S = 8.0  # the backup of the day begins some seconds after the start
_FIRST_RUN_S = 240.0
_ALL_RUNS_S = 300.0
_HEARTBEAT_MS = 2
_CHOSEN = 40
_JUDGED = 50

# Name, goal in milliseconds (MB for memory), and the figure that a process gives.
FIGURES: tuple[tuple[str, float, str], ...] = (
    ("process start to first right frame", 1000.0, "first_frame_ms"),
    ("process start to all interactive", 2000.0, "interactive_ms"),
    ("resident memory", 400.0, "resident_mb"),
    ("filter by kind to first right frame", 200.0, "kind_ms"),
    ("filter by actor to first right frame", 200.0, "actor_ms"),
    ("filter by words to first right frame", 200.0, "words_ms"),
    ("mark chosen to reader lit, p99", 100.0, "lit_p99_ms"),
    ("accepted to repainted", 50.0, "accepted_ms"),
    ("date moved to repainted", 50.0, "moved_ms"),
    ("A pressed to next item repainted, p99", 80.0, "next_p99_ms"),
    ("A pressed to next sentence lit, p99", 100.0, "next_lit_p99_ms"),
)


def rows(events: int = EVENTS, runs: int = RUNS) -> list[Row]:
    """The table of this part."""
    path, found = big_project(events), list[Mapping[str, float]]()
    with tempfile.TemporaryDirectory(prefix="dateline-bench-") as home:
        _in_process(path, Path(home), _FIRST_RUN_S, only_open=True)
        begun = time.monotonic()
        while len(found) < runs and (left := _ALL_RUNS_S - (time.monotonic() - begun)) > 0:
            found.append(_in_process(path, Path(home), left))
    return [_row(f"{events:,} events: {name}", goal, figure, found) for name, goal, figure in FIGURES]


def _row(name: str, goal: float, figure: str, found: Sequence[Mapping[str, float]]) -> Row:
    """The median over the runs that got so far."""
    unit, told = "MB" if figure.endswith("_mb") else "ms", [one for one in found if figure in one]
    row: dict[str, object] = {"name": name, "unit": unit, "goal": f"<= {goal:g}", "runs": len(told)}
    if not told:
        return {**row, "value": "not measured", "holds": False}
    value = statistics.median(one[figure] for one in told)
    cpu = round(statistics.median(one.get(f"{figure}_cpu", 0.0) for one in told), 1)
    return {**row, "value": round(value, 1), "holds": value <= goal, "cpu": cpu}


def _in_process(path: Path, home: Path, longest_s: float, *, only_open: bool = False) -> Mapping[str, float]:
    """The figures of one run, as far as it got in the time that it has."""
    command = [sys.executable, __file__, str(path), str(home), *(["open"] if only_open else [])]
    with (home / "told").open("w+", encoding="utf-8") as told:
        try:
            code = subprocess.run(
                command, check=False, env=_environment(home), stdout=told, timeout=longest_s
            ).returncode
        except subprocess.TimeoutExpired:
            code = 0
        told.seek(0)
        lines = told.read().splitlines()
    if code:
        sys.stderr.write(f"a run ended with {code} after {len(lines)} of {len(STEPS)} steps\n")
    return dict(json.loads(lines[-1])) if lines else {}


def _environment(home: Path) -> dict[str, str]:
    """A user's own folders, with bytecode in them."""
    names = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "HOME")
    started = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "BENCH_STARTED": str(time.time())}
    whole = {**os.environ, **dict.fromkeys(names, str(home)), **started}
    whole.pop("PYTHONDONTWRITEBYTECODE", None)
    return {**whole, "PYTHONPYCACHEPREFIX": str(home / "bytecode")}


class _Watch:
    """A running window, and how long it takes to get somewhere."""

    def __init__(self, home: Path, project: Path) -> None:
        self.application = QApplication(["dateline"])
        settings = Settings(QSettings(str(home / "settings.ini"), QSettings.Format.IniFormat))
        self.app = DatelineApp(self.application, settings)
        self.app.window.resize(1600, 900)
        self.app.start((project,))
        self.figures: dict[str, float] = {}

    @property
    def canvas(self):  # type: ignore[no-untyped-def]
        return self.app.window.canvas

    @property
    def settled(self) -> bool:
        """Whether all that is shown is there."""
        return not (self.app.project.busy or self.app.access.answering)

    def until(self, holds: Callable[[], bool], calm: int = 1) -> None:
        """Turn the event loop until something holds so many times in a row."""
        deadline, held = QDeadlineTimer(_LONGEST_WAIT_MS), 0
        heartbeat = QTimer()
        heartbeat.start(_HEARTBEAT_MS)
        while held < calm:
            if deadline.hasExpired():
                raise TimeoutError("the program did not get there")
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            held = held + 1 if holds() else 0
        heartbeat.stop()

    def frame(self) -> None:
        """Paint what is to be seen now."""
        strip = self.app.window.review_strip
        for shown in (self.canvas, strip) if strip.isVisible() else (self.canvas,):
            shown.render(QPixmap(shown.size()))

    def timed(self, figure: str, act: Callable[[], None], holds: Callable[[], bool]) -> None:
        """From an act to the frame that shows what it came to."""
        wall, cpu = time.perf_counter(), time.thread_time()
        act()
        self.until(holds)
        self.frame()
        self.figures[figure] = (time.perf_counter() - wall) * 1000
        self.figures[f"{figure}_cpu"] = (time.thread_time() - cpu) * 1000


def _open(watch: _Watch) -> None:
    watch.until(lambda: len(watch.canvas.snapshot()) > 0 and watch.canvas.isVisible())
    watch.frame()
    since = float(os.environ["BENCH_STARTED"])
    watch.figures["first_frame_ms"] = (time.time() - since) * 1000
    watch.figures["first_frame_ms_cpu"] = time.thread_time() * 1000
    watch.until(lambda: watch.settled, calm=3)
    watch.figures["interactive_ms"] = (time.time() - since) * 1000
    watch.figures["interactive_ms_cpu"] = time.thread_time() * 1000
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    watch.figures["resident_mb"] = pages * resource.getpagesize() / 1e6


def _filter(watch: _Watch) -> None:
    whole = len(watch.canvas.snapshot())
    actor = FacetValue(Facet.ACTOR, "Ana Marsh", "Ana Marsh")
    for figure, choice in (
        ("kind_ms", EventFilterChoice(kinds=frozenset((Kind.EVENT,)))),
        ("actor_ms", EventFilterChoice(facets=(actor,))),
        ("words_ms", EventFilterChoice(text="fishing agreement")),
    ):
        watch.timed(
            figure,
            lambda chosen=choice: watch.app.window.filters.changed.emit(chosen),
            lambda: len(watch.canvas.snapshot()) < whole,
        )
        watch.app.window.filters.changed.emit(EventFilterChoice())
        watch.until(lambda: len(watch.canvas.snapshot()) == whole and watch.settled, calm=2)


def _choose(watch: _Watch) -> None:
    ids = watch.canvas.snapshot().event_ids
    walls = []
    for row in range(0, len(ids), max(1, len(ids) // _CHOSEN)):
        chosen = int(ids[row])
        watch.timed(
            "lit", lambda event=chosen: watch.app.reading.choose_event(event), lambda e=chosen: _lit(watch, e)
        )
        walls.append((watch.figures["lit"], watch.figures["lit_cpu"]))
    walls.sort()
    watch.figures["lit_p99_ms"], watch.figures["lit_p99_ms_cpu"] = walls[int(len(walls) * 0.99)]


def _lit(watch: _Watch, event_id: int | None) -> bool:
    reading = watch.app.reading.reading
    return reading.event is not None and reading.event.id == event_id and reading.lit is not None


def _edit(watch: _Watch) -> None:
    """The chosen event accepted, then moved to another day.

    The first decision about a made event gives it the importance that its sentence earns; those after it
    move nothing, as in a project that was read.
    """
    snapshot = watch.canvas.snapshot
    _decide(watch, lambda event: making.review(DecisionKind.UNDECIDED, event))
    watch.until(lambda: watch.settled, calm=2)
    before = snapshot()
    watch.timed("accepted_ms", watch.app.review.accept, lambda: snapshot() is not before)
    watch.until(lambda: watch.settled, calm=2)
    before = snapshot()
    event = watch.app.reading.event_id
    assert event is not None
    watch.timed("moved_ms", lambda: _move(watch), lambda: snapshot() is not before)
    for _ in range(3):
        watch.until(lambda: watch.settled, calm=2)
        watch.app.review.undo()
    watch.until(lambda: watch.settled, calm=2)


def _judge(watch: _Watch) -> None:
    """The review gone through by one key; the next item is there, then canvas and reader follow it."""
    window, queue = watch.app.window, watch.app.queue
    window.activateWindow()
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_R)
    watch.until(lambda: queue.current is not None and watch.settled, calm=3)
    shown, lit = list[tuple[float, float]](), list[tuple[float, float]]()
    for _ in range(_JUDGED):
        shown.append(_judged(watch, lambda before: queue.current not in (None, before)))
        watch.until(lambda: watch.settled, calm=2)
        lit.append(_judged(watch, lambda before: queue.current != before and _lit(watch, queue.current)))
        watch.until(lambda: watch.settled, calm=2)
    for figure, walls in (("next_p99_ms", shown), ("next_lit_p99_ms", lit)):
        walls.sort()
        watch.figures[figure], watch.figures[f"{figure}_cpu"] = walls[int(len(walls) * 0.99)]


def _judged(watch: _Watch, holds: Callable[[EventId | None], bool]) -> tuple[float, float]:
    """Wall and CPU time from the key to the frame in which something holds of whose turn it was before."""
    before = watch.app.queue.current
    watch.timed("next", lambda: _press_accept(watch), lambda: holds(before))
    return watch.figures.pop("next"), watch.figures.pop("next_cpu")


def _press_accept(watch: _Watch) -> None:
    QTest.keyClick(QApplication.focusWidget() or watch.app.window, Qt.Key.Key_A)


def _move(watch: _Watch) -> None:
    words = "6 May 2019"
    _decide(watch, lambda event: making.redate(event, words, parse_entry(words)))


def _decide(watch: _Watch, make: Callable[[Event], Decision]) -> None:
    event = watch.app.reading.reading.event
    assert event is not None
    watch.app.access.write(lambda session: session.decide(make(event)))


STEPS = (_open, _filter, _choose, _edit, _judge)


def _only_open(watch: _Watch) -> None:
    """Let everything be done that is done on a first day."""
    _open(watch)
    watch.until(lambda: time.time() - float(os.environ["BENCH_STARTED"]) > _FIRST_DAY_S)
    watch.until(lambda: not watch.app.busy, calm=3)


if __name__ == "__main__":
    watched = _Watch(Path(sys.argv[2]), Path(sys.argv[1]))
    for step in STEPS if len(sys.argv) == 3 else (_only_open,):
        step(watched)
        print(json.dumps(watched.figures), flush=True)  # noqa: T201 - the answer of this process
    watched.app.close()  # its use has come to an end: the next run need not look the file through
    os._exit(0)
