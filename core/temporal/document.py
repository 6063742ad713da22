"""Grounding a whole document: expression after expression, with a running anchor.

The running anchor is the last date the text spoke of. A document whose own dates lie far from its
publication is a narrative: its bare months and weekdays follow the anchor, not the publication.
"""

from dataclasses import replace

from core.chrono.dating import Dating, Mod, point, throughout
from core.chrono.granularity import Granularity, shift
from core.chrono.instant import SECONDS_PER_DAY, Instant, civil_from_instant
from core.chrono.interval import Interval
from core.model.article import PublicationDate
from core.model.derivation import Step
from core.model.time_expression import Anchor, CalendarOffset, Signal, TimeExpression
from core.temporal.ahead import dates_ahead
from core.temporal.recognition import Recognised, Recognition, is_explicit, timex_type
from core.temporal.resolve.explain import derivation
from core.temporal.resolve.grounding import ground_symbolic
from core.temporal.resolve.reports import months_reported, told_period
from core.temporal.resolve.resolved import Resolved, RunningAnchor
from core.temporal.resolve.surroundings import Surroundings
from core.temporal.symbolic import Calendar, Duration, EventOffset, Modified, Recurrence, Relative, Symbolic

_G = Granularity


def ground_document(recognition: Recognition, published: PublicationDate) -> tuple[TimeExpression, ...]:
    """All expressions of a recognition, grounded in the order of the text."""
    around = Surroundings(
        published.instant, published.granularity, narrative=_is_narrative(recognition, published)
    )
    grounded: list[TimeExpression] = []
    stated = dates_ahead(recognition.expressions)
    for expression, ahead in zip(recognition.expressions, stated, strict=True):
        around = _at(around, expression, ahead)
        resolved = ground_symbolic(expression.symbolic, around)
        grounded.append(_time_expression(expression, resolved))
        around = _moved_on(around, expression, resolved)
    return tuple(grounded)


def _at(around: Surroundings, expression: Recognised, ahead: Interval | None) -> Surroundings:
    """The surroundings of an expression: its sentence, and what the sentence says of it."""
    tense = -1 if expression.signal is Signal.SINCE else expression.tense
    borders = expression.signal in (Signal.UNTIL, Signal.BY, Signal.BEFORE)
    here = (tense, expression.sentence, expression.leads, ahead, borders)
    if (around.tense, around.sentence, around.leads, around.ahead, around.borders) == here:
        return around
    return replace(
        around, tense=tense, block=expression.block, sentence=expression.sentence,
        leads=expression.leads, ahead=ahead, borders=borders,
    )  # fmt: skip


def _is_narrative(recognition: Recognition, published: PublicationDate) -> bool:
    """Whether a text tells mostly of other years than the one it was published in.

    It names them often, full dates above all, and hardly ever counts from its own day.
    """
    if published.instant is None:
        return True
    own = civil_from_instant(published.instant).year
    full = bare = deictic = 0
    for expression in recognition.expressions:
        named = _calendar_named(expression.symbolic)
        if named is None or named.year is None or named.unit > _G.YEAR:
            deictic += _is_deictic(expression.symbolic)
        elif named.year != own:
            full += named.unit < _G.YEAR
            bare += named.unit is _G.YEAR
    weight = 2 * full + bare
    return full >= _FEWEST_FULL_DATES and weight >= _LEAST_WEIGHT and weight > 4 * deictic


_FEWEST_FULL_DATES = 2  # months or days of another year; bare years alone are background
_LEAST_WEIGHT = 8


def _calendar_named(symbolic: Symbolic) -> Calendar | None:
    base = symbolic.base if isinstance(symbolic, Modified) else symbolic
    return base if isinstance(base, Calendar) else None


def _is_deictic(symbolic: Symbolic) -> bool:
    """Counted from publication: "yesterday", "last week", "on Friday"."""
    if isinstance(symbolic, Relative):
        return symbolic.anchor is Anchor.PUBLICATION
    return isinstance(symbolic, Calendar) and symbolic.weekday is not None and symbolic.month is None


def _moved_on(around: Surroundings, expression: Recognised, resolved: Resolved) -> Surroundings:
    """The surroundings after an expression: a date becomes the running anchor."""
    if isinstance(expression.symbolic, Duration):
        return _told_of_months(around, expression, expression.symbolic)
    if resolved.interval is None or isinstance(expression.symbolic, Recurrence):
        return around
    if resolved.granularity > _G.DECADE or _looks_away(expression, resolved):
        return around
    goes_on = around.running is not None and around.running.explicit and resolved.anchor is Anchor.CONTEXT
    anchor = RunningAnchor(
        resolved.interval, resolved.granularity, expression.span, expression.text, expression.block,
        is_explicit(expression.symbolic) or goes_on, expression.sentence, resolved.value, expression.leads,
    )  # fmt: skip
    around = replace(around, told=told_period(anchor, expression.symbolic) or around.told)
    if _is_excursion(around.running, anchor, expression):
        return around
    fine = anchor if anchor.granularity <= _G.SEASON else around.fine
    return replace(around, running=anchor, fine=fine, period=_period(around, anchor))


def _told_of_months(around: Surroundings, expression: Recognised, months: Duration) -> Surroundings:
    """ "For the nine months" of a report are what it compares with the year before."""
    interval = months_reported(months, around)
    if interval is None:
        return around
    anchor = RunningAnchor(
        interval, _G.MONTH, expression.span, expression.text, expression.block, sentence=expression.sentence
    )
    return replace(around, told=told_period(anchor, months))


def _period(around: Surroundings, anchor: RunningAnchor) -> RunningAnchor | None:
    """The latest quarter or half-year that a report has named: one that is over, or is told of as past."""
    if anchor.granularity not in (_G.QUARTER, _G.HALF_YEAR) or around.published is None:
        return around.period
    known = around.period
    is_over = anchor.interval.end <= around.published
    is_told = around.tense < 0 and anchor.interval.start < around.published  # of a company's own year
    later = known is None or anchor.interval.start >= known.interval.start
    return anchor if (is_over or is_told) and later else known


_LONGEST_STRIDE_S = 15 * 366 * 86_400


_LOOKS_BACK_S = 60 * SECONDS_PER_DAY


def _is_excursion(running: RunningAnchor | None, anchor: RunningAnchor, expression: Recognised) -> bool:
    """A date named in passing, in a paragraph that speaks of a known day or month.

    "the 1614 rules"; "the appeal of August 1792" within a sentence on 1793.
    """
    if running is None or running.block != anchor.block:
        return False
    looks_back = running.interval.start - anchor.interval.end > _LOOKS_BACK_S
    if is_explicit(expression.symbolic) and looks_back and not expression.leads:
        return True
    if anchor.granularity < _G.YEAR or running.granularity >= _G.YEAR:
        return False
    far = abs(anchor.interval.start - running.interval.start) > _LONGEST_STRIDE_S
    return far or expression.signal not in (Signal.ON, Signal.DURING)


def _looks_away(expression: Recognised, resolved: Resolved) -> bool:
    """ "until 1976", "the previous year": a border or a comparison, not the time the text has come to."""
    symbolic = expression.symbolic
    if isinstance(symbolic, Relative) and symbolic.anchor is Anchor.CONTEXT and symbolic.count < 0:
        return resolved.granularity >= _G.YEAR
    if isinstance(symbolic, Relative) and symbolic.anchor is not resolved.anchor is Anchor.CONTEXT:
        return True  # "next year", said by somebody the text tells of
    borders = (Signal.UNTIL, Signal.TO, Signal.BEFORE, Signal.SINCE, Signal.FOR)
    return resolved.granularity >= _G.YEAR and expression.signal in borders


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
