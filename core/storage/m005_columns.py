"""Migration 5: the timeline's columns, kept packed beside the rows that they are made of.

All of it can be made again and is thrown away when in doubt. `timeline_stamp` counts the changes to events;
it also holds how far the log of decisions and the articles were at the last of them, so that a change by a
program that does not count is noticed. `timeline_change` has the last change of each event since the columns
were packed.
"""

from core.storage.connection import Database

_STATEMENTS = (
    """create table timeline_stamp (
    id integer primary key check (id = 1),
    changes integer not null,
    last_decision integer not null,
    last_article integer not null
) strict""",
    """create table timeline_change (
    event_id integer primary key,
    change integer not null
) strict""",
    """create table timeline_column (
    name text not null,
    part integer not null,
    data blob not null,
    primary key (name, part)
) strict""",
    "create index changes_in_order on timeline_change (change)",
    "insert into timeline_stamp values (1, 0, -1, -1)",
)


def apply(database: Database) -> None:
    """Make the tables; the columns are packed when they are first read."""
    for statement in _STATEMENTS:
        database.execute(statement)
