"""The development corpora of time expressions, the scorer that goes with them, and a text tagged as they ask.

Both lie beside the checkout and are only measured with: nothing of them is in the project.
"""

import importlib.util
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType

from core.chrono.granularity import Granularity
from core.chrono.instant import Instant, instant_from_iso_day
from core.ingest.publication_date import infer_publication
from core.model.article import UNKNOWN_PUBLICATION, PublicationDate, PublishedSource, RawArticle
from core.temporal.tagger import ground, recognise
from core.text.segmenter import segment

_SHARED = Path(__file__).resolve().parents[3] / "shared"
_CORPORA = _SHARED / "corpora" / "timex"
_SET_ASIDE_EVERY = 4

Document = Mapping[str, object]
Documents = Mapping[str, Document]


@dataclass(frozen=True, slots=True)
class Corpus:
    """A set of documents: `goals` and `peer` are percentages of strict, relaxed and value F1, None where
    there is none. `peer` is HeidelTime, as measured on texts of the same kind."""

    name: str
    files: tuple[str, ...]
    language: str
    goals: tuple[float | None, float | None, float | None]
    peer: tuple[float | None, float | None, float | None]


MEASURES = ("strict_f1", "relaxed_f1", "value_f1")
ENGLISH = (
    Corpus("news (TimeBank and AQUAINT)", ("timebank", "aquaint"), "en", (91, 96, 89), (84.1, 92.1, 77.5)),
    Corpus("narrative (WikiWars)", ("wikiwars-dev",), "en", (92, 97, 91), (86.4, 92.6, 84.0)),
    Corpus("Wikinews (MEANTIME)", ("meantime-en-dev",), "en", (90, 94, 89), (83.8, 88.8, 81.3)),
    Corpus("tweets", ("tweets-train",), "en", (90, 95, None), (None, None, None)),
)
FURTHER = (
    Corpus("Spanish news (TimeBank)", ("timebank-es-train",), "es", (89, 93, 90), (85.9, 90.1, 85.3)),
    Corpus("Spanish Wikinews (MEANTIME)", ("meantime-es-dev",), "es", (None, None, 86), (None, None, None)),
    Corpus("French news (TimeBank)", ("fr-timebank-dev",), "fr", (92, 95, 84), (89.1, 91.6, 73.8)),
    Corpus("German news (KRAUTS)", ("krauts-de-dev",), "de", (82, 90, 80), (71.2, 80.3, 69.3)),
    Corpus("Greek narrative (WikiWars)", ("wikiwars-el-dev",), "el", (None, None, 82), (None, None, None)),
    Corpus(
        "Ukrainian narrative (WikiWars)", ("wikiwars-uk-dev",), "uk", (None, None, 82), (None, None, None)
    ),
)


def documents(corpus: Corpus) -> Documents:
    """The documents of a corpus by their names."""
    found: dict[str, Document] = {}
    for file in corpus.files:
        with (_CORPORA / f"{file}.jsonl").open(encoding="utf-8") as lines:
            found.update((str(document["id"]), document) for document in map(json.loads, lines))
    return found


def is_set_aside(name: str) -> bool:
    """Whether a document is of the fourth whose errors were not read while rules were written."""
    return zlib.crc32(name.encode()) % _SET_ASIDE_EVERY == 0


@cache
def scorer() -> ModuleType | None:
    """The scorer, or None where it or the corpora are absent."""
    path = _SHARED / "tools" / "score_timex.py"
    spec = importlib.util.spec_from_file_location("score_timex", path)
    if not path.is_file() or not _CORPORA.is_dir() or spec is None or spec.loader is None:
        return None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def tagged(document: Document, language: str, *, withheld: bool = False) -> Document:
    """What the tagger finds in a document; with its creation time, or with the one inferred from the text."""
    text = str(document["text"])
    sentences = segment(text, language)
    recognition = recognise(text, sentences, language)
    published = published_of(document)
    if withheld:
        unanchored = ground(recognition, UNKNOWN_PUBLICATION)
        published = infer_publication(RawArticle(text), sentences, unanchored)
    return {
        "id": document["id"],
        "timexes": [
            {"start": one.span.start, "end": one.span.end, "type": one.type.value, "value": one.value}
            for one in ground(recognition, published)
        ],
    }


def published_of(document: Document) -> PublicationDate:
    """The creation time that the corpus gives."""
    created = str(document["dct"] or "")
    if not created:
        return UNKNOWN_PUBLICATION
    day = instant_from_iso_day(created[:10])
    clock = [int(field) for field in created[11:].split(":")] if "T" in created else []
    seconds = sum(field * size for field, size in zip(clock, (3600, 60, 1), strict=False))
    unit = Granularity.MINUTE if clock else Granularity.DAY
    return PublicationDate(Instant(day + seconds), PublishedSource.USER, 1.0, unit)
