"""The chronology as a table: one row an event, sorted by time, with everything the canvas shows in words."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt

from core.chrono.wording import dating_words
from core.model.event import Event
from core.model.ids import EventId
from gui.models.words import counted, modality_words, review_words, tr

Index = QModelIndex | QPersistentModelIndex

EVENT_ROLE = int(Qt.ItemDataRole.UserRole)
SORT_ROLE = EVENT_ROLE + 1
_UNDATED = 1 << 62  # after every dated event


class ChronologyModel(QAbstractTableModel):
    """Events as rows; columns date, title, kind, places, sources, review."""

    DATE, TITLE, KIND, PLACES, SOURCES, REVIEW = range(6)

    def __init__(self, parent: Any = None) -> None:  # QObject or None, as Qt has it
        super().__init__(parent)
        self._events: tuple[Event, ...] = ()
        self._row_of: dict[EventId, int] = {}

    def set_events(self, events: Sequence[Event]) -> None:
        self.beginResetModel()
        self._events = tuple(events)
        self._row_of = {event.id: row for row, event in enumerate(self._events)}
        self.endResetModel()

    def row_of(self, event_id: EventId) -> int | None:
        return self._row_of.get(event_id)

    def event_at(self, row: int) -> Event:
        return self._events[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._events)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else 6

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (tr("Date"), tr("Event"), tr("Kind"), tr("Places"), tr("Sources"), tr("Review"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._events):
            return None
        event = self._events[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_words(event, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and event.sources:
            return event.sources[0].quote
        if role == EVENT_ROLE:
            return event.id
        return self._sort_key(event, index.column()) if role == SORT_ROLE else None

    def _sort_key(self, event: Event, column: int) -> Any:
        if column == self.DATE:
            return event.dating.earliest if event.dating else _UNDATED
        return len(event.sources) if column == self.SOURCES else cell_words(event, column).casefold()


def cell_words(event: Event, column: int) -> str:
    """What stands in one cell."""
    if column == ChronologyModel.DATE:
        return dating_words(event.dating) if event.dating else tr("undated")
    if column == ChronologyModel.TITLE:
        return event.title
    if column == ChronologyModel.KIND:
        return ", ".join(word for word in (str(event.kind), modality_words(event.modality)) if word)
    if column == ChronologyModel.PLACES:
        return ", ".join(event.places)
    if column == ChronologyModel.SOURCES:
        return counted(len(event.sources), tr("sentence"), tr("sentences"))
    return review_words(event.review)


class ChronologyFilter(QSortFilterProxyModel):
    """Shows the rows that hold all the words typed, and those events only that the filters let through."""

    def __init__(self, parent: Any = None) -> None:  # QObject or None, as Qt has it
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._event_ids: frozenset[int] | None = None
        self.setSortRole(SORT_ROLE)

    def set_words(self, text: str) -> None:
        self.beginFilterChange()
        self._words = tuple(text.casefold().split())
        self.endFilterChange()

    def set_event_ids(self, event_ids: frozenset[int] | None) -> None:
        """Only these events; None for all."""
        self.beginFilterChange()
        self._event_ids = event_ids
        self.endFilterChange()

    def lessThan(self, left: Index, right: Index) -> bool:
        # instants of early years pass the range of Qt's own integers: compare them here
        return bool(left.data(SORT_ROLE) < right.data(SORT_ROLE))

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:  # noqa: ARG002 - a flat table
        model = self.sourceModel()
        assert isinstance(model, ChronologyModel)
        event = model.event_at(source_row)
        if self._event_ids is not None and event.id not in self._event_ids:
            return False
        haystack = " ".join(cell_words(event, column) for column in range(6)).casefold()
        return all(word in haystack for word in self._words)
