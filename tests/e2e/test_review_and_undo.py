"""Decisions from the window reach the file, move what they move, and can be taken back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.model.event import Review
from gui.actions import Command
from tests.support.window_driver import WindowDriver


def test_accept_by_its_key_reaches_the_file_and_undo_takes_it_back(
    driver: WindowDriver, seed_article: Path, qtbot: QtBot
) -> None:
    driver.drop_files(seed_article)
    event = driver.event_titled("drones")
    driver.choose(event)
    driver.window.canvas.setFocus()

    with driver.waiting(driver.app.access.changed):
        qtbot.keyClick(driver.window, Qt.Key.Key_A)
    driver.settle()
    assert driver.event_titled("drones").review is Review.ACCEPTED
    assert driver.action(Command.UNDO).text().startswith("Undo accept")

    with driver.waiting(driver.app.access.changed):
        driver.action(Command.UNDO).trigger()
    driver.settle()
    assert driver.event_titled("drones").review is Review.PROPOSED
    assert not driver.action(Command.UNDO).isEnabled()
    assert driver.action(Command.REDO).isEnabled()


def test_a_typed_date_is_read_while_typing_and_written_on_enter(
    driver: WindowDriver, seed_article: Path, qtbot: QtBot
) -> None:
    driver.drop_files(seed_article)
    driver.choose(driver.event_titled("drones"))
    driver.action(Command.EDIT_DATE).trigger()
    editor = driver.window.reader.event_editor
    editor.field.clear()

    with driver.waiting(driver.app.review.event_entry_read):
        qtbot.keyClicks(editor.field, "12 July")
    driver.until(lambda: not driver.app.review.busy)
    assert not editor.apply_button.isEnabled(), "a day without its year is not filled in"

    qtbot.keyClicks(editor.field, " 2018")
    driver.until(editor.apply_button.isEnabled)
    with driver.waiting(driver.app.access.changed):
        qtbot.keyClick(editor.field, Qt.Key.Key_Return)
    driver.settle()

    dating = driver.event_titled("drones").dating
    assert dating is not None
    assert dating.value == "2018-07-12"
    assert not editor.isVisible()


def test_an_editor_closes_unapplied_when_another_event_is_read(
    driver: WindowDriver, seed_article: Path
) -> None:
    driver.drop_files(seed_article)
    driver.choose(driver.event_titled("drones"))
    driver.trigger(Command.EDIT_DATE)
    editor = driver.window.reader.event_editor
    assert editor.isVisible()
    before = driver.events_on_disk()
    driver.choose(driver.event_titled("denie"))
    driver.app.review.event_words_applied("1 May 2001")
    driver.settle()
    assert not editor.isVisible()
    assert driver.events_on_disk() == before


def test_another_publication_date_moves_what_hangs_on_it_after_a_preview(
    driver: WindowDriver, seed_article: Path, qtbot: QtBot
) -> None:
    driver.drop_files(seed_article)
    driver.choose(driver.event_titled("denie"))
    before = driver.event_titled("denie").dating
    driver.action(Command.EDIT_PUBLISHED).trigger()
    editor = driver.window.reader.publication_editor

    with driver.waiting(driver.app.review.preview_shown, driver.app.review.publication_entry_read):
        qtbot.keyClicks(editor.field, "20 July 2019")
    driver.until(editor.apply_button.isEnabled)
    driver.until(lambda: "move" in editor.preview_words)
    with driver.waiting(driver.app.access.changed):
        editor.apply_button.click()
    driver.settle()

    after = driver.event_titled("denie").dating
    assert before is not None
    assert after is not None
    assert after.earliest > before.earliest
    driver.trigger(Command.UNDO)
    driver.until(lambda: driver.event_titled("denie").dating == before)


def test_a_removed_article_leaves_every_view_and_comes_back(driver: WindowDriver, seed_article: Path) -> None:
    driver.drop_files(seed_article)
    driver.choose(driver.event_titled("drones"))
    with driver.waiting(driver.app.access.changed):
        driver.action(Command.REMOVE_ARTICLE).trigger()
    driver.settle()
    assert driver.events_on_disk() == ()
    assert driver.app.reading.reading.document is None

    with driver.waiting(driver.app.access.changed):
        driver.action(Command.UNDO).trigger()
    driver.settle()
    assert driver.event_titled("drones")


def test_the_program_comes_back_where_it_was(launch: Callable[..., WindowDriver], seed_article: Path) -> None:
    first = launch()
    first.drop_files(seed_article)
    first.choose(first.event_titled("drones"))
    first.app.project.set_lanes("kind")
    first.settle()
    first.window.canvas.zoom_in()
    seen = first.window.canvas.viewport().interval
    first.close()

    again = launch()
    again.until(lambda: again.app.reading.event_id is not None)
    again.settle()
    assert again.app.project.lanes == "kind"
    assert "a day after another incident" in again.window.reader.text.lit_text
    shown = again.window.canvas.viewport().interval
    assert abs(shown.start - seen.start) <= 0.02 * (seen.end - seen.start)
    assert abs(shown.end - seen.end) <= 0.02 * (seen.end - seen.start)
