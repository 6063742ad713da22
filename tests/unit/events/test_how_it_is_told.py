"""Kind, modality and denial of happenings, over a table of sentences.

A share of the table must be right: it is a measure as much as a test, and fewer single failures than
there are must not come back.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from core.chrono.instant import instant_from_iso_day
from core.model.article import PublicationDate, PublishedSource, RawArticle
from core.pipeline.analyse import analyse

_TABLE = Path(__file__).resolve().parents[2] / "corpus" / "modality_en.toml"
CASES: Mapping[str, list[Mapping[str, Any]]] = tomllib.loads(_TABLE.read_text(encoding="utf-8"))
PUBLISHED = PublicationDate(instant_from_iso_day("2021-06-16"), PublishedSource.USER, 1.0)


def told(text: str) -> list[tuple[tuple[str, ...], str, str, bool]]:
    """The words that tell each happening, its kind, its modality, and whether it is denied."""
    analysis = analyse(RawArticle(text=text, language="en", published=PUBLISHED))
    return [
        (tuple(m.trigger.of(analysis.article.text).split()), m.kind.value, m.modality.value, m.negated)
        for m in analysis.mentions
    ]


def is_right(case: Mapping[str, Any]) -> bool:
    """Whether the happening of the word is told as the case says."""
    wanted = (case["kind"], case["modality"], case.get("negated", False))
    return any(case["word"] in words and tuple(how) == wanted for words, *how in told(case["text"]))


@pytest.mark.parametrize(("half", "least"), [("open", 0.95), ("held", 0.9)])
def test_most_happenings_have_the_kind_and_modality_that_their_sentence_gives_them(
    half: str, least: float
) -> None:
    cases = CASES[half]
    wrong = [case["text"] for case in cases if not is_right(case)]
    assert len(cases) >= 30
    assert 1 - len(wrong) / len(cases) >= least, wrong


NO_FACTS = [case for half in CASES.values() for case in half if case["modality"] != "happened"]


@pytest.mark.parametrize("case", NO_FACTS, ids=[case["text"] for case in NO_FACTS])
def test_what_is_not_told_as_a_fact_is_never_drawn_as_one(case: Mapping[str, Any]) -> None:
    of_word = [how for words, _, *how in told(case["text"]) if case["word"] in words]
    assert ["happened", False] not in of_word
