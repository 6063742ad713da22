"""Tables in text: which sign parts the cells, which quotes hold them, where the header is; rows as records.

Rows that do not fit the header are reported by their number, and reading goes on at the next row that does.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from core.errors import InputError
from core.ingest.column_dates import is_date
from core.ingest.field_names import named_field
from core.ingest.input_source import MAX_ARTICLE_CHARACTERS
from core.ingest.labels import label, web_address
from core.ingest.record_set import Record, RecordSet
from core.model.diagnostic import Diagnostic, Severity

DELIMITERS = (",", ";", "\t", "|", "\x1f")
_SEPARATOR_LINE = re.compile(r'\A"?sep=(?P<delimiter>.)"?\n', re.IGNORECASE)
_SAMPLE_CHARACTERS = 200_000
_SAMPLE_ROWS = 100
_LONGEST_HEADING = 80
_SHORTEST_TEXT = 30
_FEWEST_COLUMNS = 2
# Of an article that is too long it is still said so; a quote that is never closed ends here.
_LONGEST_CELL = 2 * MAX_ARTICLE_CHARACTERS


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a table is written. With `escapes`, a backslash stands before quotes inside of quotes."""

    delimiter: str
    quote: str = '"'
    escapes: bool = False

    def rows(self, lines: Iterable[str], *, strict: bool = False) -> Iterator[tuple[int, list[str]]]:
        """The cells of each row, with the number of lines read so far. Raises csv.Error; where strict, for
        quotes that are neither doubled nor the end of a cell, too."""
        # The limit is the module's own, not the reader's; a cell may hold an article.
        csv.field_size_limit(_LONGEST_CELL)
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
    sample = text[:_SAMPLE_CHARACTERS]
    best: tuple[float, Dialect] | None = None
    for delimiter in DELIMITERS:
        for dialect in _dialects(delimiter, sample):
            score = _agreement(dialect, sample)
            if score and (best is None or score > best[0]):
                best = (score, dialect)
    return best[1] if best else None


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
    rows = [row for row in _first_rows(dialect, sample) if any(cell.strip() for cell in row)]
    if not rows:
        return 0.0
    width, count = Counter(map(len, rows)).most_common(1)[0]
    if width < _FEWEST_COLUMNS:
        return 0.0
    named = sum(named_field(cell.strip()) is not None for cell in rows[0])
    return count / len(rows) + min(named, 3) + (0.01 if len(rows[0]) == width else 0.0)


def _first_rows(dialect: Dialect, sample: str) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        for _, row in dialect.rows(_lines(sample)):
            rows.append(row)
            if len(rows) > _SAMPLE_ROWS:
                return rows
    except csv.Error:
        return rows[:-1]
    # The last row of a sample may be cut.
    return rows[:-1] if len(rows) > 1 and len(sample) == _SAMPLE_CHARACTERS else rows


def read_table(text: str) -> RecordSet:
    """The rows of a table as records; `member` is a row's number from 1, the header not counted. Raises
    InputError where it is no table."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    separator = _SEPARATOR_LINE.match(text)
    body = text[separator.end() :] if separator else text
    dialect = Dialect(separator["delimiter"]) if separator else dialect_of(body)
    if dialect is None:
        message = "This table has only one column, or its rows have no columns in common."
        raise InputError("bad-table", message, "Save it as CSV with a header row, or as plain text.")
    return _records(body, dialect)


def _records(text: str, dialect: Dialect) -> RecordSet:
    lines = _lines(text)
    first = _first_rows(dialect, text[:_SAMPLE_CHARACTERS])
    width = Counter(len(row) for row in first if any(row)).most_common(1)[0][0]
    names: tuple[str, ...] = ()
    items: list[Record | Diagnostic] = []
    for cells, bad_lines in _rows_that_fit(lines, dialect, width):
        if not names and not cells:
            continue  # lines above the header
        if not names and _is_header(cells):
            names = _unique(cells)
            continue
        names = names or tuple(f"Column {number}" for number in range(1, width + 1))
        member = str(len(items) + 1)
        if cells:
            items.append(Record(member, dict(zip(names, cells, strict=True))))
        else:
            items.append(_bad_row(member, bad_lines, width))
    return RecordSet(tuple(items), names)


def _rows_that_fit(
    lines: Sequence[str], dialect: Dialect, width: int
) -> Iterator[tuple[list[str], tuple[int, int]]]:
    """The cells of each row, none for one that does not fit, and its first and last line."""
    start = 0
    while start < len(lines):
        read = start
        for used, cells in _parsed(lines, start, dialect):
            begun, read = read, start + used
            if cells is not None and not any(cell.strip() for cell in cells):
                continue
            fitting = _fitted(cells, width, dialect.delimiter) if cells is not None else None
            if fitting is None and (cells is None or read - begun > 1):
                # A quote that was never closed swallows what follows: read on behind the row it is in.
                fitting, read = _loosely(lines, begun, dialect, width)
                yield fitting or [], (begun + 1, read)
                break
            yield fitting or [], (begun + 1, read)
        start = max(read, start + 1)


def _parsed(lines: Sequence[str], start: int, dialect: Dialect) -> Iterator[tuple[int, list[str] | None]]:
    """Rows from a line on, each with the lines read so far; None for what cannot be parsed."""
    used = 0
    try:
        for used, cells in dialect.rows((lines[number] for number in range(start, len(lines))), strict=True):
            yield used, cells
    except csv.Error:
        yield used + 1, None


def _loosely(lines: Sequence[str], begun: int, dialect: Dialect, width: int) -> tuple[list[str] | None, int]:
    """The row at a line with its stray quotes taken for letters, None where that swallows other rows or does
    not fit; and the line behind it."""
    end = _next_row(lines, begun, dialect, width)
    try:
        used, cells = next(dialect.rows(lines[number] for number in range(begun, end)))
    except (csv.Error, StopIteration):
        return None, end
    if used < end - begun or _is_open("".join(lines[begun:end]), dialect):
        return None, end
    return _fitted(cells, width, dialect.delimiter), end


def _next_row(lines: Sequence[str], begun: int, dialect: Dialect, width: int) -> int:
    """The next line behind one that is, by itself, a row that fits; or the end."""
    for line in range(begun + 1, len(lines)):
        try:
            rows = list(dialect.rows([lines[line]], strict=True))
        except csv.Error:
            continue
        if len(rows) == 1 and len(rows[0][1]) == width and not _is_open(lines[line], dialect):
            return line
    return len(lines)


def _lines(text: str) -> list[str]:
    """Lines with their ends; other signs that end lines elsewhere are text here."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def _is_open(text: str, dialect: Dialect) -> bool:
    return text.count(dialect.quote) % 2 == 1


def _fitted(cells: list[str], width: int, delimiter: str) -> list[str] | None:
    """A row of the table's width: with empty cells added or taken away, or where its last cell has unquoted
    delimiters in it, put together; None where it does not fit."""
    if len(cells) < width:
        return cells + [""] * (width - len(cells)) if len(cells) > 1 else None
    if not any(cell.strip() for cell in cells[width:]):
        return cells[:width]
    together = delimiter.join(cells[width - 1 :])
    return [*cells[: width - 1], together] if " " in together and len(together) >= _SHORTEST_TEXT else None


def _is_header(cells: Sequence[str]) -> bool:
    """Whether the first row names the columns: short different words, no dates or addresses."""
    words = [cell.strip() for cell in cells]
    if any(named_field(word) for word in words):
        return not any(web_address(word) for word in words)
    filled = [word for word in words if word]
    return bool(filled) and not any(
        len(word) > _LONGEST_HEADING or web_address(word) or is_date(word) or word.isdigit()
        for word in filled
    )


def _unique(cells: Sequence[str]) -> tuple[str, ...]:
    """Column names, none empty and none twice."""
    names: list[str] = []
    for number, cell in enumerate(cells, start=1):
        name = label(cell.removeprefix("\ufeff")) or f"Column {number}"
        names.append(name if name not in names else f"{name} ({number})")
    return tuple(names)


def _bad_row(member: str, lines: tuple[int, int], width: int) -> Diagnostic:
    where = f"line {lines[0]}" if lines[0] >= lines[1] else f"lines {lines[0]} to {lines[1]}"
    message = f"Row {member} ({where} of the table) does not have the {width} cells of the others."
    return Diagnostic(
        "bad-row", message, "Look for a quote that is not closed.", Severity.ERROR, member=member
    )
