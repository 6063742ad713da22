"""Where the subject of a clause really stands, for titles: mended where only what is beside it was read.

An age, an aside, a relative clause or a list can stand between a subject and its verb. Gives ranges of
tokens; wording them is `title_subjects`' affair.
"""

from core.events.clauses import Clause, ClauseRole
from core.events.lexicon import EventLexicon
from core.events.name_types import NameKind
from core.events.parse import Parse
from core.events.title_asides import AsideReader
from core.events.tokens import Range
from core.events.word_sets import either

_BORN = frozenset({"born", "aged"})
_POSSESSIVES = frozenset({"his", "her", "its", "their", "my", "our"})
_OF_THINGS = frozenset({"that", "which"})


class SubjectMender:
    """Mends the subjects of one sentence's clauses."""

    def __init__(self, parse: Parse, words: EventLexicon) -> None:
        self._parse = parse
        self._tokens = parse.tokens
        self._words = words
        self._asides = AsideReader(parse, words)

    def mended(self, clause: Clause, subject: Range) -> Range:
        """The tokens that are the subject: whole, and by name where a name stands beside it."""
        start, end = self._mended(clause, subject)
        if start and self._tokens[start].low in self._words.of and self._parse.is_time(start - 1):
            start = next(time.at[0] for time in self._parse.times if time.at[1] == start)  # "months of work"
            above = self._parse.clauses[clause.parent] if clause.parent is not None else None
            led = start > 0 and self._tokens[start - 1].low in self._words.prepositions
            if led and above is not None and above.subject is not None:
                start, end = above.subject  # "and after years of work passed the bill"
        start = self._past_lead_in(start, end)
        return self._both(clause, *self._called(start, end))

    def _names(self, commas: list[int], end: int) -> bool:
        """Whether a name alone stands behind the last comma: "from that point on, [Harbour Radio]"."""
        return len(commas) == 1 and all(t.capitalised for t in self._tokens[commas[0] + 1 : end])

    def _past_lead_in(self, start: int, end: int) -> int:
        """ "[In a statement,] Keller", "to [budge] Republicans who": what leads in to the subject."""
        commas = [i for i in range(start, end - 1) if self._tokens[i].text == ","]
        led = {token.low for token in self._tokens[max(0, start - 2) : start + 1]} & self._words.prepositions
        if commas and (
            self._tokens[start].low in self._words.prepositions or (led and self._names(commas, end))
        ):
            return commas[-1] + 1
        first, after = self._tokens[start], self._tokens[min(start + 1, end - 1)]
        bare = first.text.islower() and first.low not in self._words.function_words and after.capitalised
        return start + 1 if bare and start and self._tokens[start - 1].low == "to" else start

    def _mended(self, clause: Clause, subject: Range) -> Range:
        """The subject without what only stands beside it."""
        noun = self._noun_that(clause, subject)
        if noun is not None:
            return noun
        described = self._asides.subject(clause)
        if described is not None:
            return described
        beside_participle = self._beside_participle(clause)
        if beside_participle is not None:
            return beside_participle
        person = self._person_who(clause, subject)
        if person is not None:
            return person
        behind_name = self._behind_name(subject)
        if behind_name is not None:
            return behind_name
        taken_up = self._taken_up(subject)
        if taken_up is not None:
            return taken_up
        beside = self._beside_verb(clause, subject)
        if beside is not None:
            return beside
        if clause.opener in _OF_THINGS and clause.role is ClauseRole.RELATIVE:
            return self._thing_before(subject)
        if all(token.text.isdigit() for token in self._tokens[subject[0] : subject[1]]):
            return self._before_age(subject)
        outer = self._before_relative(clause, subject)
        if outer is not None:
            return outer
        return self._before_aside(clause, subject)

    def _beside_participle(self, clause: Clause) -> Range | None:
        """ "the president in [a statement] released": a participle tells of the noun right before it."""
        end = clause.verb.start
        inner = clause not in self._parse.clauses and not clause.verb.auxiliaries
        bare = clause.role is ClauseRole.COORDINATE and not clause.opener and clause.start == end
        above = self._parse.clauses[clause.parent] if bare and clause.parent is not None else None
        if not inner and (above is None or clause.subject is None or clause.subject != above.subject):
            return None  # "it is unlikely | the review | will be finished"
        start = end
        while start and self._is_content(start - 1):
            start -= 1
        if not start or start == end:
            return None
        before = self._tokens[start - 1].low
        if before in self._words.determiners - {"that"}:
            return start - 1, end
        return (start, end) if bare and before in {"that", "least", "most"} else None

    def _person_who(self, clause: Clause, subject: Range) -> Range | None:
        """ "Jan Rudd, the head of the National Bank who …": no bank is a "who"."""
        inside = [n for n in self._parse.names if subject[0] <= n.start and n.end <= subject[1]]
        thing = inside and inside[-1].kind in {NameKind.ORGANISATION, NameKind.PLACE}
        if clause.opener != "who":
            return None
        persons = [n for n in inside if n.kind is NameKind.PERSON]
        plural = self._tokens[clause.verb.start].low in {"are", "were", "have"}
        if persons and not plural and "of" in {t.low for t in self._tokens[subject[0] : persons[-1].start]}:
            return persons[-1].start, persons[-1].end  # "the return of Jan Rudd, who was"
        if not thing or persons:
            return None
        person = [n for n in self._parse.names if n.kind is NameKind.PERSON and n.end <= subject[0]]
        return (person[-1].start, person[-1].end) if person else None

    def _behind_name(self, subject: Range) -> Range | None:
        """ "Jan Rudd, born in Bonn, …", "said Jan Rudd, president of the guild, who …": it is Rudd."""
        start, first = subject[0], self._tokens[subject[0]].low
        described = first in either(self._words.participle, self._words.person_titles, _BORN)
        if not described or start < 2 or self._tokens[start - 1].text != ",":
            return None
        name = next((n for n in self._parse.names if n.end == start - 1), None)
        return (name.start, name.end) if name is not None else None

    def _noun_that(self, clause: Clause, subject: Range) -> Range | None:
        """ "confirmed the illness of [a nurse] that helped": it has no subject of its own."""
        bare = clause.opener in self._words.that and clause.role is ClauseRole.COMPLEMENT
        that = clause.verb.start - 1
        if not bare or subject[0] >= clause.start or self._tokens[that].low not in self._words.that:
            return None
        return self._taken_up((that, that + 1))

    def _taken_up(self, subject: Range) -> Range | None:
        """ "an attack, known as Crow, [that] hit": the noun that a lone relative pronoun takes up."""
        end = subject[0]
        if self._tokens[end].low not in self._words.relatives or subject[1] - end != 1 or end < 2:
            return None
        if self._tokens[end - 1].text == ",":
            aside = [i for i in range(max(1, end - 8), end - 1) if self._tokens[i].text == ","]
            end = aside[-1] if aside else end - 1
        start = end
        while start and self._is_content(start - 1):
            start -= 1
        if start and self._tokens[start - 1].low in self._words.determiners:
            start -= 1
        return (start, end) if start < end and not self._parse.covered(end - 1) else None

    def _is_content(self, i: int) -> bool:
        verb = any(c.verb.start <= i < c.verb.end for c in self._parse.clauses)
        joint = (
            self._tokens[i].text in {"–", "-"} and self._tokens[i].span.start == self._tokens[i - 1].span.end
        )
        word = self._tokens[i].is_word and self._tokens[i].low not in self._words.function_words
        return (word or joint) and not verb

    def _beside_verb(self, clause: Clause, subject: Range) -> Range | None:
        """ "According to Jan Rudd, the expert, the hacks would …": what stands right before the verb."""
        verb = clause.verb.start
        commas = [i for i in range(subject[1], verb) if self._tokens[i].text == ","]
        if not commas or commas[-1] + 1 >= verb:
            return None
        first = self._tokens[commas[-1] + 1].low
        lows = {token.low for token in self._tokens[commas[-1] + 1 : verb]}
        plain = not lows & either(self._words.conjunctions, self._words.relatives, self._words.adverbs)
        return (commas[-1] + 1, verb) if first in self._words.articles and plain else None

    def _before_age(self, subject: Range) -> Range:
        """ "Gannet, 69, was killed": the number between two commas is an age."""
        comma = subject[0] - 1
        named = next((n for n in self._parse.names if n.end == comma), None)
        closed = subject[1] < len(self._tokens) and self._tokens[subject[1]].text == ","
        return (named.start, named.end) if named is not None and closed else subject

    def _thing_before(self, subject: Range) -> Range:
        """ "a meeting with Trump that …": it is the meeting, no person is a "that"."""
        start = subject[0]
        person = any(n.kind is NameKind.PERSON and n.start == start for n in self._parse.names)
        if not person or start < 2 or self._tokens[start - 1].low not in self._words.prepositions:
            return subject
        first = start - 2
        while first > 0 and self._tokens[first].is_word and self._tokens[first].low not in self._stops():
            first -= 1
        return (first, subject[1]) if self._tokens[first].low in self._words.determiners else subject

    def _stops(self) -> frozenset[str]:
        return either(self._words.determiners, self._words.prepositions, self._words.conjunctions)

    def _before_relative(self, clause: Clause, subject: Range) -> Range | None:
        """ "States where it is banned could …": the states could, not what is banned in them."""
        above = self._parse.clauses[clause.parent] if clause.parent is not None else None
        inner = above is not None and above.role is ClauseRole.RELATIVE and above.subject == subject
        if above is None or not inner or subject[0] < above.start or clause.opener:
            return None
        start = end = above.start - (self._tokens[above.start - 1].text == ",")
        while (
            start
            and self._tokens[start - 1].is_word
            and self._tokens[start - 1].low not in self._words.conjunctions
        ):
            start -= 1
        return (start, end) if start < end else None

    def _before_aside(self, clause: Clause, subject: Range) -> Range:
        """ "Peter King, the man who heads the committee, called": a name first, asides behind it.

        "Facing the cuts in spending, tax and aid, Obama told": the name alone, behind what he was doing.
        """
        start, end = subject
        marks = [i for i in range(end) if self._tokens[i].text == ","]
        if clause.role is not ClauseRole.MAIN or not marks:
            return subject
        lead = self._parse.names[0] if self._parse.names else None
        if clause.opener in self._words.relatives and marks[-1] > start and lead is not None:
            return (lead.start, marks[0]) if lead.start <= 1 and lead.end <= marks[0] < start else subject
        opening = self._tokens[0].low
        doing = opening.endswith(("ing", "ed")) or opening in self._words.prepositions
        last = self._tokens[marks[-1] + 1 : end]
        named = 1 <= len(last) <= 3 and all(token.capitalised for token in last)
        return (marks[-1] + 1, end) if doing and start and marks[-1] > start and named else subject

    def _called(self, start: int, end: int) -> Range:
        """ "His adviser, Stephen Marsh, told": the name says more."""
        if (
            self._tokens[start].low not in _POSSESSIVES
            or end >= len(self._tokens)
            or self._tokens[end].text != ","
        ):
            return start, end
        name = next((n for n in self._parse.names if n.start == end + 1 and n.kind is NameKind.PERSON), None)
        closed = name is not None and name.end < len(self._tokens) and self._tokens[name.end].text == ","
        return (name.start, name.end) if name is not None and closed else (start, end)

    def _both(self, clause: Clause, start: int, end: int) -> Range:
        """ "[Ann and] Jan Rudd were found": a plural verb has two where one of two names was read."""
        plural = self._tokens[clause.verb.start].low in {"are", "were", "have", "aren't", "weren't"}
        name = any(n.start == start and n.end == end for n in self._parse.names)
        if not plural or not name or start < 2 or self._tokens[start - 1].low != "and":
            return start, end
        other = next((n for n in self._parse.names if n.end == start - 1), None)
        return (other.start if other is not None else start - 2), end
