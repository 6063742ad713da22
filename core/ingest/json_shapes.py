"""Where the records are in a JSON value: a list, a list somewhere inside of what an interface wraps it in, an
object of records, or a table by columns or by rows as data frames are written.
"""

from collections.abc import Mapping, Sequence

from core.ingest.field_names import named_field
from core.ingest.records import has_text

_LISTS = (
    "articles", "items", "results", "documents", "docs", "data", "records", "entries", "stories", "posts",
    "news", "hits", "response", "rows", "value", "content",
)  # fmt: skip
_DEEPEST = 4
_FEWEST_NAMED = 2


def records_in(value: object, depth: int = _DEEPEST) -> Sequence[object] | None:
    """The list of records of a value; None where it is one record itself, or none at all."""
    if isinstance(value, list):
        return value
    if not depth or not isinstance(value, Mapping) or has_text(value):
        return _by_columns(value) if isinstance(value, Mapping) else None
    shaped = _by_rows(value) or _by_columns(value)
    if shaped is not None:
        return shaped
    found = (records_in(value[key], depth - 1) for key in _LISTS if isinstance(value.get(key), list | dict))
    return next((records for records in found if records is not None), None) or _by_keys(value)


def _by_rows(value: Mapping[str, object]) -> list[object] | None:
    """`{"columns": [...], "data": [[...], ...]}`."""
    columns, data = value.get("columns"), value.get("data")
    if not isinstance(columns, list) or not isinstance(data, list):
        return None
    names = [str(column.get("name") if isinstance(column, Mapping) else column) for column in columns]
    rows = [dict(zip(names, row, strict=False)) if isinstance(row, list) else row for row in data]
    return rows or None


def _by_columns(value: Mapping[str, object]) -> list[object] | None:
    """`{"title": {"0": ..., "1": ...}, "text": {"0": ..., "1": ...}}`."""
    cells = {name: cell for name, cell in value.items() if isinstance(cell, Mapping)}
    named = sum(named_field(str(name)) is not None for name in cells)
    if len(cells) != len(value) or named < _FEWEST_NAMED:
        return None
    keys = next(iter(cells.values())).keys()
    if any(cell.keys() != keys for cell in cells.values()):
        return None
    return [{name: cell[key] for name, cell in cells.items()} for key in keys] or None


def _by_keys(value: Mapping[str, object]) -> list[object] | None:
    """`{"a1": {...}, "a2": {...}}`: each record under its id."""
    records = [record for record in value.values() if isinstance(record, Mapping)]
    if not records or len(records) != len(value) or not any(has_text(record) for record in records):
        return None
    return [{"id": key, **record} for key, record in value.items() if isinstance(record, Mapping)]
