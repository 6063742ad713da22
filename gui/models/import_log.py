"""The rows of the import report as a list that is filtered by outcome and by words.

Made for tens of thousands of rows: nothing is worded or laid out before it is asked for.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from gui.models.import_row import ImportRow, ImportState
from gui.models.words import tr

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)


class ImportLogModel(QAbstractListModel):
    """Holds every row, shows those that the filters let through; the whole row is under ROW_ROLE."""

    def __init__(self, parent: Any = None) -> None:  # QObject or None, as Qt has it
        super().__init__(parent)
        self._rows: tuple[ImportRow, ...] = ()
        self._shown: list[ImportRow] = []
        self._states: frozenset[ImportState] | None = None
        self._words: tuple[str, ...] = ()

    @property
    def rows(self) -> tuple[ImportRow, ...]:
        """All of them, before any filter."""
        return self._rows

    def counts(self) -> Counter[ImportState]:
        return Counter(row.state for row in self._rows)

    def set_rows(self, rows: Sequence[ImportRow]) -> None:
        self._rows = tuple(rows)
        self._show()

    def set_states(self, states: frozenset[ImportState] | None) -> None:
        """Only rows with one of these outcomes; None for all."""
        self._states = states
        self._show()

    def set_words(self, words: str) -> None:
        """Only rows that hold all of these words, in any case and order."""
        self._words = tuple(words.casefold().split())
        self._show()

    def row_of(self, row: ImportRow) -> int | None:
        """Where a row is shown; None where the filters hide it."""
        return next((at for at, shown in enumerate(self._shown) if shown == row), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        row = self._shown[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{state_words(row.state)}: {row.words}"
        return None

    def _show(self) -> None:
        self.beginResetModel()
        self._shown = [row for row in self._rows if self._lets_through(row)]
        self.endResetModel()

    def _lets_through(self, row: ImportRow) -> bool:
        if self._states is not None and row.state not in self._states:
            return False
        if not self._words:
            return True
        held = f"{row.words} {row.file}".casefold()
        return all(word in held for word in self._words)


def state_words(state: ImportState) -> str:
    """An outcome in a word or two."""
    return {
        ImportState.READ: tr("Read"),
        ImportState.WARNING: tr("Read, check"),
        ImportState.DUPLICATE: tr("Already here"),
        ImportState.SKIPPED: tr("Skipped"),
        ImportState.FAILED: tr("Not read"),
        ImportState.LINK: tr("Link"),
        ImportState.COLUMNS: tr("Columns?"),
    }[state]
