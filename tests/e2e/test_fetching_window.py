"""Nothing goes online before the user has said yes, and what comes then is read like any other page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QSettings, Qt, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.models.import_row import ImportState
from gui.settings import Settings
from gui.workers.page_fetcher import PageFetcher
from tests.support.page_server import HOME, PageServer, Served
from tests.support.window_driver import WindowDriver

STORY = b"""<html><head><title>Norby votes</title>
<meta property='article:published_time' content='2021-05-08'></head><body><article><h1>Norby votes</h1>
<p>The council of Norby voted on 7 May 2021 to repair the harbour wall that the storm of the winter broke,
said its chair.</p><p>Work begins in June 2021 and will take the better part of a year, according
to the plan of the council.</p></article></body></html>"""


@pytest.fixture
def server() -> Iterator[PageServer]:
    with PageServer({"/norby": Served(STORY)}) as running:
        yield running


@pytest.fixture
def online(qtbot: QtBot, qapp: QApplication, tmp_path: Path, server: PageServer) -> Iterator[WindowDriver]:
    """The program with fetching switched on, and a fetcher that may ask the test's own server."""
    fetcher = PageFetcher(server.rules, lambda _, then: then((HOME,)), 0.0)
    driver = WindowDriver(qtbot, qapp, tmp_path, tmp_path / "timeline.dateline", fetcher=fetcher)
    driver.window.menu.fetching_chosen.emit(True)
    yield driver
    driver.close()


def drop_link(driver: WindowDriver, link: str) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl(link)])
    driver.drop(mime)


def test_nothing_is_asked_before_the_user_says_yes(
    online: WindowDriver, server: PageServer, qtbot: QtBot
) -> None:
    drop_link(online, server.link("/norby"))
    consent = online.window.consent
    assert consent.isVisible()
    assert "news.example" in consent.words
    assert "only for this" in consent.words
    assert server.asked == []

    with online.waiting(online.app.imports.ended):
        qtbot.mouseClick(consent.yes, Qt.MouseButton.LeftButton)
    online.settle()

    assert not consent.isVisible()
    assert [path for path, _ in server.asked] == ["/norby"]
    assert online.window.status.texts[0] == "1 article"
    article = online.app.reading.reading.article
    assert article is not None
    assert (article.title, article.url) == ("Norby votes", server.link("/norby"))
    assert {event.dating.value for event in online.events_on_disk() if event.dating} >= {"2021-05-07"}


def test_a_page_is_read_in_the_encoding_that_its_server_states(
    online: WindowDriver, server: PageServer, qtbot: QtBot
) -> None:
    greek = "Η Αθήνα ψήφισε στις 7 Μαΐου 2021, είπε ο δήμαρχος της πόλης μετά τη συνεδρίαση του συμβουλίου."
    page = f"<html><title>Αθήνα</title><article><p>{greek}</p><p>{greek} Τέλος.</p></article></html>"
    server.pages["/athens"] = Served(
        page.encode("iso-8859-7"), headers={"Content-Type": "text/html; charset=iso-8859-7"}
    )
    drop_link(online, server.link("/athens"))
    with online.waiting(online.app.imports.ended):
        qtbot.mouseClick(online.window.consent.yes, Qt.MouseButton.LeftButton)
    online.settle()
    article = online.app.reading.reading.article
    assert article is not None
    assert "Αθήνα ψήφισε" in article.text


def test_a_no_leaves_a_row_that_says_what_else_can_be_done(
    online: WindowDriver, server: PageServer, qtbot: QtBot
) -> None:
    drop_link(online, server.link("/norby"))
    qtbot.mouseClick(online.window.consent.no, Qt.MouseButton.LeftButton)
    online.settle()
    assert server.asked == []
    (row,) = online.window.import_page.model.rows
    assert row.state is ImportState.LINK
    assert "you said no" in row.reason
    assert row.what_to_do


def test_a_page_that_is_not_there_is_told_in_the_report(
    online: WindowDriver, server: PageServer, qtbot: QtBot
) -> None:
    drop_link(online, server.link("/gone"))
    with online.waiting(online.app.imports.summary_shown):
        qtbot.mouseClick(online.window.consent.yes, Qt.MouseButton.LeftButton)
    online.settle()
    (row,) = online.window.import_page.model.rows
    assert "no such page" in row.reason


def test_with_fetching_off_a_link_is_only_listed_and_off_is_how_it_starts(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, server: PageServer
) -> None:
    fetcher = PageFetcher(server.rules, lambda _, then: then((HOME,)), 0.0)
    driver = WindowDriver(qtbot, qapp, tmp_path, tmp_path / "timeline.dateline", fetcher=fetcher)
    drop_link(driver, server.link("/norby"))
    driver.settle()
    assert not driver.window.consent.isVisible()
    assert server.asked == []
    assert "not fetched" in driver.window.articles.report.accessibleDescription()
    driver.close()


def test_the_choice_is_remembered(online: WindowDriver, tmp_path: Path) -> None:
    online.close()
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    assert Settings(store).fetches_pages()
