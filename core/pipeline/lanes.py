"""What the timeline's lanes can stand for, and which lane each event is in."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from core.model.event import Kind

if TYPE_CHECKING:  # commands that draw nothing start without numpy
    from core.model.views import Int64s
    from core.pipeline.columns import TimelineColumns

_MOST_LANES = 24
_OTHERS = "Others"


class LaneKey(StrEnum):
    """What lanes are made by."""

    NONE = "none"
    ARTICLE = "article"
    OUTLET = "outlet"
    PLACE = "place"
    ACTOR = "actor"
    TAG = "tag"
    KIND = "kind"


_NAMELESS = {
    LaneKey.ARTICLE: "No article",
    LaneKey.OUTLET: "No outlet given",
    LaneKey.PLACE: "No place named",
    LaneKey.ACTOR: "Nobody named",
    LaneKey.TAG: "No tag",
}


@dataclass(frozen=True, slots=True, eq=False)
class Lanes:
    """For each row its lane, an index of `names`."""

    of_row: "Int64s"
    names: tuple[str, ...]


def lanes(columns: "TimelineColumns", key: LaneKey) -> Lanes:
    """Articles in the order of reading; all else with the fullest lane first. Past a number of lanes
    that can be looked at, the emptiest are one."""
    import numpy as np  # noqa: PLC0415

    codes, texts = _values(columns, key)
    counts = np.bincount(codes)
    present = np.flatnonzero(counts).tolist()
    many = {code: int(counts[code]) for code in present}
    rank = {code: code if key is LaneKey.ARTICLE else 0 for code in present}
    fullest = sorted(present, key=lambda code: (-many[code], rank[code], texts[code]))
    kept = fullest if len(fullest) <= _MOST_LANES else fullest[: _MOST_LANES - 1]
    ordered = sorted(kept, key=lambda code: (rank[code], -many[code], texts[code]))
    lane_of = np.full(len(counts) or 1, len(ordered), dtype=np.int64)
    lane_of[ordered] = np.arange(len(ordered))
    names = tuple(texts[code] for code in ordered)
    if len(kept) < len(present):
        names = (*names, _OTHERS)
    return Lanes(lane_of[codes], names or ("",))


def _values(columns: "TimelineColumns", key: LaneKey) -> tuple["Int64s", dict[int, str]]:
    """What stands for a lane in each row, as a number, and the name of each number."""
    import numpy as np  # noqa: PLC0415

    if key is LaneKey.NONE:
        return np.zeros(len(columns), dtype=np.int64), {0: ""}
    if key is LaneKey.KIND:
        return columns["kind"].astype(np.int64), {at: kind.value.capitalize() for at, kind in enumerate(Kind)}
    nameless = _NAMELESS[key]
    if key is not LaneKey.ARTICLE:
        texts = {at: text or nameless for at, text in enumerate(columns.names[key.value])}
        return columns[key.value].astype(np.int64), texts
    positions = columns["article"].astype(np.int64)
    each, rows = np.unique(positions, return_index=True)
    titles = columns.names["title"]
    found = zip(each.tolist(), columns["title"][rows].tolist(), strict=True)
    return positions, {position: titles[title] or nameless for position, title in found}
