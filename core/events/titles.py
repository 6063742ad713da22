"""Titles: a mention's own clause, made short and readable without its sentence.

Subject, verb and what follows, without who says so, without the time, without asides; at most twelve
words, cut where a phrase ends. Leaves finding the clause to `clauses` and who "he" is to `referents`.
"""

from dataclasses import dataclass

from core.events.attachment import Trigger
from core.events.clauses import Clause, ClauseRole
from core.events.lexicon import EventLexicon
from core.events.names import NameKind
from core.events.parse import Parse, TimedPhrase
from core.events.tokens import CLOSING_QUOTES, DASHES, OPENING_QUOTES
from core.model.span import Span

MOST_WORDS = 12
_FEWEST_WORDS = 5
_QUOTES = OPENING_QUOTES | CLOSING_QUOTES | {'"'}
_OPENING_BRACKETS = frozenset("([")
_CLOSING_BRACKETS = frozenset(")]")
_LINKING = frozenset({"therefore", "however", "meanwhile", "moreover", "then", "thus"})
_LEADING_ON = frozenset(
    {"shortly", "soon", "just", "only", "even", "immediately", "exactly", "some", "which"}
)
_POSSESSIVES = frozenset({"its", "their", "his", "her"})
_NEVER_LAST = frozenset({"up", "off", "out", "down", "over", "back", "away"})


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a title: its text, its index in the sentence (-1 for one put in), space before it."""

    text: str
    index: int
    spaced: bool = True

    @property
    def low(self) -> str:
        return self.text.lower()


class TitleWriter:
    """Writes titles for the triggers of one sentence.

    `subjects` gives the name meant by a pronoun; `dismissed` the expressions that date nothing, and so
    stay where they stand ("a seven-year sentence").
    """

    def __init__(
        self, parse: Parse, words: EventLexicon, subjects: dict[int, str], dismissed: frozenset[Span]
    ) -> None:
        self._parse = parse
        self._tokens = parse.tokens
        self._times = tuple(time for time in parse.times if time.expression.span not in dismissed)
        self._words = words
        self._subjects = subjects
        self._trigger = (0, 0)

    def title(self, trigger: Trigger) -> str:
        """The title of what a trigger tells."""
        self._trigger = trigger.at
        if trigger.noun_phrase is not None:
            named = self._noun_title(trigger)
            if named or trigger.clause is None:
                return named
        if trigger.clause is None:
            return self._written(self._kept(range(len(self._tokens))), verb=None)
        if trigger.speech and trigger.clause.role is ClauseRole.ATTRIBUTION:
            return self._saying(trigger.clause)
        return self._clause_title(trigger.clause, trigger)

    def _noun_title(self, trigger: Trigger) -> str:
        """The noun phrase by itself; "2008 Games" keeps the year that is part of its name."""
        assert trigger.noun_phrase is not None
        start, end = trigger.noun_phrase
        if self._tokens[start].low in _POSSESSIVES and trigger.clause is not None:
            return self._possessed(trigger.clause, start + 1, end)
        written = self._written(self._kept(range(start, end)), verb=None)
        if len(written.split()) != 1:
            return written
        before = self._tokens[start - 1].text if start else ""
        return f"{before} {self._tokens[start].text}" if len(before) == 4 and before.isdigit() else ""

    def _possessed(self, clause: Clause, start: int, end: int) -> str:
        """ "their peak" of the clause's subject: "Peak of U.S. home prices"."""
        subject = self._subject(clause)
        person = any(
            name.kind is NameKind.PERSON
            and clause.subject
            and name.start >= clause.subject[0]
            and name.end <= clause.subject[1]
            for name in self._parse.names
        )
        if not subject or person != (self._tokens[start - 1].low in {"his", "her"}):
            return self._written(self._kept(range(start - 1, end)), verb=None)
        return self._written([*self._kept(range(start, end)), _Word("of", -1), *subject], verb=None)

    def fragment(self, index: int) -> str:
        """The stretch between two commas around a token, where its clause has a title of its own."""
        marks = [i for i, token in enumerate(self._tokens) if token.text in {",", ";", ".", ":"} | DASHES]
        start = max((i + 1 for i in marks if i <= index), default=0)
        end = min((i for i in marks if i > index), default=len(self._tokens))
        clause = self._parse.clause_at(index)
        if clause is not None:
            end = min(end, clause.end)
        leading = self._words.prepositions | self._words.conjunctions | {"according", "to"}
        while start < end and self._tokens[start].low in leading:
            start += 1
        return self._written(self._kept(range(start, end)), verb=None)

    # -- which words --------------------------------------------------------------------------

    def _clause_title(self, clause: Clause, trigger: Trigger) -> str:
        subject = self._subject(clause)
        start = clause.verb.start
        if not subject and clause.role in {ClauseRole.MAIN, ClauseRole.COORDINATE, ClauseRole.COMPLEMENT}:
            start = self._there(clause)
        end = self._end_of(clause, trigger)
        body = self._kept(range(start, end))
        verb = clause.verb.end
        return self._written([*subject, *body], verb=verb)

    def _there(self, clause: Clause) -> int:
        """ "There were …": the empty subject stays."""
        before = clause.verb.start - 1
        return (
            before
            if before >= clause.start and self._tokens[before].low in {"there", "it"}
            else clause.verb.start
        )

    def _end_of(self, clause: Clause, trigger: Trigger) -> int:
        """A reporting verb keeps what it reports; any other clause ends where the next one begins."""
        following = [c for c in self._parse.clauses if c.start >= clause.end]
        reports = self._tokens[clause.verb.head].low in self._words.reporting
        if (trigger.speech or reports) and following and following[0].role is ClauseRole.COMPLEMENT:
            return following[0].end
        return min(clause.end, self._according(clause))

    def _according(self, clause: Clause) -> int:
        """Where "according to …" begins in the clause."""
        for i in range(clause.verb.end, clause.end):
            if self._tokens[i].low == "according":
                return i
        return clause.end

    def _subject(self, clause: Clause) -> list[_Word]:
        if clause.subject is None:
            return []
        start, end = clause.subject
        named = self._subjects.get(start)
        if named is not None and end - start == 1:
            return [_Word(part, -1) for part in named.split()]
        kept = self._kept(range(start, end))
        return kept or [
            _Word(token.text, i, self._spaced(i)) for i, token in enumerate(self._tokens) if start <= i < end
        ]

    def _saying(self, attribution: Clause) -> str:
        """ "…," Johnson wrote in a note: who says it, and what."""
        main = self._parse.main
        speaker = self._subject(attribution) or self._inverted(attribution)
        verb = self._tokens[attribution.verb.head].text
        if main is None or main is attribution:
            return self._clause_title(attribution, Trigger((0, 1), attribution))
        subject = self._subject(main)
        said = [*subject, *self._kept(range(main.verb.start, main.end))]
        return self._written([*speaker, _Word(f"{verb}:", -1), *said], verb=None)

    def _inverted(self, attribution: Clause) -> list[_Word]:
        """The speaker after his verb: ", said Dr Basset, the commissioner"."""
        end = attribution.verb.end
        while end < attribution.end and self._tokens[end].text != ",":
            end += 1
        return self._kept(range(attribution.verb.end, end))

    # -- cleaning -----------------------------------------------------------------------------

    def _kept(self, indexes: range) -> list[_Word]:
        """Tokens without time phrases, brackets, quotes and asides between dashes."""
        kept: list[_Word] = []
        depth = 0
        for i in indexes:
            token = self._tokens[i]
            if token.text in DASHES and kept:
                break
            depth += token.text in _OPENING_BRACKETS
            dropped = depth or self._is_time(i) or token.text in _QUOTES or token.text in DASHES
            depth -= token.text in _CLOSING_BRACKETS and depth > 0
            if dropped:
                continue
            after_gap = bool(kept) and kept[-1].index != i - 1 and token.is_word
            kept.append(_Word(token.text, i, self._spaced(i) or after_gap))
        return self._tidied(kept)

    def _spaced(self, i: int) -> bool:
        return i == 0 or self._tokens[i - 1].span.end < self._tokens[i].span.start

    def _is_time(self, i: int) -> bool:
        """A time phrase goes, with "early" or "late on" before it, but not out of "the 2014 shooting"."""
        for time in self._times:
            start, end = time.reach if not self._tells_its_anchor(time) else time.at
            if start <= i < end:
                return not self._inside_noun(time.at)
            possessive = i == time.at[1] < len(self._tokens) and self._tokens[i].low == "'s"
            if possessive or (
                i + 1 == start and self._tokens[i].low in {"early", "late", "earlier", "later", "on"}
            ):
                return True
        return False

    def _tells_its_anchor(self, time: TimedPhrase) -> bool:
        """Whether the title is of the event that the phrase itself names: "a day after [the bridge fell]"."""
        return time.at[1] <= self._trigger[0] < time.reach[1]

    def _inside_noun(self, at: tuple[int, int]) -> bool:
        start, end = at
        if not start or end >= len(self._tokens):
            return False
        after = self._tokens[end]
        before = self._tokens[start - 1].low
        plain = after.is_word and after.low not in self._words.function_words
        return plain and before in self._words.determiners | {"'s"}

    def _tidied(self, kept: list[_Word]) -> list[_Word]:
        """No comma first, last, twice, or before a preposition that a removed time left behind it."""
        tidy: list[_Word] = []
        for word in kept:
            if word.text == "," and (not tidy or tidy[-1].text == ","):
                continue
            gap = tidy and tidy[-1].text == "," and word.index - tidy[-1].index > 1
            tidy.append(_Word(word.text, word.index, word.spaced or bool(gap)))
        tidy = self._without_lone_commas(tidy)
        while tidy and tidy[-1].text in {",", ".", ";", ":", "-", "!", "?"}:
            tidy.pop()
        return tidy

    def _without_lone_commas(self, kept: list[_Word]) -> list[_Word]:
        """A comma beside which a time phrase stood has lost its partner."""

        def orphan(position: int) -> bool:
            word = kept[position]
            after = kept[position + 1].index if position + 1 < len(kept) else word.index + 1
            before = kept[position - 1].index if position else word.index - 1
            return (
                word.text == "," and word.index >= 0 and (after - word.index > 1 or word.index - before > 1)
            )

        return [word for position, word in enumerate(kept) if not orphan(position)]

    # -- fitting ------------------------------------------------------------------------------

    def _written(self, kept: list[_Word], verb: int | None) -> str:
        fitted = self._fitted(self._without_asides(kept, verb), verb)
        fitted = self._without_dangling(fitted)
        parts: list[str] = []
        for word in fitted:
            joined = word.text in {",", ";", ".", "%"} or (not word.spaced and word.index >= 0)
            parts.append(word.text if joined or not parts else f" {word.text}")
        title = " ".join("".join(parts).split())
        return title[:1].upper() + title[1:]

    def _without_asides(self, kept: list[_Word], verb: int | None) -> list[_Word]:
        """Cut at a comma after the verb, unless a list goes on there."""
        for position, word in enumerate(kept):
            past_verb = verb is not None and word.index >= verb
            if word.text == "," and past_verb and not self._lists(kept, position):
                return kept[:position]
        return kept

    def _lists(self, kept: list[_Word], position: int) -> bool:
        """Whether "and" or another comma with "and" follows soon: "a fever, nausea and pain"."""
        ahead = [word.low for word in kept[position + 1 : position + 8]]
        if (
            not ahead
            or ahead[0].endswith("ing")
            or ahead[0] in self._words.prepositions | self._words.relatives
        ):
            return False
        if ahead[0] in self._words.determiners | self._words.conjunctions | {"including"}:
            return False
        return "and" in ahead[:5]

    def _fitted(self, kept: list[_Word], verb: int | None) -> list[_Word]:
        """At most twelve words: cut where a phrase begins; else drop the articles and cut again."""
        for candidate in (kept, [word for word in kept if word.low not in self._words.articles]):
            if _count(candidate) <= MOST_WORDS:
                return candidate
            cut = self._best_cut(candidate, verb)
            if cut is not None:
                return candidate[:cut]
        return _first_words(kept, MOST_WORDS)

    def _best_cut(self, kept: list[_Word], verb: int | None) -> int | None:
        """The last place, within the limit and past the verb's object, where a phrase begins."""
        best = None
        for position in range(1, len(kept)):
            if _count(kept[:position]) > MOST_WORDS:
                break
            past_verb = verb is None or any(word.index >= verb for word in kept[:position])
            enough = _count(kept[:position]) >= _FEWEST_WORDS
            if past_verb and enough and self._begins_phrase(kept, position):
                best = position
        return best

    def _begins_phrase(self, kept: list[_Word], position: int) -> bool:
        word = kept[position].low
        if word == ",":
            return True
        before = kept[position - 1]
        if (
            before.text[0].isdigit()
            or before.low in self._words.function_words
            or self._is_reduced(kept[position - 1])
        ):
            return False
        openers = self._words.relatives | self._words.subordinators | self._words.time_subordinators
        if word in openers or (word in self._words.prepositions and word not in {"of", "to"} | _NEVER_LAST):
            return not self._keeps_its_preposition(kept, position)
        after = kept[position + 1].low if position + 1 < len(kept) else ""
        reduced = word.endswith("ed") and after in self._words.prepositions
        return reduced or (word.endswith("ing") and len(word) > 5 and after in self._words.function_words)

    def _is_reduced(self, word: _Word) -> bool:
        """A participle that only leads on to its preposition: "drones fired [by militants]"."""
        heads = {clause.verb.head for clause in self._parse.clauses}
        return word.low.endswith("ed") and word.index not in heads

    def _keeps_its_preposition(self, kept: list[_Word], position: int) -> bool:
        """A bare verb needs its preposition: "ran for", "accused of"."""
        before = kept[position - 1]
        return any(clause.verb.head == before.index for clause in self._parse.clauses)

    def _without_dangling(self, kept: list[_Word]) -> list[_Word]:
        """Never end in a function word, a title without its name, or a mark."""
        loose = (
            (
                self._words.function_words
                - _NEVER_LAST
                - {"there", "here", "himself", "herself", "itself", "him", "her", "them", "it"}
            )
            | {",", "-", ";", ":", "'s"}
            | _LEADING_ON
        )
        while len(kept) > 1 and kept[-1].low in loose:
            kept = kept[:-1]
        while len(kept) > 1 and self._is_lead_in(kept[0]):
            kept = kept[1:]
        return kept

    def _is_lead_in(self, word: _Word) -> bool:
        """A word that ties the sentence to the one before, or the rest of a contraction."""
        return word.low in self._words.conjunctions | _LINKING or not (
            word.text[0].isalnum() or word.text[0] in "$€£#"
        )


def _count(words: list[_Word]) -> int:
    """How many words a reader sees: marks and what is glued to a word are not counted."""
    return sum(1 for word in words if word.text[0].isalnum() and (word.spaced or word.index < 0))


def _first_words(words: list[_Word], limit: int) -> list[_Word]:
    kept = list(words)
    while _count(kept) > limit:
        kept.pop()
    return kept
