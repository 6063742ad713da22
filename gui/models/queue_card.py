"""What the review of events shows of the one that is to be judged: words only."""

from dataclasses import dataclass

from core.model.ids import EventId


@dataclass(frozen=True, slots=True)
class ToldRow:
    """A sentence that tells it, and who says so."""

    outlet: str
    quote: str


@dataclass(frozen=True, slots=True)
class AlikeRow:
    """Another event that may be the same: its title, its date and where it is told."""

    event_id: EventId
    title: str
    facts: str


@dataclass(frozen=True, slots=True)
class QueueCard:
    """`reasons` say why it is here, `why` how its date was found; `doubted` is false where it is only
    important."""

    event_id: EventId
    title: str
    facts: str
    reasons: tuple[str, ...]
    why: str
    told: tuple[ToldRow, ...]
    more: str = ""
    doubted: bool = True


@dataclass(frozen=True, slots=True)
class QueueProgress:
    """How far one has come: in words, and done of whole."""

    words: str
    done: int
    whole: int
