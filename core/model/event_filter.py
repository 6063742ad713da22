"""Which events are wanted: one value that the window, the exports and the commands narrow a project by.

Says nothing about how the events are found; the storage does that for a whole project, the window's own
columns for what they hold.
"""

from dataclasses import dataclass
from enum import StrEnum

from core.chrono.instant import Instant
from core.chrono.interval import Interval
from core.model.date_basis import DateBasis
from core.model.event import Colour, Kind, Modality, Review
from core.model.ids import ArticleId


class Facet(StrEnum):
    """What an event can be asked for by name."""

    ARTICLE = "article"
    OUTLET = "outlet"
    PLACE = "place"
    ACTOR = "actor"
    TAG = "tag"


class Mark(StrEnum):
    """What stands out about an event."""

    STARRED = "starred"
    CORRECTED = "corrected"  # by the user
    MANUAL = "manual"  # added by the user
    NOTED = "noted"
    DISPUTED = "disputed"  # its sources contradict each other, and nothing has settled it


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One name of a facet. `value` is what is compared (an article's id in digits, else the name itself),
    `words` what people read, `count` how many events have it where that was counted."""

    facet: Facet
    value: str
    words: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Everything that is given must hold; None and empty let all through.

    `from_day` and `to_day` are midnights of the first and last day that an event may touch; `span` is the
    same to the second. With `certain` its four bounds must leave no doubt that it was in the span: what
    happened once lies in it whole, what lasted was going on in it. Of several values of one facet any will
    do, of several marks all must be there. `least_sources` counts articles that are no copies of each other.
    Without `include_all` only events that are dated, not rejected, not negated or hypothetical.
    """

    from_day: Instant | None = None
    to_day: Instant | None = None
    search: str = ""
    article: ArticleId | None = None
    include_all: bool = False
    span: Interval | None = None
    certain: bool = False
    kinds: frozenset[Kind] | None = None
    modalities: frozenset[Modality] | None = None
    reviews: frozenset[Review] | None = None
    facets: tuple[FacetValue, ...] = ()
    marks: frozenset[Mark] = frozenset()
    colours: frozenset[Colour] | None = None
    bases: frozenset[DateBasis] | None = None
    least_sources: int = 0
