"""Clauses: one finite verb each, with its subject, what opens it, and what it is to the others.

Splitting is led by the verbs: between two finite verbs there must be a border, and the words between
them say where it is and of what kind. Leaves what a clause means to triggers, titles and modality.
"""

from dataclasses import dataclass
from enum import StrEnum

from core.events.chained_verbs import ChainFinder
from core.events.lexicon import EventLexicon
from core.events.noun_phrases import NounPhrases, Range
from core.events.reduced import without_reduced
from core.events.tokens import CLOSING_QUOTES, DASHES, OPENING_QUOTES, Token
from core.events.verbs import VerbFinder, VerbGroup

_QUOTES = OPENING_QUOTES | CLOSING_QUOTES | {'"'}
_HARD_MARKS = frozenset({";", ":"}) | DASHES | _QUOTES


class ClauseRole(StrEnum):
    MAIN = "main"
    COORDINATE = "coordinate"
    COMPLEMENT = "complement"  # what somebody said: "Police said [the man left]"
    ATTRIBUTION = "attribution"  # who says so: "…, [officials said]"
    RELATIVE = "relative"
    SUBORDINATE = "subordinate"


_TAKING_UP = frozenset({ClauseRole.RELATIVE, ClauseRole.SUBORDINATE})


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens `[start, end)` that belong to the clause; `subject` is None where it has none of its own."""

    start: int
    end: int
    verb: VerbGroup
    role: ClauseRole
    opener: str = ""
    subject: Range | None = None
    parent: int | None = None
    antecedent: Range | None = None  # what an object relative takes up: "[the bill] that he signed"

    def holds(self, index: int) -> bool:
        return self.start <= index < self.end


@dataclass(frozen=True, slots=True)
class _Border:
    """Where a clause begins, what opens it, and where its own words begin after the opener."""

    start: int
    body: int
    role: ClauseRole
    opener: str


class ClauseSplitter:
    """Splits one sentence. `times` are the token ranges of its time expressions."""

    def __init__(self, tokens: tuple[Token, ...], words: EventLexicon, times: tuple[Range, ...]) -> None:
        self._tokens = tokens
        self._words = words
        self._times = times
        timed = frozenset(i for time in times for i in range(*time))  # "11:30 AM" is no form of "be"
        self._timed = timed
        self._verbs = _verbs(tokens, words, times, timed)
        self._bracketed = _bracketed(tokens)
        self._phrases = NounPhrases(tokens, words, times, self._verbs)

    def clauses(self) -> tuple[Clause, ...]:
        borders = [self._border(k) for k in range(len(self._verbs))]
        found: list[Clause] = []
        for k, (verb, border) in enumerate(zip(self._verbs, borders, strict=True)):
            start = 0 if k == 0 and border.role is not ClauseRole.RELATIVE else border.start
            end = borders[k + 1].start if k + 1 < len(borders) else len(self._tokens)
            subject = self._subject(k, border, found)
            above = k - 1 if k else None
            antecedent = self._antecedent(border, verb, subject)
            found.append(Clause(start, end, verb, border.role, border.opener, subject, above, antecedent))
        return with_a_main(tuple(found))

    def _reports(self, group: VerbGroup) -> bool:
        return self._tokens[group.head].low in self._words.reporting

    # -- borders ------------------------------------------------------------------------------

    def _border(self, k: int) -> _Border:
        """The border before verb `k`."""
        verb = self._verbs[k]
        low = self._verbs[k - 1].end if k else 0
        attribution = self._attribution(k, low)
        if attribution is not None:
            return attribution
        opened = self._opened(low, verb.start, first=k == 0)
        if opened is not None:
            return opened
        if k == 0:
            return _Border(0, 0, ClauseRole.MAIN, "")
        bare = self._before_bare_relative(verb, low)
        if bare is not None:
            return _Border(bare, bare, ClauseRole.RELATIVE, "")
        if self._reports(self._verbs[k - 1]) and self._tokens[verb.start - 1].text != ",":
            start = self._after_times(low)
            return _Border(start, start, ClauseRole.COMPLEMENT, "")
        comma = self._first(low, verb.start, ",")
        if comma is not None:
            return _Border(comma, comma + 1, ClauseRole.MAIN, "")
        return _Border(verb.start, verb.start, ClauseRole.COORDINATE, "")

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

    def _attribution(self, k: int, low: int) -> _Border | None:
        """A reporting clause that follows what it reports: "…, officials said", "…,” said Smith"."""
        verb = self._verbs[k]
        if k == 0 or not self._reports(verb) or self._complement_follows(k):
            return None
        marks = [
            i
            for i in range(low, verb.start)
            if self._tokens[i].text == "," or self._tokens[i].text in _QUOTES
        ]
        if not marks or any(
            self._tokens[i].low in self._words.relatives for i in range(marks[-1], verb.start)
        ):
            return None
        if any(
            token.low in self._words.conjunctions - self._words.joining
            for token in self._tokens[marks[-1] : verb.start]
        ):
            return None
        if marks[-1] + 1 < verb.start and self._has_object(verb):
            return None
        subordinators = (
            self._words.subordinators | self._words.time_subordinators - self._words.attribution_openers
        )
        if any(token.low in subordinators for token in self._tokens[marks[-1] : verb.start]):
            return None  # "…, two days after engineers reported cracks"
        start = self._speaker_start(marks)
        return _Border(start, start + 1, ClauseRole.ATTRIBUTION, "")

    def _has_object(self, verb: VerbGroup) -> bool:
        """ "Russia denied all allegations" is news itself; "police told a meeting" still reports."""
        after = self._tokens[verb.end].low if verb.end < len(self._tokens) else ""
        if any(start == verb.end for start, _ in self._times):
            return False  # "Smith said this week"
        return after in self._words.determiners and self._tokens[verb.head].low not in self._words.addressed

    def _speaker_start(self, marks: list[int]) -> int:
        """The mark before the speaker: past a description of him ("X, head of the centre, said")."""
        last = marks[-1]
        quotes = [mark for mark in marks if self._tokens[mark].text in CLOSING_QUOTES | {'"'}]
        if (
            quotes
            and self._tokens[last].text == ","
            and self._tokens[quotes[-1] + 1].low not in self._words.prepositions
        ):
            return quotes[-1]
        for mark in reversed(marks[:-1]):
            head, described = self._tokens[mark + 1], self._tokens[last + 1]
            plain = (
                described.is_word and not described.capitalised and described.low not in self._words.pronouns
            )
            if self._tokens[last].text != "," or not plain or not head.capitalised:
                break
            last = mark
        return last

    def _complement_follows(self, k: int) -> bool:
        """Whether the reporting verb has its own content after it: another finite verb, unquoted."""
        if k + 1 >= len(self._verbs):
            return False
        between = self._tokens[self._verbs[k].end : self._verbs[k + 1].start]
        return not any(token.text in {",", ";"} or token.text in _QUOTES for token in between)

    def _opened(self, low: int, high: int, *, first: bool) -> _Border | None:
        """The border made by the last opening word or mark before the verb at `high`."""
        for i in range(high - 1, low - 1, -1):
            border = self._opening_at(i, low, high, first=first)
            if border is not None:
                return border
        return None

    def _opening_at(self, i: int, low: int, high: int, *, first: bool) -> _Border | None:
        token, words = self._tokens[i], self._words
        if i in self._bracketed and high not in self._bracketed:
            return None  # "Sen. Grassley (R–Iowa), chairman of …, has called"
        if token.text in _QUOTES and not self._is_speech_quote(i):
            return None
        if self._ends_a_sentence(i):
            return _Border(i, i + 1, ClauseRole.MAIN, token.text)
        if token.text in _HARD_MARKS:
            role = ClauseRole.MAIN if token.text != '"' else ClauseRole.COMPLEMENT
            return None if first and i == 0 else _Border(i, i + 1, role, token.text)
        if token.low in words.relatives and not (first and i == 0) and not self._stands_alone(i, high):
            return _Border(self._with_preposition(i), i + 1, self._relative_role(i), token.low)
        if token.low in words.subordinators | words.time_subordinators and not self._only_preposition(i):
            return self._subordinate(i, low, high, first=first)
        if token.low in words.conjunctions and not first and self._joins_clauses(i, low, high):
            return _Border(i, i + 1, ClauseRole.COORDINATE, token.low)
        return None

    def _only_preposition(self, i: int) -> bool:
        """ "antes", "después de": without a "que" behind it, it opens no clause where "que" must stand."""
        words = self._words
        if words.forms is None or self._tokens[i].low not in words.prepositions | words.adverbs:
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

    def _subordinate(self, i: int, low: int, high: int, *, first: bool) -> _Border | None:
        """A subordinator, where the words up to the verb can be its clause's subject."""
        commas = [j for j in range(i, high) if self._tokens[j].text == ","]
        if commas and (first or i != low):
            return None
        low_word = self._tokens[i].low
        after_comma = i > 0 and self._tokens[i - 1].text == ","
        relative = low_word in self._words.comma_relatives and after_comma
        start = i - 1 if after_comma else i
        return _Border(start, i + 1, ClauseRole.RELATIVE if relative else ClauseRole.SUBORDINATE, low_word)

    def _joins_clauses(self, i: int, low: int, high: int) -> bool:
        """Whether "and" at `i` joins clauses, not two nouns of one subject."""
        between = [
            t
            for t in self._tokens[i + 1 : high]
            if t.low not in self._words.adverbs and not t.low.endswith(self._words.adverb_endings)
        ]
        if not between or self._tokens[i - 1].text == ",":
            return True
        if between[0].low in self._words.subject_pronouns | self._words.determiners:
            return True
        others = [
            j
            for j in range(low, i)
            if self._tokens[j].text == "," or self._tokens[j].low in self._words.conjunctions
        ]
        return not others

    def _first(self, low: int, high: int, mark: str) -> int | None:
        return next((i for i in range(low, high) if self._tokens[i].text == mark), None)

    # -- subjects -----------------------------------------------------------------------------

    def _subject(self, k: int, border: _Border, earlier: list[Clause]) -> Range | None:
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

    def _antecedent(self, border: _Border, verb: VerbGroup, subject: Range | None) -> Range | None:
        """What a relative clause with its own subject lacks: "the bill that Trump signed [it] into law"."""
        own = border.role is ClauseRole.RELATIVE and subject is not None and subject[0] >= border.body
        if not own or border.opener not in self._words.object_relatives:
            return None
        before = self._tokens[border.body - 2].low if border.body > 1 else ""
        head = self._tokens[verb.head].low
        if before in self._words.content_nouns or head in self._words.be | self._words.intransitive:
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

    def _waiting_subject(self, border: _Border, earlier: list[Clause]) -> Range | None:
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


def _bracketed(tokens: tuple[Token, ...]) -> frozenset[int]:
    """The tokens between brackets that are closed again."""
    inside: set[int] = set()
    opened: list[int] = []
    for i, token in enumerate(tokens):
        if token.text in {"(", "["}:
            opened.append(i)
        elif token.text in {")", "]"} and opened:
            inside.update(range(opened.pop(), i + 1))
    return frozenset(inside)


def with_a_main(clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """Every sentence with a verb has a main clause: the first one that is not about another."""
    if any(clause.role is ClauseRole.MAIN for clause in clauses):
        return clauses
    order = (
        ClauseRole.COORDINATE,
        ClauseRole.COMPLEMENT,
        ClauseRole.SUBORDINATE,
        ClauseRole.RELATIVE,
        ClauseRole.ATTRIBUTION,
    )
    for role in order:
        for i, clause in enumerate(clauses):
            if clause.role is role:
                main = Clause(
                    clause.start,
                    clause.end,
                    clause.verb,
                    ClauseRole.MAIN,
                    clause.opener,
                    clause.subject,
                    None,
                )
                return (*clauses[:i], main, *clauses[i + 1 :])
    return clauses
