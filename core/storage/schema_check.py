"""Whether everything that a file's schema holds is as our migrations make it.

Nothing that could act by itself is let in: no trigger, no view, no virtual table but our search indexes,
nothing that computes. A newer minor version may have more plain tables, columns and indexes.
"""

import re
from contextlib import closing
from functools import cache

from core.errors import ProjectRefused
from core.storage.connection import Database, in_memory
from core.storage.faults import damaged
from core.storage.migrations import MIGRATIONS, format_version

_STATISTICS_TABLES = frozenset({"sqlite_stat1", "sqlite_stat4", "sqlite_sequence"})
_SHADOW = re.compile(r"^(sentence|event)_search_(data|idx|docsize|config|content)$")
_COMPUTED = re.compile(r"\b(check|generated|default|as)\b\s*\(", re.IGNORECASE)
# What may stand before a bracket where nothing is computed, and operators that can take very long.
_BRACKETS = re.compile(r"(\breferences\s+)?(\w*)\s*\(", re.IGNORECASE)
_PLAIN_WORDS = frozenset({"", "check", "in", "key", "unique"})
_SLOW_WORDS = re.compile(r"\b(like|glob|match|regexp|generated|as|select|collate)\b|->", re.IGNORECASE)
_ENDING = re.compile(r"\)[\w\s,]*$")
# Of the search indexes of SQLite from 3.9 on, and of those that erase what they forget.
_INDEX_VERSIONS = (4, 5)
_SEARCH_INDEXES = ("sentence_search", "event_search")

Schema = dict[str, tuple[str, str]]


def check_schema(database: Database) -> None:
    """Raises ProjectRefused where an object is not as our migrations make it."""
    _, minor = format_version(database)
    newer = minor > len(MIGRATIONS)
    ours, found = _schema_of_version(min(minor, len(MIGRATIONS))), _schema(database)
    for name, (kind, sql) in found.items():
        known = name in ours or (kind == "table" and name in _STATISTICS_TABLES)
        if not known and not (newer and _is_plain(kind, sql)):
            raise ProjectRefused(
                f"This file holds a {kind} that no Dateline project has ({name[:40]!r}); it could do harm.",
                "Do not open it. If it is yours, open the copy you kept.",
            )
    for name, (kind, sql) in ours.items():
        if name not in found:
            raise damaged(f"the {kind} {name!r} is missing")
        if found[name][0] != kind or not _as_made(name, sql, found[name][1], newer=newer):
            raise damaged(f"the {kind} {name!r} is not as Dateline made it")
    _check_search_indexes(database)


def _is_plain(kind: str, sql: str) -> bool:
    """Whether a table or an index more only holds something."""
    if kind not in ("table", "index") or sql.lower().startswith("create virtual"):
        return False
    return _computes_nothing(sql[max(0, sql.find("(")) :])


def _computes_nothing(definitions: str) -> bool:
    """No function, no slow comparison, nothing generated: a bracket stands behind a plain word alone."""
    if _SLOW_WORDS.search(definitions):
        return False
    return all(refers or word.lower() in _PLAIN_WORDS for refers, word in _BRACKETS.findall(definitions))


def _as_made(name: str, ours: str, found: str, *, newer: bool) -> bool:
    """The tables that FTS5 makes for itself are worded by the SQLite that made the file; a newer minor may
    have added columns at the end of ours."""
    if _SHADOW.match(name):
        return not _COMPUTED.search(found)
    if ours == found:
        return True
    ending = _ENDING.search(ours)
    if not newer or ending is None or ours.lower().startswith("create virtual"):
        return False
    start, tail = ours[: ending.start()], ending.group()
    if not (found.startswith(start) and found.endswith(tail)):
        return False
    return _computes_nothing(found[len(start) : -len(tail)])


def _schema(database: Database) -> Schema:
    rows = database.execute("select name, type, coalesce(sql, '') from sqlite_schema")
    return {str(name): (str(kind), str(sql)) for name, kind, sql in rows}


@cache
def _schema_of_version(minor: int) -> Schema:
    database = in_memory()
    with closing(database.conn):
        for migration in MIGRATIONS[:minor]:
            migration(database)
        return _schema(database)


def _check_search_indexes(database: Database) -> None:
    """A search index has settings of its own, among them a question that is asked whenever it ranks."""
    for index in _SEARCH_INDEXES:
        settings = dict(database.execute(f"select k, v from {index}_config").fetchall())
        if settings.pop("version", None) not in _INDEX_VERSIONS or settings:
            raise damaged(f"the search index {index!r} is not as Dateline made it")
