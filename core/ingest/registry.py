"""The readers there are, in the order they are asked, and the one way in to them.

Everything that goes wrong with an input comes out as a `Diagnostic` that names the file; nothing is raised.
"""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from core.errors import InputError
from core.ingest.delimited_articles import DelimitedReader
from core.ingest.encoding import refuse_binary
from core.ingest.input_source import HEAD_BYTES, InputSource, check_length, check_size, load
from core.ingest.json_articles import JsonReader
from core.ingest.json_lines import JsonLinesReader
from core.ingest.markdown import MarkdownReader
from core.ingest.plain_text import PlainTextReader
from core.ingest.reader import Item, Reader
from core.ingest.unpacking import articles_in
from core.ingest.unread_kinds import refuse_unread_kind, unread_kind
from core.ingest.web_page import WebPageReader
from core.model.article import RawArticle
from core.model.diagnostic import Diagnostic, Severity

# The first that recognises a file reads it; plain text recognises all and stands last.
READERS: tuple[Reader, ...] = (
    JsonLinesReader(),
    WebPageReader(),
    JsonReader(),
    DelimitedReader(),
    MarkdownReader(),
    PlainTextReader(),
)


def read_path(path: Path) -> Iterator[RawArticle | Diagnostic]:
    """The articles of one file, and a diagnostic for each that cannot be read."""
    try:
        source = load(path)
    except InputError as error:
        yield fault_of(error, str(path))
        return
    yield from articles_in(source, items_of)


def read_bytes(data: bytes, name: str) -> Iterator[RawArticle | Diagnostic]:
    """The same for bytes that are not in a file: pasted, dropped, or from standard input."""
    yield from articles_in(InputSource(data, name), items_of)


def is_known(path: Path) -> bool:
    """Whether a file found in a folder is of a kind that is read: by its ending, or by what it holds
    where its name has no ending."""
    suffix = path.suffix.lower()
    if suffix:
        return any(suffix in reader.suffixes for reader in READERS)
    return _holds_text(path)


def reader_of_head(head: bytes, name: str) -> Reader:
    """The reader of a file that begins so and is called so."""
    return next(reader for reader in READERS if reader.recognises(head, name))


def fault_of(error: InputError, file: str) -> Diagnostic:
    """The diagnostic of a file, or of an article in it, that could not be read."""
    return Diagnostic(error.code, error.message, error.what_to_do, Severity.ERROR, file)


def items_as_text(source: InputSource) -> Iterator[Item]:
    """What one file holds when it is taken for plain text, whatever it looks like."""
    return _items_by(PlainTextReader(), source)


def items_of(source: InputSource) -> Iterator[Item]:
    """What one file holds, not looking into the files inside of it; what cannot be read is a diagnostic."""
    try:
        reader = _reader_of(source)
    except InputError as error:
        yield fault_of(error, source.file)
        return
    yield from _items_by(reader, source)


def _items_by(reader: Reader, source: InputSource) -> Iterator[Item]:
    found = False
    try:
        for item in reader.read(source):
            found = True
            yield _within_length(item)
    except InputError as error:
        yield fault_of(error, source.file)
        return
    if not found:
        yield fault_of(InputError("no-text", "No article was found in this file."), source.file)


def _within_length(item: Item) -> Item:
    """The article itself, or the diagnostic of one that is too long."""
    if isinstance(item, RawArticle):
        try:
            check_length(item.text)
        except InputError as error:
            return replace(fault_of(error, item.file), member=item.member)
    return item


def _reader_of(source: InputSource) -> Reader:
    """The reader of a file. Raises InputError where it is too large, empty, or of a kind not read."""
    check_size(source.head, len(source.data))
    if not source.data or source.data.isspace():
        raise InputError("empty", "This file is empty.", "Check that it was saved whole.")
    refuse_unread_kind(source.head, source.suffix)
    return reader_of_head(source.head, source.name)


def _holds_text(path: Path) -> bool:
    try:
        with closing(path.open("rb")) as file:
            head = file.read(HEAD_BYTES)
        refuse_binary(head)
    except (OSError, InputError):
        return False
    return bool(head.strip()) and unread_kind(head, "") is None
