"""Which event comes next: in time, or in the lane above or below. Works on snapshot rows."""

from collections.abc import Sequence

import numpy as np

from core.model.views import TimelineSnapshot


def next_in_time(snapshot: TimelineSnapshot, row: int | None, direction: int) -> int | None:
    """The neighbour in the order of time; from nothing, the first one (the last one backwards)."""
    count = len(snapshot)
    if not count:
        return None
    if row is None:
        return 0 if direction > 0 else count - 1
    return min(max(row + direction, 0), count - 1)


def nearest_in_lane(
    snapshot: TimelineSnapshot, row: int | None, direction: int, from_top: Sequence[int]
) -> int | None:
    """The event nearest in time in the next lane above (-1) or below (+1) that has one; `from_top` are the
    lanes as they stand."""
    if row is None:
        return next_in_time(snapshot, None, 1)
    place, at = from_top.index(int(snapshot.lane_of[row])), int(snapshot.earliest[row])
    ahead = from_top[place + 1 :] if direction > 0 else from_top[:place][::-1]
    for lane in ahead:
        members = np.flatnonzero(snapshot.lane_of == lane)
        if len(members):
            return int(members[np.argmin(np.abs(snapshot.earliest[members] - at))])
    return row
