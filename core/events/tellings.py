"""Tellings: whether a dated draft tells what a word names: "the blast" and "a bomb went off", "his dismissal"
and "was dismissed", "the quake" and "an earthquake struck".

By the lexicon's classes and pairs, and by the forms of words; which draft is meant is `known_events`'.
"""

from collections.abc import Sequence

from core.events.draft import Draft
from core.events.lexicon import EventLexicon
from core.events.nominals import names_telling
from core.events.parse import Parse
from core.events.stems import stem
from core.events.tokens import Range

_BESIDE_THE_VERB = 4  # tokens
_SHORTEST_STEM = 4


def heads_of(parse: Parse, phrase: Range, words: EventLexicon) -> list[str]:
    """The words that name the happening: of a clause its verb, else the nouns before "of", "in", …"""
    verbs = [parse.tokens[c.verb.head].low for c in parse.clauses if phrase[0] <= c.verb.start < phrase[1]]
    if verbs:
        return verbs
    heads: list[str] = []
    for token in parse.tokens[phrase[0] : phrase[1]]:
        if heads and token.low in words.prepositions:
            break
        if token.is_word and token.low not in words.function_words:
            heads.append(token.low)
    return heads


def tells(draft: Draft, heads: Sequence[str], words: EventLexicon, *, strict: bool = False) -> bool:
    """Whether a dated draft tells what one of the words names.

    `strict` looks for it in its subject, its verb and the words next to that alone.
    """
    parse, clause = draft.parse, draft.trigger.clause
    lows = [parse.tokens[i].low for i in _reach(draft, strict=strict)]
    verb = parse.tokens[clause.verb.head].low if clause is not None else ""
    nouns = {low for low in lows if low in words.event_nouns}
    classes = {words.class_of[low] for low in lows if low in words.class_of}
    return any(
        words.class_of.get(head, " ") in classes
        or any(_same_noun(head, noun) for noun in nouns)
        or (verb and names_telling(head, verb))
        or not words.told_by.get(head, frozenset()).isdisjoint(lows)
        for head in heads
    )


def _reach(draft: Draft, *, strict: bool) -> list[int]:
    """The tokens that say what a draft tells: its clause, or of that only subject, verb and what is next.

    Its own time phrase is left out: "days before the shooting" tells of no shooting.
    """
    clause, at = draft.trigger.clause, range(*draft.trigger.at)
    if clause is None or (strict and draft.trigger.noun_phrase is not None):
        return list(at)
    told = {*range(clause.start, clause.end), *at}
    if strict:
        subject = range(*clause.subject) if clause.subject is not None else range(0)
        beside = range(clause.verb.start, min(clause.end, clause.verb.end + _BESIDE_THE_VERB))
        told = {*subject, *beside, *at}
    return sorted(told - set(range(*draft.time.reach)) | set(at))


def _same_noun(head: str, noun: str) -> bool:
    """ "the quake" for an earthquake, "the slide" for a landslide."""
    a, b = stem(head), stem(noun)
    return (
        a == b or (len(a) >= _SHORTEST_STEM and b.endswith(a)) or (len(b) >= _SHORTEST_STEM and a.endswith(b))
    )
