"""Tokens of a sentence: words, numbers, numeric dates and clocks, and single marks.

One expression of plain alternatives without nested repeats, so scanning takes linear time. The words alone
are found quickest, and most sentences need no more to show that they tell no time; kinds and places are
worked out for the others only.
"""

import re
from dataclasses import dataclass

_ALTERNATIVES = (
    ("half", r"[AaPp]\.\s?[Mm]\b\.?|[AaPp][Mm]\b"),
    ("word", r"[^\W\d_]+(?:\.[^\W\d_]+\.?)*(?:['\u2019](?![sS]\b)[^\W\d_]+)*"),
    ("iso", r"\d{4}-\d\d-\d\d(?:[Tt]\d\d:\d\d(?::\d\d)?(?:[Zz]|[+-]\d\d:?\d\d)?)?(?!\d)"),
    ("numeric", r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?![\d/])"),
    (
        "clock",
        r"\d{1,2}[:.]\d\d(?::\d\d)?(?=\s?[AaPp]\.?\s?[Mm]\b)|\d{1,2}:\d\d(?::\d\d)?(?![\d:])",
    ),
    ("amount", r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+"),
    ("ordinal", r"\d{1,3}(?:[Ss][Tt]|[Nn][Dd]|[Rr][Dd]|[Tt][Hh])\b"),
    ("plural", r"\d{1,3}0['\u2019]?[Ss]\b"),
    ("int", r"\d+"),
    ("possessive", r"['\u2019][Ss]\b"),
    ("mark", r"\S"),
)
TOKEN = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _ALTERNATIVES))
_WORDS = re.compile("|".join(f"(?:{pattern})" for _, pattern in _ALTERNATIVES))
_BETWEEN = "\0"  # parts words that are lower-cased together: quicker than one by one


@dataclass(slots=True)
class Tokens:
    """The tokens of one sentence as columns; offsets are into the article's text."""

    kinds: list[str]
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]


def words_of(text: str, start: int, end: int) -> list[str]:
    """The tokens of `text[start:end]` as written, without their kinds and places."""
    return _WORDS.findall(text, start, end)


def lower_of(words: list[str]) -> list[str]:
    """Words in lower case."""
    return _BETWEEN.join(words).lower().split(_BETWEEN) if words else []


def tokenise(text: str, start: int, end: int) -> Tokens:
    """The tokens of `text[start:end]`."""
    words = words_of(text, start, end)
    return placed(text, start, end, words, lower_of(words))


def placed(text: str, start: int, end: int, words: list[str], lower: list[str]) -> Tokens:
    """The tokens whose words are known already, with their kinds and places."""
    kinds: list[str] = []
    starts: list[int] = []
    at = start
    for word in words:
        at = text.index(word, at)
        starts.append(at)
        kinds.append("word" if word.isalpha() and word not in _HALVES else _kind(text, at, end))
        at += len(word)
    return Tokens(kinds, words, lower, starts, [a + len(word) for a, word in zip(starts, words, strict=True)])


_HALVES = frozenset(("am", "pm", "AM", "PM", "Am", "Pm", "aM", "pM"))


def _kind(text: str, at: int, end: int) -> str:
    match = TOKEN.match(text, at, end)
    return (match and match.lastgroup) or "mark"
