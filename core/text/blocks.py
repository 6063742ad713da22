"""Blocks: the paragraphs, headings and list items of a text, as spans, in order.

Blank lines part blocks. Inside a stretch without blank lines a line break is soft (the paragraph goes
on) where the lines are hard-wrapped: the next word would not have fitted on the line before.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from core.model.span import Span

_LINE = re.compile(r"[^\n]+")
_LIST_MARK = re.compile(r"[ \t]*(?:[-*\u2022\u25cf\u25aa\u2013\u2014]|\(?\d{1,3}[.)]|\(?[a-z]\))[ \t]+\S")
_WIDEST_WRAP = 110
_NARROWEST_WRAP = 40
_SLACK_CHARS = 12
_ENDS_SENTENCE = re.compile(r"[.!?:\u2026\u3002\uff01\uff1f][\"'\u201d\u2019)\]]*$")


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str  # without white space at the end

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip())

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def split_blocks(text: str) -> list[Span]:
    """The blocks of a text; together they hold every character that is not white space."""
    lines = _lines(text)
    width = _wrap_width(lines)
    blocks: list[Span] = []
    previous: _Line | None = None
    for line in lines:
        if previous is not None and _continues(text, previous, line, width):
            blocks[-1] = Span(blocks[-1].start, line.end)
        else:
            blocks.append(Span(line.start + line.indent, line.end))
        previous = line
    return blocks


def list_mark_end(block: str) -> int:
    """Where the bullet or number at the head of a list item ends; 0 where the block is none."""
    mark = _LIST_MARK.match(block[:20])
    return mark.end() if mark else 0


def _lines(text: str) -> list[_Line]:
    found = (_Line(match.start(), match.group().rstrip()) for match in _LINE.finditer(text))
    return [line for line in found if line.text.strip()]


def _wrap_width(lines: list[_Line]) -> int:
    """The width a hard-wrapped text was set to; 0 where it is not hard-wrapped."""
    lengths = sorted(len(line.text) for line in lines)
    if len(lengths) < 3 or not _NARROWEST_WRAP <= lengths[-1] <= _WIDEST_WRAP:
        return 0
    soft = sum(not _ENDS_SENTENCE.search(a.text) and b.text[:1].islower() for a, b in pairwise(lines))
    return lengths[-1] if soft * 6 >= len(lines) - 1 else 0


def _continues(text: str, previous: _Line, line: _Line, width: int) -> bool:
    """Whether a line goes on with the paragraph of the line before it."""
    gap = text.count("\n", previous.end, line.start)
    if gap != 1 or list_mark_end(line.text) or line.indent > previous.indent + 1:
        return False
    if line.text.lstrip()[0].islower() and not _ENDS_SENTENCE.search(previous.text):
        return True
    if width < _NARROWEST_WRAP:
        return False
    first_word = line.text.split(maxsplit=1)[0]
    return len(previous.text) + 1 + len(first_word) + _SLACK_CHARS > width
