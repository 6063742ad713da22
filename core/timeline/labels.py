"""The label of a mark: the box that it fills, the line with its date, and shortening it at a word.

Which labels there are and where they stand is `label_placement`'s.
"""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import NamedTuple
from unicodedata import category

ELLIPSIS = "…"
_LOOSE_ENDS = " ,;:–—-([“«"
_JOINERS = "\u200d\u200c"
ROUNDING_PX = 0.5  # room and width come from different sums


class Side(IntEnum):
    RIGHT = 0
    LEFT = 1
    UNDER = 2


class LabelBox(NamedTuple):  # a tuple, since hundreds are made in every frame
    """A placed label; `x_px` is its left edge (its right edge where `side` is LEFT)."""

    event: int
    title: str
    date_words: str
    x_px: float
    y_px: float
    width_px: float
    side: Side

    @property
    def left_px(self) -> float:
        return self.x_px - self.width_px if self.side is Side.LEFT else self.x_px


def date_line(words: str, sources: int, *, disputed: bool) -> str:
    """The date, and how often it is told, copies counted once, or that the tellings differ."""
    if disputed:
        return f"{words} · sources differ"
    if sources < 2:
        return words
    return f"{words} · told {'twice' if sources == 2 else f'{sources} times'}"


def elided(text: str, room_px: float, width_of: Callable[[str], float]) -> str:
    """The text, or as many of its first words as fit with an ellipsis; empty where nothing fits.

    A word is only broken where it is the first, and where a script sets no spaces. Only beginnings that end
    with a word are measured as long as that tells enough: they come again at other widths.
    """
    if width_of(text) <= room_px + ROUNDING_PX:
        return text
    ends = [at for at, letter in enumerate(text) if letter == " " and at]
    words = _how_many_fit(text, ends, room_px, width_of)
    if words:
        kept = text[: ends[words - 1]]
    else:
        letters = range(1, (ends[0] if ends else len(text)) + 1)
        kept = text[: _whole_letter(text, _how_many_fit(text, letters, room_px, width_of))]
    kept = kept.rstrip(_LOOSE_ENDS)
    return kept + ELLIPSIS if kept else ""


def _how_many_fit(text: str, ends: Sequence[int], room_px: float, width_of: Callable[[str], float]) -> int:
    """How many beginnings of a text, given by their ends in order, have room with an ellipsis."""
    low, high = 0, len(ends)
    while low < high:
        middle = (low + high + 1) // 2
        if width_of(text[: ends[middle - 1]].rstrip() + ELLIPSIS) <= room_px:
            low = middle
        else:
            high = middle - 1
    return low


def _whole_letter(text: str, length: int) -> int:
    """No longer than that, with no accent or joined sign parted from its letter."""
    while 0 < length < len(text) and (text[length] in _JOINERS or category(text[length]).startswith("M")):
        length -= 1
    return length
