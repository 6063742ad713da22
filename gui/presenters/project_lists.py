"""What stands around the timeline, read from a project and ready to be shown: articles, tray, counts.

Read on the project's thread; of very many articles only the outline, whose rows are asked for as they come
into view. When it is read, and who is told, is the project presenter's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.model.date_review import is_sure
from core.model.ids import ArticleId
from core.model.views import ListedArticle, ProjectCounts, UndatedChip
from gui.models.article_row import ArticleRow
from gui.models.article_rows import ArticleRows
from gui.models.paged_article_rows import PagedArticleRows
from gui.presenters.article_rows import article_row, article_rows, copied_words, copy_words

if TYPE_CHECKING:
    from core.pipeline.session import ProjectSession

READ_WHOLE_UP_TO = 2_000  # articles; of more, rows are read as they come into view


@dataclass(frozen=True, slots=True, eq=False)
class Lists:
    """All of one moment; `doubtful` is how many publication dates ask for a look."""

    rows: ArticleRows
    counts: ProjectCounts
    undated: tuple[UndatedChip, ...]
    undo: str | None
    redo: str | None
    doubtful: int


def read_lists(session: ProjectSession, before: Lists | None) -> Lists:
    """`before` is given where no article has come, gone or been dated otherwise since."""
    known = before.rows if before is not None else None
    if before is not None and isinstance(known, PagedArticleRows):
        rows: ArticleRows = PagedArticleRows(known.ids)
        doubtful = before.doubtful
    else:
        outline = session.article_outline()
        if len(outline.ids) <= READ_WHOLE_UP_TO:
            return _whole(session)
        rows, doubtful = PagedArticleRows(outline.ids), outline.doubtful
    counts, undated = session.counts_and_tray()
    return Lists(rows, counts, undated, session.undo_words(), session.redo_words(), doubtful)


def _whole(session: ProjectSession) -> Lists:
    lists = session.lists()
    rows = article_rows(lists.articles, session.copies())
    doubtful = sum(not is_sure(summary.published) for summary in lists.articles)
    return Lists(rows, lists.counts, lists.undated, session.undo_words(), session.redo_words(), doubtful)


def read_rows(session: ProjectSession, article_ids: tuple[ArticleId, ...]) -> tuple[ArticleRow, ...]:
    """The rows of some articles that are in view."""
    return tuple(map(_listed_row, session.listed_articles(article_ids)))


def _listed_row(listed: ListedArticle) -> ArticleRow:
    link = listed.repeats
    told = copy_words((link,), {link.copy_of: listed.repeated_title}) if link else {}
    copies = told.get(listed.summary.id, "") or copied_words(listed.copies)
    return article_row(listed.summary, copies)
