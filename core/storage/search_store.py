"""Full-text search over sentences and event titles, kept by the application in the same transaction.

The index holds no text of its own: what is taken out must be named letter for letter, which immutable
text versions make possible. A user's words are quoted one by one, so that no word is an operator and no
sign a syntax error; diacritics and case are folded by the tokenizer, words of scripts without spaces are
found by `core.text.unspaced`. What is found first is found soonest: no question looks through every hit
of a common word, and each can be stopped by whoever has the connection.
"""

import sqlite3
from collections.abc import Iterable

from core.model.event import Event
from core.model.ids import ArticleId, EventId
from core.storage.connection import Database
from core.text.unspaced import index_form, sought_form

_LEAST_PREFIX = 2  # characters; beginnings this long have an index of their own
_MOST_RANKED = 15_000  # hits whose weight is compared: a common word has hundreds of thousands


def index_sentences(database: Database, article_id: ArticleId, text: str) -> None:
    """Make an article's sentences findable."""
    rows = _sentence_bodies(database, article_id, text)
    database.conn.executemany("insert into sentence_search (rowid, body) values (?, ?)", rows)


def forget_sentences(database: Database, article_id: ArticleId, text: str) -> None:
    """Take an article's sentences out of the index, before their rows go."""
    rows = _sentence_bodies(database, article_id, text)
    database.conn.executemany(
        "insert into sentence_search (sentence_search, rowid, body) values ('delete', ?, ?)", rows
    )


def _sentence_bodies(database: Database, article_id: ArticleId, text: str) -> list[tuple[int, str]]:
    query = "select id, span_start, span_end from sentence where article_id = ?"
    rows = database.execute(query, [article_id]).fetchall()
    return [(row["id"], index_form(text[row["span_start"] : row["span_end"]])) for row in rows]


def index_events(database: Database, events: Iterable[Event]) -> None:
    """Make the titles and notes of events findable."""
    rows = [(event.id, index_form(event.title), index_form(event.note)) for event in events]
    database.conn.executemany("insert into event_search (rowid, title, note) values (?, ?, ?)", rows)


def forget_events(database: Database, event_ids: Iterable[EventId]) -> None:
    """Take events out of the index, before their rows go."""
    database.conn.executemany(
        "insert into event_search (event_search, rowid, title, note) values ('delete', ?, ?, ?)",
        _event_bodies(database, event_ids),
    )


def index_again(database: Database, event_ids: Iterable[EventId]) -> None:
    """Make events findable by the words that they are kept with now."""
    database.conn.executemany(
        "insert into event_search (rowid, title, note) values (?, ?, ?)", _event_bodies(database, event_ids)
    )


def _event_bodies(database: Database, event_ids: Iterable[EventId]) -> list[tuple[EventId, str, str]]:
    rows = ((key, _title_and_note(database, key)) for key in event_ids)
    return [(key, index_form(row["title"]), index_form(row["note"])) for key, row in rows if row is not None]


def _title_and_note(database: Database, event_id: EventId) -> sqlite3.Row | None:
    query = "select title, note from event where id = ?"
    found: sqlite3.Row | None = database.execute(query, [event_id]).fetchone()
    return found


def match_expression(words: str) -> str:
    """A user's words as an FTS5 expression: all must be there, the last may be unfinished.

    Empty where nothing in them can be searched for.
    """
    tokens = [token for token in words.replace("\0", " ").split() if any(map(str.isalnum, token))]
    return " ".join(_quoted(token, last=at == len(tokens)) for at, token in enumerate(tokens, start=1))


def _quoted(token: str, *, last: bool) -> str:
    form, goes_on = sought_form(token)
    unfinished = goes_on or (last and len(form) >= _LEAST_PREFIX)
    return '"' + form.replace('"', '""') + '"' + "*" * unfinished


_FIRST = "select rowid, rowid as weight from sentence_search where sentence_search match ? limit ?"
_BEST = f"""select rowid, weight from (
    select rowid, bm25(sentence_search) as weight from sentence_search
    where sentence_search match ? limit {_MOST_RANKED}
) order by weight, rowid limit ?"""
_SENTENCES = """
    select sentence.article_id, sentence.span_start, sentence.span_end,
        substr(body, sentence.span_start + 1, sentence.span_end - sentence.span_start) as body,
        (
            select event.id from mention
            join source on source.mention_id = mention.id join event on event.id = source.event_id
            where mention.article_id = sentence.article_id and mention.span_start = sentence.span_start
            order by event.review = 'rejected', event.earliest is null, event.earliest, event.id limit 1
        ) as event_id
    from ({hits}) as hit
    join sentence on sentence.id = hit.rowid
    join article on article.id = sentence.article_id
    join article_text on article_text.article_id = article.id and version = article.text_version
    where not article.removed
    order by {order}"""
_IN_READING_ORDER = _SENTENCES.format(hits=_FIRST, order="article.position, sentence.span_start")
_BEST_FIRST = _SENTENCES.format(hits=_BEST, order="hit.weight, article.position, sentence.span_start")


def matching_sentences(database: Database, words: str, limit: int) -> list[sqlite3.Row]:
    """Rows `article_id, span_start, span_end, body, event_id` of some sentences that hold the words, in
    reading order; `event_id` is of an event that the sentence tells, one that is not rejected where there
    is one.
    """
    expression = match_expression(words)
    return database.execute(_IN_READING_ORDER, [expression, limit]).fetchall() if expression else []


def best_sentences(database: Database, words: str, limit: int) -> list[sqlite3.Row]:
    """The same rows, those first in which the words weigh most: of the hits of a very common word, only of
    as many as can be weighed at once."""
    expression = match_expression(words)
    return database.execute(_BEST_FIRST, [expression, limit]).fetchall() if expression else []


def matching_events(database: Database, words: str, limit: int) -> tuple[EventId, ...]:
    """Ids of events whose title or note holds the words."""
    expression = match_expression(words)
    if not expression:
        return ()
    rows = database.execute(f"{EVENTS_BY_TITLE} limit ?", [expression, limit]).fetchall()
    return tuple(EventId(row[0]) for row in rows)


EVENTS_BY_TITLE = "select rowid from event_search where event_search match ?"
EVENTS_BY_SENTENCE = """
    select source.event_id
    from sentence_search join sentence on sentence.id = sentence_search.rowid
    join mention on mention.article_id = sentence.article_id and mention.span_start = sentence.span_start
    join source on source.mention_id = mention.id
    where sentence_search match ?"""
