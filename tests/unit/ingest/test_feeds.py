"""Feeds of every kind: an article an entry, with its own date and not that of a change; and excerpts."""

import pytest

from core.chrono.instant import iso_day
from core.ingest.registry import read_bytes
from core.model.article import RawArticle
from core.model.diagnostic import Diagnostic, Severity

LONG = "The ferry left the harbour at dawn and came back with forty people who had been lost for a week. " * 6

RSS = f"""<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>The Gazette</title><link>https://gazette.example/</link><language>en-GB</language>
<item><title>Ferry found</title><link>https://gazette.example/ferry</link><guid>g-1</guid>
<dc:creator>Jane Doe</dc:creator><pubDate>Mon, 06 May 2024 23:30:00 +0300</pubDate>
<description>The ferry left…</description>
<content:encoded><![CDATA[<p>{LONG}</p><p>It rained &amp; blew.</p><script>x()</script>]]>
</content:encoded>
</item>
<item><title>Only a title</title><link>https://gazette.example/title</link></item>
<item><title>Council meets</title><description>The council meets on Tuesday to …</description>
<pubDate>sometime</pubDate></item>
</channel></rss>"""

ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Notes</title>
<entry><title>Changed</title><id>urn:1</id><updated>2024-05-09T10:00:00Z</updated>
<content type="text">{LONG}</content></entry>
<entry><title>Dated</title><id>urn:2</id><published>2024-05-01T10:00:00Z</published>
<updated>2024-05-09T10:00:00Z</updated>
<content type="html">&lt;p&gt;{LONG}&lt;/p&gt;</content></entry></feed>"""

RDF = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="x"><title>Wire</title></channel>
<item rdf:about="y"><title>Dike holds</title><description>The dike held through the night.</description>
<dc:date>2003-02-01T04:00:00+01:00</dc:date></item></rdf:RDF>"""

JSON = """{"version": "https:\\/\\/jsonfeed.org\\/version\\/1.1", "title": "Log", "language": "de", "items": [
{"id": "1", "title": "Deich hält", "content_html": "<p>Der Deich hielt.</p><p>Es regnete.</p>",
 "date_published": "2023-02-01T04:00:00+01:00", "authors": [{"name": "Ute Beispiel"}]},
{"id": "2", "summary": "Nur der Anfang"}, 7]}"""


def read(feed: str) -> list[RawArticle | Diagnostic]:
    return list(read_bytes(feed.encode(), "saved.xml"))


def articles(feed: str) -> list[RawArticle]:
    return [item for item in read(feed) if isinstance(item, RawArticle)]


def day(article: RawArticle) -> str:
    return iso_day(article.published.instant) if article.published and article.published.instant else ""


def codes(article: RawArticle) -> list[str]:
    return [warning.code for warning in article.warnings]


def test_an_entry_is_an_article_with_all_that_its_feed_says_of_it() -> None:
    first = articles(RSS)[0]

    assert first.title == "Ferry found"
    assert first.byline == ("Jane Doe",)
    assert (first.publisher, first.language, first.url) == (
        "The Gazette",
        "en-GB",
        "https://gazette.example/ferry",
    )
    assert (first.external_id, first.member, day(first)) == ("g-1", "1", "2024-05-06")
    assert first.text == f"{LONG.strip()}\n\nIt rained & blew."
    assert codes(first) == []


def test_an_entry_without_words_is_named_with_the_page_it_leads_to_and_the_others_are_kept() -> None:
    first, bare, cut = read(RSS)

    assert isinstance(first, RawArticle)
    assert isinstance(bare, Diagnostic)
    assert (bare.member, bare.severity) == ("2", Severity.ERROR)
    assert "https://gazette.example/title" in bare.what_to_do
    assert isinstance(cut, RawArticle)
    assert codes(cut) == ["date-unread", "excerpt"]


def test_when_an_entry_was_changed_is_only_a_day_to_choose_from() -> None:
    changed, dated = articles(ATOM)

    assert day(changed) == ""
    assert changed.published is not None
    assert [iso_day(one.instant) for one in changed.published.candidates] == ["2024-05-09"]
    assert day(dated) == "2024-05-01"
    assert dated.text == LONG.strip()


def test_the_date_of_a_dublin_core_entry_is_one_of_publication() -> None:
    assert day(articles(RDF)[0]) == "2003-02-01"


def test_a_json_feed_is_read_by_its_version_whatever_it_is_called() -> None:
    first, second = articles(JSON)

    assert (first.text, first.byline, day(first)) == (
        "Der Deich hielt.\n\nEs regnete.",
        ("Ute Beispiel",),
        "2023-02-01",
    )
    assert codes(second) == ["excerpt"]
    assert len(read(JSON)) == 3


def test_a_list_of_feeds_names_each_and_fetches_none() -> None:
    items = read(
        '<?xml version="1.0"?><opml version="2.0"><body><outline text="News">'
        '<outline text="Gazette" type="rss" xmlUrl="https://gazette.example/feed"/></outline></body>'
    )

    assert [(item.code, "https://gazette.example/feed" in item.message) for item in items
            if isinstance(item, Diagnostic)] == [("feed-address", True)]  # fmt: skip


@pytest.mark.parametrize(
    ("prologue", "code"),
    [
        pytest.param('<!DOCTYPE rss [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]>', "unsafe-xml", id="entities"),
        pytest.param(
            '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>', "unsafe-xml", id="another file"
        ),
    ],
)
def test_a_feed_that_declares_entities_is_refused(prologue: str, code: str) -> None:
    body = "<rss version='2.0'><channel><item><description>&a;</description></item></channel></rss>"

    (item,) = read(f"<?xml version='1.0'?>{prologue}{body}")

    assert isinstance(item, Diagnostic)
    assert item.code == code


def test_a_title_comes_without_the_mark_up_of_its_words() -> None:
    feed = ATOM.replace(
        "<title>Dated</title>", '<title type="html">Mill &lt;b&gt;burns&lt;/b&gt;, 2 &lt; 3</title>'
    )
    articles = [item for item in read_bytes(feed.encode(), "feed.xml") if isinstance(item, RawArticle)]

    assert [article.title for article in articles] == ["Changed", "Mill burns, 2 < 3"]
