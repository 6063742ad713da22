"""The figures of the project while somebody looks at them, and the lists that they count.

Counting a large project takes a moment: it is done on a thread of its own, and only while the page is shown;
a newer count stops the one before it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from core.model.dashboard import EventPlace, ToldTime
from core.model.ids import EventId
from gui.models.figures import ArticleChoice, Target, TimesChoice
from gui.models.standings import Standings
from gui.models.words import counted, tr
from gui.presenters.dashboard_words import figure_groups, headline
from gui.workers.project_access import ProjectAccess

if TYPE_CHECKING:
    from core.pipeline.session import ProjectSession

MOST_TIMES = 5_000  # that a list shows; nobody reads more of them


class DashboardPresenter(QObject):
    """Emits figures each time the project has changed, and what a figure leads to."""

    headline_shown = Signal(str)
    figures_shown = Signal(object)  # tuple[FigureGroup, ...]
    standings_shown = Signal(object)  # Standings
    articles_wanted = Signal(object)  # ArticleChoice
    times_shown = Signal(str, object)  # heading, tuple[ToldTime, ...]
    events_wanted = Signal(object, object)  # EventPlace, tuple[EventId, ...]
    reviews_wanted = Signal(object)  # frozenset[Review]
    contradictions_wanted = Signal(object)  # Standing

    def __init__(self, access: ProjectAccess, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._access = access
        self._open = False
        self._times: TimesChoice | None = None
        access.opened.connect(lambda _: self.refresh())
        access.changed.connect(lambda _: self.refresh())

    def set_open(self, shown: bool) -> None:
        """Whether anybody looks at the page: it is counted only then."""
        begins, self._open = shown and not self._open, shown
        if not shown:
            self._access.take_back("figures")
        if begins:
            self._times = None
            self.refresh()

    def refresh(self) -> None:
        """Count again."""
        if self._open:
            self._access.latest("figures", _read, self._take)
            if self._times is not None:
                self._ask_times(self._times)

    def follow(self, target: Target) -> None:
        """Show what a figure counts."""
        self._times = target if isinstance(target, TimesChoice) else None
        if isinstance(target, TimesChoice):
            self._ask_times(target)
        elif isinstance(target, ArticleChoice):
            self.articles_wanted.emit(target)
        elif isinstance(target, EventPlace):
            self._ask_events(target)
        elif isinstance(target, frozenset):
            self.reviews_wanted.emit(target)
        else:
            self.contradictions_wanted.emit(target)

    def leave_times(self) -> None:
        """The articles are listed again."""
        self._times = None

    def _ask_times(self, choice: TimesChoice) -> None:
        self._access.lists(
            "told times",
            lambda session: session.told_times(choice.state, choice.reason, MOST_TIMES),
            lambda times: self._take_times(choice, times),
        )

    def _take_times(self, choice: TimesChoice, times: Sequence[ToldTime]) -> None:
        if choice == self._times:
            self.times_shown.emit(_times_words(choice, len(times)), times)

    def _ask_events(self, place: EventPlace) -> None:
        def take(event_ids: tuple[EventId, ...]) -> None:
            self.events_wanted.emit(place, event_ids)

        if place is EventPlace.TIMELINE:
            take(())
        else:
            self._access.lists("events of a place", lambda session: session.ids_in_place(place), take)

    def _take(self, answer: Any) -> None:  # what _read makes
        words, groups, standings = answer
        self.headline_shown.emit(words)
        self.figures_shown.emit(groups)
        self.standings_shown.emit(standings)


def _read(session: ProjectSession, stop: Callable[[], bool]) -> Any:
    """Counted and worded on the project's thread."""
    dashboard = session.dashboard(stop=stop)
    return headline(dashboard), figure_groups(dashboard), Standings(dashboard.standings)


def _times_words(choice: TimesChoice, count: int) -> str:
    shown = counted(count, tr("time phrase"), tr("time phrases"))
    words = choice.words[:1].upper() + choice.words[1:]
    of = tr("the first {shown}").format(shown=shown) if count == MOST_TIMES else shown
    return f"{words} \u00b7 {of}"
