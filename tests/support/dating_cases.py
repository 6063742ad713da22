"""Tables of sentences with the dates a careful reader would draw, and what the program makes of them.

A table is TOML with one `case` after the other. Half of them, by a hash of their text, are looked at while
rules are made (`open`); the others are kept back (`held`).
"""

import hashlib
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from core.chrono.dating import Dating, day_bounds
from core.chrono.instant import instant_from_iso_day
from core.model.article import PublicationDate, PublishedSource, RawArticle
from core.pipeline.analyse import analyse

Case = Mapping[str, Any]

_CORPUS = Path(__file__).resolve().parents[1] / "corpus"
_VAGUE_DAYS = 6  # "a week after": three days each way
PUBLISHED = PublicationDate(instant_from_iso_day("2021-06-16"), PublishedSource.USER, 1.0)
HALVES = ("open", "held")


def cases_of(table: str, half: str = "") -> list[Case]:
    """The cases of one half of a table of `tests/corpus`, or all of them."""
    cases = tomllib.loads((_CORPUS / table).read_text(encoding="utf-8"))["case"]
    return [case for case in cases if not half or _half(case["text"]) == half]


def _half(text: str) -> str:
    return "open" if int(hashlib.sha256(text.encode()).hexdigest()[0], 16) % 2 == 0 else "held"


def told(text: str) -> list[tuple[str, Dating]]:
    """Title and dating of every dated event of a text published on 16 June 2021."""
    analysis = analyse(RawArticle(text=text, published=PUBLISHED))
    return [(mention.title, mention.dating) for mention in analysis.mentions if mention.dating is not None]


def is_dated_right(case: Case) -> bool:
    """Whether an event with the case's word lies between its two days, or some days around them."""
    expected = [date.fromisoformat(day) for day in case["days"]]
    found = (day_bounds(dating) for title, dating in _named(case))
    return any(_fits(expected, [date.fromisoformat(f.earliest), date.fromisoformat(f.latest)]) for f in found)


def is_bounded_right(case: Case) -> bool:
    """Whether an event with the case’s word has its bounds, extent and open ends; none where it has none."""
    found = [dating for _, dating in _named(case)]
    return not found if case.get("undated") else any(_has_bounds(case, dating) for dating in found)


def _named(case: Case) -> list[tuple[str, Dating]]:
    word = str(case["word"]).lower()
    return [(title, dating) for title, dating in told(case["text"]) if word in title.lower()]


def _fits(expected: list[date], found: list[date]) -> bool:
    """One inside the other, and not widened by more than the unit's own vagueness."""
    around = found[0] <= expected[0] and expected[1] <= found[1]
    inside = expected[0] <= found[0] and found[1] <= expected[1]
    widened = (found[1] - found[0]) - (expected[1] - expected[0])
    return (around or inside) and abs(widened.days) <= _VAGUE_DAYS


def _has_bounds(case: Case, dating: Dating) -> bool:
    found = day_bounds(dating)
    drawn = (found.earliest, found.start_latest, found.end_earliest, found.latest)
    slack = case.get("slack", 0)
    near = all(
        not asked or abs((date.fromisoformat(asked) - date.fromisoformat(got)).days) <= slack
        for asked, got in zip(case["bounds"], drawn, strict=True)
    )
    ends = {"start": (True, False), "end": (False, True), "both": (True, True)}.get(case.get("open", ""))
    return (
        near
        and case.get("extent", dating.extent) == dating.extent
        and (ends is None or ends == (dating.open_start, dating.open_end))
        and case.get("recurring", False) == dating.recurring
        and case.get("value", dating.value) == dating.value
    )
