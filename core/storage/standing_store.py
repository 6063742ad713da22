"""Figures of a whole project, counted where the rows are: articles, events by place, reasons, contradictions.

Each is one pass of SQL over a table, so that a project of a hundred thousand articles is summed up behind the
window; what the figures mean together is left to the pipeline.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterator

from core.chrono.granularity import Granularity
from core.chrono.instant import Instant
from core.model.article import UNKNOWN_PUBLICATION, PublicationDate, PublishedSource
from core.model.contradiction import Standing
from core.model.dashboard import ArticleStanding, EventPlace
from core.model.event import Review
from core.model.ids import ArticleId, EventId
from core.storage.connection import Database
from core.storage.contradiction_rows import contradictions_of
from core.storage.rows import member_of
from core.storage.timeline_store import SHOWN

_REJECTED = f"event.review = '{Review.REJECTED.value}'"
TO_REVIEW = f"{SHOWN} and event.review in ('{Review.PROPOSED.value}', '{Review.UNDECIDED.value}')"
_PLACE = (
    f"case when {_REJECTED} then '{EventPlace.REJECTED.value}'"
    f" when event.earliest is null then '{EventPlace.UNDATED.value}'"
    f" when {SHOWN} then '{EventPlace.TIMELINE.value}' else '{EventPlace.UNLIKELY.value}' end"
)
_ARTICLES = """
select article.id, title, publisher, removed, copy_link.copy_of is not null as is_copy, publication.*
from article
left join copy_link on copy_link.article_id = article.id
left join publication on publication.article_id = article.id
    and (role = 'user' or not exists (select 1 from publication as own
        where own.article_id = article.id and own.role = 'user'))
order by position"""
_EVENTS_TOLD = f"""
select mention.article_id,
    count(distinct event.id) filter (where not {_REJECTED}) as events,
    count(distinct event.id) filter (where {TO_REVIEW}) as to_review,
    count(distinct event.id) filter (where not {_REJECTED} and event.earliest is null) as undated
from event join source on source.event_id = event.id join mention on mention.id = source.mention_id
group by mention.article_id"""


def articles(database: Database) -> Iterator[ArticleStanding]:
    """Every article in the order of reading, removed ones too; what it tells is not counted here."""
    for row in database.execute(_ARTICLES):
        yield ArticleStanding(
            ArticleId(row["id"]),
            row["title"],
            row["publisher"],
            _published(row),
            bool(row["removed"]),
            bool(row["is_copy"]),
        )


def _published(row: sqlite3.Row) -> PublicationDate:
    """As far as a table of articles says it: without the derivation, which is read with its article."""
    if row["role"] is None:
        return UNKNOWN_PUBLICATION
    return PublicationDate(
        None if row["instant"] is None else Instant(row["instant"]),
        member_of(PublishedSource, row["source"]),
        row["confidence"],
        Granularity(row["granularity"]),
    )


def events_told(database: Database) -> dict[ArticleId, tuple[int, int, int]]:
    """Of each article that tells any: its events that nobody rejected, of these to review, and undated."""
    return {
        ArticleId(row["article_id"]): (row["events"], row["to_review"], row["undated"])
        for row in database.execute(_EVENTS_TOLD)
    }


def events_by_place(database: Database) -> Counter[tuple[EventPlace, Review]]:
    """How many events there are in each place and state of review."""
    query = f"select {_PLACE} as place, review, count(*) as events from event group by place, review"
    return Counter(
        {
            (member_of(EventPlace, row["place"]), member_of(Review, row["review"])): row["events"]
            for row in database.execute(query)
        }
    )


def ids_in_place(database: Database, place: EventPlace) -> tuple[EventId, ...]:
    """The events of a place, in time order."""
    query = f"select id from event where {_PLACE} = ? order by earliest, latest, id"
    return tuple(EventId(row[0]) for row in database.execute(query, [place.value]))


def contradictions(database: Database) -> Counter[Standing]:
    """How many contradictions there are of each standing; those of rejected events say nothing any more."""
    query = f"select contradictions from event where contradictions <> '[]' and not {_REJECTED}"
    return Counter(one.standing for row in database.execute(query) for one in contradictions_of(row[0]))


def contradicted_ids(database: Database) -> tuple[EventId, ...]:
    """The events whose sources contradict each other, settled or not, in time order; none that is
    rejected."""
    query = (
        f"select id from event where contradictions <> '[]' and not {_REJECTED}"
        " order by earliest is null, earliest, latest, id"
    )
    return tuple(EventId(row[0]) for row in database.execute(query))
