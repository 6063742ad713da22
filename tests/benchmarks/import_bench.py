"""Speed of importing, and of a project that holds what was imported: articles a second, undo, queries."""

import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median

from core.curation import making
from core.model.decision import DecisionKind
from core.pipeline.import_job import ImportJob
from core.pipeline.reading import Task, outcomes_of
from core.pipeline.session import EventFilter, LaneKey, ProjectSession

_ARTICLES = 200
_TOWNS = ("Valmond", "Eskel", "Brandt", "Corvey", "Durne", "Elst", "Farren", "Greve", "Holt", "Imber")
_DEEDS = ("opened a school", "closed the old mill", "met striking drivers", "repaired the harbour wall")
_MONTHS = ("January", "March", "May", "July", "August", "October")


def rows() -> list[Mapping[str, object]]:
    """Figures of one import of generated articles, in a folder of its own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        articles = _written(folder / "articles")
        session = ProjectSession.open(folder / "bench.dateline", create=True)
        try:
            rate = _ARTICLES / _seconds(lambda: ImportJob(session, [articles]).run())
            return [
                _row("articles imported", rate, "articles/s", ">= 20", rate >= 20),
                _milliseconds("store an article", _storing(folder, articles), 50),
                _milliseconds("accept an event", _deciding(session), 50),
                _milliseconds("undo", _seconds(session.undo), 50),
                _milliseconds("snapshot", _median(lambda: session.snapshot(LaneKey.PLACE)), 200),
                _milliseconds("search", _median(lambda: session.search("school")), 50),
                _milliseconds("counts of the status line", _median(session.counts), 200),
            ]
        finally:
            session.close()


def _written(folder: Path) -> Path:
    """Invented articles of five sentences; some tell what others told."""
    folder.mkdir()
    for number in range(_ARTICLES):
        sentences = [_sentence(number * 3 + offset) for offset in range(5)]
        text = f"News of day {number}\n\n" + "\n\n".join(sentences) + "\n"
        (folder / f"{number:03d}.txt").write_text(text, encoding="utf-8")
    return folder


def _sentence(number: int) -> str:
    town, deed = _TOWNS[number % 10], _DEEDS[number // 10 % 4]
    day, month = number % 28 + 1, _MONTHS[number // 28 % 6]
    return f"The council of {town} {deed} on {month} {day}, {2000 + number % 17}, and {number} people came."


def _storing(folder: Path, articles: Path) -> float:
    """Seconds of this process for one article, on top of reading it."""
    outcomes = [next(outcomes_of(Task(0, path))) for path in sorted(articles.iterdir())[:50]]
    session = ProjectSession.open(folder / "again.dateline", create=True)
    start = time.perf_counter()
    for outcome in outcomes:
        session.store(outcome)  # type: ignore[arg-type] - generated articles can all be read
    seconds = (time.perf_counter() - start) / len(outcomes)
    session.close()
    return seconds


def _deciding(session: ProjectSession) -> float:
    event = session.events(EventFilter())[0]
    return _seconds(lambda: session.decide(making.review(DecisionKind.ACCEPT, event)))


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _median(work: Callable[[], object]) -> float:
    return median(_seconds(work) for _ in range(5))


def _milliseconds(name: str, seconds: float, goal: int) -> Mapping[str, object]:
    return _row(name, seconds * 1000, "ms", f"<= {goal}", seconds * 1000 <= goal)


def _row(name: str, value: float, unit: str, goal: str, holds: bool) -> Mapping[str, object]:
    return {"name": name, "value": round(value, 1), "unit": unit, "goal": goal, "holds": holds}
