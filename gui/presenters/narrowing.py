"""What a filter leaves of the list of articles and of the tray: articles that tell an event it lets through,
and what is undated of these events.

Asked again with every choice and every change; until the answer comes, the lists stay as they are. Articles
that are being compared narrow nothing: others are chosen from the same list.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from core.model.event_filter import Facet
from core.model.views import Int64s, UndatedChip
from gui.models.article_rows import ArticleRows
from gui.models.event_filter import EventFilterChoice
from gui.workers.project_access import ProjectAccess

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.pipeline.session import ProjectSession


@dataclass(frozen=True, slots=True, eq=False)
class _Left:
    """What a choice leaves: sorted ids of events, dated or not, and of the articles that tell them.
    `by_article` says that it asks for articles or outlets alone, and so leaves phrases that no event holds.
    """

    events: Int64s
    articles: Int64s
    by_article: bool

    def holds(self, chip: UndatedChip) -> bool:
        if chip.event_id is not None:
            return _holds(self.events, chip.event_id)
        return self.by_article and chip.article_id is not None and _holds(self.articles, chip.article_id)


def _holds(ordered: Int64s, wanted: int) -> bool:
    at = int(np.searchsorted(ordered, wanted))
    return at < len(ordered) and int(ordered[at]) == wanted


class NarrowingPresenter(QObject):
    """Hands rows and chips on, all of them while nothing is filtered."""

    rows_shown = Signal(object)  # ArticleRows
    chips_shown = Signal(object)  # tuple[UndatedChip, ...]

    def __init__(self, access: ProjectAccess, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._access = access
        self._choice = EventFilterChoice()
        self._left: _Left | None = None
        self._rows: ArticleRows | None = None
        self._chips: tuple[UndatedChip, ...] | None = None
        access.opened.connect(lambda _: self._forget())

    def set_choice(self, choice: EventFilterChoice) -> None:
        """Known with all it leaves."""
        choice = self._choice = replace(choice, compared=None, comparison=None)
        if not choice.lets_all_through:
            self._ask()
            return
        self._access.take_back("narrowing")
        if self._left is not None:
            self._left = None
            self._show()

    def take_rows(self, rows: ArticleRows) -> None:
        """All articles, of a new state of the project."""
        self._rows = rows
        self._show_rows()
        if not self._choice.lets_all_through:
            self._ask()

    def take_chips(self, chips: tuple[UndatedChip, ...]) -> None:
        self._chips = chips
        self._show_chips()

    def _ask(self) -> None:
        self._access.latest("narrowing", partial(_left_by, self._choice), self._take)

    def _take(self, left: _Left | None) -> None:
        if left is not None and not self._choice.lets_all_through:
            self._left = left
            self._show()

    def _show(self) -> None:
        self._show_rows()
        self._show_chips()

    def _show_rows(self) -> None:
        if self._rows is not None:
            self.rows_shown.emit(self._rows if self._left is None else self._rows.only(self._left.articles))

    def _show_chips(self) -> None:
        if self._chips is not None:
            left = self._left
            self.chips_shown.emit(
                self._chips if left is None else tuple(chip for chip in self._chips if left.holds(chip))
            )

    def _forget(self) -> None:
        self._left = self._rows = self._chips = None


def _left_by(choice: EventFilterChoice, session: ProjectSession, stop: Callable[[], bool]) -> _Left:
    ids = session.left_ids(choice.wanted, stop=stop)
    if choice.listed_ids is not None:
        ids = ids[np.isin(ids, choice.listed_ids)]
    by_article = choice == EventFilterChoice(facets=choice.facets, words=choice.words) and all(
        one.facet in (Facet.ARTICLE, Facet.OUTLET) for one in choice.facets
    )
    return _Left(ids, session.told_in(ids, stop=stop), by_article)
