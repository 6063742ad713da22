"""What a filter leaves: the project is asked for what only it knows, the answer goes on with the choice.

Also what can be asked for by name. Each newer question takes the place of the one before it, which is
stopped.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.model.event_filter import Facet, FacetValue
from gui.models.event_filter import EventFilterChoice
from gui.workers.project_access import ProjectAccess

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.pipeline.session import ProjectSession

_MOST_VALUES = 80


class FilterPresenter(QObject):
    """Emits a choice once it is known which events it leaves."""

    choice_known = Signal(object)  # EventFilterChoice
    values_shown = Signal(object, object)  # Facet, tuple[FacetValue, ...]

    def __init__(self, access: ProjectAccess, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._access = access
        self._choice = EventFilterChoice()

    def set_choice(self, choice: EventFilterChoice) -> None:
        """At once where the timeline's own columns can tell, else when the project has answered."""
        self._choice = choice
        self.renew()

    def renew(self) -> None:
        """The project has changed, or the choice: what it leaves may be other events now."""
        choice = self._choice
        if not choice.asks_project and choice.compared is None:
            self._access.take_back("filter")
            self.choice_known.emit(choice)
            return
        self._access.latest("filter", partial(_answered, choice), self._take)

    def renew_if_asked(self) -> None:
        """Ask again only where the answer was the project's."""
        if self._choice.asks_project or self._choice.compared is not None:
            self.renew()

    def _take(self, choice: EventFilterChoice | None) -> None:
        if choice is not None:  # else the question was stopped
            self.choice_known.emit(choice)

    def seek_values(self, facet: Facet, words: str) -> None:
        self._access.latest(
            "values",
            lambda session, _: session.facet_values(facet, words, _MOST_VALUES),
            partial(self._show_values, facet),
        )

    def _show_values(self, facet: Facet, values: tuple[FacetValue, ...]) -> None:
        self.values_shown.emit(facet, values)


def _answered(
    choice: EventFilterChoice, session: ProjectSession, stop: Callable[[], bool]
) -> EventFilterChoice:
    """The choice with what only the project knows of it."""
    wanted = choice.wanted
    comparison = None
    if choice.compared is not None:
        a, b = choice.compared
        comparison = session.compare(a.side, b.side, wanted, stop=stop)
    return replace(choice, event_ids=session.filtered_ids(wanted, stop=stop), comparison=comparison)
