"""The splitter on dated news: how fast it is, and whether sentences tile every article."""

import gzip
import json
import time
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

from core.model.sentence import Sentence
from core.text.segmenter import segment

_NEWS = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "news"
_FILES = ("news_2012_2020.jsonl.gz", "reuters_1987.jsonl.gz")
_ARTICLES_EACH = 300


def rows() -> list[Mapping[str, object]]:
    """Rate, share of articles that are tiled, and mean sentence length in words."""
    if not all((_NEWS / name).is_file() for name in _FILES):
        return []
    found: list[Mapping[str, object]] = []
    for name in _FILES:
        texts = list(_texts(name))
        started = time.process_time()
        split = [segment(text, "en") for text in texts]
        seconds = time.process_time() - started
        tiled = sum(_tiles(text, sentences) for text, sentences in zip(texts, split, strict=True))
        short = name.split(".", maxsplit=1)[0]
        found.append(_row(f"{short}: articles tiled", 100 * tiled / len(texts), "%", 100.0))
        found.append(_row(f"{short}: splitting", sum(map(len, texts)) / 1000 / seconds, "KB/s", 500.0))
        found.append(_row(f"{short}: words a sentence", _mean_words(texts, split), "words", None))
    return found


def _row(name: str, value: float, unit: str, goal: float | None) -> Mapping[str, object]:
    return {
        "name": name, "value": round(value, 2), "unit": unit, "goal": "" if goal is None else goal,
        "holds": goal is None or value >= goal,
    }  # fmt: skip


def _texts(name: str) -> Iterator[str]:
    with gzip.open(_NEWS / name, "rt", encoding="utf-8") as lines:
        for line in islice(lines, _ARTICLES_EACH):
            yield json.loads(line)["text"]


def _tiles(text: str, sentences: tuple[Sentence, ...]) -> bool:
    end = 0
    for sentence in sentences:
        if text[end : sentence.span.start].strip() or sentence.span.start < end:
            return False
        end = sentence.span.end
    return not text[end:].strip()


def _mean_words(texts: list[str], split: list[tuple[Sentence, ...]]) -> float:
    words = [
        len(sentence.span.of(text).split())
        for text, sentences in zip(texts, split, strict=True)
        for sentence in sentences
    ]
    return sum(words) / len(words)
