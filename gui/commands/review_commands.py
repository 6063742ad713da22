"""The review of events in the window: opened and left, its strip wired to what it decides, canvas and reader
following it."""

from typing import Any, Protocol

from PySide6.QtCore import QObject

from core.model.ids import EventId
from gui.panels.review_strip import ReviewStrip
from gui.panels.status_line import StatusLine
from gui.presenters.reading import ReadingPresenter
from gui.presenters.review_queue import ReviewQueuePresenter


class ReviewWindow(Protocol):
    """What the review needs of the window."""

    review_strip: ReviewStrip
    status: StatusLine

    def show_page(self, page: None) -> None: ...

    def show_review(self, shown: bool) -> None: ...

    def focus_view(self) -> None: ...


class ReviewCommands(QObject):
    """Wires the strip to its presenter."""

    def __init__(self, window: ReviewWindow, queue: ReviewQueuePresenter, reading: ReadingPresenter) -> None:
        super().__init__(queue)
        self._window = window
        self._strip = window.review_strip
        self._queue = queue
        self._reading = reading
        self._following = False
        strip = self._strip
        strip.closed.connect(self.leave)
        strip.next_asked.connect(queue.go_next)
        strip.previous_asked.connect(queue.go_previous)
        strip.alike_chosen.connect(self._look)
        window.status.review_asked.connect(self.show)
        queue.opened.connect(window.show_review)
        queue.waited_for.connect(strip.show_waiting)
        queue.card_shown.connect(strip.show_card)
        queue.progress_shown.connect(strip.show_progress)
        queue.alike_shown.connect(strip.show_alike)
        queue.current_changed.connect(self._read)
        reading.event_chosen.connect(self._chosen)

    def toggle(self) -> None:
        """Take up the review, or leave it."""
        if self._queue.is_open:
            self.leave()
        else:
            self.show()

    def show(self) -> None:
        self._window.show_page(None)
        self._queue.set_open(True)
        self._strip.take_focus()

    def leave(self) -> None:
        """What was judged is judged; the rest waits."""
        self._queue.set_open(False)
        self._window.focus_view()

    def state(self) -> dict[str, Any]:  # JSON types
        """Whether it is gone through, and where one was."""
        return {"open": self._queue.is_open, "event": self._queue.current}

    def take_up(self, state: object) -> None:
        """As it was left when the project was closed."""
        if not isinstance(state, dict):
            return
        event_id = state.get("event")
        if isinstance(event_id, int):
            self._queue.begin_at(EventId(event_id))
        if state.get("open") is True:
            self._queue.set_open(True)

    def _read(self, event_id: EventId | None) -> None:
        if event_id is not None and event_id != self._reading.event_id:
            self._following = True
            self._reading.choose_event(event_id)
            self._following = False

    def _look(self, event_id: EventId) -> None:
        """What may be the same, in canvas and reader, while the other keeps its turn; again: back to that."""
        back = self._reading.event_id == event_id
        self._following = True
        self._reading.choose_event(self._queue.current if back else event_id)
        self._following = False

    def _chosen(self, event_id: EventId | None) -> None:
        if not self._following:
            self._queue.go_to(event_id)
