"""Clusters (a counted band with a torn edge: there is more inside) and density columns."""

from collections.abc import Sequence

from core.timeline.boxes import ClusterBox
from core.timeline.metrics import TextRole
from gui.style.tokens import Tokens
from gui.timeline.surface import Anchor, Ink, Stroke, Surface
from gui.timeline.text_styles import TextStyles

_TOOTH_PX = 3.0


def paint_clusters(
    surface: Surface, clusters: Sequence[ClusterBox], tokens: Tokens, styles: TextStyles
) -> None:
    """Everything that is counted rather than drawn."""
    highest = max((cluster.rest.peak for cluster in clusters if cluster.columns), default=1.0)
    for cluster in clusters:
        if cluster.columns:
            _paint_density(surface, cluster, highest, tokens)
        else:
            _paint_cluster(surface, cluster, tokens, styles)


def _paint_density(surface: Surface, cluster: ClusterBox, highest: float, tokens: Tokens) -> None:
    """Columns on a logarithmic scale, so that a single event still shows beside a thousand."""
    column = (cluster.right_px - cluster.left_px) / len(cluster.columns)
    bottom, factor = cluster.y_px + cluster.height_px / 2, cluster.height_px / highest
    surface.columns(cluster.left_px, bottom, column, cluster.rest.levels, factor, Ink(tokens.rest_hue, 0.8))


def _paint_cluster(surface: Surface, cluster: ClusterBox, tokens: Tokens, styles: TextStyles) -> None:
    top, bottom = cluster.y_px - cluster.height_px / 2, cluster.y_px + cluster.height_px / 2
    teeth = max(2, int(cluster.height_px / (2 * _TOOTH_PX)))
    step = (bottom - top) / (2 * teeth)
    torn = [
        (cluster.right_px - (_TOOTH_PX if at % 2 else 0.0), top + at * step) for at in range(2 * teeth + 1)
    ]
    outline = [(cluster.left_px, top), *torn, (cluster.left_px, bottom)]
    surface.polygon(outline, Ink(tokens.panel))  # no line behind it runs through its number
    surface.polygon(outline, Ink(tokens.rest_hue, 0.16), Stroke(tokens.rest_hue, 1.0))
    baseline = cluster.y_px + styles.size_px(TextRole.SMALL) * 0.36
    surface.text(
        (cluster.left_px + cluster.right_px) / 2 - 1, baseline, f"+{cluster.total:,}", TextRole.SMALL,
        tokens.text, anchor=Anchor.MIDDLE,
    )  # fmt: skip
    if cluster.title:
        left = cluster.right_px + 6
        surface.text(left, baseline, cluster.title, TextRole.SMALL, tokens.text_secondary)
