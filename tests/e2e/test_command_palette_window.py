"""The palette finds what can be done by its words, and does it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.actions import Command
from gui.dialogs.command_palette import CommandPalette
from tests.support.window_driver import WindowDriver


def palette_of(driver: WindowDriver) -> CommandPalette:
    driver.trigger(Command.PALETTE)
    found = driver.window.findChild(CommandPalette)
    assert found is not None
    return found


def listed(palette: CommandPalette) -> list[str]:
    return [palette.list.item(at).text() for at in range(palette.list.count())]


def test_letters_find_a_command_and_enter_does_it(driver: WindowDriver, seed_article: Path) -> None:
    driver.drop_files(seed_article)
    palette = palette_of(driver)
    QTest.keyClicks(palette.field, "canvas tab")
    assert listed(palette)[0].startswith("Switch between canvas and table")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    driver.settle()
    assert not palette.isVisible()
    assert driver.window.table_shown


def test_only_what_can_be_done_now_is_listed(driver: WindowDriver) -> None:
    palette = palette_of(driver)
    assert any(words.startswith("Open sample") for words in listed(palette))
    assert not any(words.startswith("Fit all") for words in listed(palette))
    QTest.keyClicks(palette.field, "no such thing")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_arrows_go_through_the_list_while_letters_go_to_the_field(driver: WindowDriver) -> None:
    palette = palette_of(driver)
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentRow() == 2
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentRow() == 1
    assert palette.field.hasFocus()
