"""A comparison as a table: an event a row, what is told of it under A and under B.

Holds which rows are shown and, of what they say, only the pages that were looked at last; others are asked
for and come a moment later.
"""

from collections import OrderedDict
from collections.abc import Mapping
from enum import IntEnum
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

from core.model.comparison import ComparedRow, Comparison, SideTelling, Told
from core.model.views import Int64s
from gui.models.compared_lanes import told_words
from gui.models.words import tr

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
_PAGE = 32
_MOST_KEPT = 2_048
_COMING = "\u2026"


class ComparedColumn(IntEnum):
    EVENT = 0
    A = 1
    B = 2


class ComparedModel(QAbstractTableModel):
    """Rows of one comparison, all or those told in one way."""

    rows_wanted = Signal(object)  # tuple[int, ...], rows of the comparison

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._rows: Int64s = np.zeros(0, np.int64)
        self._known: OrderedDict[int, ComparedRow | None] = OrderedDict()
        self._wanted: OrderedDict[int, None] = OrderedDict()  # pages
        self._asked = False
        self._ask_soon = QTimer(self)
        self._ask_soon.setSingleShot(True)
        self._ask_soon.setInterval(0)
        self._ask_soon.timeout.connect(self._ask)

    @property
    def comparison(self) -> Comparison | None:
        return self._comparison

    def set_comparison(self, comparison: Comparison | None, told: Told | None) -> None:
        """Another comparison, or another way of telling; None for all ways."""
        self.beginResetModel()
        if comparison is not self._comparison:
            self._known.clear()
        self._comparison = comparison
        self._rows = _rows_of(comparison, told)
        self._wanted.clear()
        self._asked = False
        self.endResetModel()

    def take_rows(self, comparison: Comparison, rows: Mapping[int, ComparedRow | None]) -> None:
        """What was asked for; of another comparison it comes too late."""
        if comparison is not self._comparison:
            return
        self._asked = False
        self._known.update(rows)
        while len(self._known) > _MOST_KEPT:
            self._known.popitem(last=False)
        if len(self._rows):
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(ComparedColumn) - 1))
        if self._wanted:
            self._ask_soon.start()

    def row_at(self, place: int) -> ComparedRow | None:
        """What a row of the table says, as far as it is known; what is not known is asked for."""
        row = int(self._rows[place])
        if row not in self._known:
            self._wanted[place // _PAGE] = None
            self._wanted.move_to_end(place // _PAGE)
            if not self._asked:
                self._ask_soon.start()
        return self._known.get(row)

    def told_at(self, place: int) -> Told:
        """How a row is told; known of every row."""
        assert self._comparison is not None
        return tuple(Told)[int(self._comparison.told[self._rows[place]])]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(ComparedColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if orientation != Qt.Orientation.Horizontal or not shown or self._comparison is None:
            return None
        a, b = self._comparison.a.words, self._comparison.b.words
        return (tr("Event"), f"A \u00b7 {a}", f"B \u00b7 {b}")[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows) or self._comparison is None:
            return None
        row = self.row_at(index.row())
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return None if row is None else _tip(_words(row, index.column()))
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return _COMING if row is None else _words(row, index.column())

    def _ask(self) -> None:
        """For the pages that were looked at last; those that were scrolled past are not waited for."""
        if self._asked or not self._wanted:
            return
        pages = tuple(self._wanted)[-2:]
        self._wanted.clear()
        self._asked = True
        places = (place for page in pages for place in range(page * _PAGE, (page + 1) * _PAGE))
        self.rows_wanted.emit(tuple(int(self._rows[place]) for place in places if place < len(self._rows)))


def _rows_of(comparison: Comparison | None, told: Told | None) -> Int64s:
    if comparison is None:
        return np.zeros(0, np.int64)
    if told is None:
        return np.arange(len(comparison), dtype=np.int64)
    return np.flatnonzero(comparison.told == tuple(Told).index(told))


def _words(row: ComparedRow, column: int) -> str:
    """A cell in full, for tips and for those who hear it."""
    if column == ComparedColumn.EVENT:
        parts = (row.title, row.date_words or tr("undated"), told_words(row.told), row.difference)
        return "\n".join(part for part in parts if part)
    return side_words(row.a if column == ComparedColumn.A else row.b)


def side_words(side: SideTelling | None) -> str:
    if side is None:
        return tr("does not tell it")
    more = tr("and {count} more").format(count=side.more) if side.more else ""
    return "\n".join(part for part in (side.date_words, side.quote, side.outlet, more) if part)


def _tip(words: str) -> str:
    """As plain text, in which Qt sees no markup."""
    plain = words.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
    return f"<qt>{plain}</qt>"
