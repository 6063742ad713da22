"""Articles, their texts and their publication dates, to and from rows.

A text version never changes once written, since every offset of the project refers to it. The date
that reading found is kept beside the date that the user set.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace

from core.chrono.granularity import Granularity
from core.chrono.instant import Instant
from core.model.article import (
    UNKNOWN_PUBLICATION,
    Article,
    DateCandidate,
    PublicationDate,
    PublishedSource,
)
from core.model.ids import ArticleId
from core.storage.connection import Database
from core.storage.rows import (
    Row,
    Table,
    derivation_columns,
    derivation_of,
    insert_rows,
    json_text,
    member_of,
    strings_of,
)

FIRST_TEXT_VERSION = 1
READ, USER = "read", "user"


def add(database: Database, article: Article) -> None:
    """Keep a new article, its text and the publication date that reading found."""
    insert_rows(database, Table.ARTICLE, [_article_row(article, _next_position(database))])
    text: Row = {
        "article_id": article.id,
        "version": FIRST_TEXT_VERSION,
        "content_hash": article.content_hash,
        "body": article.text,
    }
    insert_rows(database, Table.ARTICLE_TEXT, [text])
    set_publication(database, article.id, READ, article.published)


def _next_position(database: Database) -> int:
    return int(database.execute("select coalesce(max(position), 0) + 1 from article").fetchone()[0])


def _article_row(article: Article, position: int) -> Row:
    return {
        "id": article.id,
        "position": position,
        "content_hash": article.content_hash,
        "text_version": FIRST_TEXT_VERSION,
        "title": article.title,
        "language": article.language,
        "byline": json_text(article.byline),
        "publisher": article.publisher,
        "url": article.url,
        "file": article.file,
        "member": article.member,
        "external_id": article.external_id,
        "removed": 0,
    }


def set_publication(
    database: Database, article_id: ArticleId, role: str, published: PublicationDate | None
) -> None:
    """Set what reading found or the user said of the date; None takes it away."""
    database.execute("delete from publication where article_id = ? and role = ?", [article_id, role])
    if published is None:
        return
    row: Row = {
        "article_id": article_id,
        "role": role,
        "instant": published.instant,
        "source": published.source.value,
        "confidence": published.confidence,
        "granularity": int(published.granularity),
        "utc_offset_minutes": published.utc_offset_minutes,
        "latest": published.latest,
        **derivation_columns(published.derivation),
    }
    insert_rows(database, Table.PUBLICATION, [row])
    if role == READ:
        _set_candidates(database, article_id, published.candidates)


def _set_candidates(database: Database, article_id: ArticleId, candidates: Sequence[DateCandidate]) -> None:
    database.execute("delete from date_candidate where article_id = ?", [article_id])
    rows: list[Row] = [
        {
            "article_id": article_id,
            "ordinal": ordinal,
            "instant": candidate.instant,
            "granularity": int(candidate.granularity),
            "source": candidate.source.value,
            "words": candidate.words,
            "confidence": candidate.confidence,
        }
        for ordinal, candidate in enumerate(candidates)
    ]
    insert_rows(database, Table.DATE_CANDIDATE, rows)


def candidates(database: Database, article_id: ArticleId) -> tuple[DateCandidate, ...]:
    """The dates that reading found an article to speak for, the best first."""
    query = "select * from date_candidate where article_id = ? order by ordinal"
    return tuple(
        DateCandidate(
            Instant(row["instant"]),
            Granularity(row["granularity"]),
            member_of(PublishedSource, row["source"]),
            row["words"],
            row["confidence"],
        )
        for row in database.execute(query, [article_id]).fetchall()
    )


def publication(database: Database, article_id: ArticleId, role: str) -> PublicationDate | None:
    """What reading found or the user said of the date."""
    query = "select * from publication where article_id = ? and role = ?"
    row = database.execute(query, [article_id, role]).fetchone()
    found = _publication_of(row) if row else None
    return replace(found, candidates=candidates(database, article_id)) if found and role == READ else found


def effective_publication(database: Database, article_id: ArticleId) -> PublicationDate:
    """The user's date where there is one, else what reading found; without the candidates."""
    query = "select * from publication where article_id = ? order by role = 'user' desc limit 1"
    row = database.execute(query, [article_id]).fetchone()
    return _publication_of(row) if row else UNKNOWN_PUBLICATION


def _publication_of(row: sqlite3.Row) -> PublicationDate:
    return PublicationDate(
        None if row["instant"] is None else Instant(row["instant"]),
        member_of(PublishedSource, row["source"]),
        row["confidence"],
        Granularity(row["granularity"]),
        row["utc_offset_minutes"],
        None if row["latest"] is None else Instant(row["latest"]),
        derivation_of(row),
    )


def set_removed(database: Database, article_id: ArticleId, removed: bool) -> None:
    """Put an article out of sight, or back; its text and extraction stay."""
    database.execute("update article set removed = ? where id = ?", [int(removed), article_id])


def exists(database: Database, article_id: ArticleId) -> bool:
    query = "select 1 from article where id = ?"
    return database.execute(query, [article_id]).fetchone() is not None


def is_removed(database: Database, article_id: ArticleId) -> bool:
    query = "select removed from article where id = ?"
    row = database.execute(query, [article_id]).fetchone()
    return bool(row and row["removed"])


def get(database: Database, article_id: ArticleId, *, with_text: bool = True) -> Article | None:
    """An article with its current text; without it, `text` is empty."""
    row = database.execute("select * from article where id = ?", [article_id]).fetchone()
    if row is None:
        return None
    text = _body(database, row) if with_text else ""
    return _article_of(row, effective_publication(database, article_id), text)


def all_in_order(database: Database) -> Iterator[Article]:
    """Every article that is not removed, in the order of reading, without its text."""
    # A date beside its article, a row at a time: of very many articles none waits for a query of its own.
    query = """
        select * from article left join publication on article_id = id
            and (role = 'user' or not exists
                (select 1 from publication as own where own.article_id = id and own.role = 'user'))
        where not removed order by position"""
    for row in database.execute(query):
        yield listed(row)


def listed(row: sqlite3.Row) -> Article:
    """The article of a row that its publication, where it has one, stands beside; without its text."""
    return _article_of(row, _publication_of(row) if row["role"] else UNKNOWN_PUBLICATION)


def all_ids(database: Database) -> tuple[ArticleId, ...]:
    """Every article, those that are removed as well."""
    return tuple(
        ArticleId(row[0]) for row in database.execute("select id from article order by id").fetchall()
    )


def positions(database: Database) -> dict[ArticleId, int]:
    """The place of every article that is not removed in the order of reading."""
    query = "select id, position from article where not removed"
    return {ArticleId(article_id): position for article_id, position in database.execute(query)}


def with_unsure_dates(database: Database, sure: float) -> Iterator[Article]:
    """Articles in sight whose date nobody has set and reading is less than `sure` of, in the order of reading
    and without their text."""
    query = """
        select article.* from article join publication on article_id = id and role = 'read'
        where not removed and (instant is null or confidence < ?)
            and not exists (select 1 from publication as own where own.article_id = id and own.role = 'user')
        order by position"""
    for row in database.execute(query, [sure]).fetchall():
        yield _article_of(row, effective_publication(database, ArticleId(row["id"])))


def _article_of(row: sqlite3.Row, published: PublicationDate, text: str = "") -> Article:
    return Article(
        ArticleId(row["id"]),
        row["content_hash"],
        text,
        row["title"],
        row["language"],
        published,
        strings_of(row["byline"]),
        row["publisher"],
        row["url"],
        row["file"],
        row["member"],
        row["external_id"],
    )


def _body(database: Database, row: sqlite3.Row) -> str:
    query = "select body from article_text where article_id = ? and version = ?"
    found = database.execute(query, [row["id"], row["text_version"]]).fetchone()
    return str(found["body"]) if found else ""
