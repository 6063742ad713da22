"""Everything that a frame of the canvas depends on: what `canvas_sight` sees, with its lanes by hand.

Plain state with no widget in it; the canvas asks, and repaints.
"""

from itertools import islice

from PySide6.QtCore import QSize

from core.chrono.instant import Instant
from core.timeline.arrangement import Arrangement
from core.timeline.marks import line_instant
from gui.models.lane_look import LaneLook, look_of
from gui.models.words import counted, tr
from gui.style.theme import Theme
from gui.timeline.canvas_sight import CanvasSight
from gui.timeline.painters.scene import Pin, Scene
from gui.timeline.shown_events import MOST_TICKS
from gui.timeline.spoken import event_sentence
from gui.timeline.surface import Stroke


class CanvasState(CanvasSight):
    """Adds lanes that are moved and folded, and the scene for the painters."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.publication: tuple[Instant, ...] = ()

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

    # What is painted

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
            hidden = [row for row in islice(rows, MOST_TICKS) if row not in drawn]
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
