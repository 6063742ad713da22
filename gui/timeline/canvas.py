"""The canvas: shows a snapshot, turns gestures into intents, and keeps the view.

Geometry is `core.timeline`'s, drawing the painters', the meaning of gestures `interaction`'s. The
canvas knows no project: what is chosen goes out by signals, what to show comes in by methods.
"""

from collections.abc import Callable, Iterable
from functools import reduce

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.chrono.instant import Instant
from core.chrono.interval import Interval
from core.model.views import TimelineSnapshot
from core.timeline.boxes import ClusterBox, Layout
from core.timeline.hit_test import LABEL_HALF_HEIGHT_PX, Hit, hit
from core.timeline.viewport import Viewport
from gui.models.hover_content import HoverContent
from gui.style.theme import Theme
from gui.timeline.canvas_state import CanvasState
from gui.timeline.hover_card import HoverCard
from gui.timeline.interaction.glide import Glide
from gui.timeline.interaction.history import ViewHistory
from gui.timeline.interaction.keys import KeyIntent, key_intent
from gui.timeline.interaction.pointer import PointerDrag, PointerMode, pressed
from gui.timeline.interaction.stepping import nearest_in_lane, next_in_time
from gui.timeline.interaction.wheel import WheelPreference, wheel_intent
from gui.timeline.painters.empty_painter import paint_empty
from gui.timeline.painters.scene_painter import paint_scene
from gui.timeline.painters.span_painter import paint_span
from gui.timeline.qt_surface import QtSurface, TextCache

HOVER_DELAY_MS = 150
KEY_ZOOM = 1.5
_REST_MS = 400  # a view that is looked at this long is one to come back to
_CLOSEST_CLUSTER_S = 120.0

_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)

HoverProvider = Callable[[int], HoverContent | None]


class TimelineCanvas(QWidget):
    """The timeline. Ids in its signals are event ids, never rows of the snapshot."""

    selection_changed = Signal(object)  # tuple[EventId, ...], by a gesture of the user
    event_activated = Signal(object)  # EventId
    cluster_activated = Signal(object)  # tuple[EventId, ...], at the closest zoom
    empty_activated = Signal(object)  # Instant
    span_selected = Signal(object)  # Interval
    viewport_changed = Signal(object)  # Viewport
    view_rested = Signal(object)  # Viewport, once it has been looked at for a moment
    hover_requested = Signal(object)  # EventId; answered by the provider or by show_hover
    date_requested = Signal()
    today_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = CanvasState(theme)
        self._texts = TextCache()
        self._glide = Glide(self._show_viewport, self)
        self._history = ViewHistory()
        self._drag: PointerDrag | None = None
        self._focus_shown = False
        self._hover_provider: HoverProvider | None = None
        self._card = HoverCard(theme, self)
        self._hover_wait = _timer(self, HOVER_DELAY_MS, self._hover_waited)
        self._rest_wait = _timer(self, _REST_MS, self._rested)
        self.wheel_preference = WheelPreference.ZOOM
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 160)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Timeline"))
        self._describe()

    # State comes down

    def set_snapshot(self, snapshot: TimelineSnapshot) -> None:
        """Show these events. The view stays where it is, and fits all when it did before."""
        fitted = self._state.shows_all()
        self._state.set_snapshot(snapshot, self.size())
        if fitted:
            self._state.fit_all(self.size())
        self._hide_card()
        self._describe()
        self._changed()

    def set_theme(self, theme: Theme) -> None:
        self._state.set_theme(theme)
        self._card.set_theme(theme)
        self._texts.clear()
        self.update()

    def set_publication_lines(self, instants: Iterable[int]) -> None:
        """Where the articles in question were published."""
        self._state.publication = tuple(Instant(at) for at in instants)
        self.update()

    def set_search_hits(self, event_ids: Iterable[int]) -> None:
        self._state.hits = self._state.rows_of(event_ids)
        self.update()

    def set_hover_provider(self, provider: HoverProvider) -> None:
        """Who says what the card holds: at once, or None now and `show_hover` later."""
        self._hover_provider = provider

    def show_hover(self, event_id: int, content: HoverContent) -> None:
        """The card of an event, if the pointer is still on it."""
        row = self._state.hovered
        if row is not None and self._state.id_of(row) == event_id and self._drag is None:
            self._card.show_content(content, *self._card_places(row))

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

    def set_wheel_preference(self, preference: WheelPreference) -> None:
        self.wheel_preference = preference

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
        shift = viewport.width_px / 2 - viewport.scale.x_px_from_instant(instant)
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
            x = viewport.scale.x_px_from_instant(int(self._state.snapshot.earliest[row]))
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
            self._changed()

    def _changed(self) -> None:
        self._rest_wait.start()
        self.update()
        self.viewport_changed.emit(self._state.viewport)

    def _rested(self) -> None:
        self._history.visit(self._state.viewport)
        self.view_rested.emit(self._state.viewport)

    def _reveal(self, row: int) -> None:
        viewport = self._state.revealing(row)
        if viewport is not None:
            self._go(viewport)

    # Events of the widget

    def sizeHint(self) -> QSize:
        return QSize(900, 560)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        surface = QtSurface(painter, self._state.styles, self._texts, self.devicePixelRatioF())
        scene = self._state.scene(self.size())
        paint_scene(surface, scene)
        if not len(self._state.snapshot):
            paint_empty(surface, scene.frame, scene.tokens, self.tr("No dated events yet"))
        if self._drag is not None and self._drag.mode is PointerMode.SPAN:
            paint_span(surface, scene, self._drag.start_x, self._drag.x)
        if self._focus_shown:
            surface.rect(0.5, 0.5, self.width() - 1, self.height() - 1, None, self._state.focus_stroke())
        painter.end()

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

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and self._pinched(event):
            return True
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._texts.clear()
        return super().event(event)

    def _pinched(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._zoom(1.0 + event.value(), self._time_x(event.position()), animated=False)
        return True

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._hide_card()
        over_headers = event.position().x() < self.header_width()
        intent = wheel_intent(event, self.wheel_preference, over_headers=over_headers)
        if intent.zoom != 1.0:
            self._zoom(intent.zoom, self._time_x(event.position()), animated=not intent.smooth)
        elif intent.lane_factor != 1.0:
            self._state.scale_lanes(intent.lane_factor)
            self._changed()
        else:
            self._pan(intent.pan_px.x(), intent.pan_px.y())
        event.accept()

    def _pan(self, dx_px: float, dy_px: float) -> None:
        self.set_viewport(self._state.viewport.panned(dx_px, dy_px))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._hide_card()
        self._glide.finish()
        middle = event.button() is Qt.MouseButton.MiddleButton
        if not middle and event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        on_mark = self._hit(event.position()).event is not None
        at = event.position()
        self._drag = pressed(at.x(), at.y(), spans=shift and not middle and not on_mark, pans=middle)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._drag is None:
            self._hover(at)
            return
        before, self._drag = self._drag, self._drag.moved(at.x(), at.y())
        if self._drag.mode is PointerMode.PAN:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._pan(at.x() - before.x, at.y() - before.y)
        else:
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        self.unsetCursor()
        if drag is None:
            return
        if drag.mode is PointerMode.SPAN:
            self._span_drawn(drag)
        elif drag.is_click:
            self._clicked(event)

    def _span_drawn(self, drag: PointerDrag) -> None:
        self.update()
        if abs(drag.x - drag.start_x) >= 3:
            self.span_selected.emit(self._interval_between(drag.start_x, drag.x))

    def _interval_between(self, one_px: float, other_px: float) -> Interval:
        left, right = sorted((one_px - self.header_width(), other_px - self.header_width()))
        scale = self._state.viewport.scale
        start = scale.instant_from_x_px(max(0.0, left))
        end = scale.instant_from_x_px(min(right, self._state.viewport.width_px))
        return Interval(start, Instant(max(end, start + 1)))

    def _clicked(self, event: QMouseEvent) -> None:
        found = self._hit(event.position())
        if found.event is None:
            if not event.modifiers() and found.cluster is None:
                self._choose(frozenset(), None)
            return
        keys = event.modifiers()
        if keys & Qt.KeyboardModifier.ControlModifier:
            self._choose(self._state.selected ^ {found.event}, found.event)
        elif keys & Qt.KeyboardModifier.ShiftModifier:
            self._choose(self._state.range_to(found.event), found.event)
        else:
            self._choose(frozenset({found.event}), found.event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._drag = None
        found = self._hit(event.position())
        if found.event is not None:
            self.event_activated.emit(self._state.id_of(found.event))
        elif found.cluster is not None:
            self._open_cluster(found.cluster)
        elif self.time_area().contains(event.position().toPoint()):
            x = self._time_x(event.position())
            self.empty_activated.emit(self._state.viewport.scale.instant_from_x_px(x))

    def _open_cluster(self, cluster: ClusterBox) -> None:
        """Zoom to what is in it; where that is no closer, say what it holds."""
        rows = cluster.rest.events.tolist()
        viewport = self._state.fitting(rows)
        closer = viewport is not None and viewport.span_s < self._state.viewport.span_s * 0.9
        if viewport is not None and closer and viewport.span_s > _CLOSEST_CLUSTER_S:
            self._go(viewport)
        else:
            self.cluster_activated.emit(tuple(self._state.id_of(row) for row in rows))

    def _choose(self, rows: frozenset[int], focused: int | None) -> None:
        self._state.selected, self._state.focused = rows, focused
        self._describe()
        self.update()
        self.selection_changed.emit(tuple(self._state.id_of(row) for row in sorted(rows)))

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        intent = key_intent(event)
        if intent is None:
            super().keyPressEvent(event)
            return
        self._hide_card()
        self._key_actions()[intent]()
        event.accept()

    def _key_actions(self) -> dict[KeyIntent, Callable[[], None]]:
        width = self._state.viewport.width_px
        row = self._state.row_height()
        return {
            KeyIntent.PREVIOUS_EVENT: lambda: self._step(next_in_time, -1),
            KeyIntent.NEXT_EVENT: lambda: self._step(next_in_time, 1),
            KeyIntent.LANE_ABOVE: lambda: self._step(nearest_in_lane, -1),
            KeyIntent.LANE_BELOW: lambda: self._step(nearest_in_lane, 1),
            KeyIntent.FIRST_EVENT: lambda: self._choose_row(0),
            KeyIntent.LAST_EVENT: lambda: self._choose_row(len(self._state.snapshot) - 1),
            KeyIntent.FIT_ALL: self.fit_all,
            KeyIntent.FIT_SELECTION: self.fit_selection,
            KeyIntent.ZOOM_IN: self.zoom_in,
            KeyIntent.ZOOM_OUT: self.zoom_out,
            KeyIntent.PAN_LEFT: lambda: self._go(self._state.viewport.panned(width / 5)),
            KeyIntent.PAN_RIGHT: lambda: self._go(self._state.viewport.panned(-width / 5)),
            KeyIntent.PAN_UP: lambda: self._go(self._state.viewport.panned(0, row)),
            KeyIntent.PAN_DOWN: lambda: self._go(self._state.viewport.panned(0, -row)),
            KeyIntent.GO_TO_DATE: self.date_requested.emit,
            KeyIntent.GO_TO_TODAY: self.today_requested.emit,
            KeyIntent.VIEW_BACK: self.view_back,
            KeyIntent.VIEW_FORWARD: self.view_forward,
            KeyIntent.ACTIVATE: self._activate_focused,
            KeyIntent.CLEAR_SELECTION: lambda: self._choose(frozenset(), None),
        }

    def _step(self, step: Callable[[TimelineSnapshot, int | None, int], int | None], direction: int) -> None:
        self._choose_row(step(self._state.snapshot, self._state.focused, direction))

    def _choose_row(self, row: int | None) -> None:
        if row is not None and 0 <= row < len(self._state.snapshot):
            self._reveal(row)
            self._choose(frozenset({row}), row)

    def _activate_focused(self) -> None:
        if self._state.focused is not None:
            self.event_activated.emit(self._state.id_of(self._state.focused))

    # Hover

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hide_card()
        self._set_hovered(None)

    def _hover(self, at: QPointF) -> None:
        row = self._hit(at).event
        if row == self._state.hovered:
            return
        self._card.hide()
        self._set_hovered(row)
        if row is None:
            self._hover_wait.stop()
        else:
            self._hover_wait.start()

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

    def _card_places(self, row: int) -> tuple[QRect, list[QRect]]:
        """The mark with its label, and all marks and labels that a card should not hide."""
        layout, origin = self._state.layout(), self.time_area().topLeft()
        marks = [_rect(m.left_px, m.y_px, m.right_px, m.height_px) for m in layout.marks]
        labels = [
            _rect(label.left_px, label.y_px, label.left_px + label.width_px, 2.0 * LABEL_HALF_HEIGHT_PX)
            for label in layout.labels
        ]
        own = [box for mark, box in zip(layout.marks, marks, strict=True) if mark.event == row]
        own += [box for label, box in zip(layout.labels, labels, strict=True) if label.event == row]
        obstacles = [box.translated(origin) for box in (*marks, *labels)]
        whole = reduce(QRect.united, own, QRect())
        return (whole.translated(origin) if own else self.time_area()), obstacles

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


def _rect(left: float, middle: float, right: float, height: float) -> QRect:
    top_left = QPoint(round(left), round(middle - height / 2))
    return QRect(top_left, QSize(round(right - left), round(height)))


def _timer(parent: QWidget, delay_ms: int, do: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(delay_ms)
    timer.timeout.connect(do)
    return timer
