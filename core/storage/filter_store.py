"""Which events of a whole project a filter lets through: conditions for what stands in an event's row,
ids for what is named elsewhere.

Answers with ids, a million of which are still small; leaves putting them together to the pipeline.
"""

from collections.abc import Iterable, Sequence

from core.chrono.instant import SECONDS_PER_DAY
from core.model.event import Colour, Origin
from core.model.event_filter import EventFilter, Facet, FacetValue, Mark
from core.storage import search_store
from core.storage.connection import Database, SqlValue

_NAMED = "select event_id from event_name where role = ? and name in ({marks})"
_TOLD = (
    "select source.event_id from mention join source on source.mention_id = mention.id"
    " where mention.article_id in ({articles})"
)
_QUERIES = {
    Facet.ARTICLE: _TOLD.format(articles="{marks}"),
    Facet.OUTLET: _TOLD.format(articles="select id from article where publisher in ({marks})"),
    Facet.PLACE: _NAMED,
    Facet.ACTOR: _NAMED,
    Facet.TAG: _NAMED,
}
_LISTS = {
    Facet.ARTICLE: "select article.id as value, article.title as words, count(*) as events from article"
    " join mention on article_id = article.id join source on mention_id = mention.id"
    " where not removed and {words} group by article.id",
    Facet.OUTLET: "select publisher as value, publisher as words, count(*) as events from article"
    " join mention on article_id = article.id join source on mention_id = mention.id"
    " where not removed and publisher <> '' and {words} group by publisher",
}
_LIST_OF_NAMES = (
    "select name as value, name as words, count(*) as events from event_name"
    " where role = '{role}' and {words} group by name"
)
_MARKED = {
    Mark.STARRED: "starred",
    Mark.CORRECTED: "corrected",
    Mark.MANUAL: f"origin = '{Origin.MANUAL.value}'",
    Mark.NOTED: "note <> ''",
    Mark.DISPUTED: "disputed",
}
_COLUMN_OF = {Facet.ARTICLE: "article.title", Facet.OUTLET: "publisher"}


def conditions(wanted: EventFilter) -> tuple[str, list[SqlValue]]:
    """What must hold of an event's own row, and the values in it."""
    parts, values = ["true"], list[SqlValue]()
    if wanted.from_day is not None:
        parts.append("event.latest > ?")
        values.append(int(wanted.from_day))
    if wanted.to_day is not None:
        parts.append("event.earliest < ?")
        values.append(int(wanted.to_day) + SECONDS_PER_DAY)
    if wanted.span is not None:
        certainly = "event.end_earliest >= ? and event.start_latest <= ?"
        parts.append(certainly if wanted.certain else "event.latest > ? and event.earliest < ?")
        values += [int(wanted.span.start), int(wanted.span.end)]
    for column, chosen in (
        ("kind", wanted.kinds),
        ("modality", wanted.modalities),
        ("review", wanted.reviews),
    ):
        if chosen is not None:
            parts.append(f"event.{column} in ({_marks(chosen)})")
            values += sorted(member.value for member in chosen)
    return " and ".join(parts), values


def ids_of_facet(database: Database, facet: Facet, values: Sequence[str]) -> str:
    """Ids of the events that have any of the values, in digits with spaces between; one may come twice."""
    query = _QUERIES[facet].format(marks=_marks(values))
    named = facet in (Facet.PLACE, Facet.ACTOR, Facet.TAG)
    return _ids(database, query, [facet.value, *values] if named else list(values))


def ids_of_marks(database: Database, marks: Iterable[Mark], colours: Iterable[Colour] | None) -> str:
    """Ids of the events that have all the marks, and one of the colours where any are given; in the same
    form."""
    parts, values = [_MARKED[mark] for mark in sorted(marks)], list[SqlValue]()
    if colours is not None:
        values += sorted(colour.value for colour in colours)
        parts.append(f"colour in ({_marks(values)})")
    return _ids(database, f"select id from event where {' and '.join(parts)}", values)


def ids_told_by(database: Database, least: int) -> str:
    """Ids of the events that at least so many articles tell which are no copies of each other; in the same
    form."""
    query = """
        select source.event_id from source join mention on mention.id = source.mention_id
        left join copy_link on copy_link.article_id = mention.article_id
        join event on event.id = source.event_id where event.source_count >= ?
        group by source.event_id having count(distinct coalesce(copy_of, mention.article_id)) >= ?"""
    return _ids(database, query, [least, least])


def ids_of_words(database: Database, words: str) -> str:
    """Ids of the events whose title, note or one of whose sentences holds the words, in the same form."""
    expression = search_store.match_expression(words)
    if not expression:
        return ""
    by_title = _ids(database, search_store.EVENTS_BY_TITLE, [expression])
    by_sentence = _ids(database, search_store.EVENTS_BY_SENTENCE, [expression])
    return f"{by_title} {by_sentence}".strip()


def _ids(database: Database, query: str, values: Sequence[SqlValue]) -> str:
    """One long text is made and read several times as fast as a row for each of a million ids."""
    (ids,) = database.execute(
        f"select group_concat(id, ' ') from (select 0 as id where 0 union all {query})", values
    ).fetchone()
    return ids or ""


def facet_values(database: Database, facet: Facet, words: str, limit: int) -> tuple[FacetValue, ...]:
    """The values that hold the words, those of most events first."""
    column = _COLUMN_OF.get(facet, "name")
    listed = _LISTS.get(facet, _LIST_OF_NAMES).format(role=facet.value, words=f"instr(lower({column}), ?)")
    query = f"{listed} order by events desc, words limit ?"
    rows = database.execute(query, [words.strip().lower(), limit]).fetchall()
    return tuple(FacetValue(facet, str(row["value"]), row["words"], row["events"]) for row in rows)


def _marks(values: Iterable[object]) -> str:
    return ", ".join("?" for _ in values)
