"""The history as a list: the newest step first, a heading for each day, the beginning last.

Steps come page by page as the list is scrolled, or as words are looked for that are further down; nothing is
worded before it is drawn.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from core.chrono.instant import instant_from_civil
from core.chrono.wording import day_words
from core.model.history import HistoryEntry, StepState
from gui.models.words import tr

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
BEGINNING = 0  # the step before the first
_TO_THE_MINUTE = len("2026-11-22T23:29")


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


@dataclass(frozen=True, slots=True)
class ToldStep:
    """A step's line, the day that it stands under, and its words as they are searched."""

    row: HistoryRow
    day: str
    searched: str


def told_step(entry: HistoryEntry) -> ToldStep:
    """Made once a step: lines are only put together afterwards."""
    day, time = _local(entry.made_at[:_TO_THE_MINUTE])
    faded = entry.state is not StepState.IN_EFFECT
    state = tr("the project stands here") if entry.current else state_words(entry.state)
    row = HistoryRow(entry.step, entry.words, time, state, faded, entry.current, entry)
    return ToldStep(row, day, entry.words.casefold())


def with_days(steps: Iterable[ToldStep], day_before: str) -> Iterator[HistoryRow]:
    """The lines in their order with a heading wherever the day changes."""
    for told in steps:
        if told.day != day_before:
            yield HistoryRow(None, told.day)
            day_before = told.day
        yield told.row


def state_words(state: StepState) -> str:
    """What has become of a step; nothing where it is in effect."""
    return {
        StepState.IN_EFFECT: "",
        StepState.UNDONE: tr("undone"),
        StepState.SUPERSEDED: tr("no longer in effect"),
    }[state]


@lru_cache(maxsize=4_096)
def _local(minute: str) -> tuple[str, str]:
    """Day and clock where the user is; a file of an older version keeps none."""
    try:
        moment = datetime.fromisoformat(minute).replace(tzinfo=UTC).astimezone()
    except ValueError:
        return tr("No date kept"), ""
    return day_words(instant_from_civil(moment.year, moment.month, moment.day)), f"{moment:%H:%M}"


class HistoryModel(QAbstractListModel):
    """The whole row is under ROW_ROLE."""

    more_wanted = Signal()

    def __init__(self, parent: Any = None) -> None:  # QObject or None, as Qt has it
        super().__init__(parent)
        self._steps: list[ToldStep] = []
        self._rows: list[HistoryRow] = []
        self._last_day = ""
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
        self._steps, self._complete = [told_step(entry) for entry in entries], complete
        self._show()

    def add_entries(self, entries: Sequence[HistoryEntry], *, complete: bool) -> None:
        """The steps before those that are there."""
        new = [told_step(entry) for entry in entries]
        self._steps.extend(new)
        self._complete = complete
        rows = self._lines(new, self._last_day)
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def set_words(self, words: str) -> None:
        """Only steps that hold all of these words, in any case and order."""
        self._words = tuple(words.casefold().split())
        self._show()

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

    def _show(self) -> None:
        self.beginResetModel()
        self._last_day = ""
        self._rows = self._lines(self._steps, "")
        self.endResetModel()

    def _lines(self, steps: Sequence[ToldStep], day: str) -> list[HistoryRow]:
        """The lines of those of the steps that are looked for, and the beginning behind the last of all."""
        let = [told for told in steps if all(word in told.searched for word in self._words)]
        self._last_day = let[-1].day if let else day
        rows = list(with_days(let, day))
        if self._complete and not self._words:
            stands = not any(told.row.current for told in self._steps)
            state = tr("the project stands here") if stands else ""
            words = tr("The beginning: nothing decided yet")
            rows.append(HistoryRow(BEGINNING, words, state=state, current=stands))
        return rows
