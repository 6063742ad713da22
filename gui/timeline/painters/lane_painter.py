"""Lanes: alternating ground in the time area, and the strips of heat of those that are folded.

Heat stands on a full line wherever anything begins, so that the palest column is seen by everybody.
"""

import math
from collections.abc import Sequence
from itertools import groupby

from core.timeline.boxes import LaneBox
from gui.style.tokens import Tokens
from gui.timeline.painters.scene import Frame
from gui.timeline.surface import Ground, Ink, Stroke, Surface

_SHADES = 7  # steps of heat that are told apart
_FAINTEST, _STRONGEST = 0.22, 0.95
_INSET_PX, _FOOT_PX = 5.0, 2.0


def ground_of(lane: LaneBox, tokens: Tokens) -> str:
    """Every other lane from the top has the lighter ground."""
    return tokens.lane if lane.position % 2 else tokens.background


def lane_grounds(lanes: Sequence[LaneBox], frame: Frame, tokens: Tokens) -> list[Ground]:
    """The ground of each lane, and of what no lane covers: a window painted twice takes its time."""
    grounds = [Ground(frame.axis_px + lane.top_px, lane.height_px, ground_of(lane, tokens)) for lane in lanes]
    foot = max((ground.top + ground.height for ground in grounds), default=frame.axis_px)
    if foot < frame.height_px:
        grounds.append(Ground(foot, frame.height_px - foot, tokens.background))
    return grounds


def paint_lane_lines(surface: Surface, lanes: Sequence[LaneBox], frame: Frame, tokens: Tokens) -> None:
    """The line under each lane."""
    for lane in lanes:
        bottom = round(frame.axis_px + lane.top_px + lane.height_px) - 0.5
        surface.line(0, bottom, frame.width_px, bottom, Stroke(tokens.faint_line))


def paint_heat(surface: Surface, lanes: Sequence[LaneBox], tokens: Tokens) -> None:
    """Folded lanes: the more begins in a column, the stronger it is, by the logarithm and on one scale."""
    most = max((count for lane in lanes if lane.heat for count in lane.heat.counts), default=0)
    if not most:
        return
    for lane in lanes:
        if lane.heat is not None:
            _paint_strip(surface, lane, math.log1p(most), tokens)


def _paint_strip(surface: Surface, lane: LaneBox, highest: float, tokens: Tokens) -> None:
    assert lane.heat is not None
    top, height = lane.top_px + _INSET_PX, lane.height_px - 2 * _INSET_PX
    shades = [_shade(count, highest) for count in lane.heat.counts]
    for shade, run in groupby(enumerate(shades), key=lambda pair: pair[1]):
        columns = [at for at, _ in run]
        if shade:
            left = lane.heat.left_px + columns[0] * lane.heat.column_px
            alpha = _FAINTEST + (_STRONGEST - _FAINTEST) * (shade - 1) / (_SHADES - 1)
            width = len(columns) * lane.heat.column_px
            surface.rect(left, top, width, height, Ink(tokens.rest_hue, alpha))
            surface.rect(left, top + height - _FOOT_PX, width, _FOOT_PX, Ink(tokens.rest_hue))


def _shade(count: int, highest: float) -> int:
    """0 for none, then 1 to the number of shades."""
    return 1 + round((_SHADES - 1) * math.log1p(count) / highest) if count else 0
