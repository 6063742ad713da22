"""The pages that stand over the timeline for a while, each made when it is first asked for.

A start shows none of them: what they are made of is neither loaded nor put together before somebody wants to
see it. Where they stand is the window's; what they show is wired by `gui.wiring.later_parts`.
"""

# ruff: noqa: PLC0415 - a page is loaded with its first use
from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QMainWindow, QStackedWidget

from gui.panels.middle_page import MiddlePage
from gui.style.theme import Theme

if TYPE_CHECKING:
    from gui.panels.compare_page import ComparePage
    from gui.panels.dashboard_page import DashboardPage
    from gui.panels.date_review_page import DateReviewPage
    from gui.panels.disputes_page import DisputesPage
    from gui.panels.history_page import HistoryPage

AnyPage = TypeVar("AnyPage", bound=MiddlePage)


class PageWindow(QMainWindow):
    """A window with pages; one that is made later is dressed and allowed what holds by then."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._read_only = False
        self._pages = QStackedWidget()
        self.pages: tuple[MiddlePage, ...] = ()  # those that were made

    @cached_property
    def date_page(self) -> DateReviewPage:
        from gui.panels.date_review_page import DateReviewPage

        return self._kept(DateReviewPage(self._theme))

    @cached_property
    def dashboard_page(self) -> DashboardPage:
        from gui.panels.dashboard_page import DashboardPage

        return self._kept(DashboardPage(self._theme))

    @cached_property
    def disputes_page(self) -> DisputesPage:
        from gui.panels.disputes_page import DisputesPage

        page = self._kept(DisputesPage(self._theme))
        page.allow_changes(not self._read_only)
        return page

    @cached_property
    def history_page(self) -> HistoryPage:
        from gui.panels.history_page import HistoryPage

        page = self._kept(HistoryPage(self._theme))
        page.allow_changes(not self._read_only)
        return page

    @cached_property
    def compare_page(self) -> ComparePage:
        from gui.panels.compare_page import ComparePage

        return self._kept(ComparePage(self._theme))

    def _kept(self, page: AnyPage) -> AnyPage:
        self._pages.addWidget(page)
        self.pages = (*self.pages, page)
        return page

    def _dress_pages(self, theme: Theme) -> None:
        self._theme = theme
        for page in self.pages:
            page.set_theme(theme)

    def _allow_changes_on_pages(self, allowed: bool) -> None:
        """Those made later ask for themselves."""
        for name in ("disputes_page", "history_page"):
            if name in self.__dict__:
                getattr(self, name).allow_changes(allowed)
