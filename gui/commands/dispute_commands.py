"""The contradictions in the window: opened and left, their keys wired to what they decide."""

from core.model.contradiction import Standing
from core.model.dispute import DisputeKey
from core.model.ids import EventId
from gui.commands.page_commands import PageCommands
from gui.panels.disputes_page import DisputesPage
from gui.presenters.disputes import DisputesPresenter
from gui.presenters.reading import ReadingPresenter


class DisputeCommands(PageCommands):
    """Wires the page to its presenter; the sentence of a side stands in the reader."""

    def __init__(self, page: DisputesPage, disputes: DisputesPresenter, reading: ReadingPresenter) -> None:
        super().__init__(page)
        self._page = page
        self._disputes = disputes
        self._reading = reading
        page.row_chosen.connect(disputes.go_to)
        page.side_decided.connect(disputes.decide)
        page.left_open.connect(disputes.leave_open)
        page.reopened.connect(disputes.reopen)
        page.reason_given.connect(disputes.say_why)
        page.witness_chosen.connect(self._read_source)
        disputes.rows_shown.connect(page.set_rows)
        disputes.progress_shown.connect(page.head.show_words)
        disputes.current_shown.connect(page.show_current)
        disputes.card_shown.connect(page.view.show_card)
        disputes.witness_wanted.connect(self._read)

    def show(self) -> None:
        """All of them, at that of the event being read where it has one."""
        self._disputes.start_with(self._reading.reading.event)
        self._show(None)

    def show_one(self, key: DisputeKey) -> None:
        """One of them, opened."""
        self._disputes.go_to(key)
        self._show(None)

    def show_standing(self, standing: Standing) -> None:
        """Those that stand so."""
        self._show(standing)

    def _show(self, standing: Standing | None) -> None:
        self.page_asked.emit(self._page)
        self._page.show_standing(standing)

    def _read(self, event_id: EventId, number: int) -> None:
        if self._page.isVisible():
            self._reading.choose_event(event_id, number)

    def _read_source(self, number: int) -> None:
        card = self._page.view.card
        if card is not None:
            self._reading.choose_event(card.key.event_id, number)
