"""Fitting a title: at most twelve words, cut where a phrase ends, never breaking off in the middle.

Works on the words that `titles` has kept; knows which of them are verbs, and nothing of the sentence else.
"""

from dataclasses import dataclass

from core.events.lexicon import EventLexicon

MOST_WORDS = 12
_FEWEST_WORDS = 5
_JOINED_MARKS = frozenset({",", ";", ".", "%"})
_LINKING = frozenset({"therefore", "however", "meanwhile", "moreover", "then", "thus"})
_LEADING_ON = frozenset(
    {"shortly", "soon", "just", "only", "even", "immediately", "exactly", "some", "which"}
)
_NEVER_LAST = frozenset({"up", "off", "out", "down", "over", "back", "away"})


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
    """Shortens the words of a title. `heads` are the indexes of the sentence's verbs."""

    def __init__(self, words: EventLexicon, heads: frozenset[int]) -> None:
        self._words = words
        self._heads = heads

    def fit(self, kept: list[TitleWord], verb: int | None) -> str:
        """The title as it is shown. `verb` is the index where the verb ends; None for a noun phrase."""
        fitted = self._without_dangling(self._fitted(self._without_asides(kept, verb), verb))
        parts: list[str] = []
        for word in fitted:
            parts.append(word.text if _is_joined(word) or not parts else f" {word.text}")
        title = " ".join("".join(parts).split())
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
        """At most twelve words: cut where a phrase begins; else drop the articles and cut again."""
        for candidate in (kept, [word for word in kept if word.low not in self._words.articles]):
            if _count(candidate) <= MOST_WORDS:
                return candidate
            cut = self._best_cut(candidate, verb)
            if cut is not None:
                return candidate[:cut]
        return _first_words(kept, MOST_WORDS)

    def _best_cut(self, kept: list[TitleWord], verb: int | None) -> int | None:
        """The last place, within the limit and past the verb's object, where a phrase begins."""
        best = None
        for position in range(1, len(kept)):
            if _count(kept[:position]) > MOST_WORDS:
                break
            past_verb = verb is None or any(word.index >= verb for word in kept[:position])
            enough = _count(kept[:position]) >= _FEWEST_WORDS
            if past_verb and enough and self._begins_phrase(kept, position):
                best = position
        return best

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
        """A bare verb needs its preposition: "ran for", "accused of"."""
        return kept[position - 1].index in self._heads

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
        )
        while len(kept) > 1 and kept[-1].low in loose:
            kept = kept[:-1]
        while len(kept) > 1 and self._is_lead_in(kept[0]):
            kept = kept[1:]
        return kept

    def _is_lead_in(self, word: TitleWord) -> bool:
        """A word that ties the sentence to the one before, or the rest of a contraction."""
        return word.low in self._words.conjunctions | _LINKING or not (
            word.text[0].isalnum() or word.text[0] in "$€£#"
        )


def _count(words: list[TitleWord]) -> int:
    """How many words a reader sees: marks and what is glued to a word are not counted."""
    return sum(1 for position, word in enumerate(words) if position == 0 or not _is_joined(word))


def _is_joined(word: TitleWord) -> bool:
    """Whether a word follows the one before it without a space."""
    return word.text in _JOINED_MARKS or (not word.spaced and word.index >= 0)


def _first_words(words: list[TitleWord], limit: int) -> list[TitleWord]:
    kept = list(words)
    while _count(kept) > limit:
        kept.pop()
    return kept
