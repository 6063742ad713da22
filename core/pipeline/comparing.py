"""Two sides compared: what both tell, on which dates they differ, what only one of them tells.

Works on columns of ids, so that two outlets of a hundred thousand articles are compared in seconds; what a
row says in full is read by `compared_rows`. A side is a filter: an article, an outlet, a set of them, or any
filter that was given a name.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from core.events.perhaps_same import PerhapsSame, perhaps_same
from core.model.comparison import NOBODY, ComparedSide, Comparison, Told
from core.model.event_filter import EventFilter
from core.model.ids import ArticleId
from core.model.table_column import TableColumn
from core.pipeline.matching import matching_ids, table_order
from core.storage import compare_store
from core.storage.compare_store import SourceRow
from core.storage.connection import Database
from core.storage.stopping import Stopped, never

Int64s = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
Articles = frozenset[ArticleId] | None

MOST_SOUGHT_ALIKE = 20_000  # events of one side only that are looked at one by one
_EVENTS_A_LOOK = 20_000
_ORDER = tuple(Told)


def compare(
    database: Database,
    a: ComparedSide,
    b: ComparedSide,
    within: EventFilter,
    on_timeline: Int64s,
    stop: Callable[[], bool] = never,
) -> Comparison:
    """Every event that a side tells, as far as `within` lets it through. `on_timeline` are the ids
    of what the timeline shows, in its order.

    Raises Stopped soon after `stop` says so.
    """
    told = _ids_of(database, a.wanted), _ids_of(database, b.wanted)
    ids = _in_order(database, on_timeline, np.union1d(*told))
    by_a, by_b = (_among(ids, some) for some in told)
    all_told = len(ids)
    if within != EventFilter(include_all=True):
        let = _among(ids, _ids_of(database, within))
        by_a, by_b = by_a & let, by_b & let
    sides = tuple(compare_store.articles_of(database, side.wanted) for side in (a, b))
    shared = _shared(database, ids[by_a & by_b], (sides[0], sides[1]), stop)
    alone = ids[by_a & ~by_b], ids[by_b & ~by_a]
    pairs = _perhaps_same(database, *alone)
    found = _in_rows(ids, by_a, by_b, shared, pairs or ())
    dated = np.isin(found.a_ids, on_timeline) | np.isin(found.b_ids, on_timeline)
    return replace(
        found, a=a, b=b, dated=dated.astype(np.uint8), all_told=all_told, alike_sought=pairs is not None
    )


def _ids_of(database: Database, wanted: EventFilter) -> Int64s:
    """What a filter lets through, rejected and undated events too, by id."""
    if replace(wanted, search="", facets=(), include_all=False) == EventFilter():
        told = matching_ids(database, wanted)  # quicker than all events in order
        if told is not None:
            return told
    return np.sort(table_order(database, wanted, TableColumn.DATE, descending=False))


def _in_order(database: Database, on_timeline: Int64s, told: Int64s) -> Int64s:
    """All that is told and nobody rejected: what the timeline shows in its order, then the rest."""
    shown = on_timeline[_among(on_timeline, told)]
    rest = np.setdiff1d(told, shown, assume_unique=True)
    return np.concatenate([shown, np.array(compare_store.not_rejected(database, rest.tolist()), np.int64)])


def _among(values: Int64s, ordered: Int64s) -> Bools:
    """For each value whether it is one of the ordered ones."""
    if not len(ordered):
        return np.zeros(len(values), np.bool_)
    at = np.searchsorted(ordered, values)
    at[at == len(ordered)] = 0
    return np.asarray(ordered[at] == values, np.bool_)


@dataclass(frozen=True, slots=True)
class _Shared:
    """Of events that both sides tell: those whose dates differ, and those that both have from one article."""

    differing: Int64s
    one_story: Int64s


def _shared(
    database: Database, ids: Int64s, sides: tuple[Articles, Articles], stop: Callable[[], bool]
) -> _Shared:
    if sides == (None, None):  # every source speaks for both
        return _Shared(np.zeros(0, np.int64), np.zeros(0, np.int64))
    differing, one_story = list[int](), list[int]()
    for first in range(0, len(ids), _EVENTS_A_LOOK):
        if stop():
            raise Stopped
        rows = compare_store.source_rows(database, ids[first : first + _EVENTS_A_LOOK].tolist())
        for event_id, sources in _by_event(rows).items():
            ours, others = (_of_side(sources, side) for side in sides)
            if _dates_differ(ours, others):
                differing.append(event_id)
            if {row[2] for row in ours} == {row[2] for row in others}:
                one_story.append(event_id)
    return _Shared(np.array(differing, np.int64), np.array(one_story, np.int64))


def _by_event(rows: Sequence[SourceRow]) -> Mapping[int, list[SourceRow]]:
    found: dict[int, list[SourceRow]] = defaultdict(list)
    for row in rows:
        found[row[0]].append(row)
    return found


def _of_side(sources: Sequence[SourceRow], articles: Articles) -> Sequence[SourceRow]:
    return sources if articles is None else [row for row in sources if row[1] in articles]


def _dates_differ(ours: Sequence[SourceRow], others: Sequence[SourceRow]) -> bool:
    """Whether no date of one side leaves any of the other possible; no date contradicts nothing."""
    a = [(row[3], row[4]) for row in ours if row[3] is not None and row[4] is not None]
    b = [(row[3], row[4]) for row in others if row[3] is not None and row[4] is not None]
    if not a or not b:
        return False
    return not any(start < its_end and its_start < end for start, end in a for its_start, its_end in b)


def _perhaps_same(database: Database, a: Int64s, b: Int64s) -> Sequence[PerhapsSame] | None:
    """None where there are too many to be looked at."""
    if len(a) + len(b) > MOST_SOUGHT_ALIKE:
        return None
    if not len(a) or not len(b):
        return ()
    return perhaps_same(*(compare_store.mentions_of(database, ids.tolist()) for ids in (a, b)))


def _in_rows(
    ids: Int64s, by_a: Bools, by_b: Bools, shared: _Shared, pairs: Sequence[PerhapsSame]
) -> Comparison:
    """Rows in the order of `Told`, then of time; the sides are yet to be named."""
    told = np.full(len(ids), _ORDER.index(Told.BOTH), np.uint8)
    told[by_a & ~by_b] = _ORDER.index(Told.ONLY_A)
    told[by_b & ~by_a] = _ORDER.index(Told.ONLY_B)
    told[np.isin(ids, shared.differing)] = _ORDER.index(Told.DATES_DIFFER)
    rival = np.full(len(ids), NOBODY, np.int64)
    place = {int(ids[row]): int(row) for row in np.flatnonzero(by_a != by_b)} if pairs else {}
    words = dict[int, str]()
    kept = by_a | by_b
    for pair in pairs:
        at, its = place[pair.a], place[pair.b]
        told[at], rival[at], kept[its] = _ORDER.index(Told.PERHAPS), pair.b, False
        words[int(pair.a)] = pair.difference
    rows = np.flatnonzero(kept)
    rows = rows[np.argsort(told[rows], kind="stable")]
    a_ids, b_ids = np.where(by_a, ids, NOBODY)[rows], np.where(by_b, ids, rival)[rows]
    unnamed = ComparedSide("", EventFilter())
    return Comparison(
        unnamed, unnamed, told[rows], a_ids, b_ids,
        np.isin(ids, shared.one_story)[rows].astype(np.uint8), np.zeros(0, np.uint8), 0,
        differences={row: words[int(a_ids[row])] for row in range(len(rows)) if int(a_ids[row]) in words}
        if words else {},
    )  # fmt: skip
