"""Markdown: stored as it is written; title, date and the like come from its front matter or first heading."""

import re
from collections.abc import Iterator, Mapping

from core.ingest.headline import headline_of
from core.ingest.input_source import InputSource
from core.ingest.plain_text import canonical_text
from core.ingest.records import described_article
from core.model.article import RawArticle
from core.model.diagnostic import Diagnostic

_FRONT_MATTER = re.compile(
    r"\A\ufeff?(?P<mark>---|\+\+\+)[ \t]*\n(?P<lines>.*?\n)(?P=mark)[ \t]*(?:\n|\Z)", re.DOTALL
)
_FIELD = re.compile(r"(?P<key>[A-Za-z_][\w-]*)\s*[:=]\s*(?P<value>.*)")
_ITEM = re.compile(r"\s*-\s+(?P<value>.+)")
_HEADING = re.compile(r"#{1,2}[ \t]+(?P<words>.+?)[ \t]*#*")
_MARKS = re.compile(r"[*_`]+|!?\[(?P<words>[^\]]*)\]\([^)]*\)")
_HEADING_REACH = 1000
_QUOTES = "\"'"


class MarkdownReader:
    """One article a file."""

    name = "Markdown"
    suffixes = (".md", ".markdown", ".mdown", ".mkd")

    def recognises(self, head: bytes, name: str) -> bool:  # noqa: ARG002
        """By name: any text is also Markdown."""
        return name.lower().endswith(self.suffixes)

    def read(self, source: InputSource) -> Iterator[RawArticle | Diagnostic]:
        text, warnings = canonical_text(source)
        fields, body = front_matter(text)
        title = fields.get("title") or _first_heading(body)
        yield described_article(text, {**fields, "title": title}, file=source.file, warnings=warnings)


def front_matter(text: str) -> tuple[Mapping[str, str | list[str]], str]:
    """The plain `key: value` fields at the head of a text and the text under them."""
    match = _FRONT_MATTER.match(text)
    if match is None:
        return {}, text
    fields: dict[str, str | list[str]] = {}
    key = ""
    for line in match["lines"].splitlines():
        field, item = _FIELD.fullmatch(line), _ITEM.fullmatch(line)
        if field:
            key = field["key"].lower()
            fields[key] = _value(field["value"])
        elif item and key:
            fields[key] = [*_as_list(fields[key]), item["value"].strip(_QUOTES)]
    return fields, text[match.end() :]


def _value(words: str) -> str | list[str]:
    words = words.strip()
    if words.startswith("[") and words.endswith("]"):
        return [item.strip().strip(_QUOTES) for item in words[1:-1].split(",") if item.strip()]
    return words.strip(_QUOTES)


def _as_list(value: str | list[str]) -> list[str]:
    return value if isinstance(value, list) else [value] if value else []


def _first_heading(body: str) -> str:
    line = body[:_HEADING_REACH].lstrip().split("\n", 1)[0].strip()
    heading = _HEADING.fullmatch(line)
    words = heading["words"] if heading else headline_of(body)
    return _MARKS.sub(lambda mark: mark["words"] or "", words).strip()
