"""Two accounts compared in the window: chosen in the list, aligned in a table, in lanes, in a file."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView

from core.model.comparison import Told
from gui.actions import Command
from gui.models.compared_table import ComparedColumn
from tests.support.window_driver import WindowDriver, write_articles

WRITTEN_AT = datetime(2026, 3, 1, 12, tzinfo=UTC)

NORTH = """Storm closes harbour of Veshti

VESHTI, 6 May 2021 - The harbour of Veshti was closed on 3 May 2021 after a storm. The tanker Karsin sank \
off Veshti on 4 May 2021 with nine sailors aboard. Mayor Ilse Brandt said on 4 May 2021 that it was safe.
"""
SOUTH = """Harbour shut after storm

VESHTI, 7 May 2021 - The harbour of Veshti was closed on 3 May 2021 after a heavy storm. The tanker \
Karsin sank off Veshti on 5 May 2021 with nine sailors aboard.

Ilse Brandt visited Orsk on 6 May 2021.
"""


@pytest.fixture
def two(driver: WindowDriver, tmp_path: Path) -> WindowDriver:
    driver.drop_files(*write_articles(tmp_path / "in", [("north.txt", NORTH), ("south.txt", SOUTH)]))
    return driver


def choose_both(driver: WindowDriver) -> None:
    view = driver.window.articles.findChild(QListView, "articles")
    model = view.model()
    for row in range(model.rowCount()):
        view.selectionModel().select(model.index(row, 0), QItemSelectionModel.SelectionFlag.Select)


def cells(driver: WindowDriver, column: ComparedColumn) -> list[str]:
    """What a column says, once all of it has been read."""
    model = driver.window.compare_page.model
    places = range(model.rowCount())
    driver.until(lambda: all(model.row_at(place) is not None for place in places))
    return [model.index(place, column).data() for place in places]


def test_two_chosen_articles_are_compared_side_by_side_and_in_lanes(
    two: WindowDriver, tmp_path: Path
) -> None:
    window, page = two.window, two.window.compare_page
    choose_both(two)
    two.trigger(Command.COMPARE)
    assert window.page is page
    assert page.table.hasFocus()
    says = dict(zip(cells(two, ComparedColumn.A), cells(two, ComparedColumn.B), strict=True))
    assert any("4 May 2021" in a and "5 May 2021" in b for a, b in says.items())
    told = [page.model.told_at(place) for place in range(page.model.rowCount())]
    assert told == [Told.DATES_DIFFER, Told.BOTH, Told.ONLY_A, Told.ONLY_B]

    # Each side's own sentence is lit in its own article.
    page.take_focus()
    for column, sentence in ((ComparedColumn.A, "on 4 May 2021"), (ComparedColumn.B, "on 5 May 2021")):
        page.table.setCurrentIndex(page.model.index(0, column))
        two.settle()
        document, lit = two.app.reading.reading.document, two.app.reading.reading.lit
        assert document is not None
        assert lit is not None
        assert sentence in window.reader.text.toPlainText()[lit[0] : lit[1]]

    page.show_way(Told.ONLY_B)
    assert [words.splitlines()[0] for words in cells(two, ComparedColumn.EVENT)] == [
        "Ilse Brandt visited Orsk"
    ]
    assert cells(two, ComparedColumn.A) == ["does not tell it"]

    for name, word in (("table.csv", "does"), ("table.md", "| --- |")):
        two.app.compared.write(tmp_path / name, "Two accounts", WRITTEN_AT)
        two.until(lambda: not two.app.compared.busy)
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert "Storm closes harbour of Veshti" in text
        assert word in text or name.endswith(".csv")

    QTest.mouseClick(page.lanes, Qt.MouseButton.LeftButton)
    two.settle()
    assert window.page is None
    names = window.canvas.snapshot().lane_names
    assert names[0] == "Dates differ"
    assert names[1] == "Told by both"
    assert [name.split()[0] for name in names[2:]] == ["Only", "Only"]
    assert window.filters.chip_words[0].startswith("Comparing Storm closes harbour of Veshti with")
    assert two.app.project.filter_words == window.filters.chip_words[0]
    window.filters.remove_chip(0)
    two.settle()
    assert "Dates differ" not in window.canvas.snapshot().lane_names


def test_a_kept_view_brings_a_comparison_back(two: WindowDriver) -> None:
    choose_both(two)
    two.trigger(Command.COMPARE)
    two.app.kept_views.keep("Both accounts")
    two.window.filters.clear()
    two.settle()
    two.app.kept_views.show("Both accounts")
    two.settle()
    assert "Told by both" in two.window.canvas.snapshot().lane_names


def test_two_that_are_perhaps_the_same_are_made_one_by_a_key(driver: WindowDriver, tmp_path: Path) -> None:
    one = "Arrest\n\nPolice in Orsk arrested captain Olav Renn of the ferry company Lunde on 5 May 2021.\n"
    other = one.replace("Arrest\n", "Captain held\n").replace("5 May", "6 May")
    driver.drop_files(*write_articles(tmp_path / "in", [("a.txt", one), ("b.txt", other)]))
    choose_both(driver)
    driver.trigger(Command.COMPARE)
    page = driver.window.compare_page
    assert page.model.told_at(0) is Told.PERHAPS
    cells(driver, ComparedColumn.A)
    page.table.setCurrentIndex(page.model.index(0, ComparedColumn.A))
    driver.settle()
    driver.trigger(Command.MERGE)
    driver.until(lambda: page.model.rowCount() == 1 and page.model.told_at(0) is Told.DATES_DIFFER)
