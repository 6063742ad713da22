"""The running anchor: what date a text has come to after each of its expressions.

Dates told in passing, borders and comparisons leave it where it was.
"""

from dataclasses import replace

from core.chrono.granularity import Granularity
from core.chrono.instant import SECONDS_PER_DAY
from core.chrono.interval import Interval
from core.model.time_expression import Anchor, Signal
from core.temporal.recognition import Recognised, is_explicit
from core.temporal.resolve.reports import months_reported, told_period
from core.temporal.resolve.resolved import Resolved, RunningAnchor
from core.temporal.resolve.surroundings import Surroundings
from core.temporal.symbolic import Duration, Recurrence, Relative

_G = Granularity


def moved_on(around: Surroundings, expression: Recognised, resolved: Resolved) -> Surroundings:
    """The surroundings after an expression: a date becomes the running anchor."""
    if isinstance(expression.symbolic, Duration):
        return _told_of_months(around, expression, expression.symbolic)
    if resolved.interval is None or isinstance(expression.symbolic, Recurrence):
        return around
    if resolved.granularity > _G.DECADE or _looks_away(expression, resolved):
        return around
    anchor = _anchor(around, expression, resolved, resolved.interval)
    told = told_period(anchor, expression.symbolic) or around.told
    if _is_excursion(around.running, anchor, expression):
        return around if told is around.told else replace(around, told=told)
    fine = anchor if anchor.granularity <= _G.SEASON else around.fine
    day = anchor if anchor.granularity <= _G.DAY else around.day
    return replace(around, running=anchor, fine=fine, day=day, period=_period(around, anchor), told=told)


def _anchor(
    around: Surroundings, expression: Recognised, resolved: Resolved, interval: Interval
) -> RunningAnchor:
    before, place = around.running, expression.place
    goes_on = before is not None and before.explicit and resolved.anchor is Anchor.CONTEXT
    under_heading = before is not None and before.heads and before.section == place.section
    return RunningAnchor(
        interval, resolved.granularity, expression.span, expression.text, expression.block,
        is_explicit(expression.symbolic) or goes_on, expression.sentence, resolved.value, expression.leads,
        place.section, place.heads or under_heading, place.opens_entry,
    )  # fmt: skip


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
    is_told = around.here.tense < 0 and anchor.interval.start < around.published  # of a company's own year
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
    if expression.place.in_heading:
        return True  # "Victory (June 1944 \u2013 May 1945)": what follows begins where it begins
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
