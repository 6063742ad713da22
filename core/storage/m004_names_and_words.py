"""Migration 4: who and where by name, and words of every script.

`event_name` answers which events name a place, a person or a tag without looking into every event. Both
search indexes are made anew: words written without spaces are found in them, and beginnings of words
soon (`core.text.unspaced`).
"""

import json
import sqlite3

from core.storage.connection import Database
from core.text.unspaced import index_form

_NAMES = """create table event_name (
    role text not null check (role in ('place', 'actor', 'tag')),
    name text not null,
    event_id integer not null references event (id),
    primary key (role, name, event_id)
) strict, without rowid"""
_OPTIONS = "content='', tokenize=\"unicode61 remove_diacritics 2\", prefix='2'"
_SEARCH = (
    "drop table sentence_search",
    "drop table event_search",
    f"create virtual table sentence_search using fts5 (body, {_OPTIONS})",
    f"create virtual table event_search using fts5 (title, note, {_OPTIONS})",
)
_ROLES = (("place", "places"), ("actor", "actors"), ("tag", "tags"))


def apply(database: Database) -> None:
    """Make the table and the indexes, and fill them from what is there."""
    for statement in (_NAMES, *_SEARCH):
        database.execute(statement)
    for row in database.execute("select * from event").fetchall():
        _fill_event(database, row["id"], row)
    _fill_sentences(database)


def _fill_event(database: Database, event_id: int, row: sqlite3.Row) -> None:
    for role, column in _ROLES:
        names = {(role, str(name), event_id) for name in json.loads(row[column])}
        database.conn.executemany("insert into event_name values (?, ?, ?)", sorted(names))
    database.execute(
        "insert into event_search (rowid, title, note) values (?, ?, ?)",
        [event_id, index_form(row["title"]), index_form(row["note"])],
    )


def _fill_sentences(database: Database) -> None:
    query = "select article_id, text_version, id from extraction"
    for article_id, version, extraction_id in database.execute(query).fetchall():
        text = "select body from article_text where article_id = ? and version = ?"
        (body,) = database.execute(text, [article_id, version]).fetchone()
        spans = "select id, span_start, span_end from sentence where extraction_id = ?"
        rows = [
            (sentence_id, index_form(body[start:end]))
            for sentence_id, start, end in database.execute(spans, [extraction_id]).fetchall()
        ]
        database.conn.executemany("insert into sentence_search (rowid, body) values (?, ?)", rows)
