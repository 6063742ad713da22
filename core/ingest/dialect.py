"""How a table in text is written: which sign parts the cells, which quotes hold them, if any do."""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from core.ingest.field_names import named_field
from core.ingest.input_source import MAX_ARTICLE_CHARACTERS

DELIMITERS = (",", ";", "\t", "|", "\x1f")
SAMPLE_CHARACTERS = 200_000
_SAMPLE_ROWS = 100
_FEWEST_COLUMNS = 2
# Of an article that is too long it is still said so; a quote that is never closed ends here.
_LONGEST_CELL = 2 * MAX_ARTICLE_CHARACTERS
_NEARLY_ALL = 0.98


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a table is written; no `quote` where quotes are letters like others. With `escapes`, a backslash
    stands before quotes inside of quotes."""

    delimiter: str
    quote: str = '"'
    escapes: bool = False

    def rows(self, lines: Iterable[str], *, strict: bool = False) -> Iterator[tuple[int, list[str]]]:
        """The cells of each row, with the number of lines read so far. Raises csv.Error; where strict, for
        quotes that are neither doubled nor the end of a cell, too."""
        # The limit is the module's own, not the reader's; a cell may hold an article.
        csv.field_size_limit(_LONGEST_CELL)
        if not self.quote:
            yield from (
                (number, line.rstrip("\n").split(self.delimiter)) for number, line in enumerate(lines, 1)
            )
            return
        reader = csv.reader(
            lines,
            delimiter=self.delimiter,
            quotechar=self.quote,
            escapechar="\\" if self.escapes else None,
            doublequote=not self.escapes,
            strict=strict,
        )
        for row in reader:
            yield reader.line_num, row


def dialect_of(text: str) -> Dialect | None:
    """The way of writing under which the first rows agree best on their number of cells; None where no way
    gives them two cells or more."""
    sample = text[:SAMPLE_CHARACTERS]
    best: tuple[float, Dialect] | None = None
    for delimiter in DELIMITERS:
        for dialect in _dialects(delimiter, sample):
            score = _agreement(dialect, sample)
            if score and (best is None or score > best[0]):
                best = (score, dialect)
    return _without_quotes(best[1], sample) if best else None


def _without_quotes(dialect: Dialect, sample: str) -> Dialect:
    """The same without quotes, where reading with them fails, every line is a row of one width, and what
    begins with a quote seldom ends with one."""
    try:
        list(dialect.rows(lines_of(sample), strict=len(sample) < SAMPLE_CHARACTERS))
    except csv.Error:
        rows = [line.split(dialect.delimiter) for line in map(str.strip, lines_of(sample)) if line]
        widths = Counter(map(len, rows))
        begun = [cell for row in rows for cell in row if cell.startswith(dialect.quote)]
        closed = sum(len(cell) > 1 and cell.endswith(dialect.quote) for cell in begun)
        if widths.most_common(1)[0][1] >= _NEARLY_ALL * len(rows) and 2 * closed < len(begun):
            return Dialect(dialect.delimiter, "")
    return dialect


def _dialects(delimiter: str, sample: str) -> Iterator[Dialect]:
    if delimiter not in sample:
        return
    yield Dialect(delimiter)
    if '\\"' in sample:
        yield Dialect(delimiter, escapes=True)
    if re.search(rf"(?:^|{re.escape(delimiter)})'", sample, re.MULTILINE) and '"' not in sample[:500]:
        yield Dialect(delimiter, "'")


def _agreement(dialect: Dialect, sample: str) -> float:
    """The share of rows of the commonest width, weighed by named columns; 0 where rows have one cell."""
    rows = [row for row in first_rows(dialect, sample) if any(cell.strip() for cell in row)]
    if not rows:
        return 0.0
    width, count = Counter(map(len, rows)).most_common(1)[0]
    if width < _FEWEST_COLUMNS:
        return 0.0
    named = sum(named_field(cell.strip()) is not None for cell in rows[0])
    return count / len(rows) + min(named, 3) + (0.01 if len(rows[0]) == width else 0.0)


def first_rows(dialect: Dialect, sample: str) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        for _, row in dialect.rows(lines_of(sample)):
            rows.append(row)
            if len(rows) > _SAMPLE_ROWS:
                return rows
    except csv.Error:
        return rows[:-1]
    # The last row of a sample may be cut.
    return rows[:-1] if len(rows) > 1 and len(sample) == SAMPLE_CHARACTERS else rows


def lines_of(text: str) -> list[str]:
    """Lines with their ends; other signs that end lines elsewhere are text here."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def is_open(text: str, dialect: Dialect) -> bool:
    """Whether a quote in a text is not closed in it."""
    return bool(dialect.quote) and text.count(dialect.quote) % 2 == 1
