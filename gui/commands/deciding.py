"""Accept, reject, undecided, merge: about the event whose turn it is in the review, or the one that is read.

While the queue is gone through, its own event is judged and the next one stands there at once, wherever the
focus is; where something else was chosen meanwhile, the key is about that.
"""

from PySide6.QtCore import QObject

from gui.main_window import MainWindow
from gui.presenters.grouping import GroupingPresenter
from gui.presenters.reading import ReadingPresenter
from gui.presenters.review import ReviewPresenter
from gui.presenters.review_queue import ReviewQueuePresenter


class Deciding(QObject):
    """Hands each decision to whom it is for."""

    def __init__(
        self,
        window: MainWindow,
        reading: ReadingPresenter,
        review: ReviewPresenter,
        queue: ReviewQueuePresenter,
        grouping: GroupingPresenter,
    ) -> None:
        super().__init__(reading)
        self._window = window
        self._reading = reading
        self._review = review
        self._queue = queue
        self._grouping = grouping
        self._chosen = 0
        self._alike = False
        grouping.chosen_counted.connect(self._count)
        queue.alike_shown.connect(self._take_alike)
        queue.opened.connect(lambda _: self._offer_merge())

    def accept(self) -> None:
        (self._queue.accept if self._queues else self._review.accept)()

    def reject(self) -> None:
        (self._queue.reject if self._queues else self._review.reject)()

    def undecided(self) -> None:
        (self._queue.undecided if self._queues else self._review.undecided)()

    def merge(self) -> None:
        """Several that were chosen, or what the queue shows as perhaps the same."""
        (self._grouping.merge if self._chosen > 1 else self._queue.merge)()

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
