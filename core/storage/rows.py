"""Rows and model values, both ways; the only module that knows which column holds what.

Leaves to the stores which rows are read and written when. A row that no value can be made of (a file
edited by hand) is damage, said in words.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from core.chrono.dating import Dating, Extent, Mod
from core.chrono.granularity import Granularity
from core.chrono.instant import Instant
from core.model.derivation import Derivation, Step
from core.model.span import Span
from core.storage.connection import Database
from core.storage.faults import damaged

Value = str | int | float | None
Row = dict[str, Value]
E = TypeVar("E", bound=StrEnum)

_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True)
# Some thirty billion years: differences of times have room in 64 bits as well.
_END_OF_TIME = 10**18
_IDS = 1 << 63
_SURROGATES = dict.fromkeys(range(55296, 57344), "�")


class Table(StrEnum):
    """Every table that rows are written to: a name misspelt would otherwise make a new table."""

    ARTICLE = "article"
    ARTICLE_TEXT = "article_text"
    PUBLICATION = "publication"
    EXTRACTION = "extraction"
    SENTENCE = "sentence"
    TIMEX = "timex"
    LEDGER = "ledger"
    MENTION = "mention"
    TERM_IN_TIME = "term_in_time"
    EVENT = "event"
    SOURCE = "source"
    DECISION = "decision"
    STATE = "state"
    DATE_CANDIDATE = "date_candidate"
    COPY_LINK = "copy_link"
    RUN_SAMPLE = "run_sample"
    PAGE = "page"
    ARTICLE_ORIGINAL = "article_original"
    EVENT_NAME = "event_name"
    DECISION_MENTION = "decision_mention"
    OWN_TELLING = "own_telling"


def insert_rows(database: Database, table: Table, rows: Iterable[Row]) -> None:
    """Insert rows, all with the same columns, inside the transaction that is open: one prepared statement
    writes them several times as fast as a statement each."""
    given = list(rows)
    if not given:
        return
    columns = given[0].keys()
    statement = f"insert into {table.value} ({', '.join(columns)}) values ({', '.join('?' * len(columns))})"
    database.conn.executemany(statement, ([storable(row[name]) for name in columns] for row in given))


def storable(value: Value) -> Value:
    """Half surrogate pairs (from broken file names and JSON escapes) have no UTF-8 form."""
    if type(value) is str and not value.isascii() and _has_surrogate(value):
        return value.translate(_SURROGATES)
    return value


def _has_surrogate(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def member_of(enumeration: type[E], name: object) -> E:
    """The member of an enumeration that a column names."""
    try:
        return enumeration(str(name))
    except ValueError:
        raise damaged(f"{str(name)[:40]!r} is no {enumeration.__name__}") from None


def json_text(value: object) -> str:
    return _ENCODER.encode(value) if value else json.dumps(value)


def _parsed(text: object) -> object:
    try:
        return json.loads(str(text))
    except (ValueError, RecursionError):  # a list of lists of lists … has no end that a reader could reach
        raise damaged("a list in it cannot be read") from None


def strings_of(text: object) -> tuple[str, ...]:
    """A JSON list of strings."""
    value = _parsed(text)
    if not isinstance(value, list):
        raise damaged("a list in it is none")
    return tuple(str(item) for item in value)


def ids_of(text: object) -> tuple[int, ...]:
    """A JSON list of ids."""
    value = _parsed(text)
    if not isinstance(value, list) or not all(map(_is_id, value)):
        raise damaged("a list of ids in it is none")
    return tuple(value)


def _is_id(value: object) -> bool:
    return isinstance(value, int) and -_IDS <= value < _IDS


def mapping_of(text: object) -> dict[str, str]:
    """A JSON object of strings."""
    value = _parsed(text)
    if not isinstance(value, dict):
        raise damaged("an object in it is none")
    return {str(key): str(item) for key, item in value.items()}


def span_columns(span: Span | None, name: str = "span") -> Row:
    if span is None:
        return {f"{name}_start": None, f"{name}_end": None}
    return {f"{name}_start": span.start, f"{name}_end": span.end}


def optional_span(row: sqlite3.Row, name: str) -> Span | None:
    if row[f"{name}_start"] is None or row[f"{name}_end"] is None:
        return None
    try:
        return Span(row[f"{name}_start"], row[f"{name}_end"])
    except ValueError:
        raise damaged("a span in it is reversed") from None


def span_of(row: sqlite3.Row, name: str = "span") -> Span:
    span = optional_span(row, name)
    if span is None:
        raise damaged("a span in it is missing")
    return span


def derivation_columns(derivation: Derivation) -> Row:
    steps = [
        [step.words, *((step.span.start, step.span.end) if step.span else ())] for step in derivation.steps
    ]
    return {"rule": derivation.rule, "derivation": json_text(steps)}


def derivation_of(row: sqlite3.Row) -> Derivation:
    steps = _parsed(row["derivation"])
    try:
        return Derivation(tuple(_step(step) for step in _listed(steps)), row["rule"])
    except (ValueError, TypeError, IndexError, OverflowError):
        raise damaged("the reason of a date in it cannot be read") from None


def _listed(value: object) -> list[list[object]]:
    if not isinstance(value, list) or not all(isinstance(item, list) for item in value):
        raise damaged("the reason of a date in it cannot be read")
    return value


def _step(parts: list[object]) -> Step:
    words, *bounds = parts
    return Step(str(words), Span(int(str(bounds[0])), int(str(bounds[1]))) if bounds else None)


def dating_columns(dating: Dating | None) -> Row:
    if dating is None:
        return dict.fromkeys(DATING_COLUMNS)
    return {
        "value": dating.value,
        "earliest": dating.earliest,
        "start_latest": dating.start_latest,
        "end_earliest": dating.end_earliest,
        "latest": dating.latest,
        "granularity": int(dating.granularity),
        "extent": dating.extent.value,
        "open_start": int(dating.open_start),
        "open_end": int(dating.open_end),
        "mod": dating.mod.value if dating.mod else None,
        "utc_offset_minutes": dating.utc_offset_minutes,
    }


DATING_COLUMNS = (
    "value", "earliest", "start_latest", "end_earliest", "latest", "granularity",
    "extent", "open_start", "open_end", "mod", "utc_offset_minutes",
)  # fmt: skip


def dating_of(row: sqlite3.Row | Mapping[str, Any]) -> Dating | None:
    """The dating of a row that has one. A row's values are of any type until they are looked at."""
    if row["value"] is None:
        return None
    if max(abs(row["earliest"]), abs(row["latest"])) > _END_OF_TIME:
        raise damaged("a date in it lies outside of all time")
    try:
        return Dating(
            row["value"],
            Instant(row["earliest"]),
            Instant(row["start_latest"]),
            Instant(row["end_earliest"]),
            Instant(row["latest"]),
            Granularity(row["granularity"]),
            Extent(row["extent"]),
            bool(row["open_start"]),
            bool(row["open_end"]),
            Mod(row["mod"]) if row["mod"] else None,
            row["utc_offset_minutes"],
        )
    except (ValueError, TypeError):
        raise damaged("a date in it contradicts itself") from None
