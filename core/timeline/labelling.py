"""What is written in a frame: which marks and clusters ask for a text, and what they get."""

from collections.abc import Sequence
from itertools import islice

from core.timeline.boxes import ClusterBox, LaneBox, MarkBox
from core.timeline.framing import cluster_box
from core.timeline.label_placement import LabelPlacement, LabelWish
from core.timeline.label_texts import LabelText, LabelTexts, Ration
from core.timeline.labels import LabelBox, Side
from core.timeline.level_of_detail import Rest
from core.timeline.mark_cast import MarkCast, PageEdges
from core.timeline.metrics import Sizes, TextRole
from core.timeline.viewport import Viewport

MOST_LABELS = 240
_SIDES = tuple(Side)


def label_boxes(
    cast: MarkCast,
    marks: Sequence[MarkBox],
    viewport: Viewport,
    sizes: Sizes,
    texts: LabelTexts,
    ration: Ration,
    page: PageEdges | None = None,
) -> tuple[LabelBox, ...]:
    """Labels of the labelled marks, the weightiest first; all other marks only take their room."""
    width, sides = viewport.width_px, cast.placed.sides.tolist()
    ordered = cast.heaviest_first[cast.placed.labelled[cast.heaviest_first]].tolist()
    wanted = [at for at in ordered if marks[at].right_px >= 0 and marks[at].left_px <= width]
    known: list[LabelText | None] = [None] * len(wanted)
    known[:MOST_LABELS] = texts.texts_of([marks[at].event for at in islice(wanted, MOST_LABELS)], ration)
    wishes = [
        _wish(cast.row_keys[at], marks[at], _SIDES[sides[at]], text, sizes, page)
        for at, text in zip(wanted, known, strict=True)
    ]
    return LabelPlacement(width, sizes, texts, ration).place(wishes)


def _wish(
    row: int, mark: MarkBox, side: Side, text: LabelText | None, sizes: Sizes, page: PageEdges | None
) -> LabelWish:
    """What a labelled mark asks for; under a wide band it is whatever packing foresaw."""
    left, right, y = mark.left_px, mark.right_px, mark.y_px
    if page is not None:
        left, right = max(left, min(page[0], right)), min(right, max(page[1], left))
    if right - left >= sizes.wide_band_px:
        side = Side.UNDER
    return LabelWish(row, left, right, y + sizes.label_under_px if side is Side.UNDER else y, side, text)


def cluster_boxes(
    rests: Sequence[Rest],
    lanes: Sequence[LaneBox],
    viewport: Viewport,
    sizes: Sizes,
    texts: LabelTexts,
    ration: Ration,
) -> tuple[ClusterBox, ...]:
    """What is counted; a cluster names its weightiest event as far as its cell has room."""
    boxes = [cluster_box(rest, lanes[rest.lane], viewport, sizes) for rest in rests]
    roomy = [at for at, box in enumerate(boxes) if not box.columns and _room_px(box, viewport, sizes) > 0]
    titles = texts.titles_of([boxes[at].best_event for at in roomy], ration)
    for at, title in zip(roomy, titles, strict=True):
        room = _room_px(boxes[at], viewport, sizes)
        shown = texts.fitting_title(boxes[at].best_event, title, room, TextRole.SMALL, ration)
        boxes[at] = boxes[at]._replace(title=shown)
    return tuple(boxes)


def _room_px(box: ClusterBox, viewport: Viewport, sizes: Sizes) -> float:
    """How much room there is for a title beside a cluster; nought where it is not worth while."""
    end = min(viewport.scale.x_px_from_instant(box.rest.cell_end), viewport.width_px)
    room = end - box.right_px - 2 * sizes.label_gap_px
    return room if room >= sizes.least_label_px else 0.0
