"""Whatever can be pressed can be reached without a pointer, and shows where the keys are."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.actions import ACTIONS, Command
from gui.dialogs.command_palette import named_actions
from gui.style.stylesheet import style_sheet
from tests.support.window_driver import WindowDriver


def _round(driver: WindowDriver, qtbot: QtBot) -> list[QWidget]:
    """What Tab goes through, from the canvas back to it."""
    driver.window.activateWindow()
    driver.window.canvas.setFocus()
    reached: list[QWidget] = []
    for _ in range(120):
        focused = QApplication.focusWidget()
        assert focused is not None
        if reached and focused is reached[0]:
            break
        reached.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    return reached


def test_every_button_is_in_the_round_or_in_a_menu(
    driver: WindowDriver, seed_article: Path, qtbot: QtBot
) -> None:
    driver.drop_files(seed_article)
    driver.choose(driver.event_titled("drones"))
    reached = _round(driver, qtbot)
    offered = {_plain(one.action.text()) for one in named_actions(driver.window.menu.actions())}
    buttons = [button for button in driver.window.findChildren(QAbstractButton) if _can_be_pressed(button)]
    missed = [button for button in buttons if button not in reached and _plain(button.text()) not in offered]
    assert not [(button, button.text(), button.accessibleName()) for button in missed]


def _plain(words: str) -> str:
    """Without what a menu or a button adds to the words of a command."""
    return words.split("  ", maxsplit=1)[0].replace("&", "").strip("+ \u2026")


def _can_be_pressed(button: QAbstractButton) -> bool:
    """A button of the window's own: what Qt puts into its fields and tables has keys of its own there."""
    of_qt = isinstance(button.parent(), (QLineEdit, QAbstractItemView))
    return button.isVisible() and button.isEnabled() and not of_qt


def test_every_command_stands_in_a_menu_under_its_name(driver: WindowDriver) -> None:
    offered = [one.action for one in named_actions(driver.window.menu.actions())]
    assert all(driver.action(spec.command) in offered for spec in ACTIONS)


@pytest.mark.parametrize("part", ["button", "field", "canvas", "table"])
def test_the_focus_is_seen(driver: WindowDriver, seed_article: Path, qtbot: QtBot, part: str) -> None:
    driver.drop_files(seed_article)
    window = driver.window
    if part == "table":
        driver.trigger(Command.SWITCH_VIEW)
        driver.until(lambda: window.table.model.rowCount() > 0)
        window.table.table.setCurrentIndex(window.table.model.index(0, 0))
    focused = {
        "button": window.filters.button,
        "field": window.filters.field,
        "canvas": window.canvas,
        "table": window.table.table,
    }[part]
    window.activateWindow()
    window.toolbar.search.setFocus()
    driver.settle()
    before = _picture(focused)
    focused.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: _picture(focused) != before)


def _picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def test_filters_are_picked_and_taken_back_by_keys_alone(
    driver: WindowDriver, seed_article: Path, qtbot: QtBot
) -> None:
    driver.drop_files(seed_article)
    filters = driver.window.filters
    driver.window.activateWindow()
    with driver.waiting(driver.app.filtering.values_shown):
        next(action for action in filters.menu.actions() if action.text().startswith("Place")).trigger()
    qtbot.keyClick(filters.picker.field, Qt.Key.Key_Down)
    with driver.waiting(driver.app.filtering.choice_known):
        qtbot.keyClick(filters.picker.field, Qt.Key.Key_Return)
    assert len(filters.chip_words) == 1
    chip = next(
        button for button in filters.findChildren(QAbstractButton) if button.text().startswith("Place:")
    )
    assert chip.focusPolicy() & Qt.FocusPolicy.TabFocus
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    driver.settle()
    assert filters.chip_words == ()


def test_twice_as_large_text_still_fits_a_laptop(
    driver: WindowDriver, seed_article: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    driver.drop_files(seed_article)
    doubled = replace(driver.app.follower.theme, base_px=2 * driver.app.follower.theme.base_px)
    usual = qapp.styleSheet()
    qapp.setStyleSheet(style_sheet(doubled.tokens, doubled.base_px))
    try:
        driver.window.set_theme(doubled)
        driver.window.resize(1366, 768)
        qtbot.waitUntil(lambda: driver.window.width() <= 1366)
        for button in driver.window.toolbar.findChildren(QAbstractButton):
            assert button.geometry().right() <= driver.window.toolbar.width()
    finally:
        qapp.setStyleSheet(usual)
