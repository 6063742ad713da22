"""Lanes: alternating ground, and their names and counts in the column at the left."""

from collections.abc import Sequence

from core.timeline.boxes import LaneBox
from core.timeline.labels import elided
from core.timeline.metrics import TextRole
from gui.style.tokens import SPACE_L, Tokens
from gui.timeline.painters.scene import Frame
from gui.timeline.surface import Ink, Stroke, Surface
from gui.timeline.text_styles import TextStyles, text_width_px


def paint_lanes(surface: Surface, lanes: Sequence[LaneBox], frame: Frame, tokens: Tokens) -> None:
    """The ground of each lane and the line under it."""
    for lane in lanes:
        top = frame.axis_px + lane.top_px
        ground = tokens.background if lane.index % 2 == 0 else tokens.lane
        surface.rect(0, top, frame.width_px, lane.height_px, Ink(ground))
        bottom = round(top + lane.height_px) - 0.5
        surface.line(0, bottom, frame.width_px, bottom, Stroke(tokens.faint_line))


def paint_lane_headers(
    surface: Surface, lanes: Sequence[LaneBox], frame: Frame, tokens: Tokens, styles: TextStyles
) -> None:
    """Name and number of events; a lane whose top is scrolled away keeps its name in view."""
    if frame.header_px <= 0:
        return
    with surface.clipped(0, frame.axis_px, frame.header_px, frame.lanes_height_px):
        for lane in lanes:
            _paint_header(surface, lane, frame, tokens, styles)


def _paint_header(surface: Surface, lane: LaneBox, frame: Frame, tokens: Tokens, styles: TextStyles) -> None:
    line_px = styles.size_px(TextRole.LANE) * 1.35
    needed = 2 * line_px + 10
    top = frame.axis_px + min(max(lane.top_px, 0.0), lane.top_px + lane.height_px - needed)
    room = frame.header_px - SPACE_L - 6
    name = elided(lane.name, room, lambda text: text_width_px(styles, TextRole.LANE, text))
    surface.text(SPACE_L, top + line_px + 6, name, TextRole.LANE, tokens.text)
    counted = "1 event" if lane.count == 1 else f"{lane.count:,} events"
    surface.text(SPACE_L, top + 2 * line_px + 6, counted, TextRole.SMALL, tokens.text_faint)
