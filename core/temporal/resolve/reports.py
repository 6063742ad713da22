"""Grounding the periods of reports: stretches with one border told, and the same period a year before."""

from dataclasses import replace

from core.chrono.granularity import Granularity, shift
from core.chrono.instant import Instant
from core.chrono.interval import Interval
from core.chrono.wording import interval_words
from core.model.derivation import Step
from core.model.time_expression import Anchor
from core.temporal.resolve import units
from core.temporal.resolve.explain import anchor_words
from core.temporal.resolve.resolved import Resolved, RunningAnchor
from core.temporal.resolve.surroundings import Ground, Surroundings
from core.temporal.resolve.values import unit_value
from core.temporal.symbolic import Bordered, Calendar, Duration, EventOffset, Relative, Symbolic

_G = Granularity
_SAME_TELLING_SENTENCES = 1  # a period is still compared with in the next sentence


def ground_bordered(bordered: Bordered, around: Surroundings, ground: Ground) -> Resolved:
    """ "the quarter ended July 31": three months up to that day, called by where most of them lie."""
    base = ground(bordered.base, around)
    border = ground(bordered.border, around)
    length = _length(bordered.base)
    if border.interval is None or length is None:
        return base
    unit, count = length
    if bordered.ends:
        interval = Interval(shift(border.interval.end, unit, -count), border.interval.end)
    else:
        interval = Interval(border.interval.start, shift(border.interval.start, unit, count))
    value = _value(bordered.base, base, interval, unit, around)
    granularity = unit if count == 1 else base.granularity
    return replace(
        border, value=value, symbolic=base.symbolic, granularity=granularity, interval=interval,
        steps=(*border.steps, Step(_border_words(bordered, border.interval))), throughout=True,
    )  # fmt: skip


def _length(base: Symbolic) -> tuple[Granularity, int] | None:
    if isinstance(base, Duration):
        unit, count = base.amounts[0]
        return (unit, int(count)) if count is not None else None
    if isinstance(base, Relative | Calendar):
        return base.unit, 1
    return None


def _value(
    base: Symbolic, resolved: Resolved, interval: Interval, unit: Granularity, around: Surroundings
) -> str:
    """What a stretch is called: a quarter by the report's own number, else by where most of it lies."""
    if not isinstance(base, Relative):
        return resolved.value
    if unit is _G.QUARTER and around.period is not None:
        return around.period.value
    return _value_of_middle(interval, unit)


def _value_of_middle(interval: Interval, unit: Granularity) -> str:
    middle = Instant((interval.start + interval.end) // 2)
    return unit_value(units.unit_at(middle, unit).start, unit)


def _border_words(bordered: Bordered, border: Interval) -> str:
    words = interval_words(border.start, border.end)
    return f"it ends with {words}" if bordered.ends else f"it begins with {words}"


def compared_period(around: Surroundings) -> RunningAnchor | None:
    """The period that "a year earlier" is counted from: the one just told of, else the report's own."""
    told = around.told
    if around.narrative:
        return None
    if told is None or told.block != around.here.block:
        return around.period
    return told if around.here.sentence - told.sentence <= _SAME_TELLING_SENTENCES else around.period


def month_compared(around: Surroundings) -> RunningAnchor | None:
    """ "in February, compared with the same period last year": the month the sentence has named."""
    running, told = around.running, around.told
    if running is None or running.sentence != around.here.sentence:
        return None
    if told is not None and told.sentence == around.here.sentence:
        return None
    return running if _G.MONTH <= running.granularity <= _G.HALF_YEAR else None


def same_period_last_year(period: RunningAnchor, symbolic: str) -> Resolved:
    """ "a year ago" in a report on a quarter means the same quarter of the year before."""
    interval = Interval(*(shift(edge, _G.YEAR, -1) for edge in (period.interval.start, period.interval.end)))
    unit = period.granularity
    numbered = unit is _G.QUARTER and period.value[5:6] == "Q"
    value = in_other_year(period, -1) if numbered else _value_of_middle(interval, unit)
    return Resolved(value, symbolic, unit, interval, Anchor.CONTEXT, steps=(_speaks_of(period),))


def in_other_year(quarter: RunningAnchor, years: int) -> str:
    """The value of a quarter some years after one that a report numbers: 1989-Q1, 1988-Q1."""
    return f"{int(quarter.value[:4]) + years:04d}{quarter.value[4:]}"


def quarter_told_of(around: Surroundings, symbolic: str) -> Resolved | None:
    """ "the quarter" of a report: the one it is about."""
    period = around.period
    if period is None or period.granularity is not _G.QUARTER:
        return None
    return Resolved(
        period.value, symbolic, _G.QUARTER, period.interval, Anchor.CONTEXT, steps=(_speaks_of(period),)
    )


def months_reported(duration: Duration, around: Surroundings) -> Interval | None:
    """ "the first nine months" in a report on the third quarter: the months up to its end."""
    period = around.period
    if period is None or around.narrative or len(duration.amounts) != 1:
        return None
    unit, count = duration.amounts[0]
    months = {_G.MONTH: 1, _G.QUARTER: 3}.get(unit, 0) * (count or 0)
    if months not in _MONTHS_OF_QUARTERS or period.granularity is not _G.QUARTER:
        return None
    return Interval(shift(period.interval.end, _G.MONTH, -int(months)), period.interval.end)


_MONTHS_OF_QUARTERS = (6, 9)


def report_step(around: Surroundings) -> Step:
    """What period the report speaks of."""
    period = around.period
    assert period is not None
    return _speaks_of(period)


def _speaks_of(period: RunningAnchor) -> Step:
    return Step(f"the report speaks of {anchor_words(period)}", period.span)


def told_period(anchor: RunningAnchor, symbolic: Symbolic) -> RunningAnchor | None:
    """An expression's period where it is one that is compared with the year before, else None.

    Nine months are compared with nine months; what they came to is called by the year.
    """
    if isinstance(symbolic, EventOffset) or (isinstance(symbolic, Relative) and symbolic.count):
        return None  # "a year earlier" is itself compared
    if anchor.granularity in (_G.QUARTER, _G.HALF_YEAR):
        return anchor
    if isinstance(symbolic, Bordered | Duration) and anchor.granularity in (_G.MONTH, _G.QUARTER, _G.YEAR):
        is_quarter = anchor.interval.end - anchor.interval.start <= _LONGEST_QUARTER_S
        return replace(anchor, granularity=_G.QUARTER if is_quarter else _G.YEAR)
    return anchor if _is_the_year(symbolic) else None


_LONGEST_QUARTER_S = 93 * 86_400


def _is_the_year(symbolic: Symbolic) -> bool:
    """ "for the year", "the fiscal year"."""
    if not isinstance(symbolic, Relative) or symbolic.unit is not _G.YEAR:
        return False
    return not symbolic.count and symbolic.anchor is Anchor.CONTEXT
