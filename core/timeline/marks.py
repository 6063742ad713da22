"""What kind of mark a dating is, and between which instants it is drawn.

Width always tells the truth: a month is a month wide. Only an open beginning has no width of its own
and fades over a fixed number of pixels, which is the painters' and the layout's to add.
"""

from dataclasses import dataclass
from enum import IntEnum
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from core.chrono.granularity import Granularity
from core.chrono.instant import SECONDS_PER_DAY
from core.chrono.interval import Interval
from core.model.views import Bytes, Codes, Int64s, Rivals, TimelineSnapshot


class MarkKind(IntEnum):
    """The visual sentences of the legend."""

    EXACT = 0  # a day or a clock time: solid mark on a stem
    WHOLE_UNIT = 1  # a month, a year: flat band with end caps
    SOFT = 2  # about, or part of a unit: soft edges
    BOUNDED = 3  # between two dates, or from one to another: certain core, pale extents, brackets
    SINCE = 4  # open to the right, up to the text's own present: arrow
    UNTIL = 5  # open to the left: fades out to the left
    AFTER = 6  # once, some time after: mark at the bound, fading right
    BEFORE = 7  # once, some time before: mark at the bound, fading left
    ONGOING = 8  # open to both sides, said of the text's own present: fades in from the left, arrow
    RECURRING = 9  # a set of times: a comb
    DISPUTED = 10  # sources give dates that exclude each other: half-marks with a tie


OPEN_TO_LEFT = (MarkKind.UNTIL, MarkKind.BEFORE, MarkKind.ONGOING)


@dataclass(frozen=True, slots=True, eq=False)
class MarkColumns:
    """One row an event, in the order of the snapshot. Instants in seconds, half-open.

    `start` to `end` is what is drawn; `core_start` to `core_end` is what is certain, empty where
    they are equal or reversed. A disputed mark spans all its dates, and its core is the event's own.
    """

    kind: Bytes
    start: Int64s
    end: Int64s
    core_start: Int64s
    core_end: Int64s
    width: Int64s

    def where(self, chosen: npt.NDArray[np.bool_] | Int64s) -> "MarkColumns":
        """The marks of some rows only."""
        columns = (self.start, self.end, self.core_start, self.core_end, self.width)
        return MarkColumns(self.kind[chosen], *(column[chosen] for column in columns))


class _Bounds(NamedTuple):
    """What the marks of some events are made of."""

    event_ids: Int64s
    earliest: Int64s
    start_latest: Int64s
    end_earliest: Int64s
    latest: Int64s
    granularity: Bytes
    extent: Bytes
    open_start: Bytes
    open_end: Bytes
    soft: Bytes
    recurring: Codes
    disputed: Bytes
    rivals: Rivals = MappingProxyType({})


def mark_columns(snapshot: TimelineSnapshot | _Bounds) -> MarkColumns:
    """Marks of all events of a snapshot."""
    kind = _kinds(snapshot)
    start, end = snapshot.earliest.copy(), snapshot.latest.copy()
    open_left = np.isin(kind, OPEN_TO_LEFT)
    bound = np.where(snapshot.extent == 1, snapshot.end_earliest, snapshot.latest)
    start[open_left] = np.minimum(bound, snapshot.latest - 1)[open_left]
    ongoing = kind == MarkKind.ONGOING
    start[ongoing] = np.minimum(snapshot.start_latest, snapshot.latest - 1)[ongoing]
    after = kind == MarkKind.AFTER
    end[after] = np.maximum(snapshot.earliest + 1, np.minimum(snapshot.start_latest, snapshot.latest))[after]
    whole_range_open = after & (snapshot.start_latest >= snapshot.latest)
    end[whole_range_open] = snapshot.earliest[whole_range_open] + 1
    core_start, core_end = _cores(snapshot)
    for row in np.flatnonzero(kind == MarkKind.DISPUTED).tolist():
        others = snapshot.rivals[int(snapshot.event_ids[row])]
        core_start[row], core_end[row] = snapshot.earliest[row], snapshot.latest[row]
        start[row] = min(int(snapshot.earliest[row]), *(low for low, _ in others))
        end[row] = max(int(snapshot.latest[row]), *(high for _, high in others))
    return MarkColumns(kind, start, end, core_start, core_end, end - start)


def mark_columns_of(snapshot: TimelineSnapshot, rows: Int64s) -> MarkColumns:
    """Marks of some rows of a snapshot, in the order of `rows`."""
    columns = {name: getattr(snapshot, name)[rows] for name in _Bounds._fields if name != "rivals"}
    return mark_columns(_Bounds(**columns, rivals=snapshot.rivals))


def _cores(snapshot: TimelineSnapshot | _Bounds) -> tuple[Int64s, Int64s]:
    lasting = snapshot.extent == 1
    core_start = np.where(lasting, snapshot.start_latest, snapshot.earliest)
    core_end = np.where(lasting, snapshot.end_earliest, snapshot.earliest)
    ongoing = lasting & (snapshot.open_end == 1)
    return core_start, np.where(ongoing, snapshot.latest, core_end)


def _kinds(snapshot: TimelineSnapshot | _Bounds) -> Bytes:
    width = snapshot.latest - snapshot.earliest
    lasting = snapshot.extent == 1
    open_end, open_start = snapshot.open_end == 1, snapshot.open_start == 1
    has_core = lasting & (snapshot.end_earliest > snapshot.start_latest)
    conditions: list[npt.NDArray[np.bool_]] = [
        _with_rivals(snapshot),
        snapshot.recurring > 0,
        open_end & open_start & lasting,
        open_end & lasting,
        open_end,
        open_start & lasting,
        open_start,
        snapshot.soft == 1,
        has_core & (width > SECONDS_PER_DAY),
        (snapshot.granularity <= Granularity.DAY) & (width <= SECONDS_PER_DAY),
        (snapshot.granularity <= Granularity.DAY) & (width > SECONDS_PER_DAY),
    ]
    kinds = [
        MarkKind.DISPUTED,
        MarkKind.RECURRING,
        MarkKind.ONGOING,
        MarkKind.SINCE,
        MarkKind.AFTER,
        MarkKind.UNTIL,
        MarkKind.BEFORE,
        MarkKind.SOFT,
        MarkKind.BOUNDED,
        MarkKind.EXACT,
        MarkKind.BOUNDED,
    ]
    return np.select(conditions, [np.uint8(kind) for kind in kinds], np.uint8(MarkKind.WHOLE_UNIT))


def _with_rivals(snapshot: TimelineSnapshot | _Bounds) -> npt.NDArray[np.bool_]:
    """Which events have other dates to show; looked up for the disputed ones only."""
    found = snapshot.disputed > 0
    for row in np.flatnonzero(found).tolist():
        found[row] = int(snapshot.event_ids[row]) in snapshot.rivals
    return found


def clipped_to(marks: MarkColumns, shown: Interval) -> MarkColumns:
    """Marks as far as they can be seen in a stretch of time; none is narrower than a second."""
    start = np.minimum(np.maximum(marks.start, shown.start), marks.end - 1)
    end = np.maximum(np.minimum(marks.end, shown.end), start + 1)
    return MarkColumns(marks.kind, start, end, marks.core_start, marks.core_end, marks.width)


def line_instant(published: int) -> int:
    """Where a publication line stands: in the middle of the day where only the day is known."""
    return published if published % SECONDS_PER_DAY else published + SECONDS_PER_DAY // 2
