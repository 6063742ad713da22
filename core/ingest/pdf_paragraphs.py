"""Lines of type to paragraphs: what runs on is joined, words parted at a line's end are put together.

A paragraph ends where the type changes, where more white follows than between lines, where the next line is
indented, and where a line that ends a sentence stops short. At the end of a column or a page only a sentence
that has ended ends it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from core.ingest.pdf_lines import Line

_SAME_SIZE = 1.15
_MORE_WHITE = 1.4
_INDENT = 0.8  # of the size of the type
_SPARE = 0.6  # of the size of the type, about two letters
_ENDS_SENTENCE = re.compile(r"[.!?…。！？:]['\"”’»)\]]*$")
_LONGEST_WORD = 60
_HYPHENS = ("-", "\u2010", "\u00ad")
_BULLET = re.compile(r"(?:[•◦▪■●–—*-]|\(?\d{1,2}[.)]|[a-z]\))\s")
_PARTED = re.compile(r"(?P<start>[^\W\d_]+)[-\u2010\u00ad]$")
_CJK = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph with the size of its type and the page on which it begins."""

    text: str
    size: float
    page: int


def paragraphs(lines: Sequence[Line]) -> list[Block]:
    """The paragraphs that lines in reading order make."""
    groups: list[list[Line]] = []
    leading = _leading(lines)
    edges = _right_edges(lines)
    for line in lines:
        if groups and _goes_on(groups[-1], line, leading, edges[groups[-1][-1]]):
            groups[-1].append(line)
        else:
            groups.append([line])
    said = " ".join(line.text for line in lines).casefold()
    return [Block(_joined(group, said), group[0].size, group[0].page) for group in groups]


def _leading(lines: Sequence[Line]) -> float:
    """From one line's foot to the next one's, in most of the text; in sizes of its type."""
    steps = [
        (one.bottom - other.bottom) / one.size
        for one, other in pairwise(lines)
        if one.page == other.page and one.size > 0 and 0.5 < (one.bottom - other.bottom) / one.size < 3
    ]
    return median(steps) if steps else 1.2


def _right_edges(lines: Sequence[Line]) -> dict[Line, float]:
    """How far to the right the column of each line reaches."""
    columns = [_column(line) for line in lines]
    rights: dict[tuple[int, int, int], list[float]] = {}
    for line, column in zip(lines, columns, strict=True):
        rights.setdefault(column, []).append(line.right)
    edges = {column: sorted(reached)[(9 * len(reached)) // 10] for column, reached in rights.items()}
    widest = {
        (page, size, left): max(edges.get((page, size, left + near), 0.0) for near in (-1, 0, 1))
        for page, size, left in edges
    }
    return {line: widest[column] for line, column in zip(lines, columns, strict=True)}


def _column(line: Line) -> tuple[int, int, int]:
    """Lines of one type whose left edges are close are of one column."""
    return line.page, round(line.size), round(line.left / max(1.0, 3 * line.size))


def _goes_on(group: Sequence[Line], line: Line, leading: float, edge: float) -> bool:
    before = group[-1]
    if before.broken and before.page == line.page:
        return True
    if not 1 / _SAME_SIZE < line.size / max(before.size, 0.01) < _SAME_SIZE:
        return False
    ended = _ENDS_SENTENCE.search(before.text[-4:]) is not None
    step = before.bottom - line.bottom
    if line.page != before.page or step <= 0.3 * before.size or line.left > before.right:
        return before.broken or not (ended or _begins_anew(group, line))
    if step > _MORE_WHITE * leading * before.size or _BULLET.match(line.text):
        return False
    if line.left - before.left > _INDENT * line.size and not _BULLET.match(group[0].text):
        return False
    return line.text[:1].islower() or not _stops_short(before, line, edge)


def _stops_short(before: Line, line: Line, edge: float) -> bool:
    """Whether a line was ended on purpose: the next one's first word would have had room on it."""
    word = len(line.text.split(" ", 1)[0]) / len(line.text) * (line.right - line.left)
    return edge - before.right > word + _SPARE * line.size and not before.broken


def _begins_anew(group: Sequence[Line], line: Line) -> bool:
    """Whether a line over the end of a column begins something else: a heading, a caption, a list."""
    return _BULLET.match(line.text) is not None or (len(group) == 1 and not line.text[:1].islower())


def _joined(lines: Sequence[Line], said: str) -> str:
    """The lines of a paragraph as one; `said` is all of the text, in small letters."""
    text = lines[0].text
    for before, line in pairwise(lines):
        text = _with_next(text, line.text, before.broken, said)
    return text


def _with_next(text: str, following: str, broken: bool, said: str) -> str:
    """Two lines of a paragraph as one."""
    if broken and not text.endswith(_HYPHENS):
        text = f"{text}-"
    parted = _PARTED.search(text[-_LONGEST_WORD:]) if text.endswith(_HYPHENS) else None
    if parted and following[:1].islower():
        end = re.match(r"[^\W\d_]*", following)
        whole = f"{parted['start']}-{end[0] if end else ''}".casefold()
        stays = whole in said or (parted["start"].isupper() and len(parted["start"]) > 1)
        return text + following if stays else text[:-1] + following
    if text.endswith(("-", "\u2010")) and len(text) > 1 and not text[-2].isspace():
        return text + following
    if _CJK.match(text[-1:]) and _CJK.match(following[:1]):
        return text + following
    return f"{text} {following}"
