"""Words are found in the article that is open, place by place, and the timeline's search is left alone."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.actions import Command
from tests.support.window_driver import WindowDriver, write_articles

STORY = "The ferry Halden sank on 3 May 2021. \U0001f6a2 A Ferry came on 4 May 2021.\n\nNo ferry was found."


def test_words_are_found_place_by_place(driver: WindowDriver, tmp_path: Path, qtbot: QtBot) -> None:
    (story,) = write_articles(tmp_path / "in", [("story.txt", STORY)])
    driver.drop_files(story)
    driver.choose(driver.events_on_disk()[0])
    reader = driver.window.reader
    driver.trigger(Command.FIND_IN_ARTICLE)
    assert reader.find_bar.isVisible()
    qtbot.keyClicks(reader.find_bar.field, "ferry")
    assert reader.find_bar.count_words == "1 of 3"
    qtbot.keyClick(reader.find_bar.field, Qt.Key.Key_Return)
    assert reader.find_bar.count_words == "2 of 3"
    assert reader.text.marked_text == "Ferry"
    qtbot.keyClick(reader.find_bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(reader.find_bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert reader.find_bar.count_words == "3 of 3"
    qtbot.keyClicks(reader.find_bar.field, "x")
    assert reader.find_bar.count_words == "nowhere"
    assert reader.text.marked_text == ""
    qtbot.keyClick(reader.find_bar.field, Qt.Key.Key_Escape)
    assert not reader.find_bar.isVisible()
    assert driver.window.toolbar.search.text() == ""
    reader.text.setFocus()
    if reader.text.hasFocus():  # where the window is the active one
        driver.trigger(Command.FIND)
        assert reader.find_bar.isVisible()
