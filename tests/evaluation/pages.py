"""Reading saved pages against the gold of the import corpus, where it is there: text, dates, titles, bylines.

A fourth of the pages, by a hash of their names, is shown apart, to see whether rules fit but the others.
"""

import hashlib
import json
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.chrono.instant import iso_day
from core.errors import InputError
from core.ingest.web_page import article_of_page
from core.model.article import RawArticle
from tests.evaluation.import_corpus import CORPUS, folded, shingle_f1

Row = Mapping[str, object]
_HIGH = 0.9
_HELD_OUT = 4


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the corpus: what is known of it and what was read, empty where that failed."""

    gold: Mapping[str, Any]
    article: RawArticle

    @property
    def day(self) -> str:
        published = self.article.published
        return iso_day(published.instant) if published and published.instant is not None else ""

    @property
    def high(self) -> bool:
        return self.article.published is not None and self.article.published.confidence >= _HIGH

    @property
    def held_out(self) -> bool:
        digest = hashlib.sha256(str(self.gold["file"]).encode()).hexdigest()
        return int(digest, 16) % _HELD_OUT == 0


def rows() -> list[Row]:
    """A row a figure; none where the corpus is not there."""
    if not CORPUS.is_dir():
        return []
    started = time.process_time()
    pages = [Page(gold, _read(gold)) for gold in _gold()]
    seconds = time.process_time() - started
    held = [page for page in pages if page.held_out]
    found = [*_figures(pages, ""), *_figures(held, ", held out")]
    rate = round(len(pages) / seconds, 1)
    speed = {"name": "pages a second of one core", "value": rate, "unit": "pages/s", "goal": ">= 20"}
    return [*found, {**speed, "holds": rate >= 20}]


def _gold() -> Iterator[Mapping[str, Any]]:
    for line in (CORPUS / "index.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        if str(gold["kind"]).partition(":")[0] == "html" and not gold.get("expect"):
            yield gold


def _read(gold: Mapping[str, Any]) -> RawArticle:
    try:
        return article_of_page((CORPUS / gold["file"]).read_bytes(), file=gold["file"])
    except InputError:
        return RawArticle("")


def _figures(pages: Sequence[Page], which: str) -> Iterator[Row]:
    texts = [
        shingle_f1(page.article.text, (CORPUS / page.gold["gold_text"]).read_text(encoding="utf-8"))
        for page in pages
        if "gold_text" in page.gold
    ]
    dated = [page for page in pages if "expected_date" in page.gold]
    unstated = [page for page in dated if "only visible" in str(page.gold.get("note"))]
    stated = [page for page in dated if page not in unstated]
    news = [page for page in stated if str(page.gold["file"]).startswith("web-")]
    yield _row(f"text F1 of 4-word shingles{which}", _mean(texts), 0.97)
    yield _row(f"pages with text F1 of 0.9 and more{which}", _mean([value >= 0.9 for value in texts]), 0.9)
    yield _row(f"date, exact day, where stated{which}", _mean([_dated(page) for page in stated]), 0.98)
    yield _row(f"date right where high{which}", _mean([_dated(page) for page in dated if page.high]), 0.99)
    yield _row(f"date high on news pages{which}", _mean([page.high for page in news]), 0.75)
    if unstated:
        low = _mean([_dated(page) and not page.high for page in unstated])
        yield _row(f"date right and marked low where only seen{which}", low, 0.8)
    titled = [_titled(page) for page in pages if "expected_title" in page.gold]
    yield _row(f"title, exact{which}", _mean(titled), 0.95)
    named = [_named(page) for page in pages if "expected_authors" in page.gold]
    yield _row(f"byline, exact{which}", _mean(named), 0.85)


def _dated(page: Page) -> bool:
    return page.day == page.gold["expected_date"]


def _titled(page: Page) -> bool:
    return folded(page.article.title) == folded(str(page.gold["expected_title"]))


def _named(page: Page) -> bool:
    return [folded(name) for name in page.article.byline] == [
        folded(n) for n in page.gold["expected_authors"]
    ]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _row(name: str, value: float, goal: float) -> Row:
    return {
        "name": name, "value": round(value, 4), "unit": "share", "goal": f">= {goal}", "holds": value >= goal,
    }  # fmt: skip
