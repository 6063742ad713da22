"""Articles for a list of very many: their ids in order, and those of a page.

Their ids come in one text, which is made and read several times as fast as a row for each, and while it is
made no other thread waits; leaves what a row of the list says to the pipeline.
"""

import sqlite3
from collections.abc import Iterator, Sequence

from core.model.article import Article
from core.model.date_review import SURE
from core.model.ids import ArticleId
from core.storage import article_store
from core.storage.connection import Database

_EFFECTIVE = (
    "(role = 'user' or not exists"
    " (select 1 from publication as own where own.article_id = publication.article_id and own.role = 'user'))"
)


def ids(database: Database) -> str:
    """Ids of all articles that are not removed, in the order of reading, in digits with spaces between."""
    query = "select id from article where not removed order by position"
    (told,) = database.execute(f"select group_concat(id, ' ') from ({query})").fetchone()
    return str(told or "")


def published_instants(database: Database) -> list[int]:
    """Every instant at which an article that is not removed was published, once, ascending."""
    query = (
        "select distinct instant from publication join article on article.id = article_id"
        f" where not removed and instant is not null and {_EFFECTIVE} order by instant"
    )
    return [row[0] for row in database.execute(query).fetchall()]


def unsure_count(database: Database) -> int:
    """How many articles that are not removed have a date that nobody has set and that is not sure."""
    query = """
        select count(*) from article where not removed and not exists (
            select 1 from publication where article_id = article.id
                and (role = 'user' or (instant is not null and confidence >= ?)))"""
    return int(database.execute(query, [SURE]).fetchone()[0])


def places_of(database: Database, article_ids: Sequence[ArticleId]) -> Iterator[tuple[Article, int]]:
    """Some hundred articles without their texts, each with its position, in the order of reading; those that
    are removed or gone are left out."""
    query = (
        "select * from article left join publication on article_id = id and " + _EFFECTIVE +
        f" where not removed and id in ({', '.join('?' * len(article_ids))}) order by position"
    )  # fmt: skip
    rows: list[sqlite3.Row] = database.execute(query, list(article_ids)).fetchall()
    for row in rows:
        yield article_store.listed(row), int(row["position"])
