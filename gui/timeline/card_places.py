"""Where a hover card may go: beside its mark and label, hiding no other."""

from functools import reduce

from PySide6.QtCore import QPoint, QRect, QSize

from core.timeline.boxes import Layout
from core.timeline.hit_test import LABEL_HALF_HEIGHT_PX


def card_places(layout: Layout, area: QRect, row: int) -> tuple[QRect, list[QRect]]:
    """The mark with its label (the whole area where it is out of view), and all marks and labels."""
    marks = [(m.event, _rect(m.left_px, m.y_px, m.right_px, m.height_px)) for m in layout.marks]
    labels = [
        (
            label.event,
            _rect(label.left_px, label.y_px, label.left_px + label.width_px, 2.0 * LABEL_HALF_HEIGHT_PX),
        )
        for label in layout.labels
    ]
    origin = area.topLeft()
    placed = [(event, box.translated(origin)) for event, box in (*marks, *labels)]
    own = [box for event, box in placed if event == row]
    return (reduce(QRect.united, own) if own else area), [box for _, box in placed]


def _rect(left: float, middle: float, right: float, height: float) -> QRect:
    top_left = QPoint(round(left), round(middle - height / 2))
    return QRect(top_left, QSize(round(right - left), round(height)))
