"""Articles whose publication date asks for a look, as a list: one row each, with the days to choose from."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from core.model.article import PublicationDate
from core.model.ids import ArticleId
from gui.models.words import tr

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """A day that can be chosen, where it stands, and whether it holds now."""

    day: str
    source: str
    published: PublicationDate
    holds: bool = False


@dataclass(frozen=True, slots=True)
class DateReviewRow:
    """An article, the date that holds now, why that asks for a look, and what there is to choose from."""

    article_id: ArticleId
    title: str
    outlet: str
    published: str
    why: str
    candidates: tuple[CandidateRow, ...]
    checked: bool = False


class DateReviewModel(QAbstractListModel):
    """Rows as they are given; the whole row is under ROW_ROLE."""

    def __init__(self, parent: Any = None) -> None:  # QObject or None, as Qt has it
        super().__init__(parent)
        self._rows: tuple[DateReviewRow, ...] = ()

    @property
    def rows(self) -> tuple[DateReviewRow, ...]:
        return self._rows

    def set_rows(self, rows: Sequence[DateReviewRow]) -> None:
        """Take new rows; where they are of the same articles, choice and scroll stay as they are."""
        new, old = tuple(rows), self._rows
        if [row.article_id for row in new] == [row.article_id for row in old]:
            self._rows = new
            if new:
                self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()

    def row_of(self, article_id: ArticleId | None) -> int | None:
        return next((at for at, row in enumerate(self._rows) if row.article_id == article_id), None)

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
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = tr("checked") if row.checked else row.why
            return f"{row.title}, {row.published}, {state}"
        return None
