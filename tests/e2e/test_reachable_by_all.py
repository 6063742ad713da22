"""Every control has a name that can be read out, can be reached by keyboard, and says so on the screen."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.actions import ACTIONS, Command
from tests.support.window_driver import WindowDriver

CONTROLS = (QAbstractButton, QLineEdit, QAbstractItemView)


def controls(window: QWidget) -> list[QWidget]:
    found = [widget for kind in CONTROLS for widget in window.findChildren(kind) if widget.isVisible()]
    # Qt's own parts of its widgets: the header of a table, the button that clears a field
    return [widget for widget in found if not isinstance(widget.parent(), (QAbstractItemView, *CONTROLS))]


def spoken_name(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def test_every_control_has_a_name(driver: WindowDriver, seed_article: Path) -> None:
    driver.drop_files(seed_article)
    driver.choose(driver.event_titled("bomb"))
    driver.trigger(Command.EDIT_DATE)
    for command in (None, Command.SWITCH_VIEW):
        if command is not None:
            driver.trigger(command)
        nameless = [repr(widget) for widget in controls(driver.window) if not spoken_name(widget).strip(" ×")]
        assert not nameless
    for command in (Command.IMPORT_REPORT, Command.REVIEW_DATES):
        driver.trigger(command)
        nameless = [repr(widget) for widget in controls(driver.window) if not spoken_name(widget).strip(" ×")]
        assert not nameless
    driver.trigger(Command.REVIEW_DATES)
    for named in (driver.window.canvas, driver.window.reader.text):
        assert named.accessibleName()


def test_tab_goes_through_the_panes_and_comes_back(
    driver: WindowDriver, seed_article: Path, qtbot: QtBot
) -> None:
    driver.drop_files(seed_article)
    driver.choose(driver.event_titled("drones"))
    driver.window.activateWindow()
    driver.window.canvas.setFocus()
    reached = []
    for _ in range(80):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is driver.window.canvas:
            break
    assert QApplication.focusWidget() is driver.window.canvas, "the round does not close"
    window = driver.window
    for pane in (window.toolbar, window.articles, window.undated, window.reader):
        assert any(pane.isAncestorOf(widget) for widget in reached), pane
    assert window.reader.text in reached


def test_no_key_is_given_twice() -> None:
    keys = [key for spec in ACTIONS for key in spec.keys]
    assert len(keys) == len(set(keys))


def test_the_wheel_does_what_was_chosen_and_is_remembered(driver: WindowDriver) -> None:
    preference = driver.window.canvas.wheel_preference
    driver.window.menu.wheel_chosen.emit(True)
    assert driver.window.canvas.wheel_preference is not preference
    driver.window.menu.wheel_chosen.emit(False)
    assert driver.window.canvas.wheel_preference is preference


def test_the_lit_sentence_is_in_view_beside_the_card(driver: WindowDriver, seed_article: Path) -> None:
    driver.drop_files(seed_article)
    driver.window.resize(1024, 680)
    driver.choose(driver.event_titled("denied"))
    text = driver.window.reader.text
    assert text.lit_text
    driver.until(lambda: text.lit_in_view)
