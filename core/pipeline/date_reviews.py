"""The list of articles whose publication date a person should check, and why each is on it.

An article leaves the list when its date is set, which is the decision that any date is set by.
"""

from dataclasses import replace

from core.chrono.granularity import Granularity, floor
from core.model.article import DateCandidate, PublicationDate, PublishedSource
from core.model.date_review import SURE, DateDoubt, DateReview
from core.storage import article_store
from core.storage.connection import Database

# A place that is worth less than this does not put another's date in doubt.
_WEIGHTY = 0.5
_INFERRED = (PublishedSource.TEXT, PublishedSource.DATELINE, PublishedSource.FILE_NAME)


def date_reviews(database: Database) -> tuple[DateReview, ...]:
    """Every article to check, in the order of reading."""
    reviews = []
    for article in article_store.with_unsure_dates(database, SURE):
        published = article_store.publication(database, article.id, article_store.READ) or article.published
        published = replace(published, candidates=_all_candidates(published))
        reviews.append(
            DateReview(
                article.id,
                article.title,
                article.publisher,
                article.file,
                article.member,
                published,
                _doubt(published),
            )
        )
    return tuple(reviews)


def _all_candidates(published: PublicationDate) -> tuple[DateCandidate, ...]:
    """The candidates with the chosen date among them."""
    if published.instant is None or any(_same_day(one, published) for one in published.candidates):
        return published.candidates
    words = published.derivation.steps[0].words if published.derivation.steps else published.source.value
    chosen = DateCandidate(
        published.instant, published.granularity, published.source, words, published.confidence
    )
    return tuple(sorted((chosen, *published.candidates), key=lambda one: -one.confidence))


def _doubt(published: PublicationDate) -> DateDoubt:
    if published.instant is None:
        return DateDoubt.UNKNOWN
    others = (one for one in published.candidates if one.confidence >= _WEIGHTY)
    if any(not _same_day(one, published) for one in others):
        return DateDoubt.CONFLICTING
    return DateDoubt.INFERRED if published.source in _INFERRED else DateDoubt.LOW


def _same_day(candidate: DateCandidate, published: PublicationDate) -> bool:
    assert published.instant is not None
    day = Granularity.DAY
    return floor(candidate.instant, day) == floor(published.instant, day)
