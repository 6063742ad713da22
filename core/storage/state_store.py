"""Small things a project remembers for the window (the last view), as JSON by key."""

import json

from core.storage.connection import Database
from core.storage.faults import damaged
from core.storage.rows import json_text, storable


def get(database: Database, key: str) -> object:
    """What is remembered under a key, None where nothing is."""
    row = database.execute("select value from state where key = ?", [key]).fetchone()
    if row is None:
        return None
    try:
        return json.loads(row["value"])
    except (ValueError, RecursionError):
        raise damaged("what it remembers of the window cannot be read") from None


def put(database: Database, key: str, value: object) -> None:
    """Remember a JSON value under a key."""
    statement = (
        "insert into state (key, value) values (?, ?) on conflict (key) do update set value = excluded.value"
    )
    database.execute(statement, [key, storable(json_text(value))])


def forget(database: Database, key: str) -> None:
    """Remember nothing under a key any more."""
    database.execute("delete from state where key = ?", [key])
