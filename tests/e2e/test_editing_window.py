"""Correcting all of an event, several at once, and adding events by hand, in the real window and file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.chrono.instant import iso_day
from core.model.event import Colour, Correction, Kind, Modality, Origin, Review
from gui.actions import Command
from tests.support.window_driver import WindowDriver, write_articles

CRANE = (
    "crane.txt",
    "Crane down at Sorrel Quay\n\nPublished 5 May 2026\n\n"
    "A cargo crane collapsed at Sorrel Quay on May 4, 2026, killing a docker.\n\n"
    "The port bought the crane in June 2021. Inspectors praised the crane in October 2023.\n\n"
    "Most dockers stayed at home after that.\n",
)


@pytest.fixture
def quay(driver: WindowDriver, tmp_path: Path) -> WindowDriver:
    driver.drop_files(*write_articles(tmp_path / "in", [CRANE]))
    driver.window.activateWindow()
    return driver


def test_a_form_corrects_all_of_an_event_as_one_step_and_gives_back_what_was_read(
    quay: WindowDriver, qtbot: QtBot
) -> None:
    before = quay.event_titled("bought")
    quay.choose(before)
    quay.trigger(Command.EDIT_EVENT)
    form = quay.window.form
    assert form.isVisible()
    assert form.title.text() == before.title

    form.title.clear()
    qtbot.keyClicks(form.title, "The port leased the crane")
    form.date.clear()
    qtbot.keyClicks(form.date, "c. March 2021")
    quay.until(form.save_button.isEnabled)
    assert [row.words for row in quay.window.form_picture.rows] == ["now", "then"]
    form.kind.setCurrentIndex(2)
    form.modality.setCurrentIndex(2)
    form.places.set_names(["Sorrel Quay"])
    qtbot.keyClicks(form.tags, "cranes, money")
    form.colour.setCurrentIndex(6)
    form.star.setChecked(True)
    qtbot.keyClicks(form.note, "see the ledger")
    with quay.waiting(quay.app.access.changed):
        qtbot.keyClick(form.note, Qt.Key.Key_Return)
    quay.settle()
    assert not form.isVisible()

    after = quay.event_titled("leased")
    assert after.dating is not None
    assert after.dating.approximate
    assert (after.kind, after.modality) == (Kind.STATE, Modality.ALLEGED)
    assert (after.places, after.tags, after.note) == (("Sorrel Quay",), ("cranes", "money"), "see the ledger")
    assert (after.colour, after.starred) == (Colour.ROSE, True)
    row = quay.window.canvas.snapshot().event_ids.tolist().index(after.id)
    assert quay.window.canvas.snapshot().hue_of[row] == Colour.ROSE.place
    assert quay.window.canvas.labels_of([row])[0].title.startswith("\u2605")

    quay.trigger(Command.EDIT_EVENT)
    back = form.findChild(QPushButton, f"as-read-{Correction.TITLE.value}")
    assert back is not None
    assert back.isVisible()
    with quay.waiting(quay.app.access.changed):
        back.click()
    quay.settle()
    quay.until(lambda: form.title.text() == before.title)
    quay.trigger(Command.UNDO)
    quay.trigger(Command.UNDO)
    quay.until(lambda: quay.event_titled("bought") == before)


def test_an_event_is_hung_on_another_time_phrase_of_its_article(quay: WindowDriver) -> None:
    quay.choose(quay.event_titled("praised"))
    quay.trigger(Command.EDIT_EVENT)
    form = quay.window.form
    at = next(at for at in range(form.phrase.count()) if "June 2021" in form.phrase.itemText(at))
    form.phrase.setCurrentIndex(at)
    form.phrase.activated.emit(at)
    with quay.waiting(quay.app.access.changed):
        form.save_button.click()
    quay.settle()
    dating = quay.event_titled("praised").dating
    assert dating is not None
    assert dating.value == "2021-06"


def test_one_word_on_all_that_are_chosen_is_one_step(quay: WindowDriver, qtbot: QtBot) -> None:
    canvas, bar = quay.window.canvas, quay.window.bulk_bar
    ids = canvas.snapshot().event_ids.tolist()
    assert not bar.isVisible()
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=quay.mark_position(ids[0]))
    for event_id in ids[1:]:
        pos = quay.mark_position(event_id)
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, pos)
    quay.settle()
    assert bar.isVisible()
    assert bar.words == f"{len(ids)} chosen"

    canvas.setFocus()
    with quay.waiting(quay.app.access.changed):
        QTest.keyClick(canvas, Qt.Key.Key_A)
    quay.settle()
    assert {event.review for event in quay.events_on_disk()} == {Review.ACCEPTED}
    quay.trigger(Command.STAR)
    quay.trigger(Command.TAG)
    qtbot.keyClicks(bar.editor.field, "port")
    with quay.waiting(quay.app.access.changed):
        qtbot.keyClick(bar.editor.field, Qt.Key.Key_Return)
    quay.settle()
    with quay.waiting(quay.app.access.changed):
        bar.modality_chosen.emit(Modality.PLANNED)
    quay.settle()
    for event in quay.events_on_disk():
        assert (event.starred, event.tags, event.modality) == (True, ("port",), Modality.PLANNED)

    for _ in range(4):
        quay.trigger(Command.UNDO)
    assert {event.review for event in quay.events_on_disk()} == {Review.PROPOSED}
    assert not any(event.starred or event.tags for event in quay.events_on_disk())


def test_events_are_added_by_hand_from_words_and_from_a_place_on_the_timeline_and_say_so(
    quay: WindowDriver, qtbot: QtBot
) -> None:
    quay.choose(quay.event_titled("bought"))
    text = quay.window.reader.text
    words = "Inspectors praised the crane in October 2023."
    start = text.toPlainText().index(words)
    cursor = QTextCursor(text.document())
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    quay.trigger(Command.NEW_EVENT)
    form = quay.window.form
    assert form.title.text() == words
    assert form.date.text() == "October 2023"
    form.title.setText("Inspectors came to the quay")
    quay.until(form.save_button.isEnabled)
    with quay.waiting(quay.app.access.changed):
        form.save_button.click()
    quay.settle()
    added = quay.event_titled("inspectors came")
    assert added.origin is Origin.MANUAL
    assert [source.quote for source in added.sources] == [words]
    assert quay.app.reading.event_id == added.id
    row = quay.window.canvas.snapshot().event_ids.tolist().index(added.id)
    assert quay.window.canvas.labels_of([row])[0].date_words == "October 2023 \u00b7 added by hand"

    canvas = quay.window.canvas
    area = canvas.time_area()
    empty = QPoint(area.left() + area.width() // 3, area.bottom() - 4)
    qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=empty)
    quay.settle()
    assert form.isVisible()
    assert form.date.text()
    qtbot.keyClicks(form.title, "The quay was painted")
    quay.until(form.save_button.isEnabled)
    with quay.waiting(quay.app.access.changed):
        qtbot.keyClick(form.title, Qt.Key.Key_Return)
    quay.settle()
    painted = quay.event_titled("painted")
    assert painted.sources == ()
    assert painted.dating is not None
    assert iso_day(painted.dating.earliest)[:3] == "202"
    details = quay.app.reading.reading.details
    assert details is not None
    assert "added by hand" in details.facts
    assert quay.window.reader.card.isVisible(), "a card tells of it, though no article does"
