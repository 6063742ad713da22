"""Elapsed time: "After nine days, …", "Within hours, …", "Within a week of the quake, …".

A length of time at the head of a clause counts from what was told before, though nothing says
"later". Read here because only the clause shows it; what it counts from is left to `relative`.
"""

import re
from dataclasses import replace

from core.chrono.dating import Mod
from core.chrono.granularity import Granularity
from core.events.lexicon import EventLexicon
from core.events.parse import Parse, TimedPhrase
from core.model.span import Span
from core.model.time_expression import Anchor, CalendarOffset, Signal, TimeExpression, TimexType

_LENGTH = re.compile(r"^P(T?)(\d+|X)([HMDWY])$")
_UNITS = {
    "TH": Granularity.HOUR, "TM": Granularity.MINUTE,
    "D": Granularity.DAY, "W": Granularity.WEEK, "M": Granularity.MONTH, "Y": Granularity.YEAR,
}  # fmt: skip
_SIGNALS = frozenset({Signal.AFTER, Signal.WITHIN})


def elapsed(parse: Parse, time: TimedPhrase, words: EventLexicon) -> TimedPhrase:
    """The phrase as counted from another event, where it is; else as it was."""
    expression = time.expression
    offset = _offset(expression)
    if offset is None or expression.signal not in _SIGNALS or time.reach[0] > 0:
        return time
    end = time.at[1]
    mod = Mod.LESS_THAN if expression.signal is Signal.WITHIN else expression.mod
    after = parse.tokens[end].low if end < len(parse.tokens) else ""
    if after == ",":
        return replace(time, expression=_counted(expression, offset, mod, None))
    comma = next((i for i in range(end, len(parse.tokens)) if parse.tokens[i].text == ","), None)
    if expression.signal is not Signal.WITHIN or after != "of" or comma is None or comma < end + 2:
        return time
    named = parse.span(end + 1, comma)
    if parse.tokens[end + 1].low not in words.definite | words.pronouns:
        return time
    counted = _counted(expression, offset, mod, named)
    return replace(
        time, expression=counted, phrase=Span(time.phrase.start, named.end), reach=(time.reach[0], comma)
    )


def _offset(expression: TimeExpression) -> CalendarOffset | None:
    """A length with one unit as a distance forwards."""
    found = _LENGTH.match(expression.value)
    if expression.type is not TimexType.DURATION or expression.anchor is not Anchor.NONE or found is None:
        return None
    unit = _UNITS.get(found[1] + found[3])
    if unit is None:
        return None
    return CalendarOffset(unit, None if found[2] == "X" else int(found[2]), 1)


def _counted(
    expression: TimeExpression, offset: CalendarOffset, mod: Mod | None, named: Span | None
) -> TimeExpression:
    return replace(expression, anchor=Anchor.EVENT, offset=offset, mod=mod, anchor_span=named)
