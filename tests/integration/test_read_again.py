"""Decisions when articles are read again: found by their words, or listed with the reason."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.curation import making
from core.model.analysis import ArticleAnalysis
from core.model.decision import DecisionKind
from core.model.event import Event, Mention, Review
from core.model.ids import mention_id
from core.model.span import Span
from core.pipeline.checking import faults_of
from core.pipeline.export_data import json_document
from core.pipeline.session import EventFilter, ProjectSession
from tests.support.stories import COLLAPSE, FOLLOW_UP, analysis_of, filled

EVERYTHING = EventFilter(include_all=True)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ProjectSession]:
    opened = filled(
        tmp_path / "orne.dateline", [analysis_of(COLLAPSE, "a.txt"), analysis_of(FOLLOW_UP, "b.txt")]
    )
    yield opened
    opened.close()
    assert faults_of(opened.path) == ()


def _on_other_words(found: ArticleAnalysis, version: int) -> ArticleAnalysis:
    """The same article by an engine that marks a happening at the end of its title's words and not at its
    verb, and takes the white space behind a sentence for a part of it: no mention has the id it had."""
    text = found.article.text
    ids = {one.id: mention_id(found.article.content_hash, _last_word(one, text)) for one in found.mentions}
    moved = [
        replace(
            one,
            id=ids[one.id],
            trigger=_last_word(one, text),
            sentence=Span(one.sentence.start, min(one.sentence.end + 1, len(text))),
            same_as=ids[one.same_as] if one.same_as else None,
        )
        for one in found.mentions
    ]
    return replace(found, mentions=tuple(moved), engine_version=version)


def _last_word(mention: Mention, text: str) -> Span:
    start = text.rindex(" ", mention.sentence.start, mention.sentence.end - 4) + 1
    return Span(start, mention.sentence.end)


def _about(session: ProjectSession, words: str) -> Event:
    return next(
        event
        for event in session.events(EVERYTHING)
        if any(words in source.quote for source in event.sources)
    )


def test_what_was_decided_holds_when_another_engine_finds_other_words(session: ProjectSession) -> None:
    before = _about(session, "resigned")
    session.decide_all([making.review(DecisionKind.ACCEPT, before), making.annotate(before, "call her")])
    original = json_document(session.events(EVERYTHING))
    session.store(_on_other_words(analysis_of(FOLLOW_UP, "b.txt"), 100))
    again = _about(session, "resigned")
    assert set(again.mention_ids).isdisjoint(before.mention_ids)
    assert (again.review, again.note) == (Review.ACCEPTED, "call her")
    assert session.unfitting() == ()
    session.undo()
    assert (_about(session, "resigned").review, _about(session, "resigned").note) == (Review.PROPOSED, "")
    session.redo()
    session.store(replace(analysis_of(FOLLOW_UP, "b.txt"), engine_version=101))
    assert json_document(session.events(EVERYTHING)) == original


def test_what_no_longer_fits_is_listed_with_the_reason_and_comes_back(session: ProjectSession) -> None:
    found = analysis_of(COLLAPSE, "a.txt")
    closed = _about(session, "three other bridges")
    session.decide(making.retitle(closed, "Bridges shut"))
    original = json_document(session.events(EVERYTHING))
    without = tuple(one for one in found.mentions if one.id not in closed.mention_ids)
    session.store(replace(found, mentions=without, engine_version=100))
    (unfit,) = session.unfitting()
    assert unfit.words == f"Title of “{closed.title}” set to “Bridges shut” (was “{closed.title}”)"
    assert unfit.reason == "nothing is told in its sentence any more"
    assert unfit.decision.kind is DecisionKind.TITLE
    assert [entry.step for entry in session.history()] == [unfit.decision.seq]
    session.store(replace(found, engine_version=101))
    assert session.unfitting() == ()
    assert json_document(session.events(EVERYTHING)) == original


def test_a_merge_of_which_a_part_is_gone_says_so_and_joins_again(session: ProjectSession) -> None:
    found = analysis_of(COLLAPSE, "a.txt")
    closed, resigned = _about(session, "three other bridges"), _about(session, "resigned")
    session.decide(making.merge([resigned, closed]))
    without = tuple(one for one in found.mentions if one.id not in closed.mention_ids)
    session.store(replace(found, mentions=without, engine_version=100))
    assert [one.decision.kind for one in session.unfitting()] == [DecisionKind.MERGE]
    assert len(_about(session, "resigned").sources) == 1
    session.store(replace(found, engine_version=101))
    assert session.unfitting() == ()
    assert set(_about(session, "resigned").mention_ids) == {*closed.mention_ids, *resigned.mention_ids}


def test_decisions_about_a_removed_article_wait_for_it(session: ProjectSession) -> None:
    resigned = _about(session, "resigned")
    session.decide(making.star(resigned))
    article = session.article_view(resigned.sources[0].article_id).article
    session.decide(making.remove_article(article.id, article.title))
    assert [one.reason for one in session.unfitting()] == ["its article was removed"]
    session.store(analysis_of(FOLLOW_UP, "b.txt"))
    assert session.unfitting() == ()
    assert _about(session, "resigned").starred
