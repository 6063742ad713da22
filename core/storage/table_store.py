"""The chronology as a table of a whole project: the ids of its rows in the order of any column.

The rows themselves are read by their ids, a page at a time.
"""

from core.model.event_filter import EventFilter
from core.model.table_column import TableColumn
from core.storage.connection import Database, SqlValue
from core.storage.filter_store import conditions

_NO_NAMES = "[]"
# What is told by one sentence has one source: only the others are counted.
_INDEPENDENT = """case when source_count < 2 then source_count else
    (select count(distinct coalesce(copy_of, mention.article_id)) from source
    join mention on mention.id = source.mention_id
    left join copy_link on copy_link.article_id = mention.article_id where source.event_id = event.id) end"""
_BY = {
    TableColumn.TITLE: "title collate nocase {way}",
    TableColumn.KIND: "kind {way}, modality = 'happened' desc, modality {way}",
    TableColumn.PLACES: f"places = '{_NO_NAMES}', places collate nocase {{way}}",
    TableColumn.ACTORS: f"actors = '{_NO_NAMES}', actors collate nocase {{way}}",
    TableColumn.SOURCES: f"{_INDEPENDENT} {{way}}, source_count {{way}}",
    TableColumn.TAGS: f"tags = '{_NO_NAMES}', tags collate nocase {{way}}",
    TableColumn.REVIEW: "review {way}",
}


def ordered_ids(database: Database, wanted: EventFilter, column: TableColumn, *, descending: bool) -> str:
    """Ids of the events whose own rows meet the filter, in order, in digits with spaces between: a million
    are one text, and while it is made no other thread waits. Undated ones come last by date.

    Equal ones stand by time. Words and facets of the filter are left to the caller.
    """
    condition, values = conditions(wanted)
    way = "desc" if descending else "asc"
    if column is not TableColumn.DATE:
        order = f"{_BY[column].format(way=way)}, earliest is null, earliest, latest, id"
        return _text(database, f"select id from event where {condition} order by {order}", values)
    # Two questions, each answered in the order of an index: one order of both would sort all events.
    dated = f"select id from event where earliest is not null and {condition} order by"
    undated = f"select id from event where earliest is null and {condition} order by id"
    found = _text(database, f"{dated} earliest {way}, latest {way}, id", values)
    return f"{found} {_text(database, undated, values)}".strip()


def asks_rows(wanted: EventFilter) -> bool:
    """Whether a filter asks for anything that stands in an event's own row."""
    return conditions(wanted) != conditions(EventFilter())


def ids_by_row(database: Database, wanted: EventFilter) -> str:
    """Sorted ids of the events whose own rows meet the filter, in the same form. Nothing is put in order for
    it: the rows lie by their ids."""
    condition, values = conditions(wanted)
    return _text(database, f"select id from event where {condition} order by id", values)


def _text(database: Database, query: str, values: list[SqlValue]) -> str:
    (ids,) = database.execute(f"select group_concat(id, ' ') from ({query})", values).fetchone()
    return ids or ""
