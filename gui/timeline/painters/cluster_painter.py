"""Clusters (a counted band with a torn edge: there is more inside) and density columns."""

from collections.abc import Iterator, Sequence
from itertools import chain

from core.timeline.boxes import ClusterBox
from core.timeline.metrics import TextRole
from gui.models.words import number
from gui.style.tokens import Tokens, blended
from gui.timeline.surface import Anchor, Box, Ink, Stroke, Surface
from gui.timeline.text_styles import TextStyles, text_width_px

_TOOTH_PX = 3.0
_NUMBER_SHARE = 0.5  # of a cell of density
_NUMBER_IN_PX, _NUMBER_UP_PX = 3.0, 3.0
_TINT = 0.16  # of the colour of what is counted, in the ground


def paint_clusters(
    surface: Surface, clusters: Sequence[ClusterBox], tokens: Tokens, styles: TextStyles
) -> None:
    """Everything that is counted rather than drawn."""
    highest = max((cluster.rest.peak for cluster in clusters if cluster.columns), default=1.0)
    for run in _runs([cluster for cluster in clusters if cluster.columns]):
        _paint_density(surface, run, highest, tokens)
        for cell in run:
            _paint_number_of_cell(surface, cell, tokens, styles)
    for cluster in clusters:
        if not cluster.columns:
            _paint_cluster(surface, cluster, tokens, styles)


def _runs(cells: Sequence[ClusterBox]) -> Iterator[list[ClusterBox]]:
    """Cells of density that stand side by side, together: a lane's are mostly one strip."""
    run: list[ClusterBox] = []
    for cell in cells:
        if run and (run[-1].lane != cell.lane or run[-1].rest.cell_end != cell.rest.cell_start):
            yield run
            run = []
        run.append(cell)
    if run:
        yield run


def _paint_density(surface: Surface, run: Sequence[ClusterBox], highest: float, tokens: Tokens) -> None:
    """Columns on a logarithmic scale, so that a single event still shows beside a thousand."""
    first, last = run[0], run[-1]
    levels = tuple(chain.from_iterable(cell.rest.levels for cell in run))
    column = (last.right_px - first.left_px) / len(levels)
    bottom, factor = first.y_px + first.height_px / 2, first.height_px / highest
    surface.columns(first.left_px, bottom, column, levels, factor, Ink(tokens.rest_hue, 0.8))


def _paint_number_of_cell(surface: Surface, cell: ClusterBox, tokens: Tokens, styles: TextStyles) -> None:
    """How many a cell of density counts, over its first columns in view, where most of them stay free."""
    left, words = max(cell.left_px, 0.0), f"+{number(cell.total)}"
    if text_width_px(styles, TextRole.SMALL, words) > (cell.right_px - left) * _NUMBER_SHARE:
        return
    baseline = cell.y_px - cell.height_px / 2 + styles.size_px(TextRole.SMALL) * 0.72 - _NUMBER_UP_PX
    surface.text(left + _NUMBER_IN_PX, baseline, words, TextRole.SMALL, tokens.text, halo=tokens.background)


def paint_cluster_band(
    surface: Surface, left: float, right: float, top: float, bottom: float, tokens: Tokens
) -> None:
    """An opaque band with a torn edge, so that no line behind it runs through its number."""
    ground, edge = Ink(blended(tokens.rest_hue, tokens.panel, _TINT)), Stroke(tokens.rest_hue, 1.0)
    torn = right - _TOOTH_PX
    surface.rect(left, top, torn - left, bottom - top, ground)
    for y in (top + 0.5, bottom - 0.5):
        surface.line(left, y, torn, y, edge)
    surface.line(left + 0.5, top, left + 0.5, bottom, edge)
    height = bottom - top
    surface.stamp(
        ("torn edge", height, ground, edge),
        torn,
        top,
        Box(-2.0, -1.0, _TOOTH_PX + 4.0, height + 2.0),
        lambda part: _paint_torn_edge(part, height, ground, edge),
    )


def _paint_cluster(surface: Surface, cluster: ClusterBox, tokens: Tokens, styles: TextStyles) -> None:
    """A band with its number in it, and its title beside it."""
    half = cluster.height_px / 2
    top, bottom = cluster.y_px - half, cluster.y_px + half
    paint_cluster_band(surface, cluster.left_px, cluster.right_px, top, bottom, tokens)
    baseline = cluster.y_px + styles.size_px(TextRole.SMALL) * 0.36
    surface.text(
        (cluster.left_px + cluster.right_px) / 2 - 1, baseline, f"+{number(cluster.total)}", TextRole.SMALL,
        tokens.text, anchor=Anchor.MIDDLE,
    )  # fmt: skip
    if cluster.title:
        beside = cluster.right_px + 6
        surface.text(beside, baseline, cluster.title, TextRole.SMALL, tokens.text_secondary)


def _paint_torn_edge(surface: Surface, height: float, ground: Ink, edge: Stroke) -> None:
    """There is more inside: teeth, over half a pixel of the band."""
    teeth = max(2, int(height / (2 * _TOOTH_PX)))
    step = height / (2 * teeth)
    torn = [(0.0 if at % 2 else _TOOTH_PX, at * step) for at in range(2 * teeth + 1)]
    surface.polygon([(-0.5, 0.0), *torn, (-0.5, height)], ground)
    surface.polygon(torn, None, edge, closed=False)
