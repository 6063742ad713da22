"""Figures of the dashboard in words, each with the list that it counts."""

from dataclasses import dataclass
from enum import StrEnum

from core.model.contradiction import Standing
from core.model.dashboard import EventPlace
from core.model.event import Review
from core.model.ledger import LedgerState


class ArticleChoice(StrEnum):
    """Which articles the table of the dashboard lists."""

    READ = "read"
    TO_REVIEW = "to review"
    UNSURE = "unsure"
    UNKNOWN = "unknown"
    COPIES = "copies"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class TimesChoice:
    """Which time phrases are listed: those of a state, for a reason where one is given. `words` say it."""

    state: LedgerState
    reason: str | None
    words: str


# What a figure leads to: articles, time phrases, events (by place or by review), contradictions.
Target = ArticleChoice | TimesChoice | EventPlace | frozenset[Review] | Standing


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, what it counts, and where its list is."""

    count: int
    words: str
    target: Target


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Figures that belong together; where `adds_up` they are the parts of the whole."""

    title: str
    whole: int
    figures: tuple[Figure, ...]
    note: str = ""
