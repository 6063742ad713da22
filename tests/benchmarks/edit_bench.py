"""Deciding in a project of a million events: one decision, ten thousand in one step, undo, history, opening.

The figures are those of the core, committed to disk; what the window adds is in `big_window_bench`.
"""

import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from core.curation import making
from core.model.decision import Decision, DecisionKind
from core.model.event import Event, Kind
from core.model.ids import EventId
from core.pipeline.lanes import LaneKey
from core.pipeline.session import ProjectSession
from tests.benchmarks.big_project import big_project
from tests.figures import Row

EVENTS = int(os.environ.get("DATELINE_BENCH_EVENTS", "1000000"))
BULK = min(10_000, EVENTS // 4)
_SINGLE = 200
DECISION_GOAL_MS, UNDO_GOAL_MS, BULK_GOAL_MS, LIST_GOAL_MS = 80.0, 1000.0, 2000.0, 100.0


def rows() -> list[Row]:
    """CPU time of the whole process, and wall time of one decision as it is committed."""
    with tempfile.TemporaryDirectory(prefix="dateline-bench-") as folder:
        path = Path(shutil.copyfile(big_project(EVENTS), Path(folder) / "edited.dateline"))
        session = ProjectSession.open(path)
        try:
            events = _some_events(session, BULK + _SINGLE)
            return [*_bulk_rows(session, events[:BULK]), *_single_rows(session, events[BULK:])]
        finally:
            session.close()


def _some_events(session: ProjectSession, count: int) -> tuple[Event, ...]:
    """Events from all over the timeline."""
    ids = session.snapshot(LaneKey.NONE).event_ids
    chosen = ids[:: max(1, len(ids) // count)][:count]
    return session.events_with_ids([EventId(number) for number in chosen.tolist()])


def _bulk_rows(session: ProjectSession, events: Sequence[Event]) -> list[Row]:
    decisions = [making.review(DecisionKind.ACCEPT, event) for event in events]
    of = f"of {len(events):,} in {EVENTS:,} events, CPU"
    return [
        _row(f"bulk edit {of}", _cpu_ms(lambda: session.decide_all(decisions)), BULK_GOAL_MS),
        _row(f"undo {of}", _cpu_ms(session.undo), UNDO_GOAL_MS),
        _row(f"redo {of}", _cpu_ms(session.redo), UNDO_GOAL_MS),
        _row(f"back to the beginning {of}", _cpu_ms(lambda: session.go_back_to(0)), UNDO_GOAL_MS),
        *_worded_rows(session, events, of),
    ]


def _worded_rows(session: ProjectSession, events: Sequence[Event], of: str) -> list[Row]:
    """What is said in the place of what was read."""
    words: dict[str, Callable[[Event], Decision]] = {
        "another kind": lambda event: making.set_kind(event, Kind.STATE),
        "another title": lambda event: making.retitle(event, f"Another {event.title}"),
        "no date": making.undate,
        "another place": lambda event: making.set_places(event, ["Vienna"]),
    }
    rows: list[Row] = []
    for name, word in words.items():
        decisions = [word(event) for event in events]
        made = _cpu_ms(lambda decisions=decisions: session.decide_all(decisions))
        rows.append(_row(f"{name} {of}", made, BULK_GOAL_MS))
        rows.append(_row(f"undo, {name} {of}", _cpu_ms(session.undo), UNDO_GOAL_MS))
    return rows


def _single_rows(session: ProjectSession, events: Sequence[Event]) -> list[Row]:
    """The log holds the bulk edit by now."""
    cpu: list[float] = []
    wall: list[float] = []
    for event in events:
        began = time.perf_counter()
        cpu.append(_cpu_ms(lambda event=event: session.decide(making.review(DecisionKind.ACCEPT, event))))
        wall.append(1000 * (time.perf_counter() - began))
    titles = [
        _cpu_ms(lambda event=event: session.decide(making.retitle(event, "Another title")))
        for event in events[:50]
    ]
    of = f"in {EVENTS:,} events with {BULK:,} decisions"
    return [
        _row(f"accept {of}, p99 CPU", _p99(cpu), DECISION_GOAL_MS),
        _row(f"accept {of}, p99 wall", _p99(wall), DECISION_GOAL_MS),
        _row(f"new title {of}, median CPU", statistics.median(titles), DECISION_GOAL_MS),
        _row(f"undo of one {of}, CPU", _cpu_ms(session.undo), DECISION_GOAL_MS),
        _row(
            f"200 steps of the history {of}, CPU", _cpu_ms(lambda: session.history(limit=200)), LIST_GOAL_MS
        ),
        _row(f"decisions that no longer fit {of}, CPU", _cpu_ms(session.unfitting), LIST_GOAL_MS),
    ]


def _cpu_ms(act: Callable[[], object]) -> float:
    began = time.process_time()
    act()
    return 1000 * (time.process_time() - began)


def _p99(values: Sequence[float]) -> float:
    return sorted(values)[int(0.99 * (len(values) - 1))]


def _row(name: str, value_ms: float, goal_ms: float) -> Row:
    return {
        "name": name,
        "value": round(value_ms, 2),
        "unit": "ms",
        "goal": f"<= {goal_ms:g}",
        "holds": value_ms <= goal_ms,
    }
