"""Rings: selection (accent, on a cluster too), search hits, and a faint one under the pointer."""

from collections.abc import Iterator
from itertools import islice

from core.timeline.boxes import ClusterBox, MarkBox
from gui.timeline.painters.scene import Scene
from gui.timeline.surface import Stroke, Surface

_MOST_LOOKED_FOR = 20


def paint_rings(surface: Surface, scene: Scene) -> None:
    """Rings around marks; the focused mark of several selected ones has a second ring."""
    for mark, color, width, gap in _rings(scene):
        _ring(surface, mark, Stroke(color, width), gap)
    for cluster in scene.layout.clusters:
        if _holds_any(cluster, scene.selected):
            top, width = cluster.y_px - cluster.height_px / 2, cluster.right_px - cluster.left_px
            stroke = Stroke(scene.tokens.accent, 2.0)
            surface.rect(cluster.left_px - 3, top - 3, width + 6, cluster.height_px + 6, None, stroke, 5.0)


def _holds_any(cluster: ClusterBox, rows: frozenset[int]) -> bool:
    """Whether a chosen event is counted here; of very many chosen ones only a few are looked for."""
    return any(bool((cluster.rest.events == row).any()) for row in islice(rows, _MOST_LOOKED_FOR))


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
