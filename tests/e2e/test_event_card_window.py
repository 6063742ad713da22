"""The card and the ledger in the window: both sides of a contradiction, names to filter by, what it is worth,
and what became of every time phrase."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.support.window_driver import WindowDriver, write_articles

SINKING = "The ferry Marianne sank off Corvey harbour on {day} July 2024, killing {count} passengers."
ARTICLES = (
    ("post.txt", f"Marianne lost\n\nPublished 15 July 2024\n\n{SINKING.format(day=12, count='nine')}\n"),
    ("wire.txt", f"Ferry down\n\nPublished 16 July 2024\n\n{SINKING.format(day=13, count='twelve')}\n"),
    (
        "durne.txt",
        "A dry month\n\nPublished 2 August 2024\n\nToulouse banned garden hoses on 30 July 2024."
        " Farmers recently complained. Mayor Ada Lund, 54, resigned on 1 August 2024.\n",
    ),
)


@pytest.fixture
def filled(driver: WindowDriver, tmp_path: Path) -> WindowDriver:
    """The window on three articles, two of which tell one sinking."""
    driver.drop_files(*write_articles(tmp_path / "in", ARTICLES))
    return driver


def words_of(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def press(qtbot: QtBot, parent: QWidget, name: str) -> QPushButton:
    button = parent.findChild(QPushButton, name)
    assert button is not None, words_of(parent)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    return button


def test_both_sides_stand_beside_each_other_and_lead_to_their_sentences(
    filled: WindowDriver, qtbot: QtBot
) -> None:
    filled.choose(filled.event_titled("sank"))
    card = filled.window.reader.card
    assert "Sources differ about the date" in words_of(card)
    assert "Later articles count more: an update" in words_of(card)
    first = card.findChild(QWidget, "contradiction")
    left, right = first.findChildren(QPushButton, QRegularExpression("side-.*"))
    assert left.mapTo(first, left.rect().topLeft()).x() < right.mapTo(first, right.rect().topLeft()).x()
    other = next(button for button in (left, right) if "twelve" in button.accessibleName())
    with filled.waiting(filled.app.reading.reading_shown):
        qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    filled.settle()
    assert filled.window.reader.text.lit_text == SINKING.format(day=13, count="twelve")


def test_a_place_on_the_card_filters_everything_until_its_chip_is_taken_away(
    filled: WindowDriver, qtbot: QtBot
) -> None:
    canvas = filled.window.canvas
    everything = len(canvas.snapshot())
    filled.choose(filled.event_titled("banned"))
    press(qtbot, filled.window.reader.card, "place-chip")
    filled.until(lambda: 0 < len(canvas.snapshot()) < everything)
    assert filled.app.filters.choice.facets[0].words == "Toulouse"
    filled.window.filters.clear()
    filled.until(lambda: len(canvas.snapshot()) == everything)


def test_the_card_says_who_told_it_when_and_what_it_is_worth(filled: WindowDriver) -> None:
    filled.choose(filled.event_titled("sank"))
    words = words_of(filled.window.reader.card)
    assert "Marianne lost · 15 July 2024" in words
    assert "told by 2 articles" in words


def test_the_ledger_lists_every_phrase_once_and_lights_its_words(filled: WindowDriver, qtbot: QtBot) -> None:
    reader = filled.window.reader
    banned = filled.event_titled("banned")
    with filled.waiting(filled.app.reading.reading_shown):
        filled.app.reading.choose_article(banned.sources[0].article_id)
    filled.settle()
    ledger = filled.app.reading.reading.ledger
    assert ledger is not None
    press(qtbot, reader, "ledger-link")
    lines = reader.ledger.findChildren(QPushButton, "ledger-line")
    assert len(lines) == sum(len(group.lines) for group in ledger.groups)
    assert ledger.heading == f"{len(lines)} time phrases"
    recently = next(line for line in lines if "recently" in line.accessibleName())
    qtbot.mouseClick(recently, Qt.MouseButton.LeftButton)
    assert reader.text.pointed_text == "recently"


def test_choosing_an_event_takes_the_ledgers_place(filled: WindowDriver, qtbot: QtBot) -> None:
    reader = filled.window.reader
    filled.choose(filled.event_titled("banned"))
    press(qtbot, reader, "ledger-link")
    assert reader.ledger.isVisible()
    assert not reader.card.isVisible()
    filled.choose(filled.event_titled("sank"))
    assert reader.card.isVisible()
    assert not reader.ledger.isVisible()


def test_the_reader_says_where_a_language_has_no_rules_for_events(
    driver: WindowDriver, tmp_path: Path
) -> None:
    text = (
        "Пожежа в порту\n\nУ порту 12 березня 2024 року сталася велика пожежа, загинули четверо людей. "
        "Поліція повідомила 13 березня 2024 року, що затримано двох чоловіків.\n"
    )
    driver.drop_files(*write_articles(tmp_path / "in", (("fire.txt", text),)))
    driver.choose(driver.events_on_disk()[0])
    shown = words_of(driver.window.reader)
    assert "No rules for events in Ukrainian yet: each dated sentence is one event." in shown
