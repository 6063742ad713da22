"""Exports of news databases, whatever file they came in: told by their lines, one database after another.

Leaves to the readers of formats how a file becomes lines; a paragraph of a document or a page is a line with
a blank one behind it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from core.ingest import factiva, nexis_old, nexis_uni, proquest
from core.ingest.exported import Export, articles_of
from core.model.article import RawArticle
from core.model.diagnostic import Diagnostic

# Asked in this order: the surest signs first.
_DATABASES: tuple[Callable[[Sequence[str]], Export | None], ...] = (
    proquest.read_export,
    nexis_old.read_export,
    nexis_uni.read_export,
    factiva.read_export,
)


def export_of(lines: Sequence[str]) -> Export | None:
    """The articles of an export by its lines; None where no database wrote them."""
    found = (read(lines) for read in _DATABASES)
    return next((export for export in found if export is not None and export.articles), None)


def export_of_paragraphs(paragraphs: Iterable[str]) -> Export | None:
    """The same of the paragraphs of a document or the blocks of a page."""
    return export_of([line for paragraph in paragraphs for line in (*paragraph.split("\n"), "")])


def articles_of_export(export: Export, file: str) -> Iterator[RawArticle | Diagnostic]:
    """Its articles in order, each with its number, and what is missing from what it promises."""
    yield from articles_of(export, file)
