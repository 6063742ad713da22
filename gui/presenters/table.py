"""The table's rows: their order asked of the project for a filter and a column, their events page by page.

Nothing is asked while nobody looks at the table.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from core.model.ids import EventId
from core.model.table_column import TableColumn
from core.model.views import Int64s
from gui.models.chronology_cells import tab_separated
from gui.models.event_filter import EventFilterChoice
from gui.models.words import counted, number, tr
from gui.workers.project_access import ProjectAccess

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.pipeline.session import ProjectSession


@dataclass(frozen=True, slots=True)
class _Question:
    """Which rows are wanted, in which order."""

    choice: EventFilterChoice
    column: TableColumn
    descending: bool

    def answer(self, session: ProjectSession, stop: Callable[[], bool]) -> tuple[Int64s, int]:
        """Ids from top to bottom, and how many events there are before any filter."""
        ids = session.table_order(self.choice.wanted, self.column, descending=self.descending, stop=stop)
        compared = None if self.choice.comparison is None else self.choice.comparison.event_ids
        for let_through in (self.choice.listed_ids, compared):
            if let_through is not None:
                ids = ids[np.isin(ids, let_through)]
        counts = session.counts()
        return ids, counts.events + counts.rejected


class TablePresenter(QObject):
    """Emits an order, then the events that are looked at."""

    order_shown = Signal(object)  # Int64s
    events_shown = Signal(object, object)  # tuple[Event, ...], dict[int, DateBasis]
    count_shown = Signal(str)
    rows_copied = Signal(str)  # tab-separated

    def __init__(self, access: ProjectAccess, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._access = access
        self._question = _Question(EventFilterChoice(), TableColumn.DATE, descending=False)
        self._shown = False

    def set_shown(self, shown: bool) -> None:
        """Whether anybody looks at the table."""
        begins, self._shown = shown and not self._shown, shown
        if begins:
            self.renew()

    def set_choice(self, choice: EventFilterChoice) -> None:
        self._question = _Question(choice, self._question.column, self._question.descending)
        self.renew()

    def set_order(self, column: TableColumn, descending: bool) -> None:
        self._question = _Question(self._question.choice, column, descending)
        self.renew()

    def renew(self) -> None:
        """Something of the project has changed, or other rows are wanted."""
        if self._shown:
            self._access.latest("table", self._question.answer, self._take)

    def seek_events(self, event_ids: tuple[EventId, ...]) -> None:
        """Events for rows that are looked at."""
        self._access.latest(
            "rows",
            lambda session, _: (session.events_with_ids(event_ids), session.date_bases(event_ids)),
            lambda answer: self.events_shown.emit(*answer),
        )

    def copy(self, event_ids: tuple[EventId, ...]) -> None:
        """Lines for a spreadsheet, in the order given."""
        self._access.read("copied rows", lambda session: _lines(session, event_ids), self._copied)

    def _copied(self, lines: str) -> None:
        self.rows_copied.emit(lines)

    def _take(self, answer: tuple[Int64s, int]) -> None:
        ids, whole = answer
        self.order_shown.emit(ids)
        words = counted(whole, tr("event"), tr("events"))
        self.count_shown.emit(tr("{shown} of {whole}").format(shown=number(len(ids)), whole=words))


def _lines(session: ProjectSession, event_ids: tuple[EventId, ...]) -> str:
    by_id = {event.id: event for event in session.events_with_ids(event_ids)}
    found = (by_id[event_id] for event_id in event_ids if event_id in by_id)
    return tab_separated(found, session.date_bases(event_ids))
