"""The dates that sentences state further on: they tell the year of what stands before them without one."""

from collections.abc import Sequence

from core.chrono.granularity import Granularity
from core.chrono.interval import Interval
from core.temporal.recognition import Recognised, is_explicit
from core.temporal.resolve.grounding import ground_symbolic
from core.temporal.resolve.surroundings import Surroundings

_NOWHERE = Surroundings()  # what is stated whole needs nothing around it


def dates_ahead(expressions: Sequence[Recognised]) -> list[Interval | None]:
    """For each expression the next day, month or season after it that its sentence states with a year."""
    found: list[Interval | None] = []
    ahead: Interval | None = None
    sentence = -1
    for index in range(len(expressions) - 1, -1, -1):
        expression = expressions[index]
        if expression.sentence != sentence:
            ahead, sentence = None, expression.sentence
        found.append(ahead)
        has_before = index > 0 and expressions[index - 1].sentence == sentence
        if has_before and is_explicit(expression.symbolic):
            ahead = _stated(expression) or ahead
    return found[::-1]


def _stated(expression: Recognised) -> Interval | None:
    resolved = ground_symbolic(expression.symbolic, _NOWHERE)
    return resolved.interval if resolved.granularity <= Granularity.SEASON else None
