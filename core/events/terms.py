"""Terms: what of a mention's words merging compares.

Content words by their stem, numbers as `#32`, the class of a happening as `@attack`, so that "a blast"
and "the bombing" meet, and what the trigger itself is as `!attack`. Time phrases and function words are
left out.
"""

from core.events.attachment import Trigger
from core.events.clauses import ClauseRole
from core.events.lexicon import EventLexicon
from core.events.parse import Parse
from core.events.stems import stem

_NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], start=2
    )
}


def terms_of(parse: Parse, trigger: Trigger, words: EventLexicon) -> frozenset[str]:
    """The terms of the clause that a trigger tells its happening in."""
    head = parse.tokens[
        trigger.clause.verb.head if _by_verb(trigger) and trigger.clause else trigger.at[0]
    ].low
    return frozenset(
        [
            *_terms(parse, _reach(parse, trigger), _own(parse, trigger), words),
            f"!{words.class_of.get(head, stem(head))}",
        ]
    )


def _own(parse: Parse, trigger: Trigger) -> range:
    """The words of a time phrase that name the trigger's own event: "a day after [the bridge fell]"."""
    for time in parse.times:
        if time.at[1] <= trigger.at[0] < time.reach[1]:
            return range(time.at[1], time.reach[1])
    return range(0)


def _by_verb(trigger: Trigger) -> bool:
    return trigger.clause is not None and trigger.noun_phrase is None


def _reach(parse: Parse, trigger: Trigger) -> list[int]:
    """The tokens that tell it: the noun phrase, or the clause with its subject."""
    if trigger.noun_phrase is not None:
        return list(range(*trigger.noun_phrase))
    clause = trigger.clause
    if clause is None:
        return list(range(len(parse.tokens)))
    subject = range(*clause.subject) if clause.subject else range(0)
    return sorted({*subject, *range(clause.start, clause.end), *_said(parse, trigger)})


def _said(parse: Parse, trigger: Trigger) -> range:
    """What a saying says: the clause after its verb, or the sentence before the speaker."""
    clause = trigger.clause
    if clause is None or not trigger.speech:
        return range(0)
    if clause.role is ClauseRole.ATTRIBUTION:
        return range(clause.start)
    following = [c for c in parse.clauses if c.start == clause.end and c.role is ClauseRole.COMPLEMENT]
    return range(following[0].start, following[0].end) if following else range(0)


def _terms(parse: Parse, indexes: list[int], own: range, words: EventLexicon) -> list[str]:
    found: list[str] = []
    for i in indexes:
        token = parse.tokens[i]
        if (parse.covered(i) and i not in own) or not token.is_word or token.low in words.function_words:
            continue
        if token.text[0].isdigit():
            found.append("#" + token.text.replace(",", ""))
            continue
        found.append(stem(token.low))
        if token.low in _NUMBER_WORDS:
            found.append(f"#{_NUMBER_WORDS[token.low]}")
        if token.low in words.class_of:
            found.append(f"@{words.class_of[token.low]}")
    return found
