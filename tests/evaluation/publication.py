"""Publication dates told from the text alone, on a fixed sample of dated news with its dates withheld.

How many get a day or a range, how often these are right, and whether a confidence is the share it says.
"""

import gzip
import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.chrono.granularity import Granularity, floor
from core.chrono.instant import SECONDS_PER_DAY, Instant, instant_from_iso_day
from core.ingest.publication_date import infer_publication
from core.model.article import UNKNOWN_PUBLICATION, PublicationDate, RawArticle
from core.temporal.tagger import ground, recognise
from core.text.segmenter import segment

_NEWS = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "news" / "news_2012_2020.jsonl.gz"
_SAMPLE = 500
_SEED = 20_190_713
_BANDS = ((0.35, 0.7), (0.7, 1.0))
_SURE = 0.75
_CALIBRATED = 0.12  # how far a band's share right may lie from its mean confidence


@dataclass(frozen=True, slots=True)
class _Guess:
    days_off: int
    inside: bool  # the day lies in the range that was given
    confidence: float


def rows() -> list[Mapping[str, object]]:
    """Shares given and right, and for each band of confidence how often it is; nothing without the corpus."""
    if not _NEWS.is_file():
        return []
    guesses = [guess for guess in (_guess(text, day) for text, day in _articles()) if guess is not None]
    sure = [guess for guess in guesses if guess.confidence >= _SURE]
    return [
        _row("publication from text: given a day or range", len(guesses) / _SAMPLE, None),
        _row("publication from text: within a week", _share(guesses, 7), 0.81),
        _row(f"the same, where {_SURE} sure: given", len(sure) / _SAMPLE, None),
        _row(f"the same, where {_SURE} sure: day exact", _share(sure, 0), 0.52),
        _row(f"the same, where {_SURE} sure: within a day", _share(sure, 1), 0.74),
        *_calibration(guesses),
    ]


def _articles() -> Iterator[tuple[str, Instant]]:
    with gzip.open(_NEWS, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    for article in random.Random(_SEED).sample(articles, _SAMPLE):
        yield article["text"], instant_from_iso_day(article["dct"][:10])


def _guess(text: str, true: Instant) -> _Guess | None:
    sentences = segment(text, "en")
    expressions = ground(recognise(text, sentences, "en"), UNKNOWN_PUBLICATION)
    published = infer_publication(RawArticle(text=text), sentences, expressions)
    return _compared(published, true)


def _compared(published: PublicationDate, true: Instant) -> _Guess | None:
    if published.instant is None:
        return None
    day = floor(published.instant, Granularity.DAY)
    last = published.latest if published.latest is not None else day
    return _Guess(abs(true - day) // SECONDS_PER_DAY, day <= true <= last, published.confidence)


def _share(guesses: Sequence[_Guess], days: int) -> float:
    return sum(guess.days_off <= days for guess in guesses) / max(1, len(guesses))


def _calibration(guesses: Sequence[_Guess]) -> list[Mapping[str, object]]:
    """For each band: how often the true day lies in what was given, beside the mean confidence."""
    found = []
    for low, high in _BANDS:
        band = [guess for guess in guesses if low <= guess.confidence < high]
        if band:
            mean = sum(guess.confidence for guess in band) / len(band)
            right = sum(guess.inside for guess in band) / len(band)
            name = f"publication from text: right where {mean:.2f} sure, of {len(band)}"
            found.append(
                {
                    "name": name, "value": right, "unit": "share", "goal": f"{mean:.2f} ± {_CALIBRATED}",
                    "holds": abs(right - mean) <= _CALIBRATED,
                }
            )  # fmt: skip
    return found


def _row(name: str, value: float, goal: float | None) -> Mapping[str, object]:
    return {
        "name": name, "value": value, "unit": "share", "goal": f">= {goal}" if goal is not None else "",
        "holds": goal is None or value >= goal,
    }  # fmt: skip
