"""Columns as bytes and back: what a project keeps of its timeline beside the rows.

Bytes that are of another layout, or not whole, are no columns.
"""

from collections.abc import Mapping

import numpy as np

from core.chrono.granularity import Granularity
from core.chrono.recurrence import MOST_RECURRENCES
from core.model.event import Colour, Kind, Modality, Review
from core.model.views import Rivals
from core.pipeline.columns import COLUMNS, NAMED, Column, TimelineColumns
from core.storage.column_store import Packed, Stamp

_END_OF_TIME = 10**18  # seconds
# How many there are of what some columns number.
_KINDS_OF = {
    "granularity": len(Granularity), "extent": 2, "open_start": 2, "open_end": 2, "soft": 2, "disputed": 2,
    "kind": len(Kind), "modality": len(Modality), "review": len(Review), "recurring": MOST_RECURRENCES,
    "colour": len(Colour) + 1,
}  # fmt: skip
_LAYOUT = 3  # of what is packed: another number is not read


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
    return about, {name: columns[name].astype(little[name], copy=False).tobytes() for name, _ in COLUMNS}


def _kinds() -> tuple[tuple[str, np.dtype[np.generic]], ...]:
    return tuple((name, np.dtype(kind)) for name, kind in COLUMNS)


def unpacked(packed: Packed, *, own: bool = False) -> TimelineColumns | None:
    """Columns from what was kept; None where that is of another layout or not whole. `own` bytes were checked
    when they were read from the project, and are not looked through again."""
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
    try:
        names = {name: tuple(map(str, texts.get(name, ()))) for name in NAMED}
        others = {int(one[0]): tuple((int(low), int(high)) for low, high in one[1:]) for one in rivals}
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    if not own and not _can_be(columns, names, others):
        return None
    return TimelineColumns(Stamp(packed.changes, -1, -1, trusted=True), columns, names, others)


def _can_be(columns: Mapping[str, Column], names: Mapping[str, tuple[str, ...]], rivals: Rivals) -> bool:
    """Whether no number leads outside of what there is, and no date ends before it begins. What is amiss
    otherwise `check` says."""
    if not len(columns["id"]):
        return True
    numbered = all(columns[name].min() >= 0 and columns[name].max() < len(names[name]) for name in NAMED)
    earliest, latest = columns["earliest"], columns["latest"]
    inner = (columns["start_latest"], columns["end_earliest"])
    in_time = int(earliest.min()) > -_END_OF_TIME and int(latest.max()) < _END_OF_TIME
    in_order = bool((earliest < latest).all()) and bool((earliest[1:] >= earliest[:-1]).all())
    inside = all(bool(((earliest <= one) & (one <= latest)).all()) for one in inner)
    of_a_kind = all(int(columns[name].max()) < most for name, most in _KINDS_OF.items())
    weights = columns["salience"]
    weighed = bool(((weights >= 0) & (weights <= 1)).all())
    rivals_in_time = all(abs(at) < _END_OF_TIME for dates in rivals.values() for date in dates for at in date)
    return numbered and in_time and in_order and inside and of_a_kind and weighed and rivals_in_time
