"""Migration 3: what of an event every view asks for again and again, kept with it, and what new tellings are
compared with looked up by word and time at once.

Contradictions, what importance comes from, and stories are made when events are next derived; how many
tellings count and which article tells an event first is counted here for the events that are there already.
`mention_term` is no longer filled: `term_in_time` takes its place.
"""

import json
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
_STATEMENTS = (
    *(f"alter table event add column {column}" for column in _COLUMNS),
    """create table term_in_time (
    term text not null,
    earliest integer not null,
    mention_id integer not null references mention (id) on delete cascade,
    primary key (term, earliest, mention_id)
) strict, without rowid""",
    """create table story (
    mention_id integer primary key references mention (id) on delete cascade,
    story integer not null
) strict""",
    "create index time_of_mention on term_in_time (mention_id)",
    "create index mentions_of_story on story (story)",
    "delete from mention_term",
)


def apply(database: Database) -> None:
    """Make the columns and tables, and fill them with what can be told from the rows that are there."""
    for statement in _STATEMENTS:
        database.execute(statement)
    _fill_terms(database)
    _count(database)


def _fill_terms(database: Database) -> None:
    rows = database.execute("select id, earliest, terms from mention where earliest is not null").fetchall()
    for row in rows:
        for term in set(json.loads(row["terms"])):
            if term[:1].isalnum() or term[:1] == "!":
                database.execute(
                    "insert into term_in_time values (?, ?, ?)", [term, row["earliest"], row["id"]]
                )


def _count(database: Database) -> None:
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
