"""Anniversaries: "on the tenth anniversary of the storm of 3 May 2011" is ten years after the date it names.

Only where the words count the years; which anniversary is meant by the bare word is not guessed.
"""

import re
from dataclasses import replace

from core.chrono.dating import Dating
from core.chrono.granularity import Granularity
from core.events.lexicon import EventLexicon
from core.events.offsets import Distance, shifted
from core.events.parse import Parse, TimedPhrase
from core.events.tokens import Range
from core.events.word_sets import either
from core.model.derivation import Step
from core.model.span import Span
from core.model.time_expression import Anchor, CalendarOffset

_FARTHEST = 8  # tokens between the word and the date
_NUMBERED = re.compile(r"(\d{1,3})(?:st|nd|rd|th|-year)")


def anniversary(parse: Parse, time: TimedPhrase, words: EventLexicon) -> TimedPhrase:
    """A date that an anniversary is told of, as the anniversary's own; other dates as they are."""
    expression = time.expression
    dating = expression.dating
    if dating is None or expression.anchor is not Anchor.NONE or dating.granularity > Granularity.MONTH:
        return time
    for i in range(time.reach[0] - 1, max(0, time.reach[0] - _FARTHEST), -1):
        if not parse.tokens[i].is_word or parse.is_time(i):
            return time
        years = years_counted(parse, i, words)
        if years:
            return _moved(parse, time, dating, (i, years), words)
    return time


def years_counted(parse: Parse, i: int, words: EventLexicon) -> int:
    """How many years the word at `i` counts as an anniversary; 0 where it is none."""
    if i < 1 or parse.tokens[i].low not in words.anniversaries:
        return 0
    before = parse.tokens[i - 1].low
    numbered = _NUMBERED.fullmatch(before)
    if numbered is not None:
        return int(numbered[1])
    return words.ordinals.get(before, 0) or words.ordinals.get(before.removesuffix("-year"), 0)


def _moved(parse: Parse, time: TimedPhrase, dating: Dating, told: Range, words: EventLexicon) -> TimedPhrase:
    at, years = told
    later = shifted(dating, Distance(CalendarOffset(Granularity.YEAR, years, 1, exact=True), 1, None))
    assert later is not None
    first = at - 1
    while first > 0 and parse.tokens[first - 1].low in either(words.determiners, words.prepositions):
        first -= 1
    start = parse.tokens[first].span.start
    steps = (*time.expression.derivation.steps, Step(f"{years} years on: its anniversary"))
    expression = replace(
        time.expression, dating=later, value=later.value,
        derivation=replace(time.expression.derivation, steps=steps),
    )  # fmt: skip
    return replace(
        time, expression=expression, phrase=Span(start, time.phrase.end), reach=(first, time.reach[1])
    )
