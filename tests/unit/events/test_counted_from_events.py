"""Dates counted from another event, over a table of sentences of many shapes.

The table says of each sentence what a reader would put on a chronology; a share of it must be right. It
is a measure as much as a test: single failures are known, and fewer of them must not come back.
"""

import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.chrono.dating import day_bounds
from core.chrono.instant import instant_from_iso_day
from core.model.article import PublicationDate, PublishedSource, RawArticle
from core.pipeline.analyse import analyse

_TABLE = Path(__file__).resolve().parents[2] / "corpus" / "event_relative_en.toml"
CASES: Mapping[str, list[Mapping[str, Any]]] = tomllib.loads(_TABLE.read_text(encoding="utf-8"))
_VAGUE_DAYS = 6  # "a week after": three days each way
PUBLISHED = PublicationDate(instant_from_iso_day("2021-06-16"), PublishedSource.USER, 1.0)


def told(text: str) -> list[tuple[str, str, str]]:
    """Title, first and last possible day of every dated event of a text."""
    analysis = analyse(RawArticle(text=text, published=PUBLISHED))
    bounds = [(m.title, day_bounds(m.dating)) for m in analysis.mentions if m.dating is not None]
    return [(title, found.earliest, found.latest) for title, found in bounds]


def is_right(case: Mapping[str, Any]) -> bool:
    """Whether an event with the word lies where the text says, or some days around it."""
    expected = [date.fromisoformat(day) for day in case["days"]]
    return any(
        case["word"].lower() in title.lower()
        and _fits(expected, [date.fromisoformat(a), date.fromisoformat(b)])
        for title, a, b in told(case["text"])
    )


def _fits(expected: list[date], found: list[date]) -> bool:
    """One inside the other, and not widened by more than the unit's own vagueness."""
    around = found[0] <= expected[0] and expected[1] <= found[1]
    inside = expected[0] <= found[0] and found[1] <= expected[1]
    widened = (found[1] - found[0]) - (expected[1] - expected[0])
    return (around or inside) and abs(widened.days) <= _VAGUE_DAYS


@pytest.mark.parametrize(("half", "least"), [("open", 0.9), ("held", 0.75)])
def test_most_events_that_are_counted_from_another_have_the_right_days(half: str, least: float) -> None:
    cases = CASES[half]
    wrong = [case["text"] for case in cases if not is_right(case)]
    assert len(cases) >= 30
    assert 1 - len(wrong) / len(cases) >= least, wrong
