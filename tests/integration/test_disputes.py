"""Contradictions as objects: listed, opened with everybody who says something, decided, left open, opened
again; copies of one story counted once."""

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from core.chrono.wording import dating_words
from core.curation import making
from core.model.contradiction import ContradictionKind, Standing
from core.model.decision import DecisionKind
from core.model.dispute import Dispute, DisputeLine
from core.model.event import Event
from core.model.ids import EventId
from core.model.table_column import TableColumn
from core.pipeline.checking import faults_of
from core.pipeline.event_filter import EventFilter
from core.pipeline.export_data import csv_document, event_record, json_line
from core.pipeline.session import ProjectSession
from tests.support.disputed_stories import DISPUTED, FIRST_DAY
from tests.support.stories import analysis_of, filled


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ProjectSession]:
    with closing(filled(tmp_path / "a.dateline", map(analysis_of, DISPUTED.values()))) as made:
        yield made


def only_line(session: ProjectSession) -> DisputeLine:
    (line,) = session.dispute_lines()
    return line


def opened(session: ProjectSession) -> Dispute:
    dispute = session.dispute(only_line(session).key)
    assert dispute is not None
    return dispute


def sinking(session: ProjectSession) -> Event:
    (event,) = [event for event in session.events(EventFilter()) if event.contradictions]
    return event


def is_torn(session: ProjectSession) -> bool:
    """Whether the timeline draws it as disputed."""
    return bool(session.snapshot().disputed.any())


def test_a_line_says_what_the_sides_say_and_counts_copies_of_one_story_once(session: ProjectSession) -> None:
    line = only_line(session)
    assert line.key.kind is ContradictionKind.DATE
    assert line.sides == ("13 July 2024", "12 July 2024")
    assert (line.standing, line.articles, line.independent) == (Standing.OPEN, 4, 3)


def test_an_opened_one_has_every_sentence_in_full_with_its_article(session: ProjectSession) -> None:
    most, fewest = opened(session).sides
    assert (most.articles, most.independent) == (3, 2)
    assert (fewest.articles, fewest.independent) == (1, 1)
    assert [witness.article.title for witness in most.witnesses] == [
        "Nine drown", "What we know", "Corvey mourns",
    ]  # fmt: skip
    assert most.witnesses[2].copy_of == "What we know"
    assert fewest.witnesses[0].source.quote == FIRST_DAY
    assert fewest.witnesses[0].article.published.instant is not None


def test_what_is_decided_gives_the_date_and_is_no_longer_torn_until_it_is_opened_again(
    session: ProjectSession,
) -> None:
    dispute = opened(session)
    assert is_torn(session)
    session.decide(making.settle(dispute.event, dispute.contradiction, 1))
    event = sinking(session)
    assert event.dating is not None
    assert dating_words(event.dating) == "12 July 2024"
    assert (only_line(session).standing, only_line(session).chosen) == (Standing.DECIDED, 1)
    assert not is_torn(session)
    record = json.loads(json_line(event_record(event)))
    assert record["independent_sources"] == 3
    (told,) = record["contradictions"]
    assert (told["standing"], told["decided_for"]) == ("decided", 1)
    assert [side["independent_sources"] for side in told["sides"]] == [2, 1]
    assert "date: 13 July 2024 / 12 July 2024 (decided for 12 July 2024)" in csv_document([event])
    dispute = opened(session)
    session.decide(making.unsettle(dispute.event, dispute.contradiction))
    assert only_line(session).standing is Standing.OPEN
    assert is_torn(session)
    assert not list(faults_of(session.path))


def test_what_is_left_open_on_purpose_says_so_and_stays_torn(session: ProjectSession) -> None:
    dispute = opened(session)
    session.decide(making.leave_open(dispute.event, dispute.contradiction))
    assert only_line(session).standing is Standing.LEFT_OPEN
    assert is_torn(session)
    session.undo()
    assert only_line(session).standing is Standing.OPEN


def test_of_a_rejected_event_nothing_is_to_be_decided(session: ProjectSession) -> None:
    line, event = only_line(session), sinking(session)
    session.decide(making.review(DecisionKind.REJECT, event))
    assert session.dispute_lines() == ()
    assert session.dispute(line.key) is None


def test_the_table_puts_what_more_independent_sources_tell_first(session: ProjectSession) -> None:
    ids = session.table_order(EventFilter(include_all=True), TableColumn.SOURCES, descending=True)
    counts = [
        event.independent_count for key in ids for event in session.events_with_ids([EventId(int(key))])
    ]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] == 3
