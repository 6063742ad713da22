"""Contradictions in the real window: all in a list, one opened with its sides, decided by a key alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.model.contradiction import Standing
from core.model.event import Event
from gui.actions import Command
from gui.panels.disputes_page import DisputesPage
from tests.support.disputed_stories import DISPUTED
from tests.support.window_driver import WindowDriver, write_articles


@pytest.fixture
def disputed(driver: WindowDriver, tmp_path: Path) -> WindowDriver:
    driver.drop_files(*write_articles(tmp_path / "in", list(DISPUTED.items())))
    driver.window.activateWindow()
    return driver


def press(driver: WindowDriver, key: str | Qt.Key) -> None:
    """A key of the page, and what comes of it."""
    with driver.waiting(driver.app.access.changed):
        QTest.keyClick(driver.window.disputes_page.list, key)
    driver.settle()


def sinking(driver: WindowDriver) -> Event:
    (event,) = [event for event in driver.events_on_disk() if event.contradictions]
    return event


def standing(driver: WindowDriver) -> Standing:
    (found,) = sinking(driver).contradictions
    return found.standing


def is_torn(driver: WindowDriver) -> bool:
    snapshot = driver.app.project.snapshot
    return snapshot is not None and bool(snapshot.disputed.any())


def sides(page: DisputesPage) -> list[tuple[str, str, int]]:
    assert page.view.card is not None
    return [(side.words, side.told_by, len(side.witnesses)) for side in page.view.card.sides]


def test_a_contradiction_is_opened_decided_opened_again_and_left_open_by_keys_alone(
    disputed: WindowDriver,
) -> None:
    window, page = disputed.window, disputed.window.disputes_page
    assert is_torn(disputed)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_X, _CTRL_SHIFT)
    disputed.settle()
    assert page.isVisible()
    assert page.head.words == "1 open of 1 contradiction"
    assert [row.told_by for row in page.model.shown] == ["4 articles, 3 independent sources"]
    assert sides(page) == [
        ("13 July 2024", "3 articles, 2 independent sources", 3),
        ("12 July 2024", "1 article", 1),
    ]
    assert disputed.app.reading.reading.event is not None

    press(disputed, "2")
    assert standing(disputed) is Standing.DECIDED
    date = sinking(disputed).dating
    assert date is not None
    assert date.value == "2024-07-12"
    assert not is_torn(disputed)
    assert page.view.card is not None
    assert [side.chosen for side in page.view.card.sides] == [False, True]

    QTest.keyClick(page.list, "w")
    QTest.keyClicks(page.view.editor.field, "the log of the ship")
    with disputed.waiting(disputed.app.access.changed):
        QTest.keyClick(page.view.editor.field, Qt.Key.Key_Return)
    disputed.settle()
    assert sinking(disputed).contradictions[0].reason == "the log of the ship"
    assert page.view.card.state == "Decided by you: the log of the ship"

    press(disputed, "o")
    assert standing(disputed) is Standing.OPEN
    press(disputed, "l")
    assert standing(disputed) is Standing.LEFT_OPEN
    assert is_torn(disputed)
    disputed.trigger(Command.UNDO)
    assert standing(disputed) is Standing.OPEN
    QTest.keyClick(page.list, Qt.Key.Key_Escape)
    assert not page.isVisible()
    assert window.canvas.isVisible()


def test_the_card_leads_to_it_and_each_sentence_to_its_article(disputed: WindowDriver, qtbot: QtBot) -> None:
    page, reader = disputed.window.disputes_page, disputed.window.reader
    disputed.choose(sinking(disputed))
    link = reader.card.findChild(QPushButton, "open-contradiction")
    assert link is not None
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    disputed.settle()
    assert page.isVisible()
    assert page.view.card is not None

    witness = page.view.card.sides[0].witnesses[-1]
    assert witness.copy == "near copy or later version of “What we know”"
    button = page.view.findChild(QPushButton, f"witness-{witness.number}")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    disputed.settle()
    article = disputed.app.reading.reading.article
    assert article is not None
    assert article.title == "Corvey mourns"


def test_where_nothing_is_disputed_the_page_says_so(driver: WindowDriver) -> None:
    driver.trigger(Command.CONTRADICTIONS)
    page = driver.window.disputes_page
    assert page.head.words == "No sources contradict each other."
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not page.isVisible()


_CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
