"""A project held open: articles in, decisions, undo across reopening, and a publication date that moves."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Barrier

import pytest

from core.chrono.instant import SECONDS_PER_DAY, instant_from_iso_day, iso_day
from core.curation import making
from core.curation.payload import user_publication
from core.errors import UsageError
from core.model.article import PublishedSource
from core.model.decision import Decision, DecisionKind
from core.model.event import Event, Review
from core.model.ids import ArticleId, EventId
from core.pipeline.checking import faults_of
from core.pipeline.export_data import json_document
from core.pipeline.session import EventFilter, LaneKey, ProjectSession
from tests.support.stories import COLLAPSE, analyses, analysis_of, filled

EVERYTHING = EventFilter(include_all=True)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ProjectSession]:
    opened = filled(tmp_path / "orne.dateline", analyses().values())
    yield opened
    opened.close()
    assert faults_of(opened.path) == ()


def _about(session: ProjectSession, word: str) -> Event:
    return next(event for event in session.events(EVERYTHING) if word in event.title.lower())


def _listing(session: ProjectSession) -> str:
    return json_document(session.events(EVERYTHING))


def _article(session: ProjectSession, title: str) -> ArticleId:
    return next(one.id for one in session.article_summaries() if one.title.startswith(title))


def test_two_articles_that_tell_one_event_are_its_sources(session: ProjectSession) -> None:
    event = _about(session, "collapsed")
    assert len({source.article_id for source in event.sources}) == 2
    assert event.dating is not None
    assert iso_day(event.dating.earliest) == "2026-03-03"


def test_each_article_has_the_days_of_all_events_that_it_tells(session: ProjectSession) -> None:
    shown = [event for event in session.events() if event.dating is not None]
    days = {
        one.id: sorted(
            event.dating.earliest // SECONDS_PER_DAY * SECONDS_PER_DAY
            for event in shown
            if event.dating is not None and one.id in {source.article_id for source in event.sources}
        )
        for one in session.article_summaries()
    }
    assert {one.id: list(one.event_days) for one in session.article_summaries()} == days
    assert sum(map(len, days.values())) > len(shown), "one of them is told by two articles"


def test_every_quote_is_the_slice_of_its_article(session: ProjectSession) -> None:
    for event in session.events(EVERYTHING):
        for source in event.sources:
            text = session.article_view(source.article_id).article.text
            assert source.sentence.of(text) == source.quote
            assert text[: source.sentence.start].endswith(source.prefix)
            assert text[source.sentence.end :].startswith(source.suffix)


def test_the_same_article_again_is_no_change(session: ProjectSession) -> None:
    before = _listing(session)
    changes = session.store(analysis_of(COLLAPSE + "\n\n", "another-name.txt"))
    assert not changes.articles
    assert not changes.events
    assert _listing(session) == before
    assert session.counts().articles == 3


def test_the_counts_of_the_ledger_add_up(session: ProjectSession) -> None:
    found = sum(len(session.article_view(one.id).expressions) for one in session.article_summaries())
    assert session.counts().ledger.found == found
    assert sum(one.counts.found for one in session.article_summaries()) == found


def test_rejecting_an_event_shows_in_its_ledger_and_undo_takes_that_back(session: ProjectSession) -> None:
    before = session.counts()
    session.decide(making.review(DecisionKind.REJECT, _about(session, "inspected")))
    after = session.counts()
    assert (after.events, after.rejected) == (before.events - 1, 1)
    assert (after.ledger.placed, after.ledger.rejected) == (before.ledger.placed - 1, 1)
    assert all("inspected" not in event.title for event in session.events())
    session.undo()
    assert session.counts() == before


def test_those_who_make_one_project_at_the_same_moment_all_get_it(tmp_path: Path) -> None:
    path = tmp_path / "new.dateline"
    start = Barrier(4)

    def opened(_: int) -> ProjectSession:
        start.wait()
        return ProjectSession.open(path, create=True)

    with ThreadPoolExecutor(4) as pool:
        sessions = list(pool.map(opened, range(4)))
    for each in sessions:
        each.close()
    assert len(sessions) == 4


def test_undo_and_redo_go_on_after_the_project_was_closed(tmp_path: Path) -> None:
    path = tmp_path / "orne.dateline"
    session = filled(path, analyses().values())
    original = _listing(session)
    session.decide(making.review(DecisionKind.ACCEPT, _about(session, "closed")))
    session.decide(making.retitle(_about(session, "closed"), "Bridges shut"))
    decided = _listing(session)
    session.close()

    session = ProjectSession.open(path)
    assert session.undo_words() == "Undo rename “The council closed three other bridges”"
    session.undo()
    session.close()

    session = ProjectSession.open(path)
    assert session.redo_words() == "Redo rename “The council closed three other bridges”"
    session.undo()
    assert session.undo_words() is None
    assert _listing(session) == original
    with pytest.raises(UsageError, match="nothing to undo"):
        session.undo()
    session.redo()
    session.redo()
    assert _listing(session) == decided
    assert session.redo_words() is None
    session.close()


def test_a_publication_date_moves_what_hangs_on_it_as_the_preview_says(session: ProjectSession) -> None:
    article_id = _article(session, "Council answers")
    original = _listing(session)
    published = user_publication(instant_from_iso_day("2026-03-16"))
    preview = session.preview_published(article_id, published)
    assert _listing(session) == original

    payload = {"text": "16 March 2026"}
    changes = session.decide(Decision(DecisionKind.PUBLISHED, article_id=article_id, payload=payload))
    resigned = _about(session, "resigned")
    assert resigned.dating is not None
    assert iso_day(resigned.dating.earliest) == "2026-03-13"
    assert changes.articles == {article_id}
    assert resigned.id in changes.events
    now = {event.id: event for event in session.events(EVERYTHING)}
    assert preview
    for before, after in preview:
        assert after is None or now[after.id] == after
        assert before != after
    assert session.article_view(article_id).article.published.source is PublishedSource.USER

    session.undo()
    assert _listing(session) == original
    assert session.article_view(article_id).article.published.source is not PublishedSource.USER


def test_a_decision_survives_a_change_of_the_publication_date(session: ProjectSession) -> None:
    session.decide(making.review(DecisionKind.ACCEPT, _about(session, "resigned")))
    article_id = _article(session, "Council answers")
    session.decide(
        making.republish(
            session.article_view(article_id).article, user_publication(instant_from_iso_day("2026-04-13"))
        )
    )
    assert _about(session, "resigned").review is Review.ACCEPTED


def test_merge_and_split_are_each_others_way_back(session: ProjectSession) -> None:
    original = _listing(session)
    first, second = _about(session, "closed"), _about(session, "inspected")
    session.decide(making.merge([first, second]))
    merged = next(
        event
        for event in session.events(EVERYTHING)
        if {first.sources[0].mention_id, second.sources[0].mention_id}
        <= {source.mention_id for source in event.sources}
    )
    session.decide(making.split(merged, [second.sources[0].mention_id]))
    assert json_document(session.events(EVERYTHING)) == original
    session.undo()
    session.undo()
    assert _listing(session) == original


def test_a_removed_article_takes_its_tellings_along_and_comes_back_with_its_decisions(
    session: ProjectSession,
) -> None:
    session.decide(making.review(DecisionKind.ACCEPT, _about(session, "resigned")))
    original = _listing(session)
    article_id = _article(session, "Council answers")
    session.decide(making.remove_article(article_id, "Council answers"))
    assert session.counts().articles == 2
    assert len(_about(session, "collapsed").sources) == 1
    assert not session.has_article(article_id)

    session.store(analyses()["follow-up"])
    assert _listing(session) == original
    session.undo()
    session.undo()
    assert _listing(session) == original


BAD_DECISIONS = {
    "no such event": Decision(DecisionKind.ACCEPT, EventId(1)),
    "no event given": Decision(DecisionKind.REJECT),
    "no such article": Decision(DecisionKind.REMOVE_ARTICLE, article_id=ArticleId(1)),
}


@pytest.mark.parametrize("decision", BAD_DECISIONS.values(), ids=BAD_DECISIONS)
def test_a_decision_about_nothing_is_refused_and_not_written(
    session: ProjectSession, decision: Decision
) -> None:
    with pytest.raises(UsageError):
        session.decide(decision)
    assert session.undo_words() is None


def test_a_date_that_nobody_understands_is_refused_and_not_written(session: ProjectSession) -> None:
    event = _about(session, "closed")
    with pytest.raises(UsageError):
        session.decide(Decision(DecisionKind.DATE, event.id, payload={"text": "on a rainy day"}))
    assert session.undo_words() is None


def test_search_finds_sentences_in_reading_order_and_follows_new_titles(session: ProjectSession) -> None:
    hits = session.search("footbridge")
    assert len(hits) == 4
    assert hits[0].excerpt.startswith("VALMOND")
    assert hits[0].event_id == _about(session, "collapsed").id
    assert session.search("Fußgängerbrücke") == ()
    event = _about(session, "resigned")
    session.decide(making.retitle(event, "Fin d'une mairesse énergique"))
    assert [hit.event_id for hit in session.search("energique")] == [event.id]
    session.undo()
    assert session.search("energique") == ()


FILTERS = {
    "from a day on": (EventFilter(from_day=instant_from_iso_day("2026-03-05")), ["resigned"]),
    "up to a day": (EventFilter(to_day=instant_from_iso_day("2025-12-31")), ["inspected"]),
    "by words of a sentence": (EventFilter(search="cables"), ["inspected"]),
    "words nowhere": (EventFilter(search="elephants"), []),
}


@pytest.mark.parametrize(("wanted", "words"), FILTERS.values(), ids=FILTERS)
def test_events_are_listed_by_time_and_words(
    session: ProjectSession, wanted: EventFilter, words: list[str]
) -> None:
    events = session.events(wanted)
    assert len(events) == len(words)
    for event, word in zip(events, words, strict=True):
        assert word in event.title.lower()


def test_undated_ones_are_in_the_tray_with_their_reason_and_last_in_the_full_list(
    session: ProjectSession,
) -> None:
    (chip,) = session.undated()
    assert chip.phrase == "recently"
    assert chip.reason
    assert session.events(EVERYTHING)[-1].id == chip.event_id
    assert chip.event_id not in {event.id for event in session.events()}


@pytest.mark.parametrize("key", LaneKey, ids=str)
def test_the_snapshot_holds_every_shown_event_in_time_order_with_its_label(
    session: ProjectSession, key: LaneKey
) -> None:
    snapshot, events = session.snapshot(key), session.events()
    assert len(snapshot) == len(events)
    assert set(snapshot.event_ids.tolist()) == {event.id for event in events}
    assert snapshot.earliest.tolist() == sorted(snapshot.earliest.tolist())
    titles = {event.id: event.title for event in events}
    labels = snapshot.labels.labels(range(len(snapshot)))
    assert [label.title for label in labels] == [titles[EventId(number)] for number in snapshot.event_ids]
    assert all(label.date_words for label in labels)
    assert set(snapshot.lane_of.tolist()) == set(range(len(snapshot.lane_names)))


def test_the_view_is_remembered_and_a_read_only_project_remembers_nothing(session: ProjectSession) -> None:
    assert session.view_state() == {}
    session.set_view_state({"earliest": -5, "lanes": "article"})
    reader = ProjectSession.open(session.path, read_only=True)
    reader.set_view_state({"earliest": 0})
    assert reader.view_state() == {"earliest": -5, "lanes": "article"}
    reader.close()


def test_a_text_that_an_older_engine_read_is_read_anew_when_it_is_added_again(tmp_path: Path) -> None:
    now = analysis_of(COLLAPSE)
    kept = now.mentions[0]
    older = replace(now, mentions=(replace(kept, title="As an older engine called it"),), engine_version=0)
    session = filled(tmp_path / "older.dateline", [older])
    (event,) = session.events(EVERYTHING)
    session.decide(making.review(DecisionKind.ACCEPT, event))

    assert session.store(now).articles == {now.article.id}

    held = {source.mention_id for one in session.events(EVERYTHING) for source in one.sources}
    assert held == {mention.id for mention in now.mentions}
    accepted = [one for one in session.events(EVERYTHING) if one.review is Review.ACCEPTED]
    assert [kept.id in {source.mention_id for source in one.sources} for one in accepted] == [True]
    assert session.store(now).articles == frozenset()
    session.close()
    assert faults_of(session.path) == ()
