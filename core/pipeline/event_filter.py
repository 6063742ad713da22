"""Which events are listed: by time, words, article; and what is left out unless asked for."""

from collections.abc import Iterator

from core.chrono.instant import SECONDS_PER_DAY, Instant
from core.model.event import Event, Modality, Review
from core.model.event_filter import EventFilter
from core.storage import basis_store, event_store, filter_store
from core.storage.connection import Database

__all__ = ["EventFilter", "hidden_reason", "is_shown", "select"]


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
        return "no event, you said" if event.not_event else "rejected by you"
    if event.dating is None:
        return event.undated_reason or "the text gives no date"
    if event.negated:
        return "the text says that it did not happen"
    return "the text only supposes it" if event.modality is Modality.HYPOTHETICAL else ""


def select(database: Database, wanted: EventFilter) -> tuple[Event, ...]:
    """The events that are wanted: shown ones in time order, then the others."""
    found = _candidates(database, wanted)
    for ids in _named_ids(database, wanted):
        found = tuple(event for event in found if event.id in ids)
    shown = tuple(event for event in found if is_shown(event))
    if not wanted.include_all:
        return shown
    return shown + tuple(event for event in found if not is_shown(event))


def _candidates(database: Database, wanted: EventFilter) -> tuple[Event, ...]:
    """What the columns of an event, and its article where one is asked for, leave."""
    found = _in_time(database, wanted)
    return tuple(event for event in found if _meets(event, wanted))


def _meets(event: Event, wanted: EventFilter) -> bool:
    by_column = (
        (event.kind, wanted.kinds),
        (event.modality, wanted.modalities),
        (event.review, wanted.reviews),
    )
    if any(chosen is not None and value not in chosen for value, chosen in by_column):
        return False
    if wanted.span is None:
        return True
    inside = wanted.span
    if event.dating is None:
        return False
    if wanted.certain:
        return event.dating.end_earliest >= inside.start and event.dating.start_latest <= inside.end
    return event.dating.latest > inside.start and event.dating.earliest < inside.end


def _in_time(database: Database, wanted: EventFilter) -> tuple[Event, ...]:
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


def _named_ids(database: Database, wanted: EventFilter) -> Iterator[frozenset[int]]:
    """For the words and for each facet that is asked for, the events that have it."""
    if wanted.search:
        yield _set_of(filter_store.ids_of_words(database, wanted.search))
    if wanted.marks or wanted.colours is not None:
        yield _set_of(filter_store.ids_of_marks(database, wanted.marks, wanted.colours))
    if wanted.least_sources > 1:
        yield _set_of(filter_store.ids_told_by(database, wanted.least_sources))
    if wanted.bases is not None:
        yield _set_of(basis_store.ids_of_bases(database, wanted.bases))
    for facet in sorted({one.facet for one in wanted.facets}):
        values = [one.value for one in wanted.facets if one.facet is facet]
        yield _set_of(filter_store.ids_of_facet(database, facet, values))


def _set_of(ids: str) -> frozenset[int]:
    return frozenset(map(int, ids.split()))
