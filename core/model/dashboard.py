"""The state of a project in figures: what was read, what became of it, what is still to be looked at.

Every figure adds up with its neighbours: the articles' ledgers to the project's, the places of events to all
events. How they are counted is the storage's affair.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from core.model.article import UNKNOWN_PUBLICATION, PublicationDate
from core.model.contradiction import Standing
from core.model.event import Review
from core.model.ids import ArticleId, EventId
from core.model.ledger import LedgerCounts, LedgerState
from core.model.span import Span


class EventPlace(StrEnum):
    """Where an event is to be found; every event is in exactly one of these."""

    TIMELINE = "timeline"
    UNDATED = "undated"
    UNLIKELY = "unlikely"  # dated, but said not to have happened, or only supposed
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class ArticleTotals:
    """`read` are in sight, `removed` are not; of those in sight `copies` say what another says, `unknown`
    have no publication date and `unsure` one that nobody is sure of."""

    read: int = 0
    removed: int = 0
    copies: int = 0
    unknown: int = 0
    unsure: int = 0


@dataclass(frozen=True, slots=True)
class EventTotals:
    """`places` and `reviews` each add up to all events. `to_review` are those on the timeline that nobody
    has judged."""

    places: Mapping[EventPlace, int]
    reviews: Mapping[Review, int]
    to_review: int = 0

    @property
    def whole(self) -> int:
        return sum(self.places.values())


@dataclass(frozen=True, slots=True)
class ReasonCount:
    """Why time expressions are in a state, and how many of them."""

    state: LedgerState
    reason: str
    count: int


@dataclass(frozen=True, slots=True)
class ArticleStanding:
    """What an article came to. `events` are those that it tells and nobody rejected; `to_review` of them are
    on the timeline and not judged, `undated` have no date."""

    article_id: ArticleId
    title: str
    publisher: str
    published: PublicationDate = UNKNOWN_PUBLICATION
    removed: bool = False
    is_copy: bool = False
    events: int = 0
    to_review: int = 0
    undated: int = 0
    ledger: LedgerCounts = LedgerCounts()


@dataclass(frozen=True, slots=True)
class Dashboard:
    """All figures, of one state of the project. `reasons` are told most often first; `standings` stand in the
    order of reading, removed articles among them."""

    articles: ArticleTotals
    ledger: LedgerCounts
    events: EventTotals
    contradictions: Mapping[Standing, int]
    reasons: tuple[ReasonCount, ...]
    standings: tuple[ArticleStanding, ...]


@dataclass(frozen=True, slots=True)
class ToldTime:
    """A time expression with where it stands: its words, its article, what became of it and why, and the
    event that holds it."""

    article_id: ArticleId
    article_title: str
    span: Span
    words: str
    state: LedgerState
    reason: str
    event_id: EventId | None = None
