"""What stands on a page and is not of its article: running heads and feet, page numbers, a browser's stamps.

A line is furniture where it stands at the edge of its page and comes again on other pages, digits aside; or
where it is a page's number; or where, smaller than the headline and set apart, it bears a date or an address.
Footnotes and captions stay.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median

from core.ingest.pdf_lines import Line

_ROWS = 3
_SAME_PLACE_PT = 8.0
_SET_APART = 0.8  # of the size of its type
_LONGEST = 140
_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"\W*(?:p\.?|pp\.?|page|pagina|página|seite|side|sida|strana|str\.?|стр\.?|página|第)?\s*\d{1,4}"
    r"(?:\s*(?:/|of|von|de|sur|di|av|из|z|\|)\s*\d{1,4})?\s*(?:页|頁|ページ)?\W*",
    re.IGNORECASE,
)
_DATED_OR_ADDRESSED = re.compile(
    r"https?://|www\.\w|(?<!\d)(?:1[89]|20)\d\d(?!\d)|(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{2}(?!\d)"
)


def furniture(pages: Sequence[Sequence[Line]]) -> set[Line]:
    """The lines that are not of the article, of all pages."""
    edges = [_at_edge(lines) for lines in pages]
    seen = Counter(key for lines in edges for key in {_key(line) for line in lines})
    found: set[Line] = set()
    for lines, edge in zip(pages, edges, strict=True):
        body = median(line.size for line in lines) if lines else 0.0
        marked = [
            line
            for line in edge
            if _NUMBER.fullmatch(line.text)
            or (len(pages) > 1 and _again(line, seen, pages))
            or _is_stamp(line, lines, body)
        ]
        found.update(marked, _beside(marked, lines, body))
    return found


def _beside(marked: Sequence[Line], lines: Sequence[Line], body: float) -> Iterator[Line]:
    """What shares the outermost row of a page with a number or a stamp is set like it."""
    outermost = {max(line.bottom for line in lines), min(line.bottom for line in lines)} if lines else set()
    rows = [line.bottom for line in marked if line.bottom in outermost]
    for line in lines:
        if line.size <= 1.1 * body and any(abs(line.bottom - row) < 0.3 * line.size for row in rows):
            yield line


def _at_edge(lines: Sequence[Line]) -> list[Line]:
    """What stands on the first and last rows of a page."""
    rows = sorted({round(line.bottom) for line in lines})
    outer = {*rows[:_ROWS], *rows[-_ROWS:]}
    return [line for line in lines if round(line.bottom) in outer]


def _key(line: Line) -> tuple[str, int]:
    return _DIGITS.sub("0", line.text.casefold()), round(line.bottom / _SAME_PLACE_PT)


def _again(line: Line, seen: Counter[tuple[str, int]], pages: Sequence[Sequence[Line]]) -> bool:
    """Whether the same stands in the same place of other pages, facing pages apart."""
    words, place = _key(line)
    times = sum(seen[words, near] for near in (place - 1, place, place + 1))
    return times >= 2 and (times >= 3 or times >= 0.4 * len(pages))


def _is_stamp(line: Line, lines: Sequence[Line], body: float) -> bool:
    """Whether a short small line at the edge, apart from all else, bears a date or an address."""
    if len(line.text) > _LONGEST or line.size > 1.1 * body or not _DATED_OR_ADDRESSED.search(line.text):
        return False
    others = [other for other in lines if other is not line and not _NUMBER.fullmatch(other.text)]
    gaps = (max(line.bottom - other.top, other.bottom - line.top) for other in others)
    return all(gap > _SET_APART * line.size or gap < -0.5 * line.size for gap in gaps) and bool(others)
