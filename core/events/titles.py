"""Titles: a mention's own clause, made short and readable without its sentence.

Subject, verb and what follows, without who says so, without the time, without asides; at most twelve
words. Leaves finding the clause to `clauses`, its subject to `title_subjects`, its predicate to
`title_predicates`, nouns and sayings to their own modules, cutting to `title_fitting`.
"""

from core.events.attachment import Trigger
from core.events.clauses import Clause, ClauseRole
from core.events.lexicon import EventLexicon
from core.events.parse import Parse
from core.events.title_cleaning import TitleCleaner
from core.events.title_fitting import MOST_WORDS, TitleFitter
from core.events.title_ground import TitleGround
from core.events.title_nouns import NounTitles
from core.events.title_order import bracket_title
from core.events.title_predicates import Predicates
from core.events.title_sayings import Sayings
from core.events.title_subjects import TitleSubjects
from core.events.title_words import ELLIPSIS, TitleWord, first_words, word_count, written
from core.events.tokens import DASHES, Range
from core.events.word_sets import either
from core.model.span import Span

_BREAKS = frozenset({",", ";", ".", ":"}) | DASHES
_OPEN = frozenset({"what", "whatever"})
_LONG_SUBJECT = 6


class TitleWriter:
    """Writes titles for one trigger of a sentence.

    `meant` gives the name meant by a pronoun, `speaker` who says what is quoted; `dismissed` are the
    expressions that date nothing.
    """

    def __init__(
        self,
        parse: Parse,
        words: EventLexicon,
        meant: dict[int, str],
        *,
        trigger: Trigger,
        dismissed: frozenset[Span] = frozenset(),
        speaker: str = "",
    ) -> None:
        self._parse = parse
        self._tokens = parse.tokens
        self._words = words
        self._trigger = trigger
        cleaner = TitleCleaner(parse, words, dismissed, trigger.at)
        self._kept = cleaner.kept
        self._subjects = TitleSubjects(parse, words, meant, cleaner)
        ground = TitleGround(parse, words, trigger, cleaner.kept, self._subjects)
        self._predicates = Predicates(ground)
        heads = frozenset(clause.verb.head for clause in parse.clauses)
        names = tuple((name.start, name.end) for name in parse.names)
        self._fitter = TitleFitter(words, heads, (*self._predicates.kernels(), *names))
        self._nouns = NounTitles(ground, self._fitter)
        self._sayings = Sayings(ground, self._fitter, speaker)

    def title(self) -> str:
        """The title of what the trigger tells."""
        trigger = self._trigger
        named = self._nouns.title(trigger.noun_phrase) if trigger.noun_phrase is not None else ""
        if named:
            return named
        if trigger.clause is None:
            return self._fitter.fit(self._kept(range(len(self._tokens))), verb=None)
        if self._sayings.is_saying(trigger.clause, speech=trigger.speech):
            return self._sayings.saying(trigger.clause) or self._clause_title(trigger.clause)
        clause = trigger.clause
        if self._is_only_a_participle(clause) or self._lacks_subject(clause) or self._opens_with(clause):
            return self.main_title()
        return self._clause_title(trigger.clause)

    def _opens_with(self, clause: Clause) -> bool:
        """ "[Starting in 2010], the survey has asked": an "-ing" form before its subject leads in."""
        ahead = clause.subject is not None and clause.verb.start < clause.subject[0]
        inner = clause not in self._parse.clauses
        return ahead and inner and self._tokens[clause.verb.head].low.endswith(self._words.gerund_endings)

    def _lacks_subject(self, clause: Clause) -> bool:
        """Whether nobody is known to do it, where the main clause knows who does what."""
        main = self._main
        if main is None or main is clause or main.subject is None:
            return False
        if clause.subject is not None:
            return self._leads_in(clause)
        return self._tokens[max(0, clause.verb.start - 1)].low not in {"there", "it"}

    def main_title(self) -> str:
        """The title of what the sentence is about."""
        return self._clause_title(self._main) if self._main is not None else ""

    @property
    def _main(self) -> Clause | None:
        """The main clause that knows who does what, not one of a lead-in: "In a note issued today, …"."""
        mains = [c for c in self._parse.clauses if c.role is ClauseRole.MAIN]
        known = (c for c in mains if c.subject is not None and not self._leads_in(c))
        return next(known, self._parse.main)

    def _leads_in(self, clause: Clause) -> bool:
        first = self._tokens[clause.subject[0]].low if clause.subject is not None else ""
        return first == "according"

    def verbatim(self) -> str:
        """The trigger's clause as it stands, broken off where it is too long; the sentence without one."""
        clause = self._trigger.clause
        start = clause.start if clause is not None else 0
        if clause is not None and clause.subject is not None and clause.subject[0] >= start:
            start = clause.subject[0]
        kept = self._kept(range(start, len(self._tokens)))
        shown = first_words(kept, MOST_WORDS)
        ended = self._fitter.ended(shown)
        return written(ended, elided=ended[-1:] != kept[-1:])

    def fragment(self, index: int) -> str:
        """The stretch between two commas around a token, where its clause has a title of its own.

        Empty where the stretch tells nothing by itself; a number in a row of numbers takes the clause's
        subject and verb: "the city had [567]".
        """
        start, end = self._between_commas(index)
        stretch = self._kept(range(start, end))
        if len(stretch) < 1:
            return ""
        clause = self._parse.clause_at(index)
        if clause is not None and stretch[0].text[0].isdigit() and start > clause.verb.end:
            verb = self._kept(range(clause.verb.start, clause.verb.end))
            return self._fitter.fit([*self._subjects.of(clause), *verb, *stretch], verb=clause.verb.end)
        heads = {c.verb.head for c in self._parse.clauses}
        told = any(word.index in heads or word.low in self._words.event_nouns for word in stretch)
        begun = stretch[0].low in self._words.present or stretch[0].low.endswith("ing")
        return self._fitter.fit(stretch, verb=None) if told and not begun and len(stretch) > 2 else ""

    def _clause_title(self, clause: Clause) -> str:
        taken_up = self._predicates.pointed_at(clause)
        if taken_up is not None:
            return self._clause_title(taken_up)
        subject = self._subjects.of(clause)
        if any(word.low in _OPEN for word in subject):
            return self.main_title() if clause is not self._main else ""  # "what happened"
        body = self._predicates.of(clause, has_subject=bool(subject))
        passive = self._predicates.passive(clause, subject)
        if passive and subject[-1].low in self._words.negations:
            subject, passive = subject[:-1], [*passive, subject[-1]]  # "a way not seen before"
        body = [*passive, *body]
        if self._words.verb_second and subject:
            return self._bracketed(clause, subject)
        if self._sayings.is_own_word(subject):
            return self._sayings.quoted([*subject, *body], clause)
        if word_count([*subject, *body]) > MOST_WORDS:
            subject = self._subjects.by_name(subject)
        whole = self._fitter.fit([*subject, *body], verb=clause.verb.end)
        if word_count(subject) <= _LONG_SUBJECT or not whole.endswith(ELLIPSIS):
            return whole
        return self._fitter.fit([*self._subjects.shortened(subject), *body], verb=clause.verb.end)

    def _bracketed(self, clause: Clause, subject: list[TitleWord]) -> str:
        """The title of a clause whose verb stood second or last."""
        start = clause.verb.start
        if clause.subject is not None and clause.opener and clause.subject[1] <= start:
            start = self._past_opener(clause)
        kept = self._kept(range(start, self._predicates.end_of(clause)))
        first = clause.verb.head
        ahead = self._kept(range(first, first + 1)) if first < start else []
        lacking = self._kept(range(*clause.antecedent)) if clause.antecedent is not None else []
        return bracket_title(clause, subject, [*kept, *ahead], lacking, self._words)

    def _past_opener(self, clause: Clause) -> int:
        """Behind the word that opens a clause whose verb stands last."""
        opening = (i for i in range(clause.start, clause.verb.start) if self._tokens[i].low == clause.opener)
        return next(opening, clause.start) + 1

    def _is_only_a_participle(self, clause: Clause) -> bool:
        """ "…, a report issued in May": what was issued is told by the main clause."""
        bare = clause.verb.bare_participle and self._parse.main is not clause and not clause.opener
        if not bare or self._parse.covered(clause.verb.start):
            return False
        rest = self._kept(range(clause.verb.end, self._predicates.end_of(clause)))
        return len(rest) < 1 or (len(rest) < 2 and rest[0].low in self._words.prepositions)

    # -- stretches ----------------------------------------------------------------------------

    def _between_commas(self, index: int) -> Range:
        marks = [i for i, token in enumerate(self._tokens) if token.text in _BREAKS or self._parts_numbers(i)]
        start = max((i + 1 for i in marks if i <= index), default=0)
        end = min((i for i in marks if i > index), default=len(self._tokens))
        clause = self._parse.clause_at(index)
        end = min(end, clause.end) if clause is not None else end
        leading = (
            either(self._words.prepositions, self._words.conjunctions, self._words.subordinators)
            | self._words.relatives | {"according", "to", "compared", "based"}
        )  # fmt: skip
        while start < end and self._tokens[start].low in leading:
            start += 1
        return start, end

    def _parts_numbers(self, i: int) -> bool:
        """ "567 in May and 492 in June"."""
        joins = self._tokens[i].low in self._words.conjunctions and i + 1 < len(self._tokens)
        return joins and self._tokens[i + 1].text.isdigit()
