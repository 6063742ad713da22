"""A timeline whose lanes can be folded and put in another order, by their headers and by keys."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt, Signal

from core.timeline.hit_test import Hit
from gui.models.lane_look import LaneLook
from gui.timeline.interaction.lane_headers import HeaderDrag, lane_under
from gui.timeline.painters.lane_header_painter import paint_drop_line
from gui.timeline.painters.more_lanes_painter import more_lanes_strip
from gui.timeline.painters.scene import Scene
from gui.timeline.surface import Surface
from gui.timeline.view import TimelineView


class LanedView(TimelineView):
    """Adds lanes' gestures to the view; a click on a header folds its lane, a drag moves it."""

    lanes_arranged = Signal(object)  # LaneLook, by a gesture of the user

    _header_drag: HeaderDrag | None = None

    def arrange_lanes(self, look: LaneLook) -> None:
        """Order and fold the lanes as they were left; no signal comes back."""
        self._state.arrange(look)
        self._changed()

    def lane_look(self) -> LaneLook:
        return self._state.look

    def fold_lane(self, lane: int) -> None:
        """Fold a lane, or open it again."""
        self._rearranged(self._state.toggle_lane, lane)

    def fold_current_lane(self) -> None:
        lane = self._state.current_lane()
        if lane is not None:
            self.fold_lane(lane)

    def fold_all_lanes(self) -> None:
        """Fold all lanes; open all where all are folded."""
        self._rearranged(self._state.toggle_all_lanes)

    def move_current_lane(self, step: int) -> None:
        """One up (-1) or down (+1)."""
        lane = self._state.current_lane()
        if lane is not None:
            self._rearranged(self._state.move_lane, lane, self._state.place_of_lane(lane) + step)

    def _rearranged(self, change: Callable[..., None], *to: int) -> None:
        change(*to)
        self._hide_card()
        self._changed()
        self.lanes_arranged.emit(self._state.look)

    def _unfolded_at(self, found: Hit) -> bool:
        """Whether a folded lane was hit, which opens it."""
        hit = next((lane for lane in self._state.layout().lanes if lane.index == found.lane), None)
        if hit is None or not hit.collapsed:
            return False
        self.fold_lane(hit.index)
        return True

    def _on_more_lanes(self, at: QPointF) -> bool:
        strip = more_lanes_strip(self._state.layout(), self._state.frame(self.size()), self._state.styles)
        return strip is not None and at.x() < strip.width and 0 <= at.y() - strip.y < strip.height

    def _scroll_to_more_lanes(self) -> None:
        """A window further down, but for a row, so that the eye finds where it was."""
        viewport = self._state.viewport
        self._go(viewport.panned(0, self._state.row_height() - viewport.height_px))

    # Gestures in the headers

    def _header_pressed(self, at: QPointF) -> bool:
        """Whether a press began on the header of a lane, or on the strip that leads to those below."""
        if self._on_more_lanes(at):
            self._scroll_to_more_lanes()
            return True
        y = at.y() - self.time_area().top()
        lane = lane_under(self._state.layout().lanes, y) if at.x() < self.header_width() and y >= 0 else None
        if lane is None:
            return False
        self._header_drag = HeaderDrag(lane, y, y)
        return True

    def _header_moved(self, at: QPointF) -> None:
        assert self._header_drag is not None
        self._header_drag = self._header_drag.moved(at.y() - self.time_area().top())
        if self._header_drag.dragged:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.update()

    def _header_released(self) -> None:
        drag, self._header_drag = self._header_drag, None
        assert drag is not None
        self.unsetCursor()
        self.update()
        lanes = self._state.layout().lanes
        if not drag.dragged:
            self.fold_lane(drag.lane)
        elif drag.line_px(lanes) is not None:
            self._rearranged(self._state.move_lane, drag.lane, drag.place(lanes))

    def _paint_over(self, surface: Surface, scene: Scene) -> None:
        super()._paint_over(surface, scene)
        if self._header_drag is not None:
            line = self._header_drag.line_px(scene.layout.lanes)
            if line is not None:
                paint_drop_line(surface, line, scene.frame, scene.tokens)
