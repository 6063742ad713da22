"""Accept, reject, tag, merge and the like: about all events that are chosen, where these are several; about
the event whose turn it is in the review; or about the one that is read.

While the queue is gone through, its own event is judged and the next one stands there at once, wherever the
focus is; where something else was chosen meanwhile, the key is about that.
"""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject

from core.model.decision import DecisionKind
from gui.models.words import tr
from gui.panels.bulk_bar import BulkBar
from gui.presenters.bulk import BulkPresenter
from gui.presenters.grouping import GroupingPresenter
from gui.presenters.reading import ReadingPresenter
from gui.presenters.review import ReviewPresenter
from gui.presenters.review_queue import ReviewQueuePresenter


class DecidingWindow(Protocol):
    """What decisions need of the window."""

    bulk_bar: BulkBar

    def offer_merge(self, chosen: int, *, alike: bool = False) -> None: ...

    def focus_view(self) -> None: ...


class Deciding(QObject):
    """Hands each decision to whom it is for."""

    def __init__(
        self,
        window: DecidingWindow,
        reading: ReadingPresenter,
        review: ReviewPresenter,
        queue: ReviewQueuePresenter,
        grouping: GroupingPresenter,
        bulk: BulkPresenter,
    ) -> None:
        super().__init__(reading)
        self._window = window
        self._reading = reading
        self._review = review
        self._queue = queue
        self._grouping = grouping
        self._bulk = bulk
        self._chosen = 0
        self._alike = False
        grouping.chosen_counted.connect(self._count)
        self._wire_bar()
        queue.alike_shown.connect(self._take_alike)
        queue.opened.connect(lambda _: self._offer_merge())

    def accept(self) -> None:
        self._review_as(DecisionKind.ACCEPT, self._queue.accept, self._review.accept)

    def reject(self) -> None:
        self._review_as(DecisionKind.REJECT, self._queue.reject, self._review.reject)

    def undecided(self) -> None:
        self._review_as(DecisionKind.UNDECIDED, self._queue.undecided, self._review.undecided)

    def star(self) -> None:
        (self._bulk.star if self._bulk.several else self._review.star)()

    def not_an_event(self) -> None:
        (self._bulk.not_events if self._bulk.several else self._review.not_an_event)()

    def tag(self) -> None:
        """Several are tagged from their bar, one from the reader."""
        if self._bulk.several:
            self._window.bulk_bar.editor.open(tr("Tag these events as"), "", tr("for all that are chosen"))
        else:
            self._review.add_tag()

    def _review_as(self, kind: DecisionKind, turn: Callable[[], None], read: Callable[[], None]) -> None:
        if self._bulk.several:
            self._bulk.review(kind)
        else:
            (turn if self._queues else read)()

    def merge(self) -> None:
        """Several that were chosen, or what the queue shows as perhaps the same."""
        (self._grouping.merge if self._chosen > 1 else self._queue.merge)()

    def _wire_bar(self) -> None:
        """The bar of those that are chosen."""
        bar, bulk = self._window.bulk_bar, self._bulk
        bulk.chosen_counted.connect(bar.show_count)
        bar.kind_chosen.connect(bulk.set_kind)
        bar.modality_chosen.connect(bulk.set_modality)
        bar.colour_chosen.connect(bulk.set_colour)
        bar.editor.typed.connect(lambda words: bar.editor.show_reading("", valid=bool(words.strip())))
        bar.editor.applied.connect(self._tag_all)
        bar.editor.closed.connect(self._window.focus_view)

    def _tag_all(self, words: str) -> None:
        self._bulk.tag(" ".join(words.split()))
        self._window.bulk_bar.editor.close_editor()

    @property
    def _queues(self) -> bool:
        """Whether the event that is chosen is the one whose turn it is."""
        current = self._queue.current
        return self._queue.is_open and current is not None and self._reading.event_id == current

    def _count(self, chosen: int) -> None:
        self._chosen = chosen
        self._offer_merge()

    def _take_alike(self, alike: object) -> None:
        self._alike = alike is not None
        self._offer_merge()

    def _offer_merge(self) -> None:
        self._window.offer_merge(self._chosen, alike=self._alike and self._queue.is_open)
