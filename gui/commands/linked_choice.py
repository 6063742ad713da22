"""One choice, followed by every pane: canvas, table, articles, tray and reader."""

from PySide6.QtCore import QObject, Signal

from core.model.ids import ArticleId, EventId
from gui.panels.articles_panel import ArticlesPanel
from gui.panels.chronology_panel import ChronologyPanel
from gui.panels.reader_panel import ReaderPanel
from gui.panels.undated_tray import UndatedTray
from gui.presenters.reading import Reading, ReadingPresenter
from gui.timeline.canvas import TimelineCanvas


class LinkedChoice(QObject):
    """Tells the reading what was chosen where, and the others what is being read."""

    events_chosen = Signal(object)  # tuple[EventId, ...]: all that is chosen, of which one is read

    def __init__(
        self, reading: ReadingPresenter, canvas: TimelineCanvas, table: ChronologyPanel, reader: ReaderPanel
    ) -> None:
        super().__init__(reading)
        self._reading = reading
        self._canvas = canvas
        self._reader = reader
        self._selected: tuple[EventId, ...] = ()
        canvas.selection_changed.connect(self._canvas_chose)
        table.events_chosen.connect(self._table_chose)
        table.event_chosen.connect(reading.choose_event)
        for view in (canvas, table):
            view.event_activated.connect(lambda _: reader.text.setFocus())
        reader.text.passage_clicked.connect(reading.choose_passage)
        reader.card.source_chosen.connect(reading.choose_source)
        reader.card.neighbour_chosen.connect(reading.choose_event)
        reader.card.step_chosen.connect(reader.text.point_at)
        reading.event_chosen.connect(self._select_on_canvas)
        reading.event_chosen.connect(table.show_chosen)
        canvas.selection_changed.connect(table.show_all_chosen)
        reading.reading_shown.connect(self._show)

    def link_articles(self, articles: ArticlesPanel, undated: UndatedTray) -> None:
        """The panes that lead to an article or to one of its sentences."""
        articles.article_chosen.connect(self._reading.choose_article)
        undated.chip_chosen.connect(self._reading.choose_chip)
        self._reading.article_chosen.connect(articles.show_chosen)

    def read_first(self, article_id: ArticleId) -> None:
        """With nothing in the reader yet, what was just read in is opened there."""
        if self._reading.article_id is None:
            self._reading.choose_article(article_id)

    def _canvas_chose(self, event_ids: tuple[EventId, ...]) -> None:
        """The reader follows the mark that came last to the selection."""
        added = [event_id for event_id in event_ids if event_id not in self._selected]
        self._set_selected(tuple(event_ids))
        chosen = added or event_ids
        self._reading.choose_event(chosen[-1] if chosen else None)

    def _select_on_canvas(self, event_id: EventId | None) -> None:
        """A choice made elsewhere; a selection of several marks that holds it is left as it is."""
        if event_id is None or event_id not in self._selected:
            self.choose_only(event_id)

    def choose_only(self, event_id: EventId | None) -> None:
        """One event, whatever was chosen beside it."""
        self._set_selected(() if event_id is None else (event_id,))
        self._canvas.select(self._selected)

    def choose_all(self, event_ids: tuple[EventId, ...]) -> None:
        """Several that were chosen elsewhere; which of them is read is said apart."""
        self._table_chose(event_ids)

    def renew(self) -> None:
        """A new timeline is drawn: what is chosen is chosen on it, once it is there."""
        self._canvas.select(self._selected, reveal=False)

    def _table_chose(self, event_ids: tuple[EventId, ...]) -> None:
        """Rows of the table; the reading follows the current one of them."""
        self._set_selected(event_ids)
        self._canvas.select(event_ids)

    def _set_selected(self, event_ids: tuple[EventId, ...]) -> None:
        self._selected = event_ids
        self.events_chosen.emit(event_ids)

    def _show(self, reading: Reading) -> None:
        published = reading.article.published.instant if reading.article else None
        self._canvas.set_publication_lines(() if published is None else (published,))
        self._reader.show_document(reading.document, reading.lit)
        self._reader.show_ledger(reading.ledger)
        self._reader.show_details(reading.details)
