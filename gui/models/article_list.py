"""The articles of a project as a list for the articles panel.

The view asks for the number of rows once for every row that it lays out, and a hundred thousand questions
answered in Python would hold the window up: the base, a list of empty texts, answers them by itself.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt, QTimer, Signal

from core.model.ids import ArticleId
from gui.models.article_row import ArticleRow
from gui.models.article_rows import ArticleRows
from gui.models.paged_article_rows import PagedArticleRows
from gui.models.words import counted, tr

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)


class ArticleListModel(QStringListModel):
    """Rows as they are given; the whole row is under ROW_ROLE."""

    rows_wanted = Signal(object)  # tuple[ArticleId, ...]: of very many articles, those that are looked at
    rows_came = Signal()  # what is in view may say something else now

    def __init__(self, parent: Any = None) -> None:  # QObject or None, as Qt has it
        super().__init__(parent)
        self._rows = ArticleRows.of(())
        self._asked = False
        self._ask_soon = QTimer(self)
        self._ask_soon.setSingleShot(True)
        self._ask_soon.setInterval(0)
        self._ask_soon.timeout.connect(self._ask)

    def set_rows(self, rows: Sequence[ArticleRow]) -> None:
        """Take new rows; where articles only changed or came after, selection and scroll stay as they are."""
        new, old = ArticleRows.of(rows), self._rows
        kept, self._asked = len(old), False
        if isinstance(new, PagedArticleRows) and isinstance(old, PagedArticleRows):
            new.take_over(old)
        self._rows = new
        if not new.begins_with(old):
            self.setStringList([""] * len(new))
            return
        if len(new) > kept:
            self.insertRows(kept, len(new) - kept)
        self.rows_came.emit()
        if not isinstance(new, PagedArticleRows):
            changed = new.changed_since(old)
            if changed is not None:
                self.dataChanged.emit(self.index(changed[0]), self.index(changed[1]))

    def take_rows(self, rows: Iterable[ArticleRow]) -> None:
        """What was asked for."""
        self._asked = False
        if isinstance(self._rows, PagedArticleRows):
            self._rows.learn(rows)
            self.rows_came.emit()

    def row_of(self, article_id: ArticleId) -> int | None:
        return self._rows.place_of(article_id)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """To be chosen, not to be written in."""
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return chosen if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        self._look_for_more()
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

    def _look_for_more(self) -> None:
        rows = self._rows
        waits = isinstance(rows, PagedArticleRows) and rows.waits and not self._asked
        if waits and not self._ask_soon.isActive():
            self._ask_soon.start()

    def _ask(self) -> None:
        rows = self._rows
        if isinstance(rows, PagedArticleRows) and rows.waits and not self._asked:
            self._asked = True
            self.rows_wanted.emit(rows.take_wanted())
