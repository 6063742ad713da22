"""A filter that fades: everything stays on the timeline, and the count still says what the filter leaves."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings

from core.model.event import Kind
from gui.models.event_filter import EventFilterChoice
from gui.settings import Settings
from tests.support.window_driver import WindowDriver


def test_what_a_filter_leaves_out_is_faded_where_that_was_chosen(
    driver: WindowDriver, seed_article: Path
) -> None:
    driver.drop_files(seed_article)
    canvas, filters, menu = driver.window.canvas, driver.window.filters, driver.window.menu
    everything = len(canvas.snapshot())
    filters.set_choice(EventFilterChoice(kinds=frozenset({Kind.SPEECH})))
    driver.settle()
    left = len(canvas.snapshot())
    assert left < everything

    menu.fading_chosen.emit(True)
    driver.settle()
    assert len(canvas.snapshot()) == everything
    assert sum(not mark.faded for mark in canvas.layout_in_view().marks) <= left
    assert any(mark.faded for mark in canvas.layout_in_view().marks)
    assert filters.count_words == f"{left} of {everything} events stand out"

    filters.clear()
    driver.settle()
    assert not any(mark.faded for mark in canvas.layout_in_view().marks)
    menu.fading_chosen.emit(False)


def test_fading_and_empty_stretches_are_remembered(
    launch: Callable[..., WindowDriver], tmp_path: Path
) -> None:
    first = launch()
    first.window.menu.fading_chosen.emit(True)
    first.window.menu.empty_chosen.emit(True)
    first.close()
    again = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    assert again.filters_fade()
    assert again.leaves_out_empty()
