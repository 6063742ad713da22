"""Dates of happenings against the timelines of SemEval-2015 task 4, where they lie beside the checkout.

Asked is the date of single words that tell something ("fell", "bankruptcy"), most of which stand in
clauses without a time of their own. The text is given as a file would hold it, headline first, and its
publication date with it: that of its date line, which two of the records contradict.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from core.chrono.dating import Dating, Extent
from core.chrono.instant import SECONDS_PER_DAY, instant_from_iso_day, iso_day
from core.events.clause_dates import ClauseDates
from core.events.reading import read
from core.model.article import PublicationDate, PublishedSource, RawArticle
from core.pipeline.analyse import identify
from core.temporal.tagger import ground

_CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "semeval2015_task4"
Record = Mapping[str, Any]
_FLOOR, _GOAL = 0.67, 0.80


@dataclass(frozen=True, slots=True)
class Answer:
    """A word of an article, the date it should have, and the one it was given (ISO, as wide as it is)."""

    article: str
    sentence: str
    word: str
    expected: str
    found: str

    @property
    def right(self) -> bool:
        return self.expected == self.found


def rows() -> list[Mapping[str, object]]:
    """The share of dated words whose date is right; nothing where the corpus is not there."""
    found = list(answers())
    if not found:
        return []
    share = sum(answer.right for answer in found) / len(found)
    name = f"dates of {len(found)} mentions, SemEval-2015 task 4"
    return [
        {
            "name": name, "value": share, "unit": "share", "goal": f">= {_GOAL}", "holds": share >= _GOAL,
            "floor": _FLOOR,
        }
    ]  # fmt: skip


def answers() -> Iterator[Answer]:
    """Every dated word of the development half."""
    for path in sorted(_CORPUS.glob("*.articles.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield from _of_article(json.loads(line))


def _of_article(record: Record) -> Iterator[Answer]:
    text, places = _as_a_file(record)
    published = PublicationDate(instant_from_iso_day(_published(record)), PublishedSource.METADATA, 0.98)
    known = identify(RawArticle(text=text, published=published), published=published)
    assert known.article.text == text
    dates = ClauseDates(read(known.article, known.sentences, ground(known.recognition, published)))
    for event in record["events"]:
        sentence, start = places[event["sent"]]
        word = event["trigger"].split("_")[0]
        at = re.search(rf"\b{re.escape(word)}", sentence)
        if event["date"] is None or at is None:
            continue
        date = dates.at(start + at.start())
        yield Answer(
            record["id"], sentence, event["trigger"], event["date"], _iso(date.dating) if date else ""
        )


def _published(record: Record) -> str:
    """The day of the date line, else of the record."""
    lines = [sentence["text"].strip() for sentence in record["sentences"] if sentence["n"] == 1]
    try:
        return datetime.strptime("".join(lines), "%B %d, %Y").replace(tzinfo=UTC).date().isoformat()
    except ValueError:
        return str(record["dct"])


def _as_a_file(record: Record) -> tuple[str, dict[int, tuple[str, int]]]:
    """The text with its headline, and where each sentence stands in it."""
    text, places = "", {}
    for sentence in record["sentences"]:
        words = " ".join(sentence["text"].split())
        places[sentence["n"]] = (words, len(text))
        text += words + ("\n" if sentence["n"] else "\n\n")
    return text.rstrip(), places


def _iso(dating: Dating) -> str:
    """The day, month or year it is; of what is wider or lasts, where it begins."""
    begins = iso_day(dating.earliest)
    end = dating.start_latest if dating.extent is Extent.THROUGHOUT else dating.latest
    days = (end - dating.earliest) / SECONDS_PER_DAY
    if days <= 1:
        return begins
    return begins[:7] if days < 300 else begins[:4]
