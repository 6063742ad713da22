"""Words of an article never become markup, a formula, a path, a query or an order to a terminal."""

import csv
import io
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.ingest.safe_xml import parse_xml
from core.pipeline.export_data import csv_document, json_document
from core.pipeline.import_job import ImportJob
from core.pipeline.session import EventFilter, ProjectSession
from gui.actions import Command
from tests.support.hostile_words import ALL, records
from tests.support.window_driver import WindowDriver

ROOT = Path(__file__).resolve().parents[2]
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_ORDERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    given = folder / "words.jsonl"
    given.write_text(records(), encoding="utf-8")
    path = folder / "words.dateline"
    session = ProjectSession.open(path, create=True)
    ImportJob(session, [given], in_processes=False).run()
    session.close()
    return path


@pytest.fixture(scope="module")
def session(project: Path) -> Iterator[ProjectSession]:
    opened = ProjectSession.open(project, read_only=True)
    yield opened
    opened.close()


def test_no_cell_of_a_table_is_a_formula(session: ProjectSession) -> None:
    events = session.events(EventFilter(include_all=True))
    assert len(events) >= len(ALL)
    cells = [cell for row in csv.reader(io.StringIO(csv_document(events))) for cell in row]
    risky = [
        cell for cell in cells if cell.startswith(_FORMULA_STARTS) and not re.fullmatch(r"-?[\d.:-]+", cell)
    ]
    assert risky == []


def test_json_holds_it_letter_for_letter_and_orders_nothing(session: ProjectSession) -> None:
    events = session.events(EventFilter(include_all=True))
    document = json_document(events)
    assert [one["title"] for one in json.loads(document)] == [event.title for event in events]
    assert not _ORDERS.search(document)


@pytest.mark.parametrize("words", ALL, ids=range(len(ALL)))
def test_what_is_sought_is_words_and_no_query(session: ProjectSession, words: str) -> None:
    session.search(words)
    session.events(EventFilter(search=words))
    assert session.counts().articles == len(ALL)


def test_the_table_of_a_terminal_turns_and_orders_nothing(project: Path) -> None:
    command = [sys.executable, str(ROOT / "main.py"), "events", str(project), "--all", "--format", "table"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    assert not _ORDERS.search(done.stdout)
    for line in done.stdout.splitlines():
        before, _, after = line.partition("\u202e")
        assert not after or (before.count("\u2068") > before.count("\u2069") and "\u2069" in after)


def test_a_picture_holds_text_and_nothing_that_acts(project: Path) -> None:
    out = project.with_suffix(".svg")
    command = [sys.executable, str(ROOT / "main.py"), "export", str(project), str(out), "--footnotes"]
    subprocess.run(command, check=True, capture_output=True)
    picture = parse_xml(out.read_bytes())
    names = {element.tag.rpartition("}")[2].lower() for element in picture.iter()}
    assert not names & {"script", "foreignobject", "image", "iframe", "animate", "set"}
    attributes = [(name, value) for element in picture.iter() for name, value in element.attrib.items()]
    assert not [
        one for one in attributes if one[0].lower().startswith("on") or "javascript:" in one[1].lower()
    ]
    files = {path.name for path in project.parent.iterdir()}
    assert not any("evil" in name for name in files)


@pytest.fixture
def driver(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[WindowDriver]:
    made = WindowDriver(qtbot, qapp, tmp_path, tmp_path / "window.dateline")
    yield made
    made.close()


_PAGES = (
    Command.SWITCH_VIEW, Command.IMPORT_REPORT, Command.REVIEW_EVENTS, Command.REVIEW_DATES, Command.HISTORY,
    Command.DASHBOARD, Command.CONTRADICTIONS,
)  # fmt: skip


def _guessed(window: QWidget) -> list[str]:
    """Labels and tips that Qt would take for markup and that hold words of an article."""
    told = []
    for widget in window.findChildren(QWidget):
        if isinstance(widget, QLabel) and widget.textFormat() is not Qt.TextFormat.PlainText:
            told.append(widget.text())
        tip = widget.toolTip()
        told.append(tip.removeprefix("<qt>").removesuffix("</qt>").replace("<br>", ""))
    return [words for words in told if Qt.mightBeRichText(words) and "<" in words]


def test_no_view_of_the_window_takes_it_for_markup(driver: WindowDriver, tmp_path: Path) -> None:
    given = tmp_path / "words.jsonl"
    given.write_text(records(), encoding="utf-8")
    driver.drop_files(given)
    events = driver.events_on_disk()
    driver.choose(events[0])
    driver.trigger(Command.ACCEPT)
    assert _guessed(driver.window) == []
    for command in _PAGES:
        if driver.action(command).isEnabled():
            driver.trigger(command)
            assert _guessed(driver.window) == [], command
    driver.window.grab()
