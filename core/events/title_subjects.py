"""Subjects of titles: the words that stand for who or what a clause is about.

A name for its pronoun, the person's name where words are dear, the words before an aside where the
clause reader took the aside for the subject. Leaves who "he" is to `referents` and `antecedents`.
"""

from core.events.clauses import Clause, ClauseRole
from core.events.lexicon import EventLexicon
from core.events.names import NameKind
from core.events.parse import Parse
from core.events.title_cleaning import TitleCleaner
from core.events.title_words import TitleWord, words_of
from core.events.tokens import DASHES

Range = tuple[int, int]
_CURRENCIES = frozenset("$€£¥")
_POSSESSIVES = frozenset({"his", "her", "its", "their", "my", "our"})
_IN_OFFICES = frozenset({"and", "of", "for", ",", "."})
_FAR_TOO_LONG = 7
_OF_THINGS = frozenset({"that", "which"})


class TitleSubjects:
    """The subjects of one sentence's clauses. `meant` gives the name meant by a pronoun at an index."""

    def __init__(
        self, parse: Parse, words: EventLexicon, meant: dict[int, str], cleaner: TitleCleaner
    ) -> None:
        self._parse = parse
        self._tokens = parse.tokens
        self._words = words
        self._meant = meant
        self._cleaner = cleaner

    def of(self, clause: Clause) -> list[TitleWord]:
        """The words of a clause's subject; none where it has none."""
        if clause.subject is None:
            return self._before_dash(clause)
        start, end = self._mended(clause, clause.subject)
        start, end = self._called(start, end)
        if start and self._tokens[start - 1].text in _CURRENCIES:
            start -= 1  # "$ 30 million"
        named = self._meant.get(start)
        if named is not None:
            return [*words_of(named), *self._cleaner.kept(range(start + 1, end))]
        kept = self._without_open_aside(self._cleaner.kept(range(start, end)), end)
        if start > 1 and self._tokens[start - 1].low == "'s" and self._parse.is_time(start - 2):
            kept = [TitleWord("the", -1), *kept]  # "today's [decision]"
        if len(kept) > 1 and self._lost_its_time(kept[-1]):
            kept.pop()
        return kept or [
            TitleWord(t.text, i) for i, t in enumerate(self._tokens) if start <= i < end and t.is_word
        ]

    def _lost_its_time(self, word: TitleWord) -> bool:
        """ "a poll [released] on Thursday gives": a participle whose time is gone says nothing more."""
        form = word.low.endswith("ed") or word.low in self._words.participle
        return form and self._parse.covered(word.index + 1)

    def _before_dash(self, clause: Clause) -> list[TitleWord]:
        """ "The crew – men of the third watch – were killed": the words before an aside between dashes."""
        if clause.opener not in DASHES:
            return []
        dash = next((i for i, token in enumerate(self._tokens) if token.text in DASHES), clause.start)
        told = any(other.verb.start < dash for other in self._parse.clauses)
        return self._cleaner.kept(range(dash)) if 0 < dash < clause.start and not told else []

    def _without_open_aside(self, kept: list[TitleWord], end: int) -> list[TitleWord]:
        """ "Her book, [titled Verge,] was": an aside is closed by the comma that the subject ends before."""
        commas = [position for position, word in enumerate(kept) if word.text == ","]
        after = [self._tokens[i].text for i in range(end - 1, min(end + 1, len(self._tokens)))]
        alone = len(commas) == 1 and "and" not in {word.low for word in kept}
        return kept[: commas[0]] if alone and ("," in after or after[:1] == ['"']) else kept

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

    def speaker(self, attribution: Clause) -> list[TitleWord]:
        """Who says it: the subject, or who stands after the verb (", said Dr Basset, the commissioner")."""
        own = attribution.subject is not None and attribution.subject[0] >= attribution.start
        subject = self.of(attribution)
        after = self._tokens[attribution.verb.end] if attribution.verb.end < attribution.end else None
        if subject and (
            own or after is None or not (after.capitalised or after.low in self._words.determiners)
        ):
            return subject
        end = attribution.verb.end
        while end < attribution.end and self._tokens[end].text != ",":
            end += 1
        return self._cleaner.kept(range(attribution.verb.end, end))

    def is_person(self, clause: Clause) -> bool:
        """Whether a clause's subject names a person."""
        return any(
            name.kind is NameKind.PERSON
            and clause.subject is not None
            and name.start >= clause.subject[0]
            and name.end <= clause.subject[1]
            for name in self._parse.names
        )

    def by_name(self, subject: list[TitleWord]) -> list[TitleWord]:
        """ "National Security Advisor Susan Rice" is "Susan Rice" where words are dear."""
        persons = self._only_persons(subject)
        if persons:
            return persons
        parts: list[TitleWord] = []
        start = 0
        for i, word in enumerate([*subject, TitleWord("and", -1)]):
            if word.low == "and":
                parts.extend([*self._name_of(subject[start:i]), word])
                start = i + 1
        return parts[:-1]

    def _only_persons(self, subject: list[TitleWord]) -> list[TitleWord]:
        """The persons a subject names, where it names them and their offices alone."""
        indexes = [word.index for word in subject if word.index >= 0]
        if not indexes or len(indexes) < len(subject):
            return []
        inside = [
            n for n in self._parse.names
            if n.kind is NameKind.PERSON and indexes[0] <= n.start and n.end <= indexes[-1] + 1
        ]  # fmt: skip
        if not inside or inside[-1].end != indexes[-1] + 1:
            return []
        lows = {self._tokens[i].low for name in inside[1:] for i in range(indexes[0], name.start)}
        if len(inside) > 1 and "and" not in lows:
            return []  # "Keller lawyer Jan Rudd" is one person
        loose = [w for w in subject if not any(n.start <= w.index < n.end for n in inside)]
        office = all(w.text[0].isupper() or w.low in self._words.person_titles | _IN_OFFICES for w in loose)
        if not office:
            return []
        joined = ", ".join(name.text for name in inside[:-1])
        return words_of(f"{joined} and {inside[-1].text}" if joined else inside[-1].text)

    def shortened(self, subject: list[TitleWord]) -> list[TitleWord]:
        """A long subject without its last phrase: "an attack on a base [with five missiles]"."""
        for i in range(len(subject) - 1, 2, -1):
            if subject[i].low in self._words.prepositions - {"of", "to"} and subject[i].index >= 0:
                return subject[:i]
        counted = self._words.determiners | {
            "one",
            "half",
            "thousands",
            "hundreds",
            "millions",
            "dozens",
            "number",
        }
        ofs = [
            i for i, w in enumerate(subject) if w.low == "of" and i > 1 and subject[i - 1].low not in counted
        ]
        return subject[: ofs[-1]] if ofs and len(subject) > _FAR_TOO_LONG else subject

    def _name_of(self, words: list[TitleWord]) -> list[TitleWord]:
        """The name at the end of a person's titles; the words themselves where there is none."""
        titles = [i for i, word in enumerate(words) if word.low.rstrip(".") in self._words.person_titles]
        name = words[titles[-1] + 1 :] if titles else []
        if name and name[0].low == "of":
            name = name[2:]  # "Secretary of State John Kerry"
        plain = 1 <= len(name) <= 3 and all(word.text[0].isupper() for word in name)
        last = words[-1].index if words else -1
        if any(n.kind is NameKind.ORGANISATION and n.start <= last < n.end for n in self._parse.names):
            return words  # "General Motors"
        return name if plain else words

    # -- where the subject really stands ----------------------------------------------------------

    def _mended(self, clause: Clause, subject: Range) -> Range:
        """The subject without what only stands beside it."""
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
        opened = start and start < end and self._tokens[start - 1].low in self._words.determiners
        return (start - 1, end) if opened else None

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
        described = first in self._words.participle | self._words.person_titles or first in {"born", "aged"}
        if not described or start < 2 or self._tokens[start - 1].text != ",":
            return None
        name = next((n for n in self._parse.names if n.end == start - 1), None)
        return (name.start, name.end) if name is not None else None

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
        return (start, end) if start < end else None

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
        plain = not lows & (self._words.conjunctions | self._words.relatives | self._words.adverbs)
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
        return self._words.determiners | self._words.prepositions | self._words.conjunctions

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
