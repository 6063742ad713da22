"""The ids of events that a filter leaves, and the order of the table's rows, as columns of numbers.

Put together from what the stores answer; loaded only where something is drawn.
"""

from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from core.model.date_basis import DateBasis
from core.model.event_filter import EventFilter, Facet
from core.model.table_column import TableColumn
from core.model.views import Int64s
from core.storage import basis_store, compare_store, filter_store, table_store
from core.storage.connection import Database

_AT_ONCE = 20_000  # events; more of them at once would hold other threads up


def matching_ids(database: Database, wanted: EventFilter) -> Int64s | None:
    """Sorted ids of the events that a filter leaves by what only the project knows (words, names, marks,
    sources, how sure a date is); None where it asks for none of that."""
    answers = []
    if wanted.search:
        answers.append(_distinct(filter_store.ids_of_words(database, wanted.search)))
    values: dict[Facet, list[str]] = defaultdict(list)
    for one in wanted.facets:
        values[one.facet].append(one.value)
    for facet, chosen in values.items():
        answers.append(_distinct(filter_store.ids_of_facet(database, facet, chosen)))
    answers += [_distinct(ids) for ids in _of_rows(database, wanted)]
    if not answers:
        return None
    left = answers[0]
    for other in answers[1:]:
        left = np.intersect1d(left, other, assume_unique=True)
    return left


def _of_rows(database: Database, wanted: EventFilter) -> Iterator[str]:
    """What is marked, told by enough articles, and as surely dated as is asked for."""
    if wanted.marks or wanted.colours is not None:
        yield filter_store.ids_of_marks(database, wanted.marks, wanted.colours)
    if wanted.least_sources > 1:
        yield filter_store.ids_told_by(database, wanted.least_sources)
    if wanted.bases is not None:
        yield basis_store.ids_of_bases(database, wanted.bases)


def table_order(database: Database, wanted: EventFilter, column: TableColumn, *, descending: bool) -> Int64s:
    """Ids of all events that a filter leaves, in the order of a column."""
    if column is TableColumn.CONFIDENCE:
        by_time = table_order(database, wanted, TableColumn.DATE, descending=False)
        return _by_confidence(database, by_time, descending=descending)
    ids = _read(table_store.ordered_ids(database, wanted, column, descending=descending))
    left = matching_ids(database, wanted)
    return ids if left is None else ids[np.isin(ids, left, assume_unique=True)]


def left_ids(database: Database, wanted: EventFilter) -> Int64s:
    """Sorted ids of all events that a filter leaves, undated and rejected ones too."""
    found = matching_ids(database, wanted)
    if found is not None and not table_store.asks_rows(wanted):
        return found
    ids = _read(table_store.ids_by_row(database, wanted))
    return ids if found is None else np.intersect1d(ids, found, assume_unique=True)


def articles_telling(database: Database, event_ids: Int64s) -> Int64s:
    """Sorted ids of the articles that tell any of these events."""
    parts = [
        _numbers(compare_store.articles_telling(database, event_ids[at : at + _AT_ONCE].tolist()))
        for at in range(0, len(event_ids), _AT_ONCE)
    ]
    return np.unique(np.concatenate(parts)) if parts else event_ids


def _by_confidence(database: Database, ids: Int64s, *, descending: bool) -> Int64s:
    """The surest dates first, or last; undated events at the end either way."""
    bases = np.array(basis_store.by_basis(database), dtype=np.int64).reshape(-1, 2)
    order = np.argsort(bases[:, 0])
    known, levels = bases[order, 0], bases[order, 1]
    at = np.minimum(np.searchsorted(known, ids), max(len(known) - 1, 0))
    dated = known[at] == ids if len(known) else np.zeros(len(ids), np.bool_)
    ranks = np.full(len(ids), len(DateBasis), np.int64)
    ranks[dated] = -levels[at[dated]] if descending else levels[at[dated]]
    return ids[np.argsort(ranks, kind="stable")]


def _distinct(ids: str) -> Int64s:
    """Each once, in order; ids that come from an index mostly are already."""
    numbers = _read(ids)
    return numbers if (numbers[1:] > numbers[:-1]).all() else np.unique(numbers)


def _read(ids: str) -> Int64s:
    return np.fromstring(ids, dtype=np.int64, sep=" ")


def _numbers(ids: "np.typing.ArrayLike") -> Int64s:
    return np.asarray(ids, dtype=np.int64)
