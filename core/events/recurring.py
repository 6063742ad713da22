"""Sets of times: "every Monday since May", "daily from 3 to 9 May", "each year since 2010".

A set says how often, another time of its clause within which bounds; together they are one dating with
the set's TIMEX3 value. Without bounds a set stays undated: nothing says since when.
"""

from dataclasses import replace

from core.chrono.dating import Dating, Extent, throughout
from core.chrono.granularity import Granularity
from core.chrono.instant import SECONDS_PER_DAY, Instant
from core.chrono.interval import Interval
from core.chrono.recurrence import period_seconds
from core.events.lexicon import EventLexicon
from core.events.parse import Parse, TimedPhrase
from core.events.word_sets import either
from core.model.time_expression import TimeExpression, TimexType

_LONGEST_PERIOD_S = 31 * SECONDS_PER_DAY  # "every year" by itself is a fact, not a thing of these days


def is_adverb(parse: Parse, time: TimedPhrase, words: EventLexicon) -> bool:
    """Whether a set says how often its verb happened; "the daily toll" only describes a noun."""
    start, end = time.at
    before = parse.tokens[start - 1].low if start else ""
    describes = before in either(words.determiners, words.tie_words["of"]) or before.endswith(
        words.superlative_endings
    )
    if parse.tokens[start].low in words.articles or describes:
        return False  # "the daily toll", "one of the worst weekends", "$600 a week"
    following = parse.tokens[end] if end < len(parse.tokens) else None
    if following is None or not following.is_word or parse.covered(end):
        return True
    opens = either(words.prepositions, words.conjunctions, words.subordinators, words.time_subordinators)
    return following.low in opens


def recurring_within(bounds: Dating, often: TimeExpression) -> Dating | None:
    """The bounds as those of a set; None where it is no set, or comes but once in them."""
    period = period_seconds(often.value)
    if often.type is not TimexType.SET or period is None:
        return None
    if bounds.latest - bounds.earliest < 2 * period and not (bounds.open_start or bounds.open_end):
        return None
    if bounds.extent is Extent.THROUGHOUT:
        return replace(bounds, value=often.value, mod=None)
    if bounds.open_start or bounds.open_end or bounds.granularity < Granularity.DAY:
        return None
    return _all_through(bounds, often.value)


def recurring_now(often: TimeExpression, present: Interval) -> Dating | None:
    """A set that a text tells of as what is so when it is written, open to both sides ("every Saturday").

    It is drawn over the last of its periods before the text's present, the least that must be true of it.
    """
    period = period_seconds(often.value)
    if often.type is not TimexType.SET or period is None or period > _LONGEST_PERIOD_S:
        return None
    start = Interval(Instant(present.end - max(period, SECONDS_PER_DAY)), present.end)
    return throughout(
        start, present, value=often.value, granularity=Granularity.DAY, open_start=True, open_end=True
    )


def _all_through(bounds: Dating, value: str) -> Dating:
    """From the first day of a stretch to its last."""
    first = Interval(bounds.earliest, Instant(bounds.earliest + SECONDS_PER_DAY))
    last = Interval(Instant(bounds.latest - SECONDS_PER_DAY), bounds.latest)
    return throughout(first, last, value=value, granularity=bounds.granularity)
