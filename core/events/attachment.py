"""Attachment: which words of its sentence a time expression dates.

A phrase at the head of the sentence dates the main verb, a phrase inside a clause that clause's verb, a
phrase beside a reporting verb the saying only. What belongs to nouns, participles and comparisons is told
by `noun_times`, `participles` and `comparisons`. What is dated is the trigger: the span that makes the
mention's identity.
"""

from core.chrono.dating import Dating
from core.chrono.granularity import Granularity
from core.events.clauses import Clause, ClauseRole
from core.events.comparisons import compared_figure
from core.events.lexicon import EventLexicon
from core.events.modality_by_form import denies_infinitive
from core.events.noun_times import modified_noun, noun_before
from core.events.parse import Parse, TimedPhrase
from core.events.participles import gerund_before, participle_clause
from core.events.tokens import QUOTES, Range
from core.events.trigger import NotAnEvent, Trigger
from core.events.verbs import VerbGroup
from core.events.word_sets import either

__all__ = ("NotAnEvent", "Trigger", "attach")

_FEWEST_WORDS = 4


def attach(parse: Parse, time: TimedPhrase, words: EventLexicon) -> Trigger | NotAnEvent:
    """What a time expression dates in its sentence."""
    if _signs_a_post(parse, time):
        return _posted(parse, time)
    modified = modified_noun(parse, time, words) if words.forms is None else None
    if modified is not None:
        return _on_occasion(parse, time, modified, words)
    figure = compared_figure(parse, time, words)
    if figure is not None:
        return Trigger((figure, figure + 1), parse.clause_at(figure))
    before = noun_before(parse, time, words)
    if before is not None and not _is_object_of_gerund(parse, before, time, words):
        return before
    gerund = gerund_before(parse, time, words)
    if gerund is not None:
        return Trigger((gerund, gerund + 1), parse.clause_at(gerund), (gerund, time.reach[0]))
    participle = participle_clause(parse, time, words)
    if participle is not None:
        spoken = parse.tokens[participle.verb.head].low in words.reporting & words.dating_gerunds
        return Trigger((participle.verb.start, participle.verb.end), participle, speech=spoken)
    clause = _clause_of(parse, time, words)
    if clause is None:
        return _without_verb(parse, words)
    passive = _passive_phrase(parse, clause, time, words)
    if passive is not None:
        return passive
    return Trigger(
        (clause.verb.start, clause.verb.end), clause, speech=_is_speech(parse, clause, time, words)
    )


def _is_object_of_gerund(parse: Parse, noun: Trigger, time: TimedPhrase, words: EventLexicon) -> bool:
    """ "suspected of setting [the fire] on Sunday": the noun is only what was done something to."""
    gerund = gerund_before(parse, time, words)
    if gerund is None or gerund >= noun.at[0]:
        return False
    between = parse.tokens[gerund + 1 : noun.at[0]]
    return all(token.low not in words.governing for token in between)


def _signs_a_post(parse: Parse, time: TimedPhrase) -> bool:
    """ "— Ana Lindqvist (@anal) June 3, 2021": the signature of a post, and when it was posted."""
    i = time.at[0] - 1
    if i < 3 or parse.tokens[i].text != ")" or time.at[1] < len(parse.tokens):
        return False
    opened = max((j for j in range(i) if parse.tokens[j].text == "("), default=-1)
    return opened >= 0 and parse.tokens[opened + 1].text.startswith("@")


def _posted(parse: Parse, time: TimedPhrase) -> Trigger | NotAnEvent:
    """The post as a saying, where its words stand before the signature."""
    main = parse.main
    if main is None or main.verb.start >= time.at[0]:
        return NotAnEvent("the signature of a post: when it was posted")
    return Trigger((main.verb.start, main.verb.end), main, speech=True)


def _is_speech(parse: Parse, clause: Clause, time: TimedPhrase, words: EventLexicon) -> bool:
    head = parse.tokens[clause.verb.head].low
    if _after_according(parse, time, words):
        return True
    if denies_infinitive(parse, clause, words):
        return False
    if head in words.planned and not words.be.isdisjoint(clause.verb.auxiliaries):
        return False  # "a march is expected on Saturday"
    if clause.antecedent is not None:
        return False  # "the will that he wrote"
    return head in words.reporting and not (
        head in words.performative and clause.role is not ClauseRole.ATTRIBUTION
    )


def _after_according(parse: Parse, time: TimedPhrase, words: EventLexicon) -> bool:
    """ "… , according to a report Tuesday" dates the report, not what it says."""
    lows = [token.low for token in parse.tokens[: time.at[0]]]
    marks = [i for i, low in enumerate(lows) if low in words.source_marks]
    if not marks:
        return False
    start = marks[-1]
    return "," not in lows[start:] and not any(
        clause.verb.start >= start and clause.verb.start < time.at[0] for clause in parse.clauses
    )


def _on_occasion(
    parse: Parse, time: TimedPhrase, modified: Trigger | NotAnEvent, words: EventLexicon
) -> Trigger | NotAnEvent:
    """ "At Friday's hearing, the judge ordered his release": the occasion dates what was done there."""
    clause, opener = parse.clause_at(time.at[0]) or parse.main, _opener_before(parse, time, words)
    dating = time.expression.dating
    if clause is None or dating is None or (isinstance(modified, NotAnEvent) and not _is_of_days(dating)):
        return modified
    phrase = None if isinstance(modified, NotAnEvent) else modified.noun_phrase
    leading = opener in {0, clause.start} and clause.verb.start >= (phrase[1] if phrase else time.at[1])
    low = parse.tokens[opener].low
    during = clause.verb.end <= opener and low in words.settings and _is_of_days(dating)
    if not during and (not leading or low not in words.occasions):
        return modified
    speech = _is_speech(parse, clause, time, words)
    return Trigger((clause.verb.start, clause.verb.end), clause, speech=speech)


def _is_of_days(dating: Dating) -> bool:
    """Fine enough to date what was done "in an August 2 memo", as no "2016 campaign" is."""
    return dating.granularity <= Granularity.DAY


def _opener_before(parse: Parse, time: TimedPhrase, words: EventLexicon) -> int:
    """The preposition before the noun phrase that a time stands in, or where the search ends."""
    opener = max(0, time.at[0] - 1)
    while opener > max(0, time.at[0] - _FEWEST_WORDS) and parse.tokens[opener].low not in words.prepositions:
        opener -= 1
    return opener


def _clause_of(parse: Parse, time: TimedPhrase, words: EventLexicon) -> Clause | None:
    """The clause whose verb the phrase dates."""
    position = time.at[0]
    clause = parse.clause_at(position)
    if clause is None:
        return parse.main
    if position < clause.verb.start and _before_opener(parse, clause, position):
        return parse.main
    quoting = _quoting(parse, clause, position)
    if quoting is not None:
        return quoting
    return _together_with(parse, clause, position, words)


def _quoting(parse: Parse, clause: Clause, position: int) -> Clause | None:
    """The clause that quotes another, for a time after the quote: "she wrote, “We resist,” on 3 June"."""
    marks = [i for i in range(position) if parse.tokens[i].text in QUOTES]
    closed = bool(marks) and clause.verb.end <= marks[-1] and len(marks) % 2 == 0
    if not closed or not marks[-2] <= clause.verb.start:
        return None
    before = [other for other in parse.clauses if other.verb.end <= marks[-2]]
    return before[-1] if before else None


def _together_with(parse: Parse, clause: Clause, position: int, words: EventLexicon) -> Clause:
    """ "Nine people died when a bus overturned [on Sunday]": they died then, which is the news."""
    if clause.opener not in words.simultaneous or clause.parent is None or position < clause.verb.end:
        return clause
    above = parse.clauses[clause.parent]
    dated = any(above.holds(time.at[0]) for time in parse.times)
    past = above.verb.past(parse.tokens, words) and clause.verb.past(parse.tokens, words)
    being = parse.tokens[above.verb.head].low in either(words.be, words.have)
    return above if above.role is ClauseRole.MAIN and past and not dated and not being else clause


def _passive_phrase(parse: Parse, clause: Clause, time: TimedPhrase, words: EventLexicon) -> Trigger | None:
    """ "before being sentenced in 1998": the year is of the sentence, not of what came before."""
    tokens = parse.tokens
    for i in range(clause.verb.end + 1, min(time.at[0], clause.end) - 1):
        if tokens[i].low in words.passive_marks and tokens[i - 1].low in words.passive_openers:
            verb = VerbGroup(i + 1, i + 2, i + 1)
            inner = Clause(i, clause.end, verb, ClauseRole.SUBORDINATE, tokens[i - 1].low, clause.subject)
            return Trigger((i + 1, i + 2), inner)
    return None


def _before_opener(parse: Parse, clause: Clause, position: int) -> bool:
    """Whether a leading phrase stands before the word that opens a subordinate clause."""
    if clause.role not in {ClauseRole.SUBORDINATE, ClauseRole.RELATIVE} or not clause.opener:
        return False
    opener = next(i for i in range(clause.start, clause.verb.start) if parse.tokens[i].low == clause.opener)
    return position < opener


def _without_verb(parse: Parse, words: EventLexicon) -> Trigger | NotAnEvent:
    """A sentence without a finite verb: a list entry or a caption may still name what happened."""
    nouns = [
        i for i, token in enumerate(parse.tokens)
        if token.low in words.event_nouns and not parse.covered(i)
    ]  # fmt: skip
    if nouns:
        return Trigger((nouns[0], nouns[0] + 1), None, _whole(parse))
    content = [
        i
        for i, t in enumerate(parse.tokens)
        if t.is_word and not parse.covered(i) and t.low not in words.function_words
    ]
    if len(content) < _FEWEST_WORDS:
        return NotAnEvent("a date by itself, with nothing that happens")
    return Trigger((content[0], content[0] + 1), None, _whole(parse))


def _whole(parse: Parse) -> Range:
    return 0, len(parse.tokens)
