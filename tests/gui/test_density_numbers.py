"""A cell of density says how many events it counts, where it has room to."""

from core.timeline.layout import LayoutEngine
from gui.models.words import number
from gui.style.fonts import load_fonts
from gui.style.tokens import LIGHT
from gui.timeline.painters.cluster_painter import paint_clusters
from gui.timeline.text_styles import QtTextMeasure, TextStyles
from tests.support.recording_surface import RecordingSurface
from tests.support.timelines import generated


def test_each_roomy_cell_of_density_carries_its_number_inside_of_it(qapp):  # noqa: ARG001
    load_fonts()
    styles = TextStyles()
    engine = LayoutEngine(generated(20_000, lanes=3), QtTextMeasure(styles))
    viewport = engine.fit_all(1200.0, 600.0)
    for shown in (viewport, viewport.panned(-130.0)):
        cells = [cluster for cluster in engine.layout(shown).clusters if cluster.columns]
        surface = RecordingSurface(styles)
        paint_clusters(surface, cells, LIGHT, styles)
        roomy = [cell for cell in cells if cell.right_px - max(0.0, cell.left_px) > 120.0]
        assert len(roomy) > 6
        for cell in roomy:
            words = f"+{number(cell.total)}"
            assert any(
                text.text == words and max(0.0, cell.left_px) <= text.left < text.right < cell.right_px
                for text in surface.texts
            )
