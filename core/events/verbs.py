"""Verb groups: which words of a sentence are its finite verbs, without a tagger's model.

A verb group is an auxiliary chain with its verb ("has recorded", "was found"), or a finite verb alone.
The forms come from the lexicon; what stands before and after decides where a form is ambiguous.
"""

from itertools import islice

from core.events.infinitives import with_infinitive
from core.events.lexicon import EventLexicon
from core.events.present_verbs import PresentVerbs, is_adverb, word_after, word_before
from core.events.tokens import CLOSING_QUOTES, OPENING_QUOTES, Token
from core.events.verb_group import VerbGroup, past_form
from core.events.word_sets import either, without

__all__ = ("VerbFinder", "VerbGroup")

_QUOTES = OPENING_QUOTES | CLOSING_QUOTES
_SKIPPED = 4  # adverbs and negations allowed inside a chain ("has not yet fully been")


def _is_auxiliary(token: Token, words: EventLexicon) -> bool:
    return token.low in words.auxiliaries


def _verbal(token: Token, words: EventLexicon) -> bool:
    """Whether a word can follow an auxiliary as its verb."""
    low = token.low
    gerund = low.endswith(words.gerund_endings) and len(low) > 4
    return low in words.verbal or gerund or past_form(token, words)


class VerbFinder:
    """Finds the finite verb groups of one sentence, left to right."""

    def __init__(
        self, tokens: tuple[Token, ...], words: EventLexicon, timed: frozenset[int] = frozenset()
    ) -> None:
        self._tokens = tokens
        self._words = words
        self._present = PresentVerbs(tokens, words, timed)

    def groups(self) -> tuple[VerbGroup, ...]:
        found: list[VerbGroup] = []
        finite, endings, end = self._words.finite, self._words.past_endings, 0
        for i, token in enumerate(self._tokens):
            if i < end or (token.low not in finite and not token.low.endswith(endings)):
                continue
            group = self._group_at(i)
            if group is not None:
                found.append(group)
                end = group.end
        return tuple(found) or self._lone()

    def _lone(self) -> tuple[VerbGroup, ...]:
        """Where nothing else is a verb, what may be one is: "The factory closes after a fire"."""
        places = (i for i in range(1, len(self._tokens)) if self._present.finite(i, lone=True))
        return tuple(VerbGroup(i, i + 1, i) for i in islice(places, 1))

    def _group_at(self, i: int) -> VerbGroup | None:
        token = self._tokens[i]
        if token.low in self._words.never_finite:
            return None
        if not token.text[0].isalpha() and token.low not in either(self._words.be, self._words.have):
            return None
        if _is_auxiliary(token, self._words):
            return self._chain(i)
        if self._finite_past(i) or self._present.finite(i):
            bare = (
                token.low.endswith(self._words.participle_endings)
                or token.low in self._ambiguous_participles()
            )
            return VerbGroup(i, i + 1, i, bare_participle=bare)
        return None

    def _ambiguous_participles(self) -> frozenset[str]:
        """Irregular forms that are past tense and participle alike: "built", "held"."""
        return without(self._words.past, self._words.past_only)

    def _chain(self, i: int) -> VerbGroup | None:
        """An auxiliary at `i` with what belongs to it; None for "'s" that shows possession."""
        tokens, words = self._tokens, self._words
        first = tokens[i]
        if first.low == "'s" and not self._contracted_verb(i):
            return None
        if first.low in words.noun_modals and word_before(tokens, i, words) in words.bare_determiners:
            return None
        if first.low in words.noun_modals and first.capitalised and i > 0:
            return None
        auxiliaries, negated, end, head, skipped = (
            [first.low],
            "n't" in first.low or first.low == "cannot",
            i + 1,
            i,
            0,
        )
        j = i + 1
        while j < len(tokens) and skipped <= _SKIPPED:
            token = tokens[j]
            if token.low in without(words.negations, words.nobody):
                negated, skipped, j = True, skipped + 1, j + 1
            elif is_adverb(token, words) or token.text in OPENING_QUOTES or token.text == '"':
                skipped, j = skipped + 1, j + 1
            elif _is_auxiliary(token, words) and not token.low.startswith("'"):
                auxiliaries.append(token.low)
                negated = negated or "n't" in token.low
                head, end, j = j, j + 1, j + 1
            elif _verbal(token, words) or self._bare_infinitive(auxiliaries, token):
                head, end = j, j + 1
                break
            else:
                break
        # "has no", "were no": the denial is of the thing that there is
        if head == i and i + 1 < len(tokens) and tokens[i + 1].low in words.nobody:
            negated = True
        return with_infinitive(VerbGroup(i, end, head, tuple(auxiliaries), negated), tokens, words)

    def _bare_infinitive(self, auxiliaries: list[str], token: Token) -> bool:
        """After a modal or "do" any lower-case word that is no function word is its verb."""
        plain = {word.removesuffix("n't") for word in auxiliaries}
        words = self._words
        modal = bool(plain & (either(words.future, words.possible, words.do))) or "won't" in auxiliaries
        return modal and token.is_word and token.low not in words.function_words and not token.capitalised

    def _contracted_verb(self, i: int) -> bool:
        """Whether "'s" is "is" or "has": after a pronoun, and not before a noun."""
        before = word_before(self._tokens, i, self._words)
        return before in self._words.subject_pronouns or before in self._words.before_contracted

    def _finite_past(self, i: int) -> bool:
        token, words = self._tokens[i], self._words
        if not past_form(token, words) or (token.capitalised and i > 0):
            return False
        before, after = word_before(self._tokens, i, self._words), word_after(self._tokens, i)
        if token.low in words.noun_pasts and after in words.of:
            return False  # "a tiny bit of Alabama"
        if before in words.bare_determiners or before in words.governing:
            return False
        counted = before in words.pronominal and before not in words.subject_pronouns
        if counted and after and after not in words.function_words and after[0].isalpha():
            return not token.low.endswith(words.participle_endings)  # "several confirmed cases"
        if before == "'s" or before in words.be or before in words.have or before in words.get:
            return False
        if after in words.agent and token.low.endswith(words.participle_endings):
            return False
        return not (i + 1 < len(self._tokens) and self._modifies_noun(i))

    def _modifies_noun(self, i: int) -> bool:
        """An "-ed" word that modifies the noun after it: "the newly trained police"."""
        tokens = self._tokens
        before = tokens[i - 1] if i else None
        after = tokens[i + 1]
        if before is None:
            return after.is_word and after.low not in self._words.function_words
        return (
            before.low.endswith(self._words.adverb_endings)
            and i >= 2
            and tokens[i - 2].low in self._words.determiners
        )
