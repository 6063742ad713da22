"""All shown events as columns of numbers: read from rows, unpacked from what was kept, or brought up to date.

Text that many events share (kinds, places, outlets) is numbered. `ColumnKeeper` has them at hand for the
open project; what lanes and snapshots make of them is not decided here.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any

import numpy as np
import numpy.typing as npt

from core.chrono.dating import SOFT_MODS, Dating, Extent, Mod
from core.chrono.granularity import Granularity
from core.chrono.instant import Instant
from core.chrono.recurrence import Recurrence, recurrence
from core.model.event import Kind, Modality, Review
from core.model.views import Rivals
from core.storage import column_store, timeline_store
from core.storage.column_store import EventRow, Packed, Stamp
from core.storage.connection import Database
from core.storage.faults import damaged

Column = npt.NDArray[Any]  # each name has a kind of its own

WORTH_PACKING = 20_000  # events; fewer are read from their rows in no time
_LAYOUT = 1  # of what is packed: another number is not read
_MOST_CHANGES = 2_000  # more than so many are not brought up to date one by one
_NUMBERS = (
    ("id", np.int64), ("earliest", np.int64), ("start_latest", np.int64), ("end_earliest", np.int64),
    ("latest", np.int64), ("granularity", np.uint8), ("extent", np.uint8), ("open_start", np.uint8),
    ("open_end", np.uint8), ("soft", np.uint8), ("kind", np.uint8), ("modality", np.uint8),
    ("review", np.uint8), ("salience", np.float32), ("source_count", np.int32), ("disputed", np.uint8),
    ("article", np.int32), ("title", np.int32), ("outlet", np.int32), ("place", np.int32),
    ("actor", np.int32), ("tag", np.int32), ("recurring", np.uint8),
)  # fmt: skip
_NAMED = ("title", "outlet", "place", "actor", "tag")
_EXTENT, _MOD, _SET = 6, 9, 22
_KINDS = {member.value: number for number, member in enumerate(Kind)}
_MODALITIES = {member.value: number for number, member in enumerate(Modality)}
_REVIEWS = {member.value: number for number, member in enumerate(Review)}
_SOFT = frozenset(mod.value for mod in SOFT_MODS)


class _Names(dict[object, int]):
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


class ColumnKeeper:
    """The columns of one open project, as they were when last asked for."""

    def __init__(self, worth_packing: int = WORTH_PACKING) -> None:
        self._worth_packing = worth_packing
        self._lock = Lock()
        self._known: TimelineColumns | None = None
        self._packed_at = -1

    def current(self, database: Database) -> TimelineColumns:
        """The columns of the state that the connection sees."""
        with self._lock:
            now = column_store.stamp(database)
            known = self._known or self._unpacked(database)
            if known is not None and now.trusted and known.stamp.changes == now.changes:
                self._known = known
            else:
                known = known if now.trusted else None
                self._known = (known and brought_up(database, known, now)) or read(database, now)
            return self._known

    def to_pack(self) -> TimelineColumns | None:
        """The columns where they are worth packing and what is packed is far behind them."""
        with self._lock:
            known = self._known
            if known is None or len(known) < self._worth_packing:
                return None
            behind = self._packed_at < 0 or known.stamp.changes - self._packed_at > _MOST_CHANGES // 4
            if not behind:
                return None
            self._packed_at = known.stamp.changes
            return known

    def _unpacked(self, database: Database) -> TimelineColumns | None:
        packed = column_store.packed(database)
        known = unpacked(packed) if packed else None
        self._packed_at = known.stamp.changes if known else -1
        return known


def are_true(database: Database) -> bool:
    """Whether what is packed, brought up to date, is what the rows say; nothing packed is true too."""
    now, packed = column_store.stamp(database), column_store.packed(database)
    known = unpacked(packed) if packed is not None else None
    if known is None or not now.trusted:
        return True
    known = brought_up(database, known, now)
    return known is None or _same(known, read(database, now))


def _same(one: TimelineColumns, other: TimelineColumns) -> bool:
    """Whether the same numbers and texts stand in every row."""
    plain = [name for name, _ in _NUMBERS if name not in _NAMED]
    if one.rivals != other.rivals or not all(np.array_equal(one[name], other[name]) for name in plain):
        return False
    return all(_told(one, name) == _told(other, name) for name in _NAMED)


def _told(columns: TimelineColumns, name: str) -> list[str]:
    return [columns.names[name][code] for code in columns[name].tolist()]


def read(database: Database, stamp: Stamp) -> TimelineColumns:
    """All columns from the rows of the events."""
    names = {name: _Names({"": 0}) for name in _NAMED}
    parts = [_numbered(part, names) for part in column_store.rows(database)]
    columns = {
        name: np.concatenate([part[name] for part in parts]) if parts else np.zeros(0, kind)
        for name, kind in _NUMBERS
    }
    rivals = timeline_store.rival_dates(database)
    return TimelineColumns(stamp, columns, _texts(names), rivals)


def _texts(names: Mapping[str, _Names]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(map(str, texts)) for name, texts in names.items()}


def _numbered(rows: Sequence[EventRow], names: Mapping[str, _Names]) -> dict[str, Column]:
    """Some rows as columns."""
    told = list(zip(*rows, strict=True)) if rows else [()] * len(_NUMBERS)
    as_numbers: dict[str, Iterable[object]] = {
        "extent": (value == Extent.THROUGHOUT.value for value in told[_EXTENT]),
        "soft": (value in _SOFT for value in told[_MOD]),
        "kind": (_KINDS.get(str(value), 0) for value in told[10]),
        "modality": (_MODALITIES.get(str(value), 0) for value in told[11]),
        "review": (_REVIEWS.get(str(value), 0) for value in told[12]),
        "recurring": (_recurrence(row) if row[_SET] else Recurrence.ONCE for row in rows),
        **{name: map(texts.__getitem__, told[_PLACE_OF[name]]) for name, texts in names.items()},
    }
    return {
        name: np.fromiter(as_numbers.get(name, told[at]), dtype=kind, count=len(rows))
        for at, (name, kind) in enumerate(_NUMBERS)
    }


_PLACE_OF = {name: at for at, (name, _) in enumerate(_NUMBERS)}


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


def packed_bytes(columns: TimelineColumns) -> tuple[dict[str, object], dict[str, bytes]]:
    """What is kept of columns: a JSON object about them, and their bytes."""
    rivals = [(event_id, *dates) for event_id, dates in columns.rivals.items()]
    about: dict[str, object] = {
        "layout": _LAYOUT,
        "count": len(columns),
        "texts": {name: list(texts) for name, texts in columns.names.items()},
        "rivals": rivals,
    }
    little = {name: kind.newbyteorder("<") for name, kind in _kinds()}
    return about, {name: columns[name].astype(little[name], copy=False).tobytes() for name, _ in _NUMBERS}


def _kinds() -> tuple[tuple[str, np.dtype[np.generic]], ...]:
    return tuple((name, np.dtype(kind)) for name, kind in _NUMBERS)


def unpacked(packed: Packed) -> TimelineColumns | None:
    """Columns from what was kept; None where that is of another layout or not whole."""
    about = packed.about
    texts, rivals, count = about.get("texts"), about.get("rivals"), about.get("count")
    if about.get("layout") != _LAYOUT or not isinstance(texts, dict) or not isinstance(rivals, list):
        return None
    columns: dict[str, Column] = {}
    for name, kind in _kinds():
        data = packed.columns.get(name, b"")
        if len(data) % kind.itemsize or len(data) // kind.itemsize != count:
            return None
        columns[name] = np.frombuffer(data, dtype=kind.newbyteorder("<"))
    names = {name: tuple(map(str, texts.get(name, ()))) for name in _NAMED}
    if any(len(columns[name]) and int(columns[name].max()) >= len(names[name]) for name in _NAMED):
        return None
    others = {int(one[0]): tuple((int(low), int(high)) for low, high in one[1:]) for one in rivals}
    return TimelineColumns(Stamp(packed.changes, -1, -1, trusted=True), columns, names, others)


def brought_up(database: Database, known: TimelineColumns, now: Stamp) -> TimelineColumns | None:
    """Columns with what has changed since; None where that is too much."""
    packed_at = column_store.packed_at(database)
    if packed_at is None or packed_at > known.stamp.changes:
        return None  # what has changed was not written down, or is forgotten
    changed = column_store.changed_since(database, known.stamp.changes, _MOST_CHANGES)
    if changed is None:
        return None
    names = {name: _Names({text: at for at, text in enumerate(known.names[name])}) for name in _NAMED}
    new = [_numbered(part, names) for part in column_store.rows(database, changed)]
    found = {
        name: np.concatenate([part[name] for part in new]) if new else np.zeros(0, kind)
        for name, kind in _NUMBERS
    }
    columns = _replaced(known.columns, np.unique(np.array(changed, dtype=np.int64)), found)
    return TimelineColumns(now, columns, _texts(names), timeline_store.rival_dates(database))


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
        return {name: _with_values(old[name], gone, fresh[name]) for name, _ in _NUMBERS}
    places = _places(np.delete(old["earliest"], gone), np.delete(old["id"], gone), fresh)
    return {name: np.insert(np.delete(old[name], gone), places, fresh[name]) for name, _ in _NUMBERS}


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
