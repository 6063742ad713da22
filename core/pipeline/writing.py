"""Extractions and the events that they change, written in the place of the old ones."""

from core.model.analysis import ArticleAnalysis
from core.model.changes import Changes
from core.model.event import Event
from core.model.ids import ArticleId, EventId, MentionId
from core.model.telling import Telling
from core.pipeline.derive import Derivation
from core.storage import copy_store, event_changes, event_store, extraction_store, mention_store, story_store
from core.storage.connection import Database


def write(database: Database, derivation: Derivation, reread: tuple[ArticleAnalysis, ...] = ()) -> Changes:
    """Write what was derived, in the transaction that is open; events that stay as they are, are left."""
    articles = {analysis.article.id for analysis in reread}
    changed = derivation.changed()
    staying = _staying(derivation, changed, articles)
    event_changes.change(database, list(staying.values()))
    outgoing = [
        event for event in derivation.before if event.id not in staying and _goes(event, changed, articles)
    ]
    event_store.remove(database, [event.id for event in outgoing])
    mention_store.forget_by_hand(database, _of_sources(outgoing))
    for analysis in reread:
        extraction_store.replace(database, analysis)
    kept = {event.id for event in derivation.before} - {event.id for event in outgoing}
    incoming = [event for event in derivation.after if event.id not in kept]
    own = derivation.own_tellings
    mention_store.add_by_hand(database, (own[key] for key in sorted(own.keys() & _of_sources(incoming))))
    event_store.add(database, incoming)
    story_store.put(database, derivation.story_of)
    return Changes(events=changed)


def _staying(
    derivation: Derivation, changed: frozenset[EventId], articles: set[ArticleId]
) -> dict[EventId, tuple[Event, Event]]:
    """The events that change without their tellings, as they are kept and as they shall be."""
    after = {event.id: event for event in derivation.after if event.id in changed}
    pairs = ((old, after[old.id]) for old in derivation.before if old.id in after)
    return {
        old.id: (old, new)
        for old, new in pairs
        if event_changes.can_stay(old, new) and not _is_of(old, articles)
    }


def _is_of(event: Event, articles: set[ArticleId]) -> bool:
    return any(source.article_id in articles for source in event.sources)


def _goes(event: Event, changed: frozenset[EventId], articles: set[ArticleId]) -> bool:
    """Whether an event's rows must go: it changes, or its mentions are written anew."""
    return event.id in changed or _is_of(event, articles)


def _of_sources(events: list[Event]) -> set[MentionId]:
    return {source.mention_id for event in events for source in event.sources}


def tellings_of(database: Database, again: ArticleAnalysis) -> tuple[Telling, ...]:
    """The tellings of a stored article that was read again."""
    link = copy_store.link_of(database, again.article.id)
    return mention_store.tellings_of(again, link.copy_of if link else None)
