"""The articles of the dashboard as a table model: an article a row, in the order of any column."""

from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.model.ids import ArticleId
from gui.models.figures import ArticleChoice
from gui.models.standings import (
    COLUMNS,
    NUMBERS,
    Ranks,
    StandingColumn,
    Standings,
    cell_words,
    heading_words,
)

Index = QModelIndex | QPersistentModelIndex
ARTICLE_ROLE = int(Qt.ItemDataRole.UserRole)
_ROOM_FOR_ARROW = "\u2007" * 2  # of a column that is sorted: it is drawn over the end of the words
_TO_THE_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class StandingsModel(QAbstractTableModel):
    """Articles as rows, the columns of `COLUMNS`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._standings = Standings()
        self._choice, self._words = ArticleChoice.READ, ""
        self._column, self._descending = StandingColumn.TO_REVIEW, True
        self._rows: Ranks = np.zeros(0, np.int64)

    @property
    def choice(self) -> ArticleChoice:
        return self._choice

    def set_standings(self, standings: Standings) -> None:
        self._standings = standings
        self._show()

    def set_choice(self, choice: ArticleChoice) -> None:
        self._choice = choice
        self._show()

    def set_words(self, words: str) -> None:
        """Only articles whose title or outlet holds all of these."""
        self._words = words
        self._show()

    def count_of(self, choice: ArticleChoice) -> int:
        return int(self._standings.masks[choice].sum())

    def row_of(self, article_id: ArticleId | None) -> int | None:
        """Where an article stands; None where it is not shown."""
        articles = self._standings.articles
        rows = self._rows.tolist()
        return next((row for row, at in enumerate(rows) if articles[at].article_id == article_id), None)

    def cell(self, row: int, column: int) -> tuple[str, bool]:
        """What stands in a cell, and whether at its right."""
        if row >= len(self._rows):
            return "", False
        of = COLUMNS[column]
        return cell_words(self._standings.articles[self._rows[row]], of), of in NUMBERS

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(COLUMNS):
            self._column, self._descending = COLUMNS[column], order == Qt.SortOrder.DescendingOrder
            self._show()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and COLUMNS[section] in NUMBERS:
            return _TO_THE_RIGHT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        sorts = COLUMNS[section] is self._column and self._column in NUMBERS
        return heading_words(COLUMNS[section]) + (_ROOM_FOR_ARROW if sorts else "")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        if role == ARTICLE_ROLE:
            return self._standings.articles[self._rows[index.row()]]
        words, right = self.cell(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _TO_THE_RIGHT if right else None
        return words if role == Qt.ItemDataRole.DisplayRole else None

    def _show(self) -> None:
        """Equal ones stand in the order of reading, whichever way is sorted."""
        self.beginResetModel()
        let = self._standings.masks[self._choice]
        if self._words.strip():
            let = let & self._standings.holding(self._words)
        rows = np.flatnonzero(let)
        ranks = self._standings.ranks[self._column][rows]
        self._rows = rows[np.argsort(-ranks if self._descending else ranks, kind="stable")]
        self.endResetModel()
