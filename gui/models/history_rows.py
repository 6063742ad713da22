"""The history as a list: the newest step first, a heading for each day, the beginning last.

Steps come page by page as the list is scrolled, or as words are looked for that are further down; nothing is
worded before it is drawn.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from core.chrono.instant import instant_from_civil
from core.chrono.wording import day_words
from core.model.history import HistoryEntry, StepState
from gui.models.words import tr

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
BEGINNING = 0  # the step before the first


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """A line: a day (`step` is None), a step, or the beginning of it all. `time` is the clock of the user's
    own place, `state` says what has become of a step that is not in effect, and where the project stands."""

    step: int | None
    words: str
    time: str = ""
    state: str = ""
    faded: bool = False
    current: bool = False
    entry: HistoryEntry | None = None


def rows_of(entries: Sequence[HistoryEntry], day_before: str) -> Iterable[HistoryRow]:
    """The steps in their order with a heading wherever the day changes."""
    for entry in entries:
        day, time = _local(entry.made_at)
        if day != day_before:
            yield HistoryRow(None, day)
            day_before = day
        faded = entry.state is not StepState.IN_EFFECT
        state = tr("the project stands here") if entry.current else state_words(entry.state)
        yield HistoryRow(entry.step, entry.words, time, state, faded, entry.current, entry)


def state_words(state: StepState) -> str:
    """What has become of a step; nothing where it is in effect."""
    return {
        StepState.IN_EFFECT: "",
        StepState.UNDONE: tr("undone"),
        StepState.SUPERSEDED: tr("no longer in effect"),
    }[state]


def _local(made_at: str) -> tuple[str, str]:
    """Day and clock where the user is; a file of an older version keeps none."""
    try:
        moment = datetime.fromisoformat(made_at).astimezone()
    except ValueError:
        return tr("No date kept"), ""
    return day_words(instant_from_civil(moment.year, moment.month, moment.day)), f"{moment:%H:%M}"


class HistoryModel(QAbstractListModel):
    """The whole row is under ROW_ROLE."""

    more_wanted = Signal()

    def __init__(self, parent: Any = None) -> None:  # QObject or None, as Qt has it
        super().__init__(parent)
        self._entries: list[HistoryEntry] = []
        self._rows: list[HistoryRow] = []
        self._complete = True
        self._words: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether there is nothing further down."""
        return self._complete

    @property
    def seeks(self) -> bool:
        """Whether words are looked for that may stand in steps that have not come yet."""
        return bool(self._words) and not self._complete

    def steps_shown(self) -> int:
        return sum(row.entry is not None for row in self._rows)

    def set_entries(self, entries: Sequence[HistoryEntry], *, complete: bool) -> None:
        """The newest steps, in place of all."""
        self.beginResetModel()
        self._entries, self._complete = list(entries), complete
        self._rows = self._worded(entries, "")
        self.endResetModel()

    def add_entries(self, entries: Sequence[HistoryEntry], *, complete: bool) -> None:
        """The steps before those that are there."""
        days = [row.words for row in self._rows if row.step is None]
        self._complete = complete
        self._entries.extend(entries)
        rows = self._worded(entries, days[-1] if days else "")
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def set_words(self, words: str) -> None:
        """Only steps that hold all of these words, in any case and order."""
        self._words = tuple(words.casefold().split())
        self.set_entries(self._entries, complete=self._complete)

    def row_of(self, step: int | None) -> int | None:
        """Where a step stands; None where it is not shown."""
        if step is None:
            return None
        return next((at for at, row in enumerate(self._rows) if row.step == step), None)

    def current_row(self) -> int | None:
        """Where the step stands that the project stands at."""
        return next((at for at, row in enumerate(self._rows) if row.current), None)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._complete

    def fetchMore(self, parent: Index) -> None:
        if not parent.isValid():
            self.more_wanted.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A day is no step: it cannot be chosen."""
        heads = index.isValid() and self._rows[index.row()].step is None
        return Qt.ItemFlag.ItemIsEnabled if heads else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(part for part in (row.time, row.words, row.state) if part)
        return None

    def _worded(self, entries: Sequence[HistoryEntry], day: str) -> list[HistoryRow]:
        let = [entry for entry in entries if self._lets_through(entry)]
        rows = list(rows_of(let, day))
        if self._complete and not self._words:
            stands = not any(entry.current for entry in self._entries)
            state = tr("the project stands here") if stands else ""
            words = tr("The beginning: nothing decided yet")
            rows.append(HistoryRow(BEGINNING, words, state=state, current=stands))
        return rows

    def _lets_through(self, entry: HistoryEntry) -> bool:
        held = entry.words.casefold() if self._words else ""
        return all(word in held for word in self._words)
