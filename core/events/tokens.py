"""Tokens of a sentence: words, numbers and marks, with their spans in the article's text."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from core.model.span import Span

_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}"  # U.S.
    r"|\d+(?:-[A-Za-z]+)+"  # 59-year-old
    r"|\d+(?:[.,:]\d+)*%?"  # 30,000
    r"|\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Maj|Col|Capt|Lt|Sgt|Sen|Rep|Gov|Rev|St|Jr|Sr|Inc|Corp|Ltd|Co|No|[A-Z])\.(?=\s)"
    r"|['’](?:s|re|ve|ll|d|m)\b"  # Syria ’s
    r"|[^\W_]+(?:(?:[-‑.&]|['’](?!(?:s|re|ve|ll|d|m)\b))[^\W_]+)*"  # al-Nusra, didn't, O'Neill
    r"|--+|\S"
)
OPENING_QUOTES = frozenset("“„«")
CLOSING_QUOTES = frozenset("”»")
DASHES = frozenset({"–", "—", "--", "---"})


@dataclass(frozen=True, slots=True)
class Token:
    """A token; `low` is lower-cased with straight apostrophes."""

    span: Span
    text: str
    low: str

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()

    @property
    def capitalised(self) -> bool:
        return self.text[0].isupper()


def tokenise(text: str, span: Span, elisions: frozenset[str] = frozenset()) -> tuple[Token, ...]:
    """The tokens of one stretch of the text, in order; a word of `elisions` is a token of its own ("l'")."""
    found = []
    for match in _TOKEN.finditer(text, span.start, span.end):
        start, word = match.start(), match.group()
        cut = _elided(word, elisions) if elisions else 0
        if cut:
            found.append(_token(start, word[:cut]))
        found.append(_token(start + cut, word[cut:]))
    return tuple(found)


def _token(start: int, word: str) -> Token:
    return Token(
        Span(start, start + len(word)), word, word.lower().replace("’", "'").removesuffix("'") or word
    )


def _elided(word: str, elisions: frozenset[str]) -> int:
    """The length of an elided word with its apostrophe at the head of a token; 0 where none stands there."""
    for mark in "'’":
        head, found, rest = word.partition(mark)
        if found and rest and head.lower() in elisions:
            return len(head) + 1
    return 0


def tokens_in(tokens: tuple[Token, ...], span: Span) -> tuple[int, int]:
    """The half-open range of indexes of the tokens that a span touches; empty at its place if none."""
    first = bisect_right(tokens, span.start, key=lambda token: token.span.end)
    end = bisect_left(tokens, span.end, key=lambda token: token.span.start)
    return first, max(first, end)
