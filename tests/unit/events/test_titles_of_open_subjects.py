"""Clauses whose subject is left open ("what happened"): they are titled, and asking ends."""

import pytest

from core.chrono.instant import instant_from_iso_day
from core.model.article import PublicationDate, PublishedSource, RawArticle
from core.pipeline.analyse import analyse

_PUBLISHED = PublicationDate(instant_from_iso_day("2021-06-16"), PublishedSource.METADATA, 0.98)


@pytest.mark.parametrize(
    "text",
    [
        "Killed on Monday; what happened shocked the town.",
        "In a note issued on Monday: what happened shocked the town.",
        "Had been closed on Monday; what was left burned.",
        "Then came Monday: what followed was a siege.",
    ],
)
def test_an_open_subject_beside_a_clause_without_one_is_titled(text: str) -> None:
    raw = RawArticle(text=text, title="", published=_PUBLISHED, language="en")
    read = analyse(raw)
    assert len(read.ledger) == len(read.expressions) == 1
    assert all(mention.title for mention in read.mentions)
