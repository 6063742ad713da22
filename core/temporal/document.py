"""Grounding a whole document: expression after expression, with a running anchor.

What the anchor is after each of them is left to `anchoring`, whether the text follows it to `narrative`.
"""

from dataclasses import replace

from core.chrono.dating import Dating, Mod, point, throughout
from core.chrono.granularity import Granularity, shift
from core.chrono.instant import Instant
from core.chrono.interval import Interval
from core.model.article import PublicationDate
from core.model.derivation import Step
from core.model.time_expression import Anchor, CalendarOffset, Signal, TimeExpression
from core.temporal.ahead import dates_ahead
from core.temporal.anchoring import moved_on
from core.temporal.narrative import is_narrative
from core.temporal.recognition import Recognised, Recognition, timex_type
from core.temporal.resolve.explain import derivation
from core.temporal.resolve.grounding import ground_symbolic
from core.temporal.resolve.resolved import Resolved
from core.temporal.resolve.surroundings import Ahead, Here, Surroundings
from core.temporal.symbolic import Duration, EventOffset, Modified, Recurrence, Symbolic


def ground_document(recognition: Recognition, published: PublicationDate) -> tuple[TimeExpression, ...]:
    """All expressions of a recognition, grounded in the order of the text."""
    around = Surroundings(published.instant, narrative=is_narrative(recognition, published))
    grounded: list[TimeExpression] = []
    stated = dates_ahead(recognition.expressions)
    for expression, ahead in zip(recognition.expressions, stated, strict=True):
        here = _here(expression, ahead)
        if here != around.here:
            around = replace(around, here=here)
        resolved = ground_symbolic(expression.symbolic, around)
        grounded.append(_time_expression(expression, resolved))
        around = moved_on(around, expression, resolved)
    return tuple(grounded)


def _here(expression: Recognised, ahead: Ahead | None) -> Here:
    """What the sentence of an expression says of it."""
    return Here(
        -1 if expression.signal is Signal.SINCE else expression.tense,
        expression.block,
        expression.sentence,
        expression.leads,
        ahead,
        expression.signal in _BORDERS,
        expression.place.section,
        expression.place.opens_entry,
    )


_BORDERS = (Signal.UNTIL, Signal.BY, Signal.BEFORE)


def _time_expression(expression: Recognised, resolved: Resolved) -> TimeExpression:
    dating = _dating(expression, resolved)
    symbolic = expression.symbolic
    anchor, reason, offset = resolved.anchor, resolved.reason, _offset(symbolic)
    if expression.tie is not None:
        anchor, reason = Anchor.EVENT, "counted from another event"
        offset = _tied_offset(symbolic, expression.tie.direction)
    steps = resolved.steps if dating is not None else (*resolved.steps, *_undated_step(reason))
    base = symbolic.base if isinstance(symbolic, Modified) else symbolic
    return TimeExpression(
        span=expression.span,
        text=expression.text,
        type=timex_type(symbolic),
        value=resolved.value,
        symbolic=resolved.symbolic,
        anchor=anchor,
        derivation=derivation(expression.text, expression.span, steps, dating, expression.rule),
        mod=_mod(expression, resolved),
        quant=base.quant if isinstance(base, Recurrence) else None,
        freq=base.freq if isinstance(base, Recurrence) else None,
        dating=dating,
        signal=expression.signal,
        signal_span=expression.signal_span,
        offset=offset,
        anchor_span=expression.tie.anchor_span if expression.tie else None,
        undated_reason="" if dating is not None else reason,
        border_span=expression.border_span,
    )


def _undated_step(reason: str) -> tuple[Step, ...]:
    return (Step(reason),) if reason else ()


def _mod(expression: Recognised, resolved: Resolved) -> Mod | None:
    about = expression.signal is Signal.ABOUT and resolved.interval is not None
    return resolved.mod or (Mod.APPROX if about else None)


def _dating(expression: Recognised, resolved: Resolved) -> Dating | None:
    if resolved.interval is None or expression.tie is not None:
        return None
    mod = _mod(expression, resolved)
    interval = resolved.interval
    if mod is Mod.APPROX:
        interval = _widened(interval, resolved.granularity)
    if resolved.throughout:
        return throughout(interval, interval, value=resolved.value, granularity=resolved.granularity, mod=mod)
    dating = point(interval, value=resolved.value, granularity=resolved.granularity, mod=mod)
    offset = resolved.utc_offset_minutes
    return dating if offset is None else replace(dating, utc_offset_minutes=offset)


def _widened(interval: Interval, unit: Granularity) -> Interval:
    """ "about": one unit more on either side."""
    return Interval(shift(interval.start, unit, -1), Instant(shift(interval.end, unit, 1)))


def _offset(symbolic: Symbolic) -> CalendarOffset | None:
    base = symbolic.base if isinstance(symbolic, Modified) else symbolic
    if not isinstance(base, EventOffset):
        return None
    return _calendar_offset(base.unit, base.count, base.direction)


def _tied_offset(symbolic: Symbolic, direction: int) -> CalendarOffset | None:
    base = symbolic.base if isinstance(symbolic, Modified) else symbolic
    if isinstance(base, EventOffset):
        return _calendar_offset(base.unit, base.count, direction)
    if not isinstance(base, Duration):
        return None
    return _calendar_offset(*base.amounts[0], direction)


def _calendar_offset(unit: Granularity, count: float | None, direction: int) -> CalendarOffset:
    whole = int(count) if count is not None and count == int(count) else None
    return CalendarOffset(unit, whole, direction)
