"""The events that are being judged, in their order: which wait, which are done, which comes next.

A plain value without Qt. What was judged keeps its place, so that one can go back to it.
"""

from collections.abc import Iterable

from core.model.event import Review
from core.model.ids import EventId
from core.model.review_item import ReviewItem

_WAITING = (Review.PROPOSED, Review.UNDECIDED)


class QueueOrder:
    """Items by id in the order of judging; `judged` counts those of this sitting that are still judged."""

    def __init__(self) -> None:
        self._items: dict[EventId, ReviewItem] = {}
        self._judged: set[EventId] = set()

    def __contains__(self, event_id: object) -> bool:
        return event_id in self._items

    def __len__(self) -> int:
        return len(self._items)

    @property
    def judged(self) -> int:
        return len(self._judged)

    @property
    def waiting(self) -> int:
        return len(self._items) - len(self._judged)

    def item(self, event_id: EventId | None) -> ReviewItem | None:
        return None if event_id is None else self._items.get(event_id)

    def waits(self, event_id: EventId) -> bool:
        return event_id in self._items and event_id not in self._judged

    def take(self, items: Iterable[ReviewItem], busy: Iterable[EventId]) -> None:
        """Another order of what waits; what was judged in this sitting stays in front of it. Of what is
        being written the old state stands."""
        kept = {key: self._items[key] for key in self._judged if key in self._items}
        fresh = {item.event.id: item for item in items}
        held = {key: self._items[key] for key in busy if key in self._items and key not in kept}
        self._items = {**kept, **held, **{key: item for key, item in fresh.items() if key not in kept}}

    def renew(self, asked: Iterable[EventId], items: Iterable[ReviewItem]) -> frozenset[EventId]:
        """These events as they stand now: those that are gone leave, those that are new join where they
        belong. Returns what waits again after it was judged."""
        now = {item.event.id: item for item in items}
        again: set[EventId] = set()
        for event_id in asked:
            item = now.get(event_id)
            if item is None:
                self._items.pop(event_id, None)
                self._judged.discard(event_id)
            elif event_id in self._items:
                self._items[event_id] = item
                again.update(self._mark(item))
            elif item.event.review in _WAITING and _shown(item):
                self._insert(item)
        return frozenset(again)

    def judge(self, event_id: EventId, *, last: bool = False) -> None:
        """Somebody has judged it; with `last` it waits at the end."""
        if last and event_id in self._items:
            self._items[event_id] = self._items.pop(event_id)
        elif event_id in self._items:
            self._judged.add(event_id)

    def next_waiting(self, event_id: EventId | None) -> EventId | None:
        """The first that waits after one, from the beginning again at the end; None where nothing waits."""
        return next((key for key in self._from(event_id) if key not in self._judged), None)

    def beside(self, event_id: EventId | None, step: int) -> EventId | None:
        """The one before or after, judged or not; the same at either end."""
        order = list(self._items)
        if event_id not in self._items:
            return order[0] if order else None
        return order[min(max(0, order.index(event_id) + step), len(order) - 1)]

    def _from(self, event_id: EventId | None) -> list[EventId]:
        order = list(self._items)
        at = order.index(event_id) + 1 if event_id in self._items and event_id is not None else 0
        return [*order[at:], *order[:at]]

    def _mark(self, item: ReviewItem) -> tuple[EventId, ...]:
        """Follow what became of an item; its id where it waits again."""
        event_id, waits = item.event.id, item.event.review in _WAITING
        if waits and event_id in self._judged:
            self._judged.discard(event_id)
            return (event_id,)
        if not waits:
            self._judged.add(event_id)
        return ()

    def _insert(self, item: ReviewItem) -> None:
        """Before the first that waits and is worth less."""
        order = list(self._items.values())
        lower = (at for at, one in enumerate(order) if self.waits(one.event.id) and one.rank < item.rank)
        order.insert(next(lower, len(order)), item)
        self._items = {one.event.id: one for one in order}


def _shown(item: ReviewItem) -> bool:
    """Only what the timeline shows waits to be judged."""
    event = item.event
    return event.dating is not None and not event.negated and event.modality.value != "hypothetical"
