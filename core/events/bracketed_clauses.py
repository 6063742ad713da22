"""Clauses where the finite verb comes second or last, as in German: one finite verb each.

Marks and opening words say where a clause begins, the verb's place what it is: last behind an opening
word is a subordinate clause, second is a clause of its own. The subject stands before the verb or, where
something else does, behind it.
"""

from core.events.bracketed_verbs import BracketFinder, is_mark
from core.events.clauses import Clause, ClauseRole, with_a_main
from core.events.lexicon import EventLexicon
from core.events.tokens import QUOTES, Range, Token
from core.events.verbs import VerbGroup
from core.events.word_forms import WordForms
from core.events.word_sets import either, without


class BracketSplitter:
    """Splits one sentence. `times` are the token ranges of its time expressions."""

    def __init__(
        self, tokens: tuple[Token, ...], words: EventLexicon, forms: WordForms, times: tuple[Range, ...]
    ) -> None:
        self._tokens = tokens
        self._words = words
        self._not_in_noun = either(words.prepositions, words.adverbs, words.negations)
        self._timed = {i for time in times for i in range(*time)}
        groups = BracketFinder(tokens, words, forms).groups()
        self._verbs = tuple(group for group in groups if group.start not in self._timed)

    def clauses(self) -> tuple[Clause, ...]:
        starts = [self._border(k) for k in range(len(self._verbs))]
        found: list[Clause] = []
        for k, verb in enumerate(self._verbs):
            start = starts[k]
            end = starts[k + 1] if k + 1 < len(starts) else len(self._tokens)
            opener = self._opener(start, verb)
            role = self._role(k, start, opener, found)
            if k == 0 and role is not ClauseRole.RELATIVE:
                start = 0
            subject, antecedent = self._subject(start, opener, verb, end, role, found)
            above = k - 1 if k else None
            found.append(
                Clause(
                    start,
                    end,
                    verb,
                    role,
                    self._tokens[opener].low if opener is not None else "",
                    subject,
                    above,
                    antecedent,
                )
            )
        return with_a_main(tuple(found))

    # -- borders ----------------------------------------------------------------------------------

    def _border(self, k: int) -> int:
        """Where the clause of verb `k` begins: at an opening word behind a mark, else at the last mark."""
        verb = self._verbs[k]
        low = self._verbs[k - 1].end if k else 0
        marks = [i for i in range(low, verb.start) if is_mark(self._tokens, i)]
        for mark in marks:
            if self._opener(mark, verb) is not None:
                return mark
        if k == 0:
            return 0
        if marks:
            return marks[-1]
        joined = [i for i in range(low, verb.start) if self._tokens[i].low in self._words.conjunctions]
        return joined[-1] if joined else verb.start

    def _opener(self, start: int, verb: VerbGroup) -> int | None:
        """The index of the word that opens a clause whose verb stands last."""
        if not self._is_last(verb):
            return None
        for i in range(start, min(start + 3, verb.start)):  # a mark and a preposition may stand before it
            low = self._tokens[i].low
            opening = either(self._words.subordinators, self._words.time_subordinators)
            if low in opening and not self._is_preposition(i):
                return i
            relative = low in self._words.relatives and i > 0 and self._tokens[i - 1].text != "."
            if relative and any(self._tokens[j].text == "," for j in range(max(0, i - 2), i)):
                return i
            if self._tokens[i].is_word and low not in self._words.prepositions:
                return None
        return None

    def _is_preposition(self, i: int) -> bool:
        """ "während des Kriegs", "seit Montag": before a noun or a time it opens no clause."""
        if self._tokens[i].low not in self._words.prepositions:
            return False
        after = self._tokens[i + 1] if i + 1 < len(self._tokens) else None
        return after is not None and (
            i + 1 in self._timed or after.text[0].isdigit() or after.low in {"der", "des"}
        )

    def _is_last(self, verb: VerbGroup) -> bool:
        if verb.end >= len(self._tokens) or is_mark(self._tokens, verb.end):
            return True
        return self._tokens[verb.end].low in self._words.conjunctions

    # -- what a clause is -------------------------------------------------------------------------

    def _role(self, k: int, start: int, opener: int | None, earlier: list[Clause]) -> ClauseRole:
        words, verb = self._words, self._verbs[k]
        reports = self._tokens[verb.head].low in words.reporting
        if opener is not None:
            low = self._tokens[opener].low
            if low in words.relatives:
                return ClauseRole.RELATIVE
            if low in words.that and earlier:
                return ClauseRole.COMPLEMENT
            return ClauseRole.ATTRIBUTION if reports and low in words.quoting else ClauseRole.SUBORDINATE
        if not earlier:
            return ClauseRole.MAIN
        mark = self._tokens[start]
        if (
            reports
            and is_mark(self._tokens, start)
            and verb.start <= start + 2
            and self._quoted_before(start)
        ):
            return ClauseRole.ATTRIBUTION
        if mark.low in words.conjunctions:
            return ClauseRole.COORDINATE
        before = earlier[-1]
        said = self._tokens[before.verb.head].low in words.reporting
        return (
            ClauseRole.COMPLEMENT
            if said and mark.text in {",", ":"} and verb.start > start + 1
            else ClauseRole.MAIN
        )

    def _quoted_before(self, start: int) -> bool:
        return (
            any(token.text in QUOTES for token in self._tokens[: start + 1])
            or self._tokens[start].text == ","
        )

    # -- subjects ---------------------------------------------------------------------------------

    def _subject(
        self,
        start: int,
        opener: int | None,
        verb: VerbGroup,
        end: int,
        role: ClauseRole,
        earlier: list[Clause],
    ) -> tuple[Range | None, Range | None]:
        """The subject, and what a relative clause with its own subject takes up."""
        if opener is not None:
            if role is ClauseRole.RELATIVE:
                return self._of_relative(start, opener, verb)
            return self._noun_from(opener + 1, verb.start), None
        before = self._noun_from(self._past_marks(start, verb.start), verb.start, first=True)
        if before is not None:
            return before, None
        if role is ClauseRole.MAIN and earlier and earlier[-1].role is ClauseRole.RELATIVE:
            waiting = earlier[-1].subject
            if waiting is not None and verb.start <= start + 1:
                return waiting, None
        if role is ClauseRole.COORDINATE and earlier and verb.start <= start + 1:
            return earlier[-1].subject, None  # "… und beschlagnahmten Computer"
        return self._noun_from(verb.end, end), None

    def _of_relative(self, start: int, opener: int, verb: VerbGroup) -> tuple[Range | None, Range | None]:
        """ "[Erleichterungen], die [die Regierung] eingeführt hat": a noun with "the" is the subject."""
        taken = self._noun_before(start)
        after = opener + 1
        own = None
        if after < verb.start and self._tokens[after].low in either(
            self._words.definite, self._words.subject_pronouns
        ):
            own = self._noun_from(after, verb.start, first=True)
        return (own, taken) if own is not None and taken is not None else (taken, None)

    def _past_marks(self, start: int, end: int) -> int:
        while start < end and (
            is_mark(self._tokens, start) or self._tokens[start].low in self._words.conjunctions
        ):
            start += 1
        return start

    def _noun_from(self, start: int, end: int, *, first: bool = False) -> Range | None:
        """The first noun phrase in a stretch that no preposition leads and no object's article opens.

        `first`: it must be what the stretch begins with.
        """
        i = start
        while i < end and not is_mark(self._tokens, i):
            token = self._tokens[i]
            if i in self._timed or token.low in self._words.adverbs or not token.is_word:
                if first and i not in self._timed and token.low not in self._words.adverbs:
                    return None
                i += 1
                continue
            if token.low in self._words.subject_pronouns:
                return i, i + 1
            if token.low in self._words.prepositions:
                if first:
                    return None
                i = self._end_of_noun(i + 1, end)
                continue
            stop = self._end_of_noun(i, end)
            if stop > i and token.low not in self._words.objective and self._names_something(i, stop):
                return i, stop
            i = max(stop, i + 1)
        return None

    def _names_something(self, start: int, end: int) -> bool:
        return any(self._is_noun(i) for i in range(start, end))

    def _end_of_noun(self, start: int, end: int) -> int:
        """Behind determiner, adjectives, noun, its name, and a genitive that follows."""
        i = start
        nouns = 0
        while i < end:
            token = self._tokens[i]
            if is_mark(self._tokens, i) or i in self._timed:
                break
            if token.text[0].isdigit() or self._is_noun(i):
                nouns += self._is_noun(i)
            elif (nouns and not self._ties_a_noun(i, end)) or (not nouns and token.low in self._not_in_noun):
                break
            elif not nouns and token.low in without(self._words.pronouns, self._words.determiners):
                return i + 1
            i += 1
        return i

    def _is_noun(self, i: int) -> bool:
        return self._tokens[i].capitalised and self._tokens[i].low not in self._words.determiners

    def _ties_a_noun(self, i: int, end: int) -> bool:
        """ "des", "von" or "und" with another noun behind it."""
        low = self._tokens[i].low
        joined = low in self._words.conjunctions and i + 1 < end and self._is_noun(i + 1)
        return low in self._words.genitive or joined

    def _noun_before(self, start: int) -> Range | None:
        """The noun phrase that a relative clause takes up."""
        end = start
        i = end
        while i and not is_mark(self._tokens, i - 1) and i - 1 not in self._timed:
            i -= 1
            if (
                self._tokens[i].low in self._words.determiners
                and self._tokens[i].low not in self._words.genitive
            ):
                break
            if self._tokens[i].low in self._words.prepositions or self._in_verb(i):
                i += 1
                break
        if i < end and self._tokens[i].low in self._words.objective:
            i += 1  # "für den Sommer, der …": the summer, in whatever case it stands there
        return (i, end) if i < end else None

    def _in_verb(self, i: int) -> bool:
        return any(verb.start <= i < verb.end for verb in self._verbs)
