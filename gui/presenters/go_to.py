"""Going to a date that is typed: read while it is typed, and shown on the canvas when it is meant."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from core.chrono.dating import Dating
from core.errors import AppError
from gui.models.words import tr
from gui.presenters.typed_dates import parse_date, reading_words
from gui.workers.task_runner import TaskRunner


class GoToPresenter(QObject):
    """Emits what was understood, and the interval to show."""

    asked = Signal(str, str)  # question, words that hold now
    entry_read = Signal(str, bool)  # words, valid
    interval_wanted = Signal(object)  # Interval

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entry = TaskRunner("go-to", self)

    @property
    def busy(self) -> bool:
        return self._entry.busy

    def close(self) -> None:
        self._entry.close()

    def ask(self) -> None:
        self.asked.emit(tr("Go to which date?"), "")

    def typed(self, words: str) -> None:
        self._read(words, lambda dating: self.entry_read.emit(reading_words(dating), True))

    def applied(self, words: str) -> None:
        self._read(words, lambda dating: self.interval_wanted.emit(dating.interval))

    def _read(self, words: str, then: Callable[[Dating], None]) -> None:
        def failed(error: AppError) -> None:
            self.entry_read.emit(str(error) if words.strip() else "", False)

        self._entry.ask(lambda: parse_date(words), then, topic="date", failed=failed)
