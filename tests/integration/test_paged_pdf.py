"""A long timeline as a PDF: every event on some page, pages that lead to each other, tags, links, outline."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import numpy as np
import pypdfium2
import pytest
from pypdf import PdfReader

from core.chrono.instant import instant_from_civil
from core.chrono.interval import Interval
from core.errors import Cancelled
from gui.export.document import paged_document
from gui.export.files import export_bytes
from gui.export.page_sizes import page_size
from gui.export.request import ExportRequest
from gui.export.scale_words import scale_words
from tests.support.story_timeline import footnotes, story
from tests.support.timelines import every_kind

pytestmark = pytest.mark.usefixtures("qapp")
REQUEST = ExportRequest(
    "The ferry <Ilse> & the quay", page_size("a4-landscape"), datetime(2026, 3, 4, 5, 6, tzinfo=UTC)
)


def pages_of(pdf: bytes) -> list[str]:
    """The text of each page as a reader selects it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    finally:
        document.close()


@pytest.fixture(scope="module")
def long_pdf(qapp):  # noqa: ARG001 - fonts need an application
    snapshot = story(200)
    links = {event_id: f"https://example.org/ferry/{event_id}" for event_id in snapshot.event_ids.tolist()}
    return export_bytes(snapshot, replace(REQUEST, footnotes=footnotes(snapshot), links=links), ".pdf")


def timeline_pages(pdf: bytes) -> list[str]:
    return [text for text in pages_of(pdf) if "on this page" in text]


def test_every_event_of_a_long_story_is_written_on_some_page(long_pdf):
    told = " ".join(timeline_pages(long_pdf))
    missing = [number for number in range(200) if f"({number})" not in told]
    assert missing == []


def test_pages_are_numbered_and_say_where_the_timeline_goes_on(long_pdf):
    texts = pages_of(long_pdf)
    for number, text in enumerate(texts, start=1):
        assert f"Page {number} of {len(texts)}" in text
    sheets = timeline_pages(long_pdf)
    assert 4 < len(sheets) < 30
    assert "continues on page" in sheets[0]
    assert "continues from page" in sheets[1]
    assert "200 of 200 events shown" in texts[0]


def test_each_page_of_several_says_its_scale(long_pdf):
    texts = [text for text in pages_of(long_pdf) if "Sources" not in text]
    scales = [re.search(r"1 cm: about ([\d.]+) (days|months|hours)", text) for text in texts]
    assert all(scales)
    assert len({scale.group() for scale in scales}) > 1  # crowded stretches are drawn wider


@pytest.mark.parametrize(
    ("seconds_per_px", "words"),
    [(86_400 * 4 / 37.795, "4 days"), (400, "4.2 hours"), (1e6, "14 months"), (1e9, "1200 years")],
)
def test_the_scale_is_said_in_the_unit_that_it_has_at_least_two_of(seconds_per_px, words):
    assert scale_words(seconds_per_px) == f"1 cm: about {words}"


def test_footnotes_follow_on_pages_of_their_own(long_pdf):
    notes = [text for text in pages_of(long_pdf) if "Sources" in text]
    told = " ".join(notes)
    assert all(f"({number}), the office said in the evening." in told for number in range(200))
    assert "Sources, continued" in notes[-1]


def test_labels_and_footnotes_lead_to_the_source_and_pages_to_each_other(long_pdf):
    reader = PdfReader(BytesIO(long_pdf))
    outside, inside = set(), 0
    for page in reader.pages:
        for reference in page.get("/Annots", ()):
            link = reference.get_object()
            assert link["/Subtype"] == "/Link"
            left, bottom, right, top = (float(side) for side in link["/Rect"])
            assert 0 <= left < right <= float(page.mediabox.width) + 1
            assert 0 <= bottom < top <= float(page.mediabox.height) + 1
            if "/A" in link and "/URI" in link["/A"]:
                outside.add(link["/A"]["/URI"])
            else:
                inside += 1
    assert outside == {f"https://example.org/ferry/{100 + number}" for number in range(200)}
    assert inside >= 2 * (len(timeline_pages(long_pdf)) - 1)


def test_a_script_is_no_link():
    snapshot = every_kind()
    pdf = export_bytes(snapshot, replace(REQUEST, links={102: "javascript:alert(1)"}), ".pdf")
    assert b"javascript" not in pdf
    assert not [link for page in PdfReader(BytesIO(pdf)).pages for link in page.get("/Annots", ())]


def test_the_outline_names_the_time_of_each_page_and_the_sources_once(long_pdf):
    reader = PdfReader(BytesIO(long_pdf))
    names = [entry.title for entry in reader.outline]
    assert names[0] == "The whole timeline"
    assert names.count("Sources") == 1
    assert names[-1] == "Sources"
    assert len(names) == len(timeline_pages(long_pdf)) + 2
    assert reader.get_destination_page_number(reader.outline[1]) == 1


def test_a_screen_reader_finds_a_figure_with_its_words_on_each_page(long_pdf):
    reader = PdfReader(BytesIO(long_pdf))
    catalog = reader.trailer["/Root"]
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    document = catalog["/StructTreeRoot"]["/K"][0].get_object()
    parts = [part.get_object() for part in document["/K"]]
    assert len(parts) == len(reader.pages)
    figures = [part for part in parts if part["/S"] == "/Figure"]
    assert len(figures) == len(timeline_pages(long_pdf)) + 1
    assert all("Timeline." in part["/Alt"] for part in figures)
    for page in reader.pages:
        content = page.get_contents().get_data()
        assert content.count(b"BDC") == content.count(b"EMC") == 1


def test_its_facts_say_what_it_is(long_pdf):
    facts = PdfReader(BytesIO(long_pdf)).metadata
    assert facts.title == REQUEST.title
    assert "200 of 200 events shown" in facts.subject
    assert facts.creation_date == REQUEST.generated_at


def test_lanes_that_fit_on_no_page_are_parted_and_every_event_still_stands():
    towns = ("North", "South", "East", "West", "Old", "New", "Free", "Late")
    lanes = tuple(f"The {town} Courier" for town in towns)
    pdf = export_bytes(story(160, lanes), REQUEST, ".pdf")
    sheets = timeline_pages(pdf)
    assert any(re.search(r"lanes \d+ to \d+ of 8", text) for text in sheets)
    told = " ".join(sheets)
    assert [number for number in range(160) if f"({number})" not in told] == []
    sizes = {
        (float(page.mediabox.width), float(page.mediabox.height)) for page in PdfReader(BytesIO(pdf)).pages
    }
    assert len(sizes) == 1


def test_empty_time_gets_no_page_and_is_said():
    early, late = story(60, years=1), story(60, years=1)
    shift = instant_from_civil(2038) - instant_from_civil(2018)
    columns = ("earliest", "start_latest", "end_earliest", "latest")
    moved = replace(late, **{name: getattr(late, name) + shift for name in columns})
    both = joined(early, moved)
    document = paged_document(both, REQUEST)
    sheets = [page.picture.sheet for page in document.pages if page.picture.sheet]
    assert not any(sheet.own.start < instant_from_civil(2025) < sheet.own.end for sheet in sheets)
    assert any("nothing from" in text for text in pages_of(export_bytes(both, REQUEST, ".pdf")))


def joined(one, other):
    """Two snapshots in one, the second after the first."""
    names = [
        name
        for name in one.__dataclass_fields__
        if isinstance(getattr(one, name), np.ndarray) and len(getattr(one, name)) == len(one)
    ]
    columns = {name: np.concatenate([getattr(one, name), getattr(other, name)]) for name in names}
    columns["event_ids"] = np.arange(1, len(one) + len(other) + 1, dtype=np.int64)
    return replace(one, **columns, labels=_Both(one, other))


class _Both:
    def __init__(self, one, other):
        self._one, self._other = one, other

    def labels(self, rows):
        count = len(self._one)
        return [
            (self._one.labels.labels([row]) if row < count else self._other.labels.labels([row - count]))[0]
            for row in rows
        ]


def test_few_events_are_one_page_and_so_are_many_where_that_is_asked_for():
    assert len(pages_of(export_bytes(every_kind(), REQUEST, ".pdf"))) == 1
    assert len(pages_of(export_bytes(story(200), replace(REQUEST, paged=False), ".pdf"))) == 1


def test_a_span_is_cut_into_pages_of_that_span_only():
    span = Interval(instant_from_civil(2018, 6), instant_from_civil(2019, 3))
    document = paged_document(story(300), replace(REQUEST, interval=span))
    sheets = [page.picture.sheet for page in document.pages if page.picture.sheet]
    assert sheets
    assert all(span.start <= sheet.own.start < sheet.own.end <= span.end for sheet in sheets)


def test_progress_rises_to_the_end_and_may_stop_the_work():
    told = []
    export_bytes(story(200), REQUEST, ".pdf", told.append)
    assert told == sorted(told)
    assert 0.4 < told[-1] <= 1.0

    def stop(done):
        if done > 0.3:
            raise Cancelled("not wanted any more")

    with pytest.raises(Cancelled):
        export_bytes(story(200), REQUEST, ".pdf", stop)


def test_a_span_without_events_is_one_page_that_says_so():
    span = Interval(instant_from_civil(1950), instant_from_civil(1951))
    for size in ("a4-landscape", "330x320"):
        pdf = export_bytes(story(50), replace(REQUEST, interval=span, size=page_size(size)), ".pdf")
        (text,) = pages_of(pdf)
        assert "0 of 50 events shown" in text


def test_more_than_a_hundred_pages_can_hold_is_counted_on_pages_of_the_paper():
    snapshot = story(6_000, ("North", "South", "East", "West"))
    pdf = export_bytes(snapshot, replace(REQUEST, size=page_size("letter-landscape")), ".pdf")
    pages = PdfReader(BytesIO(pdf)).pages
    assert len(pages) == 101
    assert {tuple(round(float(side)) for side in page.mediabox) for page in pages} == {(0, 0, 792, 612)}
    counts = [
        int(re.search(r"(\d+) of 6\s?000 events on this page", text)[1]) for text in timeline_pages(pdf)
    ]
    assert sum(counts) >= 6_000
