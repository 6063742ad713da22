"""Half-open intervals `[start, end)` of instants, and Allen's relations between them."""

from dataclasses import dataclass
from enum import StrEnum

from core.chrono.granularity import Granularity, ceiling, floor
from core.chrono.instant import Instant


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """`[start, end)` in civil seconds; never empty. Raises ValueError where end <= start."""

    start: Instant
    end: Instant

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError(f"empty interval: {self.start}..{self.end}")

    def overlaps(self, other: "Interval") -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, instant: Instant) -> bool:
        return self.start <= instant < self.end


class AllenRelation(StrEnum):
    """The thirteen relations of J. F. Allen, "Maintaining knowledge about temporal intervals" (1983)."""

    BEFORE = "before"
    MEETS = "meets"
    OVERLAPS = "overlaps"
    STARTS = "starts"
    DURING = "during"
    FINISHES = "finishes"
    EQUALS = "equals"
    FINISHED_BY = "finished by"
    CONTAINS = "contains"
    STARTED_BY = "started by"
    OVERLAPPED_BY = "overlapped by"
    MET_BY = "met by"
    AFTER = "after"


def unit_interval(instant: Instant, unit: Granularity) -> Interval:
    """The calendar unit that holds an instant."""
    return Interval(floor(instant, unit), ceiling(instant, unit))


def _order(a: int, b: int) -> int:
    return (a > b) - (a < b)


_BY_ENDPOINTS = {
    (-1, -1): AllenRelation.OVERLAPS,
    (-1, 0): AllenRelation.FINISHED_BY,
    (-1, 1): AllenRelation.CONTAINS,
    (0, -1): AllenRelation.STARTS,
    (0, 0): AllenRelation.EQUALS,
    (0, 1): AllenRelation.STARTED_BY,
    (1, -1): AllenRelation.DURING,
    (1, 0): AllenRelation.FINISHES,
    (1, 1): AllenRelation.OVERLAPPED_BY,
}


def allen_relation(a: Interval, b: Interval) -> AllenRelation:
    """The one relation that holds from `a` to `b`."""
    if a.end <= b.start:
        return AllenRelation.BEFORE if a.end < b.start else AllenRelation.MEETS
    if b.end <= a.start:
        return AllenRelation.AFTER if b.end < a.start else AllenRelation.MET_BY
    return _BY_ENDPOINTS[_order(a.start, b.start), _order(a.end, b.end)]
