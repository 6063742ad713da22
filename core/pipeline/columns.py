"""All shown events as columns of numbers: read from their rows, or brought up to date with what has changed.

Text that many events share (kinds, places, outlets) is numbered. Keeping columns is `column_keeper`'s; what
lanes and snapshots make of them is not decided here.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from core.chrono.dating import SOFT_MODS, Dating, Extent, Mod
from core.chrono.granularity import Granularity
from core.chrono.instant import Instant
from core.chrono.recurrence import Recurrence, recurrence
from core.model.event import Colour, Kind, Modality, Review
from core.model.views import Rivals
from core.storage import column_store, timeline_store
from core.storage.column_store import EventRow, Stamp
from core.storage.connection import Database
from core.storage.faults import damaged

Column = npt.NDArray[Any]  # each name has a kind of its own

_MOST_CHANGES = 2_000  # more than so many are not brought up to date one by one
COLUMNS = (
    ("id", np.int64), ("earliest", np.int64), ("start_latest", np.int64), ("end_earliest", np.int64),
    ("latest", np.int64), ("granularity", np.uint8), ("extent", np.uint8), ("open_start", np.uint8),
    ("open_end", np.uint8), ("soft", np.uint8), ("kind", np.uint8), ("modality", np.uint8),
    ("review", np.uint8), ("salience", np.float32), ("source_count", np.int32), ("disputed", np.uint8),
    ("article", np.int32), ("title", np.int32), ("outlet", np.int32), ("place", np.int32),
    ("actor", np.int32), ("tag", np.int32), ("recurring", np.uint16), ("colour", np.uint8),
)  # fmt: skip
NAMED = ("title", "outlet", "place", "actor", "tag")
_EXTENT, _MOD, _SET = 6, 9, 22
_KINDS = {member.value: number for number, member in enumerate(Kind)}
_MODALITIES = {member.value: number for number, member in enumerate(Modality)}
_REVIEWS = {member.value: number for number, member in enumerate(Review)}
_COLOURS = {member.value: member.place + 1 for member in Colour}  # nought where none was given
_SOFT = frozenset(mod.value for mod in SOFT_MODS)


class Names(dict[object, int]):
    """Texts with their numbers; a new one gets the next number."""

    def __missing__(self, text: object) -> int:
        number = self[text] = len(self)
        return number


@dataclass(frozen=True, slots=True, eq=False)
class TimelineColumns:
    """Columns by name, all as long as there are shown events, by `earliest`, then id; `names` are the texts
    that `title` (of the first article), `outlet`, `place`, `actor` and `tag` number; `article` is its
    position, nought for none."""

    stamp: Stamp
    columns: Mapping[str, Column]
    names: Mapping[str, tuple[str, ...]]
    rivals: Rivals

    def __len__(self) -> int:
        return len(self.columns["id"])

    def __getitem__(self, name: str) -> Column:
        return self.columns[name]


def read(database: Database, stamp: Stamp) -> TimelineColumns:
    """All columns from the rows of the events."""
    names = {name: Names({"": 0}) for name in NAMED}
    parts = [_numbered(part, names) for part in column_store.rows(database)]
    columns = {
        name: np.concatenate([part[name] for part in parts]) if parts else np.zeros(0, kind)
        for name, kind in COLUMNS
    }
    rivals = timeline_store.rival_dates(database)
    return TimelineColumns(stamp, columns, _texts(names), rivals)


def _texts(names: Mapping[str, Names]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(map(str, texts)) for name, texts in names.items()}


def _numbered(rows: Sequence[EventRow], names: Mapping[str, Names]) -> dict[str, Column]:
    """Some rows as columns."""
    told = list(zip(*rows, strict=True)) if rows else [()] * len(COLUMNS)
    as_numbers: dict[str, Iterable[object]] = {
        "extent": (value == Extent.THROUGHOUT.value for value in told[_EXTENT]),
        "soft": (value in _SOFT for value in told[_MOD]),
        "kind": (_KINDS.get(str(value), 0) for value in told[10]),
        "modality": (_MODALITIES.get(str(value), 0) for value in told[11]),
        "review": (_REVIEWS.get(str(value), 0) for value in told[12]),
        "colour": (_COLOURS.get(str(row[-1]), 0) for row in rows),
        "recurring": (_recurrence(row) if row[_SET] else Recurrence.ONCE for row in rows),
        **{name: map(texts.__getitem__, told[_PLACE_OF[name]]) for name, texts in names.items()},
    }
    try:
        return {
            name: np.fromiter(as_numbers.get(name, told[at]), dtype=kind, count=len(rows))
            for at, (name, kind) in enumerate(COLUMNS)
        }
    except OverflowError:
        raise damaged("a number of an event in it has no room in any column") from None


_PLACE_OF = {name: at for at, (name, _) in enumerate(COLUMNS)}


def _recurrence(row: EventRow) -> int:
    """How a date comes back that may be a set of times."""
    earliest, start_latest, end_earliest, latest, granularity = (int(str(value)) for value in row[1:6])
    try:
        dating = Dating(
            str(row[_SET]), Instant(earliest), Instant(start_latest), Instant(end_earliest), Instant(latest),
            Granularity(granularity), Extent.THROUGHOUT, bool(row[7]), bool(row[8]),
            Mod(str(row[_MOD])) if row[_MOD] else None,
        )  # fmt: skip
    except ValueError:
        raise damaged("a date in it contradicts itself") from None
    return recurrence(dating.value) if dating.recurring else Recurrence.ONCE


def numbered_names(known: TimelineColumns) -> dict[str, Names]:
    """The texts of columns with their numbers. Made once: what is brought up only adds to them."""
    return {name: Names({text: at for at, text in enumerate(known.names[name])}) for name in NAMED}


def brought_up(
    database: Database, known: TimelineColumns, now: Stamp, names: dict[str, Names] | None = None
) -> TimelineColumns | None:
    """Columns with what has changed since; None where that is too much. `names` are the numbers of their
    texts, where these are at hand."""
    packed_at = column_store.packed_at(database)
    if packed_at is None or packed_at > known.stamp.changes:
        return None  # what has changed was not written down, or is forgotten
    changed = column_store.changed_since(database, known.stamp.changes, _MOST_CHANGES)
    if changed is None:
        return None
    names = numbered_names(known) if names is None else names
    new = [_numbered(part, names) for part in column_store.rows(database, changed)]
    found = {
        name: np.concatenate([part[name] for part in new]) if new else np.zeros(0, kind)
        for name, kind in COLUMNS
    }
    columns = _replaced(known.columns, np.unique(np.array(changed, dtype=np.int64)), found)
    texts = {name: _grown(known.names[name], names[name]) for name in NAMED}
    return TimelineColumns(now, columns, texts, _rivals(database, known.rivals, changed))


def _grown(known: tuple[str, ...], names: Names) -> tuple[str, ...]:
    """The same texts, where none were added."""
    return known if len(known) == len(names) else tuple(map(str, names))


def _rivals(database: Database, known: Rivals, changed: Sequence[int]) -> Rivals:
    """Rival dates in the order of ids; only those of what has changed are asked for."""
    found = timeline_store.rival_dates(database, changed)
    if not found and not any(event_id in known for event_id in changed):
        return known
    gone = frozenset(changed)
    kept = {event_id: dates for event_id, dates in known.items() if event_id not in gone}
    return dict(sorted({**kept, **found}.items()))


def _replaced(
    old: Mapping[str, Column], changed: npt.NDArray[np.int64], new: Mapping[str, Column]
) -> dict[str, Column]:
    """Old columns without the rows of what has changed, and the new rows where they belong. Columns in which
    nothing changes are handed on as they are."""
    gone = np.flatnonzero(np.isin(old["id"], changed))
    order = np.lexsort((new["id"], new["earliest"]))
    fresh = {name: column[order] for name, column in new.items()}
    in_place = all(np.array_equal(old[name][gone], fresh[name]) for name in ("id", "earliest"))
    if in_place:
        return {name: _with_values(old[name], gone, fresh[name]) for name, _ in COLUMNS}
    places = _places(np.delete(old["earliest"], gone), np.delete(old["id"], gone), fresh)
    return {name: np.insert(np.delete(old[name], gone), places, fresh[name]) for name, _ in COLUMNS}


def _with_values(column: Column, rows: npt.NDArray[np.int64], values: Column) -> Column:
    if np.array_equal(column[rows], values):
        return column
    changed = column.copy()
    changed[rows] = values
    return changed


def _places(earliest: Column, ids: Column, fresh: Mapping[str, Column]) -> npt.NDArray[np.int64]:
    """Where rows belong among others, by `earliest`, then id."""
    low = np.searchsorted(earliest, fresh["earliest"], side="left")
    high = np.searchsorted(earliest, fresh["earliest"], side="right")
    bounds = zip(low.tolist(), high.tolist(), fresh["id"].tolist(), strict=True)
    within = [first + int(np.searchsorted(ids[first:last], event_id)) for first, last, event_id in bounds]
    return np.array(within, dtype=np.int64)
