"""Events follow from mentions and decisions alone: never from the order in which they came."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.curation import making
from core.model.analysis import ArticleAnalysis
from core.model.contradiction import ContradictionKind
from core.model.decision import Decision, DecisionKind
from core.model.event import Event, Kind, Modality
from core.pipeline.checking import faults_of
from core.pipeline.export_data import json_document
from core.pipeline.session import EventFilter, ProjectSession
from core.temporal.entry import parse_entry
from tests.support.stories import analyses, analysis_of, filled

_MORE = {
    "copy": "Other Paper\n\nMarch 5, 2026. A footbridge over the river Orne collapsed on March 3, 2026, "
    "injuring two hikers. The mayor visited the hikers on March 4, 2026.\n",
    "other day": "Third Paper\n\nMarch 6, 2026. The footbridge over the river Orne collapsed on "
    "March 2, 2026, injuring three hikers.\n",
    "later": "A year on\n\nMarch 3, 2027. The footbridge over the river Orne collapsed in March 2026, "
    "injuring two hikers. The mayor visited two hikers on March 4, 2026.\n",
}
STORIES: tuple[ArticleAnalysis, ...] = (
    *analyses().values(),
    *(analysis_of(text, f"{name}.txt") for name, text in _MORE.items()),
)
EVERYTHING = EventFilter(include_all=True)
ON_DISK = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _listing(session: ProjectSession) -> str:
    """All events, what contradicts what and what they are worth; nothing that tells the order of reading."""
    events = sorted(session.events(EVERYTHING), key=lambda event: event.id)
    beside = [(event.contradictions, event.importance_reasons, event.source_count) for event in events]
    return f"{json_document(events)}{beside}"


@ON_DISK
@given(order=st.permutations(range(len(STORIES))))
def test_articles_give_the_same_events_in_any_order(order: list[int]) -> None:
    with TemporaryDirectory() as folder:
        session = filled(Path(folder) / "a.dateline", [STORIES[index] for index in order])
        listing = _listing(session)
        session.close()
        assert faults_of(session.path) == ()
        reference = filled(Path(folder) / "b.dateline", STORIES)
        assert listing == _listing(reference)
        reference.close()


# What is said of an event in the place of what was read, and the word that takes it back.
WORDS: dict[str, Callable[[Event], Decision]] = {
    "speech": lambda event: making.set_kind(event, Kind.SPEECH),
    "kind as read": lambda event: making.set_kind(event, None),
    "planned": lambda event: making.set_modality(event, Modality.PLANNED),
    "date": lambda event: making.redate(event, "c. 4 March 2026", parse_entry("c. 4 March 2026")),
    "no date": making.undate,
    "date as read": making.date_as_read,
    "places": lambda event: making.set_places(event, ("Orne", "Caen")),
    "no one": lambda event: making.set_actors(event, ()),
}

_STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            ["accept", "star", "tag", "title", "merge", "split", "remove", "undo", "redo", "back", *WORDS]
        ),
        st.integers(0, 30),
        st.integers(0, 30),
    ),
    max_size=8,
)


def test_one_of_the_stories_is_told_with_another_day_and_another_count() -> None:
    with TemporaryDirectory() as folder:
        session = filled(Path(folder) / "a.dateline", STORIES)
        disputed = [event for event in session.events(EVERYTHING) if event.disputed]
        session.close()
    kinds = {one.kind for event in disputed for one in event.contradictions}
    assert kinds == {ContradictionKind.DATE, ContradictionKind.NUMBER}


@ON_DISK
@given(steps=_STEPS)
def test_whatever_is_decided_events_are_what_sources_and_decisions_come_to(
    steps: list[tuple[str, int, int]],
) -> None:
    with TemporaryDirectory() as folder:
        session = filled(Path(folder) / "a.dateline", STORIES)
        original = _listing(session)
        for step in steps:
            _take(session, *step)
        while session.undo_words() is not None:
            session.undo()
        assert _listing(session) == original
        while session.redo_words() is not None:
            session.redo()
        session.close()
        assert faults_of(session.path) == ()


def _take(session: ProjectSession, what: str, first: int, second: int) -> None:
    events = session.events(EVERYTHING)
    one = events[first % len(events)]
    other = events[second % len(events)]
    if what == "undo" and session.undo_words():
        session.undo()
    elif what == "redo" and session.redo_words():
        session.redo()
    elif what == "accept":
        session.decide(making.review(DecisionKind.ACCEPT, one))
    elif what in WORDS:
        both = [WORDS[what](event) for event in {one.id: one, other.id: other}.values()]
        session.decide_all([*both, making.review(DecisionKind.ACCEPT, one)][: 1 + second % 3])
    elif what == "star":
        session.decide(making.star(one))
    elif what == "tag" and one.id != other.id:
        session.decide_all([making.tag(one, "both"), making.tag(other, "both")])
    elif what == "back":
        steps = [entry.step for entry in session.history()]
        session.go_back_to(([0, *steps])[first % (len(steps) + 1)])
    elif what == "title":
        session.decide(making.retitle(one, f"title {second}"))
    elif what == "merge" and one.id != other.id:
        session.decide(making.merge([one, other]))
    elif what == "split" and len(one.sources) > 1:
        session.decide(making.split(one, [one.sources[second % len(one.sources)].mention_id]))
    elif what == "remove":
        articles = session.articles()
        if len(articles) > 1:
            article = articles[first % len(articles)]
            session.decide(making.remove_article(article.id, article.title))
