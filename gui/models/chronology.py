"""The chronology as a table: an event a row, sorted and filtered, with all that the canvas shows in words.

Sorting and filtering are done here, over plain Python values: a proxy model would ask row by row.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from core.chrono.wording import dating_words
from core.model.event import Event
from core.model.ids import EventId
from gui.models.words import counted, modality_words, review_words, tr

Index = QModelIndex | QPersistentModelIndex

EVENT_ROLE = int(Qt.ItemDataRole.UserRole)
_UNDATED = 1 << 62  # after every dated event
_COLUMNS = 6


class ChronologyModel(QAbstractTableModel):
    """Events as rows; columns date, title, kind, places, sources, review."""

    DATE, TITLE, KIND, PLACES, SOURCES, REVIEW = range(_COLUMNS)

    def __init__(self, parent: Any = None) -> None:  # QObject or None, as Qt has it
        super().__init__(parent)
        self._events: tuple[Event, ...] = ()
        self._shown: list[Event] = []
        self._row_of: dict[EventId, int] = {}
        self._words: tuple[str, ...] = ()
        self._event_ids: frozenset[int] | None = None
        self._order = (self.DATE, Qt.SortOrder.AscendingOrder)

    def set_events(self, events: Sequence[Event]) -> None:
        self._events = tuple(events)
        self._show()

    def set_words(self, text: str) -> None:
        """Only rows that hold all these words, in any column."""
        words = tuple(text.casefold().split())
        if words != self._words:
            self._words = words
            self._show()

    def set_event_ids(self, event_ids: frozenset[int] | None) -> None:
        """Only these events; None for all."""
        if event_ids != self._event_ids:
            self._event_ids = event_ids
            self._show()

    def row_of(self, event_id: EventId) -> int | None:
        """Where an event stands; None where it is not shown."""
        return self._row_of.get(event_id)

    @property
    def event_count(self) -> int:
        """All events, whatever is filtered out."""
        return len(self._events)

    def tab_separated(self, rows: Sequence[int]) -> str:
        """A line a row: its cells, then the sentence that tells it; no cell breaks a line."""
        lines = []
        for row in rows:
            event = self._shown[row]
            cells = [cell_words(event, column) for column in range(_COLUMNS)]
            cells.append(event.sources[0].quote if event.sources else "")
            lines.append("\t".join(" ".join(cell.split()) for cell in cells))
        return "\n".join(lines)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (column, order)
        self._show()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else _COLUMNS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (tr("Date"), tr("Event"), tr("Kind"), tr("Places"), tr("Sources"), tr("Review"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        event = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_words(event, index.column())
        if role == EVENT_ROLE:
            return event.id
        return tip_words(event) if role == Qt.ItemDataRole.ToolTipRole else None

    def _show(self) -> None:
        column, order = self._order
        self.beginResetModel()
        self._shown = sorted(
            (event for event in self._events if self._lets_through(event)),
            key=lambda event: _sort_key(event, column),
            reverse=order == Qt.SortOrder.DescendingOrder,
        )
        self._row_of = {event.id: row for row, event in enumerate(self._shown)}
        self.endResetModel()

    def _lets_through(self, event: Event) -> bool:
        if self._event_ids is not None and event.id not in self._event_ids:
            return False
        if not self._words:
            return True
        haystack = " ".join(cell_words(event, column) for column in range(_COLUMNS)).casefold()
        return all(word in haystack for word in self._words)


def _sort_key(event: Event, column: int) -> Any:  # an instant, a count or words: the same for one column
    if column == ChronologyModel.DATE:
        return event.dating.earliest if event.dating else _UNDATED
    return event.source_count if column == ChronologyModel.SOURCES else cell_words(event, column).casefold()


def tip_words(event: Event) -> str:
    """The sentence that tells it, as plain text that Qt does not take for markup."""
    if not event.sources:
        return ""
    quote = event.sources[0].quote.replace("&", "&amp;").replace("<", "&lt;")
    return f"<qt>{quote}</qt>"


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
        return counted(event.source_count, tr("sentence"), tr("sentences"))
    return review_words(event.review)
