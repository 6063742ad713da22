"""The search box goes through hits and leaves no trace; single keys are letters where one types."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.model.event import Review
from gui.actions import Command
from tests.support.window_driver import WindowDriver, write_articles


def test_search_goes_through_its_hits_and_lights_each(
    driver: WindowDriver, seed_article: Path, qtbot: QtBot
) -> None:
    driver.drop_files(seed_article)
    box = driver.window.toolbar.search
    driver.action(Command.FIND).trigger()
    with driver.waiting(driver.app.search.hit_shown):
        qtbot.keyClicks(box, "Idlib")
    driver.settle()
    assert driver.app.search.position_words.startswith("1 of ")
    seen = {driver.window.reader.text.lit_text}

    for _ in range(2):
        with driver.waiting(driver.app.reading.reading_shown):
            qtbot.keyClick(box, Qt.Key.Key_Return)
        seen.add(driver.window.reader.text.lit_text)
    assert all("Idlib" in words for words in seen)
    assert len(seen) > 1
    with driver.waiting(driver.app.reading.reading_shown):
        qtbot.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert driver.app.search.position_words.startswith("2 of ")


def test_escape_clears_the_search_and_leaves_the_view(
    driver: WindowDriver, seed_article: Path, qtbot: QtBot
) -> None:
    driver.drop_files(seed_article)
    box = driver.window.toolbar.search
    box.setFocus()
    with driver.waiting(driver.app.search.hit_shown):
        qtbot.keyClicks(box, "Sochi")
    driver.settle()
    before = driver.window.canvas.viewport()
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    driver.settle()
    assert box.text() == ""
    assert driver.window.canvas.viewport() == before


@pytest.mark.parametrize("typed", ["axue", "0f+-?/", "tgnm"], ids=["review", "view and help", "others"])
def test_single_keys_are_letters_in_the_search_box(
    driver: WindowDriver, seed_article: Path, qtbot: QtBot, typed: str
) -> None:
    driver.drop_files(seed_article)
    driver.choose(driver.event_titled("drones"))
    box = driver.window.toolbar.search
    driver.window.activateWindow()
    box.setFocus()
    qtbot.keyClicks(box, typed)
    driver.settle()
    assert box.text() == typed
    assert driver.event_titled("drones").review is Review.PROPOSED


def test_words_that_are_search_syntax_elsewhere_are_words_here(
    driver: WindowDriver, seed_article: Path, qtbot: QtBot
) -> None:
    driver.drop_files(seed_article)
    box = driver.window.toolbar.search
    box.setFocus()
    with driver.waiting(driver.app.search.count_shown):
        qtbot.keyClicks(box, 'NEAR("* OR')
    driver.settle()
    assert not driver.window.banner.isVisible()


def test_the_table_is_one_key_away_and_can_do_what_the_canvas_can(
    driver: WindowDriver, seed_article: Path, qtbot: QtBot
) -> None:
    driver.drop_files(seed_article)
    driver.trigger(Command.SWITCH_VIEW)
    assert driver.window.table_shown
    table = driver.window.table.table
    with driver.waiting(driver.app.reading.reading_shown):
        qtbot.keyClick(table, Qt.Key.Key_Down)
    driver.settle()
    chosen = driver.app.reading.event_id
    assert chosen is not None
    with driver.waiting(driver.app.access.changed):
        qtbot.keyClick(table, Qt.Key.Key_X)
    driver.settle()
    assert chosen not in {event.id for event in driver.events_on_disk()}


MANY = "\n\n".join(
    [
        f"The ferry of line {number} left the harbour late on 3 May 2021 with mail aboard."
        for number in range(260)
    ]
    + ["Ferry ferry ferry."]
)


def test_of_more_hits_than_can_be_gone_through_the_best_come_first(
    driver: WindowDriver, tmp_path: Path, qtbot: QtBot
) -> None:
    driver.drop_files(*write_articles(tmp_path / "in", [("ferries.txt", MANY)]))
    box = driver.window.toolbar.search
    box.setFocus()
    qtbot.keyClicks(box, "ferry")
    driver.until(lambda: driver.window.reader.text.lit_text == "Ferry ferry ferry.")
    assert driver.app.search.position_words == "1 of 200+"
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert driver.app.search.position_words == "2 of 200+"


def test_the_filter_is_a_key_away_and_escape_leaves_it(
    driver: WindowDriver, seed_article: Path, qtbot: QtBot
) -> None:
    driver.drop_files(seed_article)
    driver.window.activateWindow()
    driver.trigger(Command.FILTER)
    field = driver.window.filters.field
    assert field.hasFocus()
    qtbot.keyClicks(field, "drones")
    driver.until(lambda: len(driver.window.canvas.snapshot()) == 1)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    driver.until(lambda: len(driver.window.canvas.snapshot()) > 1)
    assert not field.hasFocus()
