"""A web page saved from a browser: its article, and what the page says of it. Nothing is fetched or run."""

import re
from collections.abc import Iterator

from core.chrono.instant import Instant
from core.ingest.input_source import InputSource
from core.ingest.linked_data import LinkedData, linked_data
from core.ingest.page_blocks import page_blocks
from core.ingest.page_byline_line import byline_beside_title
from core.ingest.page_dates import date_evidence, last_change, saved_at
from core.ingest.page_lines import line_words
from core.ingest.page_metadata import page_metadata
from core.ingest.page_publication import DateBounds, weighed_publication
from core.ingest.page_stated_text import stated_text
from core.ingest.page_text import page_text
from core.ingest.page_tree import parse_page
from core.ingest.page_visible_dates import visible_dates
from core.ingest.saved_page import saving_of
from core.model.article import RawArticle
from core.model.diagnostic import Diagnostic

_PAGE_START = re.compile(rb"<(?:!doctype\s+html|html|head|body|title|meta)\b", re.IGNORECASE)


class WebPageReader:
    """One article a page."""

    name = "web page"
    suffixes = (".html", ".htm", ".xhtml")

    def recognises(self, head: bytes, name: str) -> bool:
        """By its first tag, whatever it is called; or by its name."""
        start = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
        opens_as_page = start.startswith(b"<") and _PAGE_START.search(start) is not None
        return opens_as_page or name.lower().endswith(self.suffixes)

    def read(self, source: InputSource) -> Iterator[RawArticle | Diagnostic]:
        saving = saving_of(source.head)
        yield article_of_page(
            source.data,
            file=source.file,
            url=source.url or saving.url,
            captured=source.captured or saving.captured,
            charset=source.charset,
        )


def article_of_page(
    data: bytes,
    *,
    file: str = "",
    member: str | None = None,
    url: str = "",
    captured: Instant | None = None,
    charset: str | None = None,
) -> RawArticle:
    """The article of one page's bytes, wherever they came from.

    `url` is where the page was found, if what holds it says so; the page's own word of its address goes
    first. `captured` is when it was saved: never its date, but no date after it is one. `charset` is what
    the carrier says of the encoding. Raises InputError where there is no article on the page.
    """
    root, encoding_warnings = parse_page(data, charset)
    linked = linked_data(root)
    metadata = page_metadata(root, linked, url)
    page = page_blocks(root)
    bounds = DateBounds(last_change(root, linked), captured or saved_at(root))
    published = weighed_publication(
        root,
        metadata.url,
        date_evidence(root, linked, metadata.title, metadata.url),
        visible_dates(page, metadata.title, metadata.language, bounds.earliest),
        bounds,
    )
    byline = metadata.byline or byline_beside_title(page, metadata.title)
    lines = line_words(metadata.title, byline)
    stated = stated_text(linked, metadata.title)
    found = page_text(page, metadata.url, lines, metadata.descriptions, stated)
    return RawArticle(
        found.text,
        file=file,
        member=member,
        title=metadata.title,
        byline=byline,
        publisher=metadata.publisher,
        url=metadata.url,
        published=published,
        language=metadata.language,
        warnings=encoding_warnings + found.warnings + _behind_a_wall(linked),
    )


def _behind_a_wall(data: LinkedData) -> tuple[Diagnostic, ...]:
    """A warning where the page itself says that it is not free to read."""
    if not any(str(node.get("isAccessibleForFree")).lower() == "false" for node in data.articles):
        return ()
    message = "This article is for subscribers: its text may be cut."
    return (Diagnostic("paywall", message, "Log in, open the whole article and save that page."),)
