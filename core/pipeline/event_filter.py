"""Which events are listed: by time, words, article; and what is left out unless asked for."""

from core.chrono.instant import SECONDS_PER_DAY, Instant
from core.model.event import Event, Modality, Review
from core.model.event_filter import EventFilter
from core.storage import event_store, search_store
from core.storage.connection import Database

__all__ = ["EventFilter", "hidden_reason", "ids_found", "is_shown", "select"]

_MOST_HITS = 1_000_000


def is_shown(event: Event) -> bool:
    """Whether an event is listed without being asked for."""
    return (
        event.dating is not None
        and event.review is not Review.REJECTED
        and not event.negated
        and event.modality is not Modality.HYPOTHETICAL
    )


def hidden_reason(event: Event) -> str:
    """Why an event is not listed without being asked for; empty where it is."""
    if event.review is Review.REJECTED:
        return "rejected by you"
    if event.dating is None:
        return event.undated_reason or "the text gives no date"
    if event.negated:
        return "the text says that it did not happen"
    return "the text only supposes it" if event.modality is Modality.HYPOTHETICAL else ""


def select(database: Database, wanted: EventFilter) -> tuple[Event, ...]:
    """The events that are wanted: shown ones in time order, then the others."""
    found = _candidates(database, wanted)
    if wanted.search:
        hits = ids_found(database, wanted.search)
        found = tuple(event for event in found if event.id in hits)
    shown = tuple(event for event in found if is_shown(event))
    if not wanted.include_all:
        return shown
    return shown + tuple(event for event in found if not is_shown(event))


def _candidates(database: Database, wanted: EventFilter) -> tuple[Event, ...]:
    start = wanted.from_day
    end = None if wanted.to_day is None else Instant(wanted.to_day + SECONDS_PER_DAY)
    if wanted.article is None:
        return event_store.overlapping(database, start, end)
    events = event_store.of_article(database, wanted.article)
    return tuple(event for event in events if _overlaps(event, start, end))


def _overlaps(event: Event, start: Instant | None, end: Instant | None) -> bool:
    if event.dating is None:
        return start is None and end is None
    return (start is None or event.dating.latest > start) and (end is None or event.dating.earliest < end)


def ids_found(database: Database, words: str) -> frozenset[int]:
    """Ids of events whose title or one of whose sentences holds the words."""
    by_title = search_store.matching_events(database, words, _MOST_HITS)
    by_sentence = search_store.events_of_matching_sentences(database, words)
    return frozenset(by_title) | frozenset(by_sentence)
