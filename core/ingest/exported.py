"""An article as a news database exports it, before its words are read: whatever the database."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.chrono.instant import SECONDS_PER_DAY
from core.ingest.column_dates import stated_in_column
from core.ingest.date_strings import StatedDate
from core.ingest.export_words import language_named
from core.ingest.headline import headline_of
from core.ingest.labels import byline, label, web_address
from core.ingest.plain_text import marked_controls
from core.ingest.stated_publication import publication_of
from core.model.article import DateCandidate, PublicationDate, PublishedSource, RawArticle
from core.model.diagnostic import Diagnostic, Severity
from core.text.normalise import stored_text

_ALONE, _AGREED, _DISPUTED = 0.93, 0.98, 0.6
# A database takes an article in on its day or in the days after; a day before where the clocks differ.
_EARLIEST_LOADED_DAYS, _LATEST_LOADED_DAYS = -1, 10
# "Doe, Jane" and "van der Berg, J. A.", not "Jane Doe, John Roe" or "Jane Doe, staff writer".
_SURNAME_FIRST = re.compile(
    r"(?P<last>(?:(?:van|von|de|del|der|den|di|da|la|le|ter|al|bin|el|dos|do|af|zu)\s+)*[^\s,;\d]{2,40}),\s*"
    r"(?P<first>[^\s,;\d]{1,30}(?:\s[^\s,;\d]{1,30}){0,2})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Exported:
    """The parts of one article. `date` is the line with its date; `loaded` when the database took it in,
    which only bears the date out. `body` is the text as it stands."""

    title: str = ""
    byline: str = ""
    publisher: str = ""
    date: str = ""
    loaded: str = ""
    language: str = ""
    url: str = ""
    external_id: str = ""
    body: str = ""
    warnings: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Export:
    """All articles of a file, and how many the file itself says there are (0 where it does not)."""

    articles: tuple[Exported, ...]
    promised: int = 0


def raw_article(article: Exported, file: str, member: str) -> RawArticle | Diagnostic:
    """The article, or what is missing from it."""
    text = stored_text(article.body.strip("\n"))
    if not text.strip():
        title = label(article.title)[:120]
        message = (
            f"Article {member} of this export ({title}) has no text."
            if title
            else (f"Article {member} of this export has no text.")
        )
        return Diagnostic("no-text", message, "Export it with its full text.", Severity.ERROR, file, member)
    published, doubts = _publication(article)
    return RawArticle(
        text,
        file=file,
        member=member,
        external_id=label(article.external_id) or None,
        title=label(article.title) or headline_of(text),
        byline=names(article.byline),
        publisher=label(article.publisher),
        url=web_address(article.url),
        published=published,
        language=language_named(article.language),
        warnings=article.warnings + marked_controls(article.body) + doubts,
    )


def names(words: str) -> tuple[str, ...]:
    """Names of a byline, turned where the surname stands first: `Doe, Jane; Roe, John`."""
    turned = (
        f"{match['first'].strip()} {match['last'].strip()}"
        if (match := _SURNAME_FIRST.fullmatch(name.strip()))
        else name
        for name in words.split(";")
    )
    return byline("; ".join(turned))


def _publication(article: Exported) -> tuple[PublicationDate | None, tuple[Diagnostic, ...]]:
    words = label(article.date)
    stated = stated_in_column(words, None) if words else None
    if stated is None:
        if not words:
            return None, ()
        message = f"The date \u201c{words[:80]}\u201d could not be read with certainty."
        return None, (Diagnostic("date-unread", message, "Set the publication date by hand."),)
    loaded = stated_in_column(label(article.loaded), None)
    confidence = _confidence(stated, loaded)
    step = f"its date line says \u201c{words[:80]}\u201d"
    own = DateCandidate(stated.instant, stated.granularity, PublishedSource.RECORD, step, confidence)
    return publication_of(stated, step, confidence, PublishedSource.RECORD, (own,)), ()


def _confidence(stated: StatedDate, loaded: StatedDate | None) -> float:
    if loaded is None:
        return _ALONE
    days = (loaded.instant - stated.instant) / SECONDS_PER_DAY
    last = ((stated.latest or stated.instant) - stated.instant) / SECONDS_PER_DAY
    return _AGREED if _EARLIEST_LOADED_DAYS <= days <= _LATEST_LOADED_DAYS + last else _DISPUTED


def articles_of(export: Export, file: str) -> Iterable[RawArticle | Diagnostic]:
    """Every article in its order, and last, where the file promises another number, that it does."""
    for number, article in enumerate(export.articles, start=1):
        yield raw_article(article, file, str(number))
    found = len(export.articles)
    if export.promised and export.promised != found:
        message = f"This export says that it holds {export.promised} articles; {found} were found."
        yield Diagnostic(
            "count-differs", message, "Compare it with the list of results.", Severity.ERROR, file
        )


def body_of(lines: Sequence[str]) -> str:
    """The lines of a text as they stand, without blank ones around it."""
    return "\n".join(lines).strip("\n")
