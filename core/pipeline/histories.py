"""The history of a project as it is shown: a page of steps with what has become of each."""

from core.curation.log import DecisionLog, Done, LogState
from core.model.decision import DecisionKind
from core.model.history import MOST_NAMED, HistoryEntry, StepState
from core.pipeline import step_words
from core.storage import decision_store
from core.storage.connection import Database


def page(database: Database, log: DecisionLog, *, before: int | None, limit: int) -> tuple[HistoryEntry, ...]:
    """The steps before a step (None: the last ones), the newest first."""
    numbers = decision_store.steps_before(database, before, limit)
    undone = _numbers(log.state.undone)
    done = _numbers(log.state.done, numbers[-1] if numbers else 0)
    return tuple(_entry(database, log, number, done, undone) for number in numbers)


def _numbers(steps: Done | None, down_to: int = 0) -> frozenset[int]:
    """The numbers of steps on top of each other, as far down as is asked for; they grow upwards."""
    found = set()
    while steps is not None and steps.number >= down_to:
        found.add(steps.number)
        steps = steps.rest
    return frozenset(found)


def _entry(
    database: Database, log: DecisionLog, number: int, done: frozenset[int], undone: frozenset[int]
) -> HistoryEntry:
    found = decision_store.outline(database, number, MOST_NAMED)
    kind = found.first[0].kind
    return HistoryEntry(
        number,
        step_words.told(database, found),
        found.first[0].made_at,
        _state(log, number, kind, done, undone),
        kind,
        sum(found.kinds.values()),
        tuple(dict.fromkeys(one.event_id for one in found.first if one.event_id is not None)),
        tuple(dict.fromkeys(one.article_id for one in found.first if one.article_id is not None)),
        _is_current(log.state, number),
    )


def _state(
    log: DecisionLog, number: int, kind: DecisionKind, done: frozenset[int], undone: frozenset[int]
) -> StepState:
    """Going back has no rows of its own in effect: it is, as long as it was not undone."""
    in_effect = number in done if kind is DecisionKind.BACK_TO else log.in_effect(number)
    if in_effect:
        return StepState.IN_EFFECT
    return StepState.UNDONE if number in undone else StepState.SUPERSEDED


def _is_current(state: LogState, number: int) -> bool:
    """Whether the project stands as it stood after this step: as the step left it, or gone back to it."""
    return state.point is not None and state.point.first == number
