"""The mapping between instants and pixels.

The left edge is kept as whole seconds and a fraction, so that one second fills the window as exactly
in the year -10000 as today; nothing here knows how wide the window is.
"""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.chrono.instant import Instant
from core.model.views import Int64s

Pixels = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class TimeScale:
    """`origin + fraction` seconds stand at x = 0; one pixel is `seconds_per_px` wide (> 0)."""

    origin: Instant
    fraction: float
    seconds_per_px: float

    def x_px_from_instant(self, instant: int) -> float:
        return (instant - self.origin - self.fraction) / self.seconds_per_px

    def x_px_from_instants(self, instants: Int64s) -> Pixels:
        """Many at once; the subtraction is done in whole seconds, so nothing is lost far from 1970."""
        offsets: Pixels = (instants - np.int64(self.origin)).astype(np.float64)
        return (offsets - self.fraction) / self.seconds_per_px

    def instant_from_x_px(self, x_px: float) -> Instant:
        """The whole second that a pixel shows."""
        return Instant(self.origin + math.floor(self.fraction + x_px * self.seconds_per_px))

    def zoomed(self, factor: float, at_px: float) -> "TimeScale":
        """`factor` times closer, with what is at `at_px` staying there."""
        narrower = self.seconds_per_px / factor
        return scale_at(self.origin, self.fraction + at_px * (self.seconds_per_px - narrower), narrower)

    def panned(self, dx_px: float) -> "TimeScale":
        """Everything moved right by `dx_px`."""
        return scale_at(self.origin, self.fraction - dx_px * self.seconds_per_px, self.seconds_per_px)

    def seconds_from(self, other: "TimeScale") -> float:
        """How many seconds this left edge lies after another one."""
        return (self.origin - other.origin) + (self.fraction - other.fraction)


def scale_at(origin: int, offset_s: float, seconds_per_px: float) -> TimeScale:
    """The scale whose left edge lies `offset_s` seconds, of any size and sign, after `origin`."""
    whole = math.floor(offset_s)
    return TimeScale(Instant(origin + whole), offset_s - whole, seconds_per_px)
