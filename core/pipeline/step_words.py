"""Steps of the log in words, read with no more of each than its words need."""

from collections.abc import Sequence

from core.curation import wording
from core.curation.done_words import as_done
from core.curation.log import DecisionLog
from core.model.decision import Decision, DecisionKind
from core.storage import decision_store
from core.storage.connection import Database
from core.storage.decision_store import StepOutline

MOST_WORDED = 4  # decisions of a step that are told one by one


def summary(database: Database, log: DecisionLog, rows: Sequence[Decision]) -> str:
    """What a step has done, once it is written."""
    state = log.state
    if rows[0].kind is DecisionKind.UNDO and state.done is not None:
        return f"Undone: {words(database, state.done.number)}"
    if rows[0].kind is DecisionKind.REDO and state.undone is not None:
        return f"Redone: {words(database, state.undone.number)}"
    if rows[0].kind is DecisionKind.BACK_TO:
        return as_done(_back_words(database, rows[0].target_seq))
    return wording.step_told(rows[:MOST_WORDED], _kinds(rows), len({row.event_id for row in rows}))


def words(database: Database, number: int) -> str:
    """A step as a command: `accept 12 events`."""
    found = decision_store.outline(database, number, MOST_WORDED)
    if found.first[0].kind is DecisionKind.BACK_TO:
        return _back_words(database, found.first[0].target_seq)
    return wording.step_in_words(found.first, found.kinds, found.events)


def told(database: Database, found: StepOutline) -> str:
    """A step as what was done."""
    first = found.first[0]
    if first.kind is DecisionKind.BACK_TO:
        return as_done(_back_words(database, first.target_seq))
    return wording.step_told(found.first, found.kinds, found.events)


def _back_words(database: Database, target: int | None) -> str:
    """Where it was gone back to, by the step that stood last there."""
    if target is None:
        return "go back to the beginning"
    found = decision_store.outline(database, target, MOST_WORDED)
    if not found.first or found.first[0].kind is DecisionKind.BACK_TO:
        return f"go back to step {target}"
    return f"go back to: {wording.step_told(found.first, found.kinds, found.events)}"


def _kinds(rows: Sequence[Decision]) -> dict[DecisionKind, int]:
    counted: dict[DecisionKind, int] = {}
    for row in rows:
        counted[row.kind] = counted.get(row.kind, 0) + 1
    return counted
