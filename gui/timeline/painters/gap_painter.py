"""Gaps of a broken axis: a torn strip through axis and lanes, and how long it is in truth, in words."""

from collections.abc import Sequence

from core.timeline.gap_boxes import GapBox
from core.timeline.metrics import TextRole
from gui.style.tokens import SPACE_S, Tokens
from gui.timeline.painters.scene import Frame
from gui.timeline.surface import Anchor, Ink, Stroke, Surface
from gui.timeline.text_styles import TextStyles, text_width_px

_TOOTH_PX, _STEP_PX = 4.0, 7.0
_SHADE = 0.05  # of the text colour
_FAR_PX = 20_000.0


def paint_gaps(surface: Surface, gaps: Sequence[GapBox], height_px: float, tokens: Tokens) -> None:
    """From the top of what is painted down to its foot; nothing happened in there."""
    for gap in gaps:
        left, right = max(gap.left_px, -_FAR_PX), min(gap.right_px, _FAR_PX)
        surface.rect(left, 0, right - left, height_px, Ink(tokens.text, _SHADE))
        for x in (left, right):
            _paint_tear(surface, x, height_px, tokens)


def _paint_tear(surface: Surface, x: float, height_px: float, tokens: Tokens) -> None:
    count = int(height_px / _STEP_PX) + 2
    corners = [(x + (_TOOTH_PX / 2 if at % 2 else -_TOOTH_PX / 2), at * _STEP_PX) for at in range(count)]
    surface.polygon(corners, None, Stroke(tokens.control_edge, 1.2), closed=False)


def paint_gap_words(
    surface: Surface, gaps: Sequence[GapBox], frame: Frame, tokens: Tokens, styles: TextStyles
) -> None:
    """In the middle of the axis; the longest wording that has room, none where none has."""
    baseline = frame.axis_px / 2 + styles.size_px(TextRole.SMALL) * 0.36
    for gap in gaps:
        left, right = max(gap.left_px, 0.0), min(gap.right_px, frame.time_width_px)
        room = right - left - SPACE_S
        words = next((words for words in _wordings(gap.words) if _fits(words, room, styles)), "")
        middle = (left + right) / 2
        surface.text(
            middle, baseline, words, TextRole.SMALL, tokens.text_secondary, anchor=Anchor.MIDDLE,
            halo=tokens.panel,
        )  # fmt: skip


def _wordings(words: str) -> tuple[str, ...]:
    """ "49 years 2 months", "49 years", "49 y"."""
    parts = words.split()
    return words, " ".join(parts[:2]), f"{parts[0]} {parts[1][0]}"


def _fits(words: str, room_px: float, styles: TextStyles) -> bool:
    return text_width_px(styles, TextRole.SMALL, words) <= room_px
