"""Phrases of titles: where one begins, so that a title may end before it, and where an aside does.

Works on the words that `titles` has kept; `title_fitting` chooses among the places found here.
"""

from core.events.lexicon import EventLexicon
from core.events.title_words import TitleWord
from core.events.word_sets import either

PARTICLES = frozenset({"up", "off", "out", "down", "over", "back", "away"})
_LEADING_PARTICLES = PARTICLES | {"dating", "dates", "ahead"}
_AFTER_PARTICLES = frozenset({"from", "of", "to", "with", "on"})
_NEED_THEIR_CLAUSE = frozenset({"something", "anything", "nothing", "everything", "one", "ones", "what"})


class TitlePhrases:
    """Borders inside the words of a title; `heads` are the indexes of the sentence's verbs."""

    def __init__(self, words: EventLexicon, heads: frozenset[int]) -> None:
        self._words = words
        self._heads = heads

    def without_asides(self, kept: list[TitleWord], verb: int | None) -> list[TitleWord]:
        """Cut at a comma after the verb, unless a list goes on there."""
        for position, word in enumerate(kept):
            past_verb = verb is not None and word.index >= verb
            if (
                word.text == ","
                and past_verb
                and not self._has_only_led_in(kept, position)
                and not (self._lists(kept, position) or self._parts_adjectives(kept, position))
            ):
                return kept[:position]
        return kept

    def _has_only_led_in(self, kept: list[TitleWord], position: int) -> bool:
        """ "said that under his lead, [the agency will …]": what is said has not begun."""
        opened = [p for p in range(position) if kept[p].low in self._words.that]
        verbal = opened and any(word.index in self._heads for word in kept[opened[-1] : position])
        return bool(opened) and not verbal and kept[opened[-1] + 1].low in self._words.prepositions

    def _parts_adjectives(self, kept: list[TitleWord], position: int) -> bool:
        """ "an unknown, external party": the noun is still to come."""
        between = {word.low for word in kept[max(0, position - 2) : position - 1]}
        after = kept[position + 1].low if position + 1 < len(kept) else ""
        return bool(between & self._words.articles) and after not in self._words.function_words

    def _lists(self, kept: list[TitleWord], position: int) -> bool:
        """Whether "and" or another comma with "and" follows soon: "a fever, nausea and pain"."""
        ahead = [word.low for word in kept[position + 1 : position + 8]]
        if (
            not ahead
            or ahead[0].endswith("ing")
            or ahead[0] in either(self._words.prepositions, self._words.relatives)
        ):
            return False
        if ahead[0] in either(self._words.determiners, self._words.conjunctions) | {"including"}:
            return False
        return "and" in ahead[:5]

    def begins(self, kept: list[TitleWord], position: int) -> bool:
        word = kept[position].low
        if word == ",":
            return not self._lists(kept, position)
        before = kept[position - 1]
        if before.index in self._heads or (word == "that" and before.low.endswith("ing")):
            return False
        if (
            before.text[0].isdigit()
            or before.low in either(self._words.function_words, _NEED_THEIR_CLAUSE)
            or self._is_reduced(kept[position - 1])
            or self._is_gerund_of_noun(kept, position - 1)
        ):
            return False
        openers = either(self._words.relatives, self._words.subordinators, self._words.time_subordinators)
        if word in openers or (word in self._words.prepositions and word not in {"of", "to"} | PARTICLES):
            return not self._keeps_its_preposition(kept, position)
        after = kept[position + 1].low if position + 1 < len(kept) else ""
        reduced = word.endswith("ed") and after in self._words.prepositions
        return reduced or (word.endswith("ing") and len(word) > 5 and after in self._words.function_words)

    def _is_reduced(self, word: TitleWord) -> bool:
        """A participle that only leads on to its preposition: "drones fired [by militants]"."""
        return word.low.endswith("ed") and word.index not in self._heads

    def _is_gerund_of_noun(self, kept: list[TitleWord], position: int) -> bool:
        """ "militants operating [near the town]": what the noun does, not the noun itself."""
        word, before = kept[position].low, kept[position - 1].low
        form = word.endswith("ing") and len(word) > len("being") and word not in self._words.event_nouns
        return form and position > 0 and before.endswith("s") and before not in self._words.function_words

    def _keeps_its_preposition(self, kept: list[TitleWord], position: int) -> bool:
        """A bare verb or particle needs its preposition: "ran for", "accused of", "away from"."""
        before = kept[position - 1]
        if position > 1 and kept[position - 2].low == "to" and before.text.islower():
            return True  # "an effort to push [for]"
        return before.index in self._heads or (
            before.low in _LEADING_PARTICLES and kept[position].low in _AFTER_PARTICLES
        )
