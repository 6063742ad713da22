"""What of an event's sources two sides are compared by: whose they are and what date they give.

Reads many events at once and so builds no `Event`.
"""

import json
from collections.abc import Iterable

from core.model.event import Mention, Review
from core.model.event_filter import EventFilter, Facet
from core.model.ids import ArticleId, EventId, MentionId
from core.storage import event_store, mention_store
from core.storage.connection import Database, SqlValue

SourceRow = tuple[int, int, int, int | None, int | None]
_OF_EVENTS = "source.event_id in (select value from json_each(?))"


def articles_of(
    database: Database, wanted: EventFilter, among: Iterable[ArticleId] | None = None
) -> frozenset[ArticleId] | None:
    """The articles that a filter names, by themselves or by their outlets, of all or of some; None where it
    names none."""
    articles = [int(one.value) for one in wanted.facets if one.facet is Facet.ARTICLE]
    outlets = [one.value for one in wanted.facets if one.facet is Facet.OUTLET]
    if not articles and not outlets:
        return None
    conditions, values = [], list[SqlValue]()
    some = None if among is None else sorted(set(among))
    for column, named in (("id", articles or None), ("publisher", outlets or None), ("id", some)):
        if named is not None:
            conditions.append(f"{column} in (select value from json_each(?))")
            values.append(json.dumps(named))
    query = f"select id from article where not removed and {' and '.join(conditions)}"
    return frozenset(ArticleId(row[0]) for row in database.execute(query, values).fetchall())


def source_rows(database: Database, event_ids: Iterable[int]) -> list[SourceRow]:
    """Rows `event id, article id, the article it counts as, earliest, latest` of all sources of events, by
    event; the bounds are None where a source gives no date."""
    query = f"""
        select source.event_id, mention.article_id, coalesce(copy_of, mention.article_id),
            mention.earliest, mention.latest
        from source join mention on mention.id = source.mention_id
        left join copy_link on copy_link.article_id = mention.article_id
        where {_OF_EVENTS} order by source.event_id"""
    cursor = database.conn.cursor()
    cursor.row_factory = None
    rows: list[SourceRow] = cursor.execute(query, [json.dumps(list(event_ids))]).fetchall()
    return rows


def articles_telling(database: Database, event_ids: Iterable[int]) -> list[int]:
    """Ids of the articles that tell any of these events."""
    query = f"""
        select distinct mention.article_id from source join mention on mention.id = source.mention_id
        where {_OF_EVENTS}"""
    cursor = database.conn.cursor()
    cursor.row_factory = None
    return [row[0] for row in cursor.execute(query, [json.dumps(list(event_ids))])]


def mentions_of(database: Database, event_ids: Iterable[int]) -> dict[EventId, list[Mention]]:
    """The mentions that events hold, by event."""
    query = f"select source.event_id, source.mention_id from source where {_OF_EVENTS}"
    held = database.execute(query, [json.dumps(list(event_ids))]).fetchall()
    event_of = {MentionId(row["mention_id"]): EventId(row["event_id"]) for row in held}
    found: dict[EventId, list[Mention]] = {}
    for telling in mention_store.by_ids(database, event_of):
        found.setdefault(event_of[telling.mention.id], []).append(telling.mention)
    return found


def outlets_of(database: Database, article_ids: Iterable[ArticleId]) -> dict[ArticleId, str]:
    """What each article is called where it is quoted: its outlet, its title where none is given."""
    query = "select id, publisher, title from article where id in (select value from json_each(?))"
    rows = database.execute(query, [json.dumps(sorted(set(article_ids)))]).fetchall()
    return {ArticleId(row["id"]): row["publisher"] or row["title"] for row in rows}


def not_rejected(database: Database, event_ids: Iterable[int]) -> list[int]:
    """Those of the events that nobody rejected: the dated ones by time, then the others."""
    query = f"""
        select id from event where id in (select value from json_each(?)) and review <> ?
        {event_store.IN_TIME_ORDER}"""
    rows = database.execute(query, [json.dumps(list(event_ids)), Review.REJECTED.value]).fetchall()
    return [row[0] for row in rows]
