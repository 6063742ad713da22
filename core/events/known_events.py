"""Known events: the dated tellings of one article, and which of them a phrase takes up.

"the blast" takes up "a bomb went off", "his dismissal" takes up "was dismissed", "it opened" takes up
"the festival opened". What is counted from them, and how far, is left to `relative` and `tied`.
"""

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence

from core.chrono.dating import Dating, Extent, throughout
from core.chrono.granularity import Granularity
from core.events.clauses import Clause
from core.events.draft import Draft
from core.events.lexicon import EventLexicon
from core.events.nominals import EVENT_ENDINGS
from core.events.parse import Parse
from core.events.stems import stem
from core.events.tellings import heads_of, tells
from core.events.tokens import Range, Token
from core.events.word_sets import either, without

_SEARCHED = 200  # dated tellings, each way, that a noun phrase may take up
_NEAR_SENTENCES = 2
_STILL_SPOKEN_OF = 4  # sentences


class KnownEvents:
    """The dated drafts of an article, in the order of its text."""

    def __init__(self, dated: Sequence[Draft], words: EventLexicon) -> None:
        self._dated = sorted((draft for draft in dated if draft.dating is not None), key=position_of)
        self._words = words

    def add(self, draft: Draft) -> None:
        insort(self._dated, draft, key=position_of)

    def between(self, start: tuple[int, int], end: tuple[int, int]) -> list[Draft]:
        """The dated drafts from one position to another (sentence, token)."""
        first = bisect_left(self._dated, start, key=position_of)
        return self._dated[first : bisect_left(self._dated, end, key=position_of)]

    def in_sentence(self, index: int) -> list[Draft]:
        return self.between((index, 0), (index + 1, 0))

    def taken_up(self, draft: Draft, phrase: Range | None) -> Draft | None:
        """The dated event that a definite noun phrase, a pronoun or a clause of a sentence takes up."""
        if phrase is None:
            return None
        tokens = draft.parse.tokens[phrase[0] : phrase[1]]
        lows = [token.low for token in tokens if token.is_word]
        if not lows or lows[0] in self._words.tie_words["other"]:
            return None
        plain = either(self._words.pronouns, self._words.definite)
        if all(low in plain or low in self._words.generic_nouns for low in lows):
            if lows[0] in without(self._words.articles, self._words.definite):
                return None
            if lows[0] in self._words.tie_words["that"] and len(lows) == 1:
                return self.just_told(draft)
            summed = None if all(low in plain for low in lows) else self.just_told(draft)
            return summed or self.news(draft, Granularity.DAY)
        return self._matching(draft, phrase, lows) or self._summed_up(draft, lows)

    def named_by(self, draft: Draft, phrase: Range) -> Draft | None:
        """The dated event that a noun phrase names, only where its words say so."""
        lows = [token.low for token in draft.parse.tokens[phrase[0] : phrase[1]] if token.is_word]
        if not lows:
            return None
        found = self._matching(draft, phrase, lows, strict=True)
        if found is not None and abs(draft.index - found.index) > _STILL_SPOKEN_OF:
            return None
        if found is None and lows[-1] in self._words.general_nouns:
            return self.just_told(draft)
        return found

    def told_again(self, draft: Draft, clause: Clause) -> Draft | None:
        """The dated event, told shortly before, that a clause only tells again ("when the bomb went off")."""
        if clause.subject is None:
            return None
        tokens = draft.parse.tokens
        subject = self._nouns_of(draft.parse, clause)
        verb = tokens[clause.verb.head].low
        before = self.between((draft.index - _NEAR_SENTENCES, 0), (draft.index, 0))
        for other in reversed(before):
            told = other.trigger.clause
            if told is None or not self.fine_enough(other, Granularity.DAY):
                continue
            shared = subject & self._stems(other)
            again = tells(other, [verb], self._words, strict=True)
            pronoun = tokens[clause.subject[0]].low in self._words.pronouns
            alike = verb in self._words.class_of and (
                self._words.class_of[verb] == self._words.class_of.get(other.parse.tokens[told.verb.head].low)
            )
            if (
                alike
                or (again and (shared or pronoun))
                or any(tells(other, [noun], self._words) for noun in self._events_in(tokens, clause))
            ):
                return other
        return None

    def _nouns_of(self, parse: Parse, clause: Clause) -> set[str]:
        assert clause.subject is not None
        tokens = parse.tokens[slice(*clause.subject)]
        return {stem(t.low) for t in tokens if t.is_word and t.low not in self._words.function_words}

    def _events_in(self, tokens: Sequence[Token], clause: Clause) -> list[str]:
        """The nouns of a clause's subject that name a happening by themselves."""
        assert clause.subject is not None
        return [t.low for t in tokens[slice(*clause.subject)] if t.low in self._words.event_nouns]

    def _stems(self, other: Draft) -> set[str]:
        clause = other.trigger.clause
        assert clause is not None
        return {stem(token.low) for token in other.parse.tokens[clause.start : clause.end] if token.is_word}

    def lasted(self, draft: Draft, phrase: Range) -> Dating | None:
        """From when to when what a noun phrase names lasted, where its beginning and its end are told."""
        heads = {stem(head) for head in heads_of(draft.parse, phrase, self._words)}
        told: dict[bool, Dating] = {}
        for other in self.between((0, 0), draft.position):
            clause, dating = other.trigger.clause, other.dating
            if clause is None or clause.subject is None or dating is None or dating.open_end:
                continue
            verb = other.parse.tokens[clause.verb.head].low
            if heads & self._nouns_of(other.parse, clause) or (told and not heads & self._stems(other)):
                for ends, verbs in ((False, self._words.beginning), (True, self._words.ending)):
                    if verb in verbs:
                        told[ends] = dating
        if len(told) < 2 or told[False].earliest >= told[True].earliest:
            return None
        return throughout(
            told[False].interval, told[True].interval, value=told[False].value, granularity=Granularity.DAY
        )

    def just_told(self, draft: Draft, unit: Granularity = Granularity.DAY) -> Draft | None:
        """The last dated event before, of this sentence or the one before it."""
        before = self.between((draft.index - 1, 0), draft.position)
        return next((d for d in reversed(before) if self.fine_enough(d, unit)), None)

    def narrated_before(self, draft: Draft) -> Draft | None:
        """The last event told before, dated finely enough to count from; the article's news otherwise."""
        offset = draft.time.expression.offset
        assert offset is not None
        reach = 1 if offset.count is None else _NEAR_SENTENCES  # "days later" goes on from what was just told
        before = self.between((draft.index - reach, 0), draft.position)
        near = [d for d in before if self.fine_enough(d, offset.unit)]
        if near or offset.count is None:
            return near[-1] if near else None
        return self.news(draft, offset.unit)

    def news(self, draft: Draft, unit: Granularity) -> Draft | None:
        """What the article is about: the first happening it dates."""
        others = (d for d in self._dated if d.position != draft.position)
        return next((d for d in others if self.fine_enough(d, unit)), None)

    def fine_enough(self, draft: Draft, unit: Granularity) -> bool:
        """Whether a distance in a unit can be counted from what a draft tells."""
        dating = draft.dating
        if dating is None or dating.extent is Extent.THROUGHOUT or dating.open_start or dating.open_end:
            return False
        return dating.granularity <= max(unit, Granularity.DAY)

    # -- which telling --------------------------------------------------------------------------

    def _summed_up(self, draft: Draft, lows: list[str]) -> Draft | None:
        """ "Soldiers took the palace … Two days before the coup": a noun for all that was just told."""
        noun = lows[-1]
        formed = noun.endswith(EVENT_ENDINGS) and noun not in self._words.lasting_nouns
        alone = len(lows) == 2 and lows[0] in self._words.articles & self._words.definite
        plain = alone and (formed or noun in self._words.event_nouns)
        sums = noun in self._words.general_nouns
        if not sums and (not plain or noun in self._words.class_of):
            return None
        before = self.between((draft.index - 1, 0), (draft.index, 0))
        near = [d for d in before if self.fine_enough(d, Granularity.DAY)]
        return near[-1] if near else None

    def _matching(
        self, draft: Draft, phrase: Range, lows: list[str], *, strict: bool = False
    ) -> Draft | None:
        """The latest dated telling before the phrase, else the first after it, that tells the same.

        `strict` looks for what it tells in its subject and verb and the words next to it alone.
        """
        if lows[0] in without(self._words.articles, self._words.definite):
            return None
        for heads in (heads_of(draft.parse, phrase, self._words), [lows[-1]]):
            for other in self._others(draft):
                if tells(other, heads, self._words, strict=strict):
                    return other
        return None

    def _others(self, draft: Draft) -> Iterator[Draft]:
        here = bisect_left(self._dated, draft.position, key=position_of)
        for other in (
            *reversed(self._dated[max(0, here - _SEARCHED) : here]),
            *self._dated[here : here + _SEARCHED],
        ):
            if other.position != draft.position:
                yield other


def position_of(draft: Draft) -> tuple[int, int]:
    return draft.position
