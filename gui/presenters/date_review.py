"""Goes through the articles whose publication date is not sure: what there is to choose from, what a choice
would move, and the next one at once.

A choice is a decision like any other and can be undone; what is left can be taken up again later.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from core.curation import making
from core.model.article import PublicationDate
from core.model.changes import Changes
from core.model.ids import ArticleId
from gui.models.date_review import DateReviewRow
from gui.models.published_words import published_words
from gui.models.words import counted, number, tr
from gui.presenters.date_rows import Rows, checked_row, in_order, rows_to_check
from gui.presenters.typed_dates import parse_date, preview_rows, publication_of, weekday_words
from gui.workers.project_access import ProjectAccess
from gui.workers.task_runner import TaskRunner

_MOST_MOVES = 3


class DateReviewPresenter(QObject):
    """One article is current; everything that is asked is about it."""

    rows_shown = Signal(object)  # tuple[DateReviewRow, ...]
    progress_shown = Signal(str)
    current_shown = Signal(object)  # ArticleId | None
    moves_shown = Signal(int, str)  # number of the candidate, and what it would move
    entry_read = Signal(str, bool)  # what typed words mean, whether they can be applied
    entry_moves_shown = Signal(object)  # tuple[str, ...]
    applied = Signal()
    decided = Signal(str)  # a quiet word

    def __init__(self, access: ProjectAccess, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._access = access
        self._entry = TaskRunner("dates", self)
        self._open = False
        self._rows: Rows = {}
        self._pending: set[ArticleId] = set()
        self._current: ArticleId | None = None
        access.opened.connect(self._forget)
        access.changed.connect(lambda _: self.refresh())

    @property
    def busy(self) -> bool:
        return self._entry.busy

    @property
    def current(self) -> DateReviewRow | None:
        return None if self._current is None else self._rows.get(self._current)

    def close(self) -> None:
        self._entry.close()

    def set_open(self, shown: bool) -> None:
        """Whether anybody looks at the list: it is read only then."""
        if shown == self._open:
            return
        self._open = shown
        if shown:
            self.refresh()
        else:
            self._rows = {key: row for key, row in self._rows.items() if key in self._pending}

    def refresh(self) -> None:
        """Look again which articles are in doubt."""
        if self._open:
            checked = {key: row for key, row in self._rows.items() if row.checked}
            pending = frozenset(self._pending)
            self._access.views("dates", lambda session: rows_to_check(session, checked, pending), self._take)

    def go_to(self, article_id: ArticleId) -> None:
        """Make an article of the list the current one."""
        if article_id in self._rows and article_id != self._current:
            self._show_current(article_id)

    def choose(self, number_chosen: int) -> None:
        """Take a candidate of the current article, 1 the first, and go on to the next article."""
        row = self.current
        if row is not None and 1 <= number_chosen <= len(row.candidates):
            self._decide(row, row.candidates[number_chosen - 1].published)

    def leave(self) -> None:
        """Go on to the next article in doubt; this one stays in the list."""
        self._show_current(self._next())

    def words_typed(self, words: str) -> None:
        """Say what typed words mean for the current article, and what they would move."""
        self.entry_moves_shown.emit(())
        self._entry.ask(
            lambda: publication_of(parse_date(words)),
            self._entry_understood,
            topic="typed",
            failed=lambda error: self.entry_read.emit(str(error) if words.strip() else "", False),
        )

    def words_applied(self, words: str) -> None:
        row = self.current
        if row is None:
            return
        self._entry.ask(
            lambda: publication_of(parse_date(words)),
            lambda published: self._decide(row, published),
            failed=lambda error: self.entry_read.emit(str(error), False),
        )

    def _entry_understood(self, published: PublicationDate) -> None:
        assert published.instant is not None
        self.entry_read.emit(f"{weekday_words(published.instant)} {published_words(published)}", True)
        if self._current is not None:
            self._preview("typed date", self._current, published, self.entry_moves_shown.emit)

    def _decide(self, row: DateReviewRow, published: PublicationDate) -> None:
        article_id = row.article_id
        self._pending.add(article_id)
        decision = making.republish_titled(article_id, row.title, published)
        self._rows[article_id] = checked_row(row, published)
        self._access.write(
            lambda session: session.decide(decision), lambda changes: self._written(article_id, changes)
        )
        self.applied.emit()
        self._show_rows()
        self._show_current(self._next())

    def _written(self, article_id: ArticleId, changes: Changes) -> None:
        self._pending.discard(article_id)
        self.decided.emit(changes.summary)

    def _next(self) -> ArticleId | None:
        """The next article that is not checked, from the current one on and round; else the current one."""
        order = list(self._rows)
        at = order.index(self._current) if self._current in self._rows else -1
        following = (*order[at + 1 :], *order[: at + 1])
        return next((key for key in following if not self._rows[key].checked), self._current)

    def _take(self, found: Any) -> None:  # Rows, through the project's thread
        rows: Rows = found
        for key in self._pending & rows.keys():
            rows[key] = self._rows.get(key, rows[key])  # chosen since this was asked
        self._rows = in_order(rows, self._rows)
        self._show_rows()
        if self._current not in self._rows:
            self._current = None
            self._show_current(self._next())
        else:
            self._ask_moves()

    def _show_rows(self) -> None:
        rows = tuple(self._rows.values())
        self.rows_shown.emit(rows)
        self.progress_shown.emit(progress_words(rows))

    def _show_current(self, article_id: ArticleId | None) -> None:
        self._current = article_id
        self.current_shown.emit(article_id)
        self._ask_moves()

    def _ask_moves(self, at: int = 0) -> None:
        """What each candidate would move, one after the other so that nothing else waits for all of them."""
        row = self.current
        if row is None or at >= len(row.candidates):
            return
        candidate, article_id = row.candidates[at], row.article_id
        if candidate.holds:
            self.moves_shown.emit(at + 1, tr("holds now"))
            self._ask_moves(at + 1)
            return

        def told(rows: tuple[str, ...]) -> None:
            if article_id == self._current:
                self.moves_shown.emit(at + 1, moves_words(rows))
                self._ask_moves(at + 1)

        self._preview("date moves", article_id, candidate.published, told)

    def _preview(self, topic: str, article_id: ArticleId, published: PublicationDate, then: Any) -> None:
        self._access.views(
            topic,
            lambda session: preview_rows(session.preview_published(article_id, published)),
            then,
        )

    def _forget(self) -> None:
        self._rows = {}
        self._pending.clear()
        self._current = None
        self._show_rows()
        self.current_shown.emit(None)
        self.refresh()


def progress_words(rows: tuple[DateReviewRow, ...]) -> str:
    """How many are done of how many."""
    if not rows:
        return tr("Every publication date is sure.")
    checked = sum(row.checked for row in rows)
    return tr("{checked} of {whole} checked").format(
        checked=number(checked), whole=counted(len(rows), tr("article"), tr("articles"))
    )


def moves_words(rows: tuple[str, ...]) -> str:
    """The count, and the first of them from what to what."""
    if not rows:
        return tr("no event moves")
    moved = counted(len(rows), tr("event moves"), tr("events move"))
    more = len(rows) - _MOST_MOVES
    told = (*rows[:_MOST_MOVES], *((tr("and {count} more").format(count=number(more)),) if more > 0 else ()))
    return "\n".join((f"{moved}:", *told))
