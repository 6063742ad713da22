"""The gaps of a broken axis in pixels, with what they leave out in words."""

from collections.abc import Callable
from typing import NamedTuple

from core.chrono.instant import Instant
from core.chrono.interval import Interval
from core.chrono.lengths import length_words
from core.timeline.breaks import Breaks

Place = Callable[[int], float]  # from a true instant to pixels


class GapBox(NamedTuple):
    """A gap from edge to edge; `words` say how long it is in truth ("49 years 2 months")."""

    left_px: float
    right_px: float
    words: str


def gap_boxes(breaks: Breaks, shown: Interval, place: Place) -> tuple[GapBox, ...]:
    """Those that touch a span of true time, from left to right."""
    touching = (gap for gap in breaks.gaps if gap.end > shown.start and gap.start < shown.end)
    return tuple(
        GapBox(place(gap.start), place(gap.end), length_words(Interval(Instant(gap.start), Instant(gap.end))))
        for gap in touching
    )
