"""What of all events the canvas is handed under a filter, ready to be laid out.

For many events this takes as long as a few frames, so it is done behind the window.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from core.model.views import EventLabel, TimelineSnapshot
from core.timeline.detail import detail_of
from core.timeline.drawn import Drawn, without_empty_stretches
from core.timeline.whole import EXACT_UP_TO
from gui.models.emphasis import emphasised
from gui.models.event_filter import EventFilterChoice, filtered, mask, of_rows


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """The answer to one choice about all events: `count` of them are let through. `drawn` is the drawing
    without empty stretches, where these are left out."""

    whole: TimelineSnapshot
    choice: EventFilterChoice
    on_canvas: TimelineSnapshot
    count: int
    drawn: Drawn | None = None


def drawn_without_gaps(shown: Shown) -> Shown:
    """With the drawing that leaves out long empty stretches."""
    return replace(shown, drawn=without_empty_stretches(shown.on_canvas))


def shown_of(whole: TimelineSnapshot, choice: EventFilterChoice, *, fades: bool) -> Shown:
    """With `fades` what is not let through is faded in place of being left out, unless two sides are
    compared: what neither tells has no lane."""
    if choice.lets_all_through:
        return Shown(whole, choice, whole, len(whole))
    if fades and choice.comparison is None:
        let = mask(whole, choice)
        return Shown(whole, choice, _with_detail(emphasised(whole, let)), int(let.sum()))
    left = filtered(whole, choice)
    return Shown(whole, choice, _with_detail(left), len(left))


def let_through(on_canvas: TimelineSnapshot) -> TimelineSnapshot:
    """What stands on the canvas without what is faded there."""
    if on_canvas.faded is None:
        return on_canvas
    return replace(of_rows(on_canvas, np.flatnonzero(on_canvas.faded == 0)), faded=None)


@dataclass(frozen=True, slots=True)
class _KnownLabels:
    """Labels that were read when the filter was answered."""

    all: tuple[EventLabel, ...]

    def labels(self, rows: Sequence[int]) -> Sequence[EventLabel]:
        return [self.all[row] for row in rows]


def _with_detail(snapshot: TimelineSnapshot) -> TimelineSnapshot:
    """Few events are packed by their labels: these are read here, so that the window reads none."""
    if len(snapshot) <= EXACT_UP_TO:
        return replace(snapshot, labels=_KnownLabels(tuple(snapshot.labels.labels(range(len(snapshot))))))
    return replace(snapshot, detail=detail_of(snapshot))
