"""Footnotes in columns: a line of print is read easily up to some ninety letters, a page may be far wider."""

from collections.abc import Sequence
from dataclasses import dataclass

from gui.export.footnotes import NoteBlock, NoteLine

_LEAST_COLUMN_PX = 420.0
_NARROW_COLUMN_PX = 300.0
_BETWEEN_COLUMNS_PX = 32.0
_MOST_COLUMNS = 4


@dataclass(frozen=True, slots=True)
class Columns:
    """How many columns a width is parted into, and how wide each is."""

    count: int
    width_px: float

    @property
    def step_px(self) -> float:
        return self.width_px + _BETWEEN_COLUMNS_PX


def columns_for(width_px: float, *, narrow: bool = False) -> Columns:
    """As many as lines read well in; `narrow` ones where there is much to be placed."""
    least = _NARROW_COLUMN_PX if narrow else _LEAST_COLUMN_PX
    fits = int((width_px + _BETWEEN_COLUMNS_PX) / (least + _BETWEEN_COLUMNS_PX))
    count = min(_MOST_COLUMNS, max(1, fits))
    return Columns(count, (width_px - (count - 1) * _BETWEEN_COLUMNS_PX) / count)


def flowed(blocks: Sequence[NoteBlock], columns: Columns, height_px: float) -> list[tuple[NoteLine, ...]]:
    """Pages of lines: column after column, a footnote kept whole unless it is higher than a column."""
    pages: list[list[NoteLine]] = []
    column, top = columns.count, 0.0
    for block in blocks:
        for lines, height in _pieces(block, height_px):
            if column == columns.count or (top > 0 and top + height > height_px):
                column, top = column + 1, 0.0
                if column >= columns.count:
                    pages.append([])
                    column = 0
            pages[-1] += [line.moved(column * columns.step_px, top) for line in lines]
            top += height
    return [tuple(page) for page in pages]


def _pieces(block: NoteBlock, height_px: float) -> list[tuple[Sequence[NoteLine], float]]:
    """A block as it is, or one that is higher than a column line by line."""
    if block.height <= height_px:
        return [(block.lines, block.height)]
    line_px = block.lines[0].baseline
    return [((line.moved(0.0, line_px - line.baseline),), line_px) for line in block.lines]


def balanced(blocks: Sequence[NoteBlock], columns: Columns) -> tuple[tuple[NoteLine, ...], float]:
    """All lines in columns about equally high, and the height that they take."""
    if not blocks:
        return (), 0.0
    tallest, whole = max(block.height for block in blocks), sum(block.height for block in blocks)
    low, high = max(tallest, whole / columns.count), whole
    while high - low > 1.0:
        middle = (low + high) / 2
        if len(flowed(blocks, columns, middle)) > 1:
            low = middle
        else:
            high = middle
    return flowed(blocks, columns, high)[0], high
