"""Reading in goes on behind the window: it can be stopped, it can wait, and nothing that was read is lost."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.models.import_row import ImportState
from tests.support.window_driver import WindowDriver, write_articles

STORIES = tuple(
    (
        f"{number:02}.txt",
        f"Council {number} meets\n\nCouncil {number} met on {number % 28 + 1} May 2021 in Oslo.\n",
    )
    for number in range(1, 41)
)


def test_a_cancelled_import_keeps_what_was_read(driver: WindowDriver, tmp_path: Path, qtbot: QtBot) -> None:
    write_articles(tmp_path / "in", STORIES)
    cancel = driver.window.status.findChild(QPushButton, "cancel-import")
    driver.app.imports.article_stored.connect(lambda: qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton))

    with driver.waiting(driver.app.imports.ended):
        driver.app.imports.add_paths((tmp_path / "in",))
    driver.settle()

    kept = driver.events_on_disk()
    assert 0 < len(kept) < len(STORIES)
    assert "cancelled" in driver.window.status.texts[3]
    assert not cancel.isVisible()


def test_what_is_dropped_during_an_import_is_read_after_it(driver: WindowDriver, tmp_path: Path) -> None:
    first, second, *_ = write_articles(tmp_path / "in", STORIES)
    with driver.waiting(driver.app.imports.ended):
        driver.app.imports.add_paths((first,))
        driver.app.imports.add_paths((second,))
    driver.settle()
    assert driver.window.status.texts[0] == "2 articles"


def test_the_same_article_again_is_told_and_changes_nothing(driver: WindowDriver, seed_article: Path) -> None:
    driver.drop_files(seed_article)
    before = driver.events_on_disk()
    driver.drop_files(seed_article)
    assert driver.events_on_disk() == before
    assert driver.window.articles.report.findChild(object, f"import-{ImportState.DUPLICATE}") is not None


def test_what_an_article_says_is_never_taken_for_markup(driver: WindowDriver, tmp_path: Path) -> None:
    text = "<b>Storm</b> hits Oslo\n\nThe <img src='http://x.example/a.png'> storm hit Oslo on 3 May 2021.\n"
    driver.drop_files(*write_articles(tmp_path / "in", [("markup.txt", text)]))
    assert driver.app.reading.reading.document is not None
    shown = driver.window.reader.text.toPlainText()
    assert "<img src='http://x.example/a.png'>" in shown
    assert driver.window.reader.text.loadResource(2, "http://x.example/a.png") is None
