"""Which articles say what another says already, and what such articles are found by, to and from rows."""

from collections.abc import Sequence

from core.model.copies import CopyKind, CopyLink
from core.model.ids import ArticleId
from core.storage.connection import Database
from core.storage.rows import Row, Table, insert_rows, member_of

# A run of words that so many articles hold is a phrase of the trade or a publisher's footer: it says nothing.
_COMMON = 200


def add_traits(database: Database, article_id: ArticleId, sketch: Sequence[int], page: str) -> None:
    """Keep what later copies of a new article are found by."""
    rows: list[Row] = [{"run": run, "article_id": article_id} for run in sketch]
    insert_rows(database, Table.RUN_SAMPLE, rows)
    if page:
        insert_rows(database, Table.PAGE, [{"article_id": article_id, "address": page}])


def sharing_runs(database: Database, sketch: Sequence[int]) -> dict[ArticleId, int]:
    """How many rare runs of a sketch each article shares that has any."""
    shared: dict[ArticleId, int] = {}
    query = "select article_id from run_sample where run = ? limit ?"
    for run in sketch:
        holders = database.execute(query, [run, _COMMON + 1]).fetchall()
        if len(holders) <= _COMMON:
            for row in holders:
                key = ArticleId(row["article_id"])
                shared[key] = shared.get(key, 0) + 1
    return shared


def of_page(database: Database, page: str) -> ArticleId | None:
    """The first article read of a page that is still in the project."""
    query = """
        select page.article_id from page join article on article.id = page.article_id
        where address = ? and not removed order by position limit 1"""
    row = database.execute(query, [page]).fetchone() if page else None
    return None if row is None else ArticleId(row[0])


def add(database: Database, link: CopyLink) -> None:
    """Keep that an article is a copy."""
    row: Row = {
        "article_id": link.article_id,
        "copy_of": link.copy_of,
        "kind": link.kind.value,
        "overlap": link.overlap,
    }
    insert_rows(database, Table.COPY_LINK, [row])


def link_of(database: Database, article_id: ArticleId) -> CopyLink | None:
    """What an article is a copy of."""
    found = _links(database, "article_id = ?", article_id)
    return found[0] if found else None


def copies_of(database: Database, article_id: ArticleId) -> tuple[CopyLink, ...]:
    """The copies of an article, in the order of reading."""
    return _links(database, "copy_of = ?", article_id)


def all_links(database: Database) -> tuple[CopyLink, ...]:
    """Every copy, in the order of reading."""
    return _links(database, "?", 1)


def _links(database: Database, condition: str, value: int) -> tuple[CopyLink, ...]:
    query = f"""
        select copy_link.* from copy_link join article on article.id = article_id
        where {condition} order by position"""
    return tuple(
        CopyLink(
            ArticleId(row["article_id"]),
            ArticleId(row["copy_of"]),
            member_of(CopyKind, row["kind"]),
            row["overlap"],
        )
        for row in database.execute(query, [value]).fetchall()
    )
