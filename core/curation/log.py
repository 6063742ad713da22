"""Which decisions of the append-only log are in effect: a fold with undo and redo.

Undo and redo are rows of the log themselves, so that they survive a restart. A new decision ends what
could be redone, as in any editor.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from core.model.decision import Decision, DecisionKind


@dataclass(frozen=True, slots=True)
class LogState:
    """Decisions in effect, oldest first, and those undone, the next to redo last."""

    effective: tuple[Decision, ...] = ()
    undone: tuple[Decision, ...] = ()

    @property
    def next_undo(self) -> Decision | None:
        return self.effective[-1] if self.effective else None

    @property
    def next_redo(self) -> Decision | None:
        return self.undone[-1] if self.undone else None


def fold(decisions: Iterable[Decision]) -> LogState:
    """The state after the whole log; `decisions` in the order of the log."""
    effective: list[Decision] = []
    undone: list[Decision] = []
    for decision in decisions:
        if decision.kind is DecisionKind.UNDO:
            _move(decision.target_seq, effective, undone)
        elif decision.kind is DecisionKind.REDO:
            _move(decision.target_seq, undone, effective)
        else:
            effective.append(decision)
            undone.clear()
    return LogState(tuple(effective), tuple(undone))


def effective(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions in effect, oldest first."""
    return fold(decisions).effective


def _move(target_seq: int | None, origin: list[Decision], target: list[Decision]) -> None:
    """Move the decision with this number; a row that names none that is there says nothing."""
    for index in range(len(origin) - 1, -1, -1):
        if origin[index].seq == target_seq:
            target.append(origin.pop(index))
            return
