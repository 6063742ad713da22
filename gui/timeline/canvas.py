"""The canvas: the timeline with the gestures of its user, which it turns into intents.

What is shown is `gui.timeline.view`'s, what a wheel, a pointer or a key means `interaction`'s. The canvas
knows no project: what is chosen goes out by signals.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from core.timeline.boxes import ClusterBox
from gui.style.theme import Theme
from gui.timeline.interaction.keys import KeyIntent, key_intent
from gui.timeline.interaction.pointer import PointerDrag, PointerMode, pressed
from gui.timeline.interaction.stepping import nearest_in_lane, next_in_time
from gui.timeline.interaction.wheel import WheelPreference, wheel_intent
from gui.timeline.spanned_view import SpannedView

_CLOSEST_CLUSTER_S = 120.0


class TimelineCanvas(SpannedView):
    """Ids in its signals are event ids, never rows of the snapshot."""

    selection_changed = Signal(object)  # tuple[EventId, ...], by a gesture of the user
    event_activated = Signal(object)  # EventId
    cluster_activated = Signal(object)  # tuple[EventId, ...], at the closest zoom
    empty_activated = Signal(object)  # Instant
    date_requested = Signal()
    today_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._drag: PointerDrag | None = None
        self.wheel_preference = WheelPreference.ZOOM
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def set_wheel_preference(self, preference: WheelPreference) -> None:
        self.wheel_preference = preference

    # Wheel and touch

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and self._pinched(event):
            return True
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._drawn.clear()
            self._still.clear()
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

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._hide_card()
        self._glide.finish()
        middle = event.button() is Qt.MouseButton.MiddleButton
        if not middle and event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        if not middle and self._header_pressed(event.position()):
            return
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        on_mark = self._hit(event.position()).event is not None
        at = event.position()
        self._drag = pressed(at.x(), at.y(), spans=shift and not middle and not on_mark, pans=middle)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._header_drag is not None:
            self._header_moved(at)
            return
        if self._drag is None:
            self._hover(at)
            return
        before, self._drag = self._drag, self._drag.moved(at.x(), at.y())
        if self._drag.mode is PointerMode.PAN:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._pan(at.x() - before.x, at.y() - before.y)
        elif self._drag.mode is PointerMode.SPAN:
            self._draw_span(self._drag.start_x, self._drag.x)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._header_drag is not None:
            self._header_released()
            return
        drag, self._drag = self._drag, None
        self.unsetCursor()
        if drag is None:
            return
        if drag.mode is PointerMode.SPAN:
            self._span_drawn(drag.start_x, drag.x)
        elif drag.is_click:
            self._clicked(event)

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
        elif self._unfolded_at(found):
            return
        elif self.time_area().contains(event.position().toPoint()):
            x = self._time_x(event.position())
            self.empty_activated.emit(self.true_time(self._state.viewport.scale.instant_from_x_px(x)))

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
        self.highlights_changed.emit()
        self.selection_changed.emit(tuple(self._state.id_of(row) for row in sorted(rows)))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hide_card()
        self._set_hovered(None)

    def _hover(self, at: QPointF) -> None:
        row = self._hit(at).event
        if row is None:
            clickable = self._on_more_lanes(at)
            self.setCursor(Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor)
        if row == self._state.hovered:
            return
        self._card.hide()
        self._set_hovered(row)
        if row is None:
            self._hover_wait.stop()
        else:
            self._hover_wait.start()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        intent = key_intent(event)
        if intent is None or (intent is KeyIntent.CLEAR_SELECTION and not self._anything_chosen()):
            super().keyPressEvent(event)
            return
        self._hide_card()
        self._key_actions()[intent]()
        event.accept()

    def _key_actions(self) -> dict[KeyIntent, Callable[[], None]]:
        width = self._state.viewport.width_px
        row = self._state.row_height()
        return {
            KeyIntent.PREVIOUS_EVENT: lambda: self._step_in_time(-1),
            KeyIntent.NEXT_EVENT: lambda: self._step_in_time(1),
            KeyIntent.LANE_ABOVE: lambda: self._step_lane(-1),
            KeyIntent.LANE_BELOW: lambda: self._step_lane(1),
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
            KeyIntent.CLEAR_SELECTION: self._clear,
            KeyIntent.MARK_SPAN: self.mark_what_is_chosen,
            KeyIntent.FOLD_LANE: self.fold_current_lane,
            KeyIntent.FOLD_ALL_LANES: self.fold_all_lanes,
            KeyIntent.MOVE_LANE_UP: lambda: self.move_current_lane(-1),
            KeyIntent.MOVE_LANE_DOWN: lambda: self.move_current_lane(1),
        }

    def _anything_chosen(self) -> bool:
        """Whether Esc has something to take back here: a card, a span, a choice."""
        chosen = bool(self._state.selected) or self._state.focused is not None or self.span() is not None
        return chosen or self.hover_card().isVisible()

    def _clear(self) -> None:
        """The span first, then the choice."""
        if self.span() is not None:
            self.mark_span(None)
        else:
            self._choose(frozenset(), None)

    def _step_in_time(self, direction: int) -> None:
        self._choose_row(next_in_time(self._state.snapshot, self._state.focused, direction))

    def _step_lane(self, direction: int) -> None:
        lanes = self._state.lanes_from_top()
        self._choose_row(nearest_in_lane(self._state.snapshot, self._state.focused, direction, lanes))

    def _choose_row(self, row: int | None) -> None:
        if row is not None and 0 <= row < len(self._state.snapshot):
            self._reveal(row)
            self._choose(frozenset({row}), row)

    def _activate_focused(self) -> None:
        if self._state.focused is not None:
            self.event_activated.emit(self._state.id_of(self._state.focused))
