"""Everything that the menus offer can be done by typing a few letters of its name."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.actions import ACTIONS, Command, translated
from tests.support.window_driver import WindowDriver


def test_every_command_is_offered_with_its_key(driver: WindowDriver) -> None:
    driver.trigger(Command.PALETTE)
    offered = driver.app.palette.palette.names
    last_parts = {name.split(" › ")[-1] for name in offered}
    for spec in ACTIONS:
        assert driver.action(spec.command).text() in last_parts, translated(spec.text)
    assert "View › Lanes by › Article" in offered
    driver.app.palette.palette.close()


def test_a_command_that_is_typed_is_done_and_remembered(
    driver: WindowDriver, seed_article: Path, qtbot: QtBot
) -> None:
    driver.drop_files(seed_article)
    driver.trigger(Command.PALETTE)
    palette = driver.app.palette.palette
    qtbot.keyClicks(palette.field, "lanes by art")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    driver.settle()
    assert driver.app.project.lanes == "article"
    assert not palette.isVisible()
    driver.trigger(Command.PALETTE)
    assert palette.names[0] == "View › Lanes by › Article"
    palette.close()


def test_the_arrow_keys_go_through_what_is_offered(
    driver: WindowDriver, seed_article: Path, qtbot: QtBot
) -> None:
    driver.drop_files(seed_article)
    driver.trigger(Command.PALETTE)
    palette = driver.app.palette.palette
    qtbot.keyClicks(palette.field, "switch")
    assert palette.names[0] == "View › Switch between canvas and table"
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    driver.settle()
    assert driver.window.table_shown


def test_what_cannot_be_done_now_is_not_done(driver: WindowDriver, qtbot: QtBot) -> None:
    driver.trigger(Command.PALETTE)
    palette = driver.app.palette.palette
    qtbot.keyClicks(palette.field, "accept")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
