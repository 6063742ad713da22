"""Importance against timelines that editors chose, where they lie beside the checkout.

For each timeline the product's days inside its first and last date are ranked, and as many of the highest are
compared with its days as it has (date F1, averaged over timelines). A day weighs what its events' articles
weigh (`core.curation.importance`), each article once, and a little for every article that appeared on it.
Nothing is learnt from the timelines. Reading all articles takes most of the time, so processes share it.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from statistics import mean
from typing import Any

from core.chrono.instant import instant_from_iso_day, iso_day
from core.curation.importance import voices_of
from core.curation.replay import apply
from core.model.article import PublicationDate, PublishedSource, RawArticle
from core.model.event import Event, Modality
from core.model.ids import ArticleId, MentionId
from core.model.telling import Telling
from core.pipeline.analyse import analyse
from core.pipeline.derive import grouped
from core.storage.mention_store import tellings_of

_CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "tls"
_WIDEST_S = 2 * 86_400
_APPEARED = 0.2


def rows() -> list[Mapping[str, object]]:
    """Date F1 over all timelines, and by topic; nothing where they are not there."""
    topics = sorted(path.name.split(".")[0] for path in _CORPUS.glob("*.gold.json"))
    by_topic = {topic: _figures(topic) for topic in topics}
    every = [figure for figures in by_topic.values() for figure in figures]
    if not every:
        return []
    whole = mean(every)
    held = {"goal": ">= 0.7", "holds": whole >= 0.7}
    return [
        {"name": "timelines, date F1", "value": whole, "unit": "share", **held},
        *(
            {"name": f"timelines, {topic}", "value": mean(figures), "unit": "share"}
            for topic, figures in by_topic.items()
        ),
    ]  # fmt: skip


def _figures(topic: str) -> list[float]:
    """Date F1 of each timeline of a topic."""
    lines = (_CORPUS / f"{topic}.articles.jsonl").read_text(encoding="utf-8").splitlines()
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        tellings = [telling for found in pool.map(_tellings, lines, chunksize=8) for telling in found]
    weights = day_weights(tellings, [json.loads(line)["dct"] for line in lines])
    gold = json.loads((_CORPUS / f"{topic}.gold.json").read_text(encoding="utf-8"))
    return [_date_f1(weights, set(timeline["dates"])) for timeline in gold["timelines"]]


def _tellings(line: str) -> tuple[Telling, ...]:
    article: Mapping[str, Any] = json.loads(line)
    published = PublicationDate(instant_from_iso_day(article["dct"]), PublishedSource.METADATA, 0.98)
    return tellings_of(analyse(RawArticle(article["text"], title=article["title"], published=published)))


def day_weights(tellings: Iterable[Telling], appeared: Iterable[str]) -> dict[str, float]:
    """What each day weighs, by its ISO date."""
    by_id = {telling.mention.id: telling for telling in tellings}
    by_day: dict[str, dict[ArticleId, float]] = defaultdict(dict)
    for event in apply(grouped(by_id.values())[0], ()):
        if (day := _day(event)) is not None:
            for article, voice in voices_of(_of(event, by_id)).items():
                by_day[day][article] = max(voice, by_day[day].get(article, 0.0))
    weights: dict[str, float] = defaultdict(float, {day: sum(v.values()) for day, v in by_day.items()})
    for day in appeared:
        weights[day] += _APPEARED
    return weights


def _day(event: Event) -> str | None:
    dating = event.dating
    if dating is None or event.negated or event.modality is Modality.HYPOTHETICAL:
        return None
    return iso_day(dating.earliest) if dating.latest - dating.earliest <= _WIDEST_S else None


def _of(event: Event, by_id: Mapping[MentionId, Telling]) -> list[Telling]:
    return [by_id[source.mention_id] for source in event.sources]


def _date_f1(weights: Mapping[str, float], gold: set[str]) -> float:
    inside = [day for day in weights if min(gold) <= day <= max(gold)]
    top = set(sorted(inside, key=lambda day: (-weights[day], day))[: len(gold)])
    return 2 * len(top & gold) / (len(top) + len(gold))
