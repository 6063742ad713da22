"""The boxes of a frame: what a layout is made of and painters draw. Values only."""

from dataclasses import dataclass
from typing import NamedTuple

from core.timeline.heat import Heat
from core.timeline.labels import LabelBox
from core.timeline.level_of_detail import Rest
from core.timeline.marks import MarkKind
from core.timeline.recurrences import NO_TEETH, Teeth
from core.timeline.ticks import Axis
from core.timeline.viewport import Viewport


class MarkBox(NamedTuple):  # a tuple, since hundreds are made in every frame
    """A mark: its edges, the edges of its certain core, its centre line, and what it looks like.

    `kind`, `modality` and `review` as in the snapshot; `dot` where it is drawn as a dot on a stem;
    `recurring`, `disputed` and `sources` (how many sentences tell it) as in the snapshot. `rivals_px` are
    the edges of the other dates of a disputed mark, `teeth` those of a set of times; `faded` where a filter
    leaves it out without hiding it.
    """

    event: int
    lane: int
    kind: MarkKind
    left_px: float
    right_px: float
    core_left_px: float
    core_right_px: float
    y_px: float
    height_px: float
    dot: bool
    hue: int
    modality: int
    review: int
    recurring: bool = False
    disputed: bool = False
    sources: int = 1
    rivals_px: tuple[tuple[float, float], ...] = ()
    teeth: Teeth = NO_TEETH
    faded: bool = False


class ClusterBox(NamedTuple):
    """A counted cluster, `columns` empty, or a cell of density columns."""

    lane: int
    left_px: float
    right_px: float
    y_px: float
    height_px: float
    total: int
    best_event: int
    title: str
    columns: tuple[int, ...]
    rest: Rest


@dataclass(frozen=True, slots=True)
class LaneBox:
    """A lane from top to bottom; `count` is the number of its events anywhere in time.

    `position` counts lanes from the top. A folded lane has its `heat` in place of marks; `spark` counts
    its events by equal parts of all time there is.
    """

    index: int
    name: str
    count: int
    top_px: float
    height_px: float
    position: int = 0
    collapsed: bool = False
    heat: Heat | None = None
    spark: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """All boxes of a frame. `content_height_px` is the height of all lanes, in view or not; `waiting` says
    that labels are still to be read; `lane_count` is of all lanes, in view or not."""

    viewport: Viewport
    axis: Axis
    lanes: tuple[LaneBox, ...]
    marks: tuple[MarkBox, ...]
    labels: tuple[LabelBox, ...]
    clusters: tuple[ClusterBox, ...]
    content_height_px: float
    waiting: bool = False
    lane_count: int = 0

    @property
    def marks_in_view(self) -> tuple[MarkBox, ...]:
        """Marks of which something is seen; `marks` reach beyond the edges as far as their labels may."""
        width, height = self.viewport.width_px, self.viewport.height_px
        return tuple(
            mark
            for mark in self.marks
            if mark.right_px >= 0 and mark.left_px <= width and 0 <= mark.y_px <= height
        )
