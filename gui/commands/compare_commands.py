"""Comparing in the window: the sides are chosen on the page or in the list of articles, and are a part of the
filter, so that the timeline, the table and every export follow them."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, QPoint, Signal

from core.model.event_filter import Facet, FacetValue
from gui.commands.kept_views import KeptViews
from gui.dialogs.file_choices import choose_comparison_file
from gui.models.event_filter import EventFilterChoice, SideChoice
from gui.models.filter_words import compared_words, facet_words
from gui.models.words import counted, tr
from gui.panels.articles_panel import ArticlesPanel
from gui.panels.compare_page import ComparePage
from gui.panels.filter_row import FilterRow
from gui.presenters.comparing import ComparingPresenter
from gui.presenters.filtering import FilterPresenter
from gui.presenters.project import ProjectPresenter
from gui.presenters.reading import ReadingPresenter

_MOST_NAMED = 3  # values that a side is called by; of more their number is told


class CompareCommands(QObject):
    """Knows the two sides; either may be yet to be chosen."""

    page_asked = Signal(object)  # the page, None to leave it
    timeline_asked = Signal()

    def __init__(
        self,
        page: ComparePage,
        presenter: ComparingPresenter,
        bar: FilterRow,
        articles: ArticlesPanel,
        views: KeptViews,
        project: ProjectPresenter,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._presenter = presenter
        self._bar = bar
        self._articles = articles
        self._views = views
        self._project = project
        self._sides: list[SideChoice | None] = [None, None]
        self._picked_for = (0, False)
        self._wire_page()
        self._wire_presenter()
        bar.changed.connect(self._follow)
        self._follow(bar.choice)

    def wire_reading(self, reading: ReadingPresenter, filtering: FilterPresenter) -> None:
        """The sentence of a cell is lit in its article; the values of a picker are the filter's."""
        filtering.choice_known.connect(self._presenter.set_choice)
        self._page.picker.sought.connect(filtering.seek_values)
        filtering.values_shown.connect(self._page.picker.show_values)
        self._page.telling_chosen.connect(
            lambda telling: reading.choose_event(telling.event_id, telling.number)
        )

    def toggle(self) -> None:
        """Open the page, with what is chosen in the list of articles, or go back to the timeline."""
        if self._page.isVisible():
            self.page_asked.emit(None)
            return
        chosen = self._articles.chosen_articles()
        if len(chosen) == 2:
            self.compare_articles(chosen)
        else:
            self.show()

    def show(self) -> None:
        self._offer()
        self.page_asked.emit(self._page)
        self._page.take_focus()

    def compare_articles(self, chosen: tuple[FacetValue, ...]) -> None:
        """Two articles with each other; of one, or of more, only the first side is set."""
        if len(chosen) == 2:
            self._set([side_of((one,)) for one in chosen])
        elif chosen:
            self._set([side_of(chosen), None])
        self.show()

    def leave(self) -> None:
        """Nothing is compared any more; the sides stay chosen on the page."""
        self._bar.set_choice(_alone(self._bar.choice))

    def forget(self) -> None:
        """Another project: its articles are others."""
        self._set([None, None])

    def swap(self) -> None:
        self._set(self._sides[::-1])

    def _set(self, sides: list[SideChoice | None]) -> None:
        """Two sides are compared at once; with one of them missing nothing is yet."""
        self._sides = list(sides)
        a, b = sides
        self._page.show_sides(a, b)
        pair = (a, b) if a is not None and b is not None else None
        self._bar.set_choice(replace(self._bar.choice, compared=pair, comparison=None))

    def _follow(self, choice: EventFilterChoice) -> None:
        """The bar may have dropped the comparison, or a kept view brought another."""
        if choice.compared is not None:
            self._sides = list(choice.compared)
            self._page.show_sides(*choice.compared)

    def _wire_page(self) -> None:
        page = self._page
        page.closed.connect(lambda: self.page_asked.emit(None))
        page.swap_asked.connect(self.swap)
        page.lanes_asked.connect(self.timeline_asked)
        page.export_asked.connect(self._export)
        page.picker.picked.connect(self._picked)
        page.model.rows_wanted.connect(self._presenter.seek_rows)
        for at, button in enumerate(page.sides):
            button.facet_asked.connect(lambda facet, more, at=at: self._pick(at, facet, more=more))
            button.chosen_asked.connect(lambda at=at: self._take_chosen(at))
            button.view_asked.connect(lambda name, at=at: self._take_view(at, name))
            button.filter_asked.connect(lambda at=at: self._take_filter(at))

    def _wire_presenter(self) -> None:
        page, presenter = self._page, self._presenter
        presenter.comparison_shown.connect(page.show_comparison)
        presenter.headline_shown.connect(page.head.show_words)
        presenter.rows_shown.connect(page.take_rows)

    def _offer(self) -> None:
        for button in self._page.sides:
            button.offer(self._views.names, len(self._articles.chosen_articles()))

    def _pick(self, at: int, facet: Facet, *, more: bool) -> None:
        self._picked_for = (at, more)
        button = self._page.sides[at]
        self._page.picker.open_at(
            button.mapToGlobal(QPoint(0, button.height() + 2)), facet, facet_words(facet)
        )

    def _picked(self, value: FacetValue) -> None:
        at, more = self._picked_for
        side = self._sides[at]
        known = side.choice.facets if more and side is not None else ()
        self._replace(at, side_of((*(one for one in known if one != value), value)))

    def _take_chosen(self, at: int) -> None:
        self._replace(at, side_of(self._articles.chosen_articles()))

    def _take_view(self, at: int, name: str) -> None:
        choice = self._views.choice_of(name)
        if choice is not None:
            self._replace(at, SideChoice(name, _alone(choice)))

    def _take_filter(self, at: int) -> None:
        """What holds now becomes a side, and no longer narrows both of them."""
        choice = _alone(self._bar.choice)
        words = choice.words or tr("everything")
        self._bar.set_choice(EventFilterChoice(compared=self._bar.choice.compared))
        self._replace(at, SideChoice(words, choice))

    def _replace(self, at: int, side: SideChoice) -> None:
        self._set([side if place == at else other for place, other in enumerate(self._sides)])

    def _export(self) -> None:
        path = choose_comparison_file(self._page, self._project.path)
        if path is not None:
            title = compared_words(self._bar.choice)
            self._presenter.write(path, title, datetime.now().astimezone())


def side_of(values: tuple[FacetValue, ...]) -> SideChoice:
    """A side of articles, of outlets, or of both."""
    names = [value.words for value in values]
    words = ", ".join(names) if len(names) <= _MOST_NAMED else counted(len(names), "", tr("sources"))
    return SideChoice(words, EventFilterChoice(facets=values))


def _alone(choice: EventFilterChoice) -> EventFilterChoice:
    return replace(choice, compared=None, comparison=None, event_ids=None)
