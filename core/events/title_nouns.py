"""Titles of nouns: a happening that a noun tells, called by its noun phrase: "the 2014 shooting".

Empty where the phrase says too little by itself, or only sets the scene for what the verb tells.
"""

from core.events.clauses import Clause
from core.events.title_fitting import TitleFitter
from core.events.title_ground import TitleGround
from core.events.title_words import TitleWord
from core.events.tokens import Range
from core.events.word_sets import either

_POSSESSIVES = frozenset({"its", "their", "his", "her"})
_FEWEST_WORDS = 3


class NounTitles:
    """Titles of the noun phrases of one sentence."""

    def __init__(self, ground: TitleGround, fitter: TitleFitter) -> None:
        self._ground = ground
        self._parse = ground.parse
        self._tokens = ground.tokens
        self._words = ground.words
        self._kept = ground.kept
        self._fitter = fitter

    def title(self, phrase: Range) -> str:
        """The noun phrase by itself; "2008 Games" keeps the year that is part of its name."""
        start, end = phrase
        clause = self._ground.trigger.clause
        if clause is not None and self._only_sets_the_scene(start, clause):
            return ""
        if self._tokens[start].low in _POSSESSIVES and clause is not None:
            return self._possessed(clause, start + 1, end)
        fitted = self._fitter.fit(self._up_to_comma(self._with_owner(start), end), verb=None)
        short = clause is not None and len(fitted.split()) < _FEWEST_WORDS
        if clause is not None and short and self._is_told_by_verb(phrase, clause):
            return ""
        return fitted if len(fitted.split()) > _FEWEST_WORDS else self._with_year(start, fitted)

    def _up_to_comma(self, start: int, end: int) -> list[TitleWord]:
        kept = self._kept(range(start, end))
        comma = next((position for position, word in enumerate(kept) if word.text == ","), len(kept))
        return kept[:comma]

    def _with_year(self, start: int, fitted: str) -> str:
        """A few words take the year that stands before them: "2008 Games"; one word alone says too little."""
        before = self._tokens[start - 1].text if start else ""
        if len(before) == 4 and before.isdigit() and before not in fitted:
            kept = self._tokens[start].text[0]
            return (
                f"{before} {kept}{fitted[1:]}" if kept.lower() == fitted[:1].lower() else f"{before} {fitted}"
            )
        return fitted if len(fitted.split()) > 1 else ""

    def _is_told_by_verb(self, phrase: Range, clause: Clause) -> bool:
        """Whether the clause tells the noun's happening too: "Saturday's attack killed …"."""
        start, end = phrase
        subject = clause.subject if clause.subject is not None else (0, 0)
        pronoun = self._tokens[start].low in either(self._words.pronouns, _POSSESSIVES)
        return self._parse.covered(end) or subject[0] <= start < subject[1] or pronoun

    def _only_sets_the_scene(self, start: int, clause: Clause) -> bool:
        """ "In an October poll, half said no", "the mayor, meeting with …": the verb tells what happened."""
        at = self._ground.trigger.at[0]
        before = self._tokens[start - 1].text if start else ","
        leads_on = at + 1 < len(self._tokens) and (
            self._tokens[at + 1].low in either(self._words.prepositions, self._words.determiners)
        )
        if self._tokens[start].low.endswith("ing") and start == at and leads_on:
            return before == "," or before.lower() in self._words.prepositions
        comma = next((i for i, token in enumerate(self._tokens) if token.text == ","), 0)
        after = clause.subject is not None and clause.subject[0] > comma
        return after and start < comma and self._tokens[0].low == "in"

    def _with_owner(self, start: int) -> int:
        """Back to whose it is: "[Ann Keller's 2012] campaign"."""
        i = start
        while i and self._parse.is_time(i - 1):
            i -= 1
        owned = i > 2 and self._tokens[i - 1].low == "'s" and not self._parse.is_time(i - 2)
        owner = next((n for n in self._parse.names if owned and n.end == i - 1), None)
        if owner is not None:
            return owner.start
        return i - 3 if owned and self._tokens[i - 3].low in self._words.determiners else start

    def _possessed(self, clause: Clause, start: int, end: int) -> str:
        """ "their peak" of the clause's subject: "Peak of U.S. home prices"."""
        subjects = self._ground.subjects
        owner = subjects.of(clause)
        if not owner or subjects.is_person(clause) != (self._tokens[start - 1].low in {"his", "her"}):
            kept = self._kept(range(start - 1, end))
            return self._fitter.fit(kept, verb=None) if len(kept) > _FEWEST_WORDS else ""
        return self._fitter.fit([*self._kept(range(start, end)), TitleWord("of", -1), *owner], verb=None)
