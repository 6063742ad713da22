"""The project's file in the window: backups put back, files moved, locked, newer, damaged or changed by
others, each told in words with a way out; nothing that was typed is lost."""

import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from core.model.article import RawArticle
from core.pipeline.analyse import analyse
from core.pipeline.checking import faults_of
from core.pipeline.session import ProjectSession
from core.storage.backup_places import backups_folder, backups_of
from gui.actions import Command
from gui.settings import Settings
from tests.support.stories import analyses, filled
from tests.support.window_driver import WindowDriver, write_articles

FERRY = "The ferry Halden sank off Port Ansel on 3 May 2021. Nobody was hurt."
TUG = "The tug Brise capsized in the harbour of Quay Sorrel on 9 June 2021."


def press(qtbot: QtBot, driver: WindowDriver, words: str) -> None:
    """The button of the banner that begins with these words."""
    buttons = [button for button in driver.window.banner.way_buttons if button.text().startswith(words)]
    assert buttons, [button.text() for button in driver.window.banner.way_buttons]
    qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


def articles_shown(driver: WindowDriver) -> str:
    return driver.window.status.texts[0]


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Another program is in the middle of a change."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("begin immediate")
        yield
        other.execute("rollback")


def test_a_backup_is_made_restored_from_the_menu_and_the_present_kept(
    driver: WindowDriver, tmp_path: Path, qtbot: QtBot
) -> None:
    ferry, tug = write_articles(tmp_path / "in", [("ferry.txt", FERRY), ("tug.txt", TUG)])
    driver.drop_files(ferry)
    driver.app.care.back_up()
    driver.until(lambda: len(backups_of(driver.project)) == 1)
    driver.drop_files(tug)
    assert articles_shown(driver) == "2 articles"
    driver.trigger(Command.RESTORE)
    dialog = driver.app.backups.dialog
    assert dialog is not None
    assert dialog.isVisible()
    assert str(backups_folder(driver.project)) in dialog.place.text()
    (row,) = [dialog.list.topLevelItem(0)]
    assert [row.text(column) for column in (1, 2, 3)] == ["daily", "1", "1"]
    with driver.waiting(driver.app.access.restored):
        qtbot.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    driver.settle()
    driver.until(lambda: articles_shown(driver) == "1 article")
    assert "is restored" in " ".join(driver.window.status.texts)
    assert not dialog.isVisible()
    driver.drop_files(tug)
    assert articles_shown(driver) == "2 articles"
    driver.trigger(Command.RESTORE)
    assert [dialog.list.topLevelItem(at).text(2) for at in (0, 1)] == ["2", "1"]
    driver.close()
    assert faults_of(driver.project) == ()


def test_save_as_goes_on_in_the_new_file(driver: WindowDriver, tmp_path: Path) -> None:
    ferry, tug = write_articles(tmp_path / "in", [("ferry.txt", FERRY), ("tug.txt", TUG)])
    driver.drop_files(ferry)
    new = tmp_path / "second version.dateline"
    with driver.waiting(driver.app.access.opened):
        driver.app.files.save_as(new)
    driver.settle()
    assert "second version" in driver.window.windowTitle()
    driver.drop_files(tug)
    assert articles_shown(driver) == "2 articles"
    assert len(driver.events_on_disk()) == 1


def test_a_file_that_is_moved_away_is_told_and_saved_elsewhere(driver: WindowDriver, tmp_path: Path) -> None:
    (ferry,) = write_articles(tmp_path / "in", [("ferry.txt", FERRY)])
    driver.drop_files(ferry)
    moved = driver.project.rename(tmp_path / "elsewhere.dateline")
    driver.until(lambda: "moved, renamed or deleted" in driver.window.banner.words)
    assert [button.text() for button in driver.window.banner.way_buttons] == ["Save it elsewhere\u2026"]
    moved.rename(driver.project)
    driver.until(lambda: not driver.window.banner.isVisible())
    driver.project.unlink()
    driver.until(driver.window.banner.isVisible)
    kept = tmp_path / "kept.dateline"
    with driver.waiting(driver.app.access.opened):
        driver.app.files.save_as(kept)
    driver.until(lambda: not driver.window.banner.isVisible())
    driver.project = kept
    assert len(driver.events_on_disk()) == 1
    driver.choose(driver.event_titled("ferry"))
    driver.trigger(Command.ACCEPT)
    assert driver.events_on_disk()[0].review.value == "accepted"


def test_a_decision_that_cannot_be_written_keeps_what_was_typed_and_is_tried_again(
    driver: WindowDriver, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.storage.connection.BUSY_TIMEOUT_S", 0.1)
    session = filled(tmp_path / "busy.dateline", analyses().values())
    session.close()
    with driver.waiting(driver.app.access.opened):
        driver.app.files.open_project(tmp_path / "busy.dateline")
    driver.settle()
    driver.project = tmp_path / "busy.dateline"
    event = driver.events_on_disk()[0]
    driver.choose(event)
    editor = driver.window.reader.event_editor
    with locked(driver.project):
        driver.trigger(Command.EDIT_TITLE)
        editor.field.setText("A title of my own")
        qtbot.keyClick(editor.field, Qt.Key.Key_End)
        editor.field.textEdited.emit(editor.field.text())
        qtbot.keyClick(editor.field, Qt.Key.Key_Return)
        driver.until(lambda: "Another program" in driver.window.banner.words)
        assert editor.isVisible()
        assert editor.field.text() == "A title of my own"
    press(qtbot, driver, "Try again")
    driver.until(lambda: not editor.isVisible())
    driver.settle()
    assert driver.event_titled("A title of my own").id == event.id
    assert not driver.window.banner.isVisible()


def test_a_newer_timeline_can_be_looked_at(
    launch: Callable[..., WindowDriver], tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "newer.dateline"
    filled(path, analyses().values()).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("pragma journal_mode = delete")
        connection.execute("pragma user_version = 131073")
    before = hashlib.sha256(path.read_bytes()).digest()
    driver = launch("newer.dateline")
    assert "newer version" in driver.window.banner.words
    with driver.waiting(driver.app.access.opened):
        press(qtbot, driver, "Open to read only")
    driver.until(lambda: len(driver.window.canvas.snapshot()) > 0)
    assert "newer (read-only)" in driver.window.windowTitle()
    assert "newer version" in driver.window.banner.words
    assert not driver.action(Command.ADD_ARTICLES).isEnabled()
    driver.close()
    assert hashlib.sha256(path.read_bytes()).digest() == before


def test_a_damaged_timeline_leads_to_its_backups(
    launch: Callable[..., WindowDriver], tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "harbour.dateline"
    session = filled(path, analyses().values())
    assert session.upkeep.back_up_daily(date(2026, 3, 2)) is not None
    session.close()
    path.write_bytes(path.read_bytes()[: 4096 * 6])
    driver = launch("harbour.dateline")
    assert "damaged" in driver.window.banner.words
    press(qtbot, driver, "Restore a backup")
    driver.settle()
    dialog = driver.app.backups.dialog
    assert dialog is not None
    with driver.waiting(driver.app.access.restored):
        qtbot.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    driver.settle()
    assert driver.app.files.path == path
    assert articles_shown(driver) == "3 articles"
    assert not driver.window.banner.isVisible()


def test_what_another_program_adds_is_shown(driver: WindowDriver) -> None:
    other = ProjectSession.open(driver.project)
    other.store(analyse(RawArticle(FERRY)))
    other.close()
    driver.until(lambda: articles_shown(driver) == "1 article")


def test_a_large_file_that_was_never_closed_is_looked_through_and_said_to_be_damaged(
    launch: Callable[..., WindowDriver], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.storage.verify.QUICK_CHECK_MAX_BYTES", 0)
    monkeypatch.setattr("gui.workers.project_care._LOOK_THROUGH_MS", 100)
    path = tmp_path / "left.dateline"
    session = filled(path, analyses().values())
    session.upkeep.begin()
    session.close()
    with closing(sqlite3.connect(path)) as connection:
        query = "select rootpage from sqlite_schema where name = 'run_sample'"
        (page,) = connection.execute(query).fetchone()
    data = bytearray(path.read_bytes())
    data[(page - 1) * 4096 : page * 4096] = os.urandom(4096)
    path.write_bytes(bytes(data))
    driver = launch("left.dateline")
    driver.until(driver.window.banner.isVisible)
    assert "damaged" in driver.window.banner.words
    assert [button.text() for button in driver.window.banner.way_buttons] == ["Restore a backup\u2026"]
    assert articles_shown(driver) == "3 articles"


def test_a_timeline_in_a_copied_folder_is_told_once(
    launch: Callable[..., WindowDriver], tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "Nextcloud").mkdir()
    driver = launch("Nextcloud/shared.dateline")
    driver.until(driver.window.banner.isVisible)
    assert "Nextcloud copies" in driver.window.banner.words
    press(qtbot, driver, "Do not say this again")
    assert not driver.window.banner.isVisible()
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    driver.app.settings.save()
    assert settings.places_known() == (driver.project,)


@pytest.mark.skipif(os.name != "posix", reason="needs a limit on the size of files")
def test_a_full_disk_is_told_and_what_could_not_be_read_in_is_tried_again(
    driver: WindowDriver, tmp_path: Path, qtbot: QtBot
) -> None:
    import resource  # noqa: PLC0415 - not on every system

    (ferry,) = write_articles(tmp_path / "in", [("ferry.txt", FERRY)])
    driver.drop_files(ferry)
    many = write_articles(tmp_path / "many", [(f"{at}.txt", f"{TUG} It was tug {at}.") for at in range(4)])
    log = driver.project.with_name(f"{driver.project.name}-wal")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (log.stat().st_size + 9_000, limits[1]))
    try:
        with driver.waiting(driver.app.imports.failed):
            driver.app.imports.add_paths((many[0].parent,))
        driver.settle()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert "free space" in driver.window.banner.words.casefold() or "room" in driver.window.banner.words
    assert faults_of(driver.project) == ()
    with driver.waiting(driver.app.imports.ended):
        press(qtbot, driver, "Try again")
    driver.settle()
    assert articles_shown(driver) == "5 articles"
    assert not driver.window.banner.isVisible()


def test_a_timeline_that_another_program_has_open_is_not_restored_over(
    driver: WindowDriver, tmp_path: Path, qtbot: QtBot
) -> None:
    (ferry,) = write_articles(tmp_path / "in", [("ferry.txt", FERRY)])
    driver.drop_files(ferry)
    driver.app.care.back_up()
    driver.until(lambda: len(backups_of(driver.project)) == 1)
    other = ProjectSession.open(driver.project)
    driver.trigger(Command.RESTORE)
    dialog = driver.app.backups.dialog
    assert dialog is not None
    with driver.waiting(driver.app.access.opened):
        qtbot.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    driver.settle()
    assert driver.window.banner.isVisible()
    assert "open in another window or program" in driver.window.banner.words
    assert articles_shown(driver) == "1 article"
    other.close()
    driver.choose(driver.event_titled("ferry"))
    driver.trigger(Command.ACCEPT)
    assert driver.events_on_disk()[0].review.value == "accepted"
