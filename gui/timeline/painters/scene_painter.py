"""All layers in their order: first what stays while the selection changes, then the rings."""

from collections.abc import Hashable

from core.timeline.boxes import LaneBox
from core.timeline.marks import MarkKind
from gui.timeline.painters.axis_painter import paint_axis, paint_grid
from gui.timeline.painters.cluster_painter import paint_clusters
from gui.timeline.painters.gap_painter import paint_gaps
from gui.timeline.painters.label_painter import paint_labels
from gui.timeline.painters.lane_header_painter import paint_lane_headers
from gui.timeline.painters.lane_painter import lane_grounds, paint_heat, paint_lane_lines
from gui.timeline.painters.legend_painter import Legend, paint_legend
from gui.timeline.painters.mark_painter import paint_marks
from gui.timeline.painters.more_lanes_painter import paint_more_lanes
from gui.timeline.painters.publication_painter import paint_publication_lines, publication_lines_px
from gui.timeline.painters.scene import Scene
from gui.timeline.painters.scroll_painter import paint_scroll
from gui.timeline.painters.selection_painter import paint_rings
from gui.timeline.surface import Box, Surface


def paint_scene(surface: Surface, scene: Scene) -> None:
    """The whole picture, without rings."""
    frame, layout, tokens = scene.frame, scene.layout, scene.tokens
    _paint_lane_area(surface, scene)
    _paint_headers(surface, scene)
    paint_more_lanes(surface, scene)
    paint_axis(surface, layout.axis, frame, tokens, scene.styles)
    paint_scroll(surface, scene, tokens)
    if frame.legend_px:
        _paint_legend(surface, scene)


def _paint_headers(surface: Surface, scene: Scene) -> None:
    """The same from frame to frame while nothing moves up or down."""
    frame, lanes, tokens, styles = scene.frame, scene.layout.lanes, scene.tokens, scene.styles
    box = Box(0.0, frame.axis_px, frame.header_px, frame.lanes_height_px)
    key = ("headers", tuple(_told_of(lane) for lane in lanes), frame, tokens, styles, scene.foldable)
    surface.kept(
        key,
        box,
        lambda part: paint_lane_headers(part, lanes, frame, tokens, styles, foldable=scene.foldable),
    )


def _told_of(lane: LaneBox) -> Hashable:
    """All that a header shows of its lane."""
    place = (lane.top_px, lane.height_px, lane.position, lane.collapsed)
    return (lane.index, lane.name, lane.count, place, lane.spark)


def _paint_legend(surface: Surface, scene: Scene) -> None:
    """The same from frame to frame while the same kinds of marks are in view."""
    frame, tokens, styles, legend = scene.frame, scene.tokens, scene.styles, legend_of(scene)
    box = Box(0.0, frame.height_px - frame.legend_px, frame.width_px, frame.legend_px)
    key = ("legend", legend, frame, tokens, styles)
    surface.kept(key, box, lambda part: paint_legend(part, legend, frame, tokens, styles))


def _paint_ground(surface: Surface, scene: Scene) -> None:
    """The grounds of all lanes with the grid over them."""
    frame, layout, tokens = scene.frame, scene.layout, scene.tokens

    def paint_upright(part: Surface) -> None:
        with (
            part.clipped(frame.header_px, frame.axis_px, frame.time_width_px, frame.lanes_height_px),
            part.shifted(frame.header_px, frame.axis_px),
        ):
            paint_grid(part, layout.axis, frame, tokens)

    area = Box(0.0, frame.axis_px, frame.width_px, frame.lanes_height_px)
    surface.upright(area, lane_grounds(layout.lanes, frame, tokens), paint_upright)


def _paint_lane_area(surface: Surface, scene: Scene) -> None:
    frame, layout, tokens = scene.frame, scene.layout, scene.tokens
    with surface.clipped(0, frame.axis_px, frame.width_px, frame.height_px - frame.axis_px):
        _paint_ground(surface, scene)
        paint_lane_lines(surface, layout.lanes, frame, tokens)
    with (
        surface.clipped(frame.header_px, frame.axis_px, frame.time_width_px, frame.lanes_height_px),
        surface.shifted(frame.header_px, frame.axis_px),
    ):
        paint_publication_lines(surface, scene.publication_x_px, frame, tokens)
        paint_gaps(surface, layout.axis.gaps, frame.lanes_height_px, tokens)
        paint_heat(surface, layout.lanes, tokens)
        paint_clusters(surface, layout.clusters, tokens, scene.styles)
        paint_marks(surface, layout.marks, tokens)
        paint_labels(surface, layout.labels, layout, tokens, scene.styles, scene.links)


def paint_scene_rings(surface: Surface, scene: Scene) -> None:
    """Selection, hits and the mark under the pointer, over a painted scene."""
    frame = scene.frame
    with (
        surface.clipped(frame.header_px, frame.axis_px, frame.time_width_px, frame.lanes_height_px),
        surface.shifted(frame.header_px, frame.axis_px),
    ):
        paint_rings(surface, scene)


def legend_of(scene: Scene) -> Legend:
    """The kinds of marks in view."""
    lowest = scene.frame.lanes_height_px
    looks = {
        (mark.kind, mark.review, mark.modality, mark.disputed and mark.kind is not MarkKind.DISPUTED)
        for mark in scene.layout.marks_in_view
    }
    rest = [
        cluster
        for cluster in scene.layout.clusters
        if -cluster.height_px / 2 < cluster.y_px < lowest + cluster.height_px / 2
    ]
    return Legend(
        kinds=frozenset([kind for kind, _, _, _ in looks]),
        reviews=frozenset([review for _, review, _, _ in looks]),
        modalities=frozenset([modality for _, _, modality, _ in looks]),
        clusters=any(not cluster.columns for cluster in rest),
        publication=bool(publication_lines_px(scene.publication_x_px, scene.frame.time_width_px)),
        differing=any(differs for _, _, _, differs in looks),
        density=any(cluster.columns for cluster in rest),
    )
