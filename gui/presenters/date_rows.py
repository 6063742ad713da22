"""Articles whose publication date asks for a look, put in words for the review of dates."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from core.chrono.granularity import Granularity
from core.curation.payload import user_publication
from core.model.article import Article, DateCandidate, PublishedSource
from core.model.date_doubt import DateDoubt, doubt_about, offered_candidates
from core.model.ids import ArticleId
from gui.models.date_review import CandidateRow, DateReviewRow
from gui.models.words import tr
from gui.presenters.article_rows import published_source_words, published_words
from gui.presenters.typed_dates import weekday_words

if TYPE_CHECKING:
    from core.pipeline.session import ProjectSession

Reviewed = tuple[tuple[Article, DateReviewRow], ...]


def articles_in_doubt(
    session: ProjectSession, kept: dict[ArticleId, DateReviewRow], pending: Collection[ArticleId]
) -> Reviewed:
    """The articles to look at, and those `kept` that were looked at in this sitting, in reading order.

    `pending` are those whose choice is being written: they count as checked.
    """
    found = []
    for article in session.articles():
        checked = article.id in pending or article.published.source is PublishedSource.USER
        doubt = doubt_about(article.published)
        if doubt is not None or (article.id in kept and checked):
            before = kept.get(article.id)
            found.append((article, review_row(article, doubt, before, checked=checked)))
    return tuple(found)


def review_row(
    article: Article, doubt: DateDoubt | None, before: DateReviewRow | None, *, checked: bool
) -> DateReviewRow:
    """A checked row keeps the choice it was made from: the user may want another."""
    offered = offered_candidates(article.published) if before is None else ()
    candidates = before.candidates if before else tuple(map(candidate_row, offered))
    holds = article.published.instant
    return DateReviewRow(
        article.id,
        article.title or tr("No title given"),
        article.publisher or tr("No outlet given"),
        published_words(article.published),
        before.why if doubt is None and before else doubt_words(doubt),
        tuple(_marked(one, holds) for one in candidates),
        checked,
    )


def candidate_row(candidate: DateCandidate) -> CandidateRow:
    published = user_publication(candidate.instant, candidate.granularity)
    words = published_words(published)
    return CandidateRow(
        f"{weekday_words(candidate.instant)} {words}" if candidate.granularity <= Granularity.DAY else words,
        candidate.words or published_source_words(candidate.source),
        published,
    )


def _marked(candidate: CandidateRow, holds: int | None) -> CandidateRow:
    return CandidateRow(
        candidate.day, candidate.source, candidate.published, candidate.published.instant == holds
    )


def doubt_words(doubt: DateDoubt | None) -> str:
    """Why an article stands in the list."""
    return {
        DateDoubt.UNKNOWN: tr("no date was found"),
        DateDoubt.CONFLICT: tr("more than one day is named"),
        DateDoubt.INFERRED: tr("read from the text alone"),
        DateDoubt.UNSURE: tr("not sure"),
        None: "",
    }[doubt]
