"""Which part of time is in view: the viewport within its limits, the frame around it, and its layout.

Plain state; how the view is steered there is `steered_view`'s.
"""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QSize

from core.chrono.instant import Instant, instant_from_civil
from core.chrono.interval import Interval
from core.model.views import TimelineSnapshot
from core.timeline.boxes import Layout
from core.timeline.viewport import Viewport, bounds_around, clamped, fit, zoomed_within
from gui.style.theme import Theme
from gui.style.tokens import BASE_TEXT_PX
from gui.timeline.painters.lane_header_painter import header_needs_px
from gui.timeline.painters.scene import Frame
from gui.timeline.shown_events import ShownEvents

MOST_NEW_LABELS = 2  # a frame; a screen full of new ones takes a quarter of a second
_AXIS_ROWS_EM = 4.3  # both rows of the axis, in text heights
_LEGEND_EM = 2.8
_LEAST_HEADER_PX, _MOST_HEADER_PX = 96.0, 168.0
# Where there is nothing to show: a decade that says "here will be time".
_EMPTY_SPAN = Interval(instant_from_civil(2015), instant_from_civil(2025))


class CanvasSight(ShownEvents):
    """Adds the viewport to the events. Viewports are of drawn time."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._viewport: Viewport = fit(_EMPTY_SPAN, 900.0, 500.0)
        self.moving = False  # on its way: a frame reads and shapes only a few new labels
        self._fitted = True

    def _make_engine(self) -> None:
        super()._make_engine()
        self._known_layout: Layout | None = None
        self._header_px = self._header_width()

    def set_snapshot(self, snapshot: TimelineSnapshot, size: QSize) -> None:
        """Other events, in the same stretch of true time."""
        before, shown = self.breaks, self.shown_interval()
        self._take(snapshot)
        if self.breaks != before and not self._fitted:
            self._viewport = self.viewport_of(shown)
        self.resize(size)

    def shown_interval(self) -> Interval:
        """What of true time is in view; the viewport itself is one of drawn time."""
        shown = self._viewport.interval
        start, end = self.breaks.true(shown.start), self.breaks.true(shown.end)
        return Interval(start, Instant(max(start + 1, end)))

    def frame(self, size: QSize) -> Frame:
        axis = round(self.theme.base_px * _AXIS_ROWS_EM)
        legend = round(self.theme.base_px * _LEGEND_EM)
        return Frame(size.width(), size.height(), self._header_px, axis, legend)

    def _header_width(self) -> float:
        names = self.snapshot.lane_names
        if len(names) == 0 or (len(names) == 1 and not names[0]):
            return 0.0
        counts = self._engine.lane_counts
        needed = (header_needs_px(*lane, self.styles) for lane in zip(names, counts, strict=True))
        scale = self.styles.base_px / BASE_TEXT_PX
        return round(min(max(*needed, _LEAST_HEADER_PX), _MOST_HEADER_PX * scale))

    def resize(self, size: QSize) -> None:
        """The same span of time at another size; all of it where all of it was in view. Lanes stay put."""
        if self._fitted:
            scroll_px = self._viewport.scroll_px
            self.fit_all(size)
            self._viewport = self.limited(replace(self._viewport, scroll_px=scroll_px))
            self._known_layout = None
            return
        frame = self.frame(size)
        self.viewport = self.limited(self._viewport.resized(frame.time_width_px, frame.lanes_height_px))

    @property
    def viewport(self) -> Viewport:
        return self._viewport

    @viewport.setter
    def viewport(self, viewport: Viewport) -> None:
        self._viewport = viewport
        self._known_layout = None
        whole = self._whole_of(viewport.width_px, viewport.height_px)
        self._fitted = viewport.scale == whole.scale

    def whole(self, size: QSize) -> Viewport:
        frame = self.frame(size)
        return self._whole_of(frame.time_width_px, frame.lanes_height_px)

    def _whole_of(self, width_px: float, height_px: float) -> Viewport:
        whole = self._engine.fit_all(width_px, height_px)
        return whole or fit(_EMPTY_SPAN, width_px, height_px)

    def fit_all(self, size: QSize) -> None:
        self.viewport = self.whole(size)

    def shows_all(self) -> bool:
        return self._fitted

    def limited(self, viewport: Viewport) -> Viewport:
        """Inside three times the whole, and scrolled no further than the lanes reach."""
        whole = self._whole_of(viewport.width_px, viewport.height_px)
        inside = clamped(viewport, bounds_around(whole))
        return inside.scrolled_within(self._content_height(inside))

    def _content_height(self, viewport: Viewport) -> float:
        if viewport.scroll_px <= 0:
            return 0.0
        return self._engine.content_height_px(viewport)

    def zoomed(self, viewport: Viewport, factor: float, at_px: float) -> Viewport:
        whole = self._whole_of(viewport.width_px, viewport.height_px)
        return zoomed_within(viewport, factor, at_px, bounds_around(whole))

    def viewport_of(self, interval: Interval) -> Viewport:
        """The view that shows a span of true time from edge to edge."""
        return fit(self.in_drawn(interval), self._viewport.width_px, self._viewport.height_px)

    def fitting(self, rows: Iterable[int]) -> Viewport | None:
        """The view that shows some rows; None for none."""
        return self._engine.fit_events(tuple(rows), self._viewport.width_px, self._viewport.height_px)

    def revealing(self, row: int) -> Viewport | None:
        """The nearest view in which an event is seen; None where it is seen already."""
        viewport, (start, end) = self._viewport, self._engine.edges_of(row)
        place = viewport.scale.x_px_from_instant
        left, right = place(start), place(end)
        moved = viewport
        if right < 0 or left > viewport.width_px or (right - left < viewport.width_px and left < 0):
            moved = moved.panned(viewport.width_px / 2 - (left + right) / 2)
        lane = self._engine.lane_of_row(row, viewport)
        if lane.top_px + lane.height_px > viewport.height_px or lane.top_px < 0:
            moved = moved.panned(0, (viewport.height_px - lane.height_px) / 2 - lane.top_px)
        return None if moved == viewport else self.limited(moved)

    # What is painted

    def layout(self) -> Layout:
        if self._known_layout is None:
            most_new = MOST_NEW_LABELS if self.moving else None
            self._known_layout = self._engine.layout(self._viewport, most_new)
        return self._known_layout

    def look_ahead(self) -> None:
        """Nobody waits: a good moment to work out what a zoom would show next."""
        self._engine.look_ahead(self._viewport)

    def rest(self) -> bool:
        """The view stands still: labels that waited are read. Whether there were any."""
        self.moving = False
        waited = self._known_layout is not None and self._known_layout.waiting
        if waited:
            self._known_layout = None
        return waited
