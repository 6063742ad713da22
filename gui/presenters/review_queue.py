"""Goes through the events that nobody has judged: one key a decision, and the next one stands there at once.

Everything that is shown of an event is at hand before it is its turn; what is decided is written behind it.
A decision is one like any other and can be undone, which brings the event back; what is left waits until
the queue is taken up again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from core.curation import making
from core.model.changes import Changes
from core.model.decision import DecisionKind
from core.model.ids import EventId
from core.model.review_item import Alike, ReviewItem
from core.model.views import TimelineSnapshot
from gui.presenters.queue_order import QueueOrder
from gui.presenters.queue_words import alike_row, queue_card, queue_progress
from gui.workers.project_access import ProjectAccess

if TYPE_CHECKING:
    from core.pipeline.session import ProjectSession

_MOST_RENEWED = 200  # events changed at once; of more, the whole order is asked again
_FEWEST_WAITING = 40
_MOST_ALIKE_KEPT = 200
_LARGE = 20_000  # events; of fewer the project itself is asked, which knows what a timeline has yet to show


class ReviewQueuePresenter(QObject):
    """One event is current; every key is about it."""

    opened = Signal(bool)
    waited_for = Signal()  # what is first is still being looked for
    card_shown = Signal(object)  # QueueCard | None
    progress_shown = Signal(object)  # QueueProgress
    alike_shown = Signal(object)  # AlikeRow | None
    current_changed = Signal(object)  # EventId | None: what canvas and reader follow
    decided = Signal(str)  # a quiet word about what was written

    def __init__(
        self,
        access: ProjectAccess,
        snapshot: Callable[[], TimelineSnapshot | None],
        parent: QObject | None = None,
    ) -> None:
        """`snapshot` gives the timeline as it stands, whose columns are looked over at a glance."""
        super().__init__(parent)
        self._access = access
        self._snapshot = snapshot
        self._order = QueueOrder()
        self._open = False
        self._more = False
        self._current: EventId | None = None
        self._wanted: EventId | None = None
        self._busy: list[EventId] = []
        self._alike: dict[EventId, Alike | None] = {}
        access.opened.connect(lambda _: self._forget())
        access.changed.connect(self._changed)
        access.failed.connect(lambda _: self._look_anew())

    @property
    def is_open(self) -> bool:
        return self._open

    @property
    def current(self) -> EventId | None:
        return self._current

    def set_open(self, shown: bool) -> None:
        """Whether the queue is being gone through: it is asked for only then."""
        if shown == self._open or (shown and self._access.read_only):
            return
        self._open = shown
        self.opened.emit(shown)
        if shown:
            # Canvas and reader may have gone elsewhere meanwhile: they are led back to whose turn it is.
            self._wanted = self._wanted or self._current
            if not len(self._order):
                self.waited_for.emit()
            self._refresh()

    def begin_at(self, event_id: EventId | None) -> None:
        """Take up again where one was, if that still waits."""
        self._wanted = event_id

    def accept(self) -> None:
        self._judge(DecisionKind.ACCEPT)

    def reject(self) -> None:
        self._judge(DecisionKind.REJECT)

    def undecided(self) -> None:
        """Later: it waits at the end."""
        self._judge(DecisionKind.UNDECIDED)

    def merge(self) -> None:
        """One event with the likeliest same one that is shown; what they make together is judged next."""
        item, alike = self._order.item(self._current), self._alike.get(self._current or EventId(0))
        if item is None or alike is None:
            return
        events = (item.event, alike.event)
        self._wanted = EventId(min(event.id for event in events))
        self._write(item.event.id, lambda session: session.decide(making.merge(events)))

    def go_next(self) -> None:
        self._show(self._order.beside(self._current, 1))

    def go_previous(self) -> None:
        self._show(self._order.beside(self._current, -1))

    def go_to(self, event_id: EventId | None) -> None:
        """Another one was chosen on the canvas or in the table."""
        if self._open and event_id is not None and event_id in self._order and event_id != self._current:
            self._show(event_id)

    def _judge(self, kind: DecisionKind) -> None:
        item = self._order.item(self._current)
        if item is None:
            return
        event_id, event = item.event.id, item.event
        following = self._order.next_waiting(event_id)
        self._order.judge(event_id, last=kind is DecisionKind.UNDECIDED)
        self._show(following if following != event_id else event_id)
        self._write(event_id, lambda session: session.decide(making.review(kind, event)))

    def _write(self, event_id: EventId, work: Callable[[ProjectSession], Changes]) -> None:
        self._busy.append(event_id)

        def done(changes: Changes) -> None:
            if event_id in self._busy:
                self._busy.remove(event_id)
            self.decided.emit(changes.summary)

        self._access.write(work, done)

    def _look_anew(self) -> None:
        """Something could not be written: what stands in the file counts."""
        self._order = QueueOrder()
        self._busy.clear()
        if self._open:
            self._refresh()

    # What is at hand

    def _refresh(self) -> None:
        snapshot = self._snapshot()
        self._access.latest("review", lambda session, stop: _queue_of(session, snapshot, stop), self._take)

    def _take(self, answer: Any) -> None:  # items, and whether more wait; None where it was stopped
        if answer is None or not self._open:
            return
        items, self._more = answer
        self._order.take(items, self._busy)
        wanted, self._wanted = self._wanted, None
        if wanted is not None and self._order.waits(wanted):
            self._show(wanted)
        elif self._current is None or self._current not in self._order:
            self._show(self._order.next_waiting(None))
        else:
            self._show_again()

    def _changed(self, changes: Changes) -> None:
        """Somebody has changed something: the queue itself, an undo, an import."""
        if not self._open:
            return
        self._alike = {key: found for key, found in self._alike.items() if not _touches(changes, key, found)}
        asked = tuple(changes.events)
        if changes.articles or len(asked) > _MOST_RENEWED:
            self._refresh()
            # The new order is of what waits; what was judged in this sitting stays, as it stands now.
            asked = tuple(key for key in asked if key in self._order and not self._order.waits(key))
        if asked:
            self._access.judging(
                None, lambda session: session.review_items(asked), lambda found: self._renew(asked, found)
            )

    def _renew(self, asked: tuple[EventId, ...], items: tuple[ReviewItem, ...]) -> None:
        busy = set(self._busy)
        again = self._order.renew([key for key in asked if key not in busy], items)
        wanted = self._wanted if self._wanted in self._order else None
        if wanted is not None:
            self._wanted = None
        if back := (wanted or next(iter(sorted(again)), None)):
            self._show(back)
        elif self._current not in self._order:
            self._show(self._order.next_waiting(None))
        else:
            self._show_again()
        if self._more and self._order.waiting < _FEWEST_WAITING:
            self._refresh()

    # What is shown

    def _show(self, event_id: EventId | None) -> None:
        self._current = event_id
        self._show_again()
        self.current_changed.emit(event_id)

    def _show_again(self) -> None:
        item = self._order.item(self._current)
        self.card_shown.emit(None if item is None else queue_card(item))
        self.progress_shown.emit(queue_progress(self._order.judged, self._order.waiting, more=self._more))
        self._seek_alike()

    def _seek_alike(self) -> None:
        """What may be the same as the current one, and beforehand as the one that comes after it."""
        known = self._current is not None and self._current in self._alike
        found = self._alike[self._current] if known and self._current is not None else None
        self.alike_shown.emit(None if found is None else alike_row(found))
        for event_id in dict.fromkeys((self._current, self._order.next_waiting(self._current))):
            if event_id is not None and event_id not in self._alike:
                self._ask_alike(event_id)

    def _ask_alike(self, event_id: EventId) -> None:
        def take(found: Alike | None) -> None:
            while len(self._alike) >= _MOST_ALIKE_KEPT:
                self._alike.pop(next(iter(self._alike)))
            self._alike[event_id] = found
            if event_id == self._current:
                self.alike_shown.emit(None if found is None else alike_row(found))

        self._access.judging(None, lambda session: session.likeliest_same(event_id), take)

    def _forget(self) -> None:
        self._order, self._current, self._wanted, self._more = QueueOrder(), None, None, False
        self._alike.clear()
        self._busy.clear()
        if self._open:
            self._open = False
            self.opened.emit(False)


def _queue_of(
    session: ProjectSession, snapshot: TimelineSnapshot | None, stop: Callable[[], bool]
) -> tuple[tuple[ReviewItem, ...], bool]:
    """On a thread of its own: of very many events those that are worth a closer look, and whether others
    wait beside them."""
    from core.pipeline.review_candidates import review_candidates  # noqa: PLC0415 - with the first review
    from core.pipeline.review_queue import MOST_WAITING  # noqa: PLC0415

    large = snapshot is not None and len(snapshot) > _LARGE
    candidates = review_candidates(snapshot, MOST_WAITING) if snapshot is not None and large else None
    items = session.review_queue(candidates, stop=stop)
    return items, len(items if candidates is None else candidates) >= MOST_WAITING


def _touches(changes: Changes, event_id: EventId, found: Alike | None) -> bool:
    """Whether an answer about what may be the same has aged."""
    return event_id in changes.events or (found is not None and found.event.id in changes.events)
