"""Events and their sources as rows, and back: which column holds what of an event.

Leaves which rows are read and written when to `event_store`.
"""

import sqlite3
from collections.abc import Callable, Mapping

from core.model.event import Colour, Correction, Event, Kind, Modality, Origin, Review, Source, TemporalLink
from core.model.ids import ArticleId, EventId, MentionId
from core.storage.contradiction_rows import contradictions_of, contradictions_text
from core.storage.rows import (
    Row,
    dating_columns,
    dating_of,
    derivation_of,
    json_text,
    member_of,
    optional_span,
    span_of,
    strings_of,
)

# The columns that each field of an event is kept in; what its sources come to is `counted`.
COLUMNS: Mapping[str, Callable[[Event], Row]] = {
    "title": lambda event: {"title": event.title},
    "kind": lambda event: {"kind": event.kind.value},
    "modality": lambda event: {"modality": event.modality.value},
    "undated_reason": lambda event: {"undated_reason": event.undated_reason},
    "negated": lambda event: {"negated": int(event.negated)},
    "places": lambda event: {"places": json_text(event.places)},
    "actors": lambda event: {"actors": json_text(event.actors)},
    "tags": lambda event: {"tags": json_text(event.tags)},
    "note": lambda event: {"note": event.note},
    "salience": lambda event: {"salience": event.salience},
    "review": lambda event: {"review": event.review.value},
    "origin": lambda event: {"origin": event.origin.value},
    "corrected": lambda event: {"corrected": int(event.corrected)},
    "colour": lambda event: {"colour": event.colour.value if event.colour else ""},
    "starred": lambda event: {"starred": int(event.starred)},
    "not_event": lambda event: {"not_event": int(event.not_event)},
    "corrections": lambda event: {"corrections": json_text([one.value for one in event.corrections])},
    "contradictions": lambda event: {
        "contradictions": contradictions_text(event.contradictions),
        "disputed": int(event.disputed),
    },
    "importance_reasons": lambda event: {"importance_reasons": json_text(event.importance_reasons)},
    "dating": lambda event: dating_columns(event.dating),
}


def row_of(event: Event) -> Row:
    """The whole row of an event."""
    row: Row = {"id": event.id, **counted(event)}
    for columns in COLUMNS.values():
        row.update(columns(event))
    return row


def counted(event: Event) -> Row:
    """What views of many events ask for without reading sources."""
    return {
        "disputed": int(event.disputed),
        "source_count": event.source_count,
        "first_article": event.sources[0].article_id if event.sources else None,
    }


def source_of(row: sqlite3.Row) -> Source:
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


def event_of(row: sqlite3.Row) -> Event:
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
