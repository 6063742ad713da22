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
    from core.model.views import Int64s

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
        if not choice.asks_project:
            self._access.take_back("filter")
            self.choice_known.emit(choice)
            return
        wanted = choice.wanted
        self._access.latest(
            "filter",
            lambda session, stop: session.filtered_ids(wanted, stop=stop),
            lambda ids: self._take(choice, ids),
        )

    def renew_if_asked(self) -> None:
        """Ask again only where the answer was the project's."""
        if self._choice.asks_project:
            self.renew()

    def _take(self, choice: EventFilterChoice, ids: Int64s | None) -> None:
        self.choice_known.emit(replace(choice, event_ids=ids))

    def seek_values(self, facet: Facet, words: str) -> None:
        self._access.latest(
            "values",
            lambda session, _: session.facet_values(facet, words, _MOST_VALUES),
            partial(self._show_values, facet),
        )

    def _show_values(self, facet: Facet, values: tuple[FacetValue, ...]) -> None:
        self.values_shown.emit(facet, values)
