"""Rich text files (.rtf): their paragraphs, as any word processor or news database writes them.

striprtf makes text of what `rtf_groups` leaves. Bytes are handed on one a character, since a file changes its
code page as it goes.
"""

import re
from collections.abc import Iterator

from core.chrono.instant import Instant, instant_from_civil
from core.errors import InputError
from core.ingest.document import Document, Paragraph, Properties, articles_of_document
from core.ingest.input_source import InputSource
from core.ingest.rtf_groups import words_of_groups
from core.model.article import RawArticle
from core.model.diagnostic import Diagnostic

_MAGIC = b"{\\rtf"
_MAX_BYTES = 20 * 1024 * 1024
_MAX_CHARACTERS = 8_000_000
_PROPERTIES_WITHIN = 200_000
_CODE_PAGE = re.compile(r"\\ansicpg(\d{3,5})")
_PROPERTY = re.compile(r"\{\\(title|author)\s+((?:[^{}\\]|\\[^{}]){0,600})\}")
_CREATED = re.compile(r"\\creatim\\yr(\d{1,4})\\mo(\d{1,2})\\dy(\d{1,2})")
_NOT_PRINTED = str.maketrans("", "", "\u00ad\ufeff")


class RtfReader:
    """A document, or the many articles of a news database's export."""

    name = "rich text"
    suffixes = (".rtf",)

    def recognises(self, head: bytes, name: str) -> bool:  # noqa: ARG002
        return head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(_MAGIC)

    def read(self, source: InputSource) -> Iterator[RawArticle | Diagnostic]:
        yield from articles_of_document(read_rtf(source.data), source)


def read_rtf(data: bytes) -> Document:
    """A document's paragraphs. Raises InputError where it is too large or too damaged."""
    if len(data) > _MAX_BYTES:
        message = (
            f"This document has {len(data) >> 20} MB; at most {_MAX_BYTES >> 20} MB of rich text are read."
        )
        raise InputError("too-large", message, "Save it without pictures, or in parts.")
    rtf = data.decode("latin-1")
    words = words_of_groups(rtf)
    if len(words) > _MAX_CHARACTERS:
        raise InputError("too-large", "This document has more text than any article.", "Save it in parts.")
    lines = (line.strip() for line in _text(words).translate(_NOT_PRINTED).split("\n"))
    return Document(tuple(Paragraph(line) for line in lines if line), _properties(rtf[:_PROPERTIES_WITHIN]))


def _text(rtf: str) -> str:
    # Imported here because few files need it.
    from striprtf.striprtf import rtf_to_text  # noqa: PLC0415

    try:
        text: str = rtf_to_text(rtf, errors="replace")  # type: ignore[no-untyped-call] # it has no types
        # Characters beyond the first plane come as two halves.
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    except (ValueError, TypeError, LookupError, OverflowError):
        raise InputError(
            "damaged", "This rich text is damaged.", "Open it in a word processor and save it as .docx."
        ) from None


def _properties(rtf: str) -> Properties:
    page = _CODE_PAGE.search(rtf)
    head = f"{{\\rtf1\\ansi\\ansicpg{page[1] if page else 1252} "
    said = {name: _text(f"{head}{words}}}").strip() for name, words in _PROPERTY.findall(rtf)}
    return Properties(said.get("title", ""), said.get("author", ""), created=_created(rtf))


def _created(rtf: str) -> Instant | None:
    match = _CREATED.search(rtf)
    try:
        return instant_from_civil(*map(int, match.groups())) if match else None
    except ValueError:
        return None
