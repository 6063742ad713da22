"""Where a page states when its article was published, each place as evidence of its own.

Places come in the order of how often they are right. When a page was changed is never evidence of when it was
published, and neither is when a file was saved.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from core.chrono.instant import SECONDS_PER_DAY, Instant
from core.ingest.date_strings import StatedDate, parse_stated_date
from core.ingest.linked_data import LinkedData, Node
from core.ingest.page_metadata import meta_fields
from core.ingest.page_tree import Element
from core.ingest.written_dates import parse_written_date
from core.model.article import PublishedSource

_OTHER_METAS = (
    "og:article:published_time", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dc.date.created",
    "dcterms.created", "dcterms.date", "dc.date", "citation_publication_date", "citation_date",
    "publish-date", "publish_date", "pubdate", "publication_date", "publication-date", "publicationdate",
    "cxenseparse:recs:publishtime", "article.published", "article:publicationdate", "date",
    "originalpublicationdate", "displaydate", "ptime", "published_time", "datecreated", "created",
)  # fmt: skip
_CHANGE_METAS = ("article:modified_time", "og:updated_time", "last-modified", "dcterms.modified", "revised")
# SingleFile: "saved date: Thu Feb 29 2024 10:00:00 GMT+0100"; HTTrack: "..., Thu, 29 Feb 2024 09:00:00 GMT"
_SAVED_DATE = re.compile(r"(?:saved date:|XR&CO[^,]*,)\s*([^\n(]{10,60}?)\s*(?:\(|\n|-->|\Z)")
_PUBLISHING = re.compile(r"publi|posted|entry-date|pubdate", re.IGNORECASE)
_CHANGING = re.compile(r"updat|modif|edit", re.IGNORECASE)
_URL_DAY = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[/_-]?)(?P<month>0[1-9]|1[0-2])(?P=mark)(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
)


@dataclass(frozen=True, slots=True)
class DateEvidence:
    """One place of a page, in words, and the date it states; `worth` is how often such a place alone is
    right, 0..1. `shown` where it marks up what a reader sees, which then confirms nothing but itself."""

    place: str
    stated: StatedDate
    source: PublishedSource = PublishedSource.METADATA
    worth: float = 0.85
    shown: bool = False

    def agrees_with(self, other: StatedDate) -> bool:
        """Same day; or next to it where an offset is in play, as in a stamp of the evening in UTC."""
        apart = abs(self.stated.instant // SECONDS_PER_DAY - other.instant // SECONDS_PER_DAY)
        zoned = self.stated.utc_offset_minutes is not None or other.utc_offset_minutes is not None
        return apart == 0 or (apart == 1 and zoned)


def date_evidence(root: Element, data: LinkedData, title: str, url: str) -> tuple[DateEvidence, ...]:
    """Every place that states a full day, the most trustworthy first."""
    metas = meta_fields(root)
    found = (
        *_linked(_main_first(data.articles, title), "the page’s article data", 0.93),
        *_metas(metas, ("article:published_time",), 0.93),
        *(replace(one, shown=True) for one in (*_microdata(root), *_times(root, _PUBLISHING))),
        *_metas(metas, _OTHER_METAS, 0.8),
        *_linked(tuple(node for node in data.others if _is_page(node))[:1], "the page’s data", 0.75),
        *_in_url(url),
        *(replace(one, shown=True) for one in _first_time(root)),
    )
    return tuple(evidence for evidence in found if evidence.stated.latest is None)


def last_change(root: Element, data: LinkedData) -> Instant | None:
    """When the page says that its article was last changed, which bounds when it was published."""
    metas = meta_fields(root)
    words = (
        *(str(node.get("dateModified") or "") for node in data.articles[:1]),
        *(metas.get(name, "") for name in _CHANGE_METAS),
    )
    stated = [date.instant for date in map(parse_stated_date, words) if date and date.latest is None]
    return max(stated, default=None)


def saved_at(root: Element) -> Instant | None:
    """When a browser saved the page, by the comment it left in it."""
    for comment in root.xpath("(/comment() | //html/comment() | //head/comment())[position() <= 20]"):
        match = _SAVED_DATE.search(comment.text or "")
        stated = parse_stated_date(match[1]) if match else None
        if stated is not None:
            return stated.instant
    return None


def _main_first(nodes: tuple[Node, ...], title: str) -> tuple[Node, ...]:
    """The article's own description before those of other articles the page leads to, which are left out."""
    own = tuple(node for node in nodes if title and node.get("headline") == title)
    return own or nodes[:1]


def _is_page(node: Node) -> bool:
    return str(node.get("@type")).endswith("WebPage")


def _evidence(
    words: object, place: str, worth: float, source: PublishedSource = PublishedSource.METADATA
) -> Iterator[DateEvidence]:
    stated = _parsed(words) if isinstance(words, str) else None
    if stated:
        yield DateEvidence(place, stated, source, worth)


def _parsed(words: str) -> StatedDate | None:
    """A field's date as machines write it, or with the month in letters."""
    return parse_stated_date(words) or parse_written_date(words)


def _linked(nodes: tuple[Node, ...], place: str, worth: float) -> Iterator[DateEvidence]:
    for node in nodes:
        dates = node.get("datePublished")
        for words in dates[:1] if isinstance(dates, list) else (dates,):
            yield from _evidence(words, place, worth)


def _metas(metas: Mapping[str, str], names: tuple[str, ...], worth: float) -> Iterator[DateEvidence]:
    for name in names:
        yield from _evidence(metas.get(name), f"the page\u2019s field \u201c{name}\u201d", worth)


def _microdata(root: Element) -> Iterator[DateEvidence]:
    for element in root.xpath("//*[contains(@itemprop, 'datePublished')]")[:1]:  # later ones are teasers
        words = element.get("content") or element.get("datetime") or element.text_content()
        yield from _evidence(words, "the page\u2019s marked publication date", 0.88)


def _times(root: Element, pattern: re.Pattern[str]) -> Iterator[DateEvidence]:
    for element in root.iter("time"):
        marks = " ".join((element.get("class") or "", element.get("itemprop") or "", *element.keys()))
        if pattern.search(marks) and not _CHANGING.search(marks):
            yield from _evidence(_time_words(element), "the page\u2019s publication time", 0.88)
            return


def _first_time(root: Element) -> Iterator[DateEvidence]:
    times = root.xpath("(//article//time | //main//time | //header//time)")
    for element in times[:5]:
        marks = " ".join((element.get("class") or "", element.get("itemprop") or ""))
        if not _CHANGING.search(marks):
            yield from _evidence(_time_words(element), "the first time in the article", 0.7)
            return


def _time_words(element: Element) -> str:
    return str(element.get("datetime") or element.text_content())


def _in_url(url: str) -> Iterator[DateEvidence]:
    path = url.split("//", 1)[-1].partition("/")[2]
    match = _URL_DAY.search(path)
    if match:
        words = f"{match['year']}-{match['month']}-{match['day']}"
        yield from _evidence(words, "the page\u2019s address", 0.9, PublishedSource.URL)
