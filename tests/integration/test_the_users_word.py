"""Everything a user can say of an event: it takes effect, can be taken back, and holds what it is about."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.curation import making
from core.errors import UsageError
from core.model.contradiction import Standing
from core.model.decision import Decision, DecisionKind
from core.model.event import Colour, Correction, Event, Kind, Modality, Origin, Review
from core.model.history import StepState
from core.model.passage import passage_at
from core.pipeline.checking import faults_of
from core.pipeline.export_data import json_document
from core.pipeline.session import EventFilter, ProjectSession
from core.temporal.entry import parse_entry
from tests.support.stories import analyses, analysis_of, filled

EVERYTHING = EventFilter(include_all=True)
OTHER_DAY = (
    "Third Paper\n\nMarch 6, 2026. The footbridge over the river Orne collapsed on March 2, 2026, "
    "injuring three hikers.\n"
)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ProjectSession]:
    opened = filled(tmp_path / "orne.dateline", analyses().values())
    yield opened
    opened.close()
    assert faults_of(opened.path) == ()


def _about(session: ProjectSession, word: str) -> Event:
    return next(event for event in session.events(EVERYTHING) if word in event.title.lower())


def _now(session: ProjectSession, event: Event) -> Event:
    found = session.event(event.id)
    assert found is not None
    return found


def _listing(session: ProjectSession) -> str:
    return json_document(session.events(EVERYTHING))


Word = Callable[[Event], Decision]
WORDS: dict[str, tuple[Word, Word, Callable[[Event], object], object]] = {
    "kind": (
        lambda event: making.set_kind(event, Kind.STATE),
        lambda event: making.set_kind(event, None),
        lambda event: (event.kind, event.corrections),
        (Kind.STATE, (Correction.KIND,)),
    ),
    "modality": (
        lambda event: making.set_modality(event, Modality.ALLEGED),
        lambda event: making.set_modality(event, None),
        lambda event: (event.modality, event.corrected),
        (Modality.ALLEGED, True),
    ),
    "places": (
        lambda event: making.set_places(event, ["Orne", " Valmond  Bridge", "Orne"]),
        lambda event: making.set_places(event, None),
        lambda event: event.places,
        ("Orne", "Valmond Bridge"),
    ),
    "no places": (
        lambda event: making.set_places(event, []),
        lambda event: making.set_places(event, None),
        lambda event: (event.places, event.corrections),
        ((), (Correction.PLACES,)),
    ),
    "actors": (
        lambda event: making.set_actors(event, ["The council"]),
        lambda event: making.set_actors(event, None),
        lambda event: event.actors,
        ("The council",),
    ),
    "colour": (
        lambda event: making.set_colour(event, Colour.ROSE),
        lambda event: making.set_colour(event, None),
        lambda event: event.colour,
        Colour.ROSE,
    ),
    "star": (making.star, making.unstar, lambda event: event.starred, True),
    "date": (
        lambda event: making.redate(event, "c. 2019", parse_entry("c. 2019")),
        making.date_as_read,
        lambda event: (event.dating, event.corrections),
        (parse_entry("c. 2019"), (Correction.DATE,)),
    ),
    "no date": (
        making.undate,
        making.date_as_read,
        lambda event: (event.dating, event.undated_reason),
        (None, "you said that it has no date"),
    ),
    "title": (
        lambda event: making.retitle(event, "The  bridge fell"),
        lambda event: making.retitle(event, ""),
        lambda event: (event.title, event.corrections),
        ("The bridge fell", (Correction.TITLE,)),
    ),
    "note": (
        lambda event: making.annotate(event, "ask the engineer"),
        lambda event: making.annotate(event, ""),
        lambda event: event.note,
        "ask the engineer",
    ),
    "tag": (
        lambda event: making.tag(event, "bridges"),
        lambda event: making.untag(event, "bridges"),
        lambda event: event.tags,
        ("bridges",),
    ),
    "accept": (
        lambda event: making.review(DecisionKind.ACCEPT, event),
        making.unreview,
        lambda event: event.review,
        Review.ACCEPTED,
    ),
    "not an event": (
        making.not_an_event,
        making.unreview,
        lambda event: (event.review, event.not_event),
        (Review.REJECTED, True),
    ),
}


@pytest.mark.parametrize(("say", "take_back", "shown", "expected"), WORDS.values(), ids=WORDS)
def test_what_is_said_of_an_event_shows_and_is_taken_back_by_saying_nothing_and_by_undo(
    session: ProjectSession,
    say: Word,
    take_back: Word,
    shown: Callable[[Event], object],
    expected: object,
) -> None:
    before = _about(session, "collapsed")
    session.decide(say(before))
    said = _now(session, before)
    assert shown(said) == expected
    session.decide(take_back(said))
    assert _now(session, before) == before
    session.undo()
    assert _now(session, before) == said
    session.undo()
    assert _now(session, before) == before


def test_correcting_an_event_does_not_accept_it(session: ProjectSession) -> None:
    event = _about(session, "collapsed")
    session.decide(making.retitle(event, "The bridge fell"))
    assert _now(session, event).review is Review.PROPOSED


def test_what_is_no_event_is_counted_apart_from_what_is_rejected(session: ProjectSession) -> None:
    before = session.counts()
    session.decide(making.not_an_event(_about(session, "inspected")))
    after = session.counts()
    assert after.events == before.events - 1
    assert after.ledger.not_an_event == before.ledger.not_an_event + 1
    assert after.ledger.rejected == before.ledger.rejected
    assert after.ledger.found == before.ledger.found


def test_an_event_added_from_nothing_is_there_as_manual_and_every_decision_works_on_it(
    session: ProjectSession,
) -> None:
    original = _listing(session)
    changes = session.decide(
        making.new_event("The  inquiry opened", "12 May 2026", parse_entry("12 May 2026"))
    )
    (event_id,) = changes.events
    added = session.event(event_id)
    assert added is not None
    assert (added.title, added.origin, added.review) == (
        "The inquiry opened",
        Origin.MANUAL,
        Review.ACCEPTED,
    )
    assert (added.sources, added.corrections) == ((), ())
    assert added in session.events()
    session.decide_all(
        [making.set_kind(added, Kind.SPEECH), making.tag(added, "inquiry"), making.undate(added)]
    )
    said = _now(session, added)
    assert (said.kind, said.tags, said.dating) == (Kind.SPEECH, ("inquiry",), None)
    assert [(chip.title, chip.reason) for chip in session.undated() if chip.event_id == event_id] == [
        ("The inquiry opened", "you said that it has no date")
    ]
    assert [hit.event_id for hit in session.search("inquiry")] == [event_id]
    session.decide(making.delete_event(said))
    assert session.event(event_id) is None
    assert _listing(session) == original
    session.undo()
    assert _now(session, added) == said


def test_an_event_added_from_a_sentence_has_it_as_its_source_and_survives_reading_again(
    session: ProjectSession,
) -> None:
    article = session.article_view(session.articles()[1].id).article
    start = article.text.index("council")
    passage = passage_at(article.id, article.text, session.article_view(article.id).sentences[2].span)
    (event_id,) = session.decide(making.new_event("Something else", passage=passage)).events
    added = session.event(event_id)
    assert added is not None
    assert start > 0
    assert [source.quote for source in added.sources] == [passage.quote]
    assert (added.origin, added.dating, added.undated_reason) == (
        Origin.MANUAL,
        None,
        "added by hand, without a date",
    )
    assert event_id in {event.id for event in session.article_view(article.id).events}
    session.decide(making.republish_titled(article.id, article.title, _published("16 March 2026")))
    assert _now(session, added).sources[0].quote == passage.quote
    session.decide(making.remove_article(article.id, article.title))
    assert _now(session, added).sources == ()
    session.undo()
    assert _now(session, added).sources[0].quote == passage.quote


def _published(words: str):  # type: ignore[no-untyped-def]
    from core.pipeline.completing import publication_from_words  # noqa: PLC0415

    return publication_from_words(words)


def test_an_event_merged_with_one_added_by_hand_has_its_words_until_they_are_split(
    session: ProjectSession,
) -> None:
    original = _about(session, "inspected")
    (event_id,) = session.decide(
        making.new_event("The check of the bridge", "1 March 2026", parse_entry("1 March 2026"))
    ).events
    added = session.event(event_id)
    assert added is not None
    session.decide(making.merge([original, added]))
    merged = _about(session, "the check")
    assert (merged.origin, merged.dating) == (Origin.EXTRACTED, added.dating)
    assert set(merged.mention_ids) == {*original.mention_ids, *added.mention_ids}
    session.decide(making.split(merged, added.mention_ids))
    assert _now(session, original) == original
    assert _now(session, added) == added


def test_two_programs_that_decide_in_turn_see_each_others_steps(session: ProjectSession) -> None:
    other = ProjectSession.open(session.path)
    event = _about(session, "collapsed")
    session.decide(making.star(event))
    other.decide(making.tag(_now(other, event), "bridges"))
    assert session.undo_words() == f"Undo tag “{event.title}” “bridges”"
    session.undo()
    assert other.redo_words() == f"Redo tag “{event.title}” “bridges”"
    other.go_back_to(0)
    assert _now(session, event) == event
    other.close()


def test_a_correction_and_a_word_on_it_are_one_step_told_in_full(session: ProjectSession) -> None:
    event = _about(session, "collapsed")
    date = making.redate(event, "2 March 2026", parse_entry("2 March 2026"))
    session.decide_all([making.review(DecisionKind.ACCEPT, event), date])
    said = _now(session, event)
    assert (said.review, said.dating) == (Review.ACCEPTED, parse_entry("2 March 2026"))
    (entry,) = session.history()
    assert entry.words == (
        f"Accepted “{event.title}”; Date of “{event.title}” set to 2 March 2026 (was 3 March 2026)"
    )
    session.undo()
    assert _now(session, event) == event


def test_many_decisions_are_one_step(session: ProjectSession) -> None:
    original = _listing(session)
    events = session.events()
    changes = session.decide_all([making.review(DecisionKind.ACCEPT, event) for event in events])
    assert changes.summary == f"Accepted {len(events)} events"
    assert changes.events == {event.id for event in events}
    assert {event.review for event in session.events()} == {Review.ACCEPTED}
    assert session.undo_words() == f"Undo accept {len(events)} events"
    assert session.undo().events == changes.events
    assert _listing(session) == original
    assert session.redo_words() == f"Redo accept {len(events)} events"
    session.redo()
    assert {event.review for event in session.events()} == {Review.ACCEPTED}


def test_the_history_says_what_was_done_and_any_point_of_it_can_be_gone_back_to(
    session: ProjectSession,
) -> None:
    states = [_listing(session)]
    event = _about(session, "collapsed")
    session.decide(making.redate(event, "2 March 2026", parse_entry("2 March 2026")))
    states.append(_listing(session))
    session.decide(making.retitle(_now(session, event), "<b>The bridge</b>"))
    session.undo()
    session.decide(making.star(_now(session, event)))
    states.append(_listing(session))
    star, title, date = session.history()
    assert date.words == f"Date of “{event.title}” set to 2 March 2026 (was 3 March 2026)"
    assert title.words == f"Title of “{event.title}” set to “<b>The bridge</b>” (was “{event.title}”)"
    assert [entry.state for entry in (star, title, date)] == [
        StepState.IN_EFFECT,
        StepState.SUPERSEDED,
        StepState.IN_EFFECT,
    ]
    assert [entry.current for entry in (star, title, date)] == [True, False, False]
    assert (date.events, date.count) == ((event.id,), 1)
    assert date.made_at.startswith("20")

    session.go_back_to(date.step)
    assert _listing(session) == states[1]
    session.go_back_to(0)
    assert _listing(session) == states[0]
    session.go_back_to(star.step)
    assert _listing(session) == states[2]
    session.go_back_to(title.step)
    assert _now(session, event).title == "<b>The bridge</b>"
    session.undo()
    assert _listing(session) == states[2]
    session.undo()
    assert _listing(session) == states[0]
    session.redo()
    assert _listing(session) == states[2]
    with pytest.raises(UsageError, match="no step 99"):
        session.go_back_to(99)


def test_a_time_phrase_dates_the_event_that_is_hung_on_it_and_follows_the_publication_date(
    session: ProjectSession,
) -> None:
    event = _about(session, "collapsed")
    resigned = _about(session, "resigned")
    source = resigned.sources[0]
    view = session.article_view(source.article_id)
    phrase = next(one for one in view.expressions if source.phrase and source.phrase.contains(one.span))
    passage = passage_at(source.article_id, view.article.text, phrase.span)
    session.decide(making.hang_on(event, passage))
    hung = _now(session, event)
    assert (hung.dating, hung.corrections) == (phrase.dating, (Correction.DATE,))
    session.decide(making.republish(view.article, _published("16 April 2026")))
    moved = _now(session, event).dating
    assert moved is not None
    assert moved != phrase.dating
    assert moved == _about(session, "resigned").dating
    words = session.article_view(source.article_id).article.text
    nothing = passage_at(source.article_id, words, source.sentence)
    session.undo()
    session.decide(making.date_as_read(_now(session, event)))
    assert _now(session, event) == event
    assert nothing.quote


def test_a_contradiction_is_decided_for_a_side_or_left_open_with_a_reason(tmp_path: Path) -> None:
    session = filled(tmp_path / "orne.dateline", [*analyses().values(), analysis_of(OTHER_DAY, "third.txt")])
    event = next(event for event in session.events() if event.disputed)
    found = event.contradictions[0]
    session.decide(making.settle(event, found, 1, "the police log"))
    settled = _now(session, event)
    assert (settled.contradictions[0].standing, settled.contradictions[0].chosen) == (Standing.DECIDED, 1)
    assert settled.contradictions[0].reason == "the police log"
    assert settled.dating != event.dating
    assert session.history()[0].words == (
        f"Decided for “{found.sides[1].words}” in “{event.title}”: the police log"
    )
    session.decide(making.leave_open(settled, found))
    left = _now(session, event)
    assert (left.contradictions[0].standing, left.disputed, left.dating) == (
        Standing.LEFT_OPEN,
        True,
        event.dating,
    )
    session.decide(making.unsettle(left, found))
    assert _now(session, event) == event
    session.close()
    assert faults_of(session.path) == ()
