"""Decisions held on to when an article is read again, and those that fit nothing any more."""

from collections.abc import Callable, Iterator

from core.curation import wording
from core.curation.binding import bindings
from core.curation.payload import passage_of
from core.curation.settling import subject_of, takes_back
from core.model.analysis import ArticleAnalysis
from core.model.decision import Decision, DecisionKind
from core.model.history import UnfitDecision
from core.pipeline.resolving import date_of_phrase
from core.storage import article_store, decided_store, decision_store, event_store
from core.storage.connection import Database

_REMOVED = "its article was removed"
_NOT_THERE = "what it is about is not in the project any more"
_NO_PHRASE = "the phrase that it hangs on gives no date any more"
_NO_SIDE = "the sources no longer differ about it"
_NOT_ALL = "only a part of what it joined or parted is there still"
_TOGETHER = (DecisionKind.MERGE, DecisionKind.SPLIT)


def rebind(database: Database, again: ArticleAnalysis) -> None:
    """Find what decisions are about in an article that is read again, in the transaction that is open,
    before its events are derived."""
    held = decided_store.of_article(database, again.article.id)
    if held:
        decided_store.bind(database, bindings(held, again.mentions, again.article.text))


def unfitting(database: Database, in_effect: Callable[[int], bool]) -> tuple[UnfitDecision, ...]:
    """The decisions in effect that find nothing to take effect on, oldest first, each with the reason."""
    numbers = decided_store.decisions_in_doubt(database)
    rows = decision_store.plain(database, filter(in_effect, numbers))
    found = ((row, _reason(database, row)) for row in rows)
    return tuple(UnfitDecision(row, wording.told(row), reason) for row, reason in found if reason)


def _reason(database: Database, decision: Decision) -> str:
    """Why a decision does nothing; empty where it does something."""
    return next(_reasons(database, decision), "")


def _reasons(database: Database, decision: Decision) -> Iterator[str]:
    (bound,) = decision_store.as_bound(database, [decision])
    standing = [key for key in bound.mention_ids if event_store.ids_of_mentions(database, [key])]
    if not standing:
        yield decided_store.reason(database, decision.mention_ids) or _why_gone(database, decision)
    elif decision.kind in _TOGETHER and len(standing) < len(set(decision.mention_ids)):
        yield decided_store.reason(database, decision.mention_ids) or _NOT_ALL
    phrase = passage_of(decision.payload) if decision.kind is DecisionKind.TIME else None
    if phrase is not None and date_of_phrase(database, phrase) is None:
        yield _NO_PHRASE
    settles = decision.kind is DecisionKind.SETTLE and standing and not takes_back(decision)
    if settles and not _still_disputed(database, bound):
        yield _NO_SIDE


def _why_gone(database: Database, decision: Decision) -> str:
    articles = decided_store.articles_of(database, decision.mention_ids)
    return _REMOVED if any(article_store.is_removed(database, key) for key in articles) else _NOT_THERE


def _still_disputed(database: Database, bound: Decision) -> bool:
    events = event_store.by_ids(database, event_store.ids_of_mentions(database, bound.mention_ids))
    subjects = [(found.kind.value, found.about) for event in events for found in event.contradictions]
    return subject_of(bound) in subjects
