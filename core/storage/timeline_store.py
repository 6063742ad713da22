"""Events as narrow rows for whole-project views: the timeline's columns, sparklines, counts.

Reads many events at once and so builds no `Event`; leaves lanes and arrays to the pipeline.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from core.model.event import Modality, Review, count_once
from core.model.ids import ArticleId, EventId
from core.storage.connection import Database
from core.storage.rows import strings_of

# What a timeline shows without being asked for more: dated, not rejected, said to have happened or to come.
SHOWN = (
    "event.earliest is not null"
    f" and event.review <> '{Review.REJECTED.value}'"
    " and not event.negated"
    f" and event.modality <> '{Modality.HYPOTHETICAL.value}'"
)


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """What a mark needs of an event; `row` has its dating columns, `article_*` of its first source."""

    row: sqlite3.Row
    source_count: int
    article_position: int
    article_title: str
    publisher: str
    first_place: str
    first_actor: str
    first_tag: str = ""


def shown_rows(database: Database) -> list[TimelineRow]:
    """All shown events, by `earliest`, then id."""
    query = f"""
        select event.*, article.position as article_position, article.title as article_title,
            article.publisher as publisher,
            (select count(*) from source as other where other.event_id = event.id) as source_count
        from event
        left join source on source.event_id = event.id and source.ordinal = 0
        left join mention on mention.id = source.mention_id
        left join article on article.id = mention.article_id
        where {SHOWN} order by event.earliest, event.id"""
    counted = _counted_once(database)
    return [_timeline_row(row, counted) for row in database.execute(query).fetchall()]


def _counted_once(database: Database) -> dict[int, int]:
    """The number of sources of each event that a copy tells too, those of articles that are one once."""
    query = """
        select event_id, coalesce(copy_of, mention.article_id), mention.article_id
        from source join mention on mention.id = source.mention_id
        left join copy_link on copy_link.article_id = mention.article_id
        where event_id in (
            select event_id from source join mention on mention.id = source.mention_id
            join copy_link on copy_link.article_id = mention.article_id)"""
    told: dict[int, list[tuple[int, int]]] = {}
    for event_id, counts_as, article_id in database.execute(query).fetchall():
        told.setdefault(event_id, []).append((counts_as, article_id))
    return {event_id: count_once(tellings) for event_id, tellings in told.items()}


def _timeline_row(row: sqlite3.Row, counted: Mapping[int, int]) -> TimelineRow:
    places, actors, tags = (strings_of(row[name]) for name in ("places", "actors", "tags"))
    return TimelineRow(
        row,
        counted.get(row["id"], row["source_count"]),
        row["article_position"] or 0,
        row["article_title"] or "",
        row["publisher"] or "",
        places[0] if places else "",
        actors[0] if actors else "",
        tags[0] if tags else "",
    )


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
    query = f"""
        select distinct mention.article_id, event.id, event.earliest
        from event join source on source.event_id = event.id
        join mention on mention.id = source.mention_id
        where {SHOWN} order by event.earliest"""
    found: dict[ArticleId, list[int]] = {}
    for row in database.execute(query).fetchall():
        found.setdefault(ArticleId(row["article_id"]), []).append(row["earliest"])
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
