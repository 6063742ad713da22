"""Mentions with the words around them, to and from rows.

The quote and its context are kept with the mention, so that deriving events reads no article again and
a source can be found even in another version of its text.
"""

import sqlite3
from collections.abc import Collection, Iterable

from core.chrono.dating import Dating
from core.chrono.instant import Instant
from core.model.analysis import ArticleAnalysis
from core.model.event import Kind, Mention, Modality, TemporalLink
from core.model.ids import ArticleId, MentionId
from core.model.passage import CONTEXT_LENGTH
from core.model.span import Span
from core.model.telling import Telling
from core.storage.connection import Database, SqlValue
from core.storage.rows import (
    Row,
    Table,
    dating_columns,
    dating_of,
    derivation_columns,
    derivation_of,
    insert_rows,
    json_text,
    member_of,
    optional_span,
    span_columns,
    span_of,
    strings_of,
)

TRIGGER_MARK = "!"  # of terms that say what happened; other marks are not looked up
_VARIABLES_A_QUERY = 500

# An article's own date is the user's where there is one; removed articles tell nothing.
_TELLINGS = """
select mention.*, (
    select instant from publication
    where publication.article_id = mention.article_id order by role = 'user' desc limit 1
) as published, copy_of
from mention join article on article.id = mention.article_id
left join copy_link on copy_link.article_id = mention.article_id
where not article.removed and not mention.by_hand and """


def tellings_of(analysis: ArticleAnalysis, copy_of: ArticleId | None = None) -> tuple[Telling, ...]:
    """The mentions of an analysis with the words around them; one mention a trigger. `copy_of` is the article
    that it is a copy of, where it is one."""
    article = analysis.article
    by_id = {mention.id: mention for mention in reversed(analysis.mentions)}
    return tuple(
        Telling(
            mention,
            mention.sentence.of(article.text),
            _before(article.text, mention.sentence),
            _after(article.text, mention.sentence),
            article.published.instant,
            copy_of,
        )
        for mention in sorted(by_id.values(), key=lambda mention: (mention.trigger, mention.id))
    )


def _before(text: str, span: Span) -> str:
    return text[max(0, span.start - CONTEXT_LENGTH) : span.start]


def _after(text: str, span: Span) -> str:
    return text[span.end : span.end + CONTEXT_LENGTH]


def add(database: Database, extraction_id: int, analysis: ArticleAnalysis) -> None:
    """Keep the mentions of an extraction."""
    tellings = tellings_of(analysis)
    insert_rows(database, Table.MENTION, (_row(extraction_id, telling) for telling in tellings))
    terms: list[Row] = [
        {"term": term, "earliest": telling.mention.dating.earliest, "mention_id": telling.mention.id}
        for telling in tellings
        if telling.mention.dating is not None
        for term in sorted(telling.mention.terms)
        if term[:1].isalnum() or term[:1] == TRIGGER_MARK
    ]
    insert_rows(database, Table.TERM_IN_TIME, terms)


def add_by_hand(database: Database, tellings: Iterable[Telling]) -> None:
    """Keep the words of articles that events were added from by hand: they are no mentions that the engine
    found, and none is put together with them."""
    for telling in tellings:
        query = "select max(id) from extraction where article_id = ?"
        extraction_id = database.execute(query, [telling.mention.article_id]).fetchone()[0]
        insert_rows(database, Table.MENTION, [{**_row(extraction_id, telling), "by_hand": 1}])


def forget_by_hand(database: Database, mention_ids: Iterable[MentionId]) -> None:
    """Forget such words, after the events that they stand under."""
    database.conn.executemany(
        "delete from mention where id = ? and by_hand", [(mention_id,) for mention_id in mention_ids]
    )


def _row(extraction_id: int, telling: Telling) -> Row:
    mention = telling.mention
    return {
        "id": mention.id,
        "extraction_id": extraction_id,
        "article_id": mention.article_id,
        **span_columns(mention.sentence),
        **span_columns(mention.trigger, "trigger"),
        **span_columns(mention.phrase, "phrase"),
        "quote": telling.quote,
        "prefix": telling.prefix,
        "suffix": telling.suffix,
        "title": mention.title,
        "kind": mention.kind.value,
        "modality": mention.modality.value,
        "relation": mention.relation.value,
        "undated_reason": mention.undated_reason,
        "negated": int(mention.negated),
        "places": json_text(mention.places),
        "actors": json_text(mention.actors),
        "terms": json_text(sorted(mention.terms)),
        "salience": mention.salience,
        "same_as": mention.same_as,
        **derivation_columns(mention.derivation),
        **dating_columns(mention.dating),
    }


def of_article(database: Database, article_id: ArticleId) -> tuple[Telling, ...]:
    """The tellings of an article that is not removed."""
    rows = database.execute(f"{_TELLINGS} mention.article_id = ?", [article_id]).fetchall()
    return tuple(_telling_of(row) for row in rows)


def read_of(database: Database, article_id: ArticleId) -> tuple[Mention, ...]:
    """The mentions that the engine found in an article, whether it is removed or not."""
    query = "select * from mention where article_id = ? and not by_hand"
    return tuple(_mention_of(row) for row in database.execute(query, [article_id]).fetchall())


def held_by_events(database: Database, article_id: ArticleId) -> tuple[Mention, ...]:
    """The mentions of an article that stand under an event now, whether it is removed or not."""
    query = "select mention.* from mention join source on mention_id = mention.id where article_id = ?"
    return tuple(_mention_of(row) for row in database.execute(query, [article_id]).fetchall())


def by_ids(database: Database, mention_ids: Iterable[MentionId]) -> tuple[Telling, ...]:
    """The tellings with these ids; ids that no telling has are left out."""
    found: list[Telling] = []
    wanted = sorted(set(mention_ids))
    for first in range(0, len(wanted), _VARIABLES_A_QUERY):
        part = wanted[first : first + _VARIABLES_A_QUERY]
        marks = ", ".join("?" * len(part))
        rows = database.execute(f"{_TELLINGS} mention.id in ({marks})", part).fetchall()
        found.extend(_telling_of(row) for row in rows)
    return tuple(found)


def everything(database: Database) -> tuple[Telling, ...]:
    """Every telling of every article that is not removed."""
    rows = database.execute(f"{_TELLINGS} true order by mention.id").fetchall()
    return tuple(_telling_of(row) for row in rows)


def sharing_terms(
    database: Database,
    terms: Collection[str],
    fewest: int,
    dating: Dating,
    *,
    narrow_s: int,
    reach_s: int,
) -> frozenset[MentionId]:
    """The tellings that hold enough of the terms and are dated like this: they overlap it or are at most
    `reach_s` seconds away, and both are at most `narrow_s` wide or neither is wider than twice the other."""
    width = dating.latest - dating.earliest
    widest = max(narrow_s, 2 * width)
    query = f"""select mention.id from (
            select mention_id from term_in_time
            where term in ({", ".join("?" * len(terms))}) and earliest > ? and earliest < ?
            group by mention_id having count(*) >= ?
        ) join mention on mention.id = mention_id
        where mention.latest > ? and (
            extent = 'throughout' or (mention.latest - mention.earliest <= ?
            and (mention.latest - mention.earliest) * 2 >= ?))"""
    values: list[SqlValue] = [
        *sorted(terms),
        dating.earliest - widest - reach_s,
        dating.latest + reach_s,
        fewest,
        dating.earliest - reach_s,
        widest,
        width if width > narrow_s else 0,
    ]
    return frozenset(MentionId(row[0]) for row in database.execute(query, values).fetchall())


def _telling_of(row: sqlite3.Row) -> Telling:
    return Telling(
        _mention_of(row),
        row["quote"],
        row["prefix"],
        row["suffix"],
        None if row["published"] is None else Instant(row["published"]),
        None if row["copy_of"] is None else ArticleId(row["copy_of"]),
    )


def _mention_of(row: sqlite3.Row) -> Mention:
    return Mention(
        MentionId(row["id"]),
        ArticleId(row["article_id"]),
        span_of(row),
        span_of(row, "trigger"),
        optional_span(row, "phrase"),
        row["title"],
        member_of(Kind, row["kind"]),
        member_of(Modality, row["modality"]),
        member_of(TemporalLink, row["relation"]),
        derivation_of(row),
        dating_of(row),
        row["undated_reason"],
        bool(row["negated"]),
        strings_of(row["places"]),
        strings_of(row["actors"]),
        frozenset(strings_of(row["terms"])),
        row["salience"],
        None if row["same_as"] is None else MentionId(row["same_as"]),
    )
