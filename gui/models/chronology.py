"""The chronology as a table: an event a row, however many there are.

Holds the ids of all rows in their order, and of the events themselves only the pages that were looked at
last; others are asked for and come a moment later. Which rows there are and in which order is found out
elsewhere: the model asks for an order, and for events by their ids.
"""

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from core.model.date_basis import DateBasis
from core.model.event import Event
from core.model.ids import EventId
from core.model.table_column import TableColumn
from core.model.views import Int64s
from gui.models.chronology_cells import COLUMNS, RIGHT_ALIGNED, cell_words, heading_words, tip_words

Index = QModelIndex | QPersistentModelIndex

EVENT_ROLE = int(Qt.ItemDataRole.UserRole)
_PAGE = 64  # rows
_MOST_KEPT = 4_096  # events
_PAGES_AT_ONCE = 4  # as many as a high window shows, and some
_COMING = "\u2026"
_TO_THE_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class ChronologyModel(QAbstractTableModel):
    """Events as rows, the columns of `COLUMNS`."""

    order_wanted = Signal(object, bool)  # TableColumn, descending
    events_wanted = Signal(object)  # tuple[EventId, ...]

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: Int64s = np.zeros(0, np.int64)
        self._known: OrderedDict[int, Event] = OrderedDict()
        self._worded: dict[tuple[int, TableColumn], str] = {}
        self._bases: dict[int, DateBasis] = {}
        self._outdated: set[int] = set()
        self._wanted: OrderedDict[int, None] = OrderedDict()  # pages, those looked at last at the end
        self._asked: tuple[int, ...] = ()
        self._ask_soon = QTimer(self)
        self._ask_soon.setSingleShot(True)
        self._ask_soon.setInterval(0)
        self._ask_soon.timeout.connect(self._ask)

    def set_order(self, event_ids: Int64s) -> None:
        """All rows, from top to bottom."""
        self.beginResetModel()
        self._ids = event_ids
        self._outdated = set(self._known)  # shown as they were until they are read again
        self._wanted.clear()
        self._asked = ()
        self.endResetModel()

    def take_events(self, events: Iterable[Event], bases: Mapping[int, DateBasis] | None = None) -> None:
        """What was asked for, with how sure the dates are."""
        self._bases.update(bases or {})
        self._worded.clear()
        for event in events:
            self._known[event.id] = event
            self._known.move_to_end(event.id)
            self._outdated.discard(event.id)
        while len(self._known) > _MOST_KEPT:
            gone = self._known.popitem(last=False)[0]
            self._outdated.discard(gone)
            self._bases.pop(gone, None)
        asked, self._asked = self._asked, ()
        for page in asked:
            last = min((page + 1) * _PAGE, len(self._ids)) - 1
            self.dataChanged.emit(self.index(page * _PAGE, 0), self.index(last, len(COLUMNS) - 1))
        if self._wanted:
            self._ask_soon.start()

    def row_of(self, event_id: EventId) -> int | None:
        """Where an event stands; None where it is not shown."""
        rows = np.flatnonzero(self._ids == event_id)
        return int(rows[0]) if len(rows) else None

    def rows_of(self, event_ids: Sequence[int]) -> list[int]:
        """Where those of the events stand that are shown."""
        rows: list[int] = np.flatnonzero(np.isin(self._ids, np.asarray(event_ids, dtype=np.int64))).tolist()
        return rows

    def ids_between(self, first: int, last: int) -> list[int]:
        """Ids of the rows from one to another, both included."""
        ids: list[int] = self._ids[first : last + 1].tolist()
        return ids

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(COLUMNS):
            self.order_wanted.emit(COLUMNS[column], order == Qt.SortOrder.DescendingOrder)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        column = COLUMNS[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and column in RIGHT_ALIGNED:
            return _TO_THE_RIGHT
        return heading_words(column) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        column = COLUMNS[index.column()]
        if role == EVENT_ROLE:
            return EventId(int(self._ids[index.row()]))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _TO_THE_RIGHT if column in RIGHT_ALIGNED else None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        event = self._event_in(index.row())
        if role == Qt.ItemDataRole.ToolTipRole:
            return None if event is None else tip_words(event, column, self._bases.get(event.id))
        return _COMING if event is None else self._words_of(event, column)

    def cell(self, row: int, column: int) -> tuple[str, bool]:
        """What stands in a cell, and whether at its right; nothing where there is no such row."""
        if row >= len(self._ids):
            return "", False
        event, of = self._event_in(row), COLUMNS[column]
        return (_COMING if event is None else self._words_of(event, of)), of in RIGHT_ALIGNED

    def _words_of(self, event: Event, column: TableColumn) -> str:
        """Worded once: a row that is scrolled through the window is drawn many times."""
        key = (event.id, column)
        words = self._worded.get(key)
        if words is None:
            words = self._worded[key] = cell_words(event, column, self._bases.get(event.id))
        return words

    def _event_in(self, row: int) -> Event | None:
        """As far as it is known; what is not known, or not any more, is asked for."""
        event_id = int(self._ids[row])
        event = self._known.get(event_id)
        if event is None or event_id in self._outdated:
            page = row // _PAGE
            if page not in self._asked:
                self._wanted[page] = None
                self._wanted.move_to_end(page)
                if not self._ask_soon.isActive() and not self._asked:
                    self._ask_soon.start()
        return event

    def _ask(self) -> None:
        """For the pages that were looked at last; pages that were scrolled past are not waited for."""
        if self._asked or not self._wanted:
            return
        self._asked = tuple(self._wanted)[-_PAGES_AT_ONCE:]
        self._wanted.clear()
        rows = (self.ids_between(page * _PAGE, (page + 1) * _PAGE - 1) for page in self._asked)
        self.events_wanted.emit(tuple(EventId(event_id) for page in rows for event_id in page))
