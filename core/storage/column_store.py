"""The timeline's columns as packed bytes, and which events have changed since they were packed.

Every change to events is counted in the transaction that makes it. What the bytes mean is the pipeline's
(`core.pipeline.column_bytes`).
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from core.model.ids import EventId
from core.storage.connection import Database
from core.storage.timeline_store import SHOWN

_HEAD = "head"
_AT = "at"  # its part is the number of changes: the head, with all its texts, need not be read for it
_PART_BYTES = 1 << 23
_ROWS_A_TIME = 20_000
_VARIABLES_A_QUERY = 500
_NO_HEAD = (ValueError, KeyError, TypeError, RecursionError)  # of what is no JSON object about columns
_NOW = (
    "(select coalesce(max(seq), 0) from decision) as decision,"
    " (select coalesce(max(position), 0) from article) as article"
)
# One row a shown event. `set_value` is the TIMEX3 value where it may be that of a set of times.
EVENT_COLUMNS = (
    "event.id", "event.earliest", "event.start_latest", "event.end_earliest", "event.latest",
    "event.granularity", "event.extent", "event.open_start", "event.open_end", "coalesce(event.mod, '')",
    "event.kind", "event.modality", "event.review", "event.salience", "event.source_count", "event.disputed",
    "coalesce(article.position, 0)", "coalesce(article.title, '')", "coalesce(article.publisher, '')",
    "coalesce(json_extract(event.places, '$[0]'), '')", "coalesce(json_extract(event.actors, '$[0]'), '')",
    "coalesce(json_extract(event.tags, '$[0]'), '')",
    "case when event.extent = 'throughout' and event.value glob '[PX]*' then event.value else '' end",
    "event.colour",
)  # fmt: skip
EventRow = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Stamp:
    """How many changes to events there have been; not `trusted` where others changed the file meanwhile."""

    changes: int
    last_decision: int
    last_article: int
    trusted: bool


@dataclass(frozen=True, slots=True)
class Packed:
    """Columns as they were after so many changes: bytes by name, and a JSON object about them. `token` is
    theirs alone; empty where an older version packed them."""

    changes: int
    about: Mapping[str, object]
    columns: Mapping[str, bytes | memoryview]
    token: str = ""


def record(database: Database, event_ids: Iterable[EventId]) -> None:
    """Events were written or taken away, in the transaction that is open."""
    database.execute(
        "update timeline_stamp set changes = changes + 1, last_decision = now.decision,"
        f" last_article = now.article from (select {_NOW}) as now"
    )
    if _is_packed(database):
        changes = database.execute("select changes from timeline_stamp").fetchone()[0]
        statement = (
            "insert into timeline_change values (?, ?)"
            " on conflict (event_id) do update set change = excluded.change"
        )
        database.conn.executemany(statement, [(event_id, changes) for event_id in sorted(event_ids)])


def stamp(database: Database) -> Stamp:
    row = database.execute(f"select *, {_NOW} from timeline_stamp").fetchone()
    if row is None:
        return Stamp(0, -1, -1, trusted=False)
    known, now = (row["last_decision"], row["last_article"]), (row["decision"], row["article"])
    return Stamp(row["changes"], *now, trusted=known == now)


def changed_since(database: Database, changes: int, most: int) -> list[int] | None:
    """Events that were written or taken away after so many changes; None where they are more than `most`."""
    query = "select event_id from timeline_change where change > ? limit ?"
    found = [row[0] for row in database.execute(query, [changes, most + 1]).fetchall()]
    return found if len(found) <= most else None


def rows(database: Database, event_ids: Iterable[int] | None = None) -> Iterator[list[EventRow]]:
    """The columns of all shown events by `earliest`, then id, some thousands at a time; or of some events."""
    query = (
        f"select {', '.join(EVENT_COLUMNS)} from event left join article on article.id = event.first_article"
        f" where {SHOWN}"
    )
    if event_ids is not None:
        ids = list(event_ids)
        for first in range(0, len(ids), _VARIABLES_A_QUERY):
            part = ids[first : first + _VARIABLES_A_QUERY]
            marks = ", ".join("?" * len(part))
            found = database.execute(f"{query} and event.id in ({marks})", part).fetchall()
            yield list(map(tuple, found))
        return
    cursor = database.execute(f"{query} order by event.earliest, event.id")
    while some := cursor.fetchmany(_ROWS_A_TIME):
        yield list(map(tuple, some))


def head(database: Database) -> Packed | None:
    """What is said of the columns that were packed last, without their bytes; None where none are."""
    found = database.execute("select data from timeline_column where name = ?", [_HEAD]).fetchone()
    if found is None:
        return None
    try:
        about = json.loads(found["data"])
        changes = _counted(about["changes"])
        return Packed(changes, about, {}, _token(about.get("token")))
    except _NO_HEAD:
        return None


def _token(told: object) -> str:
    """It names a file: nothing else may stand in it, whoever wrote the project."""
    return told if isinstance(told, str) and re.fullmatch(r"[0-9a-f]{32}", told) else ""


def packed(database: Database, told: Packed | None = None) -> Packed | None:
    """What was packed last, None where nothing is, or not all of it; `told` is its head if known."""
    told = told or head(database)
    names = told.about.get("names") if told is not None else None
    if told is None or not isinstance(names, list):
        return None
    query = "select data from timeline_column where name = ? order by part"
    columns = {}
    for name in map(str, names):
        parts = [row[0] for row in database.execute(query, [name]).fetchall()]
        columns[name] = parts[0] if len(parts) == 1 else b"".join(parts)
    return replace(told, columns=columns)


def packed_at(database: Database) -> int | None:
    """After how many changes the columns were packed; None where they are not."""
    short = database.execute("select part from timeline_column where name = ?", [_AT]).fetchone()
    if short is not None:
        return int(short["part"])
    told = head(database)  # packed by an older version
    return None if told is None else told.changes


def _counted(changes: object) -> int:
    """A count of changes; raises ValueError where it is none."""
    if not isinstance(changes, int) or not 0 <= changes < 1 << 62:
        raise ValueError(changes)
    return changes


def pack(
    database: Database,
    about: Mapping[str, object],
    columns: Mapping[str, bytes],
    read_at: Stamp,
    token: str = "",
) -> bool:
    """Keep columns in the place of those before, in the transaction that is open; not where they are out of
    date already. Whether they were kept."""
    now = stamp(database)
    if (now.changes, now.last_decision, now.last_article) != (
        read_at.changes, read_at.last_decision, read_at.last_article,
    ):  # fmt: skip
        return False
    forget(database)
    told = {**about, "changes": now.changes, "names": list(columns), "token": token}
    for name, data in {_HEAD: json.dumps(told).encode(), **columns}.items():
        starts = range(0, max(1, len(data)), _PART_BYTES)
        database.conn.executemany(
            "insert into timeline_column values (?, ?, ?)",
            [(name, part, data[start : start + _PART_BYTES]) for part, start in enumerate(starts)],
        )
    database.execute("insert into timeline_column values (?, ?, zeroblob(0))", [_AT, now.changes])
    database.execute(
        "update timeline_stamp set last_decision = now.decision, last_article = now.article"
        f" from (select {_NOW}) as now"
    )
    return True


def forget(database: Database) -> None:
    """Throw away what is packed."""
    database.execute("delete from timeline_column")
    database.execute("delete from timeline_change")


def _is_packed(database: Database) -> bool:
    return database.execute("select 1 from timeline_column limit 1").fetchone() is not None
