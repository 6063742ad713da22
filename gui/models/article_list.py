"""The articles of a project as a list for the articles panel."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from core.model.ids import ArticleId
from gui.models.article_row import ArticleRow
from gui.models.article_rows import ArticleRows
from gui.models.words import counted, tr

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)


class ArticleListModel(QAbstractListModel):
    """Rows as they are given; the whole row is under ROW_ROLE."""

    def __init__(self, parent: Any = None) -> None:  # QObject or None, as Qt has it
        super().__init__(parent)
        self._rows = ArticleRows.of(())

    def set_rows(self, rows: Sequence[ArticleRow]) -> None:
        """Take new rows; where articles only changed or came after, selection and scroll stay as they are."""
        new, old = ArticleRows.of(rows), self._rows
        kept = len(old)
        if not new.begins_with(old):
            self.beginResetModel()
            self._rows = new
            self.endResetModel()
            return
        if len(new) > kept:
            self.beginInsertRows(QModelIndex(), kept, len(new) - 1)
            self._rows = new
            self.endInsertRows()
        self._rows = new
        changed = new.changed_since(old)
        if changed is not None:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[1]))

    def row_of(self, article_id: ArticleId) -> int | None:
        return self._rows.place_of(article_id)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(words for words in (row.title, row.copies, row.ledger) if words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (
                row.title,
                row.outlet,
                row.copies,
                row.published,
                counted(row.event_count, tr("event"), tr("events")),
            )
            return ", ".join(part for part in parts if part)
        return None
