"""What the canvas shows and how it is looked at: state, viewport, painting, the hover card.

No gesture is known here; `gui.timeline.canvas` adds them. Geometry is `core.timeline`'s, drawing the
painters'.
"""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QPointF, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.chrono.instant import Instant
from core.chrono.interval import Interval
from core.model.views import EventLabel, TimelineSnapshot
from core.timeline.boxes import Layout
from core.timeline.hit_test import Hit, hit
from core.timeline.viewport import Viewport
from gui.models.hover_content import HoverContent
from gui.style.theme import Theme
from gui.timeline.accessible import CanvasInterface, install_accessibility, tell_focus, tell_items
from gui.timeline.canvas_state import CanvasState
from gui.timeline.card_places import card_places
from gui.timeline.hover_card import HoverCard
from gui.timeline.interaction.glide import Glide
from gui.timeline.interaction.history import ViewHistory
from gui.timeline.painters.empty_painter import paint_empty
from gui.timeline.painters.scene import Scene
from gui.timeline.painters.scene_painter import paint_scene_rings
from gui.timeline.quiet_memory import QuietMemory
from gui.timeline.screen_surface import ScreenCache, ScreenSurface
from gui.timeline.still_picture import StillPicture
from gui.timeline.surface import Surface

HOVER_DELAY_MS = 150
KEY_ZOOM = 1.5
_FILL_MS = 40
_REST_MS = 400  # a view that is looked at this long is one to come back to
_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)

HoverProvider = Callable[[int], HoverContent | None]


class TimelineView(QWidget):
    """A timeline that is shown and steered from outside. Ids are event ids, never rows."""

    viewport_changed = Signal(object)  # Viewport
    view_rested = Signal(object)  # Viewport, once it has been looked at for a moment
    highlights_changed = Signal()  # other events are chosen, or found by a search
    hover_requested = Signal(object)  # EventId; answered by the provider or by show_hover

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = CanvasState(theme)
        self._drawn = ScreenCache()
        self._still = StillPicture()
        self._memory = QuietMemory(self)
        self._glide = Glide(self._show_viewport, self)
        self._history = ViewHistory()
        self._focus_shown = False
        self._hover_provider: HoverProvider | None = None
        self._card = HoverCard(theme, self)
        self._hover_wait = _timer(self, HOVER_DELAY_MS, self._hover_waited)
        self._fill_wait = _timer(self, _FILL_MS, self._fill_in)
        self._rest_wait = _timer(self, _REST_MS, self._rested)
        self.setMinimumSize(240, 160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._accessible: CanvasInterface | None = None
        install_accessibility(TimelineView)
        self.setAccessibleName(self.tr("Timeline"))
        self._describe()

    # State comes down

    def set_snapshot(self, snapshot: TimelineSnapshot) -> None:
        """Show these events. The view stays where it is, and fits all when it did before."""
        self._state.set_snapshot(snapshot, self.size())
        self._hide_card()
        self._describe()
        self._changed()

    def set_theme(self, theme: Theme) -> None:
        self._state.set_theme(theme)
        self._card.set_theme(theme)
        self._drawn.clear()
        self._still.clear()
        self.update()

    def set_publication_lines(self, instants: Iterable[int]) -> None:
        """Where the articles in question were published."""
        self._state.publication = tuple(Instant(at) for at in instants)
        self.update()

    def set_search_hits(self, event_ids: Iterable[int]) -> None:
        self._state.hits = self._state.rows_of(event_ids)
        self.update()
        self.highlights_changed.emit()

    def hit_instants(self) -> tuple[int, ...]:
        """Where the events begin that a search found."""
        return self._state.beginnings(self._state.hits)

    def chosen_instants(self) -> tuple[int, ...]:
        """Where the chosen events begin."""
        return self._state.beginnings(self._state.selected)

    def set_hover_provider(self, provider: HoverProvider) -> None:
        """Who says what the card holds: at once, or None now and `show_hover` later."""
        self._hover_provider = provider

    def show_hover(self, event_id: int, content: HoverContent) -> None:
        """The card of an event, if the pointer is still on it."""
        row = self._state.hovered
        if row is not None and self._state.id_of(row) == event_id:
            self._card.show_content(content, *card_places(self._state.layout(), self.time_area(), row))

    def hover_card(self) -> HoverCard:
        return self._card

    def select(self, event_ids: Iterable[int], reveal: bool = True) -> None:
        """Choose events from outside; no signal comes back."""
        wanted = tuple(event_ids)
        rows = self._state.rows_of(wanted)
        self._state.selected = rows
        self._state.focused = max(rows, default=None) if len(rows) != 1 else next(iter(rows))
        if reveal and self._state.focused is not None:
            self._reveal(self._state.focused)
        self._describe()
        self.update()
        self.highlights_changed.emit()

    def set_reduced_motion(self, reduced: bool) -> None:
        """No glides: for a preference, and for whoever must see the end at once."""
        self._glide.reduced_motion = reduced

    # The view

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

    def leave_out_empty_stretches(self, leave_out: bool) -> None:
        """Whether long stretches without any event are drawn as narrow gaps. Shows all anew."""
        self._glide.stop()
        self._state.leave_out(leave_out)
        self._history = ViewHistory()
        self._state.fit_all(self.size())
        self._changed()

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
        self._history.visit(self._state.viewport)
        tell_items(self)
        self.view_rested.emit(self._state.viewport)

    def _reveal(self, row: int) -> None:
        viewport = self._state.revealing(row)
        if viewport is not None:
            self._go(viewport)

    # Events of the widget itself

    def sizeHint(self) -> QSize:
        return QSize(900, 560)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        ratio, scene = self.devicePixelRatioF(), self._state.scene(self.size())
        self._still.paint(painter, scene, self._drawn, self.size(), ratio)
        surface = ScreenSurface(painter, self._state.styles, self._drawn, ratio)
        paint_scene_rings(surface, scene)
        if not len(self._state.snapshot):
            paint_empty(surface, scene.frame, scene.tokens, self.tr("No dated events yet"))
        self._paint_over(surface, scene)
        if self._focus_shown:
            surface.rect(0.5, 0.5, self.width() - 1, self.height() - 1, None, self._state.focus_stroke())
        surface.end()
        painter.end()

    def _paint_over(self, surface: Surface, scene: Scene) -> None:
        """What gestures draw on the picture."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._glide.finish()
        self._state.resize(self.size())
        self._hide_card()
        self._changed()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring is for those who came by keyboard; the pointer knows where it is."""
        super().focusInEvent(event)
        self._focus_shown = event.reason() in _BY_KEYBOARD
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._focus_shown = False
        self._hide_card()
        self.update()

    # Hover

    def _set_hovered(self, row: int | None) -> None:
        if row != self._state.hovered:
            self._state.hovered = row
            self.setCursor(Qt.CursorShape.ArrowCursor if row is None else Qt.CursorShape.PointingHandCursor)
            self.update()

    def _hover_waited(self) -> None:
        row = self._state.hovered
        if row is None:
            return
        event_id = self._state.id_of(row)
        self.hover_requested.emit(event_id)
        content = self._hover_provider(event_id) if self._hover_provider else None
        if content is not None:
            self.show_hover(event_id, content)

    def _hide_card(self) -> None:
        self._hover_wait.stop()
        self._card.hide()

    # Small things

    def _time_x(self, position: QPointF) -> float:
        return min(max(0.0, position.x() - self.header_width()), self._state.viewport.width_px)

    def _hit(self, position: QPointF) -> Hit:
        area = self.time_area()
        if not area.contains(position.toPoint()):
            return Hit()
        return hit(self._state.layout(), position.x() - area.left(), position.y() - area.top())

    def _describe(self) -> None:
        self.setAccessibleDescription(self._state.description())
        tell_focus(self)

    @property
    def accessible(self) -> CanvasInterface:
        """What assistive technology is given of this view; the same for as long as the view lives."""
        if self._accessible is None:
            self._accessible = CanvasInterface(self)
        return self._accessible

    @property
    def focused_row(self) -> int | None:
        """The row of the snapshot that the keys are at."""
        return self._state.focused

    @property
    def selected_rows(self) -> frozenset[int]:
        return self._state.selected

    def labels_of(self, rows: Sequence[int]) -> Sequence[EventLabel]:
        return self._state.labels_of(rows)


def _timer(parent: QWidget, delay_ms: int, do: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(delay_ms)
    timer.timeout.connect(do)
    return timer
