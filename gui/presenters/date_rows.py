"""Articles whose publication date asks for a look, put in words for the review of dates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from core.chrono.granularity import Granularity
from core.chrono.instant import SECONDS_PER_DAY
from core.curation.payload import user_publication
from core.model.article import DateCandidate, PublicationDate
from core.model.date_review import DateDoubt, DateReview
from core.model.ids import ArticleId
from gui.models.date_review import CandidateRow, DateReviewRow
from gui.models.published_words import published_source_words, published_words
from gui.models.words import tr
from gui.presenters.typed_dates import weekday_words

if TYPE_CHECKING:
    from core.pipeline.session import ProjectSession

Rows = dict[ArticleId, DateReviewRow]
_MOST_OFFERED = 9  # as many as there are keys


def rows_to_check(session: ProjectSession, checked: Rows, pending: frozenset[ArticleId]) -> Rows:
    """A row for every article to look at, and the `checked` ones of this sitting, in their old places.

    One that was checked and is in doubt again was undone, unless its choice is still being written.
    """
    found = {review.article_id: review_row(review) for review in session.dates_to_check()}
    stay = {key for key in checked if key in pending or (key not in found and session.has_article(key))}
    known: dict[ArticleId, None] = dict.fromkeys(checked)
    rows = {key: checked[key] if key in stay else found[key] for key in known if key in stay or key in found}
    return rows | {key: row for key, row in found.items() if key not in rows}


def in_order(rows: Mapping[ArticleId, DateReviewRow], order: Iterable[ArticleId]) -> Rows:
    """The rows in an order they had before, those that are new behind them."""
    before = {key: rows[key] for key in order if key in rows}
    return before | {key: row for key, row in rows.items() if key not in before}


def review_row(review: DateReview) -> DateReviewRow:
    published = review.published
    return DateReviewRow(
        review.article_id,
        review.title or tr("No title given"),
        review.publisher or tr("No outlet given"),
        published_words(published),
        doubt_words(review.doubt, len(review.candidates)),
        tuple(_candidate_row(one, published) for one in offered(review.candidates)),
    )


def checked_row(row: DateReviewRow, published: PublicationDate) -> DateReviewRow:
    """The row once its date is set; what there was to choose from stays, should the user want another."""
    candidates = tuple(
        replace(one, holds=one.published.instant == published.instant) for one in row.candidates
    )
    return replace(row, published=published_words(published), candidates=candidates, checked=True)


def offered(candidates: Iterable[DateCandidate]) -> tuple[DateCandidate, ...]:
    """What to choose from, the best first, each day once: the words of places that agree are joined."""
    by_day: dict[int, DateCandidate] = {}
    words_of: dict[int, list[str]] = {}
    for candidate in candidates:
        day = candidate.instant // SECONDS_PER_DAY
        by_day.setdefault(day, candidate)
        words = candidate.words or published_source_words(candidate.source)
        if words not in words_of.setdefault(day, []):
            words_of[day].append(words)
    joined = (replace(one, words="; ".join(words_of[day])) for day, one in by_day.items())
    return tuple(joined)[:_MOST_OFFERED]


def doubt_words(doubt: DateDoubt, candidates: int) -> str:
    """Why an article stands in the list."""
    if doubt is DateDoubt.UNKNOWN and candidates:
        return tr("more than one day is possible") if candidates > 1 else tr("not sure enough to be taken")
    return {
        DateDoubt.UNKNOWN: tr("no date was found"),
        DateDoubt.CONFLICTING: tr("its sources name different days"),
        DateDoubt.INFERRED: tr("read from the text alone"),
        DateDoubt.LOW: tr("not sure"),
    }[doubt]


def _candidate_row(candidate: DateCandidate, now: PublicationDate) -> CandidateRow:
    published = user_publication(candidate.instant, candidate.granularity)
    words = published_words(published)
    is_day = candidate.granularity <= Granularity.DAY
    return CandidateRow(
        f"{weekday_words(candidate.instant)} {words}" if is_day else words,
        candidate.words,
        published,
        now.instant == candidate.instant,
    )
