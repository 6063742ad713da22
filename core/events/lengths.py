"""Lengths that a date of their clause makes stretches: "for two weeks from 3 May", "for three years until
2012", "on 15 June for the third day running".

The date says where the stretch begins or ends, the length how far it goes.
"""

import re

from core.chrono.dating import Dating, throughout
from core.chrono.granularity import Granularity, shift
from core.chrono.instant import SECONDS_PER_DAY, Instant, iso_day
from core.chrono.interval import Interval
from core.events.bounds import Bounded
from core.events.lexicon import EventLexicon
from core.events.parse import Parse, TimedPhrase
from core.model.event import TemporalLink
from core.model.time_expression import Anchor, Signal, TimexType

_LENGTH = re.compile(r"P(\d+)([DWMY])")
_UNITS = {"D": Granularity.DAY, "W": Granularity.WEEK, "M": Granularity.MONTH, "Y": Granularity.YEAR}
_BEGINS = frozenset({Signal.FROM, Signal.AFTER})
_ENDS = frozenset({Signal.UNTIL, Signal.TO})
_MOST_BETWEEN = 4  # tokens: "for three days | in a row from | 3 May"


def length_with(parse: Parse, length: TimedPhrase, date: TimedPhrase, words: EventLexicon) -> Bounded | None:
    """A length and the date after it as one stretch; None where they do not go together."""
    found = _LENGTH.fullmatch(length.expression.value)
    dating = date.expression.dating
    if found is None or dating is None or length.expression.signal is not Signal.FOR:
        return None
    if length.expression.type is not TimexType.DURATION or length.expression.anchor is not Anchor.NONE:
        return None
    between = [token.low for token in parse.tokens[length.at[1] : date.at[0]]]
    if not 0 < len(between) <= _MOST_BETWEEN or not between[-1].isalpha():
        return None
    begins = date.expression.signal in _BEGINS or any(phrase == tuple(between) for phrase in words.beginnings)
    if not begins and date.expression.signal not in _ENDS:
        return None
    count = int(found[1]) * (1 if begins else -1)
    return Bounded(_stretch(dating, _UNITS[found[2]], count), TemporalLink.DURING)


def _stretch(dating: Dating, unit: Granularity, count: int) -> Dating:
    """So long from a date on, or up to it where the count is negative."""
    near = dating.interval
    inward = -SECONDS_PER_DAY if count > 0 else SECONDS_PER_DAY  # both border days belong to it
    start, end = (Instant(shift(edge, unit, count) + inward) for edge in (near.start, near.end))
    far = Interval(start, end)
    first, last = (near, far) if count > 0 else (far, near)
    value = f"{iso_day(first.start)}/{iso_day(Instant(last.end - 1))}"
    return throughout(first, last, value=value, granularity=max(dating.granularity, Granularity.DAY))


def in_a_row(parse: Parse, time: TimedPhrase, dating: Dating, words: EventLexicon) -> Bounded | None:
    """ "on 15 June for the third day running": from two days before on; None where nothing says so."""
    told = _row_told(parse, words)
    if told is None or dating.open_start or dating.open_end:
        return None
    ordinal, unit = told
    if unit < dating.granularity or dating.granularity > Granularity.YEAR:
        return None
    clause, own = parse.clause_at(time.at[0]), dating.interval
    if clause is None:
        return None
    first = Interval(*(shift(edge, unit, 1 - ordinal) for edge in (own.start, own.end)))
    value = f"{iso_day(first.start)}/{iso_day(Instant(own.end - 1))}"
    lasted = throughout(first, own, value=value, granularity=dating.granularity)
    return Bounded(lasted, TemporalLink.ENDED_BY, f"{ordinal} in a row, the last then")


def _row_told(parse: Parse, words: EventLexicon) -> tuple[int, Granularity] | None:
    """The number and the unit of "for the third day running", "for a fifth straight week"."""
    lows = [token.low for token in parse.tokens]
    for i in range(1, len(lows) - 1):
        ordinal = words.ordinals.get(lows[i], 0)
        if ordinal < 2 or lows[i - 1] not in words.articles:
            continue
        straight = lows[i + 1] in words.in_row
        unit = words.row_units.get(lows[i + 1 + straight] if i + 1 + straight < len(lows) else "")
        after = i + 2 + straight
        if unit is not None and (
            straight or any(tuple(lows[after : after + len(p)]) == p for p in words.rows)
        ):
            return ordinal, Granularity[unit]
    return None
