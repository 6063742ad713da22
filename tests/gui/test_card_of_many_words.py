"""The card of an event that has more notes and tags than anybody reads shows their beginning."""

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.model.event import Review
from core.model.ids import EventId
from gui.models.event_details import EventDetails
from gui.models.words import number as count_words
from gui.panels.event_card import EventCard


def test_of_thousands_of_tags_and_an_endless_note_only_the_beginning_is_laid_out(qtbot: QtBot) -> None:
    card = EventCard(())
    qtbot.addWidget(card)
    tags = tuple(f"tag {number}" for number in range(5_000))
    note = "a long story " * 80_000
    parts = (EventId(1), (), "The flood", "1958", "", "", (), (), Review.PROPOSED, "1958", "")
    card.show_details(EventDetails(*parts, note=note, tags=tags))

    chips = card.findChildren(QPushButton, "tag")
    assert [chip.text().split("\u00d7")[0].strip() for chip in chips] == list(tags[: len(chips)])
    others = card.findChild(QLabel, "others")
    assert others is not None
    assert others.text() == f"and {count_words(5_000 - len(chips))} more"
    assert 0 < len(chips) < 100
