"""The sample articles, read in as a user would, give the events that `seeds/expected.json` names."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from core.chrono.dating import day_bounds
from core.chrono.instant import iso_day
from core.chrono.wording import dating_words
from core.curation.replay import apply
from core.events.merging import group
from core.ingest.registry import read_path
from core.model.analysis import ArticleAnalysis
from core.model.article import RawArticle
from core.model.contradiction import ContradictionKind
from core.model.event import Mention
from core.model.ledger import LedgerState
from core.pipeline.analyse import analyse
from core.pipeline.derive import grouped
from core.storage.mention_store import tellings_of

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
EXPECTED: Mapping[str, Any] = json.loads((SEEDS / "expected.json").read_text(encoding="utf-8"))
EVENTS = [(name, row) for name, article in EXPECTED.items() for row in article["events"]]
_READ: dict[str, ArticleAnalysis] = {}


def analysed(name: str) -> ArticleAnalysis:
    if name not in _READ:
        raw = next(read_path(SEEDS / name))
        assert isinstance(raw, RawArticle)
        _READ[name] = analyse(raw)
    return _READ[name]


def fits(mention: Mention, row: Mapping[str, Any]) -> bool:
    if mention.dating is None or not all(word.lower() in mention.title.lower() for word in row["gist"]):
        return False
    bounds = day_bounds(mention.dating)
    return (
        bounds.earliest == row["earliest"]
        and bounds.latest == row["latest"]
        and bounds.start_latest == row.get("start_latest", bounds.start_latest)
        and mention.dating.open_end == row.get("open_end", False)
        and (mention.dating.mod or "") == row.get("mod", mention.dating.mod or "")
        and mention.modality == row.get("modality", "happened")
        and mention.kind == row.get("kind", mention.kind)
    )


@pytest.mark.parametrize(("name", "row"), EVENTS, ids=[f"{n}: {' '.join(r['gist'])}" for n, r in EVENTS])
def test_a_sample_article_gives_the_event_with_its_date_and_title(name: str, row: Mapping[str, Any]) -> None:
    mentions = analysed(name).mentions
    fitting = [mention for mention in mentions if fits(mention, row)]
    told = [(m.title, m.dating and day_bounds(m.dating)) for m in mentions]
    assert fitting, told
    if "sources" in row:
        members = next(g for g in group(mentions) if fitting[0] in g)
        assert len(members) == row["sources"]


@pytest.mark.parametrize("name", EXPECTED)
def test_a_sample_article_gives_no_more_events_than_it_tells(name: str) -> None:
    assert len(group(analysed(name).mentions)) <= EXPECTED[name]["most_events"]


@pytest.mark.parametrize("name", EXPECTED)
def test_a_sample_article_has_its_publication_day(name: str) -> None:
    published = analysed(name).article.published
    assert published.instant is not None
    assert iso_day(published.instant) == EXPECTED[name]["published"]


@pytest.mark.parametrize("name", EXPECTED)
def test_what_cannot_be_dated_stays_in_the_tray_with_a_reason(name: str) -> None:
    analysis = analysed(name)
    undated = [entry for entry in analysis.ledger if entry.state is LedgerState.UNDATED]
    words = [entry.span.of(analysis.article.text) for entry in undated]
    assert words == EXPECTED[name]["undated"]
    assert all(entry.reason for entry in undated)


@pytest.mark.parametrize("name", EXPECTED)
def test_every_time_expression_has_exactly_one_entry_in_the_ledger(name: str) -> None:
    analysis = analysed(name)
    assert [entry.span for entry in analysis.ledger] == [e.span for e in analysis.expressions]


def test_one_collapse_is_told_by_all_outlets_and_the_gazette_contradicts_its_date() -> None:
    analyses = {name: analysed(name) for name in EXPECTED if name.startswith("story/")}
    tellings = [telling for analysis in analyses.values() for telling in tellings_of(analysis)]
    events = apply(grouped(tellings)[0], ())
    collapse = max(events, key=lambda event: sum("collapsed" in source.quote for source in event.sources))
    gazette = analyses["story/4-gazette-inquiry.json"].article.id
    told_by = {source.mention_id: source.article_id for source in collapse.sources}
    dates = next(one for one in collapse.contradictions if one.kind is ContradictionKind.DATE)
    best, other = ({told_by[key] for key in side.mention_ids} for side in dates.sides)
    assert len(set(told_by.values())) >= 4
    assert other == {gazette}
    assert len(best) >= 2
    assert collapse.disputed
    assert collapse.dating
    assert dates.sides[0].words.startswith(dating_words(collapse.dating))


def test_the_attack_of_the_article_says_why_the_drones_fell_a_day_earlier() -> None:
    analysis = analysed("000_8d1bfb616c566994.txt")
    drones = next(m for m in analysis.mentions if "drones" in m.title)
    words = drones.derivation.in_words
    assert "a day after another incident" in words
    assert "The attack" in words
    assert words.endswith("Friday 12 July 2019")
