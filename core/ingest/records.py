"""Records of JSON and front matter to articles: which field says what, under the names that feeds, news
interfaces and scrapers give it. Names are compared without case, hyphens and underscores.

The stored text is the field's own text. A field whose date cannot be read is reported, not guessed at.
"""

import re
from collections.abc import Mapping

from core.errors import InputError
from core.ingest.date_strings import StatedDate, parse_stated_date
from core.ingest.headline import headline_of
from core.ingest.labels import byline, distinct, host_of, label, language_tag, web_address
from core.ingest.plain_text import marked_controls
from core.model.article import PublicationDate, PublishedSource, RawArticle
from core.model.derivation import Derivation, Step
from core.model.diagnostic import Diagnostic
from core.text.normalise import stored_text

_TEXT = ("text", "content", "body", "articlebody", "maintext", "contenttext", "fulltext")
_TITLE = ("title", "headline")
_PUBLISHED = ("published", "dct", "date", "publishedat", "datepublished", "publishdate", "publisheddate",
              "pubdate", "datepublish", "seendate")  # fmt: skip
_URL = ("url", "link", "canonicalurl", "externalurl")
_PUBLISHER = ("source", "publisher", "outlet", "sitename", "sourcedomain", "domain")
_BYLINE = ("author", "authors", "byline", "creator")
_LANGUAGE = ("lang", "language")
_ID = ("id", "guid", "uuid")
_RECORD_CONFIDENCE = 0.98
_CUT = "chars]"
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")  # JSON can spell half a character; UTF-8 cannot


def has_text(record: Mapping[str, object]) -> bool:
    """Whether a record holds the words of an article itself."""
    return bool(_first_string(_folded(record), _TEXT))


def article_of_record(record: Mapping[str, object], *, file: str, member: str | None) -> RawArticle:
    """The article a record holds. Raises InputError where it holds no text."""
    fields = _folded(record)
    raw = _LONE_SURROGATE.sub("\ufffd", _first_string(fields, _TEXT))
    text = stored_text(raw)
    if not text.strip():
        names = ", ".join(str(name) for name in list(record)[:8]) or "none"
        message = f"This record has no text (its fields: {names})."
        raise InputError("no-text", message, 'Put the article\'s words in a field named "text".')
    warnings = marked_controls(raw) + _cut_short(text)
    return described_article(text, record, file=file, member=member, warnings=warnings)


def described_article(
    text: str,
    record: Mapping[str, object],
    *,
    file: str,
    member: str | None = None,
    warnings: tuple[Diagnostic, ...] = (),
) -> RawArticle:
    """An article with this text, and what the record's other fields say of it."""
    fields = _folded(record)
    published, doubts = _published(fields)
    publisher = label(_first_string(fields, _PUBLISHER))
    return RawArticle(
        text,
        file=file,
        member=member,
        external_id=label(_first_string(fields, _ID)) or None,
        title=label(_first_string(fields, _TITLE)) or headline_of(text),
        byline=_names(next((fields[key] for key in _BYLINE if fields.get(key)), "")),
        publisher=host_of(publisher) if web_address(publisher) else publisher,
        url=web_address(_first_string(fields, _URL)),
        published=published,
        language=language_tag(_first_string(fields, _LANGUAGE)),
        warnings=warnings + doubts,
    )


def publication_of(
    stated: StatedDate, words: str, confidence: float, source: PublishedSource
) -> PublicationDate:
    """A stated date as an article's publication date, with one step that says where it was stated."""
    return PublicationDate(
        stated.instant,
        source,
        confidence,
        stated.granularity,
        stated.utc_offset_minutes,
        stated.latest,
        Derivation((Step(words),), rule="stated publication date"),
    )


def _folded(record: Mapping[str, object]) -> dict[str, object]:
    """Fields under plain names; of two names that fold to one, the first that says something."""
    fields: dict[str, object] = {}
    for name, value in record.items():
        key = str(name).lower().replace("_", "").replace("-", "").replace(" ", "")
        if fields.get(key) in (None, ""):
            fields[key] = value
    return fields


def _first_string(fields: Mapping[str, object], names: tuple[str, ...]) -> str:
    for name in names:
        words = _string(fields.get(name))
        if words.strip():
            return words
    return ""


def _string(value: object) -> str:
    """A string or a number as it is; of an object, the name in it."""
    if isinstance(value, Mapping):
        return next((value[key] for key in ("name", "title") if isinstance(value.get(key), str)), "")
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) else ""


def _names(value: object) -> tuple[str, ...]:
    if isinstance(value, list):
        return distinct(name for item in value for name in byline(_string(item)))
    return byline(_string(value))


def _published(fields: Mapping[str, object]) -> tuple[PublicationDate | None, tuple[Diagnostic, ...]]:
    for name in _PUBLISHED:
        words = label(_string(fields.get(name)))
        stated = parse_stated_date(words)
        if stated:
            step = f"its own field \u201c{name}\u201d says {stated.in_words}"
            return publication_of(stated, step, _RECORD_CONFIDENCE, PublishedSource.RECORD), ()
        if words:
            message = f"The date \u201c{words}\u201d could not be read with certainty."
            return None, (Diagnostic("date-unread", message, "Set the publication date by hand."),)
    return None, ()


def _cut_short(text: str) -> tuple[Diagnostic, ...]:
    if not text.rstrip().endswith(_CUT):
        return ()
    message = "Only the beginning of this article is here; its provider cut the rest."
    return (Diagnostic("excerpt", message, "Add the saved page of the whole article."),)
