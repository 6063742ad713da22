"""Titles of dated events in news that nobody wrote rules for: how many have a fault told from their words.

A title without such a fault may still be a poor one; what a reader would mend is judged by eye.
"""

import gzip
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from core.chrono.instant import instant_from_iso_day
from core.events.lexicon import lexicon_for
from core.events.title_faults import TitleFault, faults_of
from core.events.title_words import ELLIPSIS
from core.model.article import PublicationDate, PublishedSource, RawArticle
from core.pipeline.analyse import analyse

_NEWS = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "news" / "news_2012_2020.jsonl.gz"
_TITLES = 2000
_STEP = 13  # every so many articles, so that one outlet does not fill the sample
_GOAL = 0.95


def rows() -> list[Mapping[str, object]]:
    """The share without a fault, of each fault, and of titles that break off."""
    if not _NEWS.is_file():
        return []
    told = list(islice(_titles(), _TITLES))
    words = lexicon_for("en")
    faults = [faults_of(title, words, sentence) for title, sentence in told]
    counts = Counter(fault for found in faults for fault in found)
    sound = sum(not found for found in faults) / len(told)
    broken = sum(title.endswith(ELLIPSIS) for title, _ in told) / len(told)
    return [
        _row("titles without a fault of form", sound, _GOAL),
        *(_row(f"titles: {fault}", counts[fault] / len(told), None) for fault in TitleFault),
        _row("titles that break off with …", broken, None),
    ]


def _titles() -> Iterator[tuple[str, str]]:
    """Titles of dated events with their sentences."""
    with gzip.open(_NEWS, "rt", encoding="utf-8") as lines:
        for line in islice(lines, 0, None, _STEP):
            yield from _titles_of(json.loads(line))


def _titles_of(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    day = instant_from_iso_day(row["dct"][:10])
    published = PublicationDate(day, PublishedSource.METADATA, 0.98)
    analysis = analyse(RawArticle(text=row["text"], title=row["title"] or "", published=published))
    for mention in analysis.mentions:
        if mention.dating is not None and mention.same_as is None:
            yield mention.title, mention.sentence.of(analysis.article.text)


def _row(name: str, share: float, goal: float | None) -> Mapping[str, object]:
    return {
        "name": name, "value": round(share, 3), "unit": "share",
        "goal": "" if goal is None else f">= {goal}", "holds": goal is None or share >= goal,
    }  # fmt: skip
