"""The history while somebody looks at it: steps page by page, and the project made to stand as it stood.

Going back is a step like any other: it can be undone, and a later one can be gone back to.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from core.model.changes import Changes
from core.model.history import HistoryEntry
from gui.workers.project_access import ProjectAccess

if TYPE_CHECKING:
    from core.pipeline.session import ProjectSession

PAGE = 500
_MOST_AGAIN = 5_000  # steps that are read again at once when something was decided


class HistoryPresenter(QObject):
    """Emits pages of steps, the newest first."""

    steps_shown = Signal(object, bool)  # tuple[HistoryEntry, ...] in place of all, whether these are all
    steps_added = Signal(object, bool)
    unfit_shown = Signal(object)  # tuple[UnfitDecision, ...]
    decided = Signal(str)  # a quiet word

    def __init__(self, access: ProjectAccess, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._access = access
        self._open = False
        self._last: int | None = None  # the step furthest back of those that were read
        self._count = 0
        self._complete = False
        access.opened.connect(lambda _: self._begin())
        access.changed.connect(lambda _: self.refresh())

    def set_open(self, shown: bool) -> None:
        """Whether anybody looks at it: it is read only then."""
        begins, self._open = shown and not self._open, shown
        if begins:
            self._begin()

    def refresh(self) -> None:
        """Read again as far as was read."""
        if self._open:
            wanted = max(PAGE, min(self._count, _MOST_AGAIN))
            self._access.lists("history", lambda session: _read(session, wanted), self._take)

    def more(self) -> None:
        """The steps before those that were read."""
        last = self._last
        if self._open and not self._complete and last is not None:
            self._access.lists(
                "history",
                lambda session: session.history(before=last, limit=PAGE),
                lambda entries: self._add(last, entries),
            )

    def go_back_to(self, step: int) -> None:
        """Make the project stand as it stood after a step."""
        self._access.write(lambda session: session.go_back_to(step), self._written)

    def _written(self, changes: Changes) -> None:
        self.decided.emit(changes.summary)

    def _begin(self) -> None:
        self._last, self._count, self._complete = None, 0, False
        self.refresh()

    def _take(self, answer: Any) -> None:  # what _read makes
        entries, wanted, unfit = answer
        self._last = entries[-1].step if entries else None
        self._count, self._complete = len(entries), len(entries) < wanted
        self.steps_shown.emit(entries, self._complete)
        self.unfit_shown.emit(unfit)

    def _add(self, last: int, entries: Sequence[HistoryEntry]) -> None:
        if last != self._last:  # read again from the top meanwhile
            return
        self._last = entries[-1].step if entries else last
        self._count += len(entries)
        self._complete = len(entries) < PAGE
        self.steps_added.emit(entries, self._complete)


def _read(session: ProjectSession, wanted: int) -> Any:
    return session.history(limit=wanted), wanted, session.unfitting()
