"""The dashboard in the window: opened and left, its figures wired to the lists that they count."""

from PySide6.QtCore import Signal

from core.model.dashboard import ArticleStanding, EventPlace, ToldTime
from core.model.event import Review
from core.model.ids import EventId
from core.model.views import SearchHit
from gui.commands.page_commands import PageCommands
from gui.models.event_filter import EventFilterChoice
from gui.panels.dashboard_page import DashboardPage
from gui.panels.filter_row import FilterRow
from gui.presenters.dashboard import DashboardPresenter
from gui.presenters.reading import ReadingPresenter


class DashboardCommands(PageCommands):
    """Wires the page to its presenter, to the reader and to the filters of the other views."""

    table_asked = Signal(bool)  # the table of events, or the timeline

    def __init__(
        self,
        page: DashboardPage,
        presenter: DashboardPresenter,
        filters: FilterRow,
        reading: ReadingPresenter,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._presenter = presenter
        self._filters = filters
        self._reading = reading
        presenter.headline_shown.connect(page.head.show_words)
        presenter.figures_shown.connect(page.show_figures)
        presenter.standings_shown.connect(page.articles.set_standings)
        presenter.articles_wanted.connect(page.show_articles)
        presenter.times_shown.connect(page.show_times)
        presenter.events_wanted.connect(self._show_events)
        presenter.reviews_wanted.connect(self._show_reviews)
        page.figure_chosen.connect(presenter.follow)
        page.articles_back.connect(presenter.leave_times)
        page.articles.article_chosen.connect(self._read)
        page.articles.article_activated.connect(self._read)
        page.times.time_chosen.connect(self._read_time)

    def show(self) -> None:
        self.page_asked.emit(self._page)
        self._page.show_articles()

    def _read(self, article: ArticleStanding) -> None:
        if not article.removed:
            self._reading.choose_article(article.article_id)

    def _read_time(self, told: ToldTime) -> None:
        """Its own words are lit, whatever sentence they stand in."""
        self._reading.choose_hit(SearchHit(told.article_id, told.span, told.event_id, told.words))

    def _show_events(self, place: EventPlace, event_ids: tuple[EventId, ...]) -> None:
        if place is EventPlace.TIMELINE:
            self._filters.clear()
        else:
            self._filters.set_choice(EventFilterChoice(listed=tuple(event_ids)))
        self.table_asked.emit(place is not EventPlace.TIMELINE)

    def _show_reviews(self, reviews: frozenset[Review]) -> None:
        """Rejected and undated ones stand in the table alone."""
        self._filters.set_choice(EventFilterChoice(reviews=reviews))
        self.table_asked.emit(True)
