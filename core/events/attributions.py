"""Attributions: reporting clauses that follow what they report: "…, officials said", "…,” said Smith"."""

from core.events.clause import Border, ClauseRole
from core.events.lexicon import EventLexicon
from core.events.tokens import CLOSING_QUOTES, QUOTES, Range, Token
from core.events.verb_group import VerbGroup
from core.events.word_sets import either, without


class AttributionFinder:
    """Finds the border before a verb that only says who says so."""

    def __init__(
        self,
        tokens: tuple[Token, ...],
        words: EventLexicon,
        times: tuple[Range, ...],
        verbs: tuple[VerbGroup, ...],
    ) -> None:
        self._tokens = tokens
        self._words = words
        self._times = times
        self._verbs = verbs

    def border(self, k: int, low: int) -> Border | None:
        """A reporting clause that follows what it reports: "…, officials said", "…,” said Smith"."""
        verb = self._verbs[k]
        if k == 0 or self._tokens[verb.head].low not in self._words.reporting or self._complement_follows(k):
            return None
        marks = [
            i for i in range(low, verb.start) if self._tokens[i].text == "," or self._tokens[i].text in QUOTES
        ]
        if not marks or any(
            self._tokens[i].low in self._words.relatives for i in range(marks[-1], verb.start)
        ):
            return None
        if any(
            token.low in without(self._words.conjunctions, self._words.joining)
            for token in self._tokens[marks[-1] : verb.start]
        ):
            return None
        if marks[-1] + 1 < verb.start and self._has_object(verb):
            return None
        subordinators = without(
            either(self._words.subordinators, self._words.time_subordinators),
            self._words.attribution_openers,
        )
        if any(token.low in subordinators for token in self._tokens[marks[-1] : verb.start]):
            return None  # "…, two days after engineers reported cracks"
        start = self._speaker_start(marks)
        return Border(start, start + 1, ClauseRole.ATTRIBUTION, "")

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
        return not any(token.text in {",", ";"} or token.text in QUOTES for token in between)
