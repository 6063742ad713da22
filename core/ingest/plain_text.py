"""Plain text: the stored text is the text given; the title is its first line where that is a headline."""

import re
from collections.abc import Iterator

from core.errors import InputError
from core.ingest.encoding import decode
from core.ingest.headline import headline_of
from core.ingest.input_source import InputSource
from core.ingest.labels import byline_among
from core.model.article import RawArticle
from core.model.diagnostic import Diagnostic
from core.text.normalise import stored_text

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


_HEAD_CHARS = 2000
_BYLINE_REACH = 2


class PlainTextReader:
    """One article a file."""

    name = "plain text"
    suffixes = (".txt", ".text", ".asc")

    def recognises(self, head: bytes, name: str) -> bool:  # noqa: ARG002
        """Whatever else no reader knows may be text; `decode` refuses what is not."""
        return True

    def read(self, source: InputSource) -> Iterator[RawArticle | Diagnostic]:
        text, warnings = canonical_text(source)
        title = headline_of(text)
        names = byline_among(_lines_under_headline(text)) if title else ()
        yield RawArticle(text, file=source.file, title=title, byline=names, warnings=warnings)


def _lines_under_headline(text: str) -> list[str]:
    lines = [line for line in text[:_HEAD_CHARS].split("\n") if line.strip()]
    return lines[1 : 1 + _BYLINE_REACH]


def canonical_text(source: InputSource) -> tuple[str, tuple[Diagnostic, ...]]:
    """A file's text as it is stored, and what to say of it. Raises InputError where there is none."""
    decoded = decode(source.data)
    text = stored_text(decoded.text)
    refuse_empty(text)
    return text, decoded.warnings + marked_controls(decoded.text)


def refuse_empty(text: str) -> None:
    """Raises InputError where a text has no words."""
    if not text.strip("\ufeff\ufffd \t\n\xa0"):
        raise InputError("empty", "This file is empty.", "Check that it was saved whole.")


def marked_controls(raw: str) -> tuple[Diagnostic, ...]:
    """A warning where a text holds control characters, which are stored as U+FFFD."""
    count = len(_CONTROL.findall(raw))
    if not count:
        return ()
    return (Diagnostic("control-characters", f"{count} control characters are shown as \ufffd."),)
