"""Inputs of an import, and reading one of them article by article: the work that processes share out.

An input may hold many articles and files with articles; a part of it is every n-th of what it holds, so that
several processes can work on one large file. Between the outcomes stand the steps of the way to them, so that
whoever waits for a process knows what it is at. What cannot be read is a `Diagnostic`; nothing is raised.
"""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from core.errors import InputError
from core.ingest.column_mapping import ColumnMapping
from core.ingest.input_source import HEAD_BYTES, InputSource, load
from core.ingest.labels import host_of
from core.ingest.reader import Item
from core.ingest.registry import fault_of, items_as_text, items_of, reader_of_head
from core.ingest.unpacking import Address, Opened, Share, unpack
from core.model.analysis import ArticleAnalysis
from core.model.article import Article, PublicationDate, RawArticle
from core.model.diagnostic import Diagnostic, Severity
from core.model.original import FileDigest
from core.pipeline.analyse import analyse, identify

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article that was read and not searched for events: as its file gives it, and as it would be kept."""

    raw: RawArticle
    article: Article


@dataclass(frozen=True, slots=True)
class Parsed:
    """An article was found in its file; now it is read. `member` and `characters` are its own."""

    member: str | None
    characters: int


Outcome = ArticleAnalysis | ReadArticle | Diagnostic
Step = Opened | Parsed


@dataclass(frozen=True, slots=True)
class BytesInput:
    """An input that is in no file: pasted, dropped, fetched, or from standard input. `name` is what it is
    called; `url` the page it was taken from, where known; `excerpt` says that it is only a part of that;
    `charset` the encoding that its server stated."""

    data: bytes
    name: str
    url: str = ""
    excerpt: bool = False
    charset: str | None = None


@dataclass(frozen=True, slots=True)
class AsText:
    """A file that is taken for plain text, whatever it looks like, because the user says so."""

    path: Path


Input = Path | BytesInput | AsText


@dataclass(frozen=True, slots=True)
class Task:
    """Every `parts`-th of what an input holds, beginning with number `part`; what is before `start` is done.

    `published` overrules what the articles say of their own date. Without `events` they are only read.
    `mappings` are the user's own for the columns of tables, by the tables' fingerprints; `folder` the folder
    that was given, of a file that was found in one.
    """

    number: int
    input: Input
    part: int = 0
    parts: int = 1
    start: Address = ()
    published: PublicationDate | None = None
    events: bool = True
    mappings: tuple[tuple[str, ColumnMapping], ...] = ()
    folder: Path | None = None


def _with_origin(item: RawArticle, source: Input) -> RawArticle:
    """The article with the page it is from, which says who published it where it does not say so itself."""
    if not isinstance(source, BytesInput) or not source.url:
        return item
    warnings = (*item.warnings, _EXCERPT) if source.excerpt else item.warnings
    return replace(
        item, url=item.url or source.url, publisher=item.publisher or host_of(source.url), warnings=warnings
    )


_EXCERPT = Diagnostic("excerpt", "This is a part of a page.", "Add the whole page to have all that it tells.")


def name_of(source: Input) -> str:
    """What the user calls an input."""
    if isinstance(source, BytesInput):
        return source.name
    return str(source.path if isinstance(source, AsText) else source)


def size_of(source: Input) -> int:
    """Bytes of an input; 0 where that cannot be told."""
    if isinstance(source, BytesInput):
        return len(source.data)
    try:
        return (source.path if isinstance(source, AsText) else source).stat().st_size
    except OSError:
        return 0


def is_plain(source: Input) -> bool:
    """Whether an input is text, a table or JSON: what can be read without a process of its own."""
    return isinstance(source, AsText) or reader_of_head(*_head_of(source)).name in _PLAIN


def may_hold_many(source: Input) -> bool:
    """Whether an input can hold several articles, so that it is worth sharing out."""
    return not isinstance(source, AsText) and reader_of_head(*_head_of(source)).name not in _SINGLE


_PLAIN = frozenset(("plain text", "Markdown", "JSON", "JSON Lines", "table", "RIS", "news database export"))
_SINGLE = frozenset(("plain text", "Markdown", "web page", "PDF"))


def _head_of(source: BytesInput | Path) -> tuple[bytes, str]:
    """The first bytes of an input, none where they cannot be had, and its name."""
    if isinstance(source, BytesInput):
        return source.data[:HEAD_BYTES], source.name
    try:
        if not source.is_file():
            return b"", ""
        with source.open("rb") as file:
            return file.read(HEAD_BYTES), source.name
    except OSError:
        return b"", ""


def perform(task: Task) -> Iterator[tuple[Address, Outcome | Step]]:
    """The address and the outcome of each article of a task, and the steps of the way to each."""
    try:
        source = replace(_source_of(task.input), mappings=task.mappings, folder=task.folder)
    except InputError as error:
        yield (0,), fault_of(error, name_of(task.input))
        return
    digest = FileDigest(sha256(source.data).hexdigest(), len(source.data))
    items = items_as_text if isinstance(task.input, AsText) else items_of
    share = Share(task.part, task.parts, task.start)
    for address, item in unpack(source, lambda inner: _survived(items(inner), inner), share):
        if isinstance(item, RawArticle):
            article = _with_origin(item, task.input)
            yield address, Parsed(article.member, len(article.text))
            outcome = _analysed(article, task)
            yield (
                address,
                replace(outcome, original=digest) if isinstance(outcome, ArticleAnalysis) else outcome,
            )
        else:
            yield address, item


def outcomes_of(task: Task) -> Iterator[Outcome]:
    """What comes of a task, without the steps."""
    return (item for _, item in perform(task) if not isinstance(item, Step))


def _source_of(given: Input) -> InputSource:
    """The bytes of an input. Raises InputError where they cannot be had."""
    if isinstance(given, BytesInput):
        return InputSource(given.data, given.name, url=given.url, charset=given.charset)
    return load(given.path if isinstance(given, AsText) else given)


def _survived(items: Iterator[Item], source: InputSource) -> Iterator[Item]:
    """The items of a file; a fault of ours, or too little memory, costs what it has left."""
    try:
        yield from items
    except Exception as error:  # noqa: BLE001 - a fault of ours costs one file, never the import
        yield _fault(error, source.file, None)


def _analysed(article: RawArticle, task: Task) -> Outcome:
    try:
        if task.events:
            return analyse(article, published=task.published)
        return ReadArticle(article, identify(article, published=task.published).article)
    except Exception as error:  # noqa: BLE001 - a fault of ours costs one article, never the import
        return _fault(error, article.file, article.member)


def _fault(error: Exception, file: str, member: str | None) -> Diagnostic:
    """The diagnostic of an article that a fault of our own stopped; the trace goes to the log."""
    _log.debug("analysis failed", exc_info=error)
    if isinstance(error, MemoryError):
        return Diagnostic(
            "too-large",
            "There was not enough memory to read this article.",
            "Split it into smaller files and add the folder.",
            Severity.ERROR,
            file,
            member,
        )
    return Diagnostic(
        "internal-fault",
        f"Dateline itself failed on this article ({type(error).__name__}: {error}).",
        "Please report it with the article; all others are read.",
        Severity.ERROR,
        file,
        member,
    )
