"""What the timeline's lanes can stand for, and which lane each event is in."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.storage.timeline_store import TimelineRow

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


@dataclass(frozen=True, slots=True)
class Lanes:
    """For each row its lane, an index of `names`."""

    of_row: tuple[int, ...]
    names: tuple[str, ...]


_VALUES: dict[LaneKey, Callable[[TimelineRow], tuple[int, str]]] = {
    LaneKey.NONE: lambda _: (0, ""),
    LaneKey.ARTICLE: lambda row: (row.article_position, row.article_title or "No article"),
    LaneKey.OUTLET: lambda row: (0, row.publisher or "No outlet given"),
    LaneKey.PLACE: lambda row: (0, row.first_place or "No place named"),
    LaneKey.ACTOR: lambda row: (0, row.first_actor or "Nobody named"),
    LaneKey.TAG: lambda row: (0, row.first_tag or "No tag"),
    LaneKey.KIND: lambda row: (0, str(row.row["kind"]).capitalize()),
}


def lanes(rows: Sequence[TimelineRow], key: LaneKey) -> Lanes:
    """Articles in the order of reading; all else with the fullest lane first. Past a number of lanes
    that can be looked at, the emptiest are one."""
    values = [_VALUES[key](row) for row in rows]
    counts = Counter(values)
    fullest = sorted(counts, key=lambda value: (-counts[value], value))
    kept = fullest if len(fullest) <= _MOST_LANES else fullest[: _MOST_LANES - 1]
    ordered = sorted(kept, key=lambda value: (value[0], -counts[value], value[1]))
    index = {value: number for number, value in enumerate(ordered)}
    names = tuple(name for _, name in ordered)
    if len(index) < len(counts):
        names = (*names, _OTHERS)
    return Lanes(tuple(index.get(value, len(index)) for value in values), names or ("",))
