"""Tokens of a sentence: words, numbers, numeric dates and clocks, and single marks.

One expression of plain alternatives without nested repeats, so scanning takes linear time. The words alone
are found quickest, and most sentences need no more to show that they tell no time; kinds and places are
worked out for the others only. Where languages write differently - words that an apostrophe joins to the
next, the mark before decimals - their lexicon says so (`[shapes]`).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_WORD = r"[^\W\d_]+(?:\.[^\W\d_]+\.?)*(?:['\u2019](?![sS]\b)[^\W\d_]+)*"
_DECIMAL_POINT = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+"
_DECIMAL_COMMA = r"\d{1,3}(?:[.\u00a0\u202f]\d{3})+(?!\d)(?:,\d+)?|\d+,\d+"
_ALTERNATIVES = (
    ("half", r"[AaPp]\.\s?[Mm]\b\.?|[AaPp][Mm]\b"),
    ("word", _WORD),
    ("iso", r"\d{4}-\d\d-\d\d(?:[Tt]\d\d:\d\d(?::\d\d)?(?:[Zz]|[+-]\d\d:?\d\d)?)?(?!\d)"),
    ("numeric", r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?![\d/])"),
    (
        "clock",
        r"\d{1,2}[:.]\d\d(?::\d\d)?(?=\s?[AaPp]\.?\s?[Mm]\b)|\d{1,2}:\d\d(?::\d\d)?(?![\d:])",
    ),
    ("amount", _DECIMAL_POINT),
    ("ordinal", r"\d{1,3}(?:[Ss][Tt]|[Nn][Dd]|[Rr][Dd]|[Tt][Hh])\b"),
    ("plural", r"\d{1,3}0['\u2019]?[Ss]\b"),
    ("int", r"\d+"),
    ("possessive", r"['\u2019][Ss]\b"),
    ("mark", r"\S"),
)
_BETWEEN = "\0"  # parts words that are lower-cased together: quicker than one by one


@dataclass(frozen=True, slots=True)
class WordShapes:
    """How a language writes: the expression for a token with its kind, and the one for its words alone."""

    token: re.Pattern[str]
    words: re.Pattern[str]
    decimal_comma: bool = False


def word_shapes(elided: Iterable[str] = (), *, decimal_comma: bool = False) -> WordShapes:
    """The shapes of a language. `elided` are the words that may end in an apostrophe: "l" in "l'an"."""
    alternatives = dict(_ALTERNATIVES)
    if decimal_comma:
        alternatives["amount"] = _DECIMAL_COMMA
    ends = "|".join(sorted((re.escape(word) for word in elided), key=len, reverse=True))
    if ends:
        alternatives["word"] = rf"(?i:{ends})['\u2019]|{_WORD}"
    return WordShapes(
        re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in alternatives.items())),
        re.compile("|".join(f"(?:{pattern})" for pattern in alternatives.values())),
        decimal_comma,
    )


PLAIN_SHAPES = word_shapes()


@dataclass(slots=True)
class Tokens:
    """The tokens of one sentence as columns; offsets are into the article's text."""

    kinds: list[str]
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]


def words_of(text: str, start: int, end: int, shapes: WordShapes = PLAIN_SHAPES) -> list[str]:
    """The tokens of `text[start:end]` as written, without their kinds and places."""
    return shapes.words.findall(text, start, end)


def lower_of(words: list[str]) -> list[str]:
    """Words in lower case."""
    lower = _BETWEEN.join(words).lower().split(_BETWEEN)
    return lower if len(lower) == len(words) else [word.lower() for word in words]  # none, or the mark itself


def tokenise(text: str, start: int, end: int) -> Tokens:
    """The tokens of `text[start:end]`."""
    words = words_of(text, start, end)
    return placed(text, start, end, words, lower_of(words))


def placed(
    text: str, start: int, end: int, words: list[str], lower: list[str], shapes: WordShapes = PLAIN_SHAPES
) -> Tokens:
    """The tokens whose words are known already, with their kinds and places."""
    kinds: list[str] = []
    starts: list[int] = []
    at = start
    for word in words:
        at = text.index(word, at)
        starts.append(at)
        kinds.append("word" if word.isalpha() and word not in _HALVES else _kind(text, at, end, shapes))
        at += len(word)
    return Tokens(kinds, words, lower, starts, [a + len(word) for a, word in zip(starts, words, strict=True)])


_HALVES = frozenset(("am", "pm", "AM", "PM", "Am", "Pm", "aM", "pM"))


def _kind(text: str, at: int, end: int, shapes: WordShapes) -> str:
    match = shapes.token.match(text, at, end)
    return (match and match.lastgroup) or "mark"
