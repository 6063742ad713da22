"""The order in which the lines of a page are read.

Files nearly always hold them in that order, and it is kept. Only where a file goes back and forth between
columns, or jumps up and down within one, is the page cut anew: along its widest white gaps, columns from left
to right, what stands over them first.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

from core.ingest.pdf_lines import Line

_FEWEST_CROSSINGS = 3
_LEAST_LETTERS = 15  # of lines of running text; those of tables are shorter
_GUTTER = 0.6  # of the size of the type
_DEEPEST = 40


def in_reading_order(lines: Sequence[Line]) -> list[Line]:
    """The lines of one page as they are read."""
    if _crossings(lines) < _FEWEST_CROSSINGS and _jumps(lines) < _FEWEST_CROSSINGS:
        return list(lines)
    return _cut(list(lines), 0)


def _crossings(lines: Sequence[Line]) -> int:
    """How often the file goes from a line of text to one beside it."""
    pairs = pairwise(lines)
    return sum(
        _beside(one, other) and min(len(one.text), len(other.text)) >= _LEAST_LETTERS for one, other in pairs
    )


def _jumps(lines: Sequence[Line]) -> int:
    """How often the file goes up within one column."""
    pairs = pairwise(lines)
    return sum(other.bottom > one.top and _over(one, other) for one, other in pairs)


def _beside(one: Line, other: Line) -> bool:
    apart = other.left > one.right or other.right < one.left
    return apart and min(one.top, other.top) - max(one.bottom, other.bottom) > 0.5 * one.size


def _over(one: Line, other: Line) -> bool:
    shared = min(one.right, other.right) - max(one.left, other.left)
    return shared > 0.5 * min(one.right - one.left, other.right - other.left)


def _cut(lines: list[Line], depth: int) -> list[Line]:
    """Cut at the widest gutter between columns, else at the widest gap between rows; else top to bottom."""
    if len(lines) < 2 or depth > _DEEPEST:
        return lines
    size = sorted(line.size for line in lines)[len(lines) // 2]
    sides = _split(lines, lambda line: (line.left, line.right), _GUTTER * size)
    if sides is not None:
        return _cut(sides[0], depth + 1) + _cut(sides[1], depth + 1)
    rows = _split(lines, lambda line: (-line.top, -line.bottom), 0.0)
    if rows is not None:
        return _cut(rows[0], depth + 1) + _cut(rows[1], depth + 1)
    return sorted(lines, key=lambda line: (-line.top, line.left))


def _split(
    lines: list[Line], extent: Callable[[Line], tuple[float, float]], least: float
) -> tuple[list[Line], list[Line]] | None:
    """The lines before and behind the widest gap of at least that width along one axis."""
    ordered = sorted(lines, key=extent)
    reached, widest, at = extent(ordered[0])[1], least, None
    for index, line in enumerate(ordered[1:], start=1):
        start, end = extent(line)
        if start - reached > widest:
            widest, at = start - reached, index
        reached = max(reached, end)
    return None if at is None else (ordered[:at], ordered[at:])
