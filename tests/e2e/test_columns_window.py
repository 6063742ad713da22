"""Tables whose columns nobody can tell wait in the report; naming them is seen first, and remembered."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from gui.actions import Command
from gui.dialogs.columns_dialog import ColumnsDialog
from gui.models.import_row import ImportState
from tests.support.window_driver import WindowDriver

HEADER = "a;b;c;d"
ROWS = (
    ("03/04/2021", "Norby votes", "The council of Norby voted on Friday.", "Coast News"),
    ("05/04/2021", "Vik opens", "The bridge of Vik opened on Monday.", "Coast News"),
    ("07/04/2021", "Lund shuts", "The mill of Lund shut on Tuesday.", "Coast News"),
)


def table(path: Path, rows: tuple[tuple[str, ...], ...] = ROWS) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join((HEADER, *(";".join(row) for row in rows))) + "\n", encoding="utf-8")
    return path


def pick(box: QComboBox, value: object) -> None:
    """As a user picks from the list."""
    box.setCurrentIndex(box.findData(value))


def previewed(dialog: ColumnsDialog, column: int) -> list[str]:
    return [dialog.preview.item(at, column).text() for at in range(dialog.preview.rowCount())]


@pytest.fixture
def dialog(driver: WindowDriver, tmp_path: Path, qtbot: QtBot) -> ColumnsDialog:
    """The dialog on a table with columns that say nothing, opened from its row in the report."""
    driver.drop_files(table(tmp_path / "in" / "export.csv"))
    driver.trigger(Command.IMPORT_REPORT)
    page = driver.window.import_page
    assert [row.state for row in page.model.rows] == [ImportState.COLUMNS]
    qtbot.keyClick(page.list, Qt.Key.Key_C)
    driver.settle()
    opened = driver.app.import_report.columns_dialog
    assert opened is not None
    assert opened.isVisible()
    return opened


def name_the_columns(driver: WindowDriver, dialog: ColumnsDialog) -> None:
    for field, column in (("published", "a"), ("title", "b"), ("text", "c"), ("publisher", "d")):
        pick(dialog.fields[field], column)
    driver.settle()


def test_a_table_that_nobody_can_tell_waits_and_the_window_works_on(
    driver: WindowDriver, dialog: ColumnsDialog
) -> None:
    assert not dialog.isModal()
    assert driver.window.status.texts[0] == "0 articles"
    assert "table needs its columns named" in driver.window.import_page.head.words
    assert [dialog.fields["text"].itemData(at) for at in range(5)] == [None, "a", "b", "c", "d"]


def test_every_choice_shows_the_first_articles_as_they_would_be(
    driver: WindowDriver, dialog: ColumnsDialog
) -> None:
    name_the_columns(driver, dialog)
    assert previewed(dialog, 0) == ["Norby votes", "Vik opens", "Lund shuts"]
    assert previewed(dialog, 2)[0] == "The council of Norby voted on Friday."

    pick(dialog.order, True)
    driver.settle()
    assert previewed(dialog, 1)[0] == "Saturday 3 April 2021"
    pick(dialog.order, False)
    driver.settle()
    assert previewed(dialog, 1)[0] == "Thursday 4 March 2021"


def test_the_named_table_is_read_and_its_row_is_replaced_by_its_articles(
    driver: WindowDriver, dialog: ColumnsDialog, qtbot: QtBot
) -> None:
    name_the_columns(driver, dialog)
    pick(dialog.order, True)
    driver.settle()
    with driver.waiting(driver.app.imports.ended):
        qtbot.mouseClick(dialog.read, Qt.MouseButton.LeftButton)
    driver.settle()

    assert not dialog.isVisible()
    assert driver.window.status.texts[0] == "3 articles"
    states = driver.window.import_page.model.counts()
    assert (states[ImportState.COLUMNS], states[ImportState.READ]) == (0, 3)
    assert {event.dating.value for event in driver.events_on_disk() if event.dating} >= {"2021-04-02"}


@pytest.mark.parametrize("kept", [True, False], ids=["remembered", "for this table alone"])
def test_what_was_said_of_columns_holds_for_the_next_table_only_where_that_was_asked(
    driver: WindowDriver, dialog: ColumnsDialog, tmp_path: Path, kept: bool
) -> None:
    name_the_columns(driver, dialog)
    dialog.remember.setChecked(kept)
    with driver.waiting(driver.app.imports.ended):
        dialog.read.click()
    driver.settle()
    more = (("09/04/2021", "Oslo plans", "Oslo planned a park on Thursday.", "Coast News"),)
    driver.drop_files(table(tmp_path / "in" / "second.csv", more * 2))
    assert driver.window.status.texts[0] == ("4 articles" if kept else "3 articles")


def test_without_a_column_for_the_text_nothing_can_be_read(
    driver: WindowDriver, dialog: ColumnsDialog
) -> None:
    assert not dialog.read.isEnabled()
    name_the_columns(driver, dialog)
    assert dialog.read.isEnabled()
    for field in ("text", "summary", "url"):
        pick(dialog.fields[field], None)
    driver.settle()
    assert not dialog.read.isEnabled()


def test_a_table_whose_columns_are_plain_is_read_without_a_question(
    driver: WindowDriver, tmp_path: Path
) -> None:
    path = tmp_path / "plain.csv"
    path.write_text(
        "title,date,text\nNorby votes,2021-04-03,The council of Norby voted on Friday.\n"
        "Vik opens,2021-04-06,The bridge of Vik opened on Monday.\n",
        encoding="utf-8",
    )
    driver.drop_files(path)
    assert driver.window.status.texts[0] == "2 articles"
    assert driver.app.import_report.columns_dialog is None


def test_a_table_found_in_a_folder_waits_as_well(driver: WindowDriver, tmp_path: Path) -> None:
    table(tmp_path / "in" / "export.csv")
    (tmp_path / "in" / "norby.txt").write_text("Norby voted on 3 May 2021.\n", encoding="utf-8")
    driver.drop_files(tmp_path / "in")
    assert driver.window.import_page.model.counts()[ImportState.COLUMNS] == 1
    assert driver.window.status.texts[0] == "1 article"
