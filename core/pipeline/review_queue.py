"""The order in which events are judged: importance by doubt, the most rewarding look first.

In a project with more events waiting than `MOST_WAITING`, those are taken that seem weightiest at a glance
(importance, open contradictions), and put in order among themselves; the rest come when these are judged.
"""

from collections.abc import Sequence

from core.model.event import Review
from core.model.ids import EventId
from core.model.review_item import ReviewItem
from core.pipeline.doubts import review_items
from core.storage import event_store, review_store
from core.storage.connection import Database

MOST_WAITING = 800


def review_queue(
    database: Database, candidates: Sequence[EventId] | None = None, limit: int = MOST_WAITING
) -> tuple[ReviewItem, ...]:
    """Events that nobody has judged, the first to be judged first, what was left undecided at the end. Of
    the candidates, where whoever asks has looked over all events already."""
    wanted = review_store.waiting(database, limit) if candidates is None else candidates
    events = [event for event in event_store.by_ids(database, wanted) if event.review in _WAITING]
    return tuple(sorted(review_items(database, events), key=_order))


def review_items_of(database: Database, event_ids: Sequence[EventId]) -> tuple[ReviewItem, ...]:
    """These events as they stand now, judged or not; ids that no event has any more are left out."""
    return review_items(database, event_store.by_ids(database, event_ids))


_WAITING = (Review.PROPOSED, Review.UNDECIDED)


def _order(item: ReviewItem) -> tuple[bool, float, int]:
    return (item.event.review is Review.UNDECIDED, -item.rank, item.event.id)
