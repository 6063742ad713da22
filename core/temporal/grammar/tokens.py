"""Tokens of a sentence: words, numbers, numeric dates and clocks, and single marks.

One expression of plain alternatives without nested repeats, so scanning takes linear time.
"""

import re
from dataclasses import dataclass

TOKEN = re.compile(
    r"(?P<half>[ap]\.\s?m\b\.?|[ap]m\b)"
    r"|(?P<word>[^\W\d_]+(?:\.[^\W\d_]+\.?)*(?:['\u2019](?!s\b)[^\W\d_]+)*)"
    r"|(?P<iso>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d))"
    r"|(?P<numeric>\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?![\d/]))"
    r"|(?P<clock>\d{1,2}[:.]\d\d(?::\d\d)?(?=\s?[AaPp]\.?\s?[Mm]\b)|\d{1,2}:\d\d(?::\d\d)?(?![\d:]))"
    r"|(?P<amount>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)"
    r"|(?P<ordinal>\d{1,3}(?:st|nd|rd|th)\b)"
    r"|(?P<plural>\d{1,3}0['\u2019]?s\b)"
    r"|(?P<int>\d+)"
    r"|(?P<possessive>['\u2019]s\b)"
    r"|(?P<mark>\S)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Tokens:
    """The tokens of one sentence as columns; offsets are into the article's text."""

    kinds: list[str]
    words: list[str]
    starts: list[int]
    ends: list[int]

    @property
    def lower(self) -> list[str]:
        return [word.lower() for word in self.words]


def tokenise(text: str, start: int, end: int) -> Tokens:
    """The tokens of `text[start:end]`."""
    matches = list(TOKEN.finditer(text, start, end))
    return Tokens(
        [match.lastgroup or "mark" for match in matches],
        [match.group() for match in matches],
        [match.start() for match in matches],
        [match.end() for match in matches],
    )
