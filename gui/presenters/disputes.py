"""Goes through the contradictions of the project: one at a time with all its sides, decided by one key.

What is decided is a decision like any other and can be undone. The list keeps its order while the page is
open, so that nothing jumps away from under the eye that has just decided it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.curation import making
from core.model.changes import Changes
from core.model.contradiction import Contradiction, Standing
from core.model.decision import Decision
from core.model.dispute import Dispute, DisputeKey, DisputeLine
from core.model.event import Event
from gui.models.disputes import DisputeRow
from gui.models.words import counted, number, tr
from gui.presenters.dispute_words import SETTLED, card_of, row_of
from gui.workers.project_access import ProjectAccess

if TYPE_CHECKING:
    from core.pipeline.session import ProjectSession


class DisputesPresenter(QObject):
    """One contradiction is current; what is asked is about it."""

    rows_shown = Signal(object)  # tuple[DisputeRow, ...]
    progress_shown = Signal(str)
    current_shown = Signal(object)  # DisputeKey | None
    card_shown = Signal(object)  # DisputeCard | None
    witness_wanted = Signal(object, int)  # EventId, number of the source to be read
    decided = Signal(str)  # a quiet word

    def __init__(self, access: ProjectAccess, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._access = access
        self._open = False
        self._rows: dict[DisputeKey, DisputeRow] = {}
        self._current: DisputeKey | None = None
        self._dispute: Dispute | None = None
        access.opened.connect(lambda _: self._forget())
        access.changed.connect(lambda _: self.refresh())

    def set_open(self, shown: bool) -> None:
        """Whether anybody looks at the list: it is read only then."""
        begins, self._open = shown and not self._open, shown
        if begins:
            self._rows = {}
            self.refresh()

    def refresh(self) -> None:
        """Look again what there is."""
        if self._open:
            self._access.lists("disputes", _rows, self._take)
            self._load()

    def start_with(self, event: Event | None) -> None:
        """Open at a contradiction of an event where it has one, at one that is open before others."""
        if event is not None and event.contradictions:
            first = min(event.contradictions, key=lambda one: one.standing is not Standing.OPEN)
            self.go_to(DisputeKey(event.id, first.kind, first.about))

    def go_to(self, key: DisputeKey) -> None:
        """Make a contradiction the current one."""
        if key != self._current:
            self._show_current(key)

    def decide(self, side: int) -> None:
        """For a side, 1 the first, and on to the next that is open."""
        dispute = self._dispute
        if dispute is not None and 1 <= side <= len(dispute.sides):
            self._decide(making.settle(dispute.event, dispute.contradiction, side - 1))

    def leave_open(self) -> None:
        """Nothing tells who is right: say so, and go on."""
        if (dispute := self._dispute) is not None:
            self._decide(making.leave_open(dispute.event, dispute.contradiction))

    def reopen(self) -> None:
        """Let it stand as it was found; one stays at it."""
        dispute = self._dispute
        if dispute is None or dispute.contradiction.standing not in SETTLED:
            return
        if _is_settled_by_typed_date(dispute.contradiction):
            self._write(making.date_as_read(dispute.event))
        else:
            self._write(making.unsettle(dispute.event, dispute.contradiction))

    def say_why(self, reason: str) -> None:
        """Write down why it was decided so, or left open; one stays at it."""
        dispute = self._dispute
        if dispute is None:
            return
        event, found = dispute.event, dispute.contradiction
        if found.chosen is not None:
            self._write(making.settle(event, found, found.chosen, reason))
        elif found.standing is Standing.LEFT_OPEN:
            self._write(making.leave_open(event, found, reason))

    def _decide(self, decision: Decision) -> None:
        self._write(decision)
        self._show_current(self._next())

    def _write(self, decision: Decision) -> None:
        self._access.write(lambda session: session.decide(decision), self._written)

    def _written(self, changes: Changes) -> None:
        self.decided.emit(changes.summary)

    def _next(self) -> DisputeKey | None:
        """The next that is open, from the current one on and round; else the current one."""
        order = list(self._rows)
        at = order.index(self._current) if self._current in self._rows else -1
        following = (*order[at + 1 :], *order[: max(at, 0)])
        return next((key for key in following if self._rows[key].standing is Standing.OPEN), self._current)

    def _take(self, rows: tuple[DisputeRow, ...]) -> None:
        """Those that were there keep their places; new ones follow."""
        found = {row.key: row for row in rows}
        kept = [key for key in self._rows if key in found]
        known = set(kept)
        order = (*kept, *(key for key in found if key not in known))
        self._rows = {key: found[key] for key in order}
        shown = tuple(self._rows.values())
        self.rows_shown.emit(shown)
        self.progress_shown.emit(progress_words(shown))
        if self._current not in self._rows:
            self._current = None
            self._show_current(self._next() or next(iter(self._rows), None))
        else:
            self.current_shown.emit(self._current)

    def _show_current(self, key: DisputeKey | None) -> None:
        self._current, self._dispute = key, None
        self.current_shown.emit(key)
        self._load()

    def _load(self) -> None:
        key = self._current
        if key is None:
            self.card_shown.emit(None)
        else:
            self._access.read("dispute", lambda session: session.dispute(key), self._take_dispute)

    def _take_dispute(self, dispute: Dispute | None) -> None:
        begins = self._dispute is None
        self._dispute = dispute
        self.card_shown.emit(None if dispute is None else card_of(dispute))
        if dispute is not None and begins and self._open:
            witnesses = [witness for side in dispute.sides for witness in side.witnesses]
            if witnesses:
                self.witness_wanted.emit(dispute.event.id, witnesses[0].number)

    def _forget(self) -> None:
        self._rows, self._current, self._dispute = {}, None, None
        self.refresh()


def _is_settled_by_typed_date(found: Contradiction) -> bool:
    """No side was chosen: the user gave the event a date of their own, which settles what is said of it."""
    return found.standing is Standing.DECIDED and found.chosen is None


def _rows(session: ProjectSession) -> tuple[DisputeRow, ...]:
    lines: tuple[DisputeLine, ...] = session.dispute_lines()
    return tuple(map(row_of, lines))


def progress_words(rows: tuple[DisputeRow, ...]) -> str:
    """How many are open of how many."""
    if not rows:
        return tr("No sources contradict each other.")
    waiting = sum(row.standing is Standing.OPEN for row in rows)
    whole = counted(len(rows), tr("contradiction"), tr("contradictions"))
    return tr("{open} open of {whole}").format(open=number(waiting), whole=whole)
