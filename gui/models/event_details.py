"""What the reader says of the chosen event, beneath the text."""

from dataclasses import dataclass

from core.model.event import Review
from core.model.ids import ArticleId, EventId, MentionId


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step of a derivation, and where the words it rests on are displayed (None: nowhere here)."""

    words: str
    at: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One place that tells the event: which article, its words, and whether it is being shown.

    `date_words` is the date this one gives, where it says another than the event has.
    """

    mention_id: MentionId
    article_id: ArticleId
    outlet: str
    quote: str
    shown: bool
    date_words: str = ""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another event that the shown sentence tells."""

    event_id: EventId
    title: str


@dataclass(frozen=True, slots=True)
class EventDetails:
    """Words for the card; `steps` is the derivation of the shown source, its conclusion last.

    `differ` says where sources give dates that cannot all be true.
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
    differ: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    neighbours: tuple[Neighbour, ...] = ()
