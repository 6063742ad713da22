"""A picture leaves the window by its export command: real files with what was shown on them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pypdfium2
import pytest
from PySide6.QtGui import QGuiApplication, QImage, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QComboBox

from gui.actions import Command
from gui.dialogs.export_dialog import ExportDialog
from gui.dialogs.export_form import ExportForm
from gui.models.export_choice import ExportChoice, ExportPart
from gui.models.lane_look import LaneLook
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


def _dialog(driver: WindowDriver) -> ExportDialog:
    driver.action(Command.EXPORT).trigger()
    return driver.window.findChild(ExportDialog, "export-dialog")


def _shown_page(driver: WindowDriver, dialog: ExportDialog) -> QImage:
    """The page that the preview comes to once nothing is under way any more."""
    driver.until(lambda: not driver.app.export.busy)
    return dialog.preview.view.image


def test_the_preview_is_the_page_itself_and_follows_every_choice(
    driver: WindowDriver, seed_article: Path
) -> None:
    driver.drop_files(seed_article)
    dialog = _dialog(driver)
    slide = _shown_page(driver, dialog)
    assert slide.width() / slide.height() == pytest.approx(16 / 9, abs=0.02)
    _choose(dialog.form.page, "a4-portrait")
    _choose(dialog.form.theme, "dark")
    page = _shown_page(driver, dialog)
    assert page.width() / page.height() == pytest.approx(210 / 297, abs=0.02)
    assert page.pixelColor(2, 2).lightness() < 60
    dialog.form.title.setText("Another title")
    assert _shown_page(driver, dialog) != page


def test_the_pages_of_a_pdf_are_turned_in_the_preview(driver: WindowDriver, seed_article: Path) -> None:
    driver.drop_files(seed_article)
    dialog = _dialog(driver)
    _choose(dialog.form.format, ".pdf")
    dialog.form.footnotes.setChecked(True)
    first = _shown_page(driver, dialog)
    assert dialog.preview.words.text() == "Page 1 of 2"
    assert not dialog.preview.previous.isEnabled()
    dialog.preview.next.click()
    assert _shown_page(driver, dialog) != first
    assert dialog.preview.words.text() == "Page 2 of 2"
    assert not dialog.preview.next.isEnabled()


@pytest.mark.parametrize(
    ("choose", "words"),
    [
        (lambda form: (_choose(form.page, "poster"), _choose(form.scale, "4")), "too large"),
        (lambda form: (_choose(form.page, "custom"), form.width_px.setText("12")), "cannot be made"),
        (lambda form: (_choose(form.part, "span"), form.first.setText("someday")), "someday"),
        (
            lambda form: (_choose(form.part, "span"), form.first.setText("2019"), form.last.setText("2018")),
            "before the beginning",
        ),
    ],
    ids=["pixels", "size", "date", "order of dates"],
)
def test_what_is_refused_is_said_in_the_dialog(
    driver: WindowDriver, seed_article: Path, choose: Callable[[ExportForm], object], words: str
) -> None:
    driver.drop_files(seed_article)
    dialog = _dialog(driver)
    choose(dialog.form)
    driver.until(lambda: words in dialog.preview.view.words)
    assert dialog.preview.view.image.isNull()


def test_a_span_typed_in_words_is_what_is_exported(
    driver: WindowDriver, seed_article: Path, tmp_path: Path
) -> None:
    driver.drop_files(seed_article)
    target = tmp_path / "july.svg"
    choice = _choice(".svg", part=ExportPart.SPAN, first_day="July 2019", last_day="", footnotes=False)
    with driver.waiting(driver.app.export.told):
        driver.app.export.write(choice, target)
    words = " ".join(ElementTree.parse(target).getroot().itertext())
    assert "of 6 events shown" in words
    assert "6 of 6" not in words
    assert "September 2018" not in words


def test_the_selection_alone_is_exported_and_said(
    driver: WindowDriver, seed_article: Path, tmp_path: Path
) -> None:
    driver.drop_files(seed_article)
    event = driver.events_on_disk()[-1]
    driver.choose(event)
    dialog = _dialog(driver)
    _choose(dialog.form.part, "selection")
    assert "(1)" in dialog.form.part.currentText()
    target = tmp_path / "one.svg"
    with driver.waiting(driver.app.export.told):
        driver.app.export.write(replace(dialog.choice(), ending=".svg"), target)
    words = " ".join(ElementTree.parse(target).getroot().itertext())
    assert "1 of 6 events shown" in words
    assert "a selection" in words
    assert event.title in words


def test_marks_are_hollow_only_where_the_review_is_asked_for(
    driver: WindowDriver, seed_article: Path, tmp_path: Path
) -> None:
    driver.drop_files(seed_article)
    words = {}
    for asked in (False, True):
        target = tmp_path / f"{asked}.svg"
        with driver.waiting(driver.app.export.told):
            driver.app.export.write(_choice(".svg", review_state=asked), target)
        words[asked] = [
            text.text for text in ElementTree.parse(target).getroot().iter("{http://www.w3.org/2000/svg}text")
        ]
    assert "proposed" in words[True]
    assert "proposed" not in words[False]


def test_a_long_export_can_be_cancelled_and_leaves_nothing(
    driver: WindowDriver, seed_article: Path, tmp_path: Path
) -> None:
    driver.drop_files(seed_article)
    dialog = _dialog(driver)
    target = tmp_path / "cancelled.pdf"
    told: list[str] = []
    driver.app.export.told.connect(told.append)
    driver.app.export.write(_choice(".pdf"), target)
    dialog.stop.click()
    driver.until(lambda: not driver.app.export.busy)
    assert "cancelled" in told[-1]
    assert list(tmp_path.glob("*cancelled*")) == []
    assert dialog.progress.isHidden()
    assert dialog.isVisible()


def test_the_view_is_copied_as_pixels_and_as_a_drawing(driver: WindowDriver, seed_article: Path) -> None:
    driver.drop_files(seed_article)
    with driver.waiting(driver.app.export.told):
        driver.action(Command.COPY_PICTURE).trigger()
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.hasImage()
    assert QImage(mime.imageData()).width() >= 1600
    drawing = ElementTree.fromstring(bytes(mime.data("image/svg+xml").data()))
    assert drawing.tag.endswith("svg")


def _choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value))


def test_what_is_printed_are_the_pages_at_the_size_of_the_paper(
    driver: WindowDriver, seed_article: Path, tmp_path: Path
) -> None:
    driver.drop_files(seed_article)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    with driver.waiting(driver.app.printing.told):
        driver.app.printing.print_on(printer)
    document = pypdfium2.PdfDocument(tmp_path / "paper.pdf")
    try:
        assert [round(side) for side in document[0].get_size()] == [612, 792]
        text = document[0].get_textpage().get_text_bounded()
    finally:
        document.close()
    assert "6 of 6 events shown" in text
    assert "September 2018" in text


def test_lanes_stand_in_the_order_they_were_put_in_the_window(
    driver: WindowDriver, seed_article: Path, tmp_path: Path
) -> None:
    driver.drop_files(seed_article)
    names = driver.window.canvas.snapshot().lane_names
    assert len(names) > 2
    driver.window.canvas.arrange_lanes(LaneLook(tuple(reversed(names))))
    target = tmp_path / "lanes.svg"
    with driver.waiting(driver.app.export.told):
        driver.app.export.write(_choice(".svg", footnotes=False), target)
    texts = ElementTree.parse(target).getroot().iter("{http://www.w3.org/2000/svg}text")
    drawn = [text.text for text in texts if text.text in names]
    assert drawn == list(reversed(names))
