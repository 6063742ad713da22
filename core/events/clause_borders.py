"""Clause borders: where the clause of a verb begins, and by the words there, what it is to the others.

Looked for backwards from the verb: an opening word, a mark, a conjunction with a subject after it, else a
comma, else the verb itself.
"""

from core.events.attributions import AttributionFinder
from core.events.clause import Border, ClauseRole
from core.events.lexicon import EventLexicon
from core.events.tokens import DASHES, QUOTES, Range, Token
from core.events.verb_group import VerbGroup
from core.events.word_sets import either

_BRACKETS = frozenset("([])")
_HARD_MARKS = frozenset({";", ":"}) | DASHES | QUOTES


class BorderFinder:
    """Finds the borders of one sentence. `times` are the token ranges of its time expressions."""

    def __init__(
        self,
        tokens: tuple[Token, ...],
        words: EventLexicon,
        times: tuple[Range, ...],
        verbs: tuple[VerbGroup, ...],
    ) -> None:
        self._tokens = tokens
        self._words = words
        self._times = times
        self._verbs = verbs
        self._bracketed = _bracketed(tokens)
        self._attributions = AttributionFinder(tokens, words, times, verbs)

    def _reports(self, group: VerbGroup) -> bool:
        return self._tokens[group.head].low in self._words.reporting

    def border(self, k: int) -> Border:
        """The border before verb `k`."""
        verb = self._verbs[k]
        low = self._verbs[k - 1].end if k else 0
        attribution = self._attributions.border(k, low)
        if attribution is not None:
            return attribution
        opened = self._opened(low, verb.start, first=k == 0)
        if opened is not None:
            return opened
        if k == 0:
            return Border(0, 0, ClauseRole.MAIN, "")
        bare = self._before_bare_relative(verb, low)
        if bare is not None:
            return Border(bare, bare, ClauseRole.RELATIVE, "")
        if self._reports(self._verbs[k - 1]) and self._tokens[verb.start - 1].text != ",":
            start = self._after_times(low)
            return Border(start, start, ClauseRole.COMPLEMENT, "")
        comma = self._first(low, verb.start, ",")
        if comma is not None:
            return Border(comma, comma + 1, ClauseRole.MAIN, "")
        return Border(verb.start, verb.start, ClauseRole.COORDINATE, "")

    def _before_bare_relative(self, verb: VerbGroup, low: int) -> int | None:
        """The subject of a relative clause that nothing opens: "one case [he] won in 2010"."""
        i = verb.start - 1
        while i > low and self._tokens[i].low in self._words.adverbs:
            i -= 1
        if i <= low or self._tokens[i].low not in self._words.who:
            return None
        noun = self._tokens[i - 1]
        plain = noun.is_word and noun.low not in self._words.function_words
        return i if plain and not self._reports(self._verbs_before(low)) else None

    def _verbs_before(self, low: int) -> VerbGroup:
        """The last verb that ends at `low`."""
        return next(group for group in reversed(self._verbs) if group.end <= low)

    def _after_times(self, i: int) -> int:
        """Past a time expression, with its preposition, that stands straight at `i`: "said Monday …"."""
        for start, end in self._times:
            if start == i or (start == i + 1 and self._tokens[i].low in self._words.prepositions):
                return end
        return i

    def _opened(self, low: int, high: int, *, first: bool) -> Border | None:
        """The border made by the last opening word or mark before the verb at `high`."""
        for i in range(high - 1, low - 1, -1):
            border = self._opening_at(i, low, high, first=first)
            if border is not None:
                return border
        return None

    def _opening_at(self, i: int, low: int, high: int, *, first: bool) -> Border | None:
        token, words = self._tokens[i], self._words
        if i in self._bracketed and high not in self._bracketed:
            return None  # "Sen. Grassley (R–Iowa), chairman of …, has called"
        if token.text in QUOTES and not self._is_speech_quote(i):
            return None
        if self._ends_a_sentence(i):
            return Border(i, i + 1, ClauseRole.MAIN, token.text)
        if token.text in _HARD_MARKS:
            role = ClauseRole.MAIN if token.text != '"' else ClauseRole.COMPLEMENT
            return None if first and i == 0 else Border(i, i + 1, role, token.text)
        if token.low in words.relatives and not (first and i == 0) and not self._stands_alone(i, high):
            return Border(self._with_preposition(i), i + 1, self._relative_role(i), token.low)
        if token.low in either(words.subordinators, words.time_subordinators) and not self._only_preposition(
            i
        ):
            return self._subordinate(i, low, high, first=first)
        if token.low in words.conjunctions and not first and self._joins_clauses(i, low, high):
            return Border(i, i + 1, ClauseRole.COORDINATE, token.low)
        return None

    def _only_preposition(self, i: int) -> bool:
        """ "antes", "después de": without a "que" behind it, it opens no clause where "que" must stand."""
        words = self._words
        if words.forms is None or self._tokens[i].low not in either(words.prepositions, words.adverbs):
            return False
        return all(token.low not in words.that for token in self._tokens[i + 1 : i + 3])

    def _stands_alone(self, i: int, high: int) -> bool:
        """ "but that is …": "that" by itself, with no noun before it to take up."""
        before = self._tokens[i - 1] if i else None
        loose = before is None or not before.is_word or before.low in self._words.function_words
        if self._tokens[i].low in self._words.that and before is not None and before.text == ",":
            return True  # "By July, that number had fallen"
        reports = any(verb.end == i and self._reports(verb) for verb in self._verbs)
        return self._tokens[i].low in self._words.that and i + 1 == high and loose and not reports

    def _ends_a_sentence(self, i: int) -> bool:
        """A full stop inside a quote of several sentences."""
        if self._tokens[i].text not in {".", "?", "!"} or not 0 < i < len(self._tokens) - 1:
            return False
        before, after = self._tokens[i - 1], self._tokens[i + 1]
        return len(before.text) > 3 and before.text.islower() and after.capitalised

    def _is_speech_quote(self, i: int) -> bool:
        """A quote of words spoken, not of a single word: a comma or colon stands at it."""
        around = [self._tokens[j].text for j in (i - 1, i - 2) if j >= 0]
        return not around or around[0] in {",", ":", "?", "!", "."}

    def _with_preposition(self, i: int) -> int:
        """ "in which", "of whom": the preposition belongs to the relative clause."""
        return i - 1 if i and self._tokens[i - 1].low in self._words.prepositions else i

    def _relative_role(self, i: int) -> ClauseRole:
        """ "that" after a reporting verb opens what was said; else it is a relative clause."""
        if self._tokens[i].low not in self._words.that:
            return ClauseRole.RELATIVE
        earlier = [verb for verb in self._verbs if verb.end <= i]
        return ClauseRole.COMPLEMENT if earlier and self._reports(earlier[-1]) else ClauseRole.RELATIVE

    def _subordinate(self, i: int, low: int, high: int, *, first: bool) -> Border | None:
        """A subordinator, where the words up to the verb can be its clause's subject."""
        commas = [j for j in range(i, high) if self._tokens[j].text == ","]
        if commas and (first or i != low):
            return None
        low_word = self._tokens[i].low
        after_comma = i > 0 and self._tokens[i - 1].text == ","
        relative = low_word in self._words.comma_relatives and after_comma
        start = i - 1 if after_comma else i
        return Border(start, i + 1, ClauseRole.RELATIVE if relative else ClauseRole.SUBORDINATE, low_word)

    def _joins_clauses(self, i: int, low: int, high: int) -> bool:
        """Whether "and" at `i` joins clauses, not two nouns of one subject."""
        between = [
            t
            for t in self._tokens[i + 1 : high]
            if t.low not in self._words.adverbs and not t.low.endswith(self._words.adverb_endings)
        ]
        if not between or self._tokens[i - 1].text == ",":
            return True
        if between[0].low in either(self._words.subject_pronouns, self._words.determiners):
            return True
        others = [
            j
            for j in range(low, i)
            if self._tokens[j].text == "," or self._tokens[j].low in self._words.conjunctions
        ]
        return not others

    def _first(self, low: int, high: int, mark: str) -> int | None:
        return next((i for i in range(low, high) if self._tokens[i].text == mark), None)


def _bracketed(tokens: tuple[Token, ...]) -> frozenset[int]:
    """The tokens between brackets that are closed again."""
    inside: set[int] = set()
    opened: list[int] = []
    for i, mark in [(i, token.text) for i, token in enumerate(tokens) if token.text in _BRACKETS]:
        if mark in "([":
            opened.append(i)
        elif opened:
            inside.update(range(opened.pop(), i + 1))
    return frozenset(inside)
