"""Verbs in the present: which words that may be nouns as well are the verb of their clause.

Number must agree with the noun before ("militants fear", "the army says"), and what follows must be what
follows a verb.
"""

from core.events.gazetteer import gazetteer
from core.events.lexicon import EventLexicon
from core.events.tokens import CLOSING_QUOTES, OPENING_QUOTES, Token
from core.events.verb_group import past_form
from core.events.word_sets import either, without

_QUOTES = OPENING_QUOTES | CLOSING_QUOTES
_LONGEST_SUBJECT = 5  # words from a subordinator to its verb


def is_adverb(token: Token, words: EventLexicon) -> bool:
    """Whether a word may stand between the words of a verb group."""
    return (
        token.low in words.adverbs
        or token.low in words.negations
        or (token.low.endswith(words.adverb_endings) and len(token.low) > 4)
    )


def word_before(tokens: tuple[Token, ...], i: int, words: EventLexicon) -> str:
    """The word before `i`, adverbs skipped; a mark as itself; "" at the start."""
    j = i - 1
    while j >= 0 and is_adverb(tokens[j], words) and tokens[j].is_word:
        j -= 1
    return tokens[j].low if j >= 0 else ""


def word_after(tokens: tuple[Token, ...], i: int) -> str:
    """The word after `i`; "" at the end."""
    return tokens[i + 1].low if i + 1 < len(tokens) else ""


class PresentVerbs:
    """Tells the verbs in the present of one sentence; `timed` are the tokens of its time expressions."""

    def __init__(self, tokens: tuple[Token, ...], words: EventLexicon, timed: frozenset[int]) -> None:
        self._tokens = tokens
        self._words = words
        self._timed = timed

    def finite(self, i: int, *, lone: bool = False) -> bool:
        """Whether the word at `i` is a verb in the present; `lone`: where its sentence has no other verb."""
        token, words = self._tokens[i], self._words
        low = token.low
        if low not in words.present or (token.capitalised and i > 0):
            return False
        before, after = word_before(self._tokens, i, self._words), word_after(self._tokens, i)
        if (
            not before
            or before in either(words.infinitive_marks, words.possessives)
            or before in words.bare_determiners
        ):
            return False
        if before in words.prepositions or before in either(words.be, words.have, words.do):
            return False
        if before in words.future or before in words.possible:
            return False
        if before in words.that and (i < 2 or self._tokens[i - 2].low in words.function_words):
            return False
        if before in without(words.singular_pronouns, words.that) and not low.endswith("s"):
            return False  # "on this [point]"
        if before in words.subject_pronouns or low in words.surely_finite:
            return True
        named = self._tokens[i - 1].capitalised and self._tokens[i - 1].text not in gazetteer().demonyms
        certain = low not in words.noun_too and low.endswith("s")
        if not certain and past_form(self._tokens[i - 1], words):
            return False  # "rejected claims that …"
        expected = (
            certain
            or lone
            or i + 1 in self._timed
            or self._opened(i)
            or self._object_follows(after, noun_likely=not named)
        )
        return expected and self._noun_subject(i)

    def _opened(self, i: int) -> bool:
        """ "unless rain [falls]": a subordinator before a noun or two waits for a verb."""
        words = self._words
        for j in range(i - 2, max(-1, i - _LONGEST_SUBJECT), -1):
            low = self._tokens[j].low
            if low in either(words.subordinators, words.time_subordinators):
                return low not in words.prepositions
            if not self._tokens[j].is_word:
                return False
        return False

    def _noun_subject(self, i: int) -> bool:
        """Number agrees: "militants fear", "the army says"; a name takes the -s form."""
        before = self._tokens[i - 1]
        if (
            not before.text[0].isalpha()
            or before.low in self._words.function_words
            or before.low.endswith(self._words.gerund_endings)
        ):
            return False
        singular_verb = self._tokens[i].low.endswith("s")
        plural = before.low.endswith("s")
        begins = i == 1 or not self._tokens[i - 2].is_word
        if begins and plural and not singular_verb:
            return True  # "Farmers hope"
        return singular_verb != (plural and not before.capitalised)

    def _object_follows(self, after: str, *, noun_likely: bool) -> bool:
        """What a verb in the present has after it; "government forces in …" is more likely a noun."""
        words = self._words
        if after in without(words.prepositions, words.infinitive_marks):
            return not noun_likely
        return not after or after in words.object_openers or after in _QUOTES
