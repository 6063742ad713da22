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
from core.model.event import Kind, Modality

_NEAR = 3  # tokens after the verb in which "to …" or "likely" still belongs to it


def modality_of(
    parse: Parse, trigger: Trigger, dating: Dating | None, present: Interval | None, words: EventLexicon
) -> Modality:
    """How the trigger's happening is told."""
    upcoming = dating is not None and present is not None and _lies_ahead(dating, present)
    clause = trigger.clause
    if clause is None or trigger.noun_phrase is not None:
        return Modality.PLANNED if upcoming else Modality.HAPPENED
    if trigger.speech and not clause.verb.future(words):
        return Modality.HAPPENED
    formed = modality_by_form(parse, clause, words)
    if formed is not None:
        return formed
    reported = _reported_as(parse, clause, words)
    if reported is not None:
        return reported
    if _is_planned(parse, clause, words) or upcoming:
        return Modality.PLANNED
    if _is_hypothetical(clause, words):
        return Modality.HYPOTHETICAL
    return Modality.ALLEGED if _is_alleged(parse, clause, words) else Modality.HAPPENED


def _lies_ahead(dating: Dating, present: Interval) -> bool:
    """After the present, or between it and a later term ("by the end of March")."""
    by_then = dating.mod is Mod.ON_OR_BEFORE and dating.earliest >= present.start
    return dating.earliest >= present.end or (by_then and dating.latest > present.end)


def _reported_as(parse: Parse, clause: Clause, words: EventLexicon) -> Modality | None:
    """What the verb above a complement clause makes of it: "denied that …", "accused … of"."""
    if clause.role is not ClauseRole.COMPLEMENT or clause.parent is None:
        return None
    above = parse.tokens[parse.clauses[clause.parent].verb.head].low
    if above in words.denying:
        return Modality.DENIED
    return Modality.ALLEGED if above in words.claiming else None


def _is_planned(parse: Parse, clause: Clause, words: EventLexicon) -> bool:
    verb = clause.verb
    if verb.future(words):
        return True
    if parse.tokens[verb.head].low not in words.planned:
        return False
    following = [token.low for token in parse.tokens[verb.end : verb.end + _NEAR]]
    return any(low in words.purposes for low in following)


def _is_hypothetical(clause: Clause, words: EventLexicon) -> bool:
    if clause.opener in words.conditional:
        return True
    return clause.verb.possible(words)


def _is_alleged(parse: Parse, clause: Clause, words: EventLexicon) -> bool:
    adverbs = {word for word in words.alleged if word.endswith(words.adverb_endings)}
    inside = {token.low for token in parse.tokens[clause.start : clause.end]}
    believed = parse.tokens[clause.verb.head].low in words.alleged and any(
        token.low in words.infinitive_marks for token in parse.tokens[clause.verb.end : clause.verb.end + 1]
    )
    return bool(adverbs & inside) or believed


def is_negated(parse: Parse, trigger: Trigger, words: EventLexicon) -> bool:
    """Whether the sentence says that it did not happen."""
    clause = trigger.clause
    if clause is None or trigger.noun_phrase is not None:
        return False
    if clause.verb.negated:
        return True
    start = clause.subject[0] if clause.subject else clause.start
    return parse.tokens[start].low in words.nobody


def lacks_object(parse: Parse, trigger: Trigger, words: EventLexicon) -> bool:
    """Whether what the verb has is "no …": "exhibited no symptoms"."""
    clause = trigger.clause
    if clause is None:
        return False
    return any(token.low in words.nobody for token in parse.tokens[clause.verb.end : clause.verb.end + 1])


def kind_of(parse: Parse, trigger: Trigger, *, lasting: bool, words: EventLexicon) -> Kind:
    """Speech, state or event."""
    if trigger.speech:
        return Kind.SPEECH
    if lasting:
        return Kind.STATE
    clause = trigger.clause
    if clause is None or trigger.noun_phrase is not None:
        return Kind.EVENT
    only_being = parse.tokens[clause.verb.head].low in words.be | words.have
    return Kind.STATE if only_being else Kind.EVENT
