"""The articles of the dashboard, with what a table of them is sorted, narrowed and searched by.

Ranks and words to search are made once, behind the window, so that sorting a hundred thousand articles is
one pass over a column of numbers.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from core.chrono.granularity import Granularity
from core.model.article import PublicationDate, PublishedSource
from core.model.dashboard import ArticleStanding
from core.model.date_review import is_sure
from gui.models.figures import ArticleChoice
from gui.models.published_words import published_words, sure_words
from gui.models.words import number, tr

Ranks = npt.NDArray[np.int64]


class StandingColumn(StrEnum):
    """Named for what of an article stands in it."""

    TITLE = "title"
    OUTLET = "outlet"
    PUBLISHED = "published"
    SURE = "sure"
    EVENTS = "events"
    TO_REVIEW = "to review"
    UNDATED = "undated"
    NOT_EVENT = "not an event"


COLUMNS = tuple(StandingColumn)
NUMBERS = frozenset(
    {
        StandingColumn.EVENTS,
        StandingColumn.TO_REVIEW,
        StandingColumn.UNDATED,
        StandingColumn.NOT_EVENT,
    }
)
_COUNT_OF: dict[StandingColumn, Callable[[ArticleStanding], int]] = {
    StandingColumn.EVENTS: lambda article: article.events,
    StandingColumn.TO_REVIEW: lambda article: article.to_review,
    StandingColumn.UNDATED: lambda article: article.ledger.undated,
    StandingColumn.NOT_EVENT: lambda article: article.ledger.not_an_event,
}
_LETS_THROUGH: dict[ArticleChoice, Callable[[ArticleStanding], bool]] = {
    ArticleChoice.READ: lambda article: not article.removed,
    ArticleChoice.TO_REVIEW: lambda article: article.to_review > 0,
    ArticleChoice.UNSURE: lambda article: (
        not article.removed and article.published.instant is not None and not is_sure(article.published)
    ),
    ArticleChoice.UNKNOWN: lambda article: not article.removed and article.published.instant is None,
    ArticleChoice.COPIES: lambda article: not article.removed and article.is_copy,
    ArticleChoice.REMOVED: lambda article: article.removed,
}


class Standings:
    """All articles with what they are sorted, chosen and searched by; nothing of it changes."""

    def __init__(self, articles: Sequence[ArticleStanding] = ()) -> None:
        self.articles = tuple(articles)
        self.ranks = {column: self._ranks(column) for column in COLUMNS}
        self.masks = {
            choice: np.array([lets(article) for article in self.articles], dtype=np.bool_)
            for choice, lets in _LETS_THROUGH.items()
        }
        self._searched = [f"{article.title} {article.publisher}".casefold() for article in self.articles]

    @property
    def names_outlets(self) -> bool:
        """Whether any article says who published it."""
        return any(article.publisher for article in self.articles)

    def holding(self, words: str) -> npt.NDArray[np.bool_]:
        """For each article whether its title and outlet hold all of the words."""
        sought = words.casefold().split()
        return np.array([all(word in held for word in sought) for held in self._searched], dtype=np.bool_)

    def _ranks(self, column: StandingColumn) -> Ranks:
        if column in _COUNT_OF:
            return np.array([_COUNT_OF[column](article) for article in self.articles], dtype=np.int64)
        if column is StandingColumn.PUBLISHED:
            instants = (article.published.instant for article in self.articles)
            return np.array([-(2**62) if one is None else one for one in instants], dtype=np.int64)
        if column is StandingColumn.SURE:
            return np.array([_sureness(article.published) for article in self.articles], dtype=np.int64)
        titled = column is StandingColumn.TITLE
        names = [(one.title if titled else one.publisher).casefold() for one in self.articles]
        _, ranks = np.unique(np.array(names, dtype=object), return_inverse=True)
        return np.asarray(ranks, dtype=np.int64)


def _sureness(published: PublicationDate) -> int:
    if published.source is PublishedSource.USER:
        return 101
    return -1 if published.instant is None else round(published.confidence * 100)


def cell_words(article: ArticleStanding, column: StandingColumn) -> str:
    """What stands in one cell."""
    if column in _COUNT_OF:
        count = _COUNT_OF[column](article)
        return number(count) if count else "\u2013"
    if column is StandingColumn.TITLE:
        return article.title or tr("No title given")
    if column is StandingColumn.OUTLET:
        return article.publisher
    if column is StandingColumn.PUBLISHED:
        known = article.published.instant is not None
        return published_words(_to_the_day(article.published)) if known else tr("unknown")
    return sure_words(article.published)


def _to_the_day(published: PublicationDate) -> PublicationDate:
    """The clock is of no use beside other days."""
    return replace(published, granularity=max(published.granularity, Granularity.DAY))


def heading_words(column: StandingColumn) -> str:
    return {
        StandingColumn.TITLE: tr("Article"),
        StandingColumn.OUTLET: tr("Outlet"),
        StandingColumn.PUBLISHED: tr("Published"),
        StandingColumn.SURE: tr("Sure"),
        StandingColumn.EVENTS: tr("Events"),
        StandingColumn.TO_REVIEW: tr("To review"),
        StandingColumn.UNDATED: tr("Undated"),
        StandingColumn.NOT_EVENT: tr("Not event"),
    }[column]
