"""Views that are kept: named in the window, brought back whole, there again after the project is reopened."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.chrono.instant import instant_from_civil
from core.chrono.interval import Interval
from core.model.event import Review
from gui.actions import Command
from gui.models.event_filter import EventFilterChoice
from gui.models.export_choice import ExportChoice, ExportPart
from tests.support.window_driver import WindowDriver

SPRING = Interval(instant_from_civil(2019, 3), instant_from_civil(2019, 9))


def keep(driver: WindowDriver, name: str) -> None:
    driver.trigger(Command.KEEP_VIEW)
    field = driver.window.view_name.field
    QTest.keyClicks(field, name)
    QTest.keyClick(field, Qt.Key.Key_Return)
    driver.settle()


def choose(driver: WindowDriver, name: str) -> None:
    action = next(one for one in driver.window.toolbar.views.actions() if one.text().endswith(name))
    action.trigger()
    driver.settle()


def test_a_kept_view_brings_span_lanes_and_filter_back(
    driver: WindowDriver, seed_article: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    driver.drop_files(seed_article)
    canvas, filters, project = driver.window.canvas, driver.window.filters, driver.app.project
    canvas.show_interval(SPRING)
    filters.set_choice(EventFilterChoice(reviews=frozenset({Review.PROPOSED})))
    driver.settle()
    header = canvas.layout_in_view().lanes[0]
    at = QPoint(10, round(canvas.time_area().top() + header.top_px + 12))
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    keep(driver, "The spring")
    shown = canvas.viewport().interval

    filters.clear()
    project.set_lanes("article")
    canvas.fit_all()
    driver.settle()
    choose(driver, "The spring")
    qtbot.waitUntil(lambda: canvas.viewport().interval == shown)
    assert project.lanes == "place"
    assert filters.choice.reviews == {Review.PROPOSED}
    assert canvas.lane_look().collapsed == {header.name}

    target = tmp_path / "spring.svg"
    asked = ExportChoice(
        ".svg", ExportPart.ALL, "slide", 1, dark=False, footnotes=False, title="", review_state=True
    )
    with driver.waiting(driver.app.export.told):
        driver.app.export.write(asked, target)
    assert "\u201cThe spring\u201d (Review: not reviewed)" in target.read_text(encoding="utf-8")


def test_kept_views_are_there_when_the_project_is_opened_again(
    driver: WindowDriver, seed_article: Path, tmp_path: Path
) -> None:
    driver.drop_files(seed_article)
    keep(driver, "All of it")
    keep(driver, "Also this")
    driver.app.kept_views.forget("Also this")
    driver.app.access.open(tmp_path / "another.dateline", create=True)
    driver.until(lambda: driver.app.project.path == tmp_path / "another.dateline")
    driver.settle()
    assert driver.app.kept_views.names == ()
    driver.app.files.open_project(driver.project)
    driver.until(lambda: driver.app.project.path == driver.project)
    driver.settle()
    assert driver.app.kept_views.names == ("All of it",)


def test_a_name_that_is_taken_says_so_and_takes_its_place(driver: WindowDriver, seed_article: Path) -> None:
    driver.drop_files(seed_article)
    keep(driver, "Storm")
    keep(driver, "Storm")
    assert driver.app.kept_views.names == ("Storm",)


def test_a_filter_alone_is_kept_and_kept_views_are_renamed_and_put_in_order(
    driver: WindowDriver, seed_article: Path
) -> None:
    driver.drop_files(seed_article)
    window, views = driver.window, driver.app.kept_views
    window.filters.set_choice(EventFilterChoice(reviews=frozenset({Review.PROPOSED})))
    driver.trigger(Command.KEEP_FILTER)
    QTest.keyClicks(window.view_name.field, "Nobody looked")
    QTest.keyClick(window.view_name.field, Qt.Key.Key_Return)
    window.filters.clear()
    keep(driver, "All of it")
    window.canvas.show_interval(SPRING)
    driver.settle()
    shown = window.canvas.viewport().interval
    choose(driver, "Nobody looked")
    assert window.filters.choice.reviews == {Review.PROPOSED}
    assert window.canvas.viewport().interval == shown

    window.toolbar.views.move_asked.emit("All of it", -1)
    window.toolbar.views.rename_asked.emit("Nobody looked")
    QTest.keyClicks(window.view_name.field, "To be looked at")
    QTest.keyClick(window.view_name.field, Qt.Key.Key_Return)
    assert views.names == ("All of it", "To be looked at")
