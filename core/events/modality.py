"""Modality: whether a happening is told as done, planned, alleged, denied or only possible.

Kind and modality are apart: a speech that was made is a fact, whatever it promises.
"""

from core.chrono.dating import Dating, Mod
from core.chrono.interval import Interval
from core.events.attachment import Trigger
from core.events.clauses import Clause, ClauseRole
from core.events.lexicon import EventLexicon
from core.events.modality_by_form import modality_by_form
from core.events.parse import Parse
from core.events.tokens import CLOSING_QUOTES, OPENING_QUOTES
from core.events.verb_group import VerbGroup
from core.events.word_sets import either, without
from core.model.event import Kind, Modality

_QUOTES = OPENING_QUOTES | CLOSING_QUOTES | set("\"'‘’")
_NEAR = 3  # tokens after the verb in which "to …" or "likely" still belongs to it


def modality_of(
    parse: Parse, trigger: Trigger, dating: Dating | None, present: Interval | None, words: EventLexicon
) -> Modality:
    """How the trigger's happening is told."""
    upcoming = dating is not None and present is not None and _lies_ahead(dating, present)
    clause = trigger.clause
    if clause is None or trigger.noun_phrase is not None:
        accused = _accused_of(parse, trigger, words)
        return Modality.PLANNED if upcoming else Modality.ALLEGED if accused else Modality.HAPPENED
    if trigger.speech and not clause.verb.future(words):
        return _reported_as(parse, clause, words) or Modality.HAPPENED  # "denied that it had been warned"
    formed = modality_by_form(parse, clause, words)
    if formed is not None:
        return formed
    reported = _reported_as(parse, clause, words)
    if reported is not None:
        return reported
    if _is_hypothetical(parse, clause, words, upcoming=upcoming):
        return Modality.HYPOTHETICAL
    if _is_planned(parse, clause, words) or upcoming:
        return Modality.PLANNED
    return Modality.ALLEGED if _is_alleged(parse, clause, words) else Modality.HAPPENED


def _lies_ahead(dating: Dating, present: Interval) -> bool:
    """After the present, or between it and a later term ("by the end of March")."""
    by_then = dating.mod is Mod.ON_OR_BEFORE and dating.earliest >= present.start
    return dating.earliest >= present.end or (by_then and dating.latest > present.end)


def _accused_of(parse: Parse, trigger: Trigger, words: EventLexicon) -> bool:
    """ "suspected of [setting] the fire": what somebody is only held to have done."""
    i = trigger.at[0]
    if i < 2 or parse.tokens[i - 1].low not in words.prepositions:
        return False
    return parse.tokens[i - 2].low in either(words.claiming, words.alleged)


def _reported_as(parse: Parse, clause: Clause, words: EventLexicon) -> Modality | None:
    """What the verb or noun above a clause makes of it: "denied that …", "rejected claims that …"."""
    if clause.parent is None or clause.role not in {ClauseRole.COMPLEMENT, ClauseRole.RELATIVE}:
        return None
    verbal = any(other.verb.end == clause.start for other in parse.clauses)
    noun = parse.tokens[clause.start - 1].low if clause.start and not verbal else ""
    rumoured = noun in words.rumours and clause.opener in words.that
    if clause.role is ClauseRole.RELATIVE and not rumoured:
        return None
    above = parse.tokens[parse.clauses[clause.parent].verb.head].low
    if above in words.denying:
        return Modality.DENIED
    return (
        Modality.ALLEGED if above in words.claiming or noun in either(words.claiming, words.rumours) else None
    )


def _is_planned(parse: Parse, clause: Clause, words: EventLexicon) -> bool:
    verb = clause.verb
    if verb.future(words) or not words.planned.isdisjoint(verb.auxiliaries):
        return True
    if leads_to_infinitive(verb, words):
        return True
    if parse.tokens[verb.head].low not in words.planned:
        return False
    if not words.be.isdisjoint(verb.auxiliaries):
        return True  # "a march is expected"
    following = [token.low for token in parse.tokens[verb.end : verb.end + _NEAR]]
    return any(low in words.purposes for low in following)


def leads_to_infinitive(verb: VerbGroup, words: EventLexicon) -> bool:
    """ "was to be opened": nothing but a form of "be" before the infinitive's mark."""
    marks = [i for i, word in enumerate(verb.auxiliaries) if word in words.infinitive_marks]
    return bool(marks) and all(word in words.be for word in verb.auxiliaries[: marks[0]])


def _is_hypothetical(parse: Parse, clause: Clause, words: EventLexicon, *, upcoming: bool) -> bool:
    """Under a condition, or only possible; "could" and "would" tell more than that."""
    verb = clause.verb
    if clause.opener in words.conditional:
        return True
    if not verb.possible(words):
        return False
    perfect = not words.have.isdisjoint(verb.auxiliaries)
    if perfect:
        return True
    if not words.able.isdisjoint(verb.auxiliaries):
        return upcoming  # "could not reach the hut": it was tried
    if words.future_in_past.isdisjoint(verb.auxiliaries):
        return True
    return any(other.opener in words.conditional for other in parse.clauses)


def _is_alleged(parse: Parse, clause: Clause, words: EventLexicon) -> bool:
    if not words.alleged.isdisjoint(clause.verb.auxiliaries):
        return True  # "is believed to have fled"
    adverbs = {word for word in words.alleged if word.endswith(words.adverb_endings)}
    return any(token.low in adverbs for token in parse.tokens[clause.start : clause.end])


def is_negated(parse: Parse, trigger: Trigger, words: EventLexicon) -> bool:
    """Whether the sentence says that it did not happen."""
    clause = trigger.clause
    if clause is None or trigger.noun_phrase is not None:
        return False
    if clause.verb.negated:
        return True
    start = clause.subject[0] if clause.subject else clause.start
    following = parse.tokens[start + 1].low if start + 1 < len(parse.tokens) else ""
    return parse.tokens[start].low in words.nobody and following not in words.doubts


def tells_a_happening(parse: Parse, clause: Clause, words: EventLexicon) -> bool:
    """Whether a clause by itself is news: no state, no saying, not denied, and in nobody's own words."""
    verb, head = clause.verb, parse.tokens[clause.verb.head].low
    if clause.subject is None or parse.tokens[clause.subject[0]].low in words.pronouns:
        return False
    if head in either(words.be, words.have, words.light) or head in without(
        words.reporting, words.performative
    ):
        return False
    if verb.possible(words) or any(token.text in _QUOTES for token in parse.tokens):
        return False
    return not is_negated(parse, Trigger((verb.start, verb.end), clause), words)


def lacks_object(parse: Parse, trigger: Trigger, words: EventLexicon) -> bool:
    """Whether what the verb has is "no …": "exhibited no symptoms"."""
    clause = trigger.clause
    if clause is None:
        return False
    return any(token.low in words.nobody for token in parse.tokens[clause.verb.end : clause.verb.end + 1])


def kind_of(parse: Parse, trigger: Trigger, *, lasting: bool, words: EventLexicon) -> Kind:
    """Speech, state or event."""
    clause = trigger.clause
    spoken = clause is not None and trigger.noun_phrase is None and _is_spoken(parse, clause, words)
    if trigger.speech or spoken:
        return Kind.SPEECH
    if lasting:
        return Kind.STATE
    if clause is None or trigger.noun_phrase is not None:
        return Kind.EVENT
    only_being = parse.tokens[clause.verb.head].low in either(words.be, words.have)
    return Kind.STATE if only_being else Kind.EVENT


def _is_spoken(parse: Parse, clause: Clause, words: EventLexicon) -> bool:
    """ "The bishop urged calm": a saying, whatever is said; what is done by way of it is not."""
    return parse.tokens[clause.verb.head].low in words.speech_acts and not clause.verb.auxiliaries
