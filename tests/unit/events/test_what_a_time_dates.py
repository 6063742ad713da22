"""What a time phrase dates, over a table of sentences of many shapes.

A share of the table must be right: it is a measure as much as a test, and fewer single failures than
there are must not come back.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from core.chrono.dating import day_bounds
from core.chrono.instant import instant_from_iso_day
from core.model.article import PublicationDate, PublishedSource, RawArticle
from core.pipeline.analyse import analyse

_TABLE = Path(__file__).resolve().parents[2] / "corpus" / "attachment_en.toml"
CASES: Mapping[str, list[Mapping[str, Any]]] = tomllib.loads(_TABLE.read_text(encoding="utf-8"))
PUBLISHED = PublicationDate(instant_from_iso_day("2021-06-16"), PublishedSource.USER, 1.0)


def dated(text: str) -> set[tuple[str, str, str]]:
    """The words that tell what is dated, with its first and last possible day."""
    analysis = analyse(RawArticle(text=text, language="en", published=PUBLISHED))
    found = set()
    for mention in analysis.mentions:
        if mention.dating is not None and mention.phrase is not None:
            bounds = day_bounds(mention.dating)
            words = mention.trigger.of(analysis.article.text).split()
            found |= {(word, bounds.earliest, bounds.latest) for word in words}
    return found


def is_right(case: Mapping[str, Any]) -> bool:
    """Whether every happening of the text has its date, and nothing is dated where nothing is told."""
    found = dated(case["text"])
    wanted = {tuple(told) for told in case["tells"]}
    return wanted <= found if wanted else not found


@pytest.mark.parametrize(("half", "least"), [("open", 0.95), ("held", 0.9)])
def test_most_times_date_what_the_sentence_says_they_date(half: str, least: float) -> None:
    cases = CASES[half]
    wrong = [case["text"] for case in cases if not is_right(case)]
    assert len(cases) >= 40
    assert 1 - len(wrong) / len(cases) >= least, wrong
