"""Asides between a subject and its verb: "Hansen, a mother of two who worked in Leeds, was expected".

A comma right before the verb closes what only describes: the subject stands before the comma that opened
it. Finds that subject; leaves every other to `title_subject_spans`.
"""

from core.events.clauses import Clause, ClauseRole
from core.events.lexicon import EventLexicon
from core.events.name_types import NameKind
from core.events.parse import Parse
from core.events.tokens import CLOSING_QUOTES, DASHES, OPENING_QUOTES, Range
from core.events.word_sets import either

_LONGEST_SUBJECT = 10  # words
_HARD_MARKS = OPENING_QUOTES | CLOSING_QUOTES | DASHES | {'"', ";", ":"}
_INSIDE_ASIDES = frozenset({ClauseRole.RELATIVE, ClauseRole.SUBORDINATE})
_OPEN = frozenset({ClauseRole.MAIN, ClauseRole.COORDINATE, ClauseRole.COMPLEMENT})
_WITH_SUBJECTS = _OPEN | {ClauseRole.ATTRIBUTION}


class AsideReader:
    """Finds the subjects of one sentence that an aside parts from their verbs."""

    def __init__(self, parse: Parse, words: EventLexicon) -> None:
        self._parse = parse
        self._tokens = parse.tokens
        self._words = words

    def subject(self, clause: Clause) -> Range | None:
        """The subject before the aside that ends at the clause's verb; None where none is closed there."""
        inner = clause not in self._parse.clauses
        hung_on = clause.role is ClauseRole.SUBORDINATE and self._follows_relative(clause)
        if clause.role not in _WITH_SUBJECTS and not inner and not hung_on:
            return None
        closing = self._closing(clause.verb.start)
        if closing is None:
            return None
        if clause.role is ClauseRole.ATTRIBUTION:
            return self._speaker(closing)
        start = self._part_start(closing)
        commas = [i for i in range(start, closing) if self._tokens[i].text == ","]
        for comma in commas:
            found = self._lead(start, comma, closing)
            if found is not None:
                return found if self._is_only_described(comma, closing) else None
            start = comma + 1
        return None

    def _speaker(self, closing: int) -> Range | None:
        """ "…, [Jan Hansen], a spokesman, said": the last person named between two commas before it."""
        for name in reversed(self._parse.names):
            if name.kind is not NameKind.PERSON or name.end >= closing:
                continue
            start = name.start
            while start and self._tokens[start - 1].capitalised:
                start -= 1
            between = start and self._tokens[start - 1].text == "," and self._tokens[name.end].text == ","
            return (start, name.end) if between and not self._has_verb(name.end, closing) else None
        return None

    def is_finite(self, clause: Clause) -> bool:
        """Whether a form behind an aside is its subject's verb: nothing else in the sentence is."""
        after = self._tokens[clause.verb.end].low if clause.verb.end < len(self._tokens) else ""
        if after in self._words.agent or self.subject(clause) is None:
            return False
        later = [c for c in self._parse.clauses if c.verb.start > clause.verb.start and c.role in _OPEN]
        return not any(self._closing(c.verb.start) is not None for c in later)

    def _follows_relative(self, clause: Clause) -> bool:
        """ ", which once sailed as the Crow, | sank": the "as" before it belongs to the aside."""
        above = self._parse.clauses[clause.parent] if clause.parent is not None else None
        return above is not None and above.role is ClauseRole.RELATIVE and above.end == clause.start

    def _closing(self, verb: int) -> int | None:
        """The comma before a verb, past adverbs and times."""
        i = verb - 1
        while i > 0 and (
            self._parse.covered(i)
            or self._tokens[i].low in self._words.adverbs
            or self._tokens[i].low.endswith("ly")
        ):
            i -= 1
        return i if i > 0 and self._tokens[i].text == "," else None

    def _part_start(self, closing: int) -> int:
        """Where the part of the sentence begins that the comma stands in."""
        for i in range(closing - 1, -1, -1):
            if any(c.start == i and c.role is ClauseRole.COMPLEMENT for c in self._parse.clauses):
                return i + (self._tokens[i].low in self._words.that or self._is_hard(i))
            ended = [c for c in self._parse.clauses if c.verb.end == i]
            if ended and self._tokens[ended[0].verb.head].low in self._words.reporting:
                return i + (self._tokens[i].low in self._words.that)
            told = bool(ended)
            if self._is_hard(i) or (told and self._tokens[i].low in self._words.that):
                return i + 1
        return 0

    def _is_hard(self, i: int) -> bool:
        """A quote, colon, semicolon or dash, but not the dash of "(R–Iowa)"."""
        glued = self._tokens[i].text in DASHES and i > 0 and self._tokens[i - 1].end == self._tokens[i].start
        return self._tokens[i].text in _HARD_MARKS and not glued

    def _lead(self, start: int, comma: int, closing: int) -> Range | None:
        """The words before a comma, where they can be a subject: a name behind a lead-in, or all of them."""
        if start >= comma or comma >= closing or self._has_verb(start, comma):
            return None
        first = self._tokens[start]
        leading = either(self._words.prepositions, self._words.subordinators, self._words.time_subordinators)
        if first.low in leading or first.low.endswith(("ing", "ed")) or self._parse.covered(start):
            named = [n for n in self._parse.names if n.end == comma and n.kind is NameKind.PERSON]
            lead_in = bool(named) and self._parse.covered(named[0].start - 1)
            return (named[0].start, named[0].end) if lead_in else None
        alone = comma - start == 1 and not first.capitalised
        adverb = first.low in self._words.adverbs or first.low.endswith("ly") or not first.is_word
        noun = first.capitalised or first.low in self._words.determiners or first.text[0].isdigit()
        if alone or adverb or not noun or comma - start > _LONGEST_SUBJECT:
            return None
        if first.low in either(self._words.pronouns, self._words.conjunctions):
            return None
        return start, comma

    def _has_verb(self, start: int, end: int) -> bool:
        return any(start <= c.verb.head < end for c in self._parse.clauses)

    def _is_only_described(self, comma: int, closing: int) -> bool:
        """Whether what stands between the commas is an aside, not the rest of a list or another clause."""
        after = self._tokens[comma + 1].low
        if after in self._words.conjunctions or comma + 1 >= closing:
            return False
        lists = any(
            self._tokens[i].text == "," and self._tokens[i + 1].low in self._words.conjunctions
            for i in range(comma, closing)
        )
        told = [c for c in self._parse.clauses if comma < c.verb.start < closing]
        inside = all(c.role in _INSIDE_ASIDES or c.opener in self._words.relatives for c in told)
        return inside and not lists
