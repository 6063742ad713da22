"""The chips of the undated tray say as much as a line has room for, and the whole to a screen reader."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.model.ids import ArticleId
from core.model.span import Span
from core.model.views import UndatedChip
from gui.panels.undated_tray import UndatedTray

WORDS = "The search cost more than was planned"


@pytest.mark.parametrize(("width", "whole"), [(900, True), (300, False)], ids=["room", "no room"])
def test_a_chip_ends_in_an_ellipsis_where_there_is_no_room(qtbot: QtBot, width: int, whole: bool) -> None:
    tray = UndatedTray()
    qtbot.addWidget(tray)
    tray.resize(width, 200)
    tray.set_chips((UndatedChip(None, ArticleId(1), Span(0, 4), "next week", "Search", WORDS),))
    with qtbot.waitExposed(tray):
        tray.show()
    (chip,) = tray.findChildren(QPushButton)
    assert chip.text().startswith("\u201cnext week\u201d")
    assert chip.text().endswith(WORDS if whole else "\u2026")
    assert WORDS in chip.accessibleName()
