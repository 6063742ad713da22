"""Sentence breaks inside one block: sentencex splits, then the breaks that English punctuation misleads
it into are taken back, and those it overlooks are made."""

import re
from collections.abc import Iterator
from itertools import pairwise

from sentencex import segment as sentencex_segment  # type: ignore[import-untyped]  # ships no types

from core.text.words import SentenceWords

_LAST_WORD = re.compile(r"([^\s(\[\"'\u201c\u2018]+)\.[\"'\u201d\u2019)\]]*\s*\Z")
_FIRST_WORD = re.compile(r"[\"'\u201c\u2018(\[]*([^\s.,;:!?\"'\u201d\u2019)]+)")
_CLOSERS_ONLY = re.compile(r"[\s\"'\u201d\u2019)\]\u00bb.!?\u2026]+")
_OVERLOOKED = re.compile(
    r"(?<=[a-z0-9)%])[.!?](?:[\"\u201d\u2019']{1,2}|\)|\])?(?=[\"\u201c]?[A-Z][a-z]+[ ,'\u2019])"
    r"|(?<=[a-z0-9)%])[.!?](?:[\"\u201d\u2019']{1,2}|\)|\])\s+(?=[\"\u201c(\[`]{0,2}[A-Z])"
    r"|(?<=[a-z]{3})(?:\u2026|\.\.\.)\s+(?=[A-Z][a-z]* [a-z])"
)
_STOPPED_WORD = re.compile(r"(?P<word>[^\W\d_][\w.]{0,12})\.\s+(?=(?P<following>[^\W\d_]+))")
_CONTEXT_CHARS = 60
_LONGEST_WINDOW = 16_000  # characters; paragraphs are shorter by far
# "«Зачем?» — спросила она", "—¿Vienes? —preguntó ella": a dash leads back to who spoke.
_DASHED_ON = re.compile(r"[\u2013\u2014\u2015-]\s*[^\W\d_]")
# 「行こう。」と彼は言った: what is quoted is a part of the sentence that goes on with a particle.
_CLOSED_CORNER = re.compile(r"[\u300d\u300f]\s*\Z")
_PARTICLE = re.compile(r"[\u3068\u3063\u306a\u306e\u306b\u306f\u3092\u304c\u3082\u3067]")
_QUOTED_CRY = re.compile(r"[?!][\"\u201d\u2019']\s*\Z")
_ORDINAL_DAY = re.compile(r"(?<!\d)\d{1,2}\.[ \t\u00a0]?\Z")  # "1. Mai"; English has no such ordinals
_NEXT_ORDINAL = re.compile(r"\s*[^\W\d_]+ \d{1,2}\.")


def break_offsets(block: str, language: str, words: SentenceWords) -> list[int]:
    """Where the sentences after the first begin, as ascending offsets into the block."""
    proposed = _sentencex_offsets(block, language)
    if words.starters:
        overlooked = (match.end() for match in _OVERLOOKED.finditer(block))
        proposed = sorted({*proposed, *overlooked, *_after_abbreviations(block, words)})
    kept: list[int] = []
    for offset in proposed:
        before = block[max(0, offset - _CONTEXT_CHARS) : offset]
        after = block[offset : offset + _CONTEXT_CHARS]
        if not _joins(before, after, words):
            kept.append(offset)
    return _without_wordless(block, kept)


def _after_abbreviations(block: str, words: SentenceWords) -> Iterator[int]:
    """Where a word that only begins sentences follows an abbreviation: "4 Mrd. Das", "1945 гг. Потом"."""
    for match in _STOPPED_WORD.finditer(block):
        following = match["following"]
        known = match["word"].lower() in words.inner
        if known and following[0].isupper() and following.lower() in words.starters:
            yield match.end()


def _without_wordless(block: str, offsets: list[int]) -> list[int]:
    """No sentence is made of marks alone: a stray quotation mark stays with what stands before it."""
    kept: list[int] = []
    for offset, following in pairwise([*offsets, len(block)]):
        if any(char.isalnum() for char in block[offset:following]):
            kept.append(offset)
    return kept


def _sentencex_offsets(block: str, language: str) -> list[int]:
    offsets: list[int] = []
    for start, end in pairwise(_windows(block)):
        position = start
        for piece in sentencex_segment(language, block[start:end])[:-1]:
            position += len(piece)
            offsets.append(position)
        if end < len(block):
            offsets.append(end)
    return offsets


def _windows(block: str) -> list[int]:
    """Where a very long block is parted before it is looked at: at an end of a sentence, or of a word, where
    there is one. What is never closed (quotation marks) costs the square of what is looked at together."""
    edges = [0]
    while len(block) - edges[-1] > _LONGEST_WINDOW:
        start, end = edges[-1], edges[-1] + _LONGEST_WINDOW
        middle = start + _LONGEST_WINDOW // 2
        stop = max(block.rfind(". ", middle, end) + 1, 0) or block.rfind(" ", middle, end)
        edges.append(stop + 1 if stop > 0 else end)
    return [*edges, len(block)]


def _joins(before: str, after: str, words: SentenceWords) -> bool:
    """Whether the break between two stretches of text is none."""
    if not before.strip() or not after.strip() or _CLOSERS_ONLY.fullmatch(after):
        return True
    if _goes_on_after_quote(before, after):
        return True
    first = _FIRST_WORD.match(after)
    if _ordinal_follows(before, after, first, words):
        return True
    if first is not None and first.group(1)[0].islower():
        return not _starts_anew(before)
    if first is not None and _QUOTED_CRY.search(before) and _said_so(after, words):
        return True
    last = _LAST_WORD.search(before)
    return last is not None and first is not None and _abbreviated(last.group(1), first.group(1), words)


def _goes_on_after_quote(before: str, after: str) -> bool:
    """Whether what was said is followed by who said it, in the ways of the scripts that mark that."""
    dashed = _DASHED_ON.match(after.lstrip())
    if dashed is not None and dashed.group()[-1].islower():
        return True
    return _CLOSED_CORNER.search(before) is not None and _PARTICLE.match(after.lstrip()) is not None


def _ordinal_follows(before: str, after: str, first: re.Match[str] | None, words: SentenceWords) -> bool:
    """Whether the stop makes an ordinal: "1. Mai", unless the next word can only begin a sentence."""
    if words.starters and not words.ordinal_stops:
        return False
    begins = first is not None and first.group(1).lower() in words.starters
    ranges = _NEXT_ORDINAL.match(after) is not None  # "vom 21. | Bis 27. Februar" is no break
    return (not begins or ranges) and _ORDINAL_DAY.search(before) is not None


def _starts_anew(before: str) -> bool:
    """A lower-case start is a new sentence only after a blank line's worth of space."""
    return "\n\n" in before[-4:]


def _said_so(after: str, words: SentenceWords) -> bool:
    """ "Why?" | Orr asked: a name or two, then a verb of speech."""
    return any(word.strip(".,").lower() in words.speech for word in after.split()[1:3])


def _abbreviated(last: str, first: str, words: SentenceWords) -> bool:
    word = last.lower()
    following = first.lower()
    if word in words.titles or (len(last) == 1 and last.isupper() and last != "I"):
        return following not in words.starters or word in words.titles
    if word in words.before_day or word in words.before_number:
        return following[0].isdigit() or (word in words.before_day and following in words.before_day)
    if word in words.inner:
        return following not in words.starters
    if word in words.abbreviations:
        if following in words.days:
            return word in ("a.m", "p.m") or following not in words.starters
        return (
            word not in ("a.m", "p.m", "b.c", "a.d", "etc")
            and following not in words.starters
            and _acronym(word)
        )
    return False


def _acronym(word: str) -> bool:
    return "." in word
