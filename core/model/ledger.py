"""The ledger of an article: what became of each of its time expressions."""

from dataclasses import dataclass
from enum import StrEnum

from core.model.span import Span


class LedgerState(StrEnum):
    """Every expression is in exactly one of these; their counts add up to what was found."""

    PLACED = "placed"
    UNDATED = "undated"
    NOT_AN_EVENT = "not an event"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One expression (its span) and its state, with the reason where it is not placed."""

    span: Span
    state: LedgerState
    reason: str = ""


@dataclass(frozen=True, slots=True)
class LedgerCounts:
    """How many expressions are in each state."""

    placed: int = 0
    undated: int = 0
    not_an_event: int = 0
    rejected: int = 0

    @property
    def found(self) -> int:
        return self.placed + self.undated + self.not_an_event + self.rejected
