"""Columns as bytes and back: what a project keeps of its timeline beside the rows.

Bytes that are of another layout, or not whole, are no columns.
"""

import numpy as np

from core.pipeline.columns import COLUMNS, NAMED, Column, TimelineColumns
from core.storage.column_store import Packed, Stamp

_LAYOUT = 1  # of what is packed: another number is not read


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
    names = {name: tuple(map(str, texts.get(name, ()))) for name in NAMED}
    if any(len(columns[name]) and int(columns[name].max()) >= len(names[name]) for name in NAMED):
        return None
    others = {int(one[0]): tuple((int(low), int(high)) for low, high in one[1:]) for one in rivals}
    return TimelineColumns(Stamp(packed.changes, -1, -1, trusted=True), columns, names, others)
