"""A window on a small screen at double scale: nothing makes it larger, and the timeline stays in sight."""

from pathlib import Path

from core.model.table_column import TableColumn
from gui.actions import Command
from tests.support.window_driver import WindowDriver

SMALL = (683, 384)  # 1366 by 768 at double scale


def test_the_window_is_as_small_as_a_small_screen_and_the_sides_come_back(
    driver: WindowDriver, seed_article: Path
) -> None:
    driver.drop_files(seed_article)
    window = driver.window
    window.resize(*SMALL)
    driver.settle()
    assert (window.width(), window.height()) == SMALL
    assert window.articles.width() == 0 or not window.articles.isVisible()
    assert window.canvas.width() >= 240
    assert not window.overview.isVisible()
    driver.trigger(Command.FOLD_READER)
    driver.trigger(Command.FOLD_ARTICLES)
    assert window.articles.width() > 100
    assert window.canvas.width() > 240
    window.resize(1400, 900)
    driver.settle()
    assert window.overview.isVisible()


def test_the_table_shows_the_columns_that_there_is_room_for_until_others_are_chosen(
    driver: WindowDriver, seed_article: Path
) -> None:
    driver.drop_files(seed_article)
    window, columns = driver.window, driver.window.table.columns
    driver.action(Command.SWITCH_VIEW).trigger()
    shown = {}
    for width in (1280, 1900):
        window.resize(width, 800)
        driver.settle()
        assert not window.table.table.horizontalScrollBar().isVisible()
        shown[width] = {str(column) for column in columns.shown}
    assert {"date", "title", "sources", "review"} <= shown[1280] < shown[1900]
    columns.choose(TableColumn.TAGS, shown=True)
    window.resize(1280, 800)
    driver.settle()
    assert TableColumn.TAGS in columns.shown
    columns.choose_all_that_fit()
    assert {str(column) for column in columns.shown} == shown[1280]
