"""The tagger on the English development corpora, scored the TempEval-3 way, and its rate.

The held-out sets are not read here. Nothing is printed where the corpora do not lie beside the checkout.
"""

import importlib.util
import json
import time
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType

from core.chrono.granularity import Granularity
from core.chrono.instant import Instant, instant_from_iso_day
from core.model.article import UNKNOWN_PUBLICATION, PublicationDate, PublishedSource
from core.temporal.tagger import tag
from core.text.segmenter import segment

_SHARED = Path(__file__).resolve().parents[3] / "shared"
_SETS = {
    "news (TimeBank and AQUAINT)": ("timebank", "aquaint"),
    "narrative (WikiWars)": ("wikiwars-dev",),
    "Wikinews (MEANTIME)": ("meantime-en-dev",),
    "tweets": ("tweets-train",),
}
_GOALS = {"strict_f1": 84.0, "relaxed_f1": 92.0, "value_f1": 80.0}
_RATE_GOAL_KB_PER_S = 300.0
_UNREAD_EVERY = 4  # one document in so many, by the checksum of its name

Document = Mapping[str, object]


def rows() -> list[Mapping[str, object]]:
    """Strict, relaxed and value F1 of each set, with and without the creation time; the rate."""
    scorer = _scorer()
    if scorer is None:
        return []
    found: list[Mapping[str, object]] = []
    seconds = characters = 0.0
    for name, files in _SETS.items():
        gold = {str(document["id"]): document for file in files for document in _documents(file)}
        started = time.process_time()
        predicted = {key: _tagged(document, str(document["dct"] or "")) for key, document in gold.items()}
        seconds += time.process_time() - started
        characters += sum(len(str(document["text"])) for document in gold.values())
        rates = scorer.rates(scorer.count(gold, predicted))
        found.extend(_row(f"{name}: {measure}", rates[measure], "%", goal) for measure, goal in _goals(name))
        found.extend(_parted(name, scorer, gold, predicted))
        withheld = {key: _tagged(document, "") for key, document in gold.items()}
        rates = scorer.rates(scorer.count(gold, withheld))
        found.append(_row(f"{name}: value_f1, creation time withheld", rates["value_f1"], "%", None))
    found.append(_row("splitting and tagging", characters / 1000 / seconds, "KB/s", _RATE_GOAL_KB_PER_S))
    return found


def _parted(
    name: str, scorer: ModuleType, gold: Mapping[str, Document], predicted: Mapping[str, Document]
) -> list[Mapping[str, object]]:
    """Value F1 of the documents whose errors the latest rules were made from, and of those set aside."""
    kept = [key for key in gold if zlib.crc32(key.encode()) % _UNREAD_EVERY == 0]
    parts = {
        "documents set aside": kept,
        "documents read": [key for key in gold if key not in kept],
    }
    return [
        _row(f"{name}: value_f1, {part}", _value_f1(scorer, gold, predicted, keys), "%", None)
        for part, keys in parts.items()
    ]


def _value_f1(
    scorer: ModuleType, gold: Mapping[str, Document], predicted: Mapping[str, Document], keys: list[str]
) -> float:
    counts = scorer.count({key: gold[key] for key in keys}, {key: predicted[key] for key in keys})
    return float(scorer.rates(counts)["value_f1"])


def _goals(name: str) -> list[tuple[str, float | None]]:
    """Tweets have none: their annotation takes in every bare "day" and "night"."""
    return [(measure, None if name == "tweets" else goal) for measure, goal in _GOALS.items()]


def _row(name: str, value: float, unit: str, goal: float | None) -> Mapping[str, object]:
    return {
        "name": name, "value": round(value, 2), "unit": unit, "goal": "" if goal is None else goal,
        "holds": goal is None or value >= goal,
    }  # fmt: skip


def _scorer() -> ModuleType | None:
    path = _SHARED / "tools" / "score_timex.py"
    if not path.is_file() or not (_SHARED / "corpora" / "timex").is_dir():
        return None
    spec = importlib.util.spec_from_file_location("score_timex", path)
    if spec is None or spec.loader is None:
        return None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _documents(name: str) -> Iterator[Document]:
    path = _SHARED / "corpora" / "timex" / f"{name}.jsonl"
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def _tagged(document: Document, created: str) -> Mapping[str, object]:
    text = str(document["text"])
    expressions = tag(text, segment(text, "en"), "en", _published(created))
    return {
        "id": document["id"],
        "timexes": [
            {"start": one.span.start, "end": one.span.end, "type": one.type.value, "value": one.value}
            for one in expressions
        ],
    }


def _published(created: str) -> PublicationDate:
    if not created:
        return UNKNOWN_PUBLICATION
    day = instant_from_iso_day(created[:10])
    clock = [int(field) for field in created[11:].split(":")] if "T" in created else []
    seconds = sum(field * size for field, size in zip(clock, (3600, 60, 1), strict=False))
    unit = Granularity.MINUTE if clock else Granularity.DAY
    return PublicationDate(Instant(day + seconds), PublishedSource.USER, 1.0, unit)
