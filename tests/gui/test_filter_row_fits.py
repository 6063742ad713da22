"""The bar of filters in a narrow window: nothing of it lies over anything else."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.panels.filter_row import FilterRow

COUNT = "10\u202f000 of 10\u202f000 events shown"


def place(widget: QWidget, inside: QWidget) -> QRect:
    """Where a widget is seen, in the coordinates of the one that it is inside."""
    return QRect(widget.mapTo(inside, QPoint()), widget.size())


@pytest.mark.parametrize("width", [320, 360, 500, 900])
def test_the_field_leaves_room_for_the_count(qtbot: QtBot, width: int) -> None:
    row = FilterRow()
    qtbot.addWidget(row)
    row.show_count(COUNT)
    row.resize(width, 80)
    with qtbot.waitExposed(row):
        row.show()
    count = next(label for label in row.findChildren(QLabel) if label.text() == COUNT)
    placed = [place(part, row) for part in (row.field, row.button, count)]
    assert not placed[0].intersects(placed[2])
    assert not placed[1].intersects(placed[2])
    assert all(row.rect().contains(part) for part in placed)
