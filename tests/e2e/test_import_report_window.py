"""The import report in the real window: every article has its row, and something can be done about it."""

import csv
import json
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gui.actions import Command
from gui.models.import_row import ImportRow, ImportState
from gui.panels.elided_label import ElidedLabel
from gui.panels.import_page import ImportPage
from gui.panels.import_report import ImportReport
from tests.support.window_driver import WindowDriver, write_articles

GOOD = tuple(
    (f"{name.lower()}.txt", f"{name} votes\n\n{name} voted on {day} May 2021, said the clerk of the town.\n")
    for name, day in (("Norby", 4), ("Vik", 6), ("Lund", 9))
)


def shown_rows(page: ImportPage) -> list[ImportRow]:
    model = page.model
    return [model.data(model.index(at), int(Qt.ItemDataRole.UserRole)) for at in range(model.rowCount())]


def choose(page: ImportPage, name: str) -> None:
    at = next(at for at, row in enumerate(shown_rows(page)) if row.name == name)
    page.list.setCurrentIndex(page.model.index(at))


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """Three good articles, one broken file of records, one picture that says it is text."""
    folder = tmp_path / "in"
    write_articles(folder, [*GOOD, ("records.json", '{"title": "Half a record", "text": ')])
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    return folder


@pytest.fixture
def page(driver: WindowDriver, mixed: Path) -> ImportPage:
    """The report of reading all of it, opened by its key's command."""
    driver.drop_files(*sorted(mixed.iterdir()))
    driver.trigger(Command.IMPORT_REPORT)
    return driver.window.import_page


def names_of(rows: Sequence[ImportRow]) -> set[str]:
    return {row.name for row in rows}


def test_every_article_has_a_row_and_the_counts_add_up(driver: WindowDriver, page: ImportPage) -> None:
    assert page.isVisible()
    assert names_of(shown_rows(page)) == {"norby.txt", "vik.txt", "lund.txt", "records.json", "picture.txt"}
    counts = page.model.counts()
    assert (counts[ImportState.READ] + counts[ImportState.WARNING], counts[ImportState.FAILED]) == (3, 2)
    assert page.head.words == "3 articles read, 2 not read"
    assert driver.window.status.texts[3] == page.head.words


def test_a_chip_and_words_leave_only_the_rows_that_match(page: ImportPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.chips.chip(ImportState.FAILED), Qt.MouseButton.LeftButton)
    assert names_of(shown_rows(page)) == {"records.json", "picture.txt"}
    qtbot.keyClicks(page.field, "picture")
    assert names_of(shown_rows(page)) == {"picture.txt"}
    qtbot.keyClicks(page.field, " and nothing else")
    assert shown_rows(page) == []
    page.field.clear()
    qtbot.mouseClick(page.chips.chip(None), Qt.MouseButton.LeftButton)
    assert len(shown_rows(page)) == 5


def test_a_mended_file_is_read_again_by_a_key_and_its_row_tells_the_new_outcome(
    driver: WindowDriver, page: ImportPage, mixed: Path, qtbot: QtBot
) -> None:
    (mixed / "records.json").write_text(
        json.dumps({"title": "Oslo votes", "text": "Oslo voted on 12 May 2021.", "date": "2021-05-13"}),
        encoding="utf-8",
    )
    choose(page, "records.json")
    with driver.waiting(driver.app.imports.ended):
        qtbot.keyClick(page.list, Qt.Key.Key_R)
    driver.settle()

    assert driver.window.status.texts[0] == "4 articles"
    states = {row.file: row.state for row in page.model.rows}
    assert len(page.model.rows) == 5
    assert states[str(mixed / "records.json")] in (ImportState.READ, ImportState.WARNING)


def test_all_that_failed_is_read_again_by_one_button_and_what_was_read_is_not_told_twice(
    driver: WindowDriver, page: ImportPage
) -> None:
    (button,) = (one for one in page.findChildren(QPushButton) if one.text() == "Read again 2 that failed")
    with driver.waiting(driver.app.imports.ended):
        button.click()
    driver.settle()
    assert len(page.model.rows) == 5
    assert page.model.counts()[ImportState.DUPLICATE] == 0


def test_broken_records_can_be_read_as_plain_text(
    driver: WindowDriver, page: ImportPage, qtbot: QtBot
) -> None:
    choose(page, "records.json")
    with driver.waiting(driver.app.imports.ended):
        qtbot.keyClick(page.list, Qt.Key.Key_T)
    driver.settle()
    assert driver.window.status.texts[0] == "4 articles"
    choose(page, "records.json")
    with driver.waiting(driver.app.reading.reading_shown):
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert driver.app.reading.reading.article is not None
    assert driver.app.reading.reading.article.text == '{"title": "Half a record", "text": '


def test_a_row_says_in_full_what_happened_and_its_path_is_copied(
    page: ImportPage, mixed: Path, qtbot: QtBot
) -> None:
    choose(page, "picture.txt")
    row = page.current_row()
    assert row is not None
    assert row.reason in page.details.words
    assert row.what_to_do in page.details.words
    qtbot.keyClick(page.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == str(mixed / "picture.txt")


def test_enter_reads_the_article_beside_the_report(
    driver: WindowDriver, page: ImportPage, qtbot: QtBot
) -> None:
    choose(page, "vik.txt")
    with driver.waiting(driver.app.reading.reading_shown):
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert driver.app.reading.reading.article is not None
    assert driver.app.reading.reading.article.title == "Vik votes"
    assert page.isVisible()


@pytest.mark.parametrize("ending", [".txt", ".csv", ".json"])
def test_the_report_is_saved_with_every_item(
    driver: WindowDriver, page: ImportPage, tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"report{ending}"
    with driver.waiting(driver.app.import_report.told):
        driver.app.import_report.save(path)
    words = path.read_text(encoding="utf-8")
    assert all(Path(row.file).name in words for row in page.model.rows)
    if ending == ".json":
        assert len(json.loads(words)["items"]) == 5
    if ending == ".csv":
        assert len(list(csv.DictReader(words.splitlines()))) == 5


def test_esc_goes_back_to_the_timeline_and_the_command_opens_and_leaves(
    driver: WindowDriver, page: ImportPage, qtbot: QtBot
) -> None:
    driver.window.activateWindow()
    qtbot.keyClick(page.list, Qt.Key.Key_Escape)
    assert not page.isVisible()
    assert driver.window.canvas.isVisible()
    assert QApplication.focusWidget() is driver.window.canvas
    driver.trigger(Command.IMPORT_REPORT)
    assert page.isVisible()
    driver.trigger(Command.IMPORT_REPORT)
    assert not page.isVisible()


def test_the_quiet_word_beside_the_articles_leads_to_the_report(
    driver: WindowDriver, mixed: Path, qtbot: QtBot
) -> None:
    driver.drop_files(mixed)
    report = driver.window.articles.report
    (button,) = (one for one in report.findChildren(QPushButton) if "Import report" in one.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert driver.window.import_page.isVisible()


def test_clearing_empties_the_report_and_keeps_the_articles(driver: WindowDriver, page: ImportPage) -> None:
    (button,) = (one for one in page.findChildren(QPushButton) if one.text() == "Clear")
    button.click()
    assert page.model.rows == ()
    assert driver.window.status.texts[0] == "3 articles"


def test_pasted_text_that_is_read_twice_has_two_names(driver: WindowDriver) -> None:
    for words in ("Oslo voted on 12 May 2021.", "Bergen voted on 13 May 2021."):
        QGuiApplication.clipboard().setText(words)
        with driver.waiting(driver.app.imports.ended):
            driver.action(Command.PASTE).trigger()
        driver.settle()
    assert len(names_of(driver.window.import_page.model.rows)) == 2
    assert not any(row.on_disk for row in driver.window.import_page.model.rows)


def test_another_project_begins_with_an_empty_report(
    driver: WindowDriver, page: ImportPage, tmp_path: Path
) -> None:
    with driver.waiting(driver.app.access.opened, driver.app.project.empty_changed):
        driver.app.files.open_project(tmp_path / "second.dateline", create=True)
    driver.settle()
    assert page.model.rows == ()
    assert not driver.window.articles.report.isVisible()


def test_a_bad_file_in_an_archive_has_a_row_of_its_own_and_is_read_again_alone(
    driver: WindowDriver, tmp_path: Path, qtbot: QtBot
) -> None:
    archive = tmp_path / "export.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("in/vik.txt", GOOD[1][1])
        packed.writestr("in/records.json", "{")
    driver.drop_files(archive)
    driver.trigger(Command.IMPORT_REPORT)
    page = driver.window.import_page
    assert names_of(shown_rows(page)) == {"export.zip (in/vik.txt)", "export.zip (in/records.json)"}
    choose(page, "export.zip (in/records.json)")
    with driver.waiting(driver.app.imports.ended):
        qtbot.keyClick(page.list, Qt.Key.Key_R)
    driver.settle()
    assert [row.state for row in page.model.rows if row.member == "in/vik.txt"] != [ImportState.DUPLICATE]
    assert len(page.model.rows) == 2


def test_the_keys_stay_in_the_report_when_no_row_is_left(page: ImportPage, qtbot: QtBot) -> None:
    page.list.setFocus()
    page.field.setText("no such article")
    assert page.field.hasFocus()
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(page.field, Qt.Key.Key_Escape)


def test_a_headline_without_room_ends_in_an_ellipsis_and_says_the_rest_in_its_tip(page: ImportPage) -> None:
    label = page.head.findChild(ElidedLabel)
    label.resize(60, label.height())
    assert label.shown.endswith("\u2026")
    assert label.toolTip() == page.head.words


@pytest.mark.usefixtures("page")
def test_in_a_low_window_the_word_at_the_end_is_only_a_headline(driver: WindowDriver) -> None:
    report = driver.window.articles.report
    assert any("picture.txt" in label.text() for label in visible_labels(report))
    driver.window.resize(1000, 480)
    driver.until(lambda: not any("picture.txt" in label.text() for label in visible_labels(report)))
    assert any("3 articles read, 2 not read" in label.text() for label in visible_labels(report))
    assert driver.window.articles.drop_zone.isHidden(), "the articles come first"
    driver.window.resize(1400, 900)
    driver.until(driver.window.articles.drop_zone.isVisible)


def visible_labels(report: ImportReport) -> list[QLabel]:
    return [label for label in report.findChildren(QLabel) if label.isVisible()]
