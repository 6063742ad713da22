"""Projects that open and projects that are refused; a theme that changes while the window stands."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from core.settings import default_project_path
from gui.actions import ACTIONS, Command
from gui.commands.file_commands import sample_articles
from gui.commands.starting import sorted_arguments
from gui.settings import ThemeChoice
from tests.support.window_driver import WindowDriver, write_articles


def test_a_file_that_is_no_project_is_told_left_alone_and_replaced_by_the_default(
    launch: Callable[..., WindowDriver], tmp_path: Path
) -> None:
    foreign = tmp_path / "notes.dateline"
    foreign.write_bytes(b"these are only notes\n" * 200)
    before = hashlib.sha256(foreign.read_bytes()).digest()

    driver = launch("notes.dateline")

    assert driver.window.banner.isVisible()
    assert driver.window.banner.words
    assert hashlib.sha256(foreign.read_bytes()).digest() == before
    assert driver.app.files.path == default_project_path()


def test_a_refused_project_leaves_the_open_one_as_it_is(
    driver: WindowDriver, seed_article: Path, tmp_path: Path
) -> None:
    driver.drop_files(seed_article)
    foreign = tmp_path / "other.dateline"
    foreign.write_text("no", encoding="utf-8")
    with driver.waiting(driver.app.access.refused):
        driver.app.files.open_project(foreign)
    driver.settle()
    assert driver.window.banner.isVisible()
    assert driver.window.status.texts[0] == "1 article"
    assert driver.app.files.path == driver.project


def test_another_project_takes_the_place_of_the_open_one(
    driver: WindowDriver, seed_article: Path, tmp_path: Path
) -> None:
    driver.drop_files(seed_article)
    with driver.waiting(driver.app.access.opened, driver.app.project.empty_changed):
        driver.app.files.open_project(tmp_path / "second.dateline", create=True)
    driver.settle()
    assert driver.window.status.texts[0] == "0 articles"
    assert "second" in driver.window.windowTitle()
    assert driver.app.reading.reading.document is None


def test_a_copy_holds_what_the_project_holds(
    driver: WindowDriver, seed_article: Path, tmp_path: Path
) -> None:
    driver.drop_files(seed_article)
    with driver.waiting(driver.app.files.told):
        driver.app.files.save_copy(tmp_path / "copy.dateline")
    events = driver.events_on_disk()
    driver.project = tmp_path / "copy.dateline"
    assert driver.events_on_disk() == events


def test_save_says_that_everything_is_saved(driver: WindowDriver) -> None:
    driver.trigger(Command.SAVE)
    assert "saved" in " ".join(driver.window.status.texts).casefold()


def test_the_sample_opens_into_an_empty_project(driver: WindowDriver) -> None:
    with driver.waiting(driver.app.imports.ended):
        driver.action(Command.OPEN_SAMPLE).trigger()
    driver.settle()
    assert driver.window.status.texts[0] == f"{len(sample_articles())} articles"


def test_the_theme_changes_while_the_window_stands(driver: WindowDriver, qapp: QApplication) -> None:
    lightness = {}
    for choice in (ThemeChoice.DARK, ThemeChoice.LIGHT):
        driver.window.menu.theme_chosen.emit(choice)
        lightness[choice] = qapp.palette().color(QPalette.ColorRole.Window).lightness()
    assert lightness[ThemeChoice.DARK] < 60
    assert lightness[ThemeChoice.LIGHT] > 200


@pytest.mark.parametrize(
    ("names", "project", "articles"),
    [
        pytest.param(("a.dateline", "b.txt"), "a.dateline", ["b.txt"], id="project and article"),
        pytest.param(("b.txt", "c.txt"), None, ["b.txt", "c.txt"], id="articles"),
        pytest.param((), None, [], id="nothing"),
    ],
)
def test_the_project_among_the_arguments_is_found(
    tmp_path: Path, names: tuple[str, ...], project: str | None, articles: list[str]
) -> None:
    write_articles(tmp_path, [(name, "text") for name in names])
    found, rest = sorted_arguments(tuple(tmp_path / name for name in names))
    assert (found.name if found else None) == project
    assert [path.name for path in rest] == articles


def test_every_command_of_the_table_does_something(driver: WindowDriver) -> None:
    for spec in ACTIONS:
        action = driver.action(spec.command)
        assert action.receivers("2triggered(bool)") > 0, spec.command


def test_no_key_is_given_twice() -> None:
    keys = [key for spec in ACTIONS for key in spec.keys]
    assert len(keys) == len(set(keys)), json.dumps(sorted(keys))
