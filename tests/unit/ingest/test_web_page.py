"""Saved pages: their article without the rest, what they say of it, and nothing fetched."""

import socket

import pytest

from core.chrono.instant import iso_day
from core.ingest.registry import read_bytes
from core.model.article import PublicationDate, PublishedSource, RawArticle
from core.model.diagnostic import Diagnostic

PARAGRAPHS = "".join(
    f"<p>{words}</p>"
    for words in (
        "The old tunnel under the harbour was closed on Monday after engineers found cracks in its lining.",
        "The mayor told the council on Tuesday that repairs would begin in June and take two years.",
        "Ferries will run every ten minutes until then, the port authority said in a statement.",
        "Residents had complained of water in the tunnel since the end of April, records show.",
    )
)


def page(head: str = "", body: str = PARAGRAPHS, attributes: str = "") -> bytes:
    return (
        f"<!doctype html><html{attributes}><head><meta charset=utf-8>{head}</head><body>"
        f"<nav><a href=/>Home</a><a href=/news>News</a></nav><article>{body}</article>"
        "<footer>Copyright 2024 The Gazette</footer></body></html>"
    ).encode()


def read(data: bytes) -> RawArticle:
    (item,) = read_bytes(data, "page.html")
    assert isinstance(item, RawArticle), item
    return item


def published(data: bytes) -> PublicationDate:
    date = read(data).published
    assert date is not None
    assert date.instant is not None
    return date


def test_the_article_is_kept_in_blocks_and_the_menu_is_not() -> None:
    text = read(page()).text

    assert text.split("\n\n")[0].startswith("The old tunnel under the harbour")
    assert len(text.split("\n\n")) == 4
    assert "Home" not in text
    assert "Copyright" not in text


def test_what_the_page_says_of_itself_is_taken() -> None:
    head = (
        '<title>Tunnel closed | The Gazette</title><link rel="canonical" href="https://gazette.example/tunnel">'
        '<meta property="og:site_name" content="The Gazette">'
        '<meta name="author" content="By Jane Doe and John Roe">'
    )

    article = read(page(head, attributes=' lang="en-GB"'))

    assert article.title == "Tunnel closed"
    assert article.byline == ("Jane Doe", "John Roe")
    assert article.publisher == "The Gazette"
    assert article.url == "https://gazette.example/tunnel"
    assert article.language == "en-GB"


def linked(fields: str) -> str:
    record = f'{{"@type": "NewsArticle", "headline": "Tunnel closed", {fields}}}'
    return f'<script type="application/ld+json">{record}</script>'


@pytest.mark.parametrize(
    ("head", "day", "confidence"),
    [
        pytest.param(
            linked('"datePublished": "2021-05-03T08:00:00+02:00"'), "2021-05-03", 0.87, id="one place"
        ),
        pytest.param(
            linked('"datePublished": "2021-05-03"')
            + '<meta property="article:published_time" content="2021-05-03T06:00:00Z">',
            "2021-05-03",
            0.97,
            id="two places that agree",
        ),
        pytest.param(
            linked('"datePublished": "2021-05-03"') + '<meta name="date" content="2021-03-01">',
            "2021-05-03",
            0.6,
            id="two places that differ",
        ),
        pytest.param(
            linked('"datePublished": "2021-05-03", "dateModified": "2023-01-01"'),
            "2021-05-03",
            0.87,
            id="when it was changed does not count",
        ),
        pytest.param(linked('"datePublished": "2021-05-03",'), "2021-05-03", 0.87, id="a comma too many"),
        pytest.param(
            linked(
                '"datePublished": "2021-05-03", "comment": [{"@type": "A", "datePublished": "2022-01-01"}]'
            ),
            "2021-05-03",
            0.87,
            id="a comment's date does not count",
        ),
    ],
)
def test_the_publication_date_comes_with_how_sure_it_is(head: str, day: str, confidence: float) -> None:
    date = published(page(head))

    assert date.instant is not None
    assert (iso_day(date.instant), date.confidence) == (day, confidence)
    assert date.source is PublishedSource.METADATA
    assert day in date.derivation.in_words


def test_a_date_in_the_address_is_said_to_be_from_there() -> None:
    date = published(page('<link rel="canonical" href="https://gazette.example/2021/05/03/tunnel">'))

    assert date.source is PublishedSource.URL
    assert "address" in date.derivation.in_words


def test_the_offset_of_a_stamp_is_kept() -> None:
    assert published(page(linked('"datePublished": "2021-05-03T23:30:00+03:00"'))).utc_offset_minutes == 180


def test_a_page_for_subscribers_is_kept_with_a_warning() -> None:
    article = read(page(linked('"isAccessibleForFree": "False"')))

    assert "paywall" in [warning.code for warning in article.warnings]


def test_text_in_bare_blocks_is_found_and_line_breaks_part_words() -> None:
    body = "The tunnel was closed on Monday, 3 May 2021,<br>and opened again in June of that year."

    article = read(f"<html><body><div>{body}</div></body></html>".encode())

    assert "2021, and" in article.text.replace("\n", " ")


@pytest.mark.parametrize(
    "hostile",
    [
        pytest.param(b"<div>" * 20_000 + b"deep" + b"</div>" * 20_000, id="deep nesting"),
        pytest.param(b"<p>" + b"<b><i>" * 30_000, id="unclosed tags"),
        pytest.param(b"<table>" * 3_000 + b"cell", id="tables in tables"),
        pytest.param(b"<!--" * 10_000, id="comments"),
        pytest.param(
            b"<script type='application/ld+json'>" + b"[" * 100_000 + b"</script>", id="endless JSON"
        ),
        pytest.param(b"<a " + b"x=1 " * 50_000 + b">words", id="attributes"),
        pytest.param(b"<?xml version='1.0' encoding='utf-16'?><p>words", id="false declaration"),
    ],
)
def test_a_hostile_page_gives_an_article_or_a_word(hostile: bytes) -> None:
    (item,) = read_bytes(b"<html><body>" + hostile + b"</body></html>", "hostile.html")

    assert isinstance(item, RawArticle | Diagnostic)


def test_an_article_after_a_program_of_many_megabytes_is_found() -> None:
    program = "<script>" + "var x = 1;\n" * 1_200_000 + "</script>"

    assert "The mayor told the council" in read(page(body=program + PARAGRAPHS)).text


def test_a_page_of_a_hundred_thousand_links_is_answered_in_words() -> None:
    (item,) = read_bytes(
        b"<html><body>" + b"<a href=/x>some link</a> " * 100_000 + b"</body></html>", "links.html"
    )

    assert isinstance(item, Diagnostic)
    assert item.code == "no-text"


def test_nothing_is_fetched_or_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a page reached for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    head = (
        '<base href="http://tracker.example/"><link rel=stylesheet href="http://tracker.example/a.css">'
        '<meta http-equiv=refresh content="0;url=http://tracker.example/"><script src="http://tracker.example/a.js"></script>'
    )
    body = PARAGRAPHS + '<img src="http://tracker.example/p.gif"><iframe src="file:///etc/passwd"></iframe>'

    text = read(page(head, body)).text

    assert "tracker" not in text
    assert "root:" not in text
