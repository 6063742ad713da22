"""What a user says of events beside their dates: which sentences tell one, a note, a tag; words of a step."""

from pathlib import Path

from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.model.event import Event
from gui.actions import Command
from tests.support.stories import COLLAPSE, FOLLOW_UP
from tests.support.window_driver import WindowDriver, write_articles

ACCOUNTS = (
    (
        "north.txt",
        "Ferry sinks\n\nPublished 9 March 2026\n\nThe ferry Alma sank on March 1, 2026, in the sound.\n",
    ),
    (
        "south.txt",
        "Alma lost\n\nPublished 10 March 2026\n\nThe Alma went down on March 2, 2026, owners said.\n",
    ),
)


def card_words(driver: WindowDriver) -> str:
    return "\n".join(label.text() for label in driver.window.reader.card.findChildren(QLabel))


def press(driver: WindowDriver, name: str) -> None:
    button = driver.window.reader.card.findChild(QPushButton, name)
    assert button is not None, card_words(driver)
    button.click()


def merge_two(driver: WindowDriver, qtbot: QtBot) -> tuple[Event, Event]:
    first, second = driver.event_titled("ferry"), driver.event_titled("went down")
    canvas = driver.window.canvas
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=driver.mark_position(first.id))
    driver.settle()
    assert not driver.action(Command.MERGE).isEnabled(), "one event is nothing to merge"
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, control, driver.mark_position(second.id))
    driver.settle()
    canvas.setFocus()
    with driver.waiting(driver.app.access.changed):
        qtbot.keyClick(driver.window, Qt.Key.Key_M)
    driver.settle()
    return first, second


def test_two_chosen_events_become_one_that_says_where_its_sources_differ(
    driver: WindowDriver, tmp_path: Path, qtbot: QtBot
) -> None:
    driver.drop_files(*write_articles(tmp_path / "in", ACCOUNTS))
    merge_two(driver, qtbot)
    (event,) = driver.events_on_disk()
    assert len(event.sources) == 2
    driver.until(lambda: "Sources differ about the date" in card_words(driver))
    sides = driver.window.reader.card.findChildren(QPushButton, QRegularExpression("side-.*"))
    assert [button.accessibleName() for button in sides] == [
        "Ferry sinks, “The ferry Alma sank on March 1, 2026, in the sound.”",
        "Alma lost, “The Alma went down on March 2, 2026, owners said.”",
    ]
    assert "in the sound" in card_words(driver)
    assert "owners said" in card_words(driver)
    assert driver.app.reading.event_id == event.id

    with driver.waiting(driver.app.access.changed):
        driver.action(Command.UNDO).trigger()
    driver.settle()
    assert len(driver.events_on_disk()) == 2


def test_a_sentence_that_is_not_this_event_becomes_an_event_of_its_own(
    driver: WindowDriver, tmp_path: Path, qtbot: QtBot
) -> None:
    driver.drop_files(*write_articles(tmp_path / "in", ACCOUNTS))
    merge_two(driver, qtbot)
    driver.until(lambda: "Told in 2 sentences" in card_words(driver))
    with driver.waiting(driver.app.access.changed):
        press(driver, "disown-1")
    driver.settle()
    assert sorted(len(event.sources) for event in driver.events_on_disk()) == [1, 1]
    driver.until(lambda: "Told in 2 sentences" not in card_words(driver))


def test_rows_chosen_together_in_the_table_are_merged_and_copied_as_text(
    driver: WindowDriver, tmp_path: Path, qtbot: QtBot
) -> None:
    driver.drop_files(*write_articles(tmp_path / "in", ACCOUNTS))
    driver.trigger(Command.SWITCH_VIEW)
    table = driver.window.table.table
    driver.until(lambda: table.model().rowCount() == 2)
    table.setFocus()
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    driver.settle()
    with driver.waiting(driver.app.table.rows_copied):
        qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert [line.split("\t")[0] for line in lines] == ["1 March 2026", "2 March 2026"]
    assert "owners said" in lines[1]
    with driver.waiting(driver.app.access.changed):
        driver.action(Command.MERGE).trigger()
    driver.settle()
    assert len(driver.events_on_disk()) == 1


def test_a_note_and_a_tag_are_kept_shown_and_taken_back(
    driver: WindowDriver, tmp_path: Path, qtbot: QtBot
) -> None:
    driver.drop_files(*write_articles(tmp_path / "in", ACCOUNTS[:1]))
    driver.choose(driver.event_titled("ferry"))
    editor = driver.window.reader.event_editor
    for command, words in ((Command.NOTE, "ask the coastguard"), (Command.TAG, "ferries")):
        driver.trigger(command)
        qtbot.keyClicks(editor.field, words)
        with driver.waiting(driver.app.access.changed):
            qtbot.keyClick(editor.field, Qt.Key.Key_Return)
        driver.settle()
    event = driver.event_titled("ferry")
    assert (event.note, event.tags) == ("ask the coastguard", ("ferries",))
    assert "ask the coastguard" in card_words(driver)
    with driver.waiting(driver.app.access.changed):
        press(driver, "tag")
    driver.settle()
    assert driver.event_titled("ferry").tags == ()
    with driver.waiting(driver.app.access.changed):
        driver.action(Command.UNDO).trigger()
    driver.settle()
    assert driver.event_titled("ferry").tags == ("ferries",)


def test_a_step_of_the_derivation_lights_the_words_it_rests_on(
    driver: WindowDriver, seed_article: Path
) -> None:
    driver.drop_files(seed_article)
    driver.choose(driver.event_titled("drones"))
    steps = [
        button
        for button in driver.window.reader.card.findChildren(QPushButton)
        if button.objectName().startswith("step-")
    ]
    assert steps
    pointed = set()
    for step in steps:
        step.click()
        pointed.add(driver.window.reader.text.pointed_text)
    assert any("day after" in words for words in pointed), pointed


def test_a_sentence_that_tells_two_events_gives_both_in_turn(driver: WindowDriver, tmp_path: Path) -> None:
    text = (
        "Two blows for Valmond\n\nPublished 9 March 2026\n\n"
        "The bridge collapsed on March 1, 2026, and the mayor resigned on March 5, 2026.\n"
    )
    driver.drop_files(*write_articles(tmp_path / "in", (("two.txt", text),)))
    assert len(driver.events_on_disk()) == 2
    driver.choose(driver.event_titled("collapsed"))
    assert "This sentence also tells" in card_words(driver)
    document = driver.app.reading.reading.document
    assert document is not None
    chosen = []
    for _ in range(3):
        with driver.waiting(driver.app.reading.reading_shown):
            driver.app.reading.choose_passage(document.tinted[0])
        driver.settle()
        chosen.append(driver.app.reading.event_id)
    assert len(set(chosen)) == 2
    assert chosen[0] == chosen[2]


def test_what_is_to_review_is_what_the_timeline_shows(driver: WindowDriver, seed_article: Path) -> None:
    driver.drop_files(seed_article)
    shown = len(driver.events_on_disk())
    assert f"{shown} to review" in driver.window.status.texts
    driver.choose(driver.event_titled("drones"))
    with driver.waiting(driver.app.access.changed):
        driver.action(Command.ACCEPT).trigger()
    driver.settle()
    assert f"{shown - 1} to review" in driver.window.status.texts


def test_an_event_told_alike_everywhere_has_no_word_of_differing(
    driver: WindowDriver, tmp_path: Path
) -> None:
    stories = (("one.txt", COLLAPSE), ("two.txt", FOLLOW_UP))
    driver.drop_files(*write_articles(tmp_path / "in", stories))
    driver.choose(driver.event_titled("footbridge"))
    assert "differ" not in card_words(driver)
