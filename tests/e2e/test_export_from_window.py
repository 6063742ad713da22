"""A picture leaves the window by its export command: real files with what was shown on them."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage

from gui.actions import Command
from gui.models.export_choice import ExportChoice, ExportPart
from tests.support.window_driver import WindowDriver


def _choice(ending: str, **more: object) -> ExportChoice:
    given: dict[str, object] = {
        "ending": ending, "part": ExportPart.ALL, "size": "slide", "scale": 1, "dark": False,
        "footnotes": True, "title": "Six events",
    }  # fmt: skip
    return ExportChoice(**{**given, **more})  # type: ignore[arg-type]


def test_the_export_command_opens_a_dialog_that_says_how_many_events(
    driver: WindowDriver, seed_article: Path
) -> None:
    driver.drop_files(seed_article)
    driver.action(Command.EXPORT).trigger()
    dialog = driver.window.findChild(object, "export-dialog")
    assert dialog is not None
    assert dialog.isVisible()
    assert not dialog.isModal()
    assert driver.window.filters.count_words in dialog.shown_words


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_png_of_the_asked_size_is_written(
    driver: WindowDriver, seed_article: Path, tmp_path: Path, dark: bool
) -> None:
    driver.drop_files(seed_article)
    target = tmp_path / "picture.png"
    with driver.waiting(driver.app.export.told):
        driver.app.export.write(_choice(".png", scale=2, dark=dark), target)
    image = QImage(str(target))
    assert image.width() == 3200
    assert image.text("Title") == "Six events"
    assert (image.pixelColor(2, 2).lightness() < 60) is dark


def test_an_svg_holds_the_titles_as_text_and_the_quotes_as_footnotes(
    driver: WindowDriver, seed_article: Path, tmp_path: Path
) -> None:
    driver.drop_files(seed_article)
    target = tmp_path / "picture.svg"
    with driver.waiting(driver.app.export.told):
        driver.app.export.write(_choice(".svg"), target)
    words = " ".join(ElementTree.parse(target).getroot().itertext())
    assert "Six events" in words
    assert "a day after another incident" in words


def test_a_place_that_cannot_be_written_is_told_in_the_window(
    driver: WindowDriver, seed_article: Path, tmp_path: Path
) -> None:
    driver.drop_files(seed_article)
    with driver.waiting(driver.app.export.failed):
        driver.app.export.write(_choice(".pdf"), tmp_path / "no such folder" / "picture.pdf")
    assert driver.window.banner.isVisible()
    assert "could not be written" in driver.window.banner.words
