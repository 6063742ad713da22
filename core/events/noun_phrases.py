"""Noun phrases around a verb: its subject, and what a relative pronoun takes up.

Found by what stands at their edges: commas, prepositions, determiners, times. Which clause a phrase
belongs to is `clauses`' to say.
"""

from itertools import pairwise

from core.events.lexicon import EventLexicon
from core.events.tokens import DASHES, QUOTES, Range, Token
from core.events.verbs import VerbGroup
from core.events.word_sets import either


class NounPhrases:
    """The noun phrases of one sentence. `times` are the token ranges of its time expressions."""

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

    def before(self, start: int, end: int) -> Range | None:
        """The subject in `[start, end)`: what is left after leading adverbials and before asides."""
        if end - 1 >= start and self._tokens[end - 1].low in self._words.subject_pronouns:
            return end - 1, end
        segments = self._segments(self._past_linking(start, end), end)
        while segments and self._is_adverbial(segments[0], len(segments)):
            segments = segments[1:]
        segments = self._without_place_aside(segments)
        if not segments:
            return None
        if end > start and self._tokens[end - 1].text == ",":
            return self._trimmed(segments[0])
        first, last = segments[0], segments[-1]
        if len(segments) > 1 and self._describes(last):
            last = first
        return self._trimmed((first[0], last[1]))

    def _past_linking(self, start: int, end: int) -> int:
        """Past the words that only tie a sentence to the one before: "Yet Mueller", "Back then, he"."""
        while start + 1 < end and (
            self._tokens[start].low in either(self._words.linking, self._words.conjunctions)
            and self._tokens[start + 1].is_word
            and self._tokens[start + 1].low not in self._words.prepositions
        ):
            start += 1
        return start

    def _segments(self, start: int, end: int) -> list[Range]:
        cuts = [i for i in range(start, end) if self._tokens[i].text == "," or self._tokens[i].text in QUOTES]
        bounds = [start - 1, *cuts, end]
        pairs = [(a + 1, b) for a, b in pairwise(bounds)]
        return [(a, b) for a, b in pairs if b > a]

    def _is_adverbial(self, segment: Range, count: int) -> bool:
        token = self._tokens[segment[0]]
        if count > 1 and any(start <= segment[0] and segment[1] <= end for start, end in self._times):
            return True
        counted = either(self._words.prepositions, self._words.time_subordinators)
        if count > 1 and any(a == segment[0] < b and self._tokens[b].low in counted for a, b in self._times):
            return True  # "Hours before the meeting, he resigned"
        leading = self._words.leading
        if token.low in leading or token.low in either(self._words.linking, self._words.conjunctions):
            return count > 1 or self._is_bare_phrase(segment)
        after = self._tokens[segment[0] + 1].low if segment[0] + 1 < segment[1] else ""
        if token.low.endswith(self._words.participle_endings) and after in either(
            self._words.prepositions, self._words.conjunctions
        ):
            return count > 1  # "Nominated in 1991, he"
        return count > 1 and (
            token.low.endswith(self._words.gerund_endings + self._words.adverb_endings)
            or token.low in self._words.adverbs
        )

    def _is_bare_phrase(self, segment: Range) -> bool:
        """A lone "In Kabul" before its verb is no subject, unless a time ends inside it."""
        return not any(segment[0] <= start and end < segment[1] for start, end in self._times)

    def _describes(self, segment: Range) -> bool:
        """ "Maren Oduya, the engineer": the second noun phrase says what the first one is."""
        joined = any(token.low in self._words.conjunctions for token in self._tokens[segment[0] : segment[1]])
        return self._tokens[segment[0]].low in self._words.articles and not joined

    def _without_place_aside(self, segments: list[Range]) -> list[Range]:
        """ "In Sochi, Russia, Putin met": a lone name between an adverbial and the subject is an aside."""
        if len(segments) < 2:
            return segments
        joined = any(
            t.low in self._words.conjunctions for t in self._tokens[segments[-1][0] : segments[-1][1]]
        )
        first = self._tokens[segments[0][0] : segments[0][1]]
        preceded = segments[0][0] > 1
        lone = len(first) == 1 and first[0].capitalised
        reduced = self._tokens[segments[1][0]].low.endswith(self._words.participle_endings)
        return segments[1:] if preceded and lone and not joined and not reduced else segments

    def _trimmed(self, span: Range) -> Range | None:
        """Without a leading time expression, conjunction or adverb."""
        start, end = span
        moved = True
        while moved and start < end:
            moved = False
            for a, b in self._times:
                if a == start < b < end:
                    start, moved = b, True
            if start < end and self._tokens[start].low in either(
                self._words.conjunctions, self._words.linking
            ):
                start, moved = start + 1, True
        while start < end and (
            self._tokens[end - 1].low.endswith(self._words.adverb_endings)
            or self._tokens[end - 1].low in self._words.adverbs
        ):
            end -= 1
        return (start, end) if start < end else None

    def taken_up(self, end: int) -> Range | None:
        """The noun phrase that the "who", "which" or "that" at `end` takes up."""
        if end and (self._tokens[end - 1].text == "," or self._tokens[end - 1].text in DASHES):
            end -= 1
        start = self._past_preposition(self._phrase_start(end), end)
        named = all(
            token.capitalised or token.low in either(self._words.of, self._words.articles)
            for token in self._tokens[start:end]
        )
        placed = start > 0 and self._tokens[start - 1].low in either(self._words.occasions, self._words.of)
        if placed and (named or end - start <= 2):
            owner = self._phrase_start(start - 1)  # "the well [in the Gulf] that burst"
            start = owner if owner < start - 1 else start
        if start == end or not any(token.is_word for token in self._tokens[start:end]):
            return None
        return start, end

    def _past_preposition(self, start: int, end: int) -> int:
        """ "In Oregon, which passed …": it is Oregon that passed."""
        leading = either(self._words.prepositions, self._words.conjunctions)
        while start < end and self._tokens[start].low in leading:
            start += 1
        return start

    def _phrase_start(self, end: int) -> int:
        """Back over the words of one noun phrase, with what an "of" ties to it."""
        verbs = {i for verb in self._verbs for i in range(verb.start, verb.end)}
        stops = either(self._words.prepositions, self._words.relatives, self._words.conjunctions)
        start = end
        while start and start - 1 not in verbs and self._tokens[start - 1].is_word:
            low = self._tokens[start - 1].low
            if low in stops and low not in self._words.of:
                break
            start -= 1
            tied = start > 0 and self._tokens[start - 1].low in self._words.of
            if low in self._words.determiners and not tied:
                break
        return start
