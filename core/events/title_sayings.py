"""Titles of sayings: who says it, and what: "Johnson wrote: …", "Keller: I talked to the mayor"."""

from core.events.clauses import Clause, ClauseRole
from core.events.title_fitting import MOST_WORDS, TitleFitter
from core.events.title_ground import CLOSING, OPENING, TitleGround
from core.events.title_words import TitleWord, without_opening_aside, word_count, words_of

_WHO_SPEAKS = frozenset({"i", "we", "you", "my", "our", "your"})
_TELLING = frozenset({"told", "tells", "asked"})
_COLON = TitleWord(":", -1)


class Sayings:
    """Titles of what is said in one sentence; `speaker` is whose words its quotes are, if known."""

    def __init__(self, ground: TitleGround, fitter: TitleFitter, speaker: str) -> None:
        self._ground = ground
        self._tokens = ground.tokens
        self._fitter = fitter
        self._speaker = speaker

    def is_saying(self, clause: Clause, *, speech: bool) -> bool:
        """Whether a clause only says who says it: no object of its own ("promised the city ten buses")."""
        reports = speech or (
            bool(self.quote(clause)) and self._tokens[clause.verb.head].low in self._ground.words.reporting
        )
        if clause.role is not ClauseRole.ATTRIBUTION:
            return (speech and bool(self.quote(clause))) or self._barks(clause)
        own = clause.subject is not None and clause.subject[0] >= clause.start
        after = clause.verb.end
        given = after < clause.end and self._is_told(after) and self._tokens[after].low not in _TELLING
        telling = self._tokens[clause.verb.head].low in _TELLING
        return reports and not (own and given and not telling and self._ground.is_content(after))

    def _barks(self, clause: Clause) -> bool:
        """ "“Look at it,” Keller barked": whatever the verb, a quote and who stands behind it say so."""
        if clause.subject is None or clause.subject[0] < 2 or not self.quote(clause):
            return False
        first = clause.subject[0]
        mark, before = (self._tokens[first - k].text for k in (1, 2))
        straight = sum(token.text == '"' for token in self._tokens[:first])
        if straight % 2 or self._tokens[first].low in _WHO_SPEAKS:
            return False  # a quote that only begins here
        return mark in CLOSING and before in {",", "?", "!"} and clause.subject[1] == clause.verb.start

    def is_own_word(self, subject: list[TitleWord]) -> bool:
        """Whether a subject only means somebody where it is known who speaks."""
        return len(subject) > 0 and subject[0].low in _WHO_SPEAKS and subject[0].index >= 0

    def quoted(self, told: list[TitleWord], clause: Clause) -> str:
        """What "I" or "we" do is told with whose words they are."""
        speaker = self._ground.subjects.by_name(words_of(self._speaker))
        head = [*speaker, _COLON] if speaker else []
        return self._fitter.fit([*head, *told], verb=clause.verb.end)

    def saying(self, attribution: Clause) -> str:
        """ "…," Johnson wrote in a note; empty where nothing is known to be said."""
        main = self._ground.parse.main
        inner = main if main is not attribution else None
        said = self.quote(attribution) or (self._reported(inner) if inner is not None else [])
        said = without_opening_aside(said or self._beside(attribution))
        if not said:
            return ""
        speaker = self._ground.subjects.speaker(attribution)
        if word_count(said) + word_count(speaker) >= MOST_WORDS:
            speaker = self._ground.subjects.by_name(speaker)
        verb = self._ground.kept(range(attribution.verb.head, self._end_of_telling(attribution)))
        return self._fitter.fit([*speaker, *verb, _COLON, *said], verb=inner.verb.end if inner else None)

    def quote(self, attribution: Clause) -> list[TitleWord]:
        """What stands in quotes before the speaker, from its first word."""
        if not self._tokens or self._tokens[0].text not in OPENING:
            return []
        closing = next((i for i in range(1, len(self._tokens)) if self._tokens[i].text in CLOSING), 0)
        if closing >= attribution.verb.start:
            return []
        return self._ground.kept(range(min(closing, attribution.start) if attribution.start else closing))

    def _reported(self, main: Clause) -> list[TitleWord]:
        """What is said ends where the speaker or another sentence comes in."""
        closing = (
            c.start for c in self._ground.parse.clauses
            if c.start >= main.end and c.role in {ClauseRole.ATTRIBUTION, ClauseRole.MAIN}
        )  # fmt: skip
        end = min(closing, default=len(self._tokens))
        end = min([end, *self._speakers_behind(main, end)])
        return [*self._ground.subjects.of(main), *self._ground.kept(range(main.verb.start, end))]

    def _speakers_behind(self, main: Clause, end: int) -> list[int]:
        """Where who says it stands before the verb of saying, parted from it: ", [Rudd], a clerk, | said"."""
        saying = (
            c for c in self._ground.parse.clauses if c.start == end and c.role is ClauseRole.ATTRIBUTION
        )
        places = (self._ground.subjects.place(clause) for clause in saying)
        return [place[0] for place in places if place is not None and main.verb.end < place[0] < end]

    def _beside(self, attribution: Clause) -> list[TitleWord]:
        """The quote behind the speaker, else the words before him."""
        behind = range(attribution.end, len(self._tokens))
        quoted = next((i for i in behind if self._tokens[i].text in OPENING), None)
        if quoted is not None:
            return self._ground.kept(range(quoted, len(self._tokens)))
        return self._ground.kept(range(attribution.start))

    def _end_of_telling(self, attribution: Clause) -> int:
        """A verb of telling keeps whom it tells: "told lawmakers", but "said [in a note]"."""
        end = attribution.verb.head + 1
        if self._tokens[attribution.verb.head].low not in _TELLING:
            return end
        while end < attribution.end and self._is_told(end):
            end += 1
        return end

    def _is_told(self, i: int) -> bool:
        preposition = self._tokens[i].low in self._ground.words.prepositions
        return self._tokens[i].is_word and not self._ground.parse.covered(i) and not preposition
