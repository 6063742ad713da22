"""Happenings in German, French and Spanish: our own sentences, some kept back while the rules were made."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from core.chrono.dating import day_bounds
from core.chrono.instant import instant_from_iso_day
from core.model.article import PublicationDate, PublishedSource, RawArticle
from core.model.event import Mention
from core.pipeline.analyse import analyse

LANGUAGES = ("de", "fr", "es")
_CORPUS = Path(__file__).resolve().parents[1] / "corpus"
_PUBLISHED = PublicationDate(instant_from_iso_day("2021-06-16"), PublishedSource.METADATA, 0.98)
_MOST_WORDS = 12
_GOAL = 0.75

Case = Mapping[str, Any]


def rows() -> list[Mapping[str, object]]:
    """For each language the share that has its day, title, kind and modality all right."""
    return [_row(language, half) for language in LANGUAGES for half in ("open", "held")]


def _row(language: str, half: str) -> Mapping[str, object]:
    told = cases(language, half)
    share = sum(is_told(language, case) for case in told) / len(told)
    name = f"events in own sentences, {language}, {half}"
    return {"name": name, "value": share, "unit": "share", "goal": f">= {_GOAL}", "holds": share >= _GOAL}


def cases(language: str, half: str) -> list[Case]:
    """The sentences of one half, `open` or `held`, with what each tells."""
    return list(tomllib.loads((_CORPUS / f"events_{language}.toml").read_text(encoding="utf-8"))[half])


def is_told(language: str, case: Case) -> bool:
    """Whether a sentence gives the event that it tells."""
    raw = RawArticle(text=case["text"], title="", published=_PUBLISHED, language=language)
    return any(_right(mention, case) for mention in analyse(raw).mentions)


def _right(mention: Mention, case: Case) -> bool:
    if mention.dating is None:
        return False
    bounds, title = day_bounds(mention.dating), mention.title.lower()
    return (
        case["days"][0] <= bounds.earliest and bounds.latest <= case["days"][1]
        and all(word.lower() in title for word in case["title_has"])
        and not any(word.lower() in title for word in case["title_lacks"])
        and len(title.split()) <= _MOST_WORDS
        and mention.kind.value == case["kind"]
        and mention.modality.value == case["modality"]
        and mention.negated == case.get("negated", False)
    )  # fmt: skip
