"""Which events name a place, a person or organisation, a tag: an index of its own, kept with the events.

Leaves articles and outlets, which the sources of an event say, to `filter_store`.
"""

from collections.abc import Collection, Iterable

from core.model.event import Event
from core.model.event_filter import Facet
from core.model.ids import EventId
from core.storage.connection import Database
from core.storage.rows import Row, Table, insert_rows, strings_of

_COLUMNS = {Facet.PLACE: "places", Facet.ACTOR: "actors", Facet.TAG: "tags"}
_ROLES = tuple(_COLUMNS)
_NO_NAMES = "[]"


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


def forget(database: Database, event_ids: Iterable[EventId], roles: Collection[Facet] = _ROLES) -> None:
    """Forget the names of events, of all roles or of some, before their rows go or change."""
    statement = "delete from event_name where role = ? and name = ? and event_id = ?"
    keys = (key for event_id in event_ids for key in _keys_of(database, event_id, roles))
    database.conn.executemany(statement, list(keys))


def add_again(database: Database, event_ids: Iterable[EventId], roles: Collection[Facet] = _ROLES) -> None:
    """Keep the names that events are kept with now."""
    keys = [key for event_id in event_ids for key in sorted(set(_keys_of(database, event_id, roles)))]
    insert_rows(
        database,
        Table.EVENT_NAME,
        ({"role": role, "name": name, "event_id": event_id} for role, name, event_id in keys),
    )


def _keys_of(
    database: Database, event_id: EventId, roles: Collection[Facet]
) -> list[tuple[str, str, EventId]]:
    """A row of the index for each name that an event is kept with."""
    columns = [_COLUMNS[role] for role in roles]
    row = (
        database.execute(f"select {', '.join(columns)} from event where id = ?", [event_id]).fetchone() or ()
    )
    return [
        (role.value, name, event_id)
        for role, text in zip(roles, row, strict=False)
        if text != _NO_NAMES
        for name in strings_of(text)
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
