"""Tokens of a sentence: words, numbers and marks, with their spans in the article's text."""

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import NamedTuple

from core.model.span import Span

_TOKEN = re.compile(
    r"[a-z]+(?=[ ,\n])"  # what most words are, first for speed
    r"|(?:[A-Za-z]\.){2,}"  # U.S.
    r"|\d+(?:-[A-Za-z]+)+"  # 59-year-old
    r"|\d+(?:[.,:]\d+)*%?"  # 30,000
    r"|\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Maj|Col|Capt|Lt|Sgt|Sen|Rep|Gov|Rev|St|Jr|Sr|Inc|Corp|Ltd|Co|No|[A-Z])\.(?=\s)"
    r"|['’](?:s|re|ve|ll|d|m)\b"  # Syria ’s
    r"|[^\W_]+(?:(?:[-‑.&]|['’](?!(?:s|re|ve|ll|d|m)\b))[^\W_]+)*"  # al-Nusra, didn't, O'Neill
    r"|--+|\S"
)
OPENING_QUOTES = frozenset("“„«")
CLOSING_QUOTES = frozenset("”»")
QUOTES = OPENING_QUOTES | CLOSING_QUOTES | {'"'}
Range = tuple[int, int]  # of tokens, half-open
_ALSO_NAMES = ("WHO",)  # an organisation's letters that spell a word
_REMEMBERED = 16_384  # words whose forms are kept: most of an article's stand in the one before it too
DASHES = frozenset({"–", "—", "--", "---"})


class Token(NamedTuple):
    """A token; `low` is lower-cased with straight apostrophes. A tuple, since an article has thousands."""

    start: int
    end: int
    text: str
    low: str
    is_word: bool
    capitalised: bool

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def tokenise(text: str, span: Span, elisions: frozenset[str] = frozenset()) -> tuple[Token, ...]:
    """The tokens of one stretch of the text, in order; a word of `elisions` is a token of its own ("l'")."""
    found = []
    for match in _TOKEN.finditer(text, span.start, span.end):
        start, word = match.start(), match.group()
        cut = _elided(word, elisions) if elisions else 0
        if cut:
            found.append(_token(start, word[:cut]))
            start, word = start + cut, word[cut:]
        found.append(_token(start, word))
    named = any(text.find(name, span.start, span.end) >= 0 for name in _ALSO_NAMES)
    return tuple(_spelled_out(found) if named else found)


def _spelled_out(tokens: list[Token]) -> list[Token]:
    """Letters of an organisation are no pronoun, unless all around them is in capitals too."""
    plain = any(t.text.islower() for t in tokens)
    return [t._replace(low=t.text) if t.text in _ALSO_NAMES and plain else t for t in tokens]


def _token(start: int, word: str) -> Token:
    # The tuple's own constructor: that of a named tuple takes as long as all else here.
    return tuple.__new__(Token, (start, start + len(word), word, *_form(word)))


@lru_cache(maxsize=_REMEMBERED)
def _form(word: str) -> tuple[str, bool, bool]:
    """How a word is compared, whether it is one, and whether it has a capital."""
    low, first = word.lower().replace("’", "'").removesuffix("'") or word, word[0]
    return low, first.isalnum(), first.isupper()


def _elided(word: str, elisions: frozenset[str]) -> int:
    """The length of an elided word with its apostrophe at the head of a token; 0 where none stands there."""
    for mark in "'’":
        head, found, rest = word.partition(mark)
        if found and rest and head.lower() in elisions:
            return len(head) + 1
    return 0


def tokens_in(tokens: tuple[Token, ...], span: Span) -> tuple[int, int]:
    """The half-open range of indexes of the tokens that a span touches; empty at its place if none."""
    first = bisect_right(tokens, span.start, key=lambda token: token.end)
    end = bisect_left(tokens, span.end, key=lambda token: token.start)
    return first, max(first, end)
