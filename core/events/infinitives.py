"""Infinitives that belong to the verb before them: "is due to [rule]", "was forced to [resign]".

The happening is what the infinitive tells; what stands before it says whether it is planned, said or done.
"""

from dataclasses import replace

from core.events.lexicon import EventLexicon
from core.events.tokens import Token
from core.events.verb_group import VerbGroup
from core.events.word_sets import either


def with_infinitive(group: VerbGroup, tokens: tuple[Token, ...], words: EventLexicon) -> VerbGroup:
    """The group with the infinitive that it leads to; as it was where it leads to none."""
    mark, between = _mark(group, tokens, words)
    if mark is None:
        return group
    auxiliaries = [*group.auxiliaries, *between, tokens[mark].low]
    j = mark + 1
    while j < len(tokens) and tokens[j].low in either(words.be, words.have, words.adverbs):
        auxiliaries.append(tokens[j].low)
        j += 1
    if j == len(tokens) or not _can_be_verb(tokens[j], words):
        j -= 1  # "to be in Paris"
    if j <= mark:
        return group
    return replace(group, end=j + 1, head=j, auxiliaries=tuple(auxiliaries))


def _mark(
    group: VerbGroup, tokens: tuple[Token, ...], words: EventLexicon
) -> tuple[int | None, tuple[str, ...]]:
    """Where the mark of the infinitive stands, and the words between the group and it."""
    low = tokens[group.head].low
    after = [token.low for token in tokens[group.end : group.end + 2]]
    if not after:
        return None, ()
    if low in words.semi_auxiliaries and after[0] in words.infinitive_marks:
        return group.end, (low,)
    if low not in either(words.be, words.have):
        return None, ()
    if after[0] in words.infinitive_marks:
        return group.end, ()
    leads = after[0] in words.semi_auxiliaries and after[1:] and after[1] in words.infinitive_marks
    return (group.end + 1, (after[0],)) if leads and low in words.be else (None, ())


def _can_be_verb(token: Token, words: EventLexicon) -> bool:
    return token.is_word and token.text.islower() and token.low not in words.function_words
