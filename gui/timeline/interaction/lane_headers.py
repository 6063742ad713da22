"""What a press in the lane headers becomes: a click that folds a lane, or a drag that moves it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.timeline.boxes import LaneBox
from gui.timeline.interaction.pointer import CLICK_SLACK_PX


@dataclass(frozen=True, slots=True)
class HeaderDrag:
    """A press on a lane's header; heights in pixels of the lanes' area. `dragged` once it left its place."""

    lane: int
    start_y: float
    y: float
    dragged: bool = False

    def moved(self, y: float) -> "HeaderDrag":
        return replace(self, y=y, dragged=self.dragged or abs(y - self.start_y) > CLICK_SLACK_PX)

    def place(self, lanes: Sequence[LaneBox]) -> int:
        """Which lane from the top the dragged one would be, were it let go here."""
        others = (lane for lane in lanes if lane.index != self.lane)
        above = [lane.position for lane in others if lane.top_px + lane.height_px / 2 < self.y]
        own = next((lane.position for lane in lanes if lane.index == self.lane), 0)
        first = min((lane.position for lane in lanes), default=0)
        if not above:
            return first
        return max(above) + (1 if max(above) < own else 0)

    def line_px(self, lanes: Sequence[LaneBox]) -> float | None:
        """Where a line says that the lane would go; None while it would stay."""
        own = next((lane for lane in lanes if lane.index == self.lane), None)
        place = self.place(lanes)
        if not self.dragged or own is None or own.position == place:
            return None
        there = next((lane for lane in lanes if lane.position == place), None)
        if there is None:
            return None
        return there.top_px + (there.height_px if place > own.position else 0.0)


def lane_under(lanes: Sequence[LaneBox], y: float) -> int | None:
    """The lane whose header is at a height."""
    return next((lane.index for lane in lanes if lane.top_px <= y < lane.top_px + lane.height_px), None)
