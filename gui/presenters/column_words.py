"""A table under a mapping of its columns, in words: what each first article would be, and what is doubtful.

Done on a thread of its own: a table may be long.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from core.model.article import RawArticle
from core.model.diagnostic import Diagnostic
from gui.models.column_preview import ArticlePreview, ColumnChoice, ColumnPreview
from gui.models.published_words import published_words
from gui.models.words import shortened, tr
from gui.presenters.typed_dates import weekday_words

if TYPE_CHECKING:
    from core.ingest.column_mapping import ColumnMapping
    from core.ingest.table_preview import TablePreview

FIELDS = ("title", "text", "published", "byline", "publisher", "url", "language", "summary", "id")
_LONGEST_CELL, _LONGEST_TEXT = 60, 160


def preview_in_words(file: str, preview: TablePreview) -> ColumnPreview:
    return ColumnPreview(
        PurePath(file).name or file,
        tuple((name, _first_cell(preview, at)) for at, name in enumerate(preview.columns)),
        choice_of(preview.mapping),
        preview.mapping.doubts,
        tuple(map(article_words, preview.articles)),
        preview.record_count,
        any(isinstance(one, RawArticle) for one in preview.articles),
    )


def choice_of(mapping: ColumnMapping) -> ColumnChoice:
    """The first column of each field."""
    held = {field.value: names for field, names in mapping.columns}
    return ColumnChoice(
        tuple((field, held[field][0] if held.get(field) else None) for field in FIELDS), mapping.day_first
    )


def mapping_of(choice: ColumnChoice, before: ColumnMapping) -> ColumnMapping:
    """A mapping changed where the choice differs from it; fields left alone keep their other columns."""
    from core.ingest.field_names import Field  # noqa: PLC0415 - with the first table whose columns are named

    mapping, held = before, choice_of(before)
    for field, column in choice.columns:
        if column != held.of(field):
            mapping = mapping.with_column(Field(field), column)
    return mapping.with_day_first(choice.day_first)


def article_words(article: RawArticle | Diagnostic) -> ArticlePreview:
    if isinstance(article, Diagnostic):
        return ArticlePreview("", "", "", article.message)
    published = article.published
    known = published is not None and published.instant is not None
    date = ""
    if published is not None and published.instant is not None:
        date = f"{weekday_words(published.instant)} {published_words(published)}"
    problem = next((warning.message for warning in article.warnings), "")
    return ArticlePreview(
        shortened(article.title, _LONGEST_TEXT),
        date if known else tr("no date"),
        shortened(article.text, _LONGEST_TEXT),
        problem,
    )


def _first_cell(preview: TablePreview, column: int) -> str:
    """The beginning of the first cell of a column that is filled."""
    cells = (row[column] for row in preview.rows)
    return shortened(next((cell for cell in cells if cell), ""), _LONGEST_CELL)
