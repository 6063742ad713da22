"""A decision made complete before it is written: held by mentions, named by its title, its words understood.

Raises UsageError where it is about nothing that is there, or says what nobody can understand.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from core.chrono.dating import Dating
from core.chrono.granularity import Granularity
from core.chrono.instant import Instant
from core.curation.before import TOLD_BEFORE, publication_words, was
from core.curation.marking import MARKING
from core.curation.payload import (
    DATING,
    PUBLISHED,
    TEXT,
    TITLE,
    UNDATED,
    WAS,
    dating_payload,
    passage_of,
    publication_payload,
    user_publication,
)
from core.curation.settling import subject_of
from core.errors import UsageError
from core.model.article import Article, PublicationDate
from core.model.decision import Decision, DecisionKind
from core.model.event import Event, Origin
from core.model.ids import EventId, event_id, format_id, own_id
from core.pipeline.resolving import date_of_phrase
from core.storage import article_store, event_store
from core.storage.connection import Database

_PLAIN = MARKING - TOLD_BEFORE
_ABOUT_ARTICLES = (DecisionKind.PUBLISHED, DecisionKind.REMOVE_ARTICLE)


def all_completed(database: Database, decisions: Sequence[Decision]) -> list[Decision]:
    """Decisions of one step, each completed; events are only read where something is to be told of them."""
    asked = {one.event_id for one in decisions if _is_complete(one) and one.event_id is not None}
    there = event_store.those_there(database, asked)
    told = {one.event_id for one in decisions if not _is_complete(one) and one.event_id is not None}
    events = {event.id: event for event in event_store.by_ids(database, told)}
    return [_completed(database, decision, there, events) for decision in decisions]


def _is_complete(decision: Decision) -> bool:
    """Whether a decision says all of itself, and changes nothing of which the history tells what it was."""
    return bool(decision.mention_ids) and TITLE in decision.payload and decision.kind in _PLAIN


def _completed(
    database: Database,
    decision: Decision,
    there: Collection[EventId],
    events: Mapping[EventId, Event],
) -> Decision:
    """The decision with its mentions, its title, its date, and what stood there before filled in."""
    if decision.kind in _ABOUT_ARTICLES:
        return _about_article(database, decision)
    if decision.kind is DecisionKind.NEW_EVENT:
        return _new(database, decision)
    if decision.event_id in there and _is_complete(decision):
        return decision
    event = _event_of(events, decision)
    filled = replace(
        decision,
        mention_ids=decision.mention_ids or event.mention_ids,
        payload={TITLE: event.title, **was(decision, event), **decision.payload},
    )
    if check := _CHECKS.get(filled.kind):
        return check(database, filled, event)
    return filled


def numbered(decisions: Sequence[Decision], behind: int, made_at: str) -> tuple[Decision, ...]:
    """Decisions with their places in the log behind a row, as one step, and the time where they have none;
    events that they add get their ids, which no other event has."""
    step = behind + 1 if len(decisions) > 1 else None
    rows = (_placed(one, behind + at, step, made_at) for at, one in enumerate(decisions, start=1))
    return tuple(_with_own_id(row) if row.kind is DecisionKind.NEW_EVENT else row for row in rows)


def _placed(one: Decision, seq: int, step: int | None, made_at: str) -> Decision:
    # Thousands are made at once: a constructor takes a fifth of the time of `replace`.
    return Decision(
        one.kind, one.event_id, one.mention_ids, one.article_id, one.payload, one.target_seq, seq,
        one.made_at or made_at, step,
    )  # fmt: skip


def _with_own_id(row: Decision) -> Decision:
    """Made from what was said and from where that stands in the log: the same words may be said twice."""
    own = own_id(str(row.seq), row.made_at, *(f"{key}={row.payload[key]}" for key in sorted(row.payload)))
    return replace(row, event_id=event_id(own), mention_ids=(own,))


def _event_of(events: Mapping[EventId, Event], decision: Decision) -> Event:
    event = events.get(decision.event_id) if decision.event_id is not None else None
    if event is None:
        number = "(none given)" if decision.event_id is None else format_id(decision.event_id)
        raise UsageError(f"There is no event {number}.", "List the events to see their ids.")
    return event


def _dated(_: Database, decision: Decision, __: Event | None = None) -> Decision:
    """With the date that its words mean; without words it is the date that was read."""
    words = decision.payload.get(TEXT, "").strip()
    if DATING in decision.payload or UNDATED in decision.payload or not words:
        return decision
    return replace(decision, payload={**decision.payload, **dating_payload(words, _parse(words))})


def _hung(database: Database, decision: Decision, _: Event) -> Decision:
    phrase = passage_of(decision.payload)
    if phrase is not None and date_of_phrase(database, phrase) is None:
        raise UsageError(
            f"“{phrase.quote}” is no phrase that gives a date.", "Choose a time phrase that was dated."
        )
    return decision


def _settled(_: Database, decision: Decision, event: Event) -> Decision:
    subjects = [(found.kind.value, found.about) for found in event.contradictions]
    if subject_of(decision) not in subjects:
        raise UsageError("Its sources do not contradict each other about that.", "Look at the event again.")
    return decision


def _deleted(_: Database, decision: Decision, event: Event) -> Decision:
    if event.origin is not Origin.MANUAL:
        raise UsageError(
            "Only events that were added by hand can be deleted.", "Reject it, or say that it is no event."
        )
    return decision


def _new(database: Database, decision: Decision) -> Decision:
    title = decision.payload.get(TITLE, "").strip()
    if not title:
        raise UsageError("An event needs words that say what happened.", "Give it a title.")
    passage = passage_of(decision.payload)
    if passage is not None and article_store.get(database, passage.article_id, with_text=False) is None:
        raise UsageError("There is no such article.", "Choose words of an article of this project.")
    return _dated(database, decision)


def _check_split(_: Database, decision: Decision, event: Event) -> Decision:
    own = set(event.mention_ids)
    if not set(decision.mention_ids) < own:
        raise UsageError(
            "Only some of an event's own sources can be split off.",
            f"This event has {len(own)}; name at least one and leave at least one.",
        )
    return decision


def _check_merge(database: Database, decision: Decision, _: Event) -> Decision:
    if len(event_store.ids_of_mentions(database, decision.mention_ids)) < 2:
        raise UsageError("Merging needs two different events.", "Name two or more events.")
    return decision


_CHECKS: Mapping[DecisionKind, Callable[[Database, Decision, Event], Decision]] = {
    DecisionKind.DATE: _dated,
    DecisionKind.TIME: _hung,
    DecisionKind.SETTLE: _settled,
    DecisionKind.DELETE_EVENT: _deleted,
    DecisionKind.SPLIT: _check_split,
    DecisionKind.MERGE: _check_merge,
}


def _about_article(database: Database, decision: Decision) -> Decision:
    article = None
    if decision.article_id is not None:
        article = article_store.get(database, decision.article_id, with_text=False)
    if article is None:
        raise UsageError("There is no such article.", "List the events to see the ids of their articles.")
    payload = {TITLE: article.title, **decision.payload}
    if decision.kind is DecisionKind.PUBLISHED:
        payload = {**_published_before(database, article), **payload}
        # Without words it is the date that was read.
        if PUBLISHED not in payload and payload.get(TEXT, "").strip():
            payload |= publication_payload(publication_from_words(payload[TEXT]))
    return replace(decision, payload=payload)


def _published_before(database: Database, article: Article) -> dict[str, str]:
    published = article_store.effective_publication(database, article.id)
    return {WAS: publication_words(published)}


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
