"""Events against the gold set of dated happenings, where it lies beside the checkout.

The publication date is given where the gold set gives it and inferred where it was taken away. The first
four articles by the hash of their id are kept apart: they are looked at rarely, and have rows of their own.
"""

import hashlib
import importlib.util
import json
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from core.chrono.dating import day_bounds
from core.chrono.instant import instant_from_iso_day, iso_day
from core.events.merging import group
from core.model.article import PublicationDate, PublishedSource, RawArticle
from core.model.event import Mention, Modality
from core.pipeline.analyse import analyse

_CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "events"
_GOALS = {
    "precision": 0.92,
    "recall": 0.88,
    "f1": 0.90,
    "f1_merged": 0.87,
    "date_accuracy": 0.98,
    "exact_day_given_match": 0.95,
    "tight_interval": 0.90,
}
_FLOOR = {"precision": 0.89, "recall": 0.77, "f1": 0.82, "f1_merged": 0.75, "date_accuracy": 0.96}
_KEPT_APART = 4


def rows() -> list[Mapping[str, object]]:
    """The scorer's own figures; nothing where the gold set is not there."""
    gold = corpus()
    if not gold:
        return []
    found = [predicted(article) for article in gold]
    apart = sorted((article["id"] for article in gold), key=_hashed)[:_KEPT_APART]
    whole = scorer().score(gold, found)
    rare = scorer().score([article for article in gold if article["id"] in apart], found)
    right, asked = (int(part) for part in whole["dct"].split("/"))
    return [
        *(_row(f"events, {name}", whole[name], goal, _FLOOR.get(name)) for name, goal in _GOALS.items()),
        *(_row(f"events kept apart, {name}", rare[name], goal) for name, goal in _GOALS.items()),
        _row("publication days inferred", right / asked, 1.0),
    ]


def _hashed(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()


def corpus() -> list[Mapping[str, Any]]:
    """The articles of the gold set; none where it is not there."""
    if not (_CORPUS / "score_events.py").is_file():
        return []
    lines = (_CORPUS / "events_dev.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def scorer() -> ModuleType:
    """The gold set's own program, which lies beside it."""
    spec = importlib.util.spec_from_file_location("score_events", _CORPUS / "score_events.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predicted(article: Mapping[str, Any]) -> Mapping[str, Any]:
    """An article of the gold set as the program reads it, in the scorer's form."""
    given = article["dct_given"]
    published = None
    if given:
        published = PublicationDate(instant_from_iso_day(given), PublishedSource.METADATA, 0.98)
    analysis = analyse(RawArticle(text=article["text"], title=article["title"] or "", published=published))
    day = analysis.article.published.instant
    events = [event for members in group(analysis.mentions) if (event := _event(members)) is not None]
    return {"id": article["id"], "dct": iso_day(day) if day is not None else None, "events": events}


def _event(members: tuple[Mention, ...]) -> Mapping[str, object] | None:
    """A group as the default listing shows it: dated, neither denied by its sentence nor only possible."""
    dated = [
        (m, m.dating)
        for m in members
        if m.dating is not None and not m.negated and m.modality is not Modality.HYPOTHETICAL
    ]
    if not dated:
        return None
    first = min((mention for mention, _ in dated), key=lambda mention: mention.trigger)
    bounds = day_bounds(min((dating for _, dating in dated), key=lambda d: d.latest - d.earliest))
    sentence = [first.sentence.start, first.sentence.end]
    return {"earliest": bounds.earliest, "latest": bounds.latest, "sentence_offset": sentence}


def _row(name: str, value: float, goal: float, floor: float | None = None) -> Mapping[str, object]:
    row = {"name": name, "value": value, "unit": "share", "goal": f">= {goal}", "holds": value >= goal}
    return row if floor is None else {**row, "floor": floor}
