"""Reading saved pages: text, date and title against the gold of the import corpus, where it is there."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from core.chrono.instant import iso_day
from core.ingest.registry import read_path
from core.model.article import RawArticle

_CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "import"
_SHINGLE = 4


def rows() -> list[Mapping[str, object]]:
    """Mean F1 of the text over word shingles, and shares of exact dates and titles."""
    if not _CORPUS.is_dir():
        return []
    pages = [(gold, _read(gold)) for gold in _gold()]
    f1 = [_text_f1(article.text, _gold_text(gold)) for gold, article in pages if "gold_text" in gold]
    days = [
        (_day(article), gold["expected_date"], article) for gold, article in pages if "expected_date" in gold
    ]
    sure = [
        day == expected
        for day, expected, article in days
        if article.published and article.published.confidence >= 0.9
    ]
    titles = [
        article.title == " ".join(gold["expected_title"].split())
        for gold, article in pages
        if "expected_title" in gold
    ]
    return [
        _row("page text, F1 of 4-word shingles", sum(f1) / len(f1), 0.945),
        _row("page date, exact day", _share([day == expected for day, expected, _ in days]), 0.96),
        _row("page date, exact day where shown as high", _share(sure), 0.99),
        _row("page title, exact", _share(titles), 0.9),
    ]


def _gold() -> Iterator[Mapping[str, str]]:
    for line in (_CORPUS / "index.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        if gold["kind"].startswith("html") and not gold.get("expect"):
            yield gold


def _read(gold: Mapping[str, str]) -> RawArticle:
    item = next(read_path(_CORPUS / gold["file"]))
    return item if isinstance(item, RawArticle) else RawArticle("")


def _gold_text(gold: Mapping[str, str]) -> str:
    return (_CORPUS / gold["gold_text"]).read_text(encoding="utf-8")


def _day(article: RawArticle) -> str:
    published = article.published
    return iso_day(published.instant) if published and published.instant is not None else ""


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = text.split()
    return Counter(
        tuple(words[start : start + _SHINGLE]) for start in range(max(1, len(words) - _SHINGLE + 1))
    )


def _text_f1(text: str, gold: str) -> float:
    found, wanted = _shingles(text), _shingles(gold)
    return 2 * (found & wanted).total() / (found.total() + wanted.total())


def _share(hits: list[bool]) -> float:
    return sum(hits) / len(hits)


def _row(name: str, value: float, goal: float) -> Mapping[str, object]:
    return {
        "name": name,
        "value": round(value, 4),
        "unit": "share",
        "goal": f">= {goal}",
        "holds": value >= goal,
    }
