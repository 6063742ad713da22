"""What of the timeline assistive technology is given: the lanes, events and clusters in view, in words.

A bounded list however many events there are: those with a label first, then other marks while there is
room. Everything else is one filter, one zoom or the table away. Leaves Qt's interfaces to `accessible`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from core.model.views import EventLabel, TimelineSnapshot
from core.timeline.boxes import Layout, MarkBox
from gui.timeline.spoken import cluster_sentence, event_sentence, lane_sentence

MOST_EVENTS = 200
_LEAST_SIDE_PX = 12.0  # of the area that is said to be an event's: a hairline cannot be pointed at

Labels = Callable[[Sequence[int]], Sequence[EventLabel]]


class ItemKind(Enum):
    LANE = "lane"
    EVENT = "event"
    CLUSTER = "cluster"


@dataclass(frozen=True, slots=True)
class AccessibleItem:
    """One thing in view. `key` names it for as long as it exists (an event's id, a lane's index, where a
    cluster's cell begins); `row` is an event's row, -1 for the others. The box is in the time area."""

    kind: ItemKind
    key: tuple[int, ...]
    words: str
    row: int
    left_px: float
    top_px: float
    width_px: float
    height_px: float


def accessible_items(
    layout: Layout, snapshot: TimelineSnapshot, focused: int | None, labels: Labels
) -> tuple[AccessibleItem, ...]:
    """Lane by lane from above, in a lane by time; lanes only where they have names."""
    rows = _rows(layout, focused)
    marks = {mark.event: mark for mark in layout.marks if mark.event in rows}
    in_order = sorted(marks.values(), key=lambda mark: mark.event)
    words = dict(zip([mark.event for mark in in_order], labels([m.event for m in in_order]), strict=True))
    events = [_event(layout, snapshot, mark, words[mark.event]) for mark in in_order]
    lane_of = [mark.lane for mark in in_order]
    both = [*zip(lane_of, events, strict=True), *_clusters(layout, labels), *_lanes(layout, lane_of)]
    return tuple(item for _, item in sorted(both, key=lambda pair: (pair[0], _order(pair[1]))))


def _order(item: AccessibleItem) -> tuple[bool, float, tuple[int, ...]]:
    return item.kind is not ItemKind.LANE, item.left_px, item.key


def _rows(layout: Layout, focused: int | None) -> frozenset[int]:
    """The focused event, those with labels, then the others in view."""
    in_view = [mark.event for mark in layout.marks_in_view]
    seen = frozenset(in_view)
    first = [focused] if focused in seen else []
    labelled = [label.event for label in layout.labels if label.event in seen]
    return frozenset(list(dict.fromkeys([*first, *labelled, *in_view]))[:MOST_EVENTS])


def _event(layout: Layout, snapshot: TimelineSnapshot, mark: MarkBox, label: EventLabel) -> AccessibleItem:
    left = max(0.0, mark.left_px)
    width = max(min(mark.right_px, layout.viewport.width_px) - left, _LEAST_SIDE_PX)
    height = max(mark.height_px, _LEAST_SIDE_PX)
    return AccessibleItem(
        ItemKind.EVENT,
        (int(snapshot.event_ids[mark.event]),),
        event_sentence(snapshot, mark.event, label),
        mark.event,
        left,
        mark.y_px - height / 2,
        width,
        height,
    )


def _clusters(layout: Layout, labels: Labels) -> list[tuple[int, AccessibleItem]]:
    height, width = layout.viewport.height_px, layout.viewport.width_px
    shown = [
        cluster
        for cluster in layout.clusters
        if cluster.right_px >= 0 and cluster.left_px <= width and 0 <= cluster.y_px <= height
    ][:MOST_EVENTS]
    best = labels([cluster.best_event for cluster in shown])
    return [
        (
            cluster.lane,
            AccessibleItem(
                ItemKind.CLUSTER,
                (cluster.lane, cluster.rest.cell_start, cluster.rest.cell_end),
                cluster_sentence(cluster, label),
                -1,
                cluster.left_px,
                cluster.y_px - cluster.height_px / 2,
                cluster.right_px - cluster.left_px,
                cluster.height_px,
            ),
        )
        for cluster, label in zip(shown, best, strict=True)
    ]


def _lanes(layout: Layout, lane_of: Sequence[int]) -> list[tuple[int, AccessibleItem]]:
    return [
        (
            lane.index,
            AccessibleItem(
                ItemKind.LANE,
                (lane.index,),
                lane_sentence(lane, lane_of.count(lane.index)),
                -1,
                0.0,
                lane.top_px,
                layout.viewport.width_px,
                lane.height_px,
            ),
        )
        for lane in layout.lanes
        if lane.name
    ]
