"""Pages that browsers and crawlers put away: the page itself, its address, and no date from the saving."""

import gzip

import pytest

from core.chrono.instant import iso_day
from core.ingest.registry import read_bytes
from core.model.article import RawArticle
from core.model.diagnostic import Diagnostic
from tests.support import sample_files
from tests.support.sample_files import PARAGRAPHS, TITLE, mhtml, page, warc_gz, warc_record, webarchive

_URL = "https://norby.example/tunnel"
_UNDATED = page().replace(b"article:published_time", b"nothing")
_FIREFOX = mhtml(page()).replace(b"From: <Saved by Blink>", b"From: <Saved by UnMHT>")
_SAVED = {
    "MHTML": (mhtml(page()), "a.mhtml"),
    "MHTML called text": (mhtml(page()), "a.txt"),
    "MHTML of another browser": (_FIREFOX, "a.mht"),
    "MHTML whose boundary is indented wrongly": (
        mhtml(page()).replace(b"; boundary=", b";\r\nboundary="),
        "a.mhtml",
    ),
    "binary web archive": (webarchive(page()), "a.webarchive"),
    "web archive in XML": (webarchive(page(), binary=False), "a.webarchive"),
    "SingleFile": (
        b"<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://norby.example/tunnel \n"
        b" saved date: Tue Dec 06 2022 08:11:12 GMT+0100 (CET)\n-->"
        + page().removeprefix(b"<!DOCTYPE html><html>"),
        "a.html",
    ),
    "page with the mark of the web": (
        page().replace(b"<html>", b"<!-- saved from url=(0028)https://norby.example/tunnel -->\n<html>"),
        "a.html",
    ),
}


@pytest.mark.parametrize(("data", "name"), _SAVED.values(), ids=_SAVED)
def test_a_saved_page_is_read_like_the_page_itself(data: bytes, name: str) -> None:
    (article,) = read_bytes(data, name)

    assert isinstance(article, RawArticle)
    assert (article.title, article.url, article.member) == (TITLE, _URL, None)
    assert article.text == "\n\n".join(PARAGRAPHS)
    assert article.published is not None
    assert article.published.instant is not None
    assert iso_day(article.published.instant) == "2021-05-04"


@pytest.mark.parametrize("data", [mhtml(_UNDATED), webarchive(_UNDATED)], ids=["MHTML", "web archive"])
def test_the_time_of_saving_is_no_date_of_publication(data: bytes) -> None:
    (article,) = read_bytes(data, "a.mhtml")

    assert isinstance(article, RawArticle)
    days = [article.published.instant] if article.published and article.published.instant else []
    assert "2022-12-06" not in [iso_day(day) for day in days]


def _record(number: int, **known: str) -> bytes:
    html = page((*PARAGRAPHS, f"This is story {number} of the harbour."))
    return warc_record(html, f"https://norby.example/{number}", **known)


_CRAWL = [
    _record(1),
    _record(2, kind="image/png"),
    _record(3, status="404 Not Found"),
    warc_record(b"User-agent: *", "https://norby.example/robots.txt", kind="text/plain"),
    _record(5),
]
_CRAWLS = {
    "one gzip a record": warc_gz(_CRAWL),
    "not compressed": b"".join(_CRAWL),
    "compressed as a whole": gzip.compress(b"".join(_CRAWL)),
}


@pytest.mark.parametrize("data", _CRAWLS.values(), ids=_CRAWLS)
def test_a_crawl_gives_its_pages_by_the_numbers_of_their_records(data: bytes) -> None:
    items = list(read_bytes(data, "crawl.warc.gz"))

    assert [(item.member, getattr(item, "url", "")) for item in items] == [
        ("1", "https://norby.example/1"),
        ("5", "https://norby.example/5"),
    ]


@pytest.mark.parametrize("broken", [1, 2, 4])
def test_a_damaged_record_is_reported_by_its_number_and_the_others_are_read(broken: int) -> None:
    pieces = [gzip.compress(_record(number)) for number in range(1, 6)]
    piece = bytearray(pieces[broken])
    piece[40:90] = bytes(50)
    pieces[broken] = bytes(piece)
    items = list(read_bytes(b"".join(pieces), "crawl.warc.gz"))

    read = [item for item in items if isinstance(item, RawArticle)]
    faults = [item for item in items if isinstance(item, Diagnostic)]
    assert len(read) == 4
    assert [(fault.code, fault.member) for fault in faults] == [("damaged", str(broken + 1))]


def test_a_header_that_is_none_costs_its_own_record_alone() -> None:
    pieces = [gzip.compress(record) for record in (_record(1), b"\x01\x8e? 1 \x02 3 0\r\n\r\n", _record(3))]
    items = list(read_bytes(b"".join(pieces), "crawl.warc.gz"))

    assert [item.member for item in items if isinstance(item, RawArticle)] == ["1", "3"]
    assert [item.member for item in items if isinstance(item, Diagnostic)] == ["2"]


def test_a_crawl_that_ends_too_soon_gives_what_was_there() -> None:
    items = list(read_bytes(warc_gz([_record(1), _record(2)])[:-200], "crawl.warc.gz"))

    assert isinstance(items[0], RawArticle)
    assert isinstance(items[-1], Diagnostic)
    assert items[-1].code == "damaged"


def test_of_a_recording_in_a_package_only_the_pages_that_were_meant_are_read() -> None:
    pages = b'{"format": "json-pages-1.0"}\n{"url": "https://norby.example/5", "title": "x"}\n'
    package = {
        "datapackage.json": b"{}",
        "pages/pages.jsonl": pages,
        "archive/data.warc.gz": warc_gz(_CRAWL),
    }
    (article,) = read_bytes(sample_files.zipped(package), "recording.wacz")

    assert (article.member, getattr(article, "url", "")) == ("data.warc.gz/5", "https://norby.example/5")


_FAULTS = {
    "MHTML without a page": (mhtml(b"").replace(b"text/html", b"image/png"), "a.mhtml", "damaged"),
    "a property list that is no archive": (webarchive(page())[:99], "a.webarchive", "damaged"),
    "half a web archive": (webarchive(page(), binary=False)[:300], "a.webarchive", "damaged"),
    "a crawl of pictures": (warc_gz([_record(1, kind="image/png")]), "a.warc.gz", "no-text"),
    "a page that is none": (mhtml(b"<html><body><nav>Menu</nav></body></html>"), "a.mhtml", "no-text"),
}


@pytest.mark.parametrize(("data", "name", "code"), _FAULTS.values(), ids=_FAULTS)
def test_what_cannot_be_read_is_said_with_what_to_do(data: bytes, name: str, code: str) -> None:
    items = [item for item in read_bytes(data, name) if isinstance(item, Diagnostic)]

    assert [item.code for item in items] == [code]
    assert items[0].message.endswith(".")
