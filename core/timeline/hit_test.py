"""What lies under a point of a layout, with a few pixels' kindness around small marks."""

from dataclasses import dataclass

from core.timeline.boxes import ClusterBox, Layout, MarkBox
from core.timeline.labels import LabelBox

KINDNESS_PX = 5.0
LABEL_HALF_HEIGHT_PX = 17.0


@dataclass(frozen=True, slots=True)
class Hit:
    """An event (its row in the snapshot) or a cluster; `lane` None above and below the lanes."""

    event: int | None = None
    cluster: ClusterBox | None = None
    lane: int | None = None


def hit(layout: Layout, x_px: float, y_px: float) -> Hit:
    """The nearest mark, else the label, else the cluster, else only the lane."""
    lane = lane_at(layout, y_px)
    marks = [(_distance(mark, x_px, y_px), at, mark) for at, mark in enumerate(layout.marks)]
    near = [found for found in marks if found[0] <= KINDNESS_PX]
    if near:
        return Hit(event=min(near, key=lambda found: (found[0], -found[1]))[2].event, lane=lane)
    for label in layout.labels:
        if _in_label(label, x_px, y_px):
            return Hit(event=label.event, lane=lane)
    for cluster in layout.clusters:
        if cluster.left_px <= x_px <= cluster.right_px and abs(y_px - cluster.y_px) <= cluster.height_px / 2:
            return Hit(cluster=cluster, lane=lane)
    return Hit(lane=lane)


def lane_at(layout: Layout, y_px: float) -> int | None:
    """The lane at a height, None where there is none."""
    for lane in layout.lanes:
        if lane.top_px <= y_px < lane.top_px + lane.height_px:
            return lane.index
    return None


def _distance(mark: MarkBox, x_px: float, y_px: float) -> float:
    aside = max(mark.left_px - x_px, 0.0, x_px - mark.right_px)
    above = max(abs(y_px - mark.y_px) - mark.height_px / 2, 0.0)
    return max(aside, above)


def _in_label(label: LabelBox, x_px: float, y_px: float) -> bool:
    inside = label.left_px <= x_px <= label.left_px + label.width_px
    return inside and abs(y_px - label.y_px) <= LABEL_HALF_HEIGHT_PX
