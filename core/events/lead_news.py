"""Lead news: what an article reports as its own news without saying when, dated by its publication.

"The committee has chosen a new head." at the head of an article is news of the day it was written or of
the day before. Only the first sentences are read so, only where the headline tells the same, only what
is told as done, and only up to where the text goes back in time: further down, most of what has no date
is background.
"""

import re
from collections.abc import Iterator

from core.chrono.dating import Dating, point
from core.chrono.granularity import Granularity
from core.chrono.instant import SECONDS_PER_DAY, Instant, iso_day
from core.chrono.interval import Interval
from core.chrono.wording import dating_words, day_words
from core.events.attachment import Trigger
from core.events.clause_dates import NEWS_DAYS, ClauseDate, ClauseDates
from core.events.clauses import Clause
from core.events.draft import Carried, Draft
from core.events.lexicon import EventLexicon
from core.events.modality import tells_a_happening
from core.events.parse import Parse, TimedPhrase
from core.events.reading import Reading
from core.events.stems import stem
from core.model.derivation import Step

_WORD = re.compile(r"[^\W_]+")
_FEWEST_SHARED = 2  # words that the headline and the clause have in common
_RULE = "the article’s own news"
_LEAST_SURE = 0.5  # of the publication date


def lead_news(reading: Reading, dates: ClauseDates) -> tuple[Carried, ...]:
    """The undated news of an article's first sentences, where its publication day is known."""
    published = reading.article.published
    if published.instant is None or published.latest is not None or published.confidence < _LEAST_SURE:
        return ()
    return tuple(_told_by(reading, dates))


def _told_by(reading: Reading, dates: ClauseDates) -> Iterator[Carried]:
    assert reading.present is not None
    for index in reading.lead:
        parse = reading.parses[index]
        clause = parse.main
        drafts = [draft for draft in reading.drafted.drafts if draft.index == index]
        if any(draft.trigger.clause is clause and _is_past(draft, reading.present) for draft in drafts):
            return  # from here on the text goes back
        if clause is None or clause.opener or any(_dates_the_sentence(time) for time in parse.times):
            continue
        if any(draft.trigger.noun_phrase is None for draft in drafts):
            continue  # a time that only lasts, or comes again and again
        if _is_headlined(parse, clause, reading) and _is_told_as_done(parse, clause, reading.words):
            found = dates.at(parse.tokens[clause.verb.start].start)
            if found is None:
                continue
            dating, steps = _dated(found, reading.present)
            trigger = Trigger((clause.verb.start, clause.verb.end), clause)
            yield Carried(index, parse, trigger, dating, steps, _RULE)


def _is_past(draft: Draft, present: Interval) -> bool:
    """Whether it tells of a time before the week of publication."""
    return draft.dating is not None and draft.dating.latest <= present.start - NEWS_DAYS * SECONDS_PER_DAY


def _dates_the_sentence(time: TimedPhrase) -> bool:
    """Whether a time says when, if only of what is told beside; "the 2022 Winter Games" does not."""
    dating = time.expression.dating
    return dating is not None and dating.granularity < Granularity.SEASON


def _is_headlined(parse: Parse, clause: Clause, reading: Reading) -> bool:
    """Whether the headline tells the same, not only of the same."""
    headline = frozenset(stem(word) for word in _WORD.findall(reading.article.title.lower()))
    subject = _stems(parse, clause.subject or (0, 0), reading.words) & headline
    predicate = _stems(parse, (clause.verb.start, clause.end), reading.words) & headline
    return bool(predicate) and len(subject | predicate) >= _FEWEST_SHARED


def _stems(parse: Parse, reach: tuple[int, int], words: EventLexicon) -> frozenset[str]:
    """The stems of the content words of a stretch."""
    lows = (token.low for token in parse.tokens[reach[0] : reach[1]])
    return frozenset(stem(low) for low in lows if low[0].isalnum() and low not in words.function_words)


def _is_told_as_done(parse: Parse, clause: Clause, words: EventLexicon) -> bool:
    """Past or perfect, of a happening and not of a state or a saying, not denied, in nobody's own words."""
    verb = clause.verb
    first = verb.auxiliaries[0] if verb.auxiliaries else ""
    done = verb.past(parse.tokens, words) or first in words.perfect_auxiliaries
    return done and first not in words.pluperfect_auxiliaries and tells_a_happening(parse, clause, words)


def _dated(found: ClauseDate, present: Interval) -> tuple[Dating, tuple[Step, ...]]:
    """The recent day that the lead states, else that of publication with the day before it; and why."""
    if found.stated_by is not None:
        told = Step("no time is stated; told with the article’s news", found.stated_by.phrase)
        return found.dating, (told, Step(dating_words(found.dating)))
    days = Interval(Instant(present.start - SECONDS_PER_DAY), present.end)
    dating = point(days, value=iso_day(present.start), granularity=Granularity.DAY)
    own = f"no time is stated; the article’s own news: published {day_words(present.start)}"
    return dating, (Step(own), Step(dating_words(dating)))
