"""Elapsed time: lengths of time that only their clause shows to be counted from another event.

"After nine days, …", "within two weeks, …", "within a week of the quake", "ten days into the siege", "a
year to the day after the sinking", "for nine days before the rescue", "in the 48 hours before the flood".
What they count from is left to `relative`.
"""

import re
from dataclasses import replace

from core.chrono.dating import Mod
from core.chrono.granularity import Granularity
from core.events.lexicon import EventLexicon
from core.events.parse import Parse, TimedPhrase
from core.events.word_sets import either
from core.model.span import Span
from core.model.time_expression import Anchor, CalendarOffset, Signal, TimeExpression, TimexType

_LENGTH = re.compile(r"^P(T?)(\d+|X)([HMDWY])$")
_UNITS = {
    "TH": Granularity.HOUR, "TM": Granularity.MINUTE,
    "D": Granularity.DAY, "W": Granularity.WEEK, "M": Granularity.MONTH, "Y": Granularity.YEAR,
}  # fmt: skip
_SIGNALS = frozenset({Signal.AFTER, Signal.WITHIN})
_OPENING_MARKS = frozenset({",", ";", ":", "-", "–", "—"})
_LONGEST_NAME = 8


def elapsed(parse: Parse, time: TimedPhrase, words: EventLexicon) -> TimedPhrase:
    """The phrase as counted from another event, where it is; else as it was."""
    if time.expression.anchor is Anchor.EVENT:
        return _inside_stretch(parse, _naming(parse, time, words), words)
    if time.expression.anchor is Anchor.VAGUE:
        return _following(time, words)
    offset = _offset(time.expression)
    if offset is None:
        return time
    return _opening(parse, time, offset, words) or _named(parse, time, offset, words) or time


def _naming(parse: Parse, time: TimedPhrase, words: EventLexicon) -> TimedPhrase:
    """ "The week before | the shooting": the words after an offset name what it is counted from."""
    expression, ties = time.expression, words.tie_words
    start = time.at[1]
    if expression.anchor_span is not None or not 0 < start < len(parse.tokens):
        return time
    opens = parse.tokens[start].low in either(words.definite, ties["own"])
    if parse.tokens[start - 1].low not in either(ties["after"], ties["before"]) or not opens:
        return time
    stop = _name_end(parse, start, words)
    named = parse.span(start, stop)
    return _reaching(parse, time, replace(expression, anchor_span=named), stop)


def _following(time: TimedPhrase, words: EventLexicon) -> TimedPhrase:
    """ "In the days that followed": some time after what was just told."""
    expression = time.expression
    found = _LENGTH.match(expression.value)
    unit = _UNITS.get(found[1] + found[3]) if found is not None else None
    if unit is None or words.going_on.isdisjoint(expression.text.lower().split()):
        return time
    offset = CalendarOffset(unit, None, 1)
    return replace(time, expression=_counted(expression, offset, Mod.EQUAL_OR_LESS, None))


def _inside_stretch(parse: Parse, time: TimedPhrase, words: EventLexicon) -> TimedPhrase:
    """ "in the 48 hours before the flood": some time in them, not so long before."""
    start = time.at[0]
    the = words.tie_words["the"]
    first = start - (parse.tokens[start].low not in the)
    lows = [token.low for token in parse.tokens[max(0, first - 1) : first + 1]]
    offset = time.expression.offset
    one_day = offset is not None and offset.unit is Granularity.DAY and offset.count == 1
    if one_day or len(lows) < 2 or lows[1] not in the or lows[0] not in words.tie_words["stretch"]:
        return time
    expression = replace(time.expression, mod=Mod.EQUAL_OR_LESS)
    reach = (first - 1, time.reach[1])
    phrase = Span(parse.tokens[first - 1].span.start, time.phrase.end)
    return replace(time, expression=expression, reach=reach, phrase=phrase)


def _opening(
    parse: Parse, time: TimedPhrase, offset: CalendarOffset, words: EventLexicon
) -> TimedPhrase | None:
    """ "After nine days, …", "Within a week of the quake, …": a length at the head of a clause."""
    if time.expression.signal not in _SIGNALS or not _opens_clause(parse, time.reach[0], words):
        return None
    end = time.at[1]
    mod = Mod.LESS_THAN if time.expression.signal is Signal.WITHIN else time.expression.mod
    after = parse.tokens[end].low if end < len(parse.tokens) else ""
    if after == ",":
        return replace(time, expression=_counted(time.expression, offset, mod, None))
    comma = next((i for i in range(end, len(parse.tokens)) if parse.tokens[i].text == ","), None)
    if (
        time.expression.signal is not Signal.WITHIN
        or after not in words.tie_words["of"]
        or comma is None
        or comma < end + 2
    ):
        return None
    if parse.tokens[end + 1].low not in either(words.definite, words.pronouns):
        return None
    return _reaching(parse, time, _counted(time.expression, offset, mod, parse.span(end + 1, comma)), comma)


def _opens_clause(parse: Parse, start: int, words: EventLexicon) -> bool:
    return start == 0 or parse.tokens[start - 1].low in either(_OPENING_MARKS, words.conjunctions)


def _named(
    parse: Parse, time: TimedPhrase, offset: CalendarOffset, words: EventLexicon
) -> TimedPhrase | None:
    """A length that the words after it tie to an event: "into the siege", "to the day after the sinking"."""
    end, ties = time.at[1], words.tie_words
    lows = [token.low for token in parse.tokens[end : end + 4]]
    exact = len(lows) > 3 and lows[1] in ties["the"] and lows[2] in ties["day"]  # "to the day after"
    at = end + (3 if exact else 0)
    way = parse.tokens[at].low if at < len(parse.tokens) else ""
    direction = (way in ties["after"]) - (way in ties["before"])
    if direction and (exact or time.expression.signal is Signal.FOR):
        offset = replace(offset, direction=direction, exact=exact)
    elif way not in ties["into"] or time.expression.signal not in {None, Signal.ON}:
        return None
    stop = _name_end(parse, at + 1, words)
    if stop == at + 1:
        return None
    counted = _counted(time.expression, offset, time.expression.mod, parse.span(at + 1, stop))
    return _reaching(parse, time, counted, stop)


def _name_end(parse: Parse, start: int, words: EventLexicon) -> int:
    """The end of the words that name the event: before a mark or what opens a clause."""
    ends = either(words.relatives, words.subordinators, words.time_subordinators, words.conjunctions)
    end = start
    while end < len(parse.tokens) and end - start < _LONGEST_NAME:
        token = parse.tokens[end]
        opens = token.low in ends and not (end == start and token.low in words.tie_words["that"])
        if not (token.is_word or token.low == "'s") or opens:
            break
        end += 1
    return end


def _reaching(parse: Parse, time: TimedPhrase, expression: TimeExpression, stop: int) -> TimedPhrase:
    """The phrase with the words that name the event, up to the token `stop`."""
    end = parse.tokens[stop - 1].span.end
    return replace(
        time, expression=expression, phrase=Span(time.phrase.start, end), reach=(time.reach[0], stop)
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
