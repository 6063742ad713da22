"""A decision made complete before it is written: held by mentions, named by its title, its words understood.

Raises UsageError where it is about nothing that is there, or says what nobody can understand.
"""

from dataclasses import replace

from core.chrono.dating import Dating
from core.chrono.granularity import Granularity
from core.chrono.instant import Instant
from core.curation.payload import (
    DATING,
    PUBLISHED,
    TEXT,
    TITLE,
    dating_payload,
    publication_payload,
    user_publication,
)
from core.errors import UsageError
from core.model.article import PublicationDate
from core.model.decision import Decision, DecisionKind
from core.model.event import Event
from core.model.ids import format_id
from core.storage import article_store, event_store
from core.storage.connection import Database

_ABOUT_ARTICLES = (DecisionKind.PUBLISHED, DecisionKind.REMOVE_ARTICLE)


def completed(database: Database, decision: Decision) -> Decision:
    """The decision with its mentions, its title and its date filled in."""
    if decision.kind in _ABOUT_ARTICLES:
        return _about_article(database, decision)
    event = _event_of(database, decision)
    filled = replace(
        decision,
        mention_ids=decision.mention_ids or tuple(source.mention_id for source in event.sources),
        payload={TITLE: event.title, **decision.payload},
    )
    if decision.kind is DecisionKind.DATE:
        return _dated(filled)
    if decision.kind is DecisionKind.SPLIT:
        _check_split(filled, event)
    if decision.kind is DecisionKind.MERGE:
        _check_merge(database, filled)
    return filled


def _event_of(database: Database, decision: Decision) -> Event:
    event = event_store.get(database, decision.event_id) if decision.event_id is not None else None
    if event is None:
        number = "(none given)" if decision.event_id is None else format_id(decision.event_id)
        raise UsageError(f"There is no event {number}.", "List the events to see their ids.")
    return event


def _dated(decision: Decision) -> Decision:
    if DATING in decision.payload:
        return decision
    words = decision.payload.get(TEXT, "")
    dating = _parse(words)
    return replace(decision, payload={**decision.payload, **dating_payload(words, dating)})


def _check_split(decision: Decision, event: Event) -> None:
    own = {source.mention_id for source in event.sources}
    if not set(decision.mention_ids) < own:
        raise UsageError(
            "Only some of an event's own sources can be split off.",
            f"This event has {len(own)}; name at least one and leave at least one.",
        )


def _check_merge(database: Database, decision: Decision) -> None:
    if len(event_store.ids_of_mentions(database, decision.mention_ids)) < 2:
        raise UsageError("Merging needs two different events.", "Name two or more events.")


def _about_article(database: Database, decision: Decision) -> Decision:
    article = None
    if decision.article_id is not None:
        article = article_store.get(database, decision.article_id, with_text=False)
    if article is None:
        raise UsageError("There is no such article.", "List the events to see the ids of their articles.")
    payload = {TITLE: article.title, **decision.payload}
    if decision.kind is DecisionKind.PUBLISHED and PUBLISHED not in payload:
        payload |= publication_payload(publication_from_words(payload.get(TEXT, "")))
    return replace(decision, payload=payload)


def publication_from_words(words: str) -> PublicationDate:
    """A publication date as a user types it: a day, or a day with a clock time."""
    dating = _parse(words)
    if dating.open_start or dating.open_end or dating.granularity > Granularity.DAY:
        raise UsageError(f"“{words}” is not one day.", "Give the day of publication, such as 13 July 2019.")
    return user_publication(Instant(dating.earliest), dating.granularity, dating.utc_offset_minutes)


def _parse(words: str) -> Dating:
    # A project opens at once; the engine is loaded when a date is typed.
    from core.temporal.entry import parse_entry  # noqa: PLC0415

    return parse_entry(words)
