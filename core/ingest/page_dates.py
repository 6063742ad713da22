"""Where a page states when its article was published, each place as evidence of its own.

Places come in the order of how often they are right. When a page was changed is never evidence of when it was
published, and neither is when a file was saved.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from core.chrono.instant import SECONDS_PER_DAY
from core.ingest.date_strings import StatedDate, parse_stated_date
from core.ingest.linked_data import LinkedData, Node
from core.ingest.page_metadata import meta_fields
from core.ingest.page_tree import Element
from core.model.article import PublishedSource

_OTHER_METAS = (
    "og:article:published_time", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dc.date.created",
    "dcterms.created", "dcterms.date", "dc.date", "citation_publication_date", "citation_date",
    "publish-date", "publish_date", "pubdate", "publication_date", "publication-date", "publicationdate",
    "cxenseparse:recs:publishtime", "article.published", "article:publicationdate", "date",
    "originalpublicationdate", "displaydate", "ptime", "published_time", "datecreated", "created",
)  # fmt: skip
_PUBLISHING = re.compile(r"publi|posted|entry-date|pubdate", re.IGNORECASE)
_CHANGING = re.compile(r"updat|modif|edit", re.IGNORECASE)
_URL_DAY = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[/_-]?)(?P<month>0[1-9]|1[0-2])(?P=mark)(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
)


@dataclass(frozen=True, slots=True)
class DateEvidence:
    """One place of a page, in words, and the date it states."""

    place: str
    stated: StatedDate
    source: PublishedSource = PublishedSource.METADATA

    def agrees_with(self, other: StatedDate) -> bool:
        """Same day; or next to it where an offset is in play, as in a stamp of the evening in UTC."""
        apart = abs(self.stated.instant // SECONDS_PER_DAY - other.instant // SECONDS_PER_DAY)
        zoned = self.stated.utc_offset_minutes is not None or other.utc_offset_minutes is not None
        return apart == 0 or (apart == 1 and zoned)


def date_evidence(root: Element, data: LinkedData, title: str, url: str) -> tuple[DateEvidence, ...]:
    """Every place that states a full day, the most trustworthy first."""
    metas = meta_fields(root)
    found = (
        *_linked(_main_first(data.articles, title), "the page's article data"),
        *_metas(metas, ("article:published_time",)),
        *_microdata(root),
        *_times(root, _PUBLISHING),
        *_metas(metas, _OTHER_METAS),
        *_linked(tuple(node for node in data.others if _is_page(node))[:1], "the page's data"),
        *_in_url(url),
        *_first_time(root),
    )
    return tuple(evidence for evidence in found if evidence.stated.latest is None)


def _main_first(nodes: tuple[Node, ...], title: str) -> tuple[Node, ...]:
    """The article's own description before those of other articles the page leads to, which are left out."""
    own = tuple(node for node in nodes if title and node.get("headline") == title)
    return own or nodes[:1]


def _is_page(node: Node) -> bool:
    return str(node.get("@type")).endswith("WebPage")


def _evidence(
    words: object, place: str, source: PublishedSource = PublishedSource.METADATA
) -> Iterator[DateEvidence]:
    stated = parse_stated_date(words) if isinstance(words, str) else None
    if stated:
        yield DateEvidence(place, stated, source)


def _linked(nodes: tuple[Node, ...], place: str) -> Iterator[DateEvidence]:
    for node in nodes:
        dates = node.get("datePublished")
        for words in dates[:1] if isinstance(dates, list) else (dates,):
            yield from _evidence(words, place)


def _metas(metas: Mapping[str, str], names: tuple[str, ...]) -> Iterator[DateEvidence]:
    for name in names:
        yield from _evidence(metas.get(name), f"the page's field \u201c{name}\u201d")


def _microdata(root: Element) -> Iterator[DateEvidence]:
    for element in root.xpath("//*[contains(@itemprop, 'datePublished')]")[:1]:  # later ones are teasers
        words = element.get("content") or element.get("datetime") or element.text_content()
        yield from _evidence(words, "the page's marked publication date")


def _times(root: Element, pattern: re.Pattern[str]) -> Iterator[DateEvidence]:
    for element in root.iter("time"):
        marks = " ".join((element.get("class") or "", element.get("itemprop") or "", *element.keys()))
        if pattern.search(marks) and not _CHANGING.search(marks):
            yield from _evidence(_time_words(element), "the page's publication time")
            return


def _first_time(root: Element) -> Iterator[DateEvidence]:
    times = root.xpath("(//article//time | //main//time | //header//time)")
    for element in times[:5]:
        marks = " ".join((element.get("class") or "", element.get("itemprop") or ""))
        if not _CHANGING.search(marks):
            yield from _evidence(_time_words(element), "the first time in the article")
            return


def _time_words(element: Element) -> str:
    return str(element.get("datetime") or element.text_content())


def _in_url(url: str) -> Iterator[DateEvidence]:
    path = url.split("//", 1)[-1].partition("/")[2]
    match = _URL_DAY.search(path)
    if match:
        words = f"{match['year']}-{match['month']}-{match['day']}"
        yield from _evidence(words, "the page's address", PublishedSource.URL)
