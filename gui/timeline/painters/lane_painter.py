"""Lanes: alternating ground, and their names and counts in the column at the left."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

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
    names = _name_lines(lane.name, frame.header_px - SPACE_L - 6, styles)
    if (len(names) + 1) * line_px + 10 > lane.height_px:
        names = [_elided(lane.name, frame.header_px - SPACE_L - 6, styles)]
    needed = (len(names) + 1) * line_px + 10
    top = frame.axis_px + min(max(lane.top_px, 0.0), lane.top_px + lane.height_px - needed)
    for at, name in enumerate(names, start=1):
        surface.text(SPACE_L, top + at * line_px + 6, name, TextRole.LANE, tokens.text)
    at = len(names) + 1
    surface.text(SPACE_L, top + at * line_px + 6, _counted(lane.count), TextRole.SMALL, tokens.text_faint)


@lru_cache(maxsize=512)
def _name_lines(name: str, room_px: float, styles: TextStyles) -> list[str]:
    """The name in one line, or broken between words into two."""
    if text_width_px(styles, TextRole.LANE, name) <= room_px:
        return [name]
    words = name.split()
    fits = [
        count
        for count in range(1, len(words))
        if text_width_px(styles, TextRole.LANE, " ".join(words[:count])) <= room_px
    ]
    if not fits:
        return [_elided(name, room_px, styles)]
    return [" ".join(words[: fits[-1]]), _elided(" ".join(words[fits[-1] :]), room_px, styles)]


def _elided(name: str, room_px: float, styles: TextStyles) -> str:
    return elided(name, room_px, lambda text: text_width_px(styles, TextRole.LANE, text))


def _counted(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("Lanes", "1 event")
    return QCoreApplication.translate("Lanes", "%1 events").replace("%1", f"{count:,}")
