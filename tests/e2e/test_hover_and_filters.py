"""What the pointer and the filter chips show: the card of a mark, and only what is asked for."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from gui.timeline.hover_card import HoverCard
from tests.support.window_driver import WindowDriver


def test_the_card_of_a_mark_says_its_date_and_its_sentence(
    driver: WindowDriver, seed_article: Path, qtbot: QtBot
) -> None:
    driver.drop_files(seed_article)
    event = driver.event_titled("drones")
    with driver.waiting(driver.app.hover.card_shown):
        qtbot.mouseMove(driver.window.canvas, driver.mark_position(event.id))
    card = driver.window.canvas.findChild(HoverCard)
    assert card is not None
    words = " ".join(label.text() for label in card.findChildren(QLabel))
    assert "12 July 2019" in words
    assert "a day after another incident" in words


def test_the_filter_of_a_span_drawn_with_shift_leaves_only_what_happened_in_it(
    driver: WindowDriver, seed_article: Path, qtbot: QtBot
) -> None:
    driver.drop_files(seed_article)
    canvas, area = driver.window.canvas, driver.window.canvas.time_area()
    top = area.bottom() - 4
    shift = Qt.KeyboardModifier.ShiftModifier
    everything = len(driver.events_on_disk())
    with driver.waiting(canvas.span_selected):
        qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, shift, QPoint(area.left() + 4, top))
        qtbot.mouseMove(canvas, QPoint(area.center().x(), top))
        qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, shift, QPoint(area.center().x(), top))
    assert len(canvas.snapshot()) == everything
    qtbot.mouseClick(canvas.span_bar().filter, Qt.MouseButton.LeftButton)
    driver.settle()
    shown = len(canvas.snapshot())
    assert 0 < shown < everything
    assert driver.window.filters.count_words.startswith(f"{shown} of {everything}")
    driver.window.filters.set_span(None, "")
    assert len(canvas.snapshot()) == everything


def test_a_kind_that_is_unticked_leaves_the_canvas(driver: WindowDriver, seed_article: Path) -> None:
    driver.drop_files(seed_article)
    everything = len(driver.events_on_disk())
    for action in driver.window.filters.findChild(QMenu).actions():
        action.setChecked(False)
    assert len(driver.window.canvas.snapshot()) == 0
    assert driver.window.filters.count_words.startswith(f"0 of {everything}")
