"""The column at the left: what each lane is, how many events it has, and when they were."""

import math
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from core.timeline.boxes import LaneBox
from core.timeline.labels import elided
from core.timeline.metrics import TextRole
from gui.models.words import number as in_digits
from gui.style.tokens import SPACE_L, SPACE_S, Tokens
from gui.timeline.painters.scene import Frame
from gui.timeline.surface import Anchor, Ink, Stroke, Surface
from gui.timeline.text_styles import TextStyles, text_width_px

NAME_LEFT_PX = SPACE_L + 6.0
_RIGHT_PX = 6.0
_CHEVRON_X = SPACE_S + 4.0
_CHEVRON_PX = 3.2
_SPARK_EM = 1.0  # in heights of small text
_ABOVE_PX, _BELOW_PX = 6.0, 4.0


def paint_lane_headers(
    surface: Surface,
    lanes: Sequence[LaneBox],
    frame: Frame,
    tokens: Tokens,
    styles: TextStyles,
    *,
    foldable: bool = True,
) -> None:
    """Name, number of events and their spark; a lane whose top is scrolled away keeps them in view.

    On paper no lane is `foldable`, and no chevron says so.
    """
    if frame.header_px <= 0:
        return
    tallest = max((count for lane in lanes for count in lane.spark), default=0)
    with surface.clipped(0, frame.axis_px, frame.header_px, frame.lanes_height_px):
        for lane in lanes:
            if lane.collapsed:
                _paint_folded(surface, lane, frame, tokens, styles, foldable=foldable)
            else:
                _paint_header(surface, lane, frame, tallest, tokens, styles, foldable=foldable)


def header_needs_px(name: str, count: int, styles: TextStyles) -> float:
    """How wide a header is that has room for a name and its number in one line, and for its count."""
    number_px = text_width_px(styles, TextRole.SMALL, in_digits(count))
    folded = text_width_px(styles, TextRole.LANE, name) + SPACE_S + number_px
    return (
        NAME_LEFT_PX
        + max(folded, text_width_px(styles, TextRole.SMALL, counted(count)))
        + SPACE_S
        + _RIGHT_PX
    )


def _paint_header(
    surface: Surface,
    lane: LaneBox,
    frame: Frame,
    tallest: int,
    tokens: Tokens,
    styles: TextStyles,
    *,
    foldable: bool,
) -> None:
    line_px, room = styles.size_px(TextRole.LANE) * 1.35, frame.header_px - NAME_LEFT_PX - _RIGHT_PX
    spark_px = styles.size_px(TextRole.SMALL) * _SPARK_EM
    names = _name_lines(lane.name, room, styles)
    if _needed(len(names), line_px) > lane.height_px:
        names = [_elided(lane.name, room, styles)]
    needed = _needed(len(names), line_px)
    sparks = bool(lane.spark) and needed + spark_px + SPACE_S <= lane.height_px
    needed += spark_px + SPACE_S if sparks else 0.0
    top = frame.axis_px + min(max(lane.top_px, 0.0), lane.top_px + lane.height_px - needed)
    for at, name in enumerate(names, start=1):
        surface.text(NAME_LEFT_PX, top + at * line_px + _ABOVE_PX, name, TextRole.LANE, tokens.text)
    if foldable:
        _paint_chevron(surface, top + line_px * 0.72 + _ABOVE_PX, tokens, down=True)
    baseline = top + (len(names) + 1) * line_px + _ABOVE_PX
    surface.text(NAME_LEFT_PX, baseline, counted(lane.count), TextRole.SMALL, tokens.text_faint)
    if sparks:
        _paint_spark(surface, lane.spark, tallest, room, baseline + SPACE_S + spark_px, spark_px, tokens)


def _needed(names: int, line_px: float) -> float:
    return (names + 1) * line_px + _ABOVE_PX + _BELOW_PX


def _paint_folded(
    surface: Surface, lane: LaneBox, frame: Frame, tokens: Tokens, styles: TextStyles, *, foldable: bool
) -> None:
    """One line: the name, and the bare number where it has room."""
    middle = frame.axis_px + lane.top_px + lane.height_px / 2
    number = in_digits(lane.count)
    number_px = text_width_px(styles, TextRole.SMALL, number)
    room = frame.header_px - NAME_LEFT_PX - _RIGHT_PX - SPACE_S - number_px
    if foldable:
        _paint_chevron(surface, middle, tokens, down=False)
    baseline = middle + styles.size_px(TextRole.LANE) * 0.36
    surface.text(NAME_LEFT_PX, baseline, _elided(lane.name, room, styles), TextRole.LANE, tokens.text)
    right = frame.header_px - _RIGHT_PX - 2
    surface.text(right, baseline, number, TextRole.SMALL, tokens.text_faint, anchor=Anchor.END)


def _paint_chevron(surface: Surface, y: float, tokens: Tokens, *, down: bool) -> None:
    """Points down where the lane is open, right where it is folded."""
    x, wide, deep = _CHEVRON_X, _CHEVRON_PX, _CHEVRON_PX * 0.62
    if down:
        corners = ((x - wide, y - deep), (x, y + deep), (x + wide, y - deep))
    else:
        corners = ((x - deep, y - wide), (x + deep, y), (x - deep, y + wide))
    surface.polygon(corners, None, Stroke(tokens.text_faint, 1.4), closed=False)


def _paint_spark(
    surface: Surface,
    counts: Sequence[int],
    tallest: int,
    room_px: float,
    bottom: float,
    most_px: float,
    tokens: Tokens,
) -> None:
    """Bars by the square root, on one scale for all lanes in view: bursts stand out, single events show."""
    column = room_px / len(counts)
    surface.line(NAME_LEFT_PX, bottom + 0.5, NAME_LEFT_PX + room_px, bottom + 0.5, Stroke(tokens.hairline))
    for at, count in enumerate(counts):
        if count:
            height = max(1.5, most_px * math.sqrt(count / tallest))
            left = NAME_LEFT_PX + at * column
            surface.rect(left, bottom - height, max(1.0, column - 0.8), height, Ink(tokens.rest_hue, 0.8))


def paint_drop_line(surface: Surface, y: float, frame: Frame, tokens: Tokens) -> None:
    """Where a lane that is being dragged would go."""
    at = frame.axis_px + y
    surface.line(0, at, frame.width_px, at, Stroke(tokens.accent, 2.0))


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


def counted(count: int) -> str:
    """`1 event`, `1 204 events`."""
    if count == 1:
        return QCoreApplication.translate("Lanes", "1 event")
    return QCoreApplication.translate("Lanes", "%1 events").replace("%1", in_digits(count))
