"""The dashboard in the real window: figures that add up, each a way to the list that it counts."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.model.event import Review
from gui.actions import Command
from gui.models.figures import ArticleChoice
from gui.models.standings import COLUMNS, StandingColumn
from gui.panels.figure_card import FigureButton
from tests.support.disputed_stories import DISPUTED
from tests.support.stories import COLLAPSE, UNDATED
from tests.support.window_driver import WindowDriver, write_articles


def figures(driver: WindowDriver) -> list[str]:
    """What every figure says, number first."""
    page = driver.window.dashboard_page
    return [button.accessibleName() for button in page.cards.findChildren(FigureButton)]


def press(driver: WindowDriver, qtbot: QtBot, words: str) -> None:
    """The first figure that is worded so."""
    buttons = driver.window.dashboard_page.cards.findChildren(FigureButton)
    button = next(one for one in buttons if one.accessibleName().endswith(words))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    driver.settle()


def titles(driver: WindowDriver) -> list[str]:
    model = driver.window.dashboard_page.articles.model
    return [model.cell(row, 0)[0] for row in range(model.rowCount())]


def test_every_figure_leads_to_the_list_that_it_counts(
    driver: WindowDriver, tmp_path: Path, qtbot: QtBot
) -> None:
    texts = [*DISPUTED.items(), ("collapse.txt", COLLAPSE), ("market.txt", UNDATED)]
    driver.drop_files(*write_articles(tmp_path / "in", texts))
    driver.choose(driver.event_titled("collapsed"))
    driver.trigger(Command.REJECT)
    link = driver.window.status.findChild(QPushButton, "figures")
    assert link is not None
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    driver.settle()
    page, window = driver.window.dashboard_page, driver.window
    assert page.isVisible()
    told = figures(driver)
    assert {"6 read", "1 without a publication date", "1 say what another one says", "1 open"} <= set(told)
    counts = driver.app.access.session.counts() if driver.app.access.session else None
    assert counts is not None
    assert f"{counts.ledger.placed} placed" in told
    assert f"{counts.rejected} rejected by you" in told

    _lists_of_articles(driver, qtbot)
    _lists_of_time_phrases(driver, qtbot)

    press(driver, qtbot, " rejected")  # the first of that name counts time phrases
    assert page.times.model().rowCount() == counts.ledger.rejected
    press(driver, qtbot, " not reviewed")
    assert window.table_shown
    assert window.filters.choice.reviews == frozenset({Review.PROPOSED})
    driver.trigger(Command.DASHBOARD)
    press(driver, qtbot, " rejected by you")
    assert window.filters.choice.listed is not None
    assert len(window.filters.choice.listed) == counts.rejected
    driver.trigger(Command.DASHBOARD)
    press(driver, qtbot, " on the timeline")
    assert window.canvas.isVisible()
    assert window.filters.choice.lets_all_through
    driver.trigger(Command.DASHBOARD)
    press(driver, qtbot, " open")
    assert window.disputes_page.isVisible()
    assert [row.state for row in window.disputes_page.model.shown] == ["Open"]


def _lists_of_articles(driver: WindowDriver, qtbot: QtBot) -> None:
    articles = driver.window.dashboard_page.articles
    press(driver, qtbot, " without a publication date")
    assert titles(driver) == ["Market day in Valmond"]
    assert driver.app.reading.article_id is not None
    qtbot.mouseClick(articles.chips[ArticleChoice.READ], Qt.MouseButton.LeftButton)
    articles.table.sortByColumn(COLUMNS.index(StandingColumn.TITLE), Qt.SortOrder.AscendingOrder)
    assert titles(driver) == sorted(titles(driver), key=str.casefold)
    assert len(titles(driver)) == 6
    articles.field.setText("nine")
    assert titles(driver) == ["Nine drown"]
    articles.table.setCurrentIndex(articles.model.index(0, 0))
    driver.settle()
    article = driver.app.reading.reading.article
    assert article is not None
    assert article.title == "Nine drown"
    articles.field.clear()


def _lists_of_time_phrases(driver: WindowDriver, qtbot: QtBot) -> None:
    page = driver.window.dashboard_page
    press(driver, qtbot, " undated")
    times = page.times
    assert times.isVisible()
    at = next(
        row for row in range(times.model().rowCount()) if "recently" in times.model().index(row, 0).data()
    )
    times.setCurrentIndex(times.model().index(at, 0))
    driver.settle()
    reading = driver.app.reading.reading
    assert reading.article is not None
    assert reading.article.title == "Market day in Valmond"
    assert reading.document is not None
    assert reading.lit is not None
    QTest.keyClick(times, Qt.Key.Key_Escape)
    assert page.isVisible()
    assert page.articles.isVisible()
