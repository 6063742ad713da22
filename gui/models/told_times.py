"""Time phrases of the whole project as a list: the words, what became of them, the article they stand in."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from core.model.dashboard import ToldTime
from gui.models.words import quoted

Index = QModelIndex | QPersistentModelIndex
TIME_ROLE = int(Qt.ItemDataRole.UserRole)


class ToldTimesModel(QAbstractListModel):
    """The whole phrase is under TIME_ROLE."""

    def __init__(self, parent: Any = None) -> None:  # QObject or None, as Qt has it
        super().__init__(parent)
        self._times: tuple[ToldTime, ...] = ()

    def set_times(self, times: Sequence[ToldTime]) -> None:
        self.beginResetModel()
        self._times = tuple(times)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._times)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._times):
            return None
        told = self._times[index.row()]
        if role == TIME_ROLE:
            return told
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            parts = (quoted(" ".join(told.words.split())), told.reason or told.state, told.article_title)
            return ", ".join(part for part in parts if part)
        return None
