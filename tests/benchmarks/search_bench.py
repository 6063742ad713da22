"""Search, filters and the table's order in a project of a million sentences and 200,000 events."""

import os
import random
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from core.model.event_filter import EventFilter, Facet, FacetValue
from core.model.ids import EventId
from core.model.table_column import TableColumn
from core.pipeline.session import ProjectSession
from core.storage.stopping import Stopped
from tests.figures import Row
from tests.support.big_project import make_big_project, vocabulary

SENTENCES = int(os.environ.get("DATELINE_BENCH_SENTENCES", "1000000"))
_ROUNDS = 5
_SEARCHES = 60
FIRST_GOAL_MS, RANKED_GOAL_MS, CANCELLED_GOAL_MS, FILTER_GOAL_MS = 50.0, 150.0, 50.0, 200.0


def rows() -> list[Row]:
    """CPU time of the asking thread, p99 of all searches; wall time where somebody waits to be let go."""
    with tempfile.TemporaryDirectory(prefix="dateline-bench-") as folder:
        path = Path(folder) / "big.dateline"
        make_big_project(path, SENTENCES)
        session = ProjectSession.open(path, read_only=True)
        try:
            return [*_search_rows(session), *_filter_rows(session), *_table_rows(session)]
        finally:
            session.close()


def _sought() -> list[str]:
    """Words of every frequency, two together, and unfinished ones."""
    words = vocabulary()
    chance = random.Random(11)
    ranks = [int(10 ** chance.uniform(0, 4.5)) for _ in range(_SEARCHES)]
    one = [words[rank] for rank in ranks]
    two = [f"{words[rank]} {words[rank // 3 + 1]}" for rank in ranks[: _SEARCHES // 3]]
    begun = [words[rank][:length] for rank in ranks[: _SEARCHES // 3] for length in (2, 3)]
    return [*one, *two, *begun, words[0]]


def _search_rows(session: ProjectSession) -> list[Row]:
    sought = _sought()
    first = [_took_ms(lambda words=words: session.search(words, 100)) for words in sought]
    ranked = [_took_ms(lambda words=words: session.search(words, 100, best=True)) for words in sought]
    cancelled = [_let_go_ms(session, words) for words in (vocabulary()[0], *sought[:_ROUNDS])]
    of = f"search in {SENTENCES:,} sentences"
    return [
        _row(f"{of}, first 100 hits, p50 CPU", statistics.median(first), FIRST_GOAL_MS),
        _row(f"{of}, first 100 hits, p99 CPU", _p99(first), FIRST_GOAL_MS),
        _row(f"{of}, best 100 hits, p99 CPU", _p99(ranked), RANKED_GOAL_MS),
        _row(f"{of}, let go when taken back, worst wall", max(cancelled), CANCELLED_GOAL_MS),
    ]


def _filter_rows(session: ProjectSession) -> list[Row]:
    events = SENTENCES // 5
    filters = {
        "a usual word": EventFilter(search=vocabulary()[40]),
        "a place": EventFilter(facets=(FacetValue(Facet.PLACE, "Place 1", ""),)),
        "a person": EventFilter(facets=(FacetValue(Facet.ACTOR, "Actor 2", ""),)),
        "an outlet": EventFilter(facets=(FacetValue(Facet.OUTLET, "Outlet 3", ""),)),
    }
    return [
        _row(
            f"ids of {events:,} events under a filter, {name}, CPU",
            statistics.median(
                _took_ms(lambda wanted=wanted: session.filtered_ids(wanted)) for _ in range(_ROUNDS)
            ),
            FILTER_GOAL_MS,
        )
        for name, wanted in filters.items()
    ]


def _table_rows(session: ProjectSession) -> list[Row]:
    order = session.table_order(EventFilter(), TableColumn.DATE)
    middle = len(order) // 2
    page = tuple(EventId(event_id) for event_id in order[middle : middle + 64].tolist())
    return [
        _row(
            f"order of the table, {len(order):,} events, by {column.value}, CPU",
            statistics.median(
                _took_ms(lambda column=column: session.table_order(EventFilter(), column)) for _ in range(3)
            ),
            None,
        )
        for column in (TableColumn.DATE, TableColumn.TITLE)
    ] + [
        _row(
            "a page of 64 rows of the table, CPU",
            statistics.median(_took_ms(lambda: session.events_with_ids(page)) for _ in range(_ROUNDS)),
            16.7,
        )
    ]


def _took_ms(work: Callable[[], object]) -> float:
    started = time.thread_time()
    work()
    return (time.thread_time() - started) * 1_000


def _let_go_ms(session: ProjectSession, words: str) -> float:
    """From when a search is taken back to when its thread is free again."""
    taken_back = threading.Event()
    free = threading.Event()

    def ask() -> None:
        try:
            session.search(words, 100_000, best=True, stop=taken_back.is_set)
        except Stopped:
            pass
        finally:
            free.set()

    thread = threading.Thread(target=ask)
    thread.start()
    time.sleep(0.02)
    started = time.perf_counter()
    taken_back.set()
    free.wait()
    thread.join()
    return (time.perf_counter() - started) * 1_000


def _p99(values: Sequence[float]) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.99))]


def _row(name: str, value_ms: float, goal_ms: float | None) -> Row:
    return {
        "name": name,
        "value": round(value_ms, 2),
        "unit": "ms",
        "goal": "" if goal_ms is None else f"<= {goal_ms:g}",
        "holds": goal_ms is None or value_ms <= goal_ms,
    }
