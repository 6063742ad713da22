"""The history in the window: opened and left, its steps wired to what they are about and to going back."""

from core.model.history import HistoryEntry
from gui.commands.page_commands import PageCommands
from gui.panels.history_page import HistoryPage
from gui.presenters.history import HistoryPresenter
from gui.presenters.reading import ReadingPresenter


class HistoryCommands(PageCommands):
    """Wires the page to its presenter; the event of a step stands in the reader."""

    def __init__(self, page: HistoryPage, history: HistoryPresenter, reading: ReadingPresenter) -> None:
        super().__init__(page)
        self._page = page
        self._reading = reading
        page.step_chosen.connect(self._read)
        page.return_asked.connect(history.go_back_to)
        page.model.more_wanted.connect(history.more)
        history.steps_shown.connect(page.show_steps)
        history.steps_added.connect(page.add_steps)
        history.unfit_shown.connect(page.show_unfit)

    def _read(self, entry: HistoryEntry) -> None:
        """The event that a step is about, where it is still there; else its article."""
        if entry.events:
            self._reading.choose_event(entry.events[0])
        elif entry.articles:
            self._reading.choose_article(entry.articles[0])
