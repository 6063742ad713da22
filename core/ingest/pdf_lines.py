"""The lines of a PDF page with their places, as PDFium tells them.

PDFium puts characters into words and words into lines, in the order in which the file holds them. Where such
a line runs over the gutter between two columns it is parted here. Boxes are in points; y grows upwards.
"""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

_LINE_ENDS = re.compile(r"\r\n?|\n|\ufffe\s?")
_HYPHEN_AT_END = "\ufffe"
_GUTTER = 1.8  # of the size of the type; justified lines do not gape as far
_LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st",
     "\ufb06": "st"}
)  # fmt: skip
_MAX_LINES = 20_000
_LOOK_AT = 8  # every eighth line


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One line of type. `broken` says that a word was parted at its end. Each is itself: no two are equal."""

    text: str
    page: int
    left: float
    right: float
    bottom: float
    top: float
    broken: bool = False

    @property
    def size(self) -> float:
        """The height of its type."""
        return self.top - self.bottom


def lines_of_page(text_page: Any, page: int) -> list[Line]:  # Any: pypdfium2 has no types
    """The lines of a page in the order in which the file holds them; those without words are left out."""
    text = _text_of(text_page)
    boxes = _Boxes(text_page)
    spans = list(_spans(text))
    looked_at = set(range(0, len(spans), _LOOK_AT)) | {*range(3), *range(len(spans) - 3, len(spans))}
    parted = {
        index: _parted(text, spans[index], page, boxes) for index in looked_at if 0 <= index < len(spans)
    }
    # Gutters are looked for in a few lines; where there is one, there may be one in any.
    every = any(len(lines) > 1 for index, lines in parted.items() if 3 <= index < len(spans) - 3)
    part = _parted if every else _whole
    found = (parted.get(index) or part(text, span, page, boxes) for index, span in enumerate(spans))
    return [line for lines in found for line in lines]


@dataclass(frozen=True, slots=True)
class _Span:
    """Where a line stands in its page's text, without white space at its ends."""

    start: int
    end: int
    broken: bool


def _spans(text: str) -> Iterator[_Span]:
    start = 0
    for number, end in enumerate((*_LINE_ENDS.finditer(text), None)):
        stop = end.start() if end else len(text)
        line = text[start:stop]
        words = line.strip()
        if words:
            first = start + len(line) - len(line.lstrip())
            yield _Span(first, first + len(words), end is not None and end[0].startswith(_HYPHEN_AT_END))
        if end is None or number > _MAX_LINES:
            return
        start = end.end()


def _text_of(text_page: Any) -> str:
    """All characters of a page; each has the number that PDFium knows it by."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - loaded when the first PDF is read

    count = pdfium.FPDFText_CountChars(text_page)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    units = bytes(buffer)[: 2 * max(0, written - 1)]
    # Half a character stands for itself, so that the numbers stay right.
    return "".join(map(chr, memoryview(units).cast("H")))


class _Boxes:
    """Where characters stand on a page."""

    def __init__(self, text_page: Any) -> None:
        import pypdfium2.raw as pdfium  # noqa: PLC0415

        self._page, self._ask, self._box = text_page, pdfium.FPDFText_GetLooseCharBox, pdfium.FS_RECTF()

    def of(self, index: int) -> tuple[float, float, float, float]:
        """Left, right, bottom and top."""
        box = self._box
        if not self._ask(self._page, index, box):
            return 0.0, 0.0, 0.0, 0.0
        return box.left, box.right, box.bottom, box.top


def _whole(text: str, span: _Span, page: int, boxes: _Boxes) -> list[Line]:
    left, _, bottom, top = boxes.of(span.start)
    _, right, *_ = boxes.of(span.end - 1)
    return [_line(text[span.start : span.end], page, (left, right, bottom, top), span.broken)]


def _parted(text: str, span: _Span, page: int, boxes: _Boxes) -> list[Line]:
    """A line of PDFium's as one line, or as several where a gutter runs through it."""
    words = [(span.start + word.start(), span.start + word.end()) for word in _words(text, span)]
    first = words[0][0]
    left, _, bottom, top = boxes.of(first)
    size = top - bottom
    lines: list[Line] = []
    for (_, before), (after, _) in pairwise(words):
        _, edge, *_ = boxes.of(before - 1)
        resumed, *_ = boxes.of(after)
        if resumed - edge > _GUTTER * size > 0:
            lines.append(_line(text[first:before], page, (left, edge, bottom, top), False))
            first, left = after, resumed
    _, right, *_ = boxes.of(span.end - 1)
    lines.append(_line(text[first : span.end], page, (left, right, bottom, top), span.broken))
    return lines


def _words(text: str, span: _Span) -> Iterator[re.Match[str]]:
    return re.finditer(r"\S+", text[span.start : span.end])


def _line(units: str, page: int, box: tuple[float, float, float, float], broken: bool) -> Line:
    text = units if units.isascii() else _mended(units)
    left, right, bottom, top = box
    (left, right), (bottom, top) = sorted((left, right)), sorted((bottom, top))
    return Line(" ".join(text.replace("\x02", "").split()), page, left, right, bottom, top, broken)


def _mended(units: str) -> str:
    """Halves of characters are put together; ligatures are spelt out, since no reader searches for them."""
    text = units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text.translate(_LIGATURES)
