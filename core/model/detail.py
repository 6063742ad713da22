"""What is known of many events beforehand, so that a frame costs what is in view and not what there is.

Values only: `core.timeline.detail` makes them, off the window's thread, and the layout reads them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Int64s = npt.NDArray[np.int64]
    Int32s = npt.NDArray[np.int32]
    Bytes = npt.NDArray[np.uint8]
    Counts = npt.NDArray[np.int64]
    Weights = npt.NDArray[np.float64]
else:  # commands that draw nothing start without numpy
    Int64s = Int32s = Bytes = Counts = Weights = object


DETAIL_LAYOUT = 1  # raised whenever detail is made otherwise: what was kept of an older one is not read


@dataclass(frozen=True, slots=True, eq=False)
class Level:
    """The cells of one width that hold events, m of them, and the weightiest events of each.

    `keys` (m, ascending) tell lane and number of a cell; `best` (m, k) holds places in the order of
    lanes, the weightiest first, -1 where a cell has no more.
    """

    keys: Int64s
    best: Int32s


@dataclass(frozen=True, slots=True, eq=False)
class Detail:
    """Events by lane, then beginning, and the best of every cell of time, cells being 2**n seconds wide.

    An event's class is the least n in whose cells it has room. `own[n]` has the best of class n alone,
    `upto[n]` of all classes up to n; where cells are few events wide there is no `upto`, and the events
    themselves are looked at. `order` and `starts` are as long as the snapshot; `class_counts` has a row
    a lane and a column a class. `start` and `end` bound all marks; `narrowest_s` is the least width.
    """

    epoch: int
    start: int
    end: int
    narrowest_s: int
    order: Int32s
    starts: Int64s
    lane_edges: Int64s
    classes: Bytes  # in the order of lanes
    class_counts: Counts
    own: Mapping[int, Level]
    upto: Mapping[int, Level]
    spread: Weights  # events by equal parts of all time there is, each spread over its width
