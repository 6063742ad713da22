"""Which event goes to which row of which lane, for one zoom bucket.

What is few is packed exactly (`exact_packing`), what is many by cells (`cell_packing`); both give the
same kind of answer, described here. Nothing here depends on which part of the timeline is in view.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from core.model.views import Bytes, Int64s, TimelineSnapshot
from core.timeline.lanes import Rows
from core.timeline.level_of_detail import CellGrid, Rest
from core.timeline.marks import MarkColumns
from core.timeline.metrics import Sizes
from core.timeline.seniority import Seniorities


@dataclass(frozen=True, slots=True)
class LaneRows:
    """The height of a lane in rows: with labels, without, and whether there is a row of the rest."""

    label_rows: int
    dot_rows: int
    has_rest: bool

    def height_px(self, sizes: Sizes) -> float:
        rows = self.label_rows * sizes.row_px + self.dot_rows * sizes.dot_row_px
        rest = sizes.rest_row_px if self.has_rest else 0.0
        return max(sizes.least_lane_px, rows + rest + 2 * sizes.lane_padding_px)


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """Events drawn one by one, as columns: row of the snapshot, row of the lane, and how.

    `labelled` marks stand in the label rows, the others in the dot rows below; `sides` says where at
    its mark room was kept for the label.
    """

    events: Int64s
    rows: Rows
    labelled: npt.NDArray[np.bool_]
    sides: Bytes  # values of Side

    def __len__(self) -> int:
        return len(self.events)

    def where(self, chosen: npt.NDArray[np.bool_]) -> "Placed":
        return Placed(self.events[chosen], self.rows[chosen], self.labelled[chosen], self.sides[chosen])


NOTHING_PLACED = Placed(
    np.zeros(0, np.int64), np.zeros(0, np.int32), np.zeros(0, np.bool_), np.zeros(0, np.uint8)
)


def joined(parts: Sequence[Placed]) -> Placed:
    """Several placements as one."""
    if not parts:
        return NOTHING_PLACED
    return Placed(
        np.concatenate([part.events for part in parts]),
        np.concatenate([part.rows for part in parts]),
        np.concatenate([part.labelled for part in parts]),
        np.concatenate([part.sides for part in parts]),
    )


@dataclass(frozen=True, slots=True, eq=False)
class PackingInput:
    """All that packing looks at. `label_px` are label widths, estimated or measured; `epoch` the
    instant that cells and pixels count from; `end` the last instant there is."""

    snapshot: TimelineSnapshot
    marks: MarkColumns
    label_px: npt.NDArray[np.float32]
    sizes: Sizes
    epoch: int
    end: int
    seconds_per_px: float
    most_label_rows: int
    order: Int64s  # rows of the snapshot by lane, then by beginning
    lane_edges: Int64s  # where each lane begins in `order`; one more than there are lanes
    seniority: Seniorities

    @property
    def lanes(self) -> range:
        return range(len(self.lane_edges) - 1)

    @property
    def grid(self) -> CellGrid:
        return CellGrid(self.epoch, self.sizes.cell_px * self.seconds_per_px)

    def of_lane(self, lane: int) -> Int64s:
        return self.order[self.lane_edges[lane] : self.lane_edges[lane + 1]]


class Seen(NamedTuple):
    """What may be seen: events drawn one by one, with their marks, and what is counted."""

    placed: Placed
    marks: MarkColumns
    rests: tuple[Rest, ...]


class Placement(Protocol):
    """Where everything is in one zoom bucket."""

    @property
    def lane_rows(self) -> tuple[LaneRows, ...]: ...

    def visible(self, start: int, end: int, lanes: Iterable[int]) -> Seen:
        """What may be seen of `[start, end)` in some lanes; a little more does no harm."""
        ...


def lane_order(lane_of: Int64s, starts: Int64s, lanes: int) -> tuple[Int64s, Int64s]:
    """Rows by lane then beginning, and where each lane begins among them."""
    order = np.lexsort((starts, lane_of)).astype(np.int64)
    edges = np.searchsorted(lane_of[order], np.arange(lanes + 1)).astype(np.int64)
    return order, edges
