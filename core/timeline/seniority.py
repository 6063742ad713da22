"""Which events win a label at which zoom, so that none that has one loses it to another further in.

Time is cut into cells 2**n seconds wide, one inside the other. An event is as senior as the widest cells in
which it is among the weightiest; being so, it is among the weightiest of every narrower one too. It does not
depend on what is in view, nor on how one came there.
"""

import math

import numpy as np
import numpy.typing as npt

from core.model.views import Int64s

Seniorities = npt.NDArray[np.int8]
_LANE_SHIFT = 48
_WIDEST = 47
_ANY_WIDTH = 63  # where one cell holds all there is, so do all that are wider


def seniorities(lane_of: Int64s, centres: Int64s, weight: npt.NDArray[np.float32], most: int) -> Seniorities:
    """The n of the widest cells in which each event is among the `most` weightiest; -1 where it is so in
    none. `centres` are counted from nought; of equal weights the earlier one goes first."""
    found = np.full(len(centres), -1, dtype=np.int8)
    heaviest = np.lexsort((np.arange(len(centres)), -weight))
    places = np.arange(len(centres))
    widest = min(_WIDEST, int(centres.max(initial=0)).bit_length())
    for width in range(widest, -1, -1):
        cells = (lane_of << _LANE_SHIFT | centres >> width)[heaviest]
        order = np.argsort(cells, kind="stable")
        ordered = cells[order]
        new = np.concatenate(([True], ordered[1:] != ordered[:-1])) if len(order) else np.zeros(0, np.bool_)
        ranks = places - np.maximum.accumulate(np.where(new, places, 0))
        wins = heaviest[order[ranks < most]]
        found[wins] = np.maximum(found[wins], np.int8(width if width < widest else _ANY_WIDTH))
        if (found >= 0).all():
            break
    return found


def win_a_label(senior: Seniorities, cell_s: float) -> npt.NDArray[np.bool_]:
    """Which events are senior enough for cells about so many seconds wide."""
    return senior >= max(0, round(math.log2(cell_s)))
