"""Events as narrow rows for whole-project views: labels, sparklines, counts.

Reads many events at once and so builds no `Event`; leaves the timeline's columns to `column_store`.
"""

import sqlite3
from collections.abc import Sequence

from core.model.event import Modality, Review
from core.model.ids import ArticleId, EventId
from core.storage.connection import Database
from core.storage.rows import DATING_COLUMNS

_VARIABLES_A_QUERY = 500
# What a timeline shows without being asked for more: dated, not rejected, said to have happened or to come.
SHOWN = (
    "event.earliest is not null"
    f" and event.review <> '{Review.REJECTED.value}'"
    " and not event.negated"
    f" and event.modality <> '{Modality.HYPOTHETICAL.value}'"
)


def label_rows(database: Database, event_ids: Sequence[int]) -> list[sqlite3.Row]:
    """Rows `id, title` and then the dating columns, of the events with these ids, in any order."""
    found: list[sqlite3.Row] = []
    for first in range(0, len(event_ids), _VARIABLES_A_QUERY):
        part = event_ids[first : first + _VARIABLES_A_QUERY]
        query = f"select id, title, {', '.join(DATING_COLUMNS)} from event where id in ({_marks(part)})"
        found += database.execute(query, part).fetchall()
    return found


def _marks(values: Sequence[int]) -> str:
    return ", ".join("?" * len(values))


def rival_dates(database: Database) -> dict[int, tuple[tuple[int, int], ...]]:
    """For each shown event whose sources disagree about its date, the other dates told: those that share no
    moment with the event's own, in order."""
    query = f"""
        select distinct event.id, mention.earliest, mention.latest
        from event join source on source.event_id = event.id
        join mention on mention.id = source.mention_id
        where event.disputed and {SHOWN}
            and (mention.latest <= event.earliest or mention.earliest >= event.latest)
        order by event.id, mention.earliest, mention.latest"""
    found: dict[int, tuple[tuple[int, int], ...]] = {}
    for event_id, earliest, latest in database.execute(query).fetchall():
        found[event_id] = (*found.get(event_id, ()), (earliest, latest))
    return found


def event_starts(database: Database) -> dict[ArticleId, list[int]]:
    """For each article the beginnings of the dated events it tells, in time order."""
    # In the order of an index, a row at a time: of very many events neither a sorted copy nor a list is made.
    query = f"""
        select source.event_id, mention.article_id, event.earliest
        from source join event on event.id = source.event_id
        join mention on mention.id = source.mention_id
        where {SHOWN} order by source.event_id"""
    found: dict[ArticleId, list[int]] = {}
    told: tuple[int, set[int]] = (0, set())
    for event_id, article_id, earliest in database.execute(query):
        if event_id != told[0]:
            told = (event_id, set())
        if article_id not in told[1]:
            told[1].add(article_id)
            found.setdefault(ArticleId(article_id), []).append(earliest)
    for starts in found.values():
        starts.sort()
    return found


def event_counts(database: Database) -> dict[ArticleId, int]:
    """For each article how many events it tells, undated ones too, rejected ones not."""
    query = """
        select mention.article_id, count(distinct event.id) as events
        from event join source on source.event_id = event.id
        join mention on mention.id = source.mention_id
        where event.review <> ? group by mention.article_id"""
    rows = database.execute(query, [Review.REJECTED.value]).fetchall()
    return {ArticleId(row["article_id"]): row["events"] for row in rows}


def totals(database: Database) -> dict[str, int]:
    """How many articles, events not rejected, dated ones, those to review and rejected ones there are.

    To review are those that the timeline shows and nobody has judged: as many as a user can go through.
    """
    query = f"""
        select count(*) filter (where review <> 'rejected') as events,
            count(*) filter (where review <> 'rejected' and earliest is not null) as dated,
            count(*) filter (where {SHOWN} and review in ('proposed', 'undecided')) as to_review,
            count(*) filter (where review <> 'rejected' and earliest is null) as undated,
            count(*) filter (where {SHOWN}) as shown,
            count(*) filter (where review = 'rejected') as rejected
        from event"""
    found = dict(database.execute(query).fetchone())
    count = database.execute("select count(*) from article where not removed").fetchone()[0]
    return {**found, "articles": count}


def undated_ids(database: Database) -> tuple[EventId, ...]:
    """Events without a date that are not rejected, in reading order of their first source."""
    query = """
        select event.id from event join source on source.event_id = event.id and source.ordinal = 0
        join mention on mention.id = source.mention_id
        join article on article.id = mention.article_id
        where event.earliest is null and event.review <> ?
        order by article.position, mention.span_start, event.id"""
    return tuple(EventId(row[0]) for row in database.execute(query, [Review.REJECTED.value]).fetchall())
