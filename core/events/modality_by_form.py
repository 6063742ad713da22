"""Modality where the form of the verb tells it: conditionals, hearsay, what is denied in an infinitive.

For languages with a table of forms; English tells these by words, in `modality`.
"""

from core.events.clauses import Clause
from core.events.lexicon import EventLexicon
from core.events.parse import Parse
from core.events.word_forms import Tense, WordForms
from core.model.event import Modality

_NEAR = 3  # words behind a verb among which its infinitive stands
_SOURCE = 4  # words at the head of a sentence that name where a charge comes from: "laut Anklage"


def modality_by_form(parse: Parse, clause: Clause, words: EventLexicon) -> Modality | None:
    """What the clause's verb forms make of what it tells; None where they leave it open."""
    forms = words.forms
    if forms is None:
        return None
    if denies_infinitive(parse, clause, words):
        return Modality.DENIED
    if clause.verb.tense is Tense.CONDITIONAL:
        return _conditional(parse, clause, words, forms)
    first = parse.tokens[clause.verb.start].low
    if clause.verb.tense is Tense.PAST and first in forms.hearsay and clause.verb.head != clause.verb.start:
        return Modality.ALLEGED
    if first in forms.intended and clause.verb.head != clause.verb.start:
        return Modality.PLANNED
    return Modality.ALLEGED if _is_charged(parse, clause, words) else None


def denies_infinitive(parse: Parse, clause: Clause, words: EventLexicon) -> bool:
    """ "nie avoir versé", "niega haber vertido": a denial in the present of something done."""
    forms, verb = words.forms, clause.verb
    if forms is None or verb.tense is not Tense.PRESENT or parse.tokens[verb.head].low not in words.denying:
        return False
    following = parse.tokens[verb.end : verb.end + _NEAR]
    return any(
        forms.is_infinitive(token.low) and token.text.islower() and token.low not in words.determiners
        for token in following
    )


def _conditional(parse: Parse, clause: Clause, words: EventLexicon, forms: WordForms) -> Modality:
    """What would be under a condition, or what others say has been ("aurait détourné")."""
    openers = {one.opener for one in parse.clauses}
    if words.verb_second or openers & words.conditional or clause.opener in words.conditional:
        return Modality.HYPOTHETICAL
    done = clause.verb.head != clause.verb.start and forms.is_participle(parse.tokens[clause.verb.head].low)
    return Modality.ALLEGED if done else Modality.HYPOTHETICAL


def _is_charged(parse: Parse, clause: Clause, words: EventLexicon) -> bool:
    """ "Laut Anklage …", "presuntamente": the source or an adverb says that it is not proved."""
    stretch = parse.tokens[clause.start : clause.end]
    if any(token.low in words.alleged & words.adverbs for token in stretch):
        return True
    head = parse.tokens[: _SOURCE + 1]
    named = any(token.low in words.alleging for token in head)
    return named and head[0].low in words.prepositions
