"""The history in the window: opened and left, its steps wired to what they are about and to going back."""

from PySide6.QtCore import QObject, Signal

from core.model.history import HistoryEntry
from gui.panels.history_page import HistoryPage
from gui.presenters.history import HistoryPresenter
from gui.presenters.reading import ReadingPresenter


class HistoryCommands(QObject):
    """Wires the page to its presenter; the event of a step stands in the reader."""

    page_asked = Signal(object)  # the page, None to leave it

    def __init__(self, page: HistoryPage, history: HistoryPresenter, reading: ReadingPresenter) -> None:
        super().__init__(page)
        self._page = page
        self._reading = reading
        page.closed.connect(lambda: self.page_asked.emit(None))
        page.step_chosen.connect(self._read)
        page.return_asked.connect(history.go_back_to)
        page.model.more_wanted.connect(history.more)
        history.steps_shown.connect(page.show_steps)
        history.steps_added.connect(page.add_steps)
        history.unfit_shown.connect(page.show_unfit)

    def toggle(self) -> None:
        """Open the history, or go back to the timeline."""
        if self._page.isVisible():
            self.page_asked.emit(None)
        else:
            self.show()

    def show(self) -> None:
        self.page_asked.emit(self._page)
        self._page.take_focus()

    def _read(self, entry: HistoryEntry) -> None:
        """The event that a step is about, where it is still there; else its article."""
        if entry.events:
            self._reading.choose_event(entry.events[0])
        elif entry.articles:
            self._reading.choose_article(entry.articles[0])
