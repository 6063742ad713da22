"""One background thread for one purpose, with answers delivered on the GUI thread.

A request may name a topic: a newer request on the same topic makes the older one stale, so that it
is not begun if it still waits, and its answer is dropped if it comes late. What is asked, and what
is done with the answer, is left to the caller.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from core.errors import AppError

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Request:
    number: int
    topic: str | None
    work: Callable[[], Any]  # any value may come back: the caller's `then` knows which
    then: Callable[[Any], None]
    failed: Callable[[AppError], None]


@dataclass(frozen=True, slots=True)
class _Answer:
    request: _Request
    value: Any
    error: BaseException | None


class TaskRunner(QObject):
    """Runs requests one after the other on its own thread, which starts with the first of them."""

    failed = Signal(object)  # AppError of a request that gave no `failed` of its own
    _answered = Signal(object)

    def __init__(self, purpose: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._purpose = purpose
        self._requests: SimpleQueue[_Request | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._last_number = 0
        self._newest_of_topic: dict[str, int] = {}
        self._waiting = 0
        self._closed = False
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a request has not been answered yet."""
        return self._waiting > 0

    def ask(
        self,
        work: Callable[[], Any],
        then: Callable[[Any], None],
        *,
        topic: str | None = None,
        failed: Callable[[AppError], None] | None = None,
    ) -> None:
        """Do `work` on the thread, then call `then` with its result on the GUI thread."""
        if self._closed:
            return
        self._last_number += 1
        if topic is not None:
            self._newest_of_topic[topic] = self._last_number
        self._waiting += 1
        self._start()
        self._requests.put(_Request(self._last_number, topic, work, then, failed or self.failed.emit))

    def forget(self, topic: str) -> None:
        """Drop whatever is still to come on a topic."""
        self._last_number += 1
        self._newest_of_topic[topic] = self._last_number

    def close(self) -> None:
        """Let the running request end, drop all others and their answers, end the thread."""
        self._closed = True
        if self._thread is None:
            return
        while not self._requests.empty():
            self._requests.get_nowait()
        self._requests.put(None)
        self._thread.join()
        self._thread = None

    def _start(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._serve, name=f"dateline-{self._purpose}", daemon=True)
            self._thread.start()

    def _serve(self) -> None:
        while (request := self._requests.get()) is not None:
            if self._stale(request):
                self._answered.emit(_Answer(request, None, None))
                continue
            self._answered.emit(_answer(request))

    def _stale(self, request: _Request) -> bool:
        return (
            request.topic is not None
            and self._newest_of_topic.get(request.topic, request.number) != request.number
        )

    def _deliver(self, answer: _Answer) -> None:
        self._waiting -= 1
        if self._closed or self._stale(answer.request):
            return
        if isinstance(answer.error, AppError):
            answer.request.failed(answer.error)
        elif answer.error is not None:
            raise answer.error  # a bug: it reaches the crash report whole, with its own traceback
        else:
            answer.request.then(answer.value)


def _answer(request: _Request) -> _Answer:
    try:
        return _Answer(request, request.work(), None)
    except Exception as error:  # noqa: BLE001 - carried to the GUI thread, where it is handled or raised again
        return _Answer(request, None, error)
