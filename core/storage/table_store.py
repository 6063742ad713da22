"""The chronology as a table of a whole project: the ids of its rows in the order of any column.

The rows themselves are read by their ids, a page at a time.
"""

from array import array
from itertools import chain

from core.model.event_filter import EventFilter
from core.model.table_column import TableColumn
from core.storage.connection import Database
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


def ordered_ids(
    database: Database, wanted: EventFilter, column: TableColumn, *, descending: bool
) -> "array[int]":
    """Ids of the events whose own rows meet the filter, in order; undated ones come last by date.

    Equal ones stand by time. Words and facets of the filter are left to the caller.
    """
    condition, values = conditions(wanted)
    way = "desc" if descending else "asc"
    cursor = database.conn.cursor()
    cursor.row_factory = None
    if column is not TableColumn.DATE:
        order = f"{_BY[column].format(way=way)}, earliest is null, earliest, latest, id"
        query = f"select id from event where {condition} order by {order}"
        return array("q", chain.from_iterable(cursor.execute(query, values)))
    # Two questions, each answered in the order of an index: one order of both would sort all events.
    dated = f"select id from event where earliest is not null and {condition} order by"
    found = array(
        "q", chain.from_iterable(cursor.execute(f"{dated} earliest {way}, latest {way}, id", values))
    )
    undated = f"select id from event where earliest is null and {condition} order by id"
    found.extend(chain.from_iterable(cursor.execute(undated, values)))
    return found
