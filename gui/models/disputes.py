"""Contradictions as the window shows them: a row each in the list, and one opened with all its sides."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from core.model.contradiction import Standing
from core.model.dispute import DisputeKey

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class DisputeRow:
    """A line of the list: the event, what it is about and what is said, how it stands, who takes part."""

    key: DisputeKey
    title: str
    said: str
    standing: Standing
    state: str
    told_by: str


@dataclass(frozen=True, slots=True)
class WitnessRow:
    """A sentence in full, and who says it: outlet and byline, when that was published and how that is known,
    what it is a copy of. `number` is its place among the event's sources."""

    number: int
    outlet: str
    byline: str
    published: str
    copy: str
    quote: str
    says: str = ""


@dataclass(frozen=True, slots=True)
class SideCard:
    """What a side says, by how many, and each who says it."""

    words: str
    told_by: str
    witnesses: tuple[WitnessRow, ...]
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class DisputeCard:
    """A contradiction opened. `date` is the date that the event has now; `is_settled` whether it can be
    opened again, `takes_reason` whether it can be said why."""

    key: DisputeKey
    title: str
    heading: str
    state: str
    standing: Standing
    sides: tuple[SideCard, ...]
    is_settled: bool
    date: str = ""
    reason: str = ""
    takes_reason: bool = False


class DisputesModel(QAbstractListModel):
    """Rows as they are given, narrowed to one standing; the whole row is under ROW_ROLE."""

    def __init__(self, parent: Any = None) -> None:  # QObject or None, as Qt has it
        super().__init__(parent)
        self._rows: tuple[DisputeRow, ...] = ()
        self._shown: tuple[DisputeRow, ...] = ()
        self._standing: Standing | None = None

    @property
    def rows(self) -> tuple[DisputeRow, ...]:
        """All of them, before they are narrowed."""
        return self._rows

    @property
    def shown(self) -> tuple[DisputeRow, ...]:
        return self._shown

    def counts(self) -> Counter[Standing]:
        return Counter(row.standing for row in self._rows)

    def set_rows(self, rows: Sequence[DisputeRow]) -> None:
        self._rows = tuple(rows)
        self._show()

    def set_standing(self, standing: Standing | None) -> None:
        """Only those that stand so; None for all."""
        self._standing = standing
        self._show()

    def row_of(self, key: DisputeKey | None) -> int | None:
        """Where a contradiction is shown; None where it is not."""
        return next((at for at, row in enumerate(self._shown) if row.key == key), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        row = self._shown[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join((row.title, row.said, row.state, row.told_by))
        return None

    def _show(self) -> None:
        """Where the rows are of the same contradictions, choice and scroll stay as they are."""
        wanted = self._standing
        new = tuple(row for row in self._rows if wanted is None or row.standing is wanted)
        old = self._shown
        if [row.key for row in new] == [row.key for row in old]:
            self._shown = new
            if new:
                self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self._shown = new
        self.endResetModel()
