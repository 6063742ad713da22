"""Feeds: RSS of all versions, RDF, Atom and JSON Feed, an article an entry; OPML as the list of feeds it is.

feedparser is given bytes alone, so that it fetches nothing, and only after the document was found to declare
no entities. What an entry comes to is `feed_entries`'.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from core.errors import InputError
from core.ingest.encoding import decode
from core.ingest.feed_entries import FeedEntry, FeedLabel, article_of_entry
from core.ingest.input_source import InputSource
from core.ingest.labels import label, web_address
from core.ingest.reader import Item
from core.ingest.safe_xml import parse_xml, refuse_entities
from core.model.diagnostic import Diagnostic, Severity

_FIRST_ELEMENT = re.compile(rb"<(?![?!])(?:\w+:)?(\w+)")
_ROOTS = frozenset((b"rss", b"feed", b"RDF", b"opml", b"channel"))
_JSON_FEED = re.compile(rb"\"version\"\s*:\s*\"https?:\\?/\\?/jsonfeed\.org")
_MAX_ENTRIES = 20_000
_MAX_FEEDS = 2_000


class FeedReader:
    """An article an entry; `member` numbers them from 1."""

    name = "feed"
    suffixes = (".rss", ".atom", ".rdf", ".opml")

    def recognises(self, head: bytes, name: str) -> bool:  # noqa: ARG002
        """By its first element, or by the address that every JSON Feed names as its version."""
        return _root(head) in _ROOTS or _JSON_FEED.search(head) is not None

    def read(self, source: InputSource) -> Iterator[Item]:
        if _JSON_FEED.search(source.head):
            yield from _json_feed(source)
        elif _root(source.head) == b"opml":
            yield from _listed_feeds(source)
        else:
            yield from _feed(source)


def _root(head: bytes) -> bytes:
    """The name of the first element, comments before it passed over."""
    plain = re.sub(rb"<!--.*?(?:-->|\Z)", b"", head.replace(b"\x00", b""), flags=re.DOTALL)
    plain = plain.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    match = _FIRST_ELEMENT.search(plain) if plain.startswith(b"<") else None
    return match[1] if match else b""


def _feed(source: InputSource) -> Iterator[Item]:
    refuse_entities(source.data)
    # Imported here because it is slow to load and few files are feeds.
    import feedparser  # noqa: PLC0415

    feed = feedparser.parse(source.data)
    entries = feed.entries[:_MAX_ENTRIES]
    if not entries:
        raise InputError(
            "no-entries", "This feed holds no entries.", "Save it again when it has, or add the pages."
        )
    about = FeedLabel(
        source.file,
        source.member,
        str(feed.feed.get("title") or ""),
        str(feed.feed.get("link") or ""),
        str(feed.feed.get("language") or ""),
    )
    atom = str(feed.version).startswith("atom")
    for number, entry in enumerate(entries, start=1):
        yield article_of_entry(_entry(entry, atom=atom), about, number)


def _entry(entry: Mapping[str, object], *, atom: bool) -> FeedEntry:
    contents = [content for content in _list(entry.get("content")) if isinstance(content, Mapping)]
    longest = max(contents, key=lambda content: len(str(content.get("value") or "")), default={})
    summary = str(entry.get("summary") or "")
    whole = str(longest.get("value") or "")
    detail = longest if len(whole) >= len(summary) else entry.get("summary_detail")
    kind = str(detail.get("type") or "") if isinstance(detail, Mapping) else ""
    # Its own lookup would answer with the publication where nothing was changed.
    changed = str(dict(entry).get("updated") or "")
    # In RSS and RDF what is read as the change is a Dublin Core date, which says nothing of changes.
    published = str(entry.get("published") or entry.get("created") or ("" if atom else changed))
    return FeedEntry(
        whole if len(whole) >= len(summary) else summary,
        summary_only=len(whole) < len(summary) or not whole,
        marked_up=kind != "text/plain" or "</" in (whole or summary),
        title=str(entry.get("title") or ""),
        url=str(entry.get("link") or ""),
        external_id=str(entry.get("id") or ""),
        authors=tuple(_names(entry.get("authors"))) or (str(entry.get("author") or ""),),
        published=published,
        changed=changed if atom else "",
        language=str(longest.get("language") or ""),
    )


def _json_feed(source: InputSource) -> Iterator[Item]:
    try:
        feed = json.loads(decode(source.data, source.charset).text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        message = f"This is not valid JSON: {error}."
        raise InputError("bad-json", message, "Save it again from where it came from.") from None
    items = feed.get("items") if isinstance(feed, Mapping) else None
    if not isinstance(items, list) or not items:
        raise InputError("no-entries", "This feed holds no entries.", "Save it again when it has.")
    about = FeedLabel(
        source.file,
        source.member,
        _string(feed, "title"),
        _string(feed, "home_page_url"),
        _string(feed, "language"),
    )
    for number, item in enumerate(items[:_MAX_ENTRIES], start=1):
        yield article_of_entry(_json_entry(item if isinstance(item, Mapping) else {}), about, number)


def _json_entry(item: Mapping[str, object]) -> FeedEntry:
    marked, plain, summary = (_string(item, name) for name in ("content_html", "content_text", "summary"))
    authors = [*_list(item.get("authors")), item.get("author")]
    return FeedEntry(
        marked or plain or summary,
        summary_only=not (marked or plain),
        marked_up=bool(marked),
        title=_string(item, "title"),
        url=_string(item, "url") or _string(item, "external_url"),
        external_id=_string(item, "id"),
        authors=tuple(_names(authors)),
        published=_string(item, "date_published"),
        changed=_string(item, "date_modified"),
        language=_string(item, "language"),
    )


def _string(record: Mapping[str, object], name: str) -> str:
    value = record.get(name)
    return value if isinstance(value, str) else ""


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _names(authors: object) -> Iterable[str]:
    for author in _list(authors):
        name = author.get("name") if isinstance(author, Mapping) else None
        if isinstance(name, str) and name:
            yield name


def _listed_feeds(source: InputSource) -> Iterator[Item]:
    """A list of feeds holds no articles: each feed is named with its address, which is not fetched."""
    root = parse_xml(source.data, lenient=True)
    feeds = [outline for outline in root.iter("outline") if web_address(outline.get("xmlUrl"))]
    if not feeds:
        raise InputError(
            "no-entries", "This list of feeds names none.", "Save it again from your feed reader."
        )
    for number, outline in enumerate(islice(feeds, _MAX_FEEDS), start=1):
        name = label(outline.get("title") or outline.get("text")) or "a feed"
        message = f"\u201c{name}\u201d is a feed at {web_address(outline.get('xmlUrl'))}; it is not fetched."
        member = "/".join(filter(None, (source.member, str(number))))
        todo = "Save the feed from a browser and add the file."
        yield Diagnostic("feed-address", message, todo, Severity.SKIPPED, source.file, member)
