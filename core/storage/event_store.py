"""Derived events and their sources, to and from rows.

Events are made from mentions and decisions and can be made again; here they are only kept and read.
Leaves search by words to `search_store` and columns for the timeline to `timeline_columns`.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace

from core.chrono.instant import Instant
from core.model.event import Colour, Correction, Event, Kind, Modality, Origin, Review, Source, TemporalLink
from core.model.ids import ArticleId, EventId, MentionId
from core.storage import column_store, name_store, search_store
from core.storage.connection import Database
from core.storage.contradiction_rows import contradictions_of, contradictions_text
from core.storage.rows import (
    Row,
    Table,
    dating_columns,
    dating_of,
    derivation_of,
    insert_rows,
    json_text,
    member_of,
    optional_span,
    span_of,
    strings_of,
)

_VARIABLES_A_QUERY = 500
# Earliest first, those that lasted longer after those that did not, undated ones last.
IN_TIME_ORDER = "order by event.earliest is null, event.earliest, event.latest, event.id"


def add(database: Database, events: Sequence[Event]) -> None:
    """Keep events with their sources."""
    insert_rows(database, Table.EVENT, (_row(event) for event in events))
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


def _row(event: Event) -> Row:
    return {
        "id": event.id,
        "title": event.title,
        "kind": event.kind.value,
        "modality": event.modality.value,
        "undated_reason": event.undated_reason,
        "negated": int(event.negated),
        "places": json_text(event.places),
        "actors": json_text(event.actors),
        "tags": json_text(event.tags),
        "note": event.note,
        "salience": event.salience,
        "review": event.review.value,
        "origin": event.origin.value,
        "corrected": int(event.corrected),
        "colour": event.colour.value if event.colour else "",
        "starred": int(event.starred),
        "not_event": int(event.not_event),
        "corrections": json_text([one.value for one in event.corrections]),
        **_counted(event),
        **dating_columns(event.dating),
    }


def _counted(event: Event) -> Row:
    """What views of many events ask for without reading sources."""
    return {
        "contradictions": contradictions_text(event.contradictions),
        "disputed": int(event.disputed),
        "source_count": event.source_count,
        "first_article": event.sources[0].article_id if event.sources else None,
        "importance_reasons": json_text(event.importance_reasons),
    }


def miscounted(database: Database, events: Iterable[Event]) -> frozenset[EventId]:
    """Of these events, those whose counted columns are not what they hold."""
    columns = ("disputed", "source_count", "first_article")
    kept = {row["id"]: row for row in database.execute("select * from event").fetchall()}
    return frozenset(
        event.id
        for event in events
        if event.id in kept and any(kept[event.id][name] != _counted(event)[name] for name in columns)
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
        sources.setdefault(row["event_id"], []).append(_source_of(row))
    own: dict[int, list[MentionId]] = {}
    query = (
        "select event_id, mention_id from own_telling join event on event.id = event_id"
        f" where {condition} order by mention_id"
    )
    for row in database.execute(query, values).fetchall():
        own.setdefault(row["event_id"], []).append(MentionId(row["mention_id"]))
    return [
        replace(
            _event_of(row),
            sources=tuple(sources.get(row["id"], ())),
            own_ids=tuple(own.get(row["id"], ())),
        )
        for row in events
    ]


def _source_of(row: sqlite3.Row) -> Source:
    return Source(
        MentionId(row["id"]),
        ArticleId(row["article_id"]),
        span_of(row),
        optional_span(row, "phrase"),
        row["quote"],
        member_of(TemporalLink, row["relation"]),
        derivation_of(row),
        row["prefix"],
        row["suffix"],
        dating_of(row),
        None if row["copy_of"] is None else ArticleId(row["copy_of"]),
    )


def _event_of(row: sqlite3.Row) -> Event:
    return Event(
        EventId(row["id"]),
        row["title"],
        dating_of(row),
        member_of(Kind, row["kind"]),
        member_of(Modality, row["modality"]),
        (),
        row["undated_reason"],
        bool(row["negated"]),
        strings_of(row["places"]),
        strings_of(row["actors"]),
        strings_of(row["tags"]),
        row["note"],
        row["salience"],
        member_of(Review, row["review"]),
        member_of(Origin, row["origin"]),
        bool(row["corrected"]),
        contradictions_of(row["contradictions"]),
        strings_of(row["importance_reasons"]),
        member_of(Colour, row["colour"]) if row["colour"] else None,
        bool(row["starred"]),
        bool(row["not_event"]),
        tuple(member_of(Correction, name) for name in strings_of(row["corrections"])),
    )
