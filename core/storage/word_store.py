"""What is said of events, as their one telling says it and as it stands now, column by column; no event is
read whole.

Leaves marks to `mark_store`, and which words are the right ones to the pipeline.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from core.model.event_filter import Facet
from core.model.ids import EventId
from core.storage import column_store, name_store, search_store
from core.storage.connection import Database
from core.storage.rows import Row, Value, storable

_VARIABLES_A_QUERY = 500
_NAMED = {"places": Facet.PLACE, "actors": Facet.ACTOR}


def told_once(database: Database, event_ids: Iterable[EventId], columns: Sequence[str]) -> dict[EventId, Row]:
    """Columns of the mention that each event stands under; events that stand under several are left out."""
    query = (
        f"select event_id, {', '.join(columns)} from source join mention on mention.id = source.mention_id"
        " where event_id in ({}) group by event_id having count(*) = 1"
    )
    return _read(database, query, event_ids, columns)


def kept(database: Database, event_ids: Iterable[EventId], columns: Sequence[str]) -> dict[EventId, Row]:
    """Columns of events as they stand now."""
    return _read(
        database, f"select id, {', '.join(columns)} from event where id in ({{}})", event_ids, columns
    )


def _read(
    database: Database, query: str, event_ids: Iterable[EventId], columns: Sequence[str]
) -> dict[EventId, Row]:
    wanted = sorted(set(event_ids))
    found: dict[EventId, Row] = {}
    for first in range(0, len(wanted), _VARIABLES_A_QUERY):
        part = wanted[first : first + _VARIABLES_A_QUERY]
        for row in database.execute(query.format(", ".join("?" * len(part))), part):
            found[EventId(row[0])] = dict(zip(columns, tuple(row)[1:], strict=True))
    return found


def put(database: Database, changed: Mapping[EventId, Row]) -> None:
    """Keep other values in some columns of events, and find the events by them."""
    titled = [key for key, row in changed.items() if "title" in row]
    named = {role: [key for key, row in changed.items() if name in row] for name, role in _NAMED.items()}
    search_store.forget_events(database, titled)
    for role, event_ids in named.items():
        name_store.forget(database, event_ids, (role,))
    _update(database, changed)
    search_store.index_again(database, titled)
    for role, event_ids in named.items():
        name_store.add_again(database, event_ids, (role,))
    column_store.record(database, changed)


def _update(database: Database, changed: Mapping[EventId, Row]) -> None:
    """One statement for all events of which the same columns change."""
    values: dict[tuple[str, ...], list[list[Value]]] = defaultdict(list)
    for event_id, row in changed.items():
        values[tuple(row)].append([*map(storable, row.values()), event_id])
    for columns, rows in values.items():
        sets = ", ".join(f"{column} = ?" for column in columns)
        database.conn.executemany(f"update event set {sets} where id = ?", rows)
