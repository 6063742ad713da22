"""Rows of tables in text as records: where the header stands, and which rows fit it.

Rows that do not fit the header are reported by their number, and reading goes on at the next row that does.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from core.errors import InputError
from core.ingest.column_dates import is_date
from core.ingest.dialect import SAMPLE_CHARACTERS, Dialect, dialect_of, first_rows, is_open, lines_of
from core.ingest.field_names import named_field
from core.ingest.labels import label, web_address
from core.ingest.record_set import Record, RecordSet
from core.model.diagnostic import Diagnostic, Severity

_SEPARATOR_LINE = re.compile(r'\A"?sep=(?P<delimiter>.)"?\n', re.IGNORECASE)
_LONGEST_HEADING = 80
_SHORTEST_TEXT = 30
# An article of so many lines is none, and a broken table must not take for ever.
_LONGEST_ROW_LINES = 5_000


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
    lines = lines_of(text)
    first = first_rows(dialect, text[:SAMPLE_CHARACTERS])
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
    if used == end - begun and not is_open("".join(lines[begun:end]), dialect):
        return _fitted(cells, width, dialect.delimiter), end
    return None, end


def _next_row(lines: Sequence[str], begun: int, dialect: Dialect, width: int) -> int:
    """The next line behind one that is, by itself, a row that fits; or the end."""
    for line in range(begun + 1, min(len(lines), begun + _LONGEST_ROW_LINES)):
        try:
            rows = list(dialect.rows([lines[line]], strict=True))
        except csv.Error:
            continue
        if len(rows) == 1 and len(rows[0][1]) == width and not is_open(lines[line], dialect):
            return line
    return min(len(lines), begun + _LONGEST_ROW_LINES)


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
