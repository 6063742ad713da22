"""English phrases, one a row of the corpus: found, cut out right, and grounded to the right value."""

import tomllib
from pathlib import Path

import pytest

from core.chrono.instant import instant_from_iso_day
from core.model.article import UNKNOWN_PUBLICATION, PublicationDate, PublishedSource
from core.model.time_expression import TimeExpression
from core.temporal.tagger import tag
from core.text.segmenter import segment

_CORPUS = Path(__file__).parents[2] / "corpus"


def _rows() -> list[object]:
    return [
        pytest.param(block["published"], row, id=f"{row['said']} in: {row['text']}")
        for path in sorted(_CORPUS.glob("temporal_en*.toml"))
        if not path.stem.endswith("_negative")
        for block in tomllib.loads(path.read_text(encoding="utf-8"))["block"]
        for row in block["rows"]
    ]


def _negative() -> list[str]:
    return [
        sentence
        for path in sorted(_CORPUS.glob("temporal_en*_negative.toml"))
        for sentence in tomllib.loads(path.read_text(encoding="utf-8"))["sentences"]
    ]


def tagged(text: str, day: str = "") -> tuple[TimeExpression, ...]:
    published = UNKNOWN_PUBLICATION
    if day:
        published = PublicationDate(instant_from_iso_day(day), PublishedSource.USER, 1.0)
    return tag(text, segment(text, "en"), "en", published)


@pytest.mark.parametrize(("published", "row"), _rows())
def test_phrase_is_cut_out_and_grounded(published: str, row: dict[str, str]) -> None:
    found = {expression.text: expression for expression in tagged(row["text"], published)}
    assert row["said"] in found
    expression = found[row["said"]]
    assert expression.value == row["value"]
    assert (expression.mod.value if expression.mod else None) == row.get("mod")


@pytest.mark.parametrize("text", _negative())
def test_words_that_tell_no_time_are_left_alone(text: str) -> None:
    assert [expression.text for expression in tagged(text, "2019-07-13")] == []
