"""Inputs of an import, and reading one of them article by article: the work that processes share out.

An input may hold many articles; a part of it is every n-th article, so that several processes can work
on one large file. What cannot be read is a `Diagnostic`; nothing is raised.
"""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from core.ingest.labels import host_of
from core.ingest.registry import read_as_text, read_bytes, read_path
from core.model.analysis import ArticleAnalysis
from core.model.article import PublicationDate, RawArticle
from core.model.diagnostic import Diagnostic, Severity
from core.pipeline.analyse import analyse

_log = logging.getLogger(__name__)

Outcome = ArticleAnalysis | Diagnostic


@dataclass(frozen=True, slots=True)
class BytesInput:
    """An input that is in no file: pasted, dropped, fetched, or from standard input. `name` is what it is
    called; `url` the page it was taken from, where known; `excerpt` says that it is only a part of that."""

    data: bytes
    name: str
    url: str = ""
    excerpt: bool = False


@dataclass(frozen=True, slots=True)
class AsText:
    """A file that is taken for plain text, whatever it looks like, because the user says so."""

    path: Path


Input = Path | BytesInput | AsText


@dataclass(frozen=True, slots=True)
class Task:
    """Every `parts`-th article of an input, beginning with number `part`; those before `skip` are done.

    `published` overrules what the articles say of their own date.
    """

    number: int
    input: Input
    part: int = 0
    parts: int = 1
    skip: int = 0
    published: PublicationDate | None = None


def articles_of(source: Input) -> Iterator[RawArticle | Diagnostic]:
    """The articles of an input in their order."""
    if isinstance(source, BytesInput):
        return (_with_origin(item, source) for item in read_bytes(source.data, source.name))
    return read_as_text(source.path) if isinstance(source, AsText) else read_path(source)


def _with_origin(item: RawArticle | Diagnostic, source: BytesInput) -> RawArticle | Diagnostic:
    """The article with the page it is from, which says who published it where it does not say so itself."""
    if isinstance(item, Diagnostic) or not source.url:
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


def perform(task: Task) -> Iterator[tuple[int, Outcome]]:
    """The number and the outcome of each article of a task."""
    articles = articles_of(task.input)
    for index in count():
        try:
            article = next(articles, None)
        except Exception as error:  # noqa: BLE001 - a fault of ours costs one file, never the import
            yield index, _fault(error, name_of(task.input), None)
            return
        if article is None:
            return
        if index % task.parts == task.part and index >= task.skip:
            yield index, _analysed(article, task.published)


def _analysed(article: RawArticle | Diagnostic, published: PublicationDate | None) -> Outcome:
    if isinstance(article, Diagnostic):
        return article
    try:
        return analyse(article, published=published)
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
