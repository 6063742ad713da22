"""What the review of events asks of a project: which events wait, and what their dates rest on.

Leaves how doubtful that makes them to `core.pipeline.doubts`.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from core.model.event import Review
from core.model.ids import ArticleId, EventId, MentionId
from core.model.time_expression import Anchor
from core.storage.connection import Database, SqlValue
from core.storage.rows import member_of
from core.storage.timeline_store import SHOWN

_VARIABLES_A_QUERY = 500
# Ahead of a closer look: what sources contradict each other about, then what is not said to have happened.
_AT_A_GLANCE = "event.salience * (0.4 + 0.5 * event.disputed + 0.1 * (event.modality <> 'happened'))"


@dataclass(frozen=True, slots=True)
class PhraseBasis:
    """What the time phrase of a mention needs before it means a date."""

    mention_id: MentionId
    anchor: Anchor
    words: str


def waiting(database: Database, limit: int) -> tuple[EventId, ...]:
    """Events on the timeline that nobody has judged, as they seem at a glance, those that were left undecided
    last; at most `limit` of them."""
    query = f"""
        select id from event where {SHOWN} and review in (?, ?)
        order by review = ?, {_AT_A_GLANCE} desc, id limit ?"""
    values: list[SqlValue] = [Review.PROPOSED.value, Review.UNDECIDED.value, Review.UNDECIDED.value, limit]
    return tuple(EventId(row[0]) for row in database.execute(query, values).fetchall())


def phrase_bases(database: Database, mention_ids: Collection[MentionId]) -> dict[MentionId, PhraseBasis]:
    """For each mention with a time phrase, what that needs: of several expressions in it, the first."""
    found: dict[MentionId, PhraseBasis] = {}
    for part in _parts(mention_ids):
        query = f"""
            select mention.id, timex.anchor, mention.quote, timex.span_start - mention.span_start as start,
                timex.span_end - mention.span_start as end
            from mention join timex on timex.extraction_id = mention.extraction_id
                and timex.span_start >= mention.phrase_start and timex.span_end <= mention.phrase_end
            where mention.id in ({", ".join("?" * len(part))}) order by mention.id, timex.ordinal"""
        for row in database.execute(query, part).fetchall():
            mention_id = MentionId(row["id"])
            words = row["quote"][max(0, row["start"]) : max(0, row["end"])]
            basis = PhraseBasis(mention_id, member_of(Anchor, row["anchor"]), words)
            found.setdefault(mention_id, basis)
    return found


def publication_confidences(database: Database, article_ids: Collection[ArticleId]) -> dict[ArticleId, float]:
    """How sure the publication date of each article is, 0..1: the user's own where there is one."""
    found: dict[ArticleId, float] = {}
    for part in _parts(article_ids):
        query = f"""
            select article_id, confidence from publication
            where article_id in ({", ".join("?" * len(part))}) order by role = 'user'"""
        for row in database.execute(query, part).fetchall():
            found[ArticleId(row["article_id"])] = row["confidence"]
    return found


def outlets(database: Database, article_ids: Collection[ArticleId]) -> dict[ArticleId, str]:
    """Who published each article; its title where nobody is named."""
    found: dict[ArticleId, str] = {}
    for part in _parts(article_ids):
        query = f"select id, publisher, title from article where id in ({', '.join('?' * len(part))})"
        for row in database.execute(query, part).fetchall():
            found[ArticleId(row["id"])] = row["publisher"] or row["title"]
    return found


def _parts(ids: Iterable[int]) -> Iterator[list[int]]:
    """As many as a query takes."""
    wanted = sorted(set(ids))
    for first in range(0, len(wanted), _VARIABLES_A_QUERY):
        yield wanted[first : first + _VARIABLES_A_QUERY]
