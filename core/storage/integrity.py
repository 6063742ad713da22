"""SQLite's own thorough checks of an open project, in words. Leaves its content to the pipeline."""

from collections.abc import Iterator

from core.storage.connection import Database
from core.storage.search_check import search_faults

_MOST_FAULTS = 100
_COPIES_OF_COPIES = "select 1 from copy_link join copy_link as other on copy_link.copy_of = other.article_id"


def faults(database: Database) -> Iterator[str]:
    """Faults of pages, indexes and constraints, then of references between tables."""
    for (verdict,) in database.execute(f"pragma integrity_check({_MOST_FAULTS})").fetchall():
        if verdict != "ok":
            yield f"The file is damaged: {verdict}."
    for row in database.execute("pragma foreign_key_check").fetchall():
        yield f"A row of {row[0]} refers to a row of {row[2]} that is not there."
    for table, index in (("sentence", "sentence_search_docsize"), ("event", "event_search_docsize")):
        rows, indexed = (_count(database, name) for name in (table, index))
        if rows != indexed:
            yield f"The search index holds {indexed} of {rows} rows of {table}."
    yield from search_faults(database)
    for (key,) in database.execute("select key from state where not json_valid(value)").fetchall():
        yield f"What is remembered of the window under {str(key)[:40]!r} cannot be read."
    if database.execute(_COPIES_OF_COPIES).fetchone():
        yield "An article is kept as a copy of one that is a copy itself."


def _count(database: Database, table: str) -> int:
    return int(database.execute(f"select count(*) from {table}").fetchone()[0])
