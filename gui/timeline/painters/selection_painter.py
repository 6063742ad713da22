"""Rings: selection (accent, on a cluster too), search hits, and a faint one under the pointer.

What is chosen or found and has no mark of its own rings the cluster that counts it, and is a tick in the
density or heat that holds it.
"""

from collections.abc import Iterator

from core.timeline.boxes import ClusterBox, LaneBox, MarkBox
from gui.style.tokens import Tokens
from gui.timeline.painters.scene import Pin, Scene
from gui.timeline.surface import Ink, Stroke, Surface

_TICK_PX = 3.0


def paint_rings(surface: Surface, scene: Scene) -> None:
    """Rings around marks; the focused mark of several selected ones has a second ring."""
    for mark, color, width, gap in _rings(scene):
        _ring(surface, mark, Stroke(color, width), gap)
    folded = {lane.index: lane for lane in scene.layout.lanes if lane.collapsed}
    for pin in scene.pins:
        if pin.lane in folded:
            _pin_lane(surface, pin, folded[pin.lane], scene.tokens)
    for cluster in scene.layout.clusters:
        inside = [pin for pin in scene.pins if pin.lane == cluster.lane and _counts(cluster, pin.x_px)]
        if inside:
            _ring_cluster(surface, cluster, inside, scene.tokens)


def _counts(cluster: ClusterBox, x_px: float) -> bool:
    return cluster.left_px - 1 <= x_px <= cluster.right_px + 1


def _color(pin: Pin, tokens: Tokens) -> str:
    return tokens.search_hit if pin.found else tokens.accent


def _pin_lane(surface: Surface, pin: Pin, lane: LaneBox, tokens: Tokens) -> None:
    left, top = pin.x_px - _TICK_PX / 2, lane.top_px + 2
    surface.rect(left, top, _TICK_PX, lane.height_px - 4, Ink(_color(pin, tokens)), None, _TICK_PX / 2)


def _ring_cluster(surface: Surface, cluster: ClusterBox, pins: list[Pin], tokens: Tokens) -> None:
    """The choice goes before what is found."""
    color = _color(min(pins, key=lambda pin: pin.found), tokens)
    top, width = cluster.y_px - cluster.height_px / 2, cluster.right_px - cluster.left_px
    if not cluster.columns:
        stroke = Stroke(color, 2.0)
        surface.rect(cluster.left_px - 3, top - 3, width + 6, cluster.height_px + 6, None, stroke, 5.0)
        return
    for pin in pins:
        ink, height = Ink(_color(pin, tokens)), cluster.height_px + 4
        surface.rect(pin.x_px - _TICK_PX / 2, top - 2, _TICK_PX, height, ink, None, _TICK_PX / 2)


def _rings(scene: Scene) -> Iterator[tuple[MarkBox, str, float, float]]:
    tokens = scene.tokens
    for mark in scene.layout.marks:
        if mark.event in scene.selected:
            yield mark, tokens.accent, 2.0, 4.0
        elif mark.event == scene.hovered:
            yield mark, tokens.control_edge, 1.0, 3.0
        if mark.event in scene.hits:
            yield mark, tokens.search_hit, 2.0, 7.0
        if mark.event == scene.focused and len(scene.selected) > 1:
            yield mark, tokens.accent, 1.0, 7.0


def _ring(surface: Surface, mark: MarkBox, stroke: Stroke, gap: float) -> None:
    left, right = mark.left_px - gap, mark.right_px + gap
    top, height = mark.y_px - mark.height_px / 2 - gap, mark.height_px + 2 * gap
    radius = height / 2 if mark.dot else 5.0
    surface.rect(left, top, right - left, height, None, stroke, radius)
