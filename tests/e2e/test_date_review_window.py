"""The review of publication dates in the real window: one key an article, undoable, taken up again."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model.article import PublishedSource
from core.pipeline.session import ProjectSession
from gui.actions import Command
from gui.panels.date_review_page import DateReviewPage
from tests.support.window_driver import WindowDriver, write_articles

UNDATED = (
    "norby.txt",
    "Storm over Norby\n\nNORBY (Coast News) - The storm broke three boats on Saturday. The harbour master "
    "said on Sunday that the pier had held.\n",
)
# Its day and month can be read both ways.
EITHER = {
    "title": "Vik opens its bridge",
    "text": "The bridge opened on Monday. On Tuesday the first bus crossed it.",
    "date": "04/05/2021",
}
SURE = {"title": "Lund votes", "text": "Lund voted on Sunday.", "date": "2021-05-10"}


@pytest.fixture
def reviewed(driver: WindowDriver, tmp_path: Path) -> WindowDriver:
    """Two articles whose dates are not sure and one whose date is, the review open."""
    folder = tmp_path / "in"
    write_articles(folder, [UNDATED, ("vik.json", json.dumps(EITHER)), ("lund.json", json.dumps(SURE))])
    driver.drop_files(*sorted(folder.iterdir()))
    driver.window.activateWindow()
    driver.trigger(Command.REVIEW_DATES)
    return driver


def titles(page: DateReviewPage) -> list[str]:
    return [row.title for row in page.model.rows]


def go_to(driver: WindowDriver, title: str) -> None:
    page = driver.window.date_page
    at = titles(page).index(title)
    if page.list.currentIndex().row() != at:
        page.list.setCurrentIndex(page.model.index(at))
    driver.settle()


def published_on_disk(driver: WindowDriver, title: str) -> tuple[PublishedSource, int | None]:
    session = ProjectSession.open(driver.project, read_only=True)
    try:
        (article,) = (one for one in session.articles() if one.title == title)
        return article.published.source, article.published.instant
    finally:
        session.close()


def test_the_list_holds_what_is_not_sure_and_the_status_line_leads_to_it(
    driver: WindowDriver, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "in"
    write_articles(folder, [UNDATED, ("lund.json", json.dumps(SURE))])
    driver.drop_files(*sorted(folder.iterdir()))
    button = driver.window.status.dates
    assert button.text() == "1 date to check"

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    driver.settle()

    page = driver.window.date_page
    assert page.isVisible()
    assert titles(page) == ["Storm over Norby"]
    assert page.model.rows[0].why == "no date was found"
    assert page.head.words == "0 of 1 article checked"
    assert driver.app.reading.reading.article is not None
    assert driver.app.reading.reading.article.title == "Storm over Norby"


def test_one_key_takes_a_candidate_moves_what_hangs_on_it_and_goes_on(
    reviewed: WindowDriver, qtbot: QtBot
) -> None:
    page = reviewed.window.date_page
    assert "Lund votes" not in titles(page)
    go_to(reviewed, "Vik opens its bridge")
    may = next(at for at, words in enumerate(page.candidates.words, start=1) if "4 May 2021" in words)
    assert any("5 April 2021" in words for words in page.candidates.words)
    reviewed.until(lambda: "move" in page.candidates.words[may - 1])

    with reviewed.waiting(reviewed.app.access.changed):
        qtbot.keyClick(page.list, str(may))
    reviewed.settle()

    assert published_on_disk(reviewed, "Vik opens its bridge")[0] is PublishedSource.USER
    assert {event.dating.value for event in reviewed.events_on_disk() if event.dating} >= {"2021-05-03"}
    current = page.current_row()
    assert current is not None
    assert current.title == "Storm over Norby"
    assert page.head.words == "1 of 2 articles checked"


def test_a_typed_date_is_read_previewed_applied_and_undone(reviewed: WindowDriver, qtbot: QtBot) -> None:
    page = reviewed.window.date_page
    go_to(reviewed, "Storm over Norby")
    qtbot.keyClick(page.list, Qt.Key.Key_E)
    editor = page.candidates.editor
    assert editor.isVisible()
    qtbot.keyClicks(editor.field, "9 March 2021")
    reviewed.until(lambda: editor.apply_button.isEnabled() and bool(editor.preview_words))
    assert "\u2192" in editor.preview_words
    with reviewed.waiting(reviewed.app.access.changed):
        qtbot.keyClick(editor.field, Qt.Key.Key_Return)
    reviewed.settle()
    assert not editor.isVisible()
    assert published_on_disk(reviewed, "Storm over Norby")[0] is PublishedSource.USER
    assert {event.dating.value for event in reviewed.events_on_disk() if event.dating} >= {"2021-03-06"}

    reviewed.trigger(Command.UNDO)
    assert published_on_disk(reviewed, "Storm over Norby")[1] is None
    row = page.model.rows[titles(page).index("Storm over Norby")]
    assert not row.checked


def test_leaving_an_article_goes_on_and_keeps_it_in_the_list(reviewed: WindowDriver, qtbot: QtBot) -> None:
    page = reviewed.window.date_page
    before = titles(page)
    first = page.current_row()
    qtbot.keyClick(page.list, Qt.Key.Key_S)
    reviewed.settle()
    assert titles(page) == before
    if len(before) > 1:
        assert page.current_row() != first


def test_the_pages_keys_decide_nothing_about_the_event_in_the_reader(reviewed: WindowDriver) -> None:
    reviewed.choose(reviewed.events_on_disk()[0])
    reviewed.window.date_page.list.setFocus()
    QTest.keyClick(reviewed.window.windowHandle(), Qt.Key.Key_E)
    assert not reviewed.window.reader.event_editor.isVisible()
    assert reviewed.window.date_page.candidates.editor.isVisible()


def test_what_is_left_is_there_again_at_the_next_start(
    launch: Callable[..., WindowDriver], tmp_path: Path
) -> None:
    first = launch()
    first.drop_files(*write_articles(tmp_path / "in", [UNDATED]))
    first.close()
    again = launch()
    assert again.window.status.dates.text() == "1 date to check"
    again.trigger(Command.REVIEW_DATES)
    assert titles(again.window.date_page) == ["Storm over Norby"]


def test_with_every_date_sure_the_page_says_so(driver: WindowDriver, tmp_path: Path) -> None:
    driver.drop_files(*write_articles(tmp_path / "in", [("lund.json", json.dumps(SURE))]))
    assert not driver.window.status.dates.isVisible()
    driver.trigger(Command.REVIEW_DATES)
    assert driver.window.date_page.head.words == "Every publication date is sure."


def test_esc_goes_back_to_the_timeline(reviewed: WindowDriver, qtbot: QtBot) -> None:
    qtbot.keyClick(reviewed.window.date_page.list, Qt.Key.Key_Escape)
    assert not reviewed.window.date_page.isVisible()
    assert reviewed.window.canvas.isVisible()


def test_an_editor_of_the_reader_gives_the_keys_back_to_the_page(
    reviewed: WindowDriver, qtbot: QtBot
) -> None:
    reviewed.window.activateWindow()
    go_to(reviewed, "Storm over Norby")
    reviewed.trigger(Command.EDIT_PUBLISHED)
    editor = reviewed.window.reader.publication_editor
    assert editor.isVisible()
    qtbot.keyClick(editor.field, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is reviewed.window.date_page.list
