"""The history in the real window: what was done, in words; any point of it gone back to, and that undone."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.model.event import Review
from gui.actions import Command
from gui.models.history_rows import ROW_ROLE, HistoryRow
from tests.support.disputed_stories import DISPUTED
from tests.support.stories import COLLAPSE
from tests.support.window_driver import WindowDriver, write_articles


def rows(driver: WindowDriver) -> list[HistoryRow]:
    model = driver.window.history_page.model
    return [model.index(at).data(ROW_ROLE) for at in range(model.rowCount())]


def steps(driver: WindowDriver) -> list[tuple[str, str]]:
    """The words of each step and what has become of it, the newest first."""
    return [(row.words, row.state) for row in rows(driver) if row.entry is not None]


def go_to(driver: WindowDriver, words: str) -> None:
    page = driver.window.history_page
    at = next(at for at, row in enumerate(rows(driver)) if words in row.words)
    page.list.setCurrentIndex(page.model.index(at))
    driver.settle()


def reviews(driver: WindowDriver) -> list[Review]:
    return [driver.event_titled("collapsed").review, driver.event_titled("inspected").review]


def test_steps_are_told_searched_gone_back_to_and_brought_back(driver: WindowDriver, tmp_path: Path) -> None:
    driver.drop_files(*write_articles(tmp_path / "in", [("collapse.txt", COLLAPSE)]))
    for words, command in (("collapsed", Command.ACCEPT), ("inspected", Command.ACCEPT)):
        driver.choose(driver.event_titled(words))
        driver.trigger(command)
    driver.trigger(Command.UNDO)
    driver.window.activateWindow()
    QTest.keyClick(driver.window.windowHandle(), Qt.Key.Key_H, _CTRL_SHIFT)
    driver.settle()
    page = driver.window.history_page
    assert page.isVisible()
    (second, undone), (first, stands) = steps(driver)
    assert (undone, stands) == ("undone", "the project stands here")
    assert "inspected" in second
    assert "collapsed" in first
    assert rows(driver)[0].step is None
    assert rows(driver)[-1].words.startswith("The beginning")
    assert not page.back.isEnabled()

    go_to(driver, "inspected")
    assert driver.app.reading.event_id == driver.event_titled("inspected").id
    with driver.waiting(driver.app.access.changed):
        QTest.keyClick(page.list, Qt.Key.Key_Return)
    driver.settle()
    assert reviews(driver) == [Review.ACCEPTED, Review.ACCEPTED]

    go_to(driver, "The beginning")
    with driver.waiting(driver.app.access.changed):
        page.back.click()
    driver.settle()
    assert reviews(driver) == [Review.PROPOSED, Review.PROPOSED]
    driver.trigger(Command.UNDO)
    assert reviews(driver) == [Review.ACCEPTED, Review.ACCEPTED]

    page.field.setText("inspec accept")
    driver.settle()
    assert all("inspected" in words for words, _ in steps(driver))
    assert steps(driver)
    QTest.keyClick(page.field, Qt.Key.Key_Escape)
    assert not page.isVisible()


def test_decisions_that_have_nothing_left_to_hold_on_to_are_listed_with_the_reason(
    driver: WindowDriver, tmp_path: Path, qtbot: QtBot
) -> None:
    driver.drop_files(*write_articles(tmp_path / "in", [*DISPUTED.items(), ("c.txt", COLLAPSE)]))
    driver.choose(driver.event_titled("collapsed"))
    driver.trigger(Command.ACCEPT)
    driver.trigger(Command.HISTORY)
    page = driver.window.history_page
    assert not page.unfit.isVisible()

    driver.trigger(Command.REMOVE_ARTICLE)
    head = page.unfit.findChild(QPushButton, "show-unfit")
    assert head is not None
    assert head.text() == "1 decision no longer fits"
    qtbot.mouseClick(head, Qt.MouseButton.LeftButton)
    told = [label.text() for label in page.unfit.findChildren(QLabel) if label.isVisible()]
    assert any("collapsed" in words for words in told)
    assert len(told) == 2
    driver.trigger(Command.UNDO)
    assert not page.unfit.isVisible()


_CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
