"""Clauses: one finite verb each, with its subject, what opens it, and what it is to the others.

Splitting is led by the verbs: between two finite verbs there must be a border (`clause_borders`). Leaves
what a clause means to triggers, titles and modality.
"""

from core.events.chained_verbs import ChainFinder
from core.events.clause import Border, Clause, ClauseRole, with_a_main
from core.events.clause_borders import BorderFinder
from core.events.lexicon import EventLexicon
from core.events.noun_phrases import NounPhrases
from core.events.reduced import without_reduced
from core.events.tokens import Range, Token
from core.events.verbs import VerbFinder, VerbGroup
from core.events.word_sets import either

__all__ = ("Clause", "ClauseRole", "ClauseSplitter", "with_a_main")

_TAKING_UP = frozenset({ClauseRole.RELATIVE, ClauseRole.SUBORDINATE})


class ClauseSplitter:
    """Splits one sentence. `times` are the token ranges of its time expressions."""

    def __init__(self, tokens: tuple[Token, ...], words: EventLexicon, times: tuple[Range, ...]) -> None:
        self._tokens = tokens
        self._words = words
        self._times = times
        timed = frozenset(i for time in times for i in range(*time))  # "11:30 AM" is no form of "be"
        self._timed = timed
        self._verbs = _verbs(tokens, words, times, timed)
        self._phrases = NounPhrases(tokens, words, times, self._verbs)

    def clauses(self) -> tuple[Clause, ...]:
        finder = BorderFinder(self._tokens, self._words, self._times, self._verbs)
        borders = [finder.border(k) for k in range(len(self._verbs))]
        found: list[Clause] = []
        for k, (verb, border) in enumerate(zip(self._verbs, borders, strict=True)):
            start = 0 if k == 0 and border.role is not ClauseRole.RELATIVE else border.start
            end = borders[k + 1].start if k + 1 < len(borders) else len(self._tokens)
            subject = self._subject(k, border, found)
            above = k - 1 if k else None
            antecedent = self._antecedent(border, verb, subject)
            found.append(Clause(start, end, verb, border.role, border.opener, subject, above, antecedent))
        return with_a_main(tuple(found))

    def _subject(self, k: int, border: Border, earlier: list[Clause]) -> Range | None:
        """The noun phrase before the verb, or the one left waiting by a clause in between."""
        verb = self._verbs[k]
        own = self._phrases.before(border.body, verb.start)
        if own is not None and self._words.forms is not None and own[0] in self._timed:
            own = None  # "Desde abril de 2021 rige …": the subject follows
        if own is not None and border.role is not ClauseRole.RELATIVE:
            return own
        if border.role is ClauseRole.RELATIVE:
            return own if own is not None else self._phrases.taken_up(border.body - 1)
        return self._waiting_subject(border, earlier)

    def _antecedent(self, border: Border, verb: VerbGroup, subject: Range | None) -> Range | None:
        """What a relative clause with its own subject lacks: "the bill that Trump signed [it] into law"."""
        own = border.role is ClauseRole.RELATIVE and subject is not None and subject[0] >= border.body
        if not own or border.opener not in self._words.object_relatives:
            return None
        before = self._tokens[border.body - 2].low if border.body > 1 else ""
        head = self._tokens[verb.head].low
        if before in self._words.content_nouns or head in either(self._words.be, self._words.intransitive):
            return None
        after = self._tokens[verb.end] if verb.end < len(self._tokens) else None
        times = any(start <= verb.end < end for start, end in self._times)
        leading_on = self._words.governing
        gap = after is None or times or not after.is_word or after.low in leading_on
        found = self._phrases.taken_up(border.body - 1) if gap else None
        if found is None:
            return None
        first = self._tokens[found[0]]
        noun = first.low in self._words.determiners or not first.text[0].islower()
        return found if noun else None  # "it is unlikely that …" lacks nothing

    def _waiting_subject(self, border: Border, earlier: list[Clause]) -> Range | None:
        """ "The man, who was 40, [died]": the subject before the relative clause."""
        if border.role is ClauseRole.COORDINATE and earlier and earlier[-1].role in _TAKING_UP:
            return earlier[-1].subject
        if border.role is ClauseRole.MAIN and earlier and earlier[-1].role is ClauseRole.RELATIVE:
            before = earlier[-1].start
            floor = earlier[-2].end if len(earlier) > 1 else 0
            return self._phrases.before(min(floor, before), before)
        for clause in reversed(earlier):
            if clause.subject is not None and clause.role is not ClauseRole.ATTRIBUTION:
                return clause.subject
        return None


def _verbs(
    tokens: tuple[Token, ...], words: EventLexicon, times: tuple[Range, ...], timed: frozenset[int]
) -> tuple[VerbGroup, ...]:
    """The finite verbs of a sentence: by their forms where the language has a table of them."""
    if words.forms is not None:
        return tuple(g for g in ChainFinder(tokens, words, words.forms).groups() if g.head not in timed)
    groups = tuple(group for group in VerbFinder(tokens, words, timed).groups() if group.head not in timed)
    return without_reduced(tokens, words, times, groups)
