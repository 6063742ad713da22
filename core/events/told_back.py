"""Told back: a weekday or a date without a year that is told as past, though it was read as still to come.

"He had no fever until Thursday", published on Wednesday, means the Thursday before. Which way a date lies
is the tagger's to say by the words beside it; here the verb is known that it dates.
"""

from dataclasses import replace

from core.chrono.dating import Dating
from core.chrono.granularity import Granularity
from core.chrono.instant import SECONDS_PER_DAY, Instant, civil_from_instant, instant_from_civil, iso_day
from core.chrono.interval import Interval
from core.chrono.wording import dating_words
from core.events.draft import Draft
from core.events.lexicon import EventLexicon
from core.events.modality import is_negated, lacks_object, leads_to_infinitive
from core.model.derivation import Derivation, Step
from core.model.time_expression import Signal, TimeExpression

_WEEK = 7 * SECONDS_PER_DAY
_PLAIN = frozenset({None, Signal.ON, Signal.DURING})
_ISO_DAY = 10  # characters


def told_back(draft: Draft, present: Interval | None, words: EventLexicon) -> Draft:
    """The draft with its date before the present, where its verb says that it has been; else as it was."""
    expression, dating = draft.time.expression, draft.time.expression.dating
    if dating is None or present is None or dating.earliest < present.end:
        return draft
    earlier = _earlier(expression, dating, present) if _is_told_as_past(draft, words) else None
    if earlier is None:
        return draft
    why = (*expression.derivation.steps[:-1], Step("told as past"), Step(dating_words(earlier)))
    moved = replace(
        expression,
        dating=earlier,
        value=earlier.value,
        derivation=Derivation(why, expression.derivation.rule),
    )
    return replace(draft, time=replace(draft.time, expression=moved))


def _is_told_as_past(draft: Draft, words: EventLexicon) -> bool:
    """Past, no plan, with no infinitive between: "closed on 3 August", not "agreed to meet on Friday"."""
    clause, expression = draft.trigger.clause, draft.time.expression
    if clause is None or draft.trigger.noun_phrase is not None:
        return False
    verb, tokens = clause.verb, draft.parse.tokens
    planned = tokens[verb.head].low in words.planned or not words.planned.isdisjoint(verb.auxiliaries)
    planned = planned or leads_to_infinitive(verb, words)
    if planned or verb.possible(words) or not verb.past(tokens, words):
        return False
    if any(token.low in words.infinitive_marks for token in tokens[verb.end : draft.time.at[0]]):
        return False
    denied = is_negated(draft.parse, draft.trigger, words) or lacks_object(draft.parse, draft.trigger, words)
    return expression.signal in _PLAIN or (expression.signal is Signal.UNTIL and denied)


def _earlier(expression: TimeExpression, dating: Dating, present: Interval) -> Dating | None:
    """The last such weekday, day or month before the present ends; None for what is neither."""
    if expression.symbolic.startswith("XXXX-WXX-") and dating.granularity <= Granularity.DAY:
        weeks = -(-(dating.latest - present.end) // _WEEK)
        return _moved(dating, Instant(dating.earliest - weeks * _WEEK))
    if not expression.symbolic.startswith("XXXX-") or dating.granularity > Granularity.DAY:
        return None
    civil = civil_from_instant(dating.earliest)
    try:
        return _moved(
            dating, instant_from_civil(civil.year - 1, civil.month, civil.day, civil.hour, civil.minute)
        )
    except ValueError:  # 29 February
        return None


def _moved(dating: Dating, earliest: Instant) -> Dating:
    """The same stretch of time, beginning earlier."""
    by = dating.earliest - earliest
    return replace(
        dating,
        value=iso_day(earliest) + dating.value[_ISO_DAY:],
        earliest=earliest,
        start_latest=Instant(dating.start_latest - by),
        end_earliest=Instant(dating.end_earliest - by),
        latest=Instant(dating.latest - by),
    )
