"""Pictures are real files: text that can be found, markup that cannot break out, bytes that repeat."""

import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from io import BytesIO
from xml.etree import ElementTree as Xml

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage

from core.chrono.instant import instant_from_civil
from core.chrono.interval import Interval
from core.errors import EnvironmentFault, UsageError
from gui.export.files import export_bytes, export_timeline
from gui.export.page_sizes import SIZES, page_size
from gui.export.picture import compose
from gui.export.request import ExportRequest, Footnote
from gui.export.svg_surface import SvgSurface
from gui.timeline.text_styles import TextStyles
from tests.support.timelines import MARKUP_TITLE, Row, every_kind, generated, snapshot_of

MADE = datetime(2026, 3, 4, 5, 6, tzinfo=UTC)
SVG = "{http://www.w3.org/2000/svg}"
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def request_():
    return ExportRequest("Harbour & <quay>", page_size("a4-landscape"), MADE)


def texts_of(svg: bytes) -> list[str]:
    return ["".join(element.itertext()) for element in Xml.fromstring(svg).iter(f"{SVG}text")]


def test_a_png_has_the_size_asked_for_and_says_what_it_shows(tmp_path, request_):
    out = tmp_path / "timeline.png"
    export_timeline(every_kind(), replace(request_, scale=2), out)
    image = QImage(str(out))
    assert (image.width(), image.height()) == (2 * 1123, 2 * 794)
    assert image.text("Title") == request_.title
    assert "13 July 2019: Ferry sinks" in image.text("Description")


# PDFs are compared between processes, by the tests of the command: the outlines of glyphs that this process
# has drawn on a screen may be rounded otherwise in a document.
@pytest.mark.parametrize("ending", [".png", ".svg"])
def test_the_same_request_gives_the_same_bytes(ending, request_):
    noted = replace(
        request_, footnotes=(Footnote((102,), "The ferry sank.", "Harbour Post", "14 July 2019"),)
    )
    first = digest(noted, ending)
    assert digest(noted, ending) == first
    assert digest(replace(noted, generated_at=MADE + timedelta(days=1)), ending) != first


def digest(request, ending):
    return sha256(export_bytes(every_kind(), request, ending)).hexdigest()


def test_an_svg_has_one_text_element_for_each_label(request_):
    svg = export_bytes(every_kind(), request_, ".svg")
    texts = texts_of(svg)
    for title in ("Ferry sinks", "Council founded", MARKUP_TITLE):
        assert texts.count(title) == 1
    assert "since May 2019" in texts


def test_titles_with_markup_stay_text(request_):
    row = Row(
        "<script>alert('x')</script>\x07 & more", "2019", instant_from_civil(2019), instant_from_civil(2020)
    )
    svg = export_bytes(snapshot_of([row]), request_, ".svg")
    root = Xml.fromstring(svg)
    assert not list(root.iter(f"{SVG}script"))
    assert root.find(f"{SVG}title").text == request_.title
    assert "<script>alert('x')</script>\ufffd & more" in texts_of(svg)


@pytest.mark.parametrize(
    ("link", "kept"),
    [("https://example.org/a?b=1&c=2", True), ("javascript:alert(1)", False), ("file:///etc/passwd", False)],
    ids=["web", "script", "file"],
)
def test_only_links_to_the_web_are_links(link, kept):
    surface = SvgSurface(TextStyles())
    with surface.group("Source", link):
        pass
    root = Xml.fromstring(surface.document(10, 10, (10, 10), "t", "d"))
    assert [element.get("href") for element in root.iter(f"{SVG}a")] == ([link] if kept else [])


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext of poppler-utils")
def test_a_pdf_can_be_searched_and_has_its_notes_on_pages_after_the_picture(tmp_path, request_):
    notes = tuple(
        Footnote((102,), f"Sentence {number} about the ferry (and more).", "Harbour Post", "14 July 2019")
        for number in range(80)
    )
    out = tmp_path / "timeline.pdf"
    export_timeline(every_kind(), replace(request_, footnotes=notes), out)
    text = subprocess.run(["pdftotext", str(out), "-"], capture_output=True, check=True).stdout.decode()
    pages = text.split("\f")
    assert "Ferry sinks" in pages[0]
    assert "2018" in pages[0]
    assert "Sentence 0 about the ferry (and more)." in pages[1]
    assert "Sentence 79 about the ferry (and more)." in pages[-2]


def test_a_pdf_embeds_its_fonts_and_carries_the_time_it_was_given(request_):
    pdf = export_bytes(every_kind(), request_, ".pdf")
    assert pdf.startswith(b"%PDF-")
    assert b"/FontFile2" in pdf
    facts = PdfReader(BytesIO(pdf)).metadata
    assert (facts.title, facts.creation_date) == (request_.title, MADE)


@pytest.mark.parametrize("name", SIZES)
def test_a_small_story_fits_every_size_without_growing(name, request_):
    picture = compose(every_kind(), replace(request_, size=SIZES[name]))
    assert picture.page_px == pytest.approx((SIZES[name].width_px, SIZES[name].height_px))
    assert picture.scene.layout.content_height_px <= picture.scene.frame.lanes_height_px + 1


def test_lanes_that_do_not_fit_make_the_picture_higher_and_none_is_cut(request_):
    picture = compose(generated(600, lanes=40), request_)
    layout = picture.scene.layout
    assert len(layout.lanes) == 40
    assert picture.page_px[1] > request_.size.height_px
    assert layout.lanes[-1].top_px + layout.lanes[-1].height_px <= picture.scene.frame.lanes_height_px + 1


def test_the_statement_counts_what_is_in_the_span(request_):
    span = Interval(instant_from_civil(2020), instant_from_civil(2021))
    request = replace(request_, interval=span, filter_words="kind: event", total=12)
    words = texts_of(export_bytes(every_kind(), request, ".svg"))
    assert "3 of 12 events shown · kind: event · 2020" in words


def test_the_legend_lists_only_what_is_on_the_picture(request_):
    at = instant_from_civil
    ferry = Row("Ferry sinks", "13 July 2019", at(2019, 7, 13), at(2019, 7, 14))
    words = texts_of(export_bytes(snapshot_of([ferry]), request_, ".svg"))
    assert not {"proposed", "accepted", "publication", "goes on to publication", "planned"} & set(words)
    asked = replace(request_, publication=(at(2019, 7, 13),), review_state=True)
    every = texts_of(export_bytes(every_kind(), asked, ".svg"))
    assert {"accepted", "publication", "goes on to publication", "planned", "alleged"} <= set(every)


def test_footnotes_are_numbered_where_the_event_stands(request_):
    notes = (
        Footnote((102,), "The ferry sank.", "Harbour Post"),
        Footnote((103,), "He resigned.", "Harbour Post"),
    )
    words = texts_of(export_bytes(every_kind(), replace(request_, footnotes=notes), ".svg"))
    assert "13 July 2019 [1]" in words
    assert "c. 22 June 2019 [2]" in words
    assert "“The ferry sank.”" in words


@pytest.mark.parametrize("ending", [".png", ".svg", ".pdf"])
def test_an_empty_project_gives_a_picture_that_says_so(ending, request_):
    data = export_bytes(snapshot_of([]), request_, ending)
    assert data
    if ending == ".svg":
        words = texts_of(data)
        assert "There is nothing on this timeline yet" in words
        assert "0 of 0 events shown" in words


def test_a_picture_beyond_sixty_four_million_pixels_is_refused_in_words(request_):
    with pytest.raises(UsageError, match="too large"):
        export_bytes(every_kind(), replace(request_, size=page_size("poster"), scale=4), ".png")


def test_a_place_that_cannot_be_written_is_named(tmp_path, request_):
    with pytest.raises(EnvironmentFault, match="could not be written"):
        export_timeline(every_kind(), request_, tmp_path / "missing" / "timeline.svg")


@pytest.mark.parametrize("words", ["a5", "10x10", "1200", "99999x99999", "x"])
def test_a_size_that_is_none_is_refused(words):
    with pytest.raises(UsageError):
        page_size(words)


def test_sizes_are_named_or_given_in_pixels():
    assert page_size("A4") == SIZES["a4-portrait"]
    assert (page_size("1200x800").width_px, page_size("1200x800").height_px) == (1200, 800)
