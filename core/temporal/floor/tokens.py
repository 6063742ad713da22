"""Tokens of a sentence in any script: words with the signs that belong to their letters, numbers, marks."""

import re
from dataclasses import dataclass

# Vowel signs and the like, which are no letters by themselves: combining marks, Hebrew and Arabic points,
# the signs of the Indic scripts, of Thai, Lao, Burmese and Khmer, and the two joiners.
_SIGNS = (
    "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0903\u093a-\u094f"
    "\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u0a01-\u0a03\u0a3c-\u0a51\u0a70\u0a71\u0a81-\u0a83"
    "\u0abc-\u0acd\u0b01-\u0b03\u0b3c-\u0b57\u0b82\u0bbe-\u0bcd\u0c00-\u0c04\u0c3e-\u0c56\u0c81-\u0c83"
    "\u0cbc-\u0cd6\u0d00-\u0d03\u0d3b-\u0d4d\u0dca-\u0ddf\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc"
    "\u0ec8-\u0ecd\u102b-\u103e\u17b4-\u17d3\u200c\u200d"
)
_TOKEN = re.compile(
    rf"(?P<word>(?:[^\W\d_]|[{_SIGNS}])+)"
    r"|(?P<iso>\d{4}-\d\d-\d\d(?!\d))"
    r"|(?P<numeric>\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?![\d/]))"
    r"|(?P<int>\d+)"
    r"|(?P<mark>\S)"
)
# Letters that Arabic and Persian keyboards give to the same sound: read as the locale data write them.
_ALIKE = str.maketrans({"\u06cc": "\u064a", "\u06a9": "\u0643", "\u200c": " "})


@dataclass(frozen=True, slots=True)
class FloorTokens:
    """Columns of kinds (word, iso, numeric, int, mark), folded words, and offsets into the article's text."""

    kinds: list[str]
    words: list[str]
    starts: list[int]
    ends: list[int]

    def word(self, index: int) -> str:
        """The folded word at an index; empty outside of the sentence."""
        return self.words[index] if 0 <= index < len(self.words) else ""


def folded(words: str) -> str:
    """In lower case, with letters alike made one."""
    return words.lower().translate(_ALIKE)


def floor_tokens(text: str, start: int, end: int) -> FloorTokens:
    """The tokens of `text[start:end]`. Time: linear in the text."""
    matches = list(_TOKEN.finditer(text, start, end))
    return FloorTokens(
        [match.lastgroup or "mark" for match in matches],
        [folded(match.group()) for match in matches],
        [match.start() for match in matches],
        [match.end() for match in matches],
    )


def words_of(phrase: str) -> tuple[str, ...]:
    """The words of a phrase as they would stand in a text."""
    return tuple(folded(match.group()) for match in _TOKEN.finditer(phrase))
