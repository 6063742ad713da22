"""Text broken into lines of a width, by the real fonts."""

from collections.abc import Iterator, Sequence
from unicodedata import bidirectional

from core.timeline.metrics import TextRole
from gui.timeline.text_styles import QtTextMeasure, TextStyles

_STYLES = TextStyles(tabular=False)


def wrapped(text: str, width_px: float, role: TextRole) -> list[str]:
    """Lines broken between words; a word longer than a line is broken inside."""
    measure = QtTextMeasure(_STYLES)
    lines: list[str] = []
    line = ""
    for word in _pieces(text.split(), width_px, role, measure):
        longer = f"{line} {word}" if line else word
        if line and measure.width_px(longer, role) > width_px:
            lines.append(line)
            longer = word
        line = longer
    return [*lines, line] if line else lines


def _pieces(words: Sequence[str], width_px: float, role: TextRole, measure: QtTextMeasure) -> Iterator[str]:
    """Words, those longer than a line cut into pieces that fit."""
    for word in words:
        rest = word
        while (width := measure.width_px(rest, role)) > width_px and len(rest) > 1:
            fits = max(1, int(len(rest) * width_px / width) - 1)
            yield rest[:fits]
            rest = rest[fits:]
        yield rest


def reads_from_the_right(text: str) -> bool:
    """Whether the first letter that has a direction is written from right to left."""
    for letter in text:
        direction = bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False
