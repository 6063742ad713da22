"""Titles: a mention's own clause, made short and readable without its sentence.

Subject, verb and what follows, without who says so, without the time, without asides; at most twelve
words. Leaves finding the clause to `clauses`, who "he" is to `referents`, cutting to `title_fitting`.
"""

from dataclasses import replace

from core.events.attachment import Trigger
from core.events.clauses import Clause, ClauseRole
from core.events.lexicon import EventLexicon
from core.events.names import NameKind
from core.events.parse import Parse, TimedPhrase
from core.events.title_fitting import MOST_WORDS, TitleFitter, TitleWord, word_count
from core.events.tokens import CLOSING_QUOTES, DASHES, OPENING_QUOTES
from core.model.span import Span

_QUOTES = OPENING_QUOTES | CLOSING_QUOTES | {'"'}
_OPENING_BRACKETS = frozenset("([")
_CLOSING_BRACKETS = frozenset(")]")
_POSSESSIVES = frozenset({"its", "their", "his", "her"})


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
        kernels = tuple((c.subject[0], c.verb.end) for c in parse.clauses if c.subject is not None)
        self._fitter = TitleFitter(words, frozenset(clause.verb.head for clause in parse.clauses), kernels)

    def title(self, trigger: Trigger) -> str:
        """The title of what a trigger tells."""
        self._trigger = trigger.at
        if trigger.noun_phrase is not None:
            named = self._noun_title(trigger)
            if named or trigger.clause is None:
                return named
        if trigger.clause is None:
            return self._fitter.fit(self._kept(range(len(self._tokens))), verb=None)
        if trigger.speech and trigger.clause.role is ClauseRole.ATTRIBUTION:
            return self._saying(trigger.clause)
        return self._clause_title(trigger.clause, trigger)

    def main_title(self) -> str:
        """The title of what the sentence is about."""
        main = self._parse.main
        if main is None:
            return ""
        title = self.title(Trigger((main.verb.start, main.verb.end), main))
        return title if title.lower() not in self._words.pronouns else ""

    def _noun_title(self, trigger: Trigger) -> str:
        """The noun phrase by itself; "2008 Games" keeps the year that is part of its name."""
        assert trigger.noun_phrase is not None
        start, end = trigger.noun_phrase
        if self._tokens[start].low in _POSSESSIVES and trigger.clause is not None:
            return self._possessed(trigger.clause, start + 1, end)
        written = self._fitter.fit(self._kept(range(start, end)), verb=None)
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
            return self._fitter.fit(self._kept(range(start - 1, end)), verb=None)
        return self._fitter.fit([*self._kept(range(start, end)), TitleWord("of", -1), *subject], verb=None)

    def fragment(self, index: int) -> str:
        """The stretch between two commas around a token, where its clause has a title of its own."""
        marks = [i for i, token in enumerate(self._tokens) if token.text in {",", ";", ".", ":"} | DASHES]
        start = max((i + 1 for i in marks if i <= index), default=0)
        end = min((i for i in marks if i > index), default=len(self._tokens))
        clause = self._parse.clause_at(index)
        if clause is not None:
            end = min(end, clause.end)
        leading = (
            self._words.prepositions | self._words.conjunctions | self._words.subordinators
            | self._words.relatives | {"according", "to", "compared", "based"}
        )  # fmt: skip
        while start < end and self._tokens[start].low in leading:
            start += 1
        return self._fitter.fit(self._kept(range(start, end)), verb=None)

    # -- which words --------------------------------------------------------------------------

    def _clause_title(self, clause: Clause, trigger: Trigger) -> str:
        subject = self._subject(clause)
        start = clause.verb.start
        if not subject and clause.role in {ClauseRole.MAIN, ClauseRole.COORDINATE, ClauseRole.COMPLEMENT}:
            start = self._there(clause)
        end = self._end_of(clause, trigger)
        body = self._kept(range(start, end))
        verb = clause.verb.end
        if clause.antecedent is not None:
            missing = self._kept(range(*clause.antecedent))
            if missing and missing[0].low in self._words.determiners:
                missing[0] = replace(missing[0], text=missing[0].low)
            body = [
                *self._kept(range(start, verb)),
                *missing,
                *self._kept(range(verb, end)),
            ]
        if word_count([*subject, *body]) > MOST_WORDS:
            subject = self._by_name(subject)
        return self._fitter.fit([*subject, *body], verb=verb)

    def _by_name(self, subject: list[TitleWord]) -> list[TitleWord]:
        """ "National Security Advisor Susan Rice" is "Susan Rice" where words are dear."""
        parts: list[TitleWord] = []
        start = 0
        for i, word in enumerate([*subject, TitleWord("and", -1)]):
            if word.low == "and":
                parts.extend([*self._name_of(subject[start:i]), word])
                start = i + 1
        return parts[:-1]

    def _name_of(self, words: list[TitleWord]) -> list[TitleWord]:
        """The name at the end of a person's titles; the words themselves where there is none."""
        titles = [i for i, word in enumerate(words) if word.low.rstrip(".") in self._words.person_titles]
        name = words[titles[-1] + 1 :] if titles else []
        if name and name[0].low == "of":
            name = name[2:]  # "Secretary of State John Kerry"
        plain = 1 <= len(name) <= 3 and all(word.text[0].isupper() for word in name)
        return name if plain else words

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

    def _subject(self, clause: Clause) -> list[TitleWord]:
        if clause.subject is None:
            return []
        start, end = clause.subject
        named = self._subjects.get(start)
        if named is not None:
            stood_for = [TitleWord(part, -1) for part in named.split()]
            return [*stood_for, *self._kept(range(start + 1, end))]
        kept = self._kept(range(start, end))
        return kept or [
            TitleWord(token.text, i, self._spaced(i))
            for i, token in enumerate(self._tokens)
            if start <= i < end and token.is_word
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
        if word_count(said) + word_count(speaker) >= MOST_WORDS:
            speaker = self._by_name(speaker)
        return self._fitter.fit([*speaker, TitleWord(f"{verb}:", -1), *said], verb=None)

    def _inverted(self, attribution: Clause) -> list[TitleWord]:
        """The speaker after his verb: ", said Dr Basset, the commissioner"."""
        end = attribution.verb.end
        while end < attribution.end and self._tokens[end].text != ",":
            end += 1
        return self._kept(range(attribution.verb.end, end))

    # -- cleaning -----------------------------------------------------------------------------

    def _kept(self, indexes: range) -> list[TitleWord]:
        """Tokens without time phrases, brackets, quotes and asides between dashes."""
        kept: list[TitleWord] = []
        depth = 0
        for i in indexes:
            token = self._tokens[i]
            if (token.text in DASHES and kept) or (token.text in _CLOSING_BRACKETS and not depth):
                break
            depth += token.text in _OPENING_BRACKETS
            dropped = depth or self._is_time(i) or token.text in _QUOTES or token.text in DASHES
            depth -= token.text in _CLOSING_BRACKETS
            if token.low == "'s" and self._is_time(i) and kept and kept[-1].index < i - 1:
                kept.append(TitleWord("the", i, spaced=True))  # "at Wednesday's hearing"
                continue
            if dropped:
                continue
            after_gap = bool(kept) and kept[-1].index != i - 1 and token.is_word
            kept.append(TitleWord(token.text, i, self._spaced(i) or after_gap))
        return self._tidied(kept)

    def _spaced(self, i: int) -> bool:
        return i == 0 or self._tokens[i - 1].span.end < self._tokens[i].span.start

    def _is_time(self, i: int) -> bool:
        """A time phrase goes, with "early" or "late on" before it, but not out of "the 2014 shooting"."""
        for time in self._times:
            owns = time.at[1] < len(self._tokens) and self._tokens[time.at[1]].low == "'s"
            start, end = time.at if owns or self._tells_its_anchor(time) else time.reach
            if start <= i < end:
                return not self._inside_noun(time.at)
            if (owns and i == time.at[1]) or (
                i + 1 == start and self._tokens[i].low in {"early", "late", "earlier", "later", "on", "of"}
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

    def _tidied(self, kept: list[TitleWord]) -> list[TitleWord]:
        """No comma first, last, twice, or before a preposition that a removed time left behind it."""
        tidy: list[TitleWord] = []
        for word in kept:
            if word.text == "," and (not tidy or tidy[-1].text == ","):
                continue
            gap = tidy and tidy[-1].text == "," and word.index - tidy[-1].index > 1
            tidy.append(TitleWord(word.text, word.index, word.spaced or bool(gap)))
        tidy = self._without_lone_commas(tidy)
        while tidy and tidy[-1].text in {",", ".", ";", ":", "-", "!", "?"}:
            tidy.pop()
        return tidy

    def _without_lone_commas(self, kept: list[TitleWord]) -> list[TitleWord]:
        """A comma beside which a time phrase stood has lost its partner."""

        def orphan(position: int) -> bool:
            word = kept[position]
            after = kept[position + 1].index if position + 1 < len(kept) else word.index + 1
            before = kept[position - 1].index if position else word.index - 1
            return (
                word.text == "," and word.index >= 0 and (after - word.index > 1 or word.index - before > 1)
            )

        return [word for position, word in enumerate(kept) if not orphan(position)]
