"""Entries of feeds to articles: what the entry of any kind of feed says, and when that is but an excerpt.

An entry often holds only the beginning of its article. When it was last changed bounds its date and is none.
"""

import re
from dataclasses import dataclass

from core.errors import InputError
from core.ingest.date_strings import StatedDate, parse_stated_date
from core.ingest.labels import byline, distinct, host_of, label, language_tag, web_address
from core.ingest.markup_text import holds_markup, text_of_markup
from core.ingest.stated_publication import publication_of
from core.ingest.written_dates import parse_written_date
from core.model.article import DateCandidate, PublicationDate, PublishedSource, RawArticle
from core.model.diagnostic import Diagnostic, Severity
from core.text.normalise import stored_text

_CONFIDENCE = 0.95
_CHANGED_CONFIDENCE = 0.3
_CUT = re.compile(
    r"(?:\.\.\.|\u2026|\[\u2026\]|\[\.\.\.\]|>>|"
    r"\b(?:read|continue|weiter|lire|leggi|leer|lees|l\u00e4s)\w* ?\w{0,12})\W*\Z",
    re.IGNORECASE,
)
_TRAILING_POINTER = re.compile(
    r"\n\nThe post .{1,300} (?:first )?appeared (?:first )?on .{1,120}\.?\s*\Z", re.DOTALL
)
_STYLED = re.compile(
    r"<(b|i|em|strong|u|q|cite|mark|small|sup|sub|span)\b[^<>]*>([^<>]*)</\1>", re.IGNORECASE
)
_SHORT = 400


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """What an entry says, in the words of its feed. `text` is its whole text or, where it has none, its
    summary (`summary_only`); either may be marked up."""

    text: str
    summary_only: bool = False
    marked_up: bool = True
    title: str = ""
    url: str = ""
    external_id: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    changed: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class FeedLabel:
    """What a feed says of itself; and where it stands: the file, and the member it is inside of that."""

    file: str
    member: str | None = None
    title: str = ""
    url: str = ""
    language: str = ""


def article_of_entry(entry: FeedEntry, feed: FeedLabel, number: int) -> RawArticle | Diagnostic:
    """The article of an entry, or why there is none."""
    member = "/".join(filter(None, (feed.member, str(number))))
    title = label(text_of_markup(entry.title) if holds_markup(entry.title) else _unstyled(entry.title))
    url = web_address(entry.url)
    text = _text(entry)
    if not text.strip():
        message = f"This entry has only a title: \u201c{title}\u201d." if title else "This entry is empty."
        todo = f"Open {url} in a browser and save that page." if url else ""
        return Diagnostic("no-text", message, todo, Severity.ERROR, feed.file, member)
    published, doubts = _published(entry)
    return RawArticle(
        text,
        file=feed.file,
        member=member,
        external_id=label(entry.external_id) or None,
        title=title,
        byline=distinct(name for author in entry.authors for name in byline(author)),
        publisher=label(feed.title) or host_of(feed.url or url),
        url=url,
        published=published,
        language=language_tag(entry.language) or language_tag(feed.language),
        warnings=doubts + _excerpt(entry, text),
    )


def _unstyled(title: str) -> str:
    """A title without the mark-up of single words; a lone "<" in it stays."""
    return _STYLED.sub(r"\2", title)


def _text(entry: FeedEntry) -> str:
    if entry.marked_up and ("<" in entry.text or "&" in entry.text):
        try:
            text = text_of_markup(entry.text)
        except InputError:
            text = ""
    else:
        text = stored_text(entry.text)
    return _TRAILING_POINTER.sub("", text).strip()


def _published(entry: FeedEntry) -> tuple[PublicationDate | None, tuple[Diagnostic, ...]]:
    stated = _date(entry.published)
    if stated is not None:
        words = f"the feed says that it was published {stated.in_words}"
        return publication_of(stated, words, _CONFIDENCE, PublishedSource.RECORD), ()
    doubts: tuple[Diagnostic, ...] = ()
    if entry.published:
        message = f"The date \u201c{label(entry.published)[:60]}\u201d could not be read with certainty."
        doubts = (Diagnostic("date-unread", message, "Set the publication date by hand."),)
    changed = _date(entry.changed)
    if changed is None:
        return None, doubts
    words = f"the feed says that it was last changed {changed.in_words}"
    candidate = DateCandidate(
        changed.instant, changed.granularity, PublishedSource.RECORD, words, _CHANGED_CONFIDENCE
    )
    return PublicationDate(None, PublishedSource.UNKNOWN, candidates=(candidate,)), doubts


def _date(words: str) -> StatedDate | None:
    return parse_stated_date(words) or parse_written_date(words)


def _excerpt(entry: FeedEntry, text: str) -> tuple[Diagnostic, ...]:
    if not (entry.summary_only and len(text) < _SHORT) and not _CUT.search(text):
        return ()
    message = "Only the beginning of this article is in the feed."
    return (Diagnostic("excerpt", message, "Add the saved page of the whole article."),)
