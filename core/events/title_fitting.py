"""Fitting a title: at most twelve words, cut where a phrase ends, never breaking off unsaid in the middle.

Works on the words that `titles` has kept; knows which of them are verbs, and nothing of the sentence else.
Where no place is good to end, the words break off with "…".
"""

from core.events.lexicon import EventLexicon
from core.events.title_phrases import PARTICLES, TitlePhrases
from core.events.title_words import TitleWord, first_words, word_count, word_counts, written
from core.events.word_sets import either, without

MOST_WORDS = 12
_FEWEST_WORDS = 5
_MOST_SQUEEZED = 2
_OWNING = frozenset({"'s", "’s", "'", "’"})
_LOOSE_MARKS = frozenset({",", "-", ";", ":", "'s"})
_LINKING = frozenset(
    {"therefore", "however", "meanwhile", "moreover", "then", "thus"} | {"while", "as", "when"}
)
_LEADING_ON = frozenset(
    {"saying", "adding", "next", "such"}
    | {"shortly", "soon", "just", "only", "even", "immediately", "exactly", "some", "which", "that"}
)
_COMPLETING = frozenset({"that", "to", "of", "than", "whether", "if", "how", "why"})
_DANGLING = frozenset({"than", "as", "if", "whether", "how", "why", "according", "compared", "based"})
_MAY_END = PARTICLES | {"again", "there", "here", "himself", "herself", "itself", "him", "her", "them", "it"}


class TitleFitter:
    """Shortens the words of a title.

    `heads` are the indexes of the sentence's verbs, `kernels` the ranges from a subject to its verb, and
    from a report to what it says, in which a title never ends.
    """

    def __init__(
        self, words: EventLexicon, heads: frozenset[int], kernels: tuple[tuple[int, int], ...] = ()
    ) -> None:
        self._words = words
        self._heads = heads
        self._kernels = kernels
        self._phrases = TitlePhrases(words, heads)

    def fit(self, kept: list[TitleWord], verb: int | None) -> str:
        """The title as it is shown. `verb` is the index where the verb ends; None for a noun phrase."""
        whole = self._phrases.without_asides(kept, verb)
        fitted, elided = self._fitted(whole, verb)
        ended = self.ended(fitted)
        told = verb is None or any(word.index >= verb - 1 for word in ended)
        return written(ended if told else self._with_its_verb(fitted), elided=elided)

    def _with_its_verb(self, kept: list[TitleWord]) -> list[TitleWord]:
        """Down to a word that may end a title, be it an adverb: "has been roughly even"."""
        loose = either(self._words.prepositions, self._words.conjunctions, self._words.determiners) | {","}
        while len(kept) > 1 and kept[-1].low in loose - _MAY_END:
            kept = kept[:-1]
        return kept

    def _fitted(self, kept: list[TitleWord], verb: int | None) -> tuple[list[TitleWord], bool]:
        """At most twelve words: cut where a phrase begins, else where a word may end a title.

        With whether they break off.
        """
        if word_count(kept) <= MOST_WORDS:
            return kept, False
        cut = self._best_cut(kept, verb)
        if cut is not None and kept[cut].low != "that":
            return kept[:cut], self._is_lacking(kept, cut)
        squeezed = self._squeezed(kept)
        if squeezed is not None:
            return squeezed, False
        return self._broken_off(kept, verb)

    def _is_lacking(self, kept: list[TitleWord], cut: int) -> bool:
        """Whether what is cut off completes what stays: "signaled for the first time [that she will …]"."""
        if kept[cut].low != "to" or cut + 1 >= len(kept):
            return kept[cut].low in _COMPLETING
        following = kept[cut + 1].low  # "hired guards [to watch]" says enough, "a threat [to the port]" less
        return following not in self._words.present and following not in self._words.finite

    def _broken_off(self, kept: list[TitleWord], verb: int | None) -> tuple[list[TitleWord], bool]:
        """The first words, without the beginning of a phrase; silently only where they say enough."""
        first = first_words(kept, MOST_WORDS)
        joined = self._without_loose_joint(self._whole_phrases(kept, first))
        while len(joined) > 1 and self._leads_on(kept, len(joined) - 1):
            joined = joined[:-1]
        if len(joined) > _FEWEST_WORDS + 1 and joined[-2].low == "to" and len(joined) < len(kept):
            joined = joined[:-2]  # "signed into law [to meet] a target"
        compares = len(joined) > 1 and "than" in {joined[-1].low, kept[len(joined)].low}
        complete = joined != first and verb is not None and self._says_enough(kept, len(joined), verb)
        complete = complete and not compares  # "nothing less [than the future]"
        if complete and kept[len(joined)].low == "to":
            complete = all(w.index not in self._heads for w in joined[-3:])  # "ordered hospitals [to …]"
        if not complete:
            return self._without_loose_joint(first), True
        halved = (
            kept[len(joined)].low in self._words.conjunctions and joined[-2].low in self._words.prepositions
        )
        return joined, halved or self._is_lacking(kept, len(joined))

    def _leads_on(self, kept: list[TitleWord], position: int) -> bool:
        """Whether a preposition has its noun after it: "quit over [her words]", but not "pull out [of]"."""
        following = kept[position + 1]
        noun = following.low in self._words.determiners or following.low not in self._words.function_words
        return kept[position].low in self._words.prepositions and noun

    def _says_enough(self, kept: list[TitleWord], end: int, verb: int) -> bool:
        """Whether something follows the verb, and no subject is left without its own."""
        past = [word for word in kept[:end] if word.index >= verb]
        opened = next((p for p in range(len(past) - 1, -1, -1) if past[p].low == "that"), None)
        unsaid = opened is not None and all(word.index not in self._heads for word in past[opened:])
        return (
            bool(past)
            and past[-1].index not in self._heads
            and not unsaid
            and not self._breaks_off(kept, end)
        )

    def _without_loose_joint(self, cut: list[TitleWord]) -> list[TitleWord]:
        """Without an "and" whose second part is only begun: "will peak [and start] to decline"."""
        for position in range(len(cut) - 1, max(_FEWEST_WORDS - 1, len(cut) - 4), -1):
            if cut[position].low in self._words.conjunctions:
                return cut[:position]
        return cut

    def _whole_phrases(self, kept: list[TitleWord], cut: list[TitleWord]) -> list[TitleWord]:
        """Without the beginning of a noun phrase whose noun is left out: "the route [of the Russian]"."""
        following = kept[len(cut)].low
        if following in self._words.function_words or not following[0].isalnum():
            return cut
        leading = either(self._words.determiners, self._words.prepositions) | {"'s"}
        starts = [p for p in range(_FEWEST_WORDS, len(cut)) if cut[p].low in leading]
        if len(starts) > 1 and cut[starts[-1]].low == "of":
            starts.pop()  # "over [the handling of his] contacts"
        bare = starts and all(word.index not in self._heads for word in cut[starts[-1] :])
        return cut[: starts[-1]] if bare else cut

    def _squeezed(self, kept: list[TitleWord]) -> list[TitleWord] | None:
        """Up to the next phrase, a word or two too long, without the first modifiers of its last noun:
        "of a [Russian] military police patrol"."""
        ends = [p for p in range(_FEWEST_WORDS, len(kept)) if self._phrases.begins(kept, p)] + [len(kept)]
        counts = word_counts(kept)
        end = next((p for p in ends if counts[p] > MOST_WORDS), None)
        if end is None:
            return None
        excess = counts[end] - MOST_WORDS
        starts = [p for p in range(end) if kept[p].low in self._words.determiners]
        plain = starts and all(w.low not in self._words.function_words for w in kept[starts[-1] + 1 : end])
        if not plain or excess > _MOST_SQUEEZED or end - starts[-1] - 2 < excess + 1:
            return None
        noun = kept[starts[-1] + 1 : end]
        if any(not word.text[0].isalpha() for word in noun[: excess + 1]):
            return None  # "a $100 million loan", "the Keller campaign's loan"
        named = any(word.text[0].isupper() for word in noun[excess:])
        return None if named else [*kept[: starts[-1] + 1], *noun[excess:]]

    def _best_cut(self, kept: list[TitleWord], verb: int | None) -> int | None:
        """The last place, within the limit and past the verb's object, where a phrase begins."""
        best = None
        counts = word_counts(kept)
        past_verb = verb is None
        for position in range(1, len(kept)):
            if counts[position] > MOST_WORDS:
                break
            past_verb = past_verb or (verb is not None and kept[position - 1].index >= verb)
            enough = counts[position] >= _FEWEST_WORDS
            if past_verb and enough and self._phrases.begins(kept, position):
                best = position if not self._breaks_off(kept, position) else best
        return best

    def _breaks_off(self, kept: list[TitleWord], position: int) -> bool:
        """Whether a subject would stand there without its verb, or a report without what it says."""
        last, first_left_out = kept[position - 1].index, kept[position].index
        return any(start <= last and first_left_out < end for start, end in self._kernels)

    def ended(self, kept: list[TitleWord]) -> list[TitleWord]:
        """Never end in a function word, a title without its name, or a mark."""
        loose = either(
            without(self._words.function_words, _MAY_END),
            self._words.negations, _LOOSE_MARKS, _LEADING_ON, _DANGLING,
        )  # fmt: skip
        if len(kept) > 3 and kept[-1].low in _OWNING:
            kept = kept[:-2]  # "would raise Americans’"
        while len(kept) > 1 and kept[-1].low in loose and not _ends_a_name(kept):
            kept = kept[:-1]
        while len(kept) > 1 and self._is_lead_in(kept[0]):
            kept = kept[1:]
        return kept

    def _is_lead_in(self, word: TitleWord) -> bool:
        """A word that ties the sentence to the one before, or the rest of a contraction."""
        leading = either(self._words.conjunctions, self._words.subordinators, _LINKING)
        return word.low in leading or not (word.text[0].isalnum() or word.text[0] in "$€£#")


def _ends_a_name(kept: list[TitleWord]) -> bool:
    """ "USA Today": a small word with a capital, after another capital."""
    return kept[-1].text[0].isupper() and len(kept[-1].text) > 2 and kept[-2].text[0].isupper()
