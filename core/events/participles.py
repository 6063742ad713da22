"""Participles that a time stands beside: "the treaty [signed] in Oslo in 1993", "[Arrested] on 2 May, he …".

They tell a happening of their own inside the clause of another verb, and the time dates them. Says which
participle a time dates, and of what noun it tells; whether a form is a finite verb is `reduced`'s to say.
"""

from core.events.clauses import Clause, ClauseRole
from core.events.lexicon import EventLexicon
from core.events.noun_phrases import NounPhrases
from core.events.parse import Parse, TimedPhrase
from core.events.tokens import Range, Token
from core.events.verbs import VerbGroup
from core.events.word_sets import either, without

_CAUSED_REACH = 4  # words between "get" and its participle
_SHORTEST_GERUND = 5  # letters
_FARTHEST = 14  # words between a participle and its time


def participle_clause(parse: Parse, time: TimedPhrase, words: EventLexicon) -> Clause | None:
    """The clause of the participle that a time dates, as if its verb were finite; None if there is none."""
    finite = {i for clause in parse.clauses for i in range(clause.verb.start, clause.verb.end)}
    start = time.reach[0]
    for i in range(start - 1, max(-1, start - _FARTHEST), -1):
        token = parse.tokens[i]
        if (
            i in finite
            or token.text in {",", ";", ":"}
            or token.low in either(words.relatives, words.conjunctions)
        ):
            return None
        if not parse.covered(i) and _modifies_before(parse, i, finite, words):
            return _clause(parse, i, words)
    return None


def gerund_before(parse: Parse, time: TimedPhrase, words: EventLexicon) -> int | None:
    """The "-ing" form that a time dates inside its phrase: "accused of [stealing] cars in 2012"."""
    verbs = {i for clause in parse.clauses for i in range(clause.verb.start, clause.verb.end)}
    start = time.reach[0]
    for i in range(start - 1, max(0, start - _FARTHEST), -1):
        token = parse.tokens[i]
        if i in verbs or not token.is_word or token.low in either(words.relatives, words.conjunctions):
            return None
        named = token.low.endswith(words.gerund_endings) and len(token.low) > _SHORTEST_GERUND
        if named and (parse.tokens[i - 1].low in words.before_gerunds or _held_to(parse, i, words)):
            return i
    return None


def _held_to(parse: Parse, i: int, words: EventLexicon) -> bool:
    """ "charged with [stealing]"."""
    return (
        i > 1 and parse.tokens[i - 1].low in words.prepositions and parse.tokens[i - 2].low in words.claiming
    )


def _modifies_before(parse: Parse, i: int, finite: set[int], words: EventLexicon) -> bool:
    """Whether a participle at `i` belongs to the noun before it, or to the subject that follows."""
    token = parse.tokens[i]
    listed = token.low in words.lasting or token.low in words.dating_gerunds
    listed = listed or _tells_beside(parse, i, words)
    if not (listed or _is_participle(token, words)) or _is_caused(parse, i, words):
        return False
    after = parse.tokens[i + 1].low if i + 1 < len(parse.tokens) else ""
    leads_on = after in words.prepositions or parse.covered(i + 1)
    j = _past_adverbs(parse, i, words)
    if j < 0:
        return leads_on and token.capitalised
    before = parse.tokens[j]
    if before.text == ",":
        return leads_on or token.low not in words.not_verbs
    is_noun = before.is_word and before.low not in words.function_words and j not in finite
    return is_noun and leads_on


def _tells_beside(parse: Parse, i: int, words: EventLexicon) -> bool:
    """ "…, [serving] from 2007 to 2015", "flights [leaving] on Monday": a time right behind "-ing"."""
    if i == 0 or not parse.covered(i + 1) or not parse.tokens[i].low.endswith(words.gerund_endings):
        return False
    before = parse.tokens[i - 1]
    return before.text == "," or (before.is_word and before.low not in words.function_words)


def _is_caused(parse: Parse, i: int, words: EventLexicon) -> bool:
    """ "asked him to get charges [dropped]", "had the car [repaired]": what the verb before has done."""
    j = i - 1
    while j >= 0 and i - j <= _CAUSED_REACH and parse.tokens[j].is_word:
        low = parse.tokens[j].low
        if low in words.get:
            return True
        if low in words.prepositions:
            return False
        j -= 1
    return False


def _past_adverbs(parse: Parse, i: int, words: EventLexicon) -> int:
    """The token before the adverbs before `i`; -1 where there is none."""
    j = i - 1
    while j >= 0 and (
        parse.tokens[j].low in either(words.adverbs, words.before_participles)
        or parse.tokens[j].low.endswith(words.adverb_endings)
    ):
        j -= 1
    return j


def _is_participle(token: Token, words: EventLexicon) -> bool:
    low = token.low
    regular = (
        low.endswith(words.participle_endings)
        and len(low) > 3
        and low not in words.not_verbs
        and "-" not in low
    )
    return regular or low in words.participle or low in without(words.past, words.past_only)


def _clause(parse: Parse, i: int, words: EventLexicon) -> Clause:
    around = parse.clause_at(i)
    end = around.end if around is not None else len(parse.tokens)
    stop = next((j for j in range(i + 1, end) if parse.tokens[j].text in {",", ";"} and j > i), end)
    later = [c.verb.start for c in parse.clauses if c.verb.start > i]
    stop = min([stop, *later])
    return Clause(i, stop, VerbGroup(i, i + 1, i), ClauseRole.RELATIVE, "", _noun(parse, i, around, words))


def _noun(parse: Parse, i: int, around: Clause | None, words: EventLexicon) -> Range | None:
    """What the participle says something of: the noun before it, or the subject of its sentence."""
    opens = i > 0 and parse.tokens[i - 1].text == ","
    if opens and parse.tokens[i].low.endswith(words.gerund_endings) and around is not None:
        return around.subject  # "The firm opposed the rule, [saying] in May …"
    verbs = tuple(clause.verb for clause in parse.clauses)
    phrases = NounPhrases(parse.tokens, words, tuple(time.at for time in parse.times), verbs)
    end = i
    while end and parse.tokens[end - 1].low.endswith(words.adverb_endings):
        end -= 1
    found = phrases.taken_up(end) if end else None
    return found if found is not None or around is None else around.subject
