"""Subjects of titles: the words that stand for who or what a clause is about.

A name for its pronoun, the person's name where words are dear. Leaves where a subject stands to
`title_subject_spans`, who "he" is to `referents` and `antecedents`.
"""

from core.events.clauses import Clause
from core.events.lexicon import EventLexicon
from core.events.name_types import NameKind
from core.events.parse import Parse
from core.events.title_cleaning import TitleCleaner
from core.events.title_subject_spans import SubjectMender
from core.events.title_words import TitleWord, words_of
from core.events.tokens import DASHES
from core.events.word_sets import either

_CURRENCIES = frozenset("$€£¥")
_IN_OFFICES = frozenset({"and", "of", "for", ",", "."})
_FAR_TOO_LONG = 7


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
        self._mender = SubjectMender(parse, words)

    def of(self, clause: Clause) -> list[TitleWord]:
        """The words of a clause's subject; none where it has none."""
        if clause.subject is None:
            return self._before_dash(clause) or self._person_before(clause)
        start, end = self._mender.mended(clause, clause.subject)
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

    def place(self, clause: Clause) -> tuple[int, int] | None:
        """The tokens of a clause's subject; None where it has none."""
        return self._mender.mended(clause, clause.subject) if clause.subject is not None else None

    def _lost_its_time(self, word: TitleWord) -> bool:
        """ "a poll [released] on Thursday gives": a participle whose time is gone says nothing more."""
        form = word.low.endswith("ed") or word.low in self._words.participle
        return form and self._parse.covered(word.index + 1)

    def _person_before(self, clause: Clause) -> list[TitleWord]:
        """ "Ann Keller, R-Ky., who pressed": the last person named before a "who" without a subject."""
        persons = [n for n in self._parse.names if n.kind is NameKind.PERSON and n.end <= clause.start + 1]
        return words_of(persons[-1].text) if clause.opener == "who" and persons else []

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
        office = all(
            w.text[0].isupper() or w.low in either(self._words.person_titles, _IN_OFFICES) for w in loose
        )
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
        joins = {word.low for word in subject[ofs[-1] :]} & self._words.conjunctions if ofs else set()
        return subject[: ofs[-1]] if ofs and not joins and len(subject) > _FAR_TOO_LONG else subject

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
