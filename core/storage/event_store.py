"""Derived events and their sources, to and from rows.

Events are made from mentions and decisions and can be made again; here they are only kept and read.
Leaves search by words to `search_store` and columns for the timeline to `timeline_columns`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from core.chrono.instant import Instant
from core.model.event import Event, Source
from core.model.ids import ArticleId, EventId, MentionId
from core.storage import column_store, name_store, search_store
from core.storage.connection import Database
from core.storage.event_rows import counted, event_of, row_of, source_of
from core.storage.rows import (
    Row,
    Table,
    insert_rows,
)

_VARIABLES_A_QUERY = 500
# Earliest first, those that lasted longer after those that did not, undated ones last.
IN_TIME_ORDER = "order by event.earliest is null, event.earliest, event.latest, event.id"


def add(database: Database, events: Sequence[Event]) -> None:
    """Keep events with their sources."""
    insert_rows(database, Table.EVENT, (row_of(event) for event in events))
    sources: list[Row] = [
        {"mention_id": source.mention_id, "event_id": event.id, "ordinal": ordinal}
        for event in events
        for ordinal, source in enumerate(event.sources)
    ]
    insert_rows(database, Table.SOURCE, sources)
    own: list[Row] = [
        {"mention_id": mention_id, "event_id": event.id} for event in events for mention_id in event.own_ids
    ]
    insert_rows(database, Table.OWN_TELLING, own)
    search_store.index_events(database, events)
    name_store.add(database, events)
    column_store.record(database, [event.id for event in events])


def remove(database: Database, event_ids: Iterable[EventId]) -> None:
    """Forget events and their sources."""
    ids = list(event_ids)
    search_store.forget_events(database, ids)
    name_store.forget(database, ids)
    for event_id in ids:
        database.execute("delete from source where event_id = ?", [event_id])
        database.execute("delete from own_telling where event_id = ?", [event_id])
        database.execute("delete from event where id = ?", [event_id])
    column_store.record(database, ids)


def miscounted(database: Database, events: Iterable[Event]) -> frozenset[EventId]:
    """Of these events, those whose counted columns are not what they hold."""
    columns = ("disputed", "source_count", "first_article")
    kept = {row["id"]: row for row in database.execute("select * from event").fetchall()}
    return frozenset(
        event.id
        for event in events
        if event.id in kept and any(kept[event.id][name] != counted(event)[name] for name in columns)
    )


def get(database: Database, event_id: EventId) -> Event | None:
    found = by_ids(database, [event_id])
    return found[0] if found else None


def by_ids(database: Database, event_ids: Iterable[EventId]) -> tuple[Event, ...]:
    """The events with these ids, in time order; ids that no event has are left out."""
    wanted = sorted(set(event_ids))
    found: list[Event] = []
    for first in range(0, len(wanted), _VARIABLES_A_QUERY):
        part = wanted[first : first + _VARIABLES_A_QUERY]
        found.extend(_read(database, f"event.id in ({', '.join('?' * len(part))})", part))
    return tuple(sorted(found, key=_time_order)) if len(wanted) > _VARIABLES_A_QUERY else tuple(found)


def _time_order(event: Event) -> tuple[bool, int, int, int]:
    if event.dating is None:
        return (True, 0, 0, event.id)
    return (False, event.dating.earliest, event.dating.latest, event.id)


def of_article(database: Database, article_id: ArticleId) -> tuple[Event, ...]:
    """The events that an article tells, in time order, with all their sources."""
    condition = (
        "event.id in (select event_id from source join mention on mention.id = mention_id"
        " where article_id = ?)"
    )
    return tuple(_read(database, condition, [article_id]))


def overlapping(database: Database, start: Instant | None, end: Instant | None) -> tuple[Event, ...]:
    """Events whose dating overlaps `[start, end)`, in time order; undated ones too where both are None."""
    conditions, values = ["true"], []
    if start is not None:
        conditions.append("event.latest > ?")
        values.append(int(start))
    if end is not None:
        conditions.append("event.earliest < ?")
        values.append(int(end))
    return tuple(_read(database, " and ".join(conditions), values))


def those_there(database: Database, event_ids: Iterable[EventId]) -> frozenset[EventId]:
    """Of these ids, those that an event has."""
    wanted = sorted(set(event_ids))
    found: set[EventId] = set()
    for first in range(0, len(wanted), _VARIABLES_A_QUERY):
        part = wanted[first : first + _VARIABLES_A_QUERY]
        query = f"select id from event where id in ({', '.join('?' * len(part))})"
        found.update(EventId(row[0]) for row in database.execute(query, part))
    return frozenset(found)


def ids_that_begin(database: Database, digits: str, limit: int = 3) -> tuple[EventId, ...]:
    """Ids that are written with these hexadecimal digits first; no more than `limit`."""
    first, last = (min(int(digits.ljust(16, end), 16), (1 << 63) - 1) for end in "0f")
    rows = database.execute("select id from event where id between ? and ? limit ?", [first, last, limit])
    return tuple(EventId(row[0]) for row in rows.fetchall())


def ids_of_mentions(database: Database, mention_ids: Iterable[MentionId]) -> frozenset[EventId]:
    """The events that hold any of these mentions now."""
    wanted = sorted(set(mention_ids))
    found: set[EventId] = set()
    for first in range(0, len(wanted), _VARIABLES_A_QUERY):
        part = wanted[first : first + _VARIABLES_A_QUERY]
        marks = ", ".join("?" * len(part))
        for table in ("source", "own_telling"):
            query = f"select distinct event_id from {table} where mention_id in ({marks})"
            found.update(EventId(row[0]) for row in database.execute(query, part).fetchall())
    return frozenset(found)


def mentions_of(database: Database, event_ids: Iterable[EventId]) -> frozenset[MentionId]:
    """The mentions that these events hold now."""
    found: set[MentionId] = set()
    for event_id in event_ids:
        for table in ("source", "own_telling"):
            rows = database.execute(f"select mention_id from {table} where event_id = ?", [event_id])
            found.update(MentionId(row[0]) for row in rows.fetchall())
    return frozenset(found)


def _read(database: Database, condition: str, values: Sequence[int]) -> list[Event]:
    """Events that meet a condition of our own wording, with their sources, by three queries."""
    events = database.execute(f"select * from event where {condition} {IN_TIME_ORDER}", values).fetchall()
    sources: dict[int, list[Source]] = {}
    query = (
        "select event_id, source.ordinal, copy_of, mention.*"
        " from source join mention on mention.id = mention_id"
        " left join copy_link on copy_link.article_id = mention.article_id"
        f" join event on event.id = event_id where {condition} order by event_id, source.ordinal"
    )
    for row in database.execute(query, values).fetchall():
        sources.setdefault(row["event_id"], []).append(source_of(row))
    own: dict[int, list[MentionId]] = {}
    query = (
        "select event_id, mention_id from own_telling join event on event.id = event_id"
        f" where {condition} order by mention_id"
    )
    for row in database.execute(query, values).fetchall():
        own.setdefault(row["event_id"], []).append(MentionId(row["mention_id"]))
    return [
        replace(
            event_of(row),
            sources=tuple(sources.get(row["id"], ())),
            own_ids=tuple(own.get(row["id"], ())),
        )
        for row in events
    ]
