"""Migration 3: what of an event every view asks for again and again, kept with it.

Contradictions and what its importance comes from are made when events are next derived; how many tellings
count and which article tells it first is counted here for the events that are there already.
"""

from collections import defaultdict

from core.model.event import count_once
from core.storage.connection import Database

_COLUMNS = (
    "contradictions text not null default '[]'",
    "disputed integer not null default 0 check (disputed in (0, 1))",
    "source_count integer not null default 1 check (source_count >= 0)",
    "first_article integer references article (id)",
    "importance_reasons text not null default '[]'",
)


def apply(database: Database) -> None:
    """Add the columns and count."""
    for column in _COLUMNS:
        database.execute(f"alter table event add column {column}")
    database.execute(
        "update event set first_article = (select mention.article_id from source"
        " join mention on mention.id = source.mention_id"
        " where source.event_id = event.id and source.ordinal = 0)"
    )
    for event_id, tellings in _tellings(database).items():
        database.execute("update event set source_count = ? where id = ?", [count_once(tellings), event_id])


def _tellings(database: Database) -> dict[int, list[tuple[int, int]]]:
    """For each event the article that each of its tellings counts as, and its own."""
    query = (
        "select event_id, coalesce(copy_of, mention.article_id), mention.article_id"
        " from source join mention on mention.id = source.mention_id"
        " left join copy_link on copy_link.article_id = mention.article_id"
    )
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for event_id, counts_as, article_id in database.execute(query).fetchall():
        found[event_id].append((counts_as, article_id))
    return found
