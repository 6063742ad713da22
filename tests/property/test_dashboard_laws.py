"""Laws of the dashboard: after whatever was decided and undone, every figure adds up with its neighbours."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.chrono.instant import instant_from_iso_day
from core.curation import making
from core.curation.payload import user_publication
from core.errors import UsageError
from core.model.contradiction import Standing
from core.model.dashboard import Dashboard, EventPlace
from core.model.decision import Decision, DecisionKind
from core.model.ledger import LedgerCounts, LedgerState
from core.pipeline.event_filter import EventFilter
from core.pipeline.session import ProjectSession
from core.temporal.entry import parse_entry
from tests.support.stories import COLLAPSE, FOLLOW_UP, UNDATED, analysis_of, filled

SANK = "Ferry\n\nPublished {seen}\n\nThe ferry Marianne sank off Corvey harbour on {day} July 2024.\n"
TEXTS = (
    COLLAPSE,
    FOLLOW_UP,
    UNDATED,
    SANK.format(seen="14 July 2024", day=12),
    SANK.format(seen="16 July 2024", day=13),
)
ACTS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 50), st.integers(0, 50)), max_size=6)


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProjectSession]:
    path: Path = tmp_path_factory.mktemp("dashboard") / "a.dateline"
    with closing(filled(path, map(analysis_of, TEXTS))) as made:
        yield made


def act(session: ProjectSession, what: int, one: int, other: int) -> None:
    """One thing that a user may do; what cannot be done here is left."""
    if what == 0:
        try:
            (session.undo if other % 3 else session.redo)()
        except UsageError:
            return
    elif (decision := _decision(session, what, one, other)) is not None:
        session.decide(decision)


def _decision(session: ProjectSession, what: int, one: int, other: int) -> Decision | None:
    articles = session.articles()
    events = session.events(EventFilter(include_all=True))
    if what == 1 and len(articles) > 2:
        article = articles[one % len(articles)]
        return making.remove_article(article.id, article.title)
    if what == 2:
        known = analysis_of(TEXTS[one % len(TEXTS)]).article
        return making.restore_article(known.id, known.title)
    if what == 3:
        day = user_publication(instant_from_iso_day(f"2026-03-{other % 28 + 1:02}"))
        return making.republish(articles[one % len(articles)], day)
    if not events:
        return None
    event, beside = events[one % len(events)], events[other % len(events)]
    if what == 4:
        return making.merge([event, beside]) if event.id != beside.id else None
    if what == 5:
        return making.redate(event, "3 May 2024", parse_entry("3 May 2024"))
    if what == 6:
        return making.not_an_event(event)
    if what == 7 and event.contradictions:
        return making.settle(event, event.contradictions[0], other % 2)
    if what == 8:
        return making.undate(event)
    return making.review((DecisionKind.ACCEPT, DecisionKind.REJECT, DecisionKind.UNDECIDED)[other % 3], event)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ACTS)
def test_all_figures_add_up_whatever_was_decided(
    session: ProjectSession, acts: list[tuple[int, int, int]]
) -> None:
    for what, one, other in acts:
        act(session, what, one, other)
    dashboard = session.dashboard()
    _ledger_adds_up(session, dashboard)
    _events_add_up(session, dashboard)
    _lists_are_as_long_as_their_figures(session, dashboard)


def _ledger_adds_up(session: ProjectSession, dashboard: Dashboard) -> None:
    """Found is what the articles in sight say of time, each phrase in one place, by article and in all."""
    shown = [article for article in dashboard.standings if not article.removed]
    for article in shown:
        view = session.article_view(article.article_id)
        assert article.ledger.found == len(view.expressions) == len(view.ledger)
    assert all(article.ledger == LedgerCounts() for article in dashboard.standings if article.removed)
    assert dashboard.ledger.found == sum(article.ledger.found for article in shown)
    assert dashboard.ledger == session.counts().ledger
    why = sum(reason.count for reason in dashboard.reasons)
    assert why == dashboard.ledger.found - dashboard.ledger.placed


def _events_add_up(session: ProjectSession, dashboard: Dashboard) -> None:
    counts, events = session.counts(), dashboard.events
    assert events.whole == sum(events.reviews.values()) == counts.events + counts.rejected
    assert events.places.get(EventPlace.TIMELINE, 0) == counts.shown == len(session.snapshot())
    assert events.to_review == counts.to_review
    for article in dashboard.standings:
        assert article.to_review + article.undated <= article.events
    found = dashboard.contradictions
    assert sum(found.values()) == len(session.dispute_lines())
    assert found.get(Standing.OPEN, 0) == sum(
        line.standing is Standing.OPEN for line in session.dispute_lines()
    )


def _lists_are_as_long_as_their_figures(session: ProjectSession, dashboard: Dashboard) -> None:
    for place in EventPlace:
        assert len(session.ids_in_place(place)) == dashboard.events.places.get(place, 0)
    ledger = dashboard.ledger
    for state, count in (
        (LedgerState.PLACED, ledger.placed),
        (LedgerState.UNDATED, ledger.undated),
        (LedgerState.NOT_AN_EVENT, ledger.not_an_event),
        (LedgerState.REJECTED, ledger.rejected),
    ):
        assert len(session.told_times(state)) == count
    for reason in dashboard.reasons:
        assert len(session.told_times(reason.state, reason.reason)) == reason.count
