"""Labels: the title, and under it the date as uncertain as it is, with a halo in the ground's colour."""

from collections.abc import Mapping, Sequence

from core.timeline.boxes import Layout
from core.timeline.labels import LabelBox, Side
from core.timeline.metrics import TextRole
from gui.style.tokens import Tokens
from gui.timeline.painters.lane_painter import ground_of
from gui.timeline.surface import Anchor, Surface, TextLine
from gui.timeline.text_styles import TextStyles


def paint_labels(
    surface: Surface,
    labels: Sequence[LabelBox],
    layout: Layout,
    tokens: Tokens,
    styles: TextStyles,
    links: Mapping[int, str] | None = None,
) -> None:
    """All labels; each lane's ground is the colour of its halos. `links` lead from events to their source."""
    grounds = {lane.index: ground_of(lane, tokens) for lane in layout.lanes}
    mark_of = {mark.event: mark for mark in layout.marks}
    title_drop, date_drop = -styles.size_px(TextRole.LABEL) * 0.2, styles.size_px(TextRole.DATE) * 1.05
    for label in labels:
        mark = mark_of[label.event]
        color = tokens.text_faint if mark.faded else tokens.text
        halo = grounds.get(mark.lane, tokens.background)
        anchor = Anchor.END if label.side is Side.LEFT else Anchor.START
        lines = (
            TextLine(title_drop, label.title, TextRole.LABEL, color),
            TextLine(date_drop, label.date_words, TextRole.DATE, tokens.text_secondary),
        )
        with surface.group(label.title, links.get(label.event, "") if links else ""):
            surface.lines(label.x_px, label.y_px, lines, anchor=anchor, halo=halo)
