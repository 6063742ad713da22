"""Reduced clauses: forms that only modify a noun, "drones [fired] from the hills", are no finite verbs."""

from core.events.lexicon import EventLexicon
from core.events.tokens import DASHES, QUOTES, Range, Token
from core.events.verbs import VerbGroup
from core.events.word_sets import either

_HARD_MARKS = frozenset({";", ":"}) | DASHES | QUOTES


def without_reduced(
    tokens: tuple[Token, ...], words: EventLexicon, times: tuple[Range, ...], groups: tuple[VerbGroup, ...]
) -> tuple[VerbGroup, ...]:
    """The verb groups that are finite verbs of their sentence."""
    return _Sieve(tokens, words, times).finite(groups)


class _Sieve:
    """Tells by its neighbours whether an "-ed" form is a finite verb."""

    def __init__(self, tokens: tuple[Token, ...], words: EventLexicon, times: tuple[Range, ...]) -> None:
        self._tokens = tokens
        self._words = words
        self._times = times

    def finite(self, groups: tuple[VerbGroup, ...]) -> tuple[VerbGroup, ...]:
        """Drop "-ed" forms that modify a noun: "drones [fired] from Idlib", "men [held] since May were"."""
        kept: list[VerbGroup] = []
        for k, group in enumerate(groups):
            following = groups[k + 1] if k + 1 < len(groups) else None
            before = kept[-1] if kept else None
            needed = len(kept) == 1 and following is None and self._in_relative(kept[0])
            if not (group.bare_participle and not needed and self._is_reduced(before, group, following)):
                kept.append(group)
        return tuple(kept)

    def _is_reduced(self, before: VerbGroup | None, group: VerbGroup, following: VerbGroup | None) -> bool:
        after = self._tokens[group.end].low if group.end < len(self._tokens) else ""
        if self._is_only_verb(group):
            return False  # "one case he [won] in 2010"
        opens = group.start > 0 and self._tokens[group.start - 1].text == ","
        if opens and self._closes_aside(before.end if before else 0, group.start):
            return False  # "Smith, a senator, [resigned] on Monday"
        if opens and after in self._words.prepositions:
            return before is not None or following is not None
        if opens and before is None and following and self._tokens[following.start - 1].text == ",":
            return True  # "Jones, named coach in 2012, left"
        border_before = before is not None and self._has_border(before.end, group.start)
        if self._needed_by_relative(before.end if before else 0, group.start):
            return False
        if before and not border_before and not self._reports(before):
            return True
        if opens and following and not self._has_border(group.end, following.start):
            return True
        if before and self._in_absolute(before.end, group.start):
            return True
        if self._reports(group) or following is None:
            return False
        loose = after in self._words.prepositions or any(start == group.end for start, _ in self._times)
        return loose and not self._has_border(group.end, following.start) and not self._is_only_verb(group)

    def _closes_aside(self, start: int, end: int) -> bool:
        """Whether the comma before `end` is the second one after a subject, so that an aside ends with it."""
        words = self._words
        marks = [i for i in range(start, end) if self._tokens[i].text == ","]
        heads = [start, *(mark + 1 for mark in marks[:-1])]
        timed = {first for first, _ in self._times}
        adverbial = either(words.leading, words.linking, words.conjunctions, words.adverbs)
        nominal = [i for i in heads if self._tokens[i].low not in adverbial and i not in timed]
        return len(nominal) > 1 and nominal[-1] == heads[-1]

    def _in_relative(self, verb: VerbGroup) -> bool:
        """ "The man who [shot] the guard fled": the sentence still waits for its own verb."""
        openers = [i for i in range(1, verb.start) if self._tokens[i].low in self._words.relatives]
        return (
            bool(openers)
            and self._tokens[openers[-1] - 1].is_word
            and not self._has_mark(openers[-1], verb.start)
        )

    def _has_mark(self, start: int, end: int) -> bool:
        return any(not token.is_word for token in self._tokens[start:end])

    def _needed_by_relative(self, start: int, end: int) -> bool:
        """ "the bill that Harlow [signed] into law was": a relative clause has a finite verb of its own."""
        openers = [
            i for i in range(max(start, 1), end) if self._tokens[i].low in self._words.object_relatives
        ]
        return bool(openers) and openers[-1] + 1 < end and self._tokens[openers[-1] + 1].capitalised

    def _in_absolute(self, start: int, end: int) -> bool:
        """ "…, with more than 300 civilians [killed]" has no finite verb."""
        commas = [
            i for i in range(start, end) if self._tokens[i].text == "," or self._tokens[i].text in QUOTES
        ]
        return (
            bool(commas) and commas[-1] + 1 < end and self._tokens[commas[-1] + 1].low in self._words.absolute
        )

    def _is_only_verb(self, group: VerbGroup) -> bool:
        """A pronoun subject has no reduced clause: "he arrived", "who recently returned"."""
        before = [token.low for token in self._tokens[max(0, group.start - 2) : group.start]]
        while before and (
            before[-1].endswith(self._words.adverb_endings) or before[-1] in self._words.adverbs
        ):
            before.pop()
        return bool(before) and before[-1] in self._words.subject_pronouns

    def _has_border(self, start: int, end: int) -> bool:
        words = self._words
        return any(
            token.text == "," or token.text in _HARD_MARKS or token.low in words.openers
            for token in self._tokens[start:end]
        )

    def _reports(self, group: VerbGroup) -> bool:
        return self._tokens[group.head].low in self._words.reporting
