"""Places labels beside or under their marks, never over a mark or another label.

The weightiest event places its label first. A label goes to the side that packing kept for it, to the
other side where the view would cut it, and is shortened, at last left out, where there is no room.
Rows do not change here: that is packing's alone.
"""

from collections.abc import Sequence
from typing import NamedTuple

from core.timeline.label_texts import LabelText, LabelTexts, Ration
from core.timeline.labels import ROUNDING_PX, LabelBox, Side
from core.timeline.metrics import Sizes, TextRole


class LabelWish(NamedTuple):  # a tuple, since dozens are made in every frame
    """A mark that wants a label at some side: its row (the same for no two rows of the layout), its edges,
    the middle of its label, and the text; None where that has to wait."""

    row: int
    left_px: float
    right_px: float
    y_px: float
    side: Side
    text: LabelText | None


Stretches = list[tuple[float, float]]  # what is taken of a row, in any order


class LabelPlacement:
    """The labels of one frame."""

    def __init__(self, width_px: float, sizes: Sizes, texts: LabelTexts, ration: Ration) -> None:
        self._width_px = width_px
        self._sizes = sizes
        self._texts = texts
        self._ration = ration
        self._taken: dict[int, Stretches] = {}

    def place(self, wishes: Sequence[LabelWish]) -> tuple[LabelBox, ...]:
        """Labels for wishes given in order of weight. Every mark of a row must be among the wishes."""
        for wish in wishes:
            self._taken.setdefault(wish.row, []).append((wish.left_px, wish.right_px))
        made = [self._placed(wish, wish.text) for wish in wishes if wish.text is not None]
        return tuple([box for box in made if box])

    def _placed(self, wish: LabelWish, text: LabelText) -> LabelBox | None:
        if not text.natural_px:
            return None
        taken, natural = self._taken[wish.row], text.natural_px
        if wish.side is Side.UNDER:
            return self._under(wish, text, taken)
        side, other = (Side.LEFT, Side.RIGHT) if wish.side is Side.LEFT else (Side.RIGHT, Side.LEFT)
        room = self._room_px(wish, side, natural, taken)
        if room <= min(natural, self._sizes.most_label_px) - ROUNDING_PX:
            across = self._room_px(wish, other, natural, taken)
            if across > room:
                side, room = other, across
        if room < min(natural, self._sizes.least_label_px):
            return None
        gap, edge = self._sizes.label_gap_px, self._sizes.edge_px
        x_px = wish.right_px + gap if side is Side.RIGHT else wish.left_px - gap
        box = self._box(wish, text, side, min(room, natural), x_px)
        left = x_px if side is Side.RIGHT else x_px - box.width_px
        taken.append((left - edge, left + box.width_px + edge))
        return box

    def _room_px(self, wish: LabelWish, side: Side, natural: float, taken: Stretches) -> float:
        """How wide a label may be on one side of its mark, up to its natural width."""
        sizes = self._sizes
        gap, edge = sizes.label_gap_px, sizes.edge_px
        clear = sizes.between_boxes_px - edge  # from what else stands there: further than from its own mark
        if side is Side.RIGHT:
            left = wish.right_px + gap
            if left < 0:
                return 0.0
            right = min(left + natural, self._width_px - edge)
            return min(right, _free_to_right(taken, left, right + clear) - clear) - left
        right = wish.left_px - gap
        if right > self._width_px:
            return 0.0
        left = max(right - natural, edge)
        return right - max(left, _free_to_left(taken, left - clear, right) + clear)

    def _under(self, wish: LabelWish, text: LabelText, taken: Stretches) -> LabelBox | None:
        """Under the start of its mark, or under the left edge of the view where the start is out of it.

        Where the view would cut the label, it begins further left, under the end of its mark.
        """
        edge, natural, width_px = self._sizes.edge_px, text.natural_px, self._width_px
        start, end = max(wish.left_px, edge), min(wish.right_px, width_px)
        wanted = min(start, max(edge, width_px - edge - natural))
        left = max(wanted, _free_to_left(taken, wanted, wish.left_px)) if wanted < start else start
        beyond = left + natural if wish.left_px >= 0 else end
        right = max(end, _free_to_right(taken, end, min(beyond, width_px - edge)))
        room = right - left
        if room < min(natural, self._sizes.least_label_px):
            return None
        box = self._box(wish, text, Side.UNDER, min(natural, room), left)
        if left < wish.left_px:
            taken.append((left - edge, wish.left_px))
        taken.append((end, max(end, left + box.width_px)))
        return box

    def _box(self, wish: LabelWish, text: LabelText, side: Side, width: float, x_px: float) -> LabelBox:
        title, dated = text.title, text.dated
        if width < text.natural_px - ROUNDING_PX or text.natural_px >= self._sizes.widest_label_px:
            title = self._texts.fitting_title(text.event, text.title, width, TextRole.LABEL, self._ration)
            dated = self._texts.fitting_date(text, width)
        return LabelBox(text.event, title, dated, x_px, wish.y_px, width, side)


def _free_to_right(taken: Stretches, left: float, right: float) -> float:
    """How far a row is free from `left` on, up to `right`."""
    if right <= left:
        return left
    for start, end in taken:
        if end > left and start < right:
            right = max(left, start)
    return right


def _free_to_left(taken: Stretches, left: float, right: float) -> float:
    """How far a row is free from `right` back, down to `left`."""
    if right <= left:
        return right
    for start, end in taken:
        if start < right and end > left:
            left = min(right, end)
    return left
