"""Predicates of titles: a clause's verb with what belongs to it, up to where its telling ends.

A report takes what it says, a relative clause what it lacks. Leaves subjects to `title_subjects`, and
how much of it all a title has room for to `title_fitting`.
"""

from dataclasses import replace

from core.events.clauses import Clause, ClauseRole
from core.events.title_asides import AsideReader
from core.events.title_ground import OPENING, TitleGround
from core.events.title_words import TitleWord, without_opening_aside
from core.events.tokens import Range
from core.events.word_sets import either

_QUESTIONS = frozenset({"whether", "how", "why"})
_MADE_KNOWN = frozenset({"it", "clear", "plain", "known", "sure", "certain", "public"})
_INFORMING = frozenset(
    {"informed", "notified", "assured", "reminded", "convinced", "persuaded", "warned", "advised", "showed"}
)
_WAS_AND_WERE = ("was", "were")
_LEADS_TO_A_CLAUSE = frozenset({"that", "about", "on", "over", "of"})
_OPEN_CLAUSES = frozenset({ClauseRole.MAIN, ClauseRole.COORDINATE, ClauseRole.COMPLEMENT})


class Predicates:
    """The predicates of one sentence's clauses."""

    def __init__(self, ground: TitleGround) -> None:
        self._ground = ground
        self._tokens = ground.tokens
        self._words = ground.words
        self._kept = ground.kept
        self._asides = AsideReader(ground.parse, ground.words)

    def of(self, clause: Clause, *, has_subject: bool) -> list[TitleWord]:
        """The verb and what follows it, with what an object relative lacks put in."""
        start, verb = clause.verb.start, clause.verb.end
        if not has_subject and clause.role in _OPEN_CLAUSES:
            start = self._there(clause)
        said = self._complement(clause)
        if said is not None:
            return self._report(clause, said)
        lacking = clause.antecedent or self._left_of(clause)
        if lacking is None:
            return self._kept(range(start, self.end_of(clause)))
        missing = self._kept(range(*lacking))
        if len(missing) == 1 and missing[0].low in self._words.present:
            missing = []  # "figures show that he won"
        if missing and missing[0].low in self._words.determiners:
            missing[0] = replace(missing[0], text=missing[0].low)
        return [*self._kept(range(start, verb)), *missing, *self._kept(range(verb, self.end_of(clause)))]

    def passive(self, clause: Clause, subject: list[TitleWord]) -> list[TitleWord]:
        """The auxiliary that a participle is told with: "the treaty [was] signed"; none for a finite verb."""
        head = self._tokens[clause.verb.head]
        verb = clause.verb
        inner = clause not in self._ground.parse.clauses and not verb.auxiliaries and len(subject) > 0
        form = head.low in self._words.participle or head.low.endswith("ed") or head.low in self._words.past
        beyond = (i for i in range(verb.end, len(self._tokens)) if not self._ground.parse.covered(i))
        after = self._tokens[next(beyond, 0)].low
        active = after == "that" or after in either(self._words.determiners, self._words.pronouns)
        active = active or head.low in self._words.intransitive or self._asides.is_finite(clause)
        if not inner or active or not form or not self._words.be.issuperset(_WAS_AND_WERE):
            return []
        return [TitleWord(_WAS_AND_WERE[self._is_plural(subject)], -1)]

    def _is_plural(self, subject: list[TitleWord]) -> bool:
        lows = [word.low for word in subject]
        cut = next((i for i, low in enumerate(lows) if i and low in self._words.prepositions), len(lows))
        head = lows[cut - 1]
        return "and" in lows or (head.endswith("s") and not head.endswith(("ss", "us", "is", "'s", "’s")))

    def end_of(self, clause: Clause) -> int:
        """A clause ends where the next one begins, but not before the subject of a verb that follows on."""
        following = self._ground.after(clause)
        end = clause.end
        if following is not None and (
            self._goes_on(following)
            or self._has_opened(clause)
            or self._shares_object(clause, following)
            or self._is_object(clause, following)
        ):
            end = following.end
        for i in range(clause.verb.end, end):
            if self._tokens[i].low == "according":
                return i
        return end

    def kernels(self) -> tuple[Range, ...]:
        """From each subject to its verb, and from each report to the verb of what it says."""
        clauses = self._ground.parse.clauses
        found = [(c.subject[0], c.verb.end) for c in clauses if c.subject is not None]
        reports = ((clause, self._complement(clause)) for clause in clauses)
        said = [(clause.verb.start, said.verb.end) for clause, said in reports if said is not None]
        return (*found, *said)

    def _there(self, clause: Clause) -> int:
        """ "There were …": the empty subject stays."""
        before = clause.verb.start - 1
        empty = before >= clause.start and self._tokens[before].low in {"there", "it"}
        return before if empty else clause.verb.start

    # -- reports ------------------------------------------------------------------------------

    def _complement(self, clause: Clause) -> Clause | None:
        """What a reporting verb reports in the clause after it."""
        following = self._ground.after(clause)
        trigger = self._ground.trigger
        if following is not None and self._lacks_its_subject(following):
            return None  # "confirmed the illness of a nurse | that helped": no report
        reports = self._tokens[clause.verb.head].low in self._words.reporting
        reports = reports or (trigger.speech and trigger.clause is clause)
        if self._is_that_clause(clause, following):
            return following
        if not reports or following is None:
            return None
        bare = following.opener in OPENING and len(self._kept(range(clause.verb.end, clause.end))) <= 1
        return following if bare or following.role is ClauseRole.COMPLEMENT else None

    def _lacks_its_subject(self, following: Clause) -> bool:
        """Whether a "that" is the subject itself: it takes up the noun before it."""
        opened = following.opener in self._words.that and following.verb.start == following.start + 1
        return opened and following.subject is not None and following.subject[0] < following.start

    def _is_that_clause(self, clause: Clause, following: Clause | None) -> bool:
        """ "learned | that a party had …": a "that" right after a verb takes up no noun."""
        if following is None or following.opener != "that":
            return False
        return not self._kept(range(clause.verb.end, following.start))

    def _report(self, clause: Clause, said: Clause) -> list[TitleWord]:
        """A report with what it says, quoted after a colon."""
        told = self._kept(range(clause.verb.start, self._bare_report(clause, said)))
        content = without_opening_aside(self._kept(range(said.start, self.end_of(said))))
        sentence = bool(content) and (
            content[0].text[0].isupper() or self._tokens[said.start - 1].text == ","
        )
        quoted = said.opener in OPENING and sentence and told[-1].low != "that"
        return [*told, TitleWord(":", -1), *content] if quoted else [*told, *content]

    def _bare_report(self, clause: Clause, said: Clause) -> int:
        """The end of a report's own words, without where it was made: "said [in the White House] that"."""
        for i in range(clause.verb.end, said.start):
            if self._tokens[i].low in self._words.prepositions:
                return i
        return said.start

    # -- what belongs to a clause -----------------------------------------------------------------

    def _goes_on(self, following: Clause) -> bool:
        """Whether a clause has its subject at the end of the one before: "it appears the launch | was …"."""
        bare = following.role is ClauseRole.COORDINATE and not following.opener
        return bare and following.start == following.verb.start and self._tokens[following.start - 1].is_word

    def _shares_object(self, clause: Clause, following: Clause) -> bool:
        """ "opened | and read the letters": the first verb has nothing after it but the second."""
        joined = following.role is ClauseRole.COORDINATE and following.start == clause.end == clause.verb.end
        return joined and following.verb.start == following.start + 1

    def _is_object(self, clause: Clause, following: Clause) -> bool:
        """ "signaled for the first time | that she will": a verb with no object but the clause."""
        if following.opener != "that" or self._tokens[following.start - 1].text == ",":
            return False
        after = self._kept(range(clause.verb.end, following.start))
        be = self._tokens[clause.verb.head].low in either(self._words.be, self._words.intransitive)
        if self._tokens[clause.verb.head].low in either(self._words.addressed, _INFORMING):
            return True  # "informed its nurses | that they were free"
        made = bool(after) and all(word.low in _MADE_KNOWN for word in after)  # "made it clear that"
        return made or (bool(after) and after[0].low in self._words.prepositions and not be)

    def pointed_at(self, clause: Clause) -> Clause | None:
        """ "It was (not until) in May that | the mayor hired guards": what is told of."""
        following = self._ground.after(clause)
        subject = clause.subject
        empty = subject is not None and subject[1] - subject[0] == 1 and self._tokens[subject[0]].low == "it"
        be = self._tokens[clause.verb.head].low in self._words.be
        if not empty or not be or following is None or following.opener not in self._words.that:
            return None
        between = self._kept(range(clause.verb.end, following.start))
        bare = all(word.low in either(self._words.negations, self._words.prepositions) for word in between)
        own = following.subject is not None and following.subject[0] > following.start
        return following if bare and own and following.start > clause.verb.end else None

    def _has_opened(self, clause: Clause) -> bool:
        """Whether a "that" after the verb has no verb yet: "warned that homes | and houses may be …"."""
        tail = [i for i in range(clause.verb.end, clause.end) if self._tokens[i].text not in OPENING]
        following = self._ground.after(clause)
        bare = not self._kept(range(clause.verb.end, clause.end))
        if bare and following is not None and following.opener in _QUESTIONS:
            return True  # "will consider | whether he may"
        if tail and self._tokens[tail[-1]].low in _LEADS_TO_A_CLAUSE:
            return True  # "found that | “no jobs were lost”", "was asked about | whether he would"
        return any(self._tokens[i].low == "that" for i in tail) and self._ground.is_content(tail[-1])

    def _left_of(self, clause: Clause) -> Range | None:
        """ "[an interview] he gave in May": what a relative clause without its "that" lacks."""
        before = clause.start - 1
        inner = clause.role is ClauseRole.COORDINATE and not clause.opener and before > 0
        own = inner and clause.subject is not None and clause.subject[0] == clause.start
        if not own or not self._ground.is_content(before) or not self._has_gap(clause):
            return None
        first = before
        while first and self._ground.is_content(first):
            first -= 1
        return (first, before + 1) if self._tokens[first].low in self._words.determiners else None

    def _has_gap(self, clause: Clause) -> bool:
        """Whether a verb that takes an object has none after it."""
        if self._tokens[clause.verb.head].low in either(self._words.intransitive, self._words.be):
            return False
        after = clause.verb.end
        ends = after >= len(self._tokens) or self._ground.parse.covered(after)
        return ends or self._tokens[after].low in self._words.prepositions
