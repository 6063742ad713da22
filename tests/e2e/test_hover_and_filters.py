"""What the pointer and the filter chips show: the card of a mark, and only what is asked for."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.chrono.instant import instant_from_civil
from core.chrono.interval import Interval
from core.model.event_filter import Facet, FacetValue
from gui.actions import Command
from gui.timeline.hover_card import HoverCard
from tests.support.window_driver import WindowDriver, write_articles


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
    assert "“a day after another incident” = 12 July 2019" in words
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
    driver.window.filters.set_span(None)
    assert len(canvas.snapshot()) == everything


def test_a_kind_that_is_unticked_leaves_the_canvas(driver: WindowDriver, seed_article: Path) -> None:
    driver.drop_files(seed_article)
    everything = len(driver.events_on_disk())
    filters = driver.window.filters
    for action in filters.menu.ticks("kinds"):
        action.trigger()
    assert len(driver.window.canvas.snapshot()) == 0
    assert filters.count_words.startswith(f"0 of {everything}")
    assert filters.chip_words == ("Kind: none",)
    filters.remove_chip(0)
    assert len(driver.window.canvas.snapshot()) == everything
    assert all(action.isChecked() for action in filters.menu.ticks("kinds"))


def test_words_typed_in_the_bar_leave_what_tells_of_them(
    driver: WindowDriver, seed_article: Path, qtbot: QtBot
) -> None:
    driver.drop_files(seed_article)
    filters, canvas = driver.window.filters, driver.window.canvas
    everything = len(canvas.snapshot())
    with driver.waiting(driver.app.filtering.choice_known):
        qtbot.keyClicks(filters.field, "drones")
    assert 0 < len(canvas.snapshot()) < everything
    assert filters.chip_words == ("Words: \u201cdrones\u201d",)
    assert driver.app.project.filter_words == filters.chip_words[0]
    filters.field.clear()
    driver.settle()
    assert len(canvas.snapshot()) == everything


def test_a_place_is_picked_from_a_list_that_typing_narrows(
    driver: WindowDriver, seed_article: Path, qtbot: QtBot
) -> None:
    driver.drop_files(seed_article)
    filters, canvas = driver.window.filters, driver.window.canvas
    with driver.waiting(driver.app.filtering.values_shown):
        filters.pick(Facet.PLACE)
    offered = filters.picker.list.count()
    with driver.waiting(driver.app.filtering.values_shown):
        qtbot.keyClicks(filters.picker.field, "soch")
    driver.settle()
    assert filters.picker.list.count() < offered
    with driver.waiting(driver.app.filtering.choice_known):
        qtbot.keyClick(filters.picker.field, Qt.Key.Key_Return)
    assert filters.chip_words == ("Place: Sochi",)
    assert len(canvas.snapshot()) == 1
    assert canvas.snapshot().lane_names == ("Sochi",)


def test_filters_hold_together_and_each_can_be_taken_back(driver: WindowDriver, seed_article: Path) -> None:
    driver.drop_files(seed_article)
    filters, canvas = driver.window.filters, driver.window.canvas
    everything = len(canvas.snapshot())
    about = (instant_from_civil(2019, 6, 21), instant_from_civil(2019, 6, 24))
    filters.set_span(about)
    possibly = len(canvas.snapshot())
    with driver.waiting(driver.app.filtering.choice_known):
        filters.menu.certain_chosen.emit(True)
    certainly = len(canvas.snapshot())
    assert certainly < possibly < everything
    assert filters.chip_words == ("Certainly in 21\u201323 June 2019",)
    with driver.waiting(driver.app.filtering.choice_known):
        filters.add_facet(FacetValue(Facet.PLACE, "Daraa", "Daraa"))
    assert len(canvas.snapshot()) <= certainly
    assert filters.chip_words == ("Certainly in 21\u201323 June 2019", "Place: Daraa")
    filters.clear()
    driver.settle()
    assert len(canvas.snapshot()) == everything


def test_typed_dates_filter_too(driver: WindowDriver, seed_article: Path, qtbot: QtBot) -> None:
    driver.drop_files(seed_article)
    filters = driver.window.filters
    filters.dates_asked.emit()
    with driver.waiting(driver.app.filter_dates.entry_read):
        qtbot.keyClicks(filters.dates.field, "2018")
    driver.settle()
    with driver.waiting(driver.app.filter_dates.interval_wanted):
        qtbot.keyClick(filters.dates.field, Qt.Key.Key_Return)
    assert filters.chip_words == ("Possibly in 2018",)
    assert len(driver.window.canvas.snapshot()) == 2


def test_the_table_shows_what_the_filter_leaves_and_what_has_no_date(
    driver: WindowDriver, seed_article: Path
) -> None:
    driver.drop_files(seed_article)
    driver.trigger(Command.SWITCH_VIEW)
    table = driver.window.table
    everything = table.model.rowCount()
    assert everything > len(driver.window.canvas.snapshot())
    with driver.waiting(driver.app.table.order_shown):
        driver.window.filters.add_facet(FacetValue(Facet.PLACE, "Sochi", "Sochi"))
    driver.settle()
    assert table.model.rowCount() == 1
    assert driver.window.filters.count_words == f"1 of {everything} events"


def test_another_project_is_shown_whole(driver: WindowDriver, seed_article: Path, tmp_path: Path) -> None:
    driver.drop_files(seed_article)
    driver.window.filters.add_facet(FacetValue(Facet.PLACE, "Sochi", "Sochi"))
    driver.settle()
    with driver.waiting(driver.app.access.opened):
        driver.app.files.open_project(tmp_path / "other.dateline", create=True)
    driver.settle()
    assert driver.window.filters.chip_words == ()


def test_a_filter_narrows_the_tray_and_the_list_of_articles(driver: WindowDriver, tmp_path: Path) -> None:
    told = (
        "Storm in Veshti\n\nThe harbour of Veshti was closed on 3 May 2021. Police recently warned sailors.\n"
    )
    other = (
        "Bridge in Orsk\n\nThe bridge of Orsk was opened on 4 May 2021. Farmers recently complained of hay.\n"
    )
    driver.drop_files(*write_articles(tmp_path / "in", [("a.txt", told), ("b.txt", other)]))
    window = driver.window
    before = window.undated.findChildren(QPushButton)
    assert window.articles.model.rowCount() == 2
    article = driver.app.access.session.facet_values(Facet.ARTICLE, "storm")[0]
    window.filters.add_facet(article)
    driver.settle()
    assert [window.articles.model.index(0).data()] == ["Storm in Veshti"]
    assert window.articles.model.rowCount() == 1
    shown = [chip for chip in window.undated.findChildren(QPushButton) if not chip.isHidden()]
    assert 0 < len(shown) < len(before)
    window.filters.clear()
    driver.settle()
    assert window.articles.model.rowCount() == 2


def test_the_bar_says_how_many_events_are_in_the_dates_in_view(
    driver: WindowDriver, seed_article: Path
) -> None:
    driver.drop_files(seed_article)
    canvas, filters = driver.window.canvas, driver.window.filters
    whole = filters.count_words
    driver.until(lambda: "in these dates" not in filters.count_words)
    canvas.show_interval(Interval(instant_from_civil(2018, 8), instant_from_civil(2018, 11)))
    driver.until(lambda: "in these dates" in filters.count_words)
    assert filters.count_words == f"2 in these dates \u00b7 {whole}"
