"""How many of the timeline's events are in the dates in view, told in the bar once the view rests."""

import numpy as np
from PySide6.QtCore import QObject

from gui.models.words import number, tr
from gui.panels.filter_row import FilterRow
from gui.timeline.canvas import TimelineCanvas


class SpanCount(QObject):
    """Counts on the columns that the canvas holds: some milliseconds for a million events, at rest alone."""

    def __init__(self, canvas: TimelineCanvas, bar: FilterRow) -> None:
        super().__init__(bar)
        self._canvas = canvas
        self._bar = bar
        canvas.view_rested.connect(lambda _: self._count())

    def _count(self) -> None:
        snapshot = self._canvas.snapshot()
        if self._canvas.shows_all() or not len(snapshot):
            self._bar.show_in_span("")
            return
        span = self._canvas.shown_interval()
        inside = (snapshot.earliest < span.end) & (snapshot.latest > span.start)
        if snapshot.faded is not None:
            inside &= snapshot.faded == 0
        count = int(np.count_nonzero(inside))
        self._bar.show_in_span(tr("{count} in these dates").format(count=number(count)))
