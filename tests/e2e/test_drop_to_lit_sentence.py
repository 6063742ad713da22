"""From a real drop event to the lit sentence and back: the one path the program is for."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from gui.actions import Command
from gui.models.import_row import ImportState
from tests.support.window_driver import WindowDriver, write_articles

TWO_STORIES = (
    (
        "one.txt",
        "Ferry stops in Lund\n\nThe ferry stopped on 3 May 2021. A day later, engineers repaired the pump.\n",
    ),
    ("two.txt", "Bridge opens in Lund\n\nThe mayor opened the bridge on 9 June 2021, the council said.\n"),
)


def test_a_dropped_article_becomes_events_in_the_file_and_marks_on_the_canvas(
    driver: WindowDriver, seed_article: Path
) -> None:
    driver.drop_files(seed_article)

    stored = driver.events_on_disk()
    assert {event.dating.value for event in stored if event.dating} >= {"2019-07-13", "2018-09", "2018"}
    assert driver.window.filters.count_words.startswith(f"{len(stored)} of {len(stored)}")
    assert driver.window.status.texts[0] == "1 article"


def test_a_click_on_a_mark_lights_the_sentence_that_says_so(
    driver: WindowDriver, seed_article: Path, qtbot: QtBot
) -> None:
    driver.drop_files(seed_article)
    event = driver.event_titled("drones")

    with driver.waiting(driver.app.reading.reading_shown):
        qtbot.mouseClick(driver.window.canvas, Qt.MouseButton.LeftButton, pos=driver.mark_position(event.id))

    assert driver.app.reading.event_id == event.id
    assert "a day after another incident" in driver.window.reader.text.lit_text
    driver.trigger(Command.SWITCH_VIEW)
    assert driver.window.table.current_event() == event.id


def test_a_click_on_a_tinted_sentence_chooses_its_event_everywhere(
    driver: WindowDriver, seed_article: Path, qtbot: QtBot
) -> None:
    driver.drop_files(seed_article)
    driver.choose(driver.event_titled("drones"))
    document = driver.app.reading.reading.document
    assert document is not None
    other = next(passage for passage in document.tinted if passage.event_id != driver.app.reading.event_id)

    with driver.waiting(driver.app.reading.reading_shown):
        qtbot.mouseClick(
            driver.window.reader.text.viewport(),
            Qt.MouseButton.LeftButton,
            pos=driver.text_position(other.start + 2),
        )

    assert driver.app.reading.event_id == other.event_id
    assert driver.app.reading.reading.details is not None
    assert driver.app.reading.reading.details.title in driver.window.canvas.accessibleDescription()


def test_one_article_that_cannot_be_read_gets_a_row_and_the_others_are_kept(
    driver: WindowDriver, tmp_path: Path
) -> None:
    articles = write_articles(tmp_path / "in", TWO_STORIES)
    broken = tmp_path / "in" / "picture.txt"
    broken.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)

    with driver.waiting(driver.app.imports.summary_shown):
        driver.drop_files(*articles, broken)

    report = driver.window.articles.report
    assert report.isVisible()
    assert "picture.txt" in report.accessibleDescription()
    assert report.findChild(object, f"import-{ImportState.FAILED}") is not None
    assert driver.window.status.texts[0] == "2 articles"


def test_a_dropped_link_is_not_fetched_and_says_what_to_do(driver: WindowDriver) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://news.example/story")])
    with driver.waiting(driver.app.imports.summary_shown):
        driver.drop(mime)
    assert "not fetched" in driver.window.articles.report.accessibleDescription()


def test_pasted_text_is_read_like_a_file(driver: WindowDriver) -> None:
    QGuiApplication.clipboard().setText(TWO_STORIES[1][1])
    with driver.waiting(driver.app.imports.ended):
        driver.action(Command.PASTE).trigger()
    driver.settle()
    assert [event.dating.value for event in driver.events_on_disk() if event.dating] == ["2021-06-09"]


def test_a_drop_on_the_search_box_is_an_article_too(driver: WindowDriver, tmp_path: Path) -> None:
    (path, _) = write_articles(tmp_path / "in", TWO_STORIES)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    box = driver.window.toolbar.search
    with driver.waiting(driver.app.imports.ended):
        driver.drop(mime, box.mapTo(driver.window, QPoint(20, 10)).toPointF())
    driver.settle()
    assert box.text() == ""
    assert driver.window.status.texts[0] == "1 article"
