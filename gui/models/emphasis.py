"""A filter that hides nothing: what it leaves out is faded, and gives way where labels need room."""

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from core.model.views import TimelineSnapshot

_GIVES_WAY = 2.0  # more than any salience


def emphasised(snapshot: TimelineSnapshot, let_through: npt.NDArray[np.bool_]) -> TimelineSnapshot:
    """All events; those that are not let through are faded."""
    salience = np.where(let_through, snapshot.salience, snapshot.salience - _GIVES_WAY).astype(np.float32)
    return replace(snapshot, salience=salience, faded=(~let_through).astype(np.uint8), detail=None)
