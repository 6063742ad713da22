"""What the reader says of the chosen event, beneath the text."""

from dataclasses import dataclass

from core.model.event import Review
from core.model.ids import ArticleId, EventId, MentionId


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One place that tells the event: which article, its words, and whether it is being shown."""

    article_id: ArticleId
    outlet: str
    quote: str
    shown: bool


@dataclass(frozen=True, slots=True)
class EventDetails:
    """Words for the card; `steps` is the derivation of the shown source, its conclusion last."""

    event_id: EventId
    mention_ids: tuple[MentionId, ...]
    title: str
    date_words: str
    facts: str
    why: str
    steps: tuple[str, ...]
    sources: tuple[SourceRow, ...]
    review: Review
    date_entry: str
    citation: str
