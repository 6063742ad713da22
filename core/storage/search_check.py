"""Whether the search indexes say what the sentences and events say, word by word.

An index without content of its own cannot be asked for its texts. So its words are counted beside those of an
index made anew from the rows, which is kept in memory and thrown away.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import zip_longest
from pathlib import Path

from core.errors import ProjectRefused
from core.storage.connection import Database
from core.storage.faults import database_fault
from core.text.unspaced import index_form

_ROWS_A_TIME = 1_000
_TOKENS = "content='', tokenize=\"unicode61 remove_diacritics 2\""
_SENTENCES = """
    select sentence.id, substr(body, span_start + 1, span_end - span_start)
    from sentence join article on article.id = sentence.article_id
    join article_text on article_text.article_id = article.id and version = article.text_version"""
_EVENTS = "select id, title, note from event"
# Each index with its columns, and the rows that it is of.
_INDEXES = (("sentence_search", ("body",), _SENTENCES), ("event_search", ("title", "note"), _EVENTS))


def search_faults(database: Database) -> Iterator[str]:
    """What is amiss with each index, in words."""
    # The connection cannot write the file in any case; what is made here is in memory.
    database.execute("pragma query_only = off")
    try:
        for index, columns, rows in _INDEXES:
            if not _says_the_same(database, index, columns, rows):
                yield f"The search index {index} does not say what the project says."
    finally:
        database.execute("pragma query_only = on")


def _says_the_same(database: Database, index: str, columns: Sequence[str], rows: str) -> bool:
    database.execute(f"create virtual table temp.anew using fts5({', '.join(columns)}, {_TOKENS})")
    database.execute("create virtual table temp.new_words using fts5vocab(temp, anew, col)")
    database.execute(f"create virtual table temp.kept_words using fts5vocab(main, {index}, col)")
    try:
        _fill(database, columns, rows)
        with _words(database, "new_words") as new, _words(database, "kept_words") as kept:
            return all(one is not None and one == other for one, other in zip_longest(new, kept))
    except sqlite3.DatabaseError as error:
        # An index of noise cannot be read at all.
        if not isinstance(database_fault(error, Path()), ProjectRefused):
            raise
        return False
    finally:
        for table in ("kept_words", "new_words", "anew"):
            database.execute(f"drop table temp.{table}")


def _fill(database: Database, columns: Sequence[str], rows: str) -> None:
    marks = ", ".join("?" * (len(columns) + 1))
    statement = f"insert into temp.anew (rowid, {', '.join(columns)}) values ({marks})"
    cursor = database.execute(rows)
    while some := cursor.fetchmany(_ROWS_A_TIME):
        database.conn.executemany(statement, _forms(some))


def _forms(rows: Iterable[sqlite3.Row]) -> Iterator[tuple[object, ...]]:
    for row_id, *texts in rows:
        yield (row_id, *map(index_form, texts))


@contextmanager
def _words(database: Database, table: str) -> Iterator[Iterator[tuple[object, ...]]]:
    cursor = database.execute(f"select term, col, doc, cnt from temp.{table}")
    try:
        yield map(tuple, cursor)
    finally:
        cursor.close()  # the table could not be dropped while it is read
