"""Importance capped per day: a day on which much happened does not take the labels of all other days.

The most important events of a day keep what they are worth; those after them step back behind the first of
other days. What an event is worth by itself is left to `core.curation.importance`.
"""

import numpy as np

from core.chrono.instant import SECONDS_PER_DAY
from core.model.views import Floats, Int64s

_KEPT = 3  # events of a day that keep their importance
_BEHIND = 0.6  # what the others keep of theirs
_STEPS = 1 << 20  # of importance, in sorting


def capped_per_day(earliest: Int64s, salience: Floats) -> Floats:
    """The importance of each event beside that of the others of its day; both columns of length n, the
    result too. Of equal ones the first keeps it."""
    if not len(earliest):
        return salience
    days = earliest // SECONDS_PER_DAY
    # One number a row: by day, then the weightiest first; rows come nearly in this order.
    order = np.argsort(days * _STEPS - np.round(salience * (_STEPS - 1)).astype(np.int64), kind="stable")
    sorted_days = days[order]
    first_of_day = np.r_[True, sorted_days[1:] != sorted_days[:-1]]
    position = np.arange(len(order))
    starts = np.maximum.accumulate(np.where(first_of_day, position, 0))
    behind = np.empty(len(order), dtype=np.bool_)
    behind[order] = position - starts >= _KEPT
    return np.where(behind, salience * np.float32(_BEHIND), salience).astype(np.float32)
