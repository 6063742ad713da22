"""The project in figures: what was read and what became of it, put together from what the storage counts.

Nothing is kept: the figures are those of the moment, whatever was read, decided or undone before.
"""

from collections import Counter
from dataclasses import replace

from core.model.article import PublicationDate
from core.model.dashboard import (
    ArticleStanding,
    ArticleTotals,
    Dashboard,
    EventPlace,
    EventTotals,
    ReasonCount,
)
from core.model.date_review import is_sure
from core.model.event import Review
from core.model.ids import ArticleId
from core.model.ledger import LedgerCounts, LedgerState
from core.storage import ledger_store, standing_store
from core.storage.connection import Database

_NONE_TOLD = (0, 0, 0)
_EMPTY = LedgerCounts()


def dashboard(database: Database) -> Dashboard:
    """All figures of a project, of one state."""
    ledgers, reasons = ledger_store.counts_by_reason(database)
    standings = _standings(database, ledgers)
    return Dashboard(
        _articles(standings),
        _sum(reasons),
        _events(database),
        standing_store.contradictions(database),
        _reasons(reasons),
        standings,
    )


def _standings(database: Database, ledgers: dict[ArticleId, LedgerCounts]) -> tuple[ArticleStanding, ...]:
    told = standing_store.events_told(database)
    found = []
    for article in standing_store.articles(database):
        events, to_review, undated = told.get(article.article_id, _NONE_TOLD)
        ledger = ledgers.get(article.article_id, _EMPTY)
        found.append(replace(article, events=events, to_review=to_review, undated=undated, ledger=ledger))
    return tuple(found)


def _articles(standings: tuple[ArticleStanding, ...]) -> ArticleTotals:
    shown = [article for article in standings if not article.removed]
    return ArticleTotals(
        len(shown),
        len(standings) - len(shown),
        sum(article.is_copy for article in shown),
        sum(article.published.instant is None for article in shown),
        sum(is_doubtful(article.published) for article in shown),
    )


def is_doubtful(published: PublicationDate) -> bool:
    """Whether a date is known and nobody is sure of it."""
    return published.instant is not None and not is_sure(published)


def _events(database: Database) -> EventTotals:
    counts = standing_store.events_by_place(database)
    places: Counter[EventPlace] = Counter()
    reviews: Counter[Review] = Counter()
    for (place, review), count in counts.items():
        places[place] += count
        reviews[review] += count
    waiting = sum(counts[EventPlace.TIMELINE, review] for review in (Review.PROPOSED, Review.UNDECIDED))
    return EventTotals(places, reviews, waiting)


def _sum(reasons: Counter[tuple[LedgerState, str]]) -> LedgerCounts:
    states: Counter[LedgerState] = Counter()
    for (state, _), count in reasons.items():
        states[state] += count
    return LedgerCounts(
        states[LedgerState.PLACED],
        states[LedgerState.UNDATED],
        states[LedgerState.NOT_AN_EVENT],
        states[LedgerState.REJECTED],
    )


def _reasons(reasons: Counter[tuple[LedgerState, str]]) -> tuple[ReasonCount, ...]:
    """Why what is not placed is not, the most frequent first."""
    told = (ReasonCount(state, reason, count) for (state, reason), count in reasons.items() if reason)
    return tuple(sorted(told, key=lambda one: (-one.count, one.state, one.reason)))
