"""Which events name a place, a person or organisation, a tag: an index of its own, kept with the events.

Leaves articles and outlets, which the sources of an event say, to `filter_store`.
"""

from collections.abc import Iterable

from core.model.event import Event
from core.model.event_filter import Facet
from core.model.ids import EventId
from core.storage.connection import Database
from core.storage.rows import Row, Table, insert_rows, strings_of

_COLUMNS = {Facet.PLACE: "places", Facet.ACTOR: "actors", Facet.TAG: "tags"}


def add(database: Database, events: Iterable[Event]) -> None:
    """Keep the names of events that were just added."""
    rows: list[Row] = [
        {"role": role.value, "name": name, "event_id": event.id}
        for event in events
        for role, names in _names_of(event)
        for name in sorted(set(names))
    ]
    insert_rows(database, Table.EVENT_NAME, rows)


def _names_of(event: Event) -> tuple[tuple[Facet, tuple[str, ...]], ...]:
    return ((Facet.PLACE, event.places), (Facet.ACTOR, event.actors), (Facet.TAG, event.tags))


def forget(database: Database, event_ids: Iterable[EventId]) -> None:
    """Forget the names of events, before their rows go."""
    statement = "delete from event_name where role = ? and name = ? and event_id = ?"
    keys = (key for event_id in event_ids for key in _keys_of(database, event_id))
    database.conn.executemany(statement, list(keys))


def add_again(database: Database, event_ids: Iterable[EventId]) -> None:
    """Keep the names that events are kept with now."""
    keys = [key for event_id in event_ids for key in sorted(set(_keys_of(database, event_id)))]
    insert_rows(
        database,
        Table.EVENT_NAME,
        ({"role": role, "name": name, "event_id": event_id} for role, name, event_id in keys),
    )


def _keys_of(database: Database, event_id: EventId) -> list[tuple[str, str, EventId]]:
    """A row of the index for each name that an event is kept with."""
    row = database.execute("select places, actors, tags from event where id = ?", [event_id]).fetchone()
    if row is None:
        return []
    return [
        (role.value, name, event_id) for role, column in _COLUMNS.items() for name in strings_of(row[column])
    ]


def misnamed(database: Database) -> tuple[EventId, ...]:
    """Events whose names are kept otherwise than they stand with the event: a filter would miss them."""
    kept = {tuple(row) for row in database.execute("select role, name, event_id from event_name")}
    told = {
        (role.value, name, row["id"])
        for row in database.execute("select id, places, actors, tags from event")
        for role, column in _COLUMNS.items()
        for name in strings_of(row[column])
    }
    return tuple(EventId(event_id) for event_id in sorted({key[2] for key in kept ^ told}))
