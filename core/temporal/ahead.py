"""The dates that paragraphs state further on: they tell the year of what stands before them without one."""

from collections.abc import Sequence

from core.chrono.granularity import Granularity
from core.chrono.interval import Interval
from core.temporal.recognition import Recognised, is_explicit
from core.temporal.resolve.grounding import ground_symbolic
from core.temporal.resolve.surroundings import Ahead, Surroundings

_NOWHERE = Surroundings()  # what is stated whole needs nothing around it


def dates_ahead(expressions: Sequence[Recognised]) -> list[Ahead | None]:
    """For each expression the next day, month or season that its paragraph states with a year, if near."""
    found: list[Ahead | None] = []
    ahead: Ahead | None = None
    stated: Recognised | None = None
    for index in range(len(expressions) - 1, -1, -1):
        expression = expressions[index]
        if stated is not None and not _is_near(expression, stated):
            ahead = stated = None
        found.append(ahead)
        has_before = index > 0 and _is_near(expressions[index - 1], expression)
        if has_before and is_explicit(expression.symbolic):
            interval = _stated(expression)
            if interval is not None:
                ahead, stated = Ahead(interval, expression.sentence), expression
    return found[::-1]


def _is_near(expression: Recognised, stated: Recognised) -> bool:
    return expression.block == stated.block and stated.sentence - expression.sentence <= _FARTHEST_SENTENCES


_FARTHEST_SENTENCES = 3


def _stated(expression: Recognised) -> Interval | None:
    resolved = ground_symbolic(expression.symbolic, _NOWHERE)
    return resolved.interval if resolved.granularity <= Granularity.SEASON else None
