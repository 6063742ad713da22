"""A corrected publication date in the real window: what will move is listed first, then moves, and back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.chrono.wording import dating_words
from gui.actions import Command
from gui.panels.inline_editor import InlineEditor
from tests.support.window_driver import WindowDriver, write_articles

UNDATED = (
    "tarn.txt",
    "Tarn shuts its mill\n\nThe council of Tarn has shut the old mill. Its owner spoke on Tuesday. Two weeks "
    "later, the dam will be opened. A storm had struck the valley in 1987.\n",
)


@pytest.fixture
def reading(driver: WindowDriver, tmp_path: Path) -> WindowDriver:
    """One article without a date, in the reader."""
    driver.drop_files(*write_articles(tmp_path / "in", [UNDATED]))
    driver.choose(driver.event_titled("storm"))
    return driver


def dates(driver: WindowDriver) -> dict[str, str]:
    return {
        event.title: dating_words(event.dating) if event.dating else "undated"
        for event in driver.events_on_disk()
    }


def typed(driver: WindowDriver, qtbot: QtBot, words: str) -> InlineEditor:
    editor = driver.window.reader.publication_editor
    assert editor.isVisible()
    editor.field.clear()
    qtbot.keyClicks(editor.field, words)
    driver.until(lambda: editor.apply_button.isEnabled() and bool(editor.preview_words))
    return editor


def test_everything_that_will_move_is_listed_before_it_moves(reading: WindowDriver, qtbot: QtBot) -> None:
    before = dates(reading)
    reading.trigger(Command.EDIT_PUBLISHED)
    editor = typed(reading, qtbot, "17 March 2021")
    rows = editor.preview_words.splitlines()
    assert dates(reading) == before
    assert any(row.startswith("undated \u2192 16 March 2021") for row in rows)
    assert any(row.startswith("new \u2192") and "shut the old mill" in row for row in rows)
    assert not any("storm" in row.lower() for row in rows)

    with reading.waiting(reading.app.access.changed):
        qtbot.keyClick(editor.field, Qt.Key.Key_Return)
    reading.settle()
    after = dates(reading)
    moved = {title for title in before | after if before.get(title) != after.get(title)}
    assert len(moved) == len(rows) - 1
    for row in rows[1:]:
        assert any(row.endswith(title) and after.get(title, "gone") in row for title in moved), row

    reading.trigger(Command.UNDO)
    assert dates(reading) == before


def test_the_list_of_articles_leads_to_the_same_preview(reading: WindowDriver, qtbot: QtBot) -> None:
    article_id = reading.window.articles.current_article()
    assert article_id is not None
    reading.window.articles.published_asked.emit(article_id)
    reading.settle()
    editor = typed(reading, qtbot, "17 March 2021")
    assert "\u2192" in editor.preview_words


def test_a_second_correction_moves_everything_again(reading: WindowDriver, qtbot: QtBot) -> None:
    for words in ("17 March 2021", "14 April 2021"):
        reading.trigger(Command.EDIT_PUBLISHED)
        editor = typed(reading, qtbot, words)
        with reading.waiting(reading.app.access.changed):
            qtbot.keyClick(editor.field, Qt.Key.Key_Return)
        reading.settle()
    spoken = next(words for title, words in dates(reading).items() if "owner" in title)
    assert spoken == "13 April 2021"
