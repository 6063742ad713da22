"""Events as narrow rows for whole-project views: labels, tellings, counts.

Reads many events at once and so builds no `Event`; leaves the timeline's columns to `column_store`.
"""

import sqlite3
from collections.abc import Iterator, Sequence

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
    """Rows `id, title, origin, starred` and then the dating columns, of the events with these ids, in any
    order."""
    found: list[sqlite3.Row] = []
    for first in range(0, len(event_ids), _VARIABLES_A_QUERY):
        part = event_ids[first : first + _VARIABLES_A_QUERY]
        columns = ", ".join(("id", "title", "origin", "starred", *DATING_COLUMNS))
        query = f"select {columns} from event where id in ({_marks(part)})"
        found += database.execute(query, part).fetchall()
    return found


def _marks(values: Sequence[int]) -> str:
    return ", ".join("?" * len(values))


def rival_dates(
    database: Database, event_ids: Sequence[int] | None = None
) -> dict[int, tuple[tuple[int, int], ...]]:
    """For each shown event whose sources disagree about its date, the other dates told: those that share no
    moment with the event's own, in order. Of all events, or of a few thousand at most."""
    asked = "" if event_ids is None else f"and event.id in ({_marks(event_ids)})"
    query = f"""
        select distinct event.id, mention.earliest, mention.latest
        from event join source on source.event_id = event.id
        join mention on mention.id = source.mention_id
        where event.disputed and {SHOWN} {asked}
            and (mention.latest <= event.earliest or mention.earliest >= event.latest)
        order by event.id, mention.earliest, mention.latest"""
    found: dict[int, tuple[tuple[int, int], ...]] = {}
    for event_id, earliest, latest in database.execute(query, list(event_ids or ())).fetchall():
        found[event_id] = (*found.get(event_id, ()), (earliest, latest))
    return found


def told_again(database: Database) -> Iterator[tuple[int, int]]:
    """Events, by id, with the position of each article that tells them after the first, in no order; an
    article that tells one twice may come twice."""
    query = """
        select source.event_id, article.position from source
        join mention on mention.id = source.mention_id join article on article.id = mention.article_id
        where source.ordinal > 0"""
    yield from database.execute(query)


def told_again_by(database: Database, article_id: ArticleId) -> list[int]:
    """Ids of the events that an article tells after another, in no order; one may come twice."""
    query = """
        select source.event_id from mention join source on source.mention_id = mention.id
        where mention.article_id = ? and source.ordinal > 0"""
    return [row[0] for row in database.execute(query, [article_id]).fetchall()]


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


def hidden_totals(database: Database, shown: int) -> dict[str, int]:
    """How many events there are that a timeline of `shown` events leaves out: rejected ones, others without a
    date, and all together. Where none are left out, none are looked at."""
    count = database.execute("select count(*) from event").fetchone()[0]
    found = {"rejected": 0, "undated": 0}
    if count > shown:
        query = f"""
            select count(*) filter (where review = 'rejected') as rejected,
                count(*) filter (where review <> 'rejected' and earliest is null) as undated
            from event where not ({SHOWN})"""
        found = dict(database.execute(query).fetchone())
    return {**found, "hidden": count - shown}


def article_count(database: Database) -> int:
    """How many articles are not removed."""
    return int(database.execute("select count(*) from article where not removed").fetchone()[0])


def undated_ids(database: Database) -> tuple[EventId, ...]:
    """Events without a date that are not rejected, in reading order of their first source; those that no
    article tells come last."""
    query = """
        select event.id from event
        left join source on source.event_id = event.id and source.ordinal = 0
        left join mention on mention.id = source.mention_id
        left join article on article.id = mention.article_id
        where event.earliest is null and event.review <> ?
        order by article.position is null, article.position, mention.span_start, event.id"""
    return tuple(EventId(row[0]) for row in database.execute(query, [Review.REJECTED.value]).fetchall())
