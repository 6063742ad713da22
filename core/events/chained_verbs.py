"""Verb groups where a verb stands beside its auxiliaries, told by word forms: French, Spanish, their kin."""

from core.events.lexicon import EventLexicon
from core.events.tokens import Token
from core.events.verbs import VerbGroup
from core.events.word_forms import Tense, WordForms
from core.events.word_sets import either

_SKIPPED = 5  # adverbs, denials, clitics and links allowed inside a chain ("n'a pas encore été")
_DENIED_BEFORE = 3  # words before a verb among which its denial stands


class ChainFinder:
    """Finds the finite verb groups of one sentence, left to right."""

    def __init__(self, tokens: tuple[Token, ...], words: EventLexicon, forms: WordForms) -> None:
        self._tokens = tokens
        self._words = words
        self._forms = forms

    def groups(self) -> tuple[VerbGroup, ...]:
        found: list[VerbGroup] = []
        i = 0
        while i < len(self._tokens):
            group = self._group_at(i)
            if group is None:
                i += 1
            else:
                found.append(group)
                i = group.end
        return tuple(found)

    def _group_at(self, i: int) -> VerbGroup | None:
        token = self._tokens[i]
        if not token.is_word or (token.capitalised and i > 0):
            return None
        if self._is_auxiliary(token.low):
            return self._chain(i) if self._may_be_auxiliary(i) else None
        tense = self._forms.tense(token.low)
        if tense is Tense.EMPTY or token.low in self._words.function_words or self._is_noun(i):
            return None
        return VerbGroup(i, i + 1, i, (), self._denied_before(i), tense=tense)

    def _is_auxiliary(self, low: str) -> bool:
        words = self._words
        return low in words.be or low in words.have or low in words.possible or low in words.future

    def _may_be_auxiliary(self, i: int) -> bool:
        """A form of "be" after an article is a noun ("un être"), a bare infinitive no finite verb."""
        low = self._tokens[i].low
        if self._forms.is_infinitive(low) or self._forms.is_participle(low):
            return False
        if i == 0 and len(self._tokens) > 1 and self._tokens[1].text[0].isdigit():
            return False  # "A 20 heures": a preposition without its accent
        finite = self._forms.tense(low) is not Tense.EMPTY
        before = self._tokens[i - 1].low if i else ""
        return finite and (before not in self._words.articles or before in self._forms.clitics)

    def _is_noun(self, i: int) -> bool:
        """After an article, another determiner or a preposition stands a noun, not a verb."""
        before = self._tokens[i - 1].low if i else ""
        if before in self._forms.clitics - self._words.articles:
            return False
        return before in self._words.determiners or before in self._words.prepositions

    def _denied_before(self, i: int) -> bool:
        denied = False
        for token in reversed(self._tokens[max(0, i - _DENIED_BEFORE) : i]):
            if token.low in self._forms.denials:
                denied = True
            elif token.low not in self._forms.clitics:
                break
        return denied

    def _chain(self, i: int) -> VerbGroup:
        """An auxiliary at `i` with the participles or the infinitive that belong to it."""
        tokens, forms, _words = self._tokens, self._forms, self._words
        auxiliaries, head, end, skipped = [tokens[i].low], i, i + 1, 0
        negated = self._denied_before(i)
        j = i + 1
        while j < len(tokens) and skipped <= _SKIPPED:
            low = tokens[j].low
            if low in forms.denials:
                negated, skipped = True, skipped + 1
            elif self._continues(low):
                auxiliaries.append(low)
                head, end = j, j + 1
            elif self._completes(tokens[i].low, auxiliaries, low):
                head, end = j, j + 1
                break
            elif self._is_skipped(low):
                skipped += 1
            else:
                break
            j += 1
        return VerbGroup(i, end, head, tuple(auxiliaries), negated, tense=self._tense(i, head))

    def _is_skipped(self, low: str) -> bool:
        """What may stand inside a chain: an adverb, a clitic, a link ("va [a] votar")."""
        forms = self._forms
        loose = low in self._words.adverbs or low in forms.clitics or low in forms.links
        return loose or (bool(forms.adverb_endings) and low.endswith(forms.adverb_endings))

    def _continues(self, low: str) -> bool:
        """ "a [été] arrêté", "doit [être] jugé"."""
        return low in either(self._words.be, self._words.have, self._words.possible) and (
            self._forms.is_participle(low) or self._forms.is_infinitive(low)
        )

    def _completes(self, first: str, auxiliaries: list[str], low: str) -> bool:
        words, forms = self._words, self._forms
        if low in words.function_words:
            return False
        if first in words.be or first in words.have or auxiliaries[-1] in either(words.be, words.have):
            return forms.is_participle(low) or (first not in words.be and forms.is_infinitive(low))
        return forms.is_infinitive(low)

    def _tense(self, i: int, head: int) -> Tense:
        """A present auxiliary with a participle tells the past: "a démissionné", "ha dimitido"."""
        low = self._tokens[i].low
        stated = self._forms.tense(low)
        if stated is Tense.PRESENT and head != i:
            if low in self._words.future:
                return Tense.FUTURE
            perfect = self._forms.is_participle(self._tokens[head].low)
            return Tense.PAST if perfect and low in self._words.past_auxiliaries else stated
        return stated
