"""The state of the project in figures, in the middle of the window, and beneath them the list that a figure
counts: the articles, or time phrases.

It shows and signals; events and contradictions have places of their own.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.model.dashboard import ToldTime
from gui.models.figures import ArticleChoice, FigureGroup
from gui.panels.card_columns import CardColumns
from gui.panels.elided_label import ElidedLabel
from gui.panels.figure_card import FigureCard
from gui.panels.middle_page import MiddlePage
from gui.panels.page_head import PageHead
from gui.panels.standings_view import StandingsView
from gui.panels.told_times_view import ToldTimesView
from gui.style.theme import Theme
from gui.style.tokens import SPACE_L, SPACE_M, SPACE_S

_SHARES = (11, 12)  # of the height: the figures, the list


class DashboardPage(MiddlePage):
    """Esc goes from a list of time phrases back to the articles, then from the page."""

    figure_chosen = Signal(object)  # Target
    articles_back = Signal()  # from a list of time phrases

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dashboard-page")
        self.setProperty("role", "panel")
        self.head = PageHead(self.tr("Project dashboard"))
        self.head.closed.connect(self.closed)
        self.cards = CardColumns()
        self.articles = StandingsView(theme)
        self.times = ToldTimesView(theme)
        self._times_words = ElidedLabel("heading")
        self._lists = QStackedWidget()
        self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        self.articles.set_theme(theme)
        self.times.set_theme(theme)

    def take_focus(self) -> None:
        (self.articles.table if self._shows_articles else self.times).setFocus()

    def show_figures(self, groups: Sequence[FigureGroup]) -> None:
        cards = [FigureCard(group) for group in groups]
        for card in cards:
            card.figure_chosen.connect(self.figure_chosen)
        self.cards.show_cards(cards)

    def show_articles(self, choice: ArticleChoice | None = None) -> None:
        """The table of articles, those of a choice where one is given; the keys go there."""
        if choice is not None:
            self.articles.choose(choice)
        self._lists.setCurrentIndex(0)
        self.articles_back.emit()
        self.take_focus()

    def show_times(self, words: str, times: Sequence[ToldTime]) -> None:
        """A list of time phrases in place of the articles."""
        self._times_words.show_words(words)
        self.times.set_times(times)
        self._lists.setCurrentIndex(1)
        self.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._shows_articles:
            self.closed.emit()
        else:
            self.show_articles()

    def _leave_times(self) -> None:
        self.show_articles()

    @property
    def _shows_articles(self) -> bool:
        return self._lists.currentIndex() == 0

    def _times_list(self) -> QWidget:
        back = QPushButton(self.tr("Back to the articles"))
        back.setObjectName("back-to-articles")
        back.setProperty("role", "link")
        back.setToolTip(self.tr("Esc"))
        back.clicked.connect(self._leave_times)
        head = QHBoxLayout()
        head.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_S)
        head.setSpacing(SPACE_M)
        head.addWidget(self._times_words, 1)
        head.addWidget(back)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.times, 1)
        return whole

    def _lay_out(self) -> None:
        self._lists.addWidget(self.articles)
        self._lists.addWidget(self._times_list())
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.cards)
        split.addWidget(self._lists)
        for at, share in enumerate(_SHARES):
            split.setStretchFactor(at, share)
        split.setSizes([share * 100 for share in _SHARES])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(split, 1)
