"""Verb groups where the finite verb comes second or last and its partner closes the clause: German.

"Der Minister [ist] am Montag [zurückgetreten]", "[trat] … [zurück]", "dass er … [geleitet hat]": the
group's place is the finite verb's, its head the word that carries the meaning, wherever it stands.
"""

from core.events.lexicon import EventLexicon
from core.events.tokens import CLOSING_QUOTES, DASHES, OPENING_QUOTES, Token
from core.events.verbs import VerbGroup
from core.events.word_forms import Tense, WordForms
from core.events.word_sets import either

MARKS = frozenset({",", ";", ":", ".", "!", "?", "(", ")"}) | DASHES | OPENING_QUOTES | CLOSING_QUOTES | {'"'}


def is_mark(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a mark stands there that can part clauses: not the stop of "9. Juni"."""
    text = tokens[i].text
    return text in MARKS and not (
        text == "." and i > 0 and tokens[i - 1].text[0].isdigit() and i + 1 < len(tokens)
    )


class BracketFinder:
    """Finds the finite verb groups of one sentence, left to right."""

    def __init__(self, tokens: tuple[Token, ...], words: EventLexicon, forms: WordForms) -> None:
        self._tokens = tokens
        self._words = words
        self._forms = forms

    def groups(self) -> tuple[VerbGroup, ...]:
        finite = [i for i in range(len(self._tokens)) if self._is_finite(i)]
        kept = [i for k, i in enumerate(finite) if not self._closes_bracket(i, finite[:k])]
        return tuple(self._group(i, kept[k + 1] if k + 1 < len(kept) else None) for k, i in enumerate(kept))

    # -- finite verbs -----------------------------------------------------------------------------

    def _is_finite(self, i: int) -> bool:
        token = self._tokens[i]
        if not token.is_word or (token.capitalised and i > 0):
            return False
        low, forms = token.low, self._forms
        if self._is_auxiliary(low):
            return not forms.is_participle(low) or low in forms.past | forms.present
        tense = forms.tense(low)
        if tense is Tense.EMPTY or low in self._words.function_words:
            return False
        if self._before(i) in forms.infinitive_marks:
            return False
        if low in forms.past | forms.present:
            return True
        before = self._before(i)
        beside = before in self._words.determiners or before in self._words.prepositions
        return not beside and not self._modifies(i)

    def _is_auxiliary(self, low: str) -> bool:
        words = self._words
        finite = either(words.be, words.have, words.become, words.possible, words.future)
        return low in finite and (low not in self._forms.helping or low in self._forms.present)

    def _before(self, i: int) -> str:
        return self._tokens[i - 1].low if i else ""

    def _modifies(self, i: int) -> bool:
        """An adjective in the ending of a verb: between a determiner and its noun."""
        after = self._tokens[i + 1] if i + 1 < len(self._tokens) else None
        if after is None or not after.capitalised:
            return False
        j = i - 1
        while j >= 0 and self._tokens[j].low.endswith(("e", "en", "er", "es", "em")) and self._plain(j):
            j -= 1
        before = self._tokens[j].low if j >= 0 else ""
        return before in self._words.determiners or before in self._words.prepositions

    def _plain(self, j: int) -> bool:
        token = self._tokens[j]
        return token.is_word and not token.capitalised and token.low not in self._words.function_words

    def _closes_bracket(self, i: int, earlier: list[int]) -> bool:
        """A partner at the end of a clause whose finite verb stands before: "will … arbeiten"."""
        if not earlier or not self._ends_clause(i):
            return False
        low = self._tokens[i].low
        if any(is_mark(self._tokens, j) for j in range(earlier[-1] + 1, i)):
            return False
        shaped = self._forms.is_infinitive(low) or self._forms.is_participle(low)
        return shaped and self._is_auxiliary(self._tokens[earlier[-1]].low)

    def _ends_clause(self, i: int) -> bool:
        if i + 1 >= len(self._tokens) or is_mark(self._tokens, i + 1):
            return True
        return self._tokens[i + 1].low in self._words.conjunctions

    # -- what belongs to them ---------------------------------------------------------------------

    def _group(self, i: int, following: int | None) -> VerbGroup:
        end = self._clause_end(i, following)
        auxiliary = self._is_auxiliary(self._tokens[i].low)
        head = self._partner(i, end) if auxiliary else i
        auxiliaries = (self._tokens[i].low,) if head != i else ()
        denied, tense = self._denied(i, end), self._tense(i, head, end)
        return VerbGroup(i, i + 1, head, auxiliaries, denied, tense=tense)

    def _clause_end(self, i: int, following: int | None) -> int:
        """Up to the mark that ends the clause; an aside that begins there is left out."""
        stop = following if following is not None else len(self._tokens)
        for j in range(i + 1, stop):
            if is_mark(self._tokens, j):
                return j
        return stop

    def _partner(self, i: int, end: int) -> int:
        """The participle or infinitive at the clause's end, or before a finite verb that stands last."""
        forms = self._forms
        last = self._ends_clause(i)
        places = range(i - 1, max(-1, i - 4), -1) if last else range(end - 1, i, -1)
        for j in places:
            low = self._tokens[j].low
            if is_mark(self._tokens, j) or self._tokens[j].capitalised:
                if last:
                    break
                continue
            if low in forms.helping:
                continue
            if (
                forms.is_participle(low) or forms.is_infinitive(low)
            ) and low not in self._words.function_words:
                return j
            if last:
                break
        return i

    def _denied(self, i: int, end: int) -> bool:
        if any(token.low in self._forms.denials for token in self._tokens[i + 1 : end]):
            return True
        before = self._tokens[max(0, i - 3) : i]
        return self._ends_clause(i) and any(token.low in self._forms.denials for token in before)

    def _tense(self, i: int, head: int, end: int) -> Tense:
        """The tense that finite verb and partner make together: "hat gesagt" is past, "wird sagen" future."""
        low, words, forms = self._tokens[i].low, self._words, self._forms
        if head == i or forms.tense(low) in {Tense.CONDITIONAL, Tense.PAST}:
            return forms.tense(low)
        if low in either(words.be, words.have) or self._is_hearsay(i, head, end):
            return Tense.PAST
        passive = low in words.become and not forms.is_infinitive(self._tokens[head].low)
        return Tense.PRESENT if passive or low not in words.future else Tense.FUTURE

    def _is_hearsay(self, i: int, head: int, end: int) -> bool:
        """ "soll … unterschlagen haben": what others say has been."""
        closing = self._tokens[head + 1 : end]
        return self._tokens[i].low in self._forms.hearsay and any(
            t.low in self._forms.helping for t in closing
        )
