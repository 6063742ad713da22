"""Fitting a title: at most twelve words, cut where a phrase ends, never breaking off in the middle.

Works on the words that `titles` has kept; knows which of them are verbs, and nothing of the sentence else.
"""

from dataclasses import dataclass

from core.events.lexicon import EventLexicon

MOST_WORDS = 12
_FEWEST_WORDS = 5
_OWNING = frozenset({"'s", "’s", "'", "’"})
_MOST_SQUEEZED = 2
_JOINED_MARKS = frozenset({",", ";", ".", "%"})
_LINKING = frozenset({"therefore", "however", "meanwhile", "moreover", "then", "thus"})
_LEADING_ON = frozenset(
    {"shortly", "soon", "just", "only", "even", "immediately", "exactly", "some", "which"}
)
_NEVER_LAST = frozenset({"up", "off", "out", "down", "over", "back", "away"})
_PARTICLES = _NEVER_LAST | {"dating", "dates", "ahead"}
_AFTER_PARTICLES = frozenset({"from", "of", "to", "with", "on"})
_DANGLING = frozenset({"than", "as", "if", "whether", "how", "why", "according", "compared", "based"})


@dataclass(frozen=True, slots=True)
class TitleWord:
    """A word of a title: its text, its index in the sentence (-1 for one put in), space before it."""

    text: str
    index: int
    spaced: bool = True

    @property
    def low(self) -> str:
        return self.text.lower()


class TitleFitter:
    """Shortens the words of a title.

    `heads` are the indexes of the sentence's verbs, `kernels` the ranges from a subject to its verb, in
    which a title never breaks off.
    """

    def __init__(
        self, words: EventLexicon, heads: frozenset[int], kernels: tuple[tuple[int, int], ...] = ()
    ) -> None:
        self._words = words
        self._heads = heads
        self._kernels = kernels

    def fit(self, kept: list[TitleWord], verb: int | None) -> str:
        """The title as it is shown. `verb` is the index where the verb ends; None for a noun phrase."""
        fitted = self._without_dangling(self._fitted(self._without_asides(kept, verb), verb))
        parts: list[str] = []
        for position, word in enumerate(fitted):
            parts.append(word.text if _is_joined(fitted, position) else f" {word.text}")
        title = " ".join("".join(parts).split()).rstrip(":;,")
        return title[:1].upper() + title[1:]

    def _without_asides(self, kept: list[TitleWord], verb: int | None) -> list[TitleWord]:
        """Cut at a comma after the verb, unless a list goes on there."""
        for position, word in enumerate(kept):
            past_verb = verb is not None and word.index >= verb
            if word.text == "," and past_verb and not self._lists(kept, position):
                return kept[:position]
        return kept

    def _lists(self, kept: list[TitleWord], position: int) -> bool:
        """Whether "and" or another comma with "and" follows soon: "a fever, nausea and pain"."""
        ahead = [word.low for word in kept[position + 1 : position + 8]]
        if (
            not ahead
            or ahead[0].endswith("ing")
            or ahead[0] in self._words.prepositions | self._words.relatives
        ):
            return False
        if ahead[0] in self._words.determiners | self._words.conjunctions | {"including"}:
            return False
        return "and" in ahead[:5]

    def _fitted(self, kept: list[TitleWord], verb: int | None) -> list[TitleWord]:
        """At most twelve words: cut where a phrase begins, else where a word may end a title."""
        if word_count(kept) <= MOST_WORDS:
            return kept
        cut = self._best_cut(kept, verb)
        if cut is not None:
            return kept[:cut]
        return self._squeezed(kept) or self._whole_phrases(kept, _first_words(kept, MOST_WORDS))

    def _whole_phrases(self, kept: list[TitleWord], cut: list[TitleWord]) -> list[TitleWord]:
        """Without the beginning of a noun phrase whose noun is left out: "the route [of the Russian]"."""
        following = kept[len(cut)].low
        if following in self._words.function_words or not following[0].isalnum():
            return cut
        leading = self._words.determiners | self._words.prepositions | {"'s"}
        starts = [p for p in range(_FEWEST_WORDS, len(cut)) if cut[p].low in leading]
        bare = starts and all(word.index not in self._heads for word in cut[starts[-1] :])
        return cut[: starts[-1]] if bare else cut

    def _squeezed(self, kept: list[TitleWord]) -> list[TitleWord] | None:
        """Up to the next phrase, a word or two too long, without the first modifiers of its last noun:
        "of a [Russian] military police patrol"."""
        ends = [p for p in range(_FEWEST_WORDS, len(kept)) if self._begins_phrase(kept, p)] + [len(kept)]
        end = next((p for p in ends if word_count(kept[:p]) > MOST_WORDS), None)
        if end is None:
            return None
        excess = word_count(kept[:end]) - MOST_WORDS
        starts = [p for p in range(end) if kept[p].low in self._words.determiners]
        plain = starts and all(w.low not in self._words.function_words for w in kept[starts[-1] + 1 : end])
        if not plain or excess > _MOST_SQUEEZED or end - starts[-1] - 2 < excess + 1:
            return None
        noun = kept[starts[-1] + 1 : end]
        named = any(word.text[0].isupper() for word in noun[excess:])
        return None if named else [*kept[: starts[-1] + 1], *noun[excess:]]

    def _best_cut(self, kept: list[TitleWord], verb: int | None) -> int | None:
        """The last place, within the limit and past the verb's object, where a phrase begins."""
        best = None
        for position in range(1, len(kept)):
            if word_count(kept[:position]) > MOST_WORDS:
                break
            past_verb = verb is None or any(word.index >= verb for word in kept[:position])
            enough = word_count(kept[:position]) >= _FEWEST_WORDS
            if past_verb and enough and self._begins_phrase(kept, position):
                best = position if not self._breaks_off(kept, position) else best
        return best

    def _breaks_off(self, kept: list[TitleWord], position: int) -> bool:
        """Whether a subject would stand there without its verb, or a report without what it says."""
        last, first_left_out = kept[position - 1].index, kept[position].index
        return any(start <= last and first_left_out < end for start, end in self._kernels)

    def _begins_phrase(self, kept: list[TitleWord], position: int) -> bool:
        word = kept[position].low
        if word == ",":
            return True
        before = kept[position - 1]
        if (
            before.text[0].isdigit()
            or before.low in self._words.function_words
            or self._is_reduced(kept[position - 1])
        ):
            return False
        openers = self._words.relatives | self._words.subordinators | self._words.time_subordinators
        if word in openers or (word in self._words.prepositions and word not in {"of", "to"} | _NEVER_LAST):
            return not self._keeps_its_preposition(kept, position)
        after = kept[position + 1].low if position + 1 < len(kept) else ""
        reduced = word.endswith("ed") and after in self._words.prepositions
        return reduced or (word.endswith("ing") and len(word) > 5 and after in self._words.function_words)

    def _is_reduced(self, word: TitleWord) -> bool:
        """A participle that only leads on to its preposition: "drones fired [by militants]"."""
        return word.low.endswith("ed") and word.index not in self._heads

    def _keeps_its_preposition(self, kept: list[TitleWord], position: int) -> bool:
        """A bare verb or particle needs its preposition: "ran for", "accused of", "away from"."""
        before = kept[position - 1]
        return before.index in self._heads or (
            before.low in _PARTICLES and kept[position].low in _AFTER_PARTICLES
        )

    def _without_dangling(self, kept: list[TitleWord]) -> list[TitleWord]:
        """Never end in a function word, a title without its name, or a mark."""
        loose = (
            (
                self._words.function_words
                - _NEVER_LAST
                - {"there", "here", "himself", "herself", "itself", "him", "her", "them", "it"}
            )
            | {",", "-", ";", ":", "'s"}
            | _LEADING_ON
            | _DANGLING
        )
        if len(kept) > 3 and kept[-1].low in _OWNING:
            kept = kept[:-2]  # "would raise Americans’"
        while len(kept) > 1 and kept[-1].low in loose:
            kept = kept[:-1]
        while len(kept) > 1 and self._is_lead_in(kept[0]):
            kept = kept[1:]
        return kept

    def _is_lead_in(self, word: TitleWord) -> bool:
        """A word that ties the sentence to the one before, or the rest of a contraction."""
        leading = self._words.conjunctions | self._words.subordinators | {"while", "as", "when"}
        return word.low in leading | _LINKING or not (word.text[0].isalnum() or word.text[0] in "$€£#")


def word_count(words: list[TitleWord]) -> int:
    """How many words a reader sees: marks and what is glued to a word are not counted."""
    return sum(1 for position in range(len(words)) if position == 0 or not _is_joined(words, position))


def _is_joined(words: list[TitleWord], position: int) -> bool:
    """Whether a word follows the one before it without a space."""
    word = words[position]
    if position == 0 or word.text in _JOINED_MARKS:
        return True
    before = words[position - 1]
    return not word.spaced and word.index >= 0 and word.index == before.index + 1


def _first_words(words: list[TitleWord], limit: int) -> list[TitleWord]:
    kept = list(words)
    while word_count(kept) > limit:
        kept.pop()
    return kept
