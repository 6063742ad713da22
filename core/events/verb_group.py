"""A verb group: an auxiliary chain with its verb ("is due to rule"), or a finite verb alone."""

from dataclasses import dataclass

from core.events.lexicon import EventLexicon
from core.events.tokens import Token
from core.events.word_forms import Tense


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """Tokens `[start, end)`; `head` is the index of the word that carries the meaning."""

    start: int
    end: int
    head: int
    auxiliaries: tuple[str, ...] = ()
    negated: bool = False
    bare_participle: bool = False  # "-ed" without an auxiliary: may modify a noun instead
    tense: Tense = Tense.EMPTY  # where the forms of the language tell it

    def future(self, words: EventLexicon) -> bool:
        if self.tense is not Tense.EMPTY:
            return self.tense is Tense.FUTURE
        return any(word in words.future or word == "won't" for word in self.auxiliaries)

    def past(self, tokens: tuple[Token, ...], words: EventLexicon) -> bool:
        """Whether the group speaks of the past: "left", "had left", "was leaving"."""
        if self.tense is not Tense.EMPTY:
            return self.tense is Tense.PAST
        if self.auxiliaries:
            return self.auxiliaries[0] in words.past_auxiliaries
        return past_form(tokens[self.head], words)

    def possible(self, words: EventLexicon) -> bool:
        if self.tense in {Tense.PAST, Tense.FUTURE}:
            return False
        plain = {word.removesuffix("n't") for word in self.auxiliaries}
        return bool(plain & words.possible) or "cannot" in self.auxiliaries


def past_form(token: Token, words: EventLexicon) -> bool:
    """Whether a word is a past form, by the lexicon or by its ending."""
    low = token.low
    if low in words.past:
        return True
    return low.endswith(words.past_endings) and len(low) > 3 and low not in words.not_verbs and "-" not in low
