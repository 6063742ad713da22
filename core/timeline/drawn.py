"""A snapshot in the time that it is drawn in: without its long empty stretches.

For many events this takes as long as there are events, so whoever reads them makes it behind the window; what
is left out is `breaks`'s to find.
"""

from dataclasses import dataclass, replace

from core.model.views import TimelineSnapshot
from core.timeline.breaks import NO_BREAKS, Breaks, breaks_of, in_drawn_time
from core.timeline.detail import detail_of
from core.timeline.whole import EXACT_UP_TO


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """`snapshot` as it is told, and as it is drawn; the same where nothing is left out."""

    snapshot: TimelineSnapshot
    breaks: Breaks
    drawn: TimelineSnapshot


def in_true_time(snapshot: TimelineSnapshot) -> Drawn:
    """Nothing is left out."""
    return Drawn(snapshot, NO_BREAKS, snapshot)


def without_empty_stretches(snapshot: TimelineSnapshot) -> Drawn:
    """Long stretches in which nothing is are drawn as narrow ones; of many events with their detail."""
    breaks = breaks_of(snapshot)
    drawn = in_drawn_time(snapshot, breaks)
    if drawn.detail is None and len(drawn) > EXACT_UP_TO:
        drawn = replace(drawn, detail=detail_of(drawn))
    return Drawn(snapshot, breaks, drawn)
