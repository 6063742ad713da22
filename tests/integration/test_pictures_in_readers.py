"""Pictures opened by the programs that people open them with: a browser, a PDF reader, another renderer."""

import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from gui.export.files import export_bytes
from gui.export.page_sizes import page_size
from gui.export.request import ExportRequest
from tests.support.story_timeline import footnotes, story
from tests.support.timelines import every_kind

pytestmark = pytest.mark.usefixtures("qapp")
REQUEST = ExportRequest("Harbour & <quay>", page_size("900x600"), datetime(2026, 3, 4, 5, 6, tzinfo=UTC))
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def program(*names: str) -> str:
    """The first of some programs that is there; else the test is left out."""
    found = next((path for name in names if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip(f"needs {names[0]}")
    return found


def shades(image: QImage) -> set[str]:
    """The colours of every fourth pixel, as they are named."""
    points = ((x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4))
    return {image.pixelColor(x, y).name() for x, y in points}


def written(folder: Path, ending: str, **more: object) -> Path:
    out = folder / f"timeline{ending}"
    out.write_bytes(export_bytes(every_kind(), replace(REQUEST, **more), ending))
    return out


def browsed(browser: str, arguments: tuple[str, ...], page: Path) -> subprocess.CompletedProcess[bytes]:
    """What a browser without a window makes of a file, in a home of its own; the network stays out of it."""
    with tempfile.TemporaryDirectory(prefix="dateline-browser-", ignore_cleanup_errors=True) as home:
        return subprocess.run(
            [
                browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--host-resolver-rules=MAP * ~NOTFOUND", f"--user-data-dir={home}", *arguments, page.as_uri(),
            ],
            capture_output=True, timeout=120, check=True, env={**os.environ, "HOME": home},
        )  # fmt: skip


def test_a_browser_shows_the_drawing_with_its_marks(tmp_path):
    page, shot = written(tmp_path, ".svg"), tmp_path / "shot.png"
    browsed(program(*BROWSERS), (f"--screenshot={shot}", "--window-size=900,600"), page)
    image = QImage(str(shot))
    assert image.width() == 900
    assert image.pixelColor(4, 4).name() == "#ffffff"
    assert "#0072b2" in shades(image)  # an accepted mark, in the first hue or beside it
    assert len(shades(image)) > 40


def test_a_browser_finds_title_text_and_link_and_no_markup_of_a_title(tmp_path):
    page = written(tmp_path, ".svg", links={102: "https://example.org/ferry?a=1&b=2"})
    told = browsed(program(*BROWSERS), ("--dump-dom",), page).stdout.decode()
    assert '<title id="title">Harbour &amp; &lt;quay&gt;</title>' in told
    assert 'href="https://example.org/ferry?a=1&amp;b=2"' in told
    assert re.search(r"<text[^>]*>Ferry sinks</text>", told)
    assert "Talks &lt;open&gt;" in told
    assert "<open>" not in told


def test_a_browser_draws_the_same_letters_as_the_picture(tmp_path):
    """Shown at half the size, where only words, marks and lines count, hardly a pixel differs."""
    page, shot = written(tmp_path, ".svg"), tmp_path / "shot.png"
    browsed(program(*BROWSERS), (f"--screenshot={shot}", "--window-size=900,600"), page)
    assert difference(QImage(str(shot)), QImage(str(written(tmp_path, ".png")))) < 0.02


def difference(one: QImage, other: QImage) -> float:
    """The mean difference of two pictures of the same size, 0 to 1, seen from a little afar."""
    grey = QImage.Format.Format_Grayscale8
    small = [image.convertToFormat(grey).scaled(450, 300) for image in (one, other)]
    total = sum(
        abs(small[0].pixelColor(x, y).lightness() - small[1].pixelColor(x, y).lightness())
        for x in range(0, 450, 3)
        for y in range(0, 300, 3)
    )
    return total / 255 / (150 * 100)


def test_another_renderer_reads_the_drawing(tmp_path):
    converter = program("rsvg-convert")
    page, out = written(tmp_path, ".svg", dark=True), tmp_path / "drawn.png"
    subprocess.run([converter, str(page), "-o", str(out)], check=True, timeout=60)
    image = QImage(str(out))
    assert (image.width(), image.height()) == (900, 600)
    assert image.pixelColor(4, 4).lightness() < 60
    assert len(shades(image)) > 40


@pytest.fixture(scope="module")
def long_pdf(tmp_path_factory, qapp):  # noqa: ARG001 - fonts need an application
    snapshot = story(120)
    out = tmp_path_factory.mktemp("pdf") / "story.pdf"
    size = page_size("a4-landscape")
    out.write_bytes(
        export_bytes(snapshot, replace(REQUEST, size=size, footnotes=footnotes(snapshot)), ".pdf")
    )
    return out


def test_a_pdf_reader_knows_its_pages_its_title_and_that_it_is_tagged(long_pdf):
    told = subprocess.run([program("pdfinfo"), str(long_pdf)], capture_output=True, check=True, timeout=60)
    words, faults = told.stdout.decode(), told.stderr.decode()
    assert re.search(r"Title:\s+Harbour & <quay>", words)
    assert re.search(r"Tagged:\s+yes", words)
    assert int(re.search(r"Pages:\s+(\d+)", words)[1]) > 6
    assert re.search(r"Page size:\s+842 x 59[56] pts \(A4\)", words)
    assert faults == ""


def test_all_fonts_are_in_the_pdf_and_their_letters_can_be_copied(long_pdf):
    told = subprocess.run([program("pdffonts"), str(long_pdf)], capture_output=True, check=True, timeout=60)
    fonts = told.stdout.decode().splitlines()[2:]
    assert {line.split()[0].split("-")[0] for line in fonts} >= {"Inter", "NotoSerif"}
    for line in fonts:
        embedded, _, has_letters = line.split()[-5:-2]
        assert (embedded, has_letters) == ("yes", "yes"), line


def test_a_pdf_reader_draws_every_page(long_pdf, tmp_path):
    drawn = subprocess.run(
        [program("pdftocairo"), "-png", "-r", "40", str(long_pdf), str(tmp_path / "page")],
        capture_output=True, check=True, timeout=120,
    )  # fmt: skip
    assert drawn.stderr == b""
    pages = sorted(tmp_path.glob("page*.png"))
    assert len(pages) > 6
    assert all(len(shades(QImage(str(page)))) > 8 for page in pages)


def test_a_reader_selects_the_titles_in_one_piece(long_pdf):
    told = subprocess.run(
        [program("pdftotext"), str(long_pdf), "-"], capture_output=True, check=True, timeout=60
    ).stdout.decode()
    lines = {line.strip() for line in told.splitlines()}
    assert "Divers finds the second logbook (1)" in lines


def test_a_dark_page_is_dark_to_its_edges(tmp_path):
    page = written(tmp_path, ".pdf", dark=True, size=page_size("a4-landscape"))
    drawn = tmp_path / "dark"
    command = [program("pdftocairo"), "-png", "-r", "72", "-singlefile", str(page), str(drawn)]
    subprocess.run(command, check=True, timeout=60)
    image = QImage(str(drawn.with_suffix(".png")))
    right, bottom = image.width() - 1, image.height() - 1
    corners = ((0, 0), (right, 0), (0, bottom), (right, bottom), (right // 2, bottom), (right, bottom // 2))
    assert max(image.pixelColor(x, y).lightness() for x, y in corners) < 60
