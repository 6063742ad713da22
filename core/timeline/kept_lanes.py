"""How the lanes of a snapshot stand, kept from frame to frame: it only changes with their height, scroll and
arrangement, and with the zoom bucket."""

from dataclasses import replace

from core.model.views import TimelineSnapshot
from core.timeline.arrangement import Arrangement
from core.timeline.boxes import LaneBox
from core.timeline.framing import LaneStand, lane_stand
from core.timeline.heat import heat, spark
from core.timeline.metrics import Sizes
from core.timeline.placement import Placement
from core.timeline.viewport import Viewport
from core.timeline.whole import Whole

SPARK_COLUMNS = 32


class KeptLanes:
    """The lanes of one snapshot; those in view are told with their sparks."""

    def __init__(self, snapshot: TimelineSnapshot, whole: Whole, sizes: Sizes) -> None:
        self._names, self._whole, self._sizes = snapshot.lane_names or ("",), whole, sizes
        self._sparks: dict[int, tuple[int, ...]] = {}
        self._known: tuple[tuple[object, ...], LaneStand] | None = None

    def stand(self, placement: Placement, viewport: Viewport, arrangement: Arrangement) -> LaneStand:
        """The same value for as long as nothing of it changes."""
        key = (placement, viewport.height_px, viewport.scroll_px, arrangement)
        if self._known is None or self._known[0] != key:
            counts, rows = self._whole.lane_counts, placement.lane_rows
            made = lane_stand(self._names, counts, rows, viewport, self._sizes, arrangement)
            told = tuple([replace(lane, spark=self._spark(lane)) for lane in made.seen])
            self._known = (key, made._replace(seen=told))
        return self._known[1]

    def warmed(self, lane: LaneBox, viewport: Viewport) -> LaneBox:
        """A lane with its heat where it is folded."""
        if not lane.collapsed or not lane.name:
            return lane
        return replace(lane, heat=heat(self._whole.starts_of(lane.index), viewport, self._sizes.column_px))

    def _spark(self, lane: LaneBox) -> tuple[int, ...]:
        if not lane.name:
            return ()
        if lane.index not in self._sparks:
            extent, starts = self._whole.extent, self._whole.starts_of(lane.index)
            self._sparks[lane.index] = spark(starts, extent.start, extent.end, SPARK_COLUMNS)
        return self._sparks[lane.index]
