"""A word processor's document, whatever its format: its paragraphs and what its properties say.

The readers of the formats make it; what is in it becomes one article here, or those that `news_exports` finds
in what a news database wrote. A property is the weakest of witnesses: titles are left over from
templates, authors are whoever was logged in, and no date of a file is one of publication.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.chrono.instant import Instant
from core.errors import InputError
from core.ingest.headline import headline_of
from core.ingest.input_source import InputSource
from core.ingest.labels import byline_among, label, language_tag
from core.ingest.news_exports import articles_of_export, export_of_paragraphs
from core.ingest.plain_text import marked_controls
from core.model.article import RawArticle
from core.model.diagnostic import Diagnostic
from core.text.normalise import stored_text

_TITLE_REACH = 6
_BYLINE_REACH = 4
_LEFT_OVER = re.compile(
    r"(?:microsoft\s+(?:word|powerpoint)\b.*|(?:document|dokument|documento|untitled|unbenannt|sans titre|"
    r"slide|layout)\W*\d*|\(?(?:unspecified|anonymous|none|null)\)?|.*\.(?:docx?|odt|rtf|indd|qxd|pdf|html?))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `heading` is the level of a heading from 1 (the title), 0 of running text."""

    text: str
    heading: int = 0


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says of itself; `created` and `changed` are the file's times, not the article's."""

    title: str = ""
    author: str = ""
    language: str = ""
    created: Instant | None = None
    changed: Instant | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """Paragraphs with words in them, in the order of reading; white space at their ends is cut."""

    paragraphs: tuple[Paragraph, ...]
    properties: Properties = Properties()
    warnings: tuple[Diagnostic, ...] = ()


def articles_of_document(document: Document, source: InputSource) -> Iterator[RawArticle | Diagnostic]:
    """What a document holds. Raises InputError where it has no words."""
    if not document.paragraphs:
        raise InputError(
            "no-text", "This document has no text in it.", "If it holds a picture of a page, type its words."
        )
    export = export_of_paragraphs(paragraph.text for paragraph in document.paragraphs)
    if export is not None:
        yield from articles_of_export(export, source.file)
        return
    yield article_of_document(document, source)


def article_of_document(document: Document, source: InputSource) -> RawArticle:
    """The one article of a document; its text is its paragraphs, a blank line between them."""
    raw = "\n\n".join(paragraph.text for paragraph in document.paragraphs)
    return RawArticle(
        stored_text(raw),
        file=source.file,
        title=_title(document),
        byline=_byline(document),
        url=source.url,
        language=language_tag(document.properties.language),
        warnings=document.warnings + marked_controls(raw),
        not_after=document.properties.changed or document.properties.created or source.captured,
    )


def useful_title(words: str) -> str:
    """A title from a file's properties, or nothing where it is a program's or a file's name."""
    title = label(words)
    return "" if _LEFT_OVER.fullmatch(title) else title


def _title(document: Document) -> str:
    """The first heading near the top, or a first line like a headline, or what the properties say."""
    top = document.paragraphs[:_TITLE_REACH]
    levels = [paragraph.heading for paragraph in top if paragraph.heading]
    heading = next((one.text for one in top if one.heading and one.heading == min(levels)), "")
    whole = "\n\n".join(paragraph.text for paragraph in top)
    return label(heading) or headline_of(whole) or useful_title(document.properties.title)


def _byline(document: Document) -> tuple[str, ...]:
    """The names of a short line near the top that says by whom the article is."""
    return byline_among(paragraph.text for paragraph in document.paragraphs[:_BYLINE_REACH])
