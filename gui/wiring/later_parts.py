"""Those who work for a page over the timeline, each made and wired when it is first asked for.

Their presenters ask the project only while their page is shown, so that nothing is missed before. A
comparison that holds, of a kept view for one, asks for its page itself.
"""

# ruff: noqa: PLC0415, PLW0108 - loaded and made with the first use
from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.panels.middle_page import MiddlePage

if TYPE_CHECKING:
    from gui.commands.compare_commands import CompareCommands
    from gui.commands.dashboard_commands import DashboardCommands
    from gui.commands.date_review_commands import DateReviewCommands
    from gui.commands.dispute_commands import DisputeCommands
    from gui.commands.history_commands import HistoryCommands
    from gui.commands.kept_views import KeptViews
    from gui.commands.linked_choice import LinkedChoice
    from gui.main_window import MainWindow
    from gui.models.event_filter import EventFilterChoice
    from gui.presenters.comparing import ComparingPresenter
    from gui.presenters.dashboard import DashboardPresenter
    from gui.presenters.date_review import DateReviewPresenter
    from gui.presenters.disputes import DisputesPresenter
    from gui.presenters.filtering import FilterPresenter
    from gui.presenters.history import HistoryPresenter
    from gui.presenters.project import ProjectPresenter
    from gui.presenters.reading import ReadingPresenter
    from gui.wiring.acts import Acts
    from gui.workers.project_access import ProjectAccess


class LaterParts(QObject):
    """Presenters and commands of the pages, by name; the rest of the program is its heir's to make."""

    access: ProjectAccess
    acts: Acts
    choice: LinkedChoice
    filtering: FilterPresenter
    kept_views: KeptViews
    project: ProjectPresenter
    reading: ReadingPresenter
    window: MainWindow

    @cached_property
    def dates(self) -> DateReviewPresenter:
        from gui.presenters.date_review import DateReviewPresenter

        made = DateReviewPresenter(self.access, self)
        made.decided.connect(self.window.status.show_note)
        self.project.rows_shown.connect(lambda _: made.refresh())
        self._open_with(self.window.date_page, made.set_open)
        return made

    @cached_property
    def date_review(self) -> DateReviewCommands:
        from gui.commands.date_review_commands import DateReviewCommands

        made = DateReviewCommands(self.window.date_page, self.dates, self.reading)
        made.page_asked.connect(self.window.show_page)
        return made

    @cached_property
    def figures(self) -> DashboardPresenter:
        from gui.presenters.dashboard import DashboardPresenter

        made = DashboardPresenter(self.access, self)
        made.contradictions_wanted.connect(lambda standing: self.contradictions.show_standing(standing))
        self._open_with(self.window.dashboard_page, made.set_open)
        return made

    @cached_property
    def dashboard(self) -> DashboardCommands:
        from gui.commands.dashboard_commands import DashboardCommands

        window = self.window
        made = DashboardCommands(window.dashboard_page, self.figures, window.filters, self.reading)
        made.page_asked.connect(window.show_page)
        made.table_asked.connect(self.acts.show_table)
        return made

    @cached_property
    def disputes(self) -> DisputesPresenter:
        from gui.presenters.disputes import DisputesPresenter

        made = DisputesPresenter(self.access, self)
        made.decided.connect(self.window.status.show_note)
        self._open_with(self.window.disputes_page, made.set_open)
        return made

    @cached_property
    def contradictions(self) -> DisputeCommands:
        from gui.commands.dispute_commands import DisputeCommands

        made = DisputeCommands(self.window.disputes_page, self.disputes, self.reading)
        made.page_asked.connect(self.window.show_page)
        return made

    @cached_property
    def steps(self) -> HistoryPresenter:
        from gui.presenters.history import HistoryPresenter

        made = HistoryPresenter(self.access, self)
        made.decided.connect(self.window.status.show_note)
        self._open_with(self.window.history_page, made.set_open)
        return made

    @cached_property
    def history(self) -> HistoryCommands:
        from gui.commands.history_commands import HistoryCommands

        made = HistoryCommands(self.window.history_page, self.steps, self.reading)
        made.page_asked.connect(self.window.show_page)
        return made

    @cached_property
    def compared(self) -> ComparingPresenter:
        from gui.presenters.comparing import ComparingPresenter

        made = ComparingPresenter(self.access, self)
        made.told.connect(self.window.status.show_note)
        made.failed.connect(self.window.banner.show_error)
        return made

    @cached_property
    def comparing(self) -> CompareCommands:
        from gui.commands.compare_commands import CompareCommands

        window, page = self.window, self.window.compare_page
        bar, articles = window.filters, window.articles
        made = CompareCommands(page, self.compared, bar, articles, self.kept_views, self.project)
        made.page_asked.connect(window.show_page)
        made.timeline_asked.connect(lambda: self.acts.show_table(False))
        made.wire_reading(self.reading, self.filtering)
        page.events_chosen.connect(self.choice.choose_all)
        page.telling_activated.connect(lambda _: window.reader.text.setFocus())
        self.access.opened.connect(lambda _: made.forget())
        window.toolbar.lanes_chosen.connect(lambda _: made.leave())
        return made

    def take_up_comparison(self, choice: EventFilterChoice) -> None:
        """Where a comparison holds there is somebody who knows its sides and can leave it."""
        if choice.compared is not None and "comparing" not in self.__dict__:
            self.comparing  # noqa: B018 - made with its first use

    def made_with_threads(self) -> Iterator[ComparingPresenter | DateReviewPresenter]:
        """Those that have to end before the program does, as far as there are any."""
        if "compared" in self.__dict__:
            yield self.compared
        if "dates" in self.__dict__:
            yield self.dates

    def _open_with(self, page: MiddlePage, set_open: Callable[[bool], None]) -> None:
        self.window.page_changed.connect(lambda shown: set_open(shown is page))
        if self.window.page is page:
            set_open(True)
