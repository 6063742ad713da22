"""Records of JSON, tables and front matter to articles, under a mapping of their fields.

The stored text is the field's own text, letter for letter; only markup in a field for markup is made text,
and that is said. A field whose date cannot be read is reported, not guessed at.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from core.errors import InputError
from core.ingest.column_mapping import ColumnMapping, named_mapping
from core.ingest.export_words import language_named
from core.ingest.field_names import Field, folded
from core.ingest.headline import headline_of
from core.ingest.labels import byline, distinct, host_of, label, language_tag, web_address
from core.ingest.markup_text import holds_markup, text_of_markup
from core.ingest.plain_text import marked_controls
from core.ingest.record_dates import record_publication
from core.model.article import RawArticle
from core.model.diagnostic import Diagnostic
from core.text.normalise import stored_text

_CUT = re.compile(r"(?:\[\+?\s*\d+\s*char(?:s|acters)?\]|\[(?:…|\.\.\.|&hellip;)\])\s*\Z")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")  # JSON can spell half a character; UTF-8 cannot
_NAMED_IN_OBJECTS = ("name", "title", "main", "rendered", "original", "label", "literal", "value", "$oid")
_PARTS_OF_TEXT = (
    "headline", "title", "summary", "text", "content", "rendered", "value", "paragraphs", "sections", "body",
    "blocks",
)  # fmt: skip
_DEEPEST = 6
# Fields whose very name leaves open whether their words are marked up; "text" is taken at its word.
_TEXT_AS_IT_IS = frozenset(
    ("text", "fulltext", "plaintext", "cleantext", "textcontent", "rawtext", "contenttext")
)


@dataclass(frozen=True, slots=True)
class _Text:
    words: str
    warnings: tuple[Diagnostic, ...] = ()


def has_text(record: Mapping[str, object]) -> bool:
    """Whether a record holds the words of an article itself."""
    mapping = named_mapping(tuple(record))
    return any(running_text(record.get(name)).strip() for name in mapping.of(Field.TEXT))


def article_of_record(
    record: Mapping[str, object], *, file: str, member: str | None, mapping: ColumnMapping | None = None
) -> RawArticle:
    """The article a record holds. Raises InputError where it holds no text."""
    mapping = mapping or named_mapping(tuple(record))
    text = _text_of(record, mapping)
    return described_article(
        text.words, record, file=file, member=member, warnings=text.warnings, mapping=mapping
    )


def described_article(
    text: str,
    record: Mapping[str, object],
    *,
    file: str,
    member: str | None = None,
    warnings: tuple[Diagnostic, ...] = (),
    mapping: ColumnMapping | None = None,
) -> RawArticle:
    """An article with this text, and what the record's other fields say of it."""
    mapping = mapping or named_mapping(tuple(record))
    first = _Filled(record, mapping)
    publisher = label(first.string(Field.PUBLISHER))
    url, language = web_address(first.string(Field.URL)), first.string(Field.LANGUAGE)
    dates = [(name, label(_string(record.get(name)))) for name in mapping.of(Field.PUBLISHED)]
    published, doubts = record_publication(dates, mapping.day_first, url, order_guessed=mapping.order_guessed)
    return RawArticle(
        text,
        file=file,
        member=member,
        external_id=label(first.string(Field.ID)) or None,
        title=label(first.string(Field.TITLE)) or headline_of(text),
        byline=_names(first.value(Field.BYLINE)),
        publisher=(host_of(publisher) if web_address(publisher) else publisher) or host_of(url),
        url=url,
        published=published,
        language=language_named(language) or language_tag(language),
        warnings=warnings + doubts,
    )


@dataclass(frozen=True, slots=True)
class _Filled:
    """What the first filled column of each field holds."""

    record: Mapping[str, object]
    mapping: ColumnMapping

    def value(self, field: Field) -> object:
        return next((value for name in self.mapping.of(field) if (value := self.record.get(name))), "")

    def string(self, field: Field) -> str:
        words = (_string(self.record.get(name)) for name in self.mapping.of(field))
        return next((word for word in words if word.strip()), "")


def _text_of(record: Mapping[str, object], mapping: ColumnMapping) -> _Text:
    for name in mapping.of(Field.TEXT):
        text = _stored(record.get(name), name)
        if text.words.strip():
            return text
    filled = _Filled(record, mapping)
    title, url = filled.string(Field.TITLE), web_address(filled.string(Field.URL))
    if title.strip() and (url or filled.string(Field.PUBLISHED)):
        for name in mapping.of(Field.SUMMARY):
            summary = _stored(record.get(name), name)
            if summary.words.strip():
                return replace(summary, warnings=(*summary.warnings, _SUMMARY_ONLY))
        if url:
            return _Text(stored_text(_LONE_SURROGATE.sub("\ufffd", title)), (_HEADLINE_ONLY,))
    raise _without_text(record, url)


def _stored(value: object, name: str) -> _Text:
    """A field as it is stored, and what to say of it."""
    raw = _LONE_SURROGATE.sub("\ufffd", running_text(value))
    if folded(name) not in _TEXT_AS_IT_IS and holds_markup(raw):
        words = text_of_markup(raw)
        if words.strip():
            return _Text(words, (_markup_removed(name), *_cut_short(words)))
    text = stored_text(raw)
    return _Text(text, marked_controls(raw) + _cut_short(text))


def running_text(value: object) -> str:
    """The running text of a field: a string as it is, a list of paragraphs with blank lines between."""
    if isinstance(value, str):
        return value
    if isinstance(value, list | Mapping):
        return "\n\n".join(_paragraphs(value, _DEEPEST))
    return ""


def _paragraphs(value: object, depth: int) -> Iterator[str]:
    if isinstance(value, str):
        if value.strip():
            yield value
    elif depth and isinstance(value, list):
        for item in value:
            yield from _paragraphs(item, depth - 1)
    elif depth and isinstance(value, Mapping):
        for name in _PARTS_OF_TEXT:
            yield from _paragraphs(value.get(name), depth - 1)


def _string(value: object) -> str:
    """A string or a number as it is; of an object, the name in it."""
    if isinstance(value, Mapping):
        value = next((value[key] for key in ("$date", *_NAMED_IN_OBJECTS) if value.get(key)), "")
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
    return value if isinstance(value, str) else ""


def _names(value: object) -> tuple[str, ...]:
    if isinstance(value, list):
        return distinct(name for item in value for name in byline(_string(item)))
    return byline(_string(value))


def _without_text(record: Mapping[str, object], url: str) -> InputError:
    if url:
        message = f"This record gives only an address, {label(url)[:120]}, and no text."
        return InputError("url-only", message, "Save the page from a browser and add it.")
    names = ", ".join(str(name) for name in list(record)[:8]) or "none"
    message = f"This record has no text (its fields: {names})."
    return InputError("no-text", message, 'Put the article\'s words in a field named "text".')


_WHOLE_ARTICLE = "Add the saved page of the whole article."
_SUMMARY_ONLY = Diagnostic("excerpt", "Only a summary of this article is here.", _WHOLE_ARTICLE)
_HEADLINE_ONLY = Diagnostic("headline-only", "Only the headline of this article is here.", _WHOLE_ARTICLE)


def _markup_removed(name: str) -> Diagnostic:
    return Diagnostic(
        "markup-removed", f"The field \u201c{label(name)}\u201d held markup; its words were taken out of it."
    )


def _cut_short(text: str) -> tuple[Diagnostic, ...]:
    if not _CUT.search(text[-60:]):
        return ()
    message = "Only the beginning of this article is here; its provider cut the rest."
    return (Diagnostic("excerpt", message, _WHOLE_ARTICLE),)
