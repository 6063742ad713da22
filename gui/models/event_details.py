"""What the reader says of the chosen event, beneath the text."""

from dataclasses import dataclass

from core.model.dispute import DisputeKey
from core.model.event import Review
from core.model.event_filter import FacetValue
from core.model.ids import ArticleId, EventId, MentionId


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step of a derivation, and where the words it rests on are displayed (None: nowhere here)."""

    words: str
    at: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One place that tells the event: which article, its words, and whether it is being shown.

    `date_words` is the date this one gives, where it says another than the event has; `published` when its
    article appeared, empty where that is not known.
    """

    mention_id: MentionId
    article_id: ArticleId
    outlet: str
    quote: str
    shown: bool
    date_words: str = ""
    published: str = ""


@dataclass(frozen=True, slots=True)
class SaidSoRow:
    """A sentence on one side: its number among the event's sources, who says it, its words."""

    source_number: int
    outlet: str
    quote: str


@dataclass(frozen=True, slots=True)
class SideRow:
    """What one side says in words, by whom and by how many; `chosen` is the one that the user decided for."""

    words: str
    said_by: tuple[SaidSoRow, ...]
    told_by: str = ""
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class ContradictionRow:
    """What sources contradict each other about, what has become of it, and the sides beside each other."""

    heading: str
    standing: str
    is_open: bool
    sides: tuple[SideRow, ...]
    key: DisputeKey | None = None


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another event that the shown sentence tells."""

    event_id: EventId
    title: str


@dataclass(frozen=True, slots=True)
class EventDetails:
    """Words for the card; `steps` is the derivation of the shown source, its conclusion last.

    `contradictions` are what its sources say differently, `facets` the places, persons and organisations that
    can be filtered by, `importance` what it is worth and why, `corrections` what is the user's own word.
    """

    event_id: EventId
    mention_ids: tuple[MentionId, ...]
    title: str
    date_words: str
    facts: str
    why: str
    steps: tuple[StepRow, ...]
    sources: tuple[SourceRow, ...]
    review: Review
    date_entry: str
    citation: str
    contradictions: tuple[ContradictionRow, ...] = ()
    note: str = ""
    tags: tuple[str, ...] = ()
    neighbours: tuple[Neighbour, ...] = ()
    facets: tuple[FacetValue, ...] = ()
    importance: str = ""
    corrections: str = ""
