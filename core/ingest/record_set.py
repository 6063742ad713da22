"""The records of a file before anything is made of them: rows of a table, or objects of JSON.

Leaves to others: getting them out of a file (`delimited`, `json_articles`, `json_lines`), and articles out of
them (`tables`).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from core.ingest.field_names import folded, wrapper_names
from core.model.diagnostic import Diagnostic

_DEEPEST = 3
_MOST_COLUMNS = 400


@dataclass(frozen=True, slots=True)
class Record:
    """The fields of one record by name; `member` is its number in the file, None where it stands alone."""

    member: str | None
    fields: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class RecordSet:
    """The records of a file in order, each bad one a diagnostic. `columns` are the names of their fields in
    the order in which they first stand, up to a bound."""

    items: tuple[Record | Diagnostic, ...]
    columns: tuple[str, ...] = ()
    warnings: tuple[Diagnostic, ...] = ()

    @property
    def records(self) -> Iterator[Record]:
        """The good ones."""
        return (item for item in self.items if isinstance(item, Record))

    def sample(self, count: int) -> list[Mapping[str, object]]:
        """The fields of some records, the first and others from all through the file."""
        records = list(self.records)
        step = max(1, len(records) // count)
        return [record.fields for record in islice(records, 0, None, step)][:count]


def record_set(items: Iterable[Record | Diagnostic]) -> RecordSet:
    """Objects of JSON as a set, with the fields of inner objects under names such as `_source.title`."""
    flat = tuple(
        Record(item.member, flattened(item.fields)) if isinstance(item, Record) else item for item in items
    )
    columns: dict[str, None] = {}
    for item in flat:
        if isinstance(item, Record) and len(columns) < _MOST_COLUMNS:
            columns.update(dict.fromkeys(item.fields))
    return RecordSet(flat, tuple(columns))


def flattened(record: Mapping[str, object]) -> dict[str, object]:
    """A record's fields, then those of objects that only wrap fields, under the path that leads to them."""
    fields = {str(name): value for name, value in record.items()}
    fields.update(_inner(record, "", _DEEPEST))
    return fields


def _inner(record: Mapping[str, object], path: str, depth: int) -> Iterator[tuple[str, object]]:
    for name, value in record.items():
        if isinstance(value, Mapping) and depth and folded(str(name)) in wrapper_names():
            way = f"{path}{name}."
            yield from ((f"{way}{inner}", found) for inner, found in value.items())
            yield from _inner(value, way, depth - 1)
