"""Which columns of a table, or fields of its records, hold what of an article: guessed, or as the user says.

Names decide first; columns whose names say nothing are judged by what stands in them. What stays open is
said in `doubts`. Leaves reading the values to `records`, and dates to `column_dates`.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256

from core.ingest.column_dates import date_order, is_date
from core.ingest.field_names import Field, folded, named_field
from core.ingest.labels import web_address

SAMPLE_ROWS = 200
_PROSE_CHARACTERS = 160
_TITLE_CHARACTERS = (12, 200)
_RIVAL = 0.5  # a second column of prose this long beside the longest makes the choice doubtful
_MOST = 0.8
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2}(?:[-_][A-Za-z]{2,4})?")
Columns = tuple[tuple[Field, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """For each field its columns, the first that is filled counts. `day_first` is the order of dates such as
    03/04/2019, None where it is not known; `order_guessed` says that only the rows' order speaks for it.
    `guessed` mappings also know the usual names of columns that
    come later; `doubts` are sentences, none where the mapping is sure."""

    columns: Columns = ()
    day_first: bool | None = None
    guessed: bool = False
    order_guessed: bool = False
    doubts: tuple[str, ...] = ()

    def of(self, field: Field) -> tuple[str, ...]:
        """The columns of a field, the best first."""
        return dict(self.columns).get(field, ())

    def with_column(self, field: Field, column: str | None) -> "ColumnMapping":
        """The same with this column alone for a field, or none; as a user chooses it."""
        others = tuple((key, names) for key, names in self.columns if key is not field)
        chosen = ((field, (column,)),) if column else ()
        return replace(self, columns=(*others, *chosen), guessed=False, doubts=())

    def with_day_first(self, day_first: bool | None) -> "ColumnMapping":
        """The same with this order of day and month, as a user chooses it."""
        return replace(self, day_first=day_first, guessed=False, order_guessed=False, doubts=())


def guess_mapping(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> ColumnMapping:
    """The mapping that names and a sample of rows speak for."""
    sample = list(rows)
    named = named_mapping(tuple(columns))
    found = dict(named.columns)
    doubts: list[str] = []
    taken = {name for names in found.values() for name in names}
    values = {name: _strings(sample, name) for name in columns if name not in taken}
    _guess_text(found, values, doubts)
    _guess_by_look(found, values)
    _guess_title(found, values, doubts)
    if Field.TEXT not in found and Field.SUMMARY not in found:
        doubts.append("No column holds the text of the articles.")
    order, doubt = _order_of_dates(found, sample)
    guessed = order is not None and bool(doubt)
    return ColumnMapping(tuple(found.items()), order, True, guessed, (*doubts, *doubt))


@lru_cache(maxsize=1024)
def named_mapping(columns: tuple[str, ...]) -> ColumnMapping:
    """The mapping that the names of the columns alone say."""
    ranked: dict[Field, list[tuple[int, str]]] = {}
    for column in columns:
        field = named_field(column)
        if field is not None:
            ranked.setdefault(field[0], []).append((field[1], column))
    best = ((field, tuple(name for _, name in sorted(names))) for field, names in ranked.items())
    return ColumnMapping(tuple(best), None, True)


def fingerprint(columns: Iterable[str]) -> str:
    """What tables with the same columns, in any order, have in common: to remember a mapping by."""
    return sha256("\x1f".join(sorted(folded(name) for name in columns)).encode()).hexdigest()[:32]


def mapping_as_json(mapping: ColumnMapping) -> dict[str, object]:
    """A mapping as JSON values, to keep in settings."""
    return {
        "columns": {field.value: list(names) for field, names in mapping.columns},
        "day_first": mapping.day_first,
    }


def mapping_from_json(value: Mapping[str, object]) -> ColumnMapping:
    """The mapping that was kept; what is not understood of it is left out."""
    kept = value.get("columns")
    columns = kept if isinstance(kept, Mapping) else {}
    known = {field.value: field for field in Field}
    order = value.get("day_first")
    return ColumnMapping(
        tuple(
            (known[name], tuple(str(column) for column in names))
            for name, names in columns.items()
            if name in known and isinstance(names, list) and names
        ),
        order if isinstance(order, bool) else None,
    )


def _strings(sample: Sequence[Mapping[str, object]], name: str) -> list[str]:
    values = (row.get(name) for row in sample)
    return [
        str(value).strip() for value in values if isinstance(value, str | int | float) and str(value).strip()
    ]


def _guess_text(found: dict[Field, tuple[str, ...]], values: dict[str, list[str]], doubts: list[str]) -> None:
    """The column with the longest running text, where no name says which."""
    if Field.TEXT in found:
        return
    prose = sorted(
        (name for name in values if _mean_length(values[name]) >= _PROSE_CHARACTERS),
        key=lambda name: -_mean_length(values[name]),
    )
    if not prose or web_address(values[prose[0]][0]):
        return
    found[Field.TEXT] = (prose[0],)
    if len(prose) > 1 and _mean_length(values[prose[1]]) > _RIVAL * _mean_length(values[prose[0]]):
        doubts.append(f"Both \u201c{prose[0]}\u201d and \u201c{prose[1]}\u201d hold running text.")


def _guess_by_look(found: dict[Field, tuple[str, ...]], values: dict[str, list[str]]) -> None:
    """Dates, addresses and languages show by themselves."""
    for name, strings in values.items():
        if any(name in names for names in found.values()) or not strings:
            continue
        for field, looks in _LOOKS:
            if field not in found and sum(map(looks, strings)) >= _MOST * len(strings):
                found[field] = (name,)
                break


def _is_date_cell(words: str) -> bool:
    return len(words) >= 8 and is_date(words)


_LOOKS = (
    (Field.URL, lambda words: bool(web_address(words))),
    (Field.PUBLISHED, _is_date_cell),
    (Field.LANGUAGE, lambda words: bool(_LANGUAGE_TAG.fullmatch(words))),
)


def _guess_title(
    found: dict[Field, tuple[str, ...]], values: dict[str, list[str]], doubts: list[str]
) -> None:
    """The first column of short lines that are all different, in a table that has a text."""
    if Field.TITLE in found or Field.TEXT not in found:
        return
    taken = {name for names in found.values() for name in names}
    for name, strings in values.items():
        fewest, most = _TITLE_CHARACTERS
        distinct = len(set(strings)) >= _MOST * len(strings)
        spaced = sum(" " in words for words in strings) >= _MOST * len(strings)
        if name not in taken and strings and distinct and spaced and fewest <= _mean_length(strings) <= most:
            found[Field.TITLE] = (name,)
            doubts.append(f"\u201c{name}\u201d is taken for the title.")
            return


def _mean_length(strings: Sequence[str]) -> float:
    return sum(map(len, strings)) / len(strings) if strings else 0.0


def _order_of_dates(
    found: Mapping[Field, tuple[str, ...]], sample: Sequence[Mapping[str, object]]
) -> tuple[bool | None, tuple[str, ...]]:
    for name in found.get(Field.PUBLISHED, ()):
        order = date_order(_strings(sample, name))
        if order.doubt or order.day_first is not None:
            words = f"\u201c{name}\u201d: {order.doubt}" if order.doubt else ""
            return order.day_first, (words,) if words else ()
    return None, ()
