"""The marks of events, read and written without reading the events."""

from collections.abc import Callable, Iterable, Mapping

from core.model.event import Colour, Review
from core.model.event_filter import Facet
from core.model.ids import EventId, MentionId
from core.model.marks import Marks
from core.storage import column_store, name_store, search_store
from core.storage.connection import Database
from core.storage.rows import Value, json_text, member_of, strings_of

_VARIABLES_A_QUERY = 500
# Columns are called like the fields of `Marks`.
_COLUMNS: Mapping[str, Callable[[Marks], Value]] = {
    "review": lambda marks: marks.review.value,
    "not_event": lambda marks: int(marks.not_event),
    "colour": lambda marks: marks.colour.value if marks.colour else "",
    "starred": lambda marks: int(marks.starred),
    "note": lambda marks: marks.note,
    "tags": lambda marks: json_text(marks.tags),
}


def marks(database: Database, event_ids: Iterable[EventId]) -> dict[EventId, Marks]:
    """The marks of these events as they are kept."""
    found: dict[EventId, Marks] = {}
    for part, signs in _parts(event_ids):
        query = f"select id, {', '.join(_COLUMNS)} from event where id in ({signs})"
        for row in database.execute(query, part):
            found[EventId(row[0])] = Marks(
                member_of(Review, row[1]),
                bool(row[2]),
                member_of(Colour, row[3]) if row[3] else None,
                bool(row[4]),
                row[5],
                strings_of(row[6]) if row[6] != "[]" else (),
            )
    return found


def put(database: Database, changed: Mapping[EventId, tuple[Marks, Marks]]) -> None:
    """Keep the marks of events, given as they are kept and as they shall be."""
    noted = [key for key, (old, new) in changed.items() if old.note != new.note]
    tagged = [key for key, (old, new) in changed.items() if old.tags != new.tags]
    search_store.forget_events(database, noted)
    name_store.forget(database, tagged, (Facet.TAG,))
    for column, value in _COLUMNS.items():
        rows = [
            (value(new), key)
            for key, (old, new) in changed.items()
            if getattr(old, column) != getattr(new, column)
        ]
        database.conn.executemany(f"update event set {column} = ? where id = ?", rows)
    search_store.index_again(database, noted)
    name_store.add_again(database, tagged, (Facet.TAG,))
    column_store.record(database, changed)


def events_of(database: Database, mention_ids: Iterable[MentionId]) -> dict[MentionId, EventId]:
    """The event that each of these mentions of articles stands under now."""
    found: dict[MentionId, EventId] = {}
    for part, signs in _parts(mention_ids):
        query = f"select mention_id, event_id from source where mention_id in ({signs})"
        found.update((MentionId(row[0]), EventId(row[1])) for row in database.execute(query, part))
    return found


def mentions_of(database: Database, event_ids: Iterable[EventId]) -> dict[MentionId, EventId]:
    """The mentions of articles that stand under these events now, each with its event."""
    found: dict[MentionId, EventId] = {}
    for part, signs in _parts(event_ids):
        query = f"select mention_id, event_id from source where event_id in ({signs})"
        found.update((MentionId(row[0]), EventId(row[1])) for row in database.execute(query, part))
    return found


def _parts(ids: Iterable[int]) -> Iterable[tuple[list[int], str]]:
    wanted = sorted(set(ids))
    for first in range(0, len(wanted), _VARIABLES_A_QUERY):
        part = wanted[first : first + _VARIABLES_A_QUERY]
        yield part, ", ".join("?" * len(part))
