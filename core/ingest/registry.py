"""The readers there are, in the order they are asked, and the one way in to them.

Everything that goes wrong with an input comes out as a `Diagnostic` that names the file; nothing is raised.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePath

from core.errors import InputError
from core.ingest.bibtex_articles import BibTexReader
from core.ingest.compressed_files import CompressedReader
from core.ingest.delimited_articles import DelimitedReader
from core.ingest.encoding import refuse_binary
from core.ingest.feed_articles import FeedReader
from core.ingest.input_source import HEAD_BYTES, InputSource, check_length, check_size, load
from core.ingest.json_articles import JsonReader
from core.ingest.json_lines import JsonLinesReader
from core.ingest.mail_articles import MailReader
from core.ingest.markdown import MarkdownReader
from core.ingest.mhtml import MhtmlReader
from core.ingest.news_export_files import NewsExportReader, NewsPageReader
from core.ingest.pdf import PdfReader
from core.ingest.plain_text import PlainTextReader
from core.ingest.reader import Item, Reader
from core.ingest.ris_articles import RisReader
from core.ingest.rtf import RtfReader
from core.ingest.unpacking import articles_in
from core.ingest.unread_kinds import refuse_unread_content, refuse_unread_name, unread_kind
from core.ingest.warc import WarcReader
from core.ingest.web_archive import WebArchiveReader
from core.ingest.web_page import WebPageReader
from core.ingest.zip_package import ZipReader
from core.model.article import RawArticle
from core.model.diagnostic import UNKNOWN_KIND, Diagnostic, Severity

# Formats that their first bytes tell for certain. Of all readers, the first that recognises a file reads it.
EXACT_READERS: tuple[Reader, ...] = (
    ZipReader(),
    WarcReader(),
    CompressedReader(),
    PdfReader(),
    RtfReader(),
    WebArchiveReader(),
    FeedReader(),
    MhtmlReader(),
    MailReader(),
)
# Formats that are text, told by how it begins or by its name; plain text recognises all and stands last.
TEXT_READERS: tuple[Reader, ...] = (
    JsonLinesReader(),
    NewsPageReader(),
    WebPageReader(),
    JsonReader(),
    DelimitedReader(),
    RisReader(),
    BibTexReader(),
    MarkdownReader(),
    NewsExportReader(),
    PlainTextReader(),
)
READERS = EXACT_READERS + TEXT_READERS
_SUFFIXES = frozenset(suffix for reader in READERS for suffix in reader.suffixes)
_EXACT_SUFFIXES = frozenset(suffix for reader in EXACT_READERS for suffix in reader.suffixes)
_PAGE = WebPageReader()


def readable_suffixes() -> tuple[str, ...]:
    """The endings of all files that are read, in alphabetical order: for choosing files."""
    return tuple(sorted(_SUFFIXES))


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
    """Whether a file found in a folder is of a kind that is read: by its ending, or by what it holds where
    its name has no ending, or one of no format at all."""
    try:
        with path.open("rb") as file:
            return _is_known(path.name, file.read(HEAD_BYTES))
    except OSError:
        return path.suffix.lower() in _SUFFIXES


def reader_of_head(head: bytes, name: str) -> Reader:
    """The reader of a file that begins so and is called so."""
    return next(reader for reader in READERS if reader.recognises(head, name))


def _is_known(name: str, head: bytes) -> bool:
    suffix = PurePath(name).suffix.lower()
    if suffix in _SUFFIXES or _exact_reader(head) is not None:
        return True
    if unread_kind(head, suffix) is not None:
        return False
    return _PAGE.recognises(head, "") or (not suffix and _is_text(head))


def _exact_reader(head: bytes) -> Reader | None:
    return next((reader for reader in EXACT_READERS if reader.recognises(head, "")), None)


def _is_text(head: bytes) -> bool:
    try:
        refuse_binary(head)
    except InputError:
        return False
    return bool(head.strip())


def fault_of(error: InputError, file: str) -> Diagnostic:
    """The diagnostic of a file, or of an article in it, that could not be read."""
    return Diagnostic(error.code, error.message, error.what_to_do, Severity.ERROR, file)


def items_as_text(source: InputSource) -> Iterator[Item]:
    """What one file holds when it is taken for plain text, whatever it looks like."""
    return _items_by(PlainTextReader(), source)


def items_of(source: InputSource) -> Iterator[Item]:
    """What one file holds, not looking into the files inside of it; what cannot be read is a diagnostic.

    A file inside another that is of no kind that is read is skipped.
    """
    if source.depth and not _is_known(source.name, source.head):
        yield Diagnostic(UNKNOWN_KIND, "This kind of file is not read.", "", Severity.SKIPPED, source.file)
        return
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
    exact = _exact_reader(source.head)
    if exact is not None:
        return exact
    refuse_unread_content(source.data)
    reader = reader_of_head(source.head, source.name)
    if reader.name == PlainTextReader.name:
        _refuse_misnamed(source)
    return reader


def _refuse_misnamed(source: InputSource) -> None:
    """Raises InputError for what is called as no text is called, and is not what it is called."""
    refuse_unread_name(source.suffix)
    if source.suffix in _EXACT_SUFFIXES:
        message = f"This file is called {source.suffix}, but it is none: it is damaged or misnamed."
        raise InputError("wrong-kind", message, "Get it again; if it is text, call it .txt.")
