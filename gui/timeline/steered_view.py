"""Where a timeline looks: its viewport, and the ways of steering it from outside.

Goes by glides where motion is wanted, keeps a history of views, and knows when the view has come to rest.
What is shown and how it is painted is `gui.timeline.view`'s.
"""

from collections.abc import Callable

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtWidgets import QWidget

from core.chrono.instant import Instant
from core.chrono.interval import Interval
from core.model.views import TimelineSnapshot
from core.timeline.boxes import Layout
from core.timeline.drawn import Drawn
from core.timeline.viewport import Viewport
from gui.style.theme import Theme
from gui.timeline.canvas_state import CanvasState
from gui.timeline.interaction.glide import Glide
from gui.timeline.interaction.history import ViewHistory
from gui.timeline.quiet_memory import QuietMemory

KEY_ZOOM = 1.5
_FILL_MS = 40
_REST_MS = 400  # a view that is looked at this long is one to come back to


class SteeredView(QWidget):
    """A part of time at a scale; rows are rows of the snapshot."""

    viewport_changed = Signal(object)  # Viewport
    view_rested = Signal(object)  # Viewport, once it has been looked at for a moment

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = CanvasState(theme)
        self._memory = QuietMemory(self)
        self._glide = Glide(self._show_viewport, self)
        self._history = ViewHistory()
        self._fill_wait = single_shot(self, _FILL_MS, self._fill_in)
        self._rest_wait = single_shot(self, _REST_MS, self._rested)

    def set_reduced_motion(self, reduced: bool) -> None:
        """No glides: for a preference, and for whoever must see the end at once."""
        self._glide.reduced_motion = reduced

    def viewport(self) -> Viewport:
        """What is in view: of the time area, without headers, axis and legend."""
        return self._state.viewport

    def layout_in_view(self) -> Layout:
        """The boxes that are on the screen now."""
        return self._state.layout()

    def snapshot(self) -> TimelineSnapshot:
        return self._state.snapshot

    def header_width(self) -> float:
        """Width of the lane headers: where the time area begins."""
        return self._state.frame(self.size()).header_px

    def time_area(self) -> QRect:
        """The lanes without headers, axis and legend, in the widget."""
        frame = self._state.frame(self.size())
        return QRect(
            round(frame.header_px),
            round(frame.axis_px),
            round(frame.time_width_px),
            round(frame.lanes_height_px),
        )

    def whole_viewport(self) -> Viewport:
        """The view that fits everything at the present size."""
        return self._state.whole(self.size())

    def set_viewport(self, viewport: Viewport, animated: bool = False) -> None:
        """Go to a view, within the limits."""
        target = self._state.limited(viewport)
        if animated:
            self._glide.to(self._state.viewport, target)
        else:
            self._glide.stop()
            self._show_viewport(target)

    def show_interval(self, interval: Interval, animated: bool = False) -> None:
        """Show a span of time from edge to edge."""
        self.set_viewport(self._state.viewport_of(interval), animated)

    def shown_interval(self) -> Interval:
        """What of true time is in view, whatever is left out of it."""
        return self._state.shown_interval()

    def true_time(self, drawn: int) -> Instant:
        """The instant at a place of drawn time, which viewports are of."""
        return self._state.breaks.true(drawn)

    def drawn_snapshot(self) -> TimelineSnapshot:
        """The events where they are drawn: in drawn time."""
        return self._state.drawn

    def gaps_in(self, viewport: Viewport) -> tuple[tuple[float, float], ...]:
        """The edges, in pixels of a viewport, of the stretches that are left out."""
        breaks, place = self._state.breaks, viewport.scale.x_px_from_instant
        return tuple((place(breaks.drawn(gap.start)), place(breaks.drawn(gap.end))) for gap in breaks.gaps)

    def prepare_drawing(self, drawn: Drawn) -> None:
        """How a snapshot is drawn without its empty stretches, known before it is shown."""
        self._state.prepare(drawn)

    def leave_out_empty_stretches(self, leave_out: bool) -> None:
        """Whether long stretches without any event are drawn as narrow gaps. Shows all anew."""
        self._glide.stop()
        self._state.leave_out(leave_out)
        self._history = ViewHistory()
        self._state.fit_all(self.size())
        self._changed()

    def leaves_out_empty_stretches(self) -> bool:
        return self._state.leaves_out_empty

    def shows_all(self) -> bool:
        """Whether the view is the one that fits everything."""
        return self._state.shows_all()

    def fit_all(self) -> None:
        self._go(self._state.whole(self.size()))

    def fit_selection(self) -> None:
        """Fit what is chosen; without a choice, everything."""
        self._go(self._state.fitting(self._state.selected) or self._state.whole(self.size()))

    def theme(self) -> Theme:
        return self._state.theme

    def zoom_at(self, factor: float, at_px: float) -> None:
        """Zoom about a pixel of the time area."""
        self._zoom(factor, at_px)

    def zoom_in(self) -> None:
        self._zoom(KEY_ZOOM, self._zoom_centre())

    def zoom_out(self) -> None:
        self._zoom(1 / KEY_ZOOM, self._zoom_centre())

    def center_on(self, instant: int) -> None:
        """Bring an instant to the middle at the present zoom."""
        viewport = self._state.viewport
        shift = viewport.width_px / 2 - viewport.scale.x_px_from_instant(self._state.breaks.drawn(instant))
        self._go(viewport.panned(shift))

    def view_back(self) -> None:
        self._go_to_visited(self._history.back())

    def view_forward(self) -> None:
        self._go_to_visited(self._history.forward())

    def _go(self, viewport: Viewport) -> None:
        self.set_viewport(viewport, animated=self.isVisible())

    def _go_to_visited(self, viewport: Viewport | None) -> None:
        if viewport is not None:
            self._go(viewport.resized(self._state.viewport.width_px, self._state.viewport.height_px))

    def _zoom_centre(self) -> float:
        """Keys zoom about the focused event where it is in view, else about the middle."""
        viewport, row = self._state.viewport, self._state.focused
        if row is not None:
            x = viewport.scale.x_px_from_instant(self._state.beginnings((row,))[0])
            if 0 <= x <= viewport.width_px:
                return x
        return viewport.width_px / 2

    def _zoom(self, factor: float, at_px: float, *, animated: bool = True) -> None:
        """From where a running glide is going, so that quick turns of the wheel add up."""
        start = self._glide.target or self._state.viewport
        self.set_viewport(self._state.zoomed(start, factor, at_px), animated)

    def _show_viewport(self, viewport: Viewport) -> None:
        if viewport != self._state.viewport:
            self._state.viewport = viewport
            self._state.moving = True
            self._memory.moving()
            self._fill_wait.start()
            self._changed()

    def _fill_in(self) -> None:
        """The view stands still for a moment: time for the labels that had to wait."""
        if self._state.rest():
            self.update()

    def _changed(self) -> None:
        self._rest_wait.start()
        self.update()
        self.viewport_changed.emit(self._state.viewport)

    def _rested(self) -> None:
        self._state.look_ahead()
        self._history.visit(self._state.viewport)
        self.view_rested.emit(self._state.viewport)

    def _reveal(self, row: int) -> None:
        viewport = self._state.revealing(row)
        if viewport is not None:
            self._go(viewport)


def single_shot(parent: QWidget, delay_ms: int, do: Callable[[], None]) -> QTimer:
    """A timer that waits to be started and then does something once."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(delay_ms)
    timer.timeout.connect(do)
    return timer
