"""Events that other things are said of under the same tellings: only what differs is written.

Leaves events that come, go or have other tellings to `event_store`.
"""

from collections import defaultdict
from collections.abc import Sequence

from core.model.event import Event
from core.storage import column_store, name_store, search_store
from core.storage.connection import Database
from core.storage.event_rows import COLUMNS
from core.storage.rows import Value, storable

Pair = tuple[Event, Event]  # as it is kept, and as it shall be

_SEARCHED, _NAMED = ("title", "note"), ("places", "actors", "tags")


def can_stay(old: Event, new: Event) -> bool:
    """Whether an event keeps its rows but for what is said of it."""
    return old.id == new.id and old.sources == new.sources and old.own_ids == new.own_ids


def change(database: Database, pairs: Sequence[Pair]) -> None:
    """Write what differs of events that can stay."""
    searched = [old.id for old, new in pairs if _differ(old, new, _SEARCHED)]
    named = [old.id for old, new in pairs if _differ(old, new, _NAMED)]
    search_store.forget_events(database, searched)
    name_store.forget(database, named)
    _update(database, pairs)
    search_store.index_again(database, searched)
    name_store.add_again(database, named)
    column_store.record(database, [old.id for old, _ in pairs])


def _differ(old: Event, new: Event, fields: Sequence[str]) -> bool:
    return any(getattr(old, field) != getattr(new, field) for field in fields)


def _update(database: Database, pairs: Sequence[Pair]) -> None:
    """One statement for all events of which the same columns differ."""
    rows: dict[tuple[str, ...], list[list[Value]]] = defaultdict(list)
    for old, new in pairs:
        fields = tuple(field for field in COLUMNS if getattr(old, field) != getattr(new, field))
        values = [storable(value) for field in fields for value in COLUMNS[field](new).values()]
        rows[fields].append([*values, old.id])
    for fields, values_of in rows.items():
        names = [name for field in fields for name in COLUMNS[field](pairs[0][1])]
        if names:
            sets = ", ".join(f"{name} = ?" for name in names)
            database.conn.executemany(f"update event set {sets} where id = ?", values_of)
