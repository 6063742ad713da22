"""Labels beside or under their marks, never over a mark or another label.

The weightiest event places its label first. A label goes to the side that packing kept for it, to the
other side where the view would cut it, and is shortened, at last left out, where there is no room.
Rows do not change here: that is packing's alone.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple
from unicodedata import category

from core.timeline.metrics import Sizes, TextMeasure, TextRole

ELLIPSIS = "…"
_LOOSE_ENDS = " ,;:–—-([“«"
_JOINERS = "\u200d\u200c"
_ROUNDING_PX = 0.5  # room and width come from different sums


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


@dataclass(frozen=True, slots=True)
class LabelWish:
    """A mark that wants a label at some side: its edges, its row (`row_key` is unique in the layout),
    and the middle of its label."""

    event: int
    row_key: tuple[int, int]
    left_px: float
    right_px: float
    y_px: float
    title: str
    date_words: str
    side: Side
    date_alone: str = ""  # the date without what else the line tells, for where that has no room


def date_line(words: str, sources: int, *, disputed: bool) -> str:
    """The date, and how often it is told, copies counted once, or that the tellings differ."""
    if disputed:
        return f"{words} · sources differ"
    if sources < 2:
        return words
    return f"{words} · told {'twice' if sources == 2 else f'{sources} times'}"


class _RowSpace:
    """What is taken of each row, as disjoint stretches in order."""

    def __init__(self) -> None:
        self._taken: dict[tuple[int, int], list[tuple[float, float]]] = {}

    def take(self, row: tuple[int, int], left: float, right: float) -> None:
        stretches = self._taken.setdefault(row, [])
        stretches.insert(bisect_right(stretches, (left, right)), (left, right))

    def free_to_right(self, row: tuple[int, int], left: float, right: float) -> float:
        """How far the row is free from `left` on, up to `right`."""
        ahead = (taken for taken in self._taken.get(row, ()) if taken[1] > left)
        return min((max(left, taken[0]) for taken in ahead), default=right) if right > left else left

    def free_to_left(self, row: tuple[int, int], left: float, right: float) -> float:
        """How far the row is free from `right` back, down to `left`."""
        behind = (taken for taken in self._taken.get(row, ()) if taken[0] < right)
        return max((min(right, taken[1]) for taken in behind), default=left) if right > left else right


def place_labels(
    wishes: Sequence[LabelWish], width_px: float, sizes: Sizes, measure: TextMeasure
) -> tuple[LabelBox, ...]:
    """Labels for wishes given in order of weight. Every mark of a row must be among the wishes."""
    space = _RowSpace()
    for wish in wishes:
        space.take(wish.row_key, wish.left_px, wish.right_px)
    made = (_placed(wish, space, width_px, sizes, measure) for wish in wishes)
    return tuple(box for box in made if box)


def _placed(
    wish: LabelWish, space: _RowSpace, width_px: float, sizes: Sizes, measure: TextMeasure
) -> LabelBox | None:
    if not wish.title and not wish.date_words:
        return None
    natural = min(
        sizes.widest_label_px,
        max(measure.width_px(wish.title, TextRole.LABEL), measure.width_px(wish.date_words, TextRole.DATE)),
    )
    enough = min(natural, sizes.most_label_px) - _ROUNDING_PX
    if wish.side is Side.UNDER:
        return _under(wish, natural, space, width_px, sizes, measure)
    sides = (Side.LEFT, Side.RIGHT) if wish.side is Side.LEFT else (Side.RIGHT, Side.LEFT)
    rooms = [(side, _room_px(wish, side, natural, space, width_px, sizes)) for side in sides]
    side, room = next(((s, r) for s, r in rooms if r > enough), max(rooms, key=lambda pair: pair[1]))
    if room < min(natural, sizes.least_label_px):
        return None
    box = _box(wish, side, min(room, natural), sizes, measure)
    space.take(wish.row_key, box.left_px - sizes.edge_px, box.left_px + box.width_px + sizes.edge_px)
    return box


def _room_px(
    wish: LabelWish, side: Side, natural: float, space: _RowSpace, width_px: float, sizes: Sizes
) -> float:
    """How wide a label may be on one side of its mark, up to its natural width."""
    gap, edge = sizes.label_gap_px, sizes.edge_px
    clear = sizes.between_boxes_px - edge  # from what else stands in the row: further than from its own mark
    if side is Side.RIGHT:
        left = wish.right_px + gap
        right = min(left + natural, width_px - edge)
        free = space.free_to_right(wish.row_key, left, right + clear)
        return min(right, free - clear) - left if left >= 0 else 0.0
    right = wish.left_px - gap
    left = max(right - natural, edge)
    free = space.free_to_left(wish.row_key, left - clear, right)
    return right - max(left, free + clear) if right <= width_px else 0.0


def _under(
    wish: LabelWish, natural: float, space: _RowSpace, width_px: float, sizes: Sizes, measure: TextMeasure
) -> LabelBox | None:
    """Under the start of its mark, or under the left edge of the view where the start is out of it.

    Where the view would cut the label, it begins further left, under the end of its mark.
    """
    edge = sizes.edge_px
    start, end = max(wish.left_px, edge), min(wish.right_px, width_px)
    wanted = min(start, max(edge, width_px - edge - natural))
    left = max(wanted, space.free_to_left(wish.row_key, wanted, wish.left_px)) if wanted < start else start
    beyond = left + natural if wish.left_px >= 0 else end
    right = max(end, space.free_to_right(wish.row_key, end, min(beyond, width_px - edge)))
    room = right - left
    if room < min(natural, sizes.least_label_px):
        return None
    box = _box(wish, Side.UNDER, min(natural, room), sizes, measure, x_px=left)
    if left < wish.left_px:
        space.take(wish.row_key, left - edge, wish.left_px)
    space.take(wish.row_key, end, max(end, left + box.width_px))
    return box


def _box(
    wish: LabelWish, side: Side, width: float, sizes: Sizes, measure: TextMeasure, x_px: float = 0.0
) -> LabelBox:
    if side is Side.RIGHT:
        x_px = wish.right_px + sizes.label_gap_px
    elif side is Side.LEFT:
        x_px = wish.left_px - sizes.label_gap_px
    title = elided(wish.title, width, lambda text: measure.width_px(text, TextRole.LABEL))
    told = wish.date_words
    if wish.date_alone and measure.width_px(told, TextRole.DATE) > width + _ROUNDING_PX:
        told = wish.date_alone
    date = elided(told, width, lambda text: measure.width_px(text, TextRole.DATE))
    return LabelBox(wish.event, title, date, x_px, wish.y_px, width, side)


def elided(text: str, room_px: float, width_of: Callable[[str], float]) -> str:
    """The text, or as many of its first words as fit with an ellipsis; empty where nothing fits.

    A word is only broken where it is the first, and where a script sets no spaces.
    """
    if width_of(text) <= room_px + _ROUNDING_PX:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width_of(text[:middle].rstrip() + ELLIPSIS) <= room_px:
            low = middle
        else:
            high = middle - 1
    kept = _whole_words(text, _whole_letter(text, low)).rstrip(_LOOSE_ENDS)
    return kept + ELLIPSIS if kept else ""


def _whole_letter(text: str, length: int) -> int:
    """No longer than that, with no accent or joined sign parted from its letter."""
    while 0 < length < len(text) and (text[length] in _JOINERS or category(text[length]).startswith("M")):
        length -= 1
    return length


def _whole_words(text: str, length: int) -> str:
    """At most so much of a text, without the word that is cut at its end."""
    if length >= len(text) or text[length].isspace():
        return text[:length]
    space = text.rfind(" ", 0, length)
    return text[:space] if space > 0 else text[:length]
