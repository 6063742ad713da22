"""What a table or a dump of records would come to under a mapping: for whoever names its columns.

Reads as much as an import would, stores nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from core.errors import InputError
from core.ingest.column_mapping import ColumnMapping, fingerprint
from core.ingest.delimited_articles import DelimitedReader, records_of_table
from core.ingest.encoding import decode
from core.ingest.input_source import InputSource
from core.ingest.json_articles import JsonReader, records_of_json
from core.ingest.json_lines import JsonLinesReader, records_of_lines
from core.ingest.record_set import RecordSet
from core.ingest.records import running_text
from core.ingest.tables import articles_of_set, guessed
from core.model.article import RawArticle
from core.model.diagnostic import Diagnostic

_SHOWN_ROWS = 8
_CELL_CHARACTERS = 300


@dataclass(frozen=True, slots=True)
class TablePreview:
    """The columns of a file with the beginnings of their first cells (a tuple a row, in the order of the
    columns), the mapping, and the first articles or what is wrong with them. `key` stands for all tables with
    such columns: a mapping is remembered by it. `record_count` counts good records and bad ones."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    mapping: ColumnMapping
    articles: tuple[RawArticle | Diagnostic, ...]
    key: str
    record_count: int


def preview(source: InputSource, mapping: ColumnMapping | None = None) -> TablePreview:
    """The first articles of a table under a mapping, or under the one that is guessed.

    Raises InputError where the file is no table.
    """
    records = records_of(source)
    chosen = mapping or guessed(records)
    return TablePreview(
        records.columns,
        tuple(tuple(_cell(row.get(name)) for name in records.columns) for row in records.sample(_SHOWN_ROWS)),
        chosen,
        tuple(islice(_articles(records, source, chosen), _SHOWN_ROWS)),
        fingerprint(records.columns),
        len(records.items),
    )


def records_of(source: InputSource) -> RecordSet:
    """The records of a file that is a table or JSON. Raises InputError where it is neither."""
    if JsonLinesReader().recognises(source.head, source.name):
        return records_of_lines(decode(source.data).text)
    if JsonReader().recognises(source.head, source.name):
        return records_of_json(source)
    if DelimitedReader().recognises(source.head, source.name):
        return records_of_table(source)
    raise InputError("no-records", "This file holds no table and no records.", "Give a CSV or JSON file.")


def _articles(
    records: RecordSet, source: InputSource, mapping: ColumnMapping
) -> Iterator[RawArticle | Diagnostic]:
    try:
        yield from articles_of_set(records, source, mapping)
    except InputError as error:
        yield Diagnostic(error.code, error.message, error.what_to_do, file=source.file)


def _cell(value: object) -> str:
    words = running_text(value) or ("" if value is None else str(value))
    return " ".join(words[: 2 * _CELL_CHARACTERS].split())[:_CELL_CHARACTERS]
