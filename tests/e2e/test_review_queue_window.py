"""The review of events in the real window: one key a decision, the next event there at once, resumable."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from core.chrono.instant import instant_from_civil
from core.curation.making import republish_titled
from core.curation.payload import user_publication
from core.model.event import Review
from core.model.ids import EventId
from gui.actions import Command
from tests.support.window_driver import WindowDriver, write_articles

TOWNS = ("Aldmoor", "Brisk", "Carrow", "Dunmere", "Elstow", "Fenwick", "Garth", "Holm", "Inver", "Jarrow")
DEEDS = (
    ("opened a {thing} on {month} {day}, 2021", ("library", "footbridge", "clinic")),
    ("closed its {thing} on {month} {day}, 2022", ("quarry", "cinema", "ferry line")),
    ("sold the old {thing} on {month} {day}, 2023", ("mill", "tram depot", "lighthouse")),
)
MONTHS = ("January", "March", "May", "July", "September", "October", "November", "December")


def _annals(town: int) -> str:
    """Nine events that happened to one town, each on a day of its own."""
    lines = [f"Annals of {TOWNS[town]}"]
    for at, (deed, things) in enumerate(DEEDS):
        for number, thing in enumerate(things):
            month, day = MONTHS[(town + 3 * at + number) % len(MONTHS)], 1 + (7 * town + 5 * number + at) % 27
            lines.append(f"The town of {TOWNS[town]} {deed.format(thing=thing, month=month, day=day)}.")
    lines.append(f"A week later the mayor of {TOWNS[town]} resigned.")
    return "\n\n".join(lines)


@pytest.fixture
def annals(tmp_path: Path, seeds: Path) -> tuple[Path, ...]:
    """The samples that ship with Dateline, and a hundred more events in ten articles."""
    written = write_articles(tmp_path / "in", [(f"{town}.txt", _annals(town)) for town in range(len(TOWNS))])
    return (*written, *sorted((seeds / "story").iterdir()))


def _press(driver: WindowDriver, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or driver.window, key)


def _reviewed(driver: WindowDriver) -> dict[EventId, Review]:
    return {event.id: event.review for event in driver.events_on_disk()}


def test_a_hundred_events_are_judged_in_little_more_than_a_hundred_keys(
    driver: WindowDriver, annals: tuple[Path, ...]
) -> None:
    driver.drop_files(*annals)
    driver.window.activateWindow()
    queue, strip = driver.app.queue, driver.window.review_strip
    judged: set[EventId] = set()
    keys = 1
    _press(driver, Qt.Key.Key_R)
    driver.settle()
    assert strip.isVisible()
    assert "to go" in strip.progress_words
    while len(judged) < 100:
        event_id = queue.current
        assert event_id is not None
        assert event_id not in judged
        assert strip.words[0]
        _press(driver, Qt.Key.Key_X if keys % 10 == 0 else Qt.Key.Key_A)
        judged.add(event_id)
        keys += 1
        assert queue.current != event_id, "the next event stands there before anything is written"
    driver.settle()
    assert keys <= 130

    on_disk = _reviewed(driver)
    assert sum(on_disk.get(event_id) is Review.ACCEPTED for event_id in judged) >= 85
    assert not any(on_disk.get(event_id) is Review.PROPOSED for event_id in judged)
    assert driver.app.reading.event_id == queue.current, "canvas and reader follow"
    assert strip.progress_words.startswith("100 reviewed")


def test_the_queue_shows_why_and_goes_back_after_an_undo_and_comes_back_where_it_was(
    launch: Callable[..., WindowDriver], seeds: Path
) -> None:
    driver = launch()
    driver.drop_files(*sorted((seeds / "story").iterdir()))
    driver.window.activateWindow()
    driver.window.status.review.click()
    driver.settle()
    queue, strip = driver.app.queue, driver.window.review_strip
    first = queue.current
    said = "\n".join(strip.words)
    assert "Sources count differently" in said or "Sources give different dates" in said
    assert "\u21d2" in said, "the derivation is in view without a click"

    _press(driver, Qt.Key.Key_A)
    assert queue.current != first
    driver.settle()
    driver.trigger(Command.UNDO)
    driver.until(lambda: queue.current == first)

    _press(driver, Qt.Key.Key_U)
    driver.settle()
    _press(driver, Qt.Key.Key_Down)
    _press(driver, Qt.Key.Key_Space)
    _press(driver, Qt.Key.Key_Up)
    driver.settle()
    left_at = queue.current
    assert left_at is not None
    driver.close()

    again = launch()
    again.until(lambda: again.app.queue.current is not None)
    again.settle()
    assert again.window.review_strip.isVisible()
    assert again.app.queue.current == left_at
    again.window.review_strip.take_focus()
    _press(again, Qt.Key.Key_Escape)
    assert not again.window.review_strip.isVisible()

    again.trigger(Command.REVIEW_EVENTS)
    again.settle()
    again.window.canvas.setFocus()
    _press(again, Qt.Key.Key_Escape)
    assert again.window.review_strip.isVisible(), "on the canvas the choice goes first"
    _press(again, Qt.Key.Key_Escape)
    assert not again.window.review_strip.isVisible()


def test_what_may_be_the_same_is_shown_and_merged_by_one_key(driver: WindowDriver, tmp_path: Path) -> None:
    told = "the port authority of Sorrel stopped"
    articles = [
        ("one.txt", f"Crane down\n\nOn May 5, 2026, {told} all other cranes.\n"),
        ("two.txt", f"Inquiry\n\nOn May 7, 2026, {told} the cranes for an inspection.\n"),
    ]
    driver.drop_files(*write_articles(tmp_path / "in", articles))
    driver.window.activateWindow()
    before = len(driver.events_on_disk())
    driver.trigger(Command.REVIEW_EVENTS)
    driver.until(lambda: driver.action(Command.MERGE).isEnabled())
    assert "stopped" in driver.window.review_strip.words[-2]
    look = driver.window.review_strip.findChild(QPushButton, "look-at-alike")
    assert look is not None
    current = driver.app.queue.current
    look.click()
    driver.settle()
    assert driver.app.queue.current == current, "the other keeps its turn"
    assert driver.app.reading.event_id not in (None, current)
    look.click()
    driver.settle()
    assert driver.app.reading.event_id == current
    with driver.waiting(driver.app.access.changed):
        _press(driver, Qt.Key.Key_M)
    driver.settle()
    assert len(driver.events_on_disk()) == before - 1
    merged = driver.event_titled("stopped")
    assert len({source.article_id for source in merged.sources}) == 2
    assert driver.app.queue.current == merged.id, "what they make together is judged next"
    driver.trigger(Command.UNDO)
    driver.until(lambda: len(driver.events_on_disk()) == before)


def test_what_was_judged_follows_another_publication_date(driver: WindowDriver, tmp_path: Path) -> None:
    text = "Storm at Sorrel\n\nPublished 5 May 2026\n\nThe storm destroyed the pier of Sorrel on Sunday.\n"
    driver.drop_files(*write_articles(tmp_path / "in", [("storm.txt", text)]))
    driver.window.activateWindow()
    driver.trigger(Command.REVIEW_EVENTS)
    driver.until(lambda: driver.app.queue.current is not None)
    strip = driver.window.review_strip
    strip.take_focus()
    _press(driver, Qt.Key.Key_A)
    driver.settle()
    _press(driver, Qt.Key.Key_Up)
    driver.until(lambda: "3 May 2026" in strip.words[1])
    assert strip.words[1].count("accepted") == 1
    article_id = driver.event_titled("storm").sources[0].article_id
    date = user_publication(instant_from_civil(2026, 6, 2))
    driver.app.access.write(
        lambda session: session.decide(republish_titled(article_id, "Storm", date)), lambda _: None
    )
    driver.until(lambda: "31 May 2026" in "".join(strip.words))
