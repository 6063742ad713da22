"""Ranges that the grammar reads whole, cut into their two dates: "April 6-7" is "April 6" and "7".

TIMEX3 marks both dates, and what happens between them is said by the words around; each of the two keeps
the month and year that the range states once. "1914-1918" is read as two dates from the start.
"""

import re
from dataclasses import replace

from core.model.span import Span
from core.model.time_expression import Signal
from core.temporal.recognition import Recognised
from core.temporal.symbolic import Through

_DASH = re.compile(r"\s*[-\u2010-\u2015/]\s*")


def split_ranges(found: list[Recognised]) -> list[Recognised]:
    """The expressions with each range as two."""
    if not any(isinstance(expression.symbolic, Through) for expression in found):
        return found
    split: list[Recognised] = []
    for expression in found:
        split.extend(_two(expression) or (expression,))
    return split


def _two(expression: Recognised) -> tuple[Recognised, Recognised] | None:
    if not isinstance(expression.symbolic, Through):
        return None
    dash = _DASH.search(expression.text)
    if dash is None:
        return None
    start, end = expression.span.start, expression.span.end
    first = replace(
        expression,
        span=Span(start, start + dash.start()),
        text=expression.text[: dash.start()],
        symbolic=expression.symbolic.first,
        tie=None,
    )
    last = replace(
        expression,
        span=Span(start + dash.end(), end),
        text=expression.text[dash.end() :],
        symbolic=expression.symbolic.last,
        signal=Signal.TO,
        signal_span=Span(start + dash.start(), start + dash.end()),
        leads=False,
    )
    return first, last
