"""What the canvas shows and where: snapshot, viewport, selection, and the layout made of them.

Plain state with no widget in it; the canvas asks, and repaints.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

import numpy as np
from PySide6.QtCore import QSize

from core.chrono.instant import Instant, instant_from_civil
from core.chrono.interval import Interval
from core.model.views import EventLabel, TimelineSnapshot
from core.timeline.arrangement import Arrangement
from core.timeline.boxes import Layout
from core.timeline.breaks import NO_BREAKS, breaks_of, in_drawn_time
from core.timeline.layout import LayoutEngine
from core.timeline.marks import line_instant
from core.timeline.viewport import Viewport, bounds_around, clamped, fit, zoomed_within
from gui.models.lane_look import LaneLook, look_of
from gui.models.words import counted, tr
from gui.style.theme import Theme
from gui.style.tokens import BASE_TEXT_PX
from gui.timeline.painters.lane_header_painter import header_needs_px
from gui.timeline.painters.scene import Frame, Pin, Scene
from gui.timeline.spoken import event_sentence
from gui.timeline.surface import Stroke
from gui.timeline.text_styles import QtTextMeasure, TextStyles

_AXIS_ROWS_EM = 4.3  # both rows of the axis, in text heights
MOST_NEW_LABELS = 2  # a frame; a screen full of new ones takes a quarter of a second
_MANY_IDS = 8  # from here on all rows are looked through once for all of them
_LEGEND_EM = 2.8
_MOST_TICKS = 500
_LEAST_HEADER_PX, _MOST_HEADER_PX = 96.0, 168.0
# Where there is nothing to show: a decade that says "here will be time".
_EMPTY_SPAN = Interval(instant_from_civil(2015), instant_from_civil(2025))


class _NoLabels:
    def labels(self, rows: Iterable[int]) -> list[EventLabel]:
        return [EventLabel("", "") for _ in rows]


def empty_snapshot() -> TimelineSnapshot:
    """A snapshot without events."""
    none, no_bytes = np.zeros(0, np.int64), np.zeros(0, np.uint8)
    return TimelineSnapshot(
        none, none, none, none, none,
        no_bytes, no_bytes, no_bytes, no_bytes, no_bytes, no_bytes, no_bytes, no_bytes,
        np.zeros(0, np.float32), none, none, none, no_bytes, no_bytes, (), _NoLabels(),
    )  # fmt: skip


class CanvasState:
    """Everything a frame depends on. Rows are rows of the snapshot."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.styles = TextStyles(theme.base_px)
        self.snapshot = self.drawn = empty_snapshot()
        self.breaks, self._leaves_out = NO_BREAKS, False
        self.selected: frozenset[int] = frozenset()
        self.hits: frozenset[int] = frozenset()
        self.focused: int | None = None
        self.hovered: int | None = None
        self.publication: tuple[Instant, ...] = ()
        self.look = LaneLook()
        self._lane_factor = 1.0
        self._measure = QtTextMeasure(self.styles)
        self._make_engine()
        self._viewport: Viewport = fit(_EMPTY_SPAN, 900.0, 500.0)
        self._known_layout: Layout | None = None
        self.moving = False  # on its way: a frame reads and shapes only a few new labels
        self._fitted = True

    def _make_engine(self) -> None:
        sizes = self.styles.sizes().scaled(self._lane_factor)
        scale = self.styles.base_px / 13
        self._engine = LayoutEngine(self.drawn, self._measure, sizes, text_scale=scale)
        self._engine.breaks = self.breaks
        self._engine.arrangement = self.look.arrangement(self.snapshot.lane_names)
        self._known_layout = None
        self._header_px = self._header_width()

    # Snapshot and theme

    def set_snapshot(self, snapshot: TimelineSnapshot, size: QSize) -> None:
        """Selection and hits are kept by event, as far as the events are still there."""
        chosen = [self.id_of(row) for row in self.selected]
        found = [self.id_of(row) for row in self.hits]
        focused = self.id_of(self.focused) if self.focused is not None else None
        before, shown = self.breaks, self.shown_interval()
        self.snapshot = snapshot
        self._draw_in_time()
        if self.breaks != before and not self._fitted:
            self._viewport = self.viewport_of(shown)
        self.hovered = None
        self.selected, self.hits = self.rows_of(chosen), self.rows_of(found)
        self.focused = self._row(focused) if focused is not None else None
        self.resize(size)

    def leave_out(self, empty_stretches: bool) -> None:
        """Whether long empty stretches are left out of the axis. The view is another one then."""
        self._leaves_out = empty_stretches
        self._draw_in_time()

    def _draw_in_time(self) -> None:
        """The snapshot as it is drawn: in true time, or without its empty stretches."""
        self.breaks = breaks_of(self.snapshot) if self._leaves_out else NO_BREAKS
        self.drawn = in_drawn_time(self.snapshot, self.breaks)
        self._make_engine()

    def shown_interval(self) -> Interval:
        """What of true time is in view; the viewport itself is one of drawn time."""
        shown = self._viewport.interval
        start, end = self.breaks.true(shown.start), self.breaks.true(shown.end)
        return Interval(start, Instant(max(start + 1, end)))

    def set_theme(self, theme: Theme) -> None:
        resized = theme.base_px != self.theme.base_px
        self.theme = theme
        if resized:
            self.styles = TextStyles(theme.base_px)
            self._measure = QtTextMeasure(self.styles)
            self._make_engine()

    def scale_lanes(self, factor: float) -> None:
        self._lane_factor = min(2.5, max(0.8, self._lane_factor * factor))
        self._make_engine()

    # Lanes

    def arrange(self, look: LaneLook) -> None:
        """Order and fold the lanes by name."""
        self.look = look
        self._engine.arrangement = look.arrangement(self.snapshot.lane_names)
        self._viewport = self.limited(self._viewport)
        self._known_layout = None

    def toggle_lane(self, lane: int) -> None:
        self._arranged(self._engine.arrangement.toggled(lane))

    def toggle_all_lanes(self) -> None:
        count, folded = len(self.snapshot.lane_names), self._engine.arrangement.collapsed
        self._arranged(self._engine.arrangement.all_collapsed(count, collapsed=len(folded) < count))

    def move_lane(self, lane: int, place: int) -> None:
        count = len(self.snapshot.lane_names)
        self._arranged(self._engine.arrangement.moved(lane, place, count))

    def lanes_from_top(self) -> tuple[int, ...]:
        return self._engine.arrangement.from_top(len(self.snapshot.lane_names))

    def place_of_lane(self, lane: int) -> int:
        return self.lanes_from_top().index(lane)

    def current_lane(self) -> int | None:
        """The lane of the event that keys are about, else the first one in view; None without headers."""
        if not self._header_px:
            return None
        if self.focused is not None:
            return int(self.snapshot.lane_of[self.focused])
        in_view = (lane for lane in self.layout().lanes if lane.top_px + lane.height_px > 0)
        first = min(in_view, key=lambda lane: lane.top_px, default=None)
        return first.index if first else None

    def _arranged(self, arrangement: Arrangement) -> None:
        self.arrange(look_of(arrangement, self.snapshot.lane_names))

    def row_height(self) -> float:
        return self._engine.sizes.row_px

    def id_of(self, row: int) -> int:
        return int(self.snapshot.event_ids[row])

    def rows_of(self, event_ids: Iterable[int]) -> frozenset[int]:
        """Rows of the events that the snapshot has."""
        wanted = tuple(event_ids)
        if len(wanted) > _MANY_IDS:
            found = np.isin(self.snapshot.event_ids, np.array(wanted, dtype=np.int64))
            return frozenset(np.flatnonzero(found).tolist())
        rows = (self._row(event_id) for event_id in wanted)
        return frozenset(row for row in rows if row is not None)

    def _row(self, event_id: int) -> int | None:
        found = np.flatnonzero(self.snapshot.event_ids == event_id)
        return int(found[0]) if len(found) else None

    def range_to(self, row: int) -> frozenset[int]:
        """From the focused event to another, in the order of time."""
        first = self.focused if self.focused is not None else row
        low, high = sorted((first, row))
        return frozenset(range(low, high + 1))

    # Places

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

    def extent_of(self, rows: Iterable[int]) -> Interval | None:
        """From the first to the last instant of some rows; None for none."""
        chosen = np.fromiter(rows, dtype=np.int64)
        if not len(chosen):
            return None
        marks = self._engine.marks_of(chosen)
        start, end = int(marks.start.min()), int(marks.end.max())
        return Interval(self.breaks.true(start), self.breaks.true(end))

    def beginnings(self, rows: Iterable[int]) -> tuple[int, ...]:
        """Where some rows begin in drawn time; of very many only the first few hundred."""
        some = tuple(islice(rows, _MOST_TICKS))
        return tuple(self._engine.marks_of(some).start.tolist()) if some else ()

    def count_between(self, span: Interval) -> int:
        """How many events touch a span."""
        return self._engine.count_in(self.in_drawn(span))

    def in_drawn(self, span: Interval) -> Interval:
        """A span of true time where it is drawn."""
        start = self.breaks.drawn(span.start)
        return Interval(start, Instant(max(start + 1, self.breaks.drawn(span.end))))

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

    def rest(self) -> bool:
        """The view stands still: labels that waited are read. Whether there were any."""
        self.moving = False
        waited = self._known_layout is not None and self._known_layout.waiting
        if waited:
            self._known_layout = None
        return waited

    def scene(self, size: QSize) -> Scene:
        place = self._viewport.scale.x_px_from_instant
        return Scene(
            self.layout(),
            self.frame(size),
            self.theme.tokens,
            self.styles,
            self._engine.sizes,
            self.selected,
            self.hits,
            self.focused,
            self.hovered,
            tuple(place(self.breaks.drawn(line_instant(at))) for at in self.publication),
            self._pins(),
        )

    def _pins(self) -> tuple[Pin, ...]:
        """What is chosen or found and counted or folded away where it is; of very many only some."""
        if not self.selected and not self.hits:
            return ()
        drawn, width = {mark.event for mark in self.layout().marks}, self._viewport.width_px
        pins: list[Pin] = []
        for rows, found in ((self.hits, True), (self.selected, False)):
            hidden = [row for row in islice(rows, _MOST_TICKS) if row not in drawn]
            places = map(self._viewport.scale.x_px_from_instant, self.beginnings(hidden))
            lanes = self.snapshot.lane_of[hidden].tolist() if hidden else []
            pins += [Pin(lane, x, found) for lane, x in zip(lanes, places, strict=True)]
        return tuple(pin for pin in pins if 0 <= pin.x_px <= width)

    def focus_stroke(self) -> Stroke:
        return Stroke(self.theme.tokens.accent, 1.0)

    def description(self) -> str:
        """What a screen reader is told: the focused event, else how many there are."""
        count = len(self.snapshot)
        if self.focused is None:
            return counted(count, tr("dated event"), tr("dated events"))
        return event_sentence(self.snapshot, self.focused, self.labels_of([self.focused])[0])

    def labels_of(self, rows: Sequence[int]) -> Sequence[EventLabel]:
        """What is written beside rows of the snapshot."""
        return self._engine.labels_of(rows)
