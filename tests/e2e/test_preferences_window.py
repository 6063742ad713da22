"""Each preference takes effect at once, shows in the menus too, and is there at the next start."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from core.storage.backup_places import backups_folder, backups_of
from gui.actions import Command
from gui.dialogs.preferences_dialog import Preference, PreferencesDialog
from gui.settings import ThemeChoice
from gui.style.fonts import SANS, system_family
from gui.timeline.interaction.wheel import WheelPreference
from tests.support.window_driver import WindowDriver, write_articles


@pytest.fixture
def page(driver: WindowDriver) -> PreferencesDialog:
    driver.trigger(Command.PREFERENCES)
    dialog = driver.app.preferences.dialog
    assert dialog is not None
    return dialog


def choose(page: PreferencesDialog, preference: Preference, value: object) -> None:
    box = page.choices[preference]
    box.setCurrentIndex(box.findData(value))


def test_preferences_apply_at_once_and_are_kept(
    driver: WindowDriver, page: PreferencesDialog, qapp: QApplication
) -> None:
    usual_px = qapp.font().pixelSize()
    choose(page, Preference.THEME, ThemeChoice.DARK)
    assert driver.app.follower.theme.dark
    choose(page, Preference.TEXT_PX, 20)
    assert qapp.font().pixelSize() == 20
    assert driver.window.canvas.font().pixelSize() == 20
    choose(page, Preference.SYSTEM_FONT, True)
    assert qapp.font().family() == system_family()
    choose(page, Preference.WHEEL_SCROLLS, True)
    assert driver.window.canvas.wheel_preference is WheelPreference.SCROLL
    kept = driver.app.settings
    assert (kept.theme(), kept.text_px(), kept.uses_system_font()) == (ThemeChoice.DARK, 20, True)
    driver.window.menu.wheel_chosen.emit(False)
    assert page.choices[Preference.WHEEL_SCROLLS].currentData() is False, "the page shows what menus choose"
    choose(page, Preference.THEME, ThemeChoice.LIGHT)
    choose(page, Preference.TEXT_PX, 0)
    choose(page, Preference.SYSTEM_FONT, False)
    assert (qapp.font().pixelSize(), qapp.font().family()) == (usual_px, SANS)
    assert not driver.app.follower.theme.dark


def test_backups_are_made_in_the_folder_that_was_chosen(
    launch: Callable[..., WindowDriver], tmp_path: Path
) -> None:
    driver = launch("story.dateline")
    chosen = tmp_path / "backups of the desk"
    driver.app.preferences.set_backups_folder(chosen)
    (article,) = write_articles(tmp_path / "in", [("a.txt", "The ferry sank off Port Ansel on 3 May 2021.")])
    driver.drop_files(article)
    driver.app.care.back_up()
    driver.until(lambda: bool(backups_of(driver.project, chosen)))
    (made,) = backups_of(driver.project, chosen)
    assert made.path.parent == backups_folder(driver.project, chosen)
    assert made.path.is_relative_to(chosen)
    driver.close()
    again = launch("story.dateline")
    assert again.app.access.backups_folder == chosen
    again.app.preferences.set_backups_folder(None)
