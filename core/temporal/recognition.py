"""What recognising gives: symbolic expressions with their spans, before any date is known."""

from dataclasses import dataclass

from core.model.span import Span
from core.model.time_expression import Signal, TimexType
from core.temporal.symbolic import (
    Bordered,
    Calendar,
    DayTime,
    Duration,
    Modified,
    Nth,
    Recurrence,
    Sooner,
    Symbolic,
    Through,
)


@dataclass(frozen=True, slots=True)
class EventTie:
    """A distance that is counted from an event the words name: "a day | after | another incident"."""

    direction: int
    anchor_span: Span | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where an expression stands on the page: under which heading (counted from 1), whether it is one itself,
    whether it opens an entry of a list, and whether it stands in a heading."""

    section: int = 0
    heads: bool = False
    opens_entry: bool = False
    in_heading: bool = False


@dataclass(frozen=True, slots=True)
class Recognised:
    """One expression. `tense` is -1, 0 or 1: what the verbs of its sentence say of its direction.

    `sentence` and `block` are numbers; `leads` says that it opens its sentence ("In 1943, ..."); `tie` is
    set where the expression measures from an event, `border_span` where its border is told beside it.
    """

    span: Span
    text: str
    symbolic: Symbolic
    rule: str
    sentence: int
    block: int
    tense: int = 0
    signal: Signal | None = None
    signal_span: Span | None = None
    tie: EventTie | None = None
    leads: bool = False
    border_span: Span | None = None
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Recognition:
    """The expressions of an article in order, and its language."""

    expressions: tuple[Recognised, ...]
    language: str


def timex_type(symbolic: Symbolic) -> TimexType:
    """TIMEX3's type of a symbolic value."""
    if isinstance(symbolic, Modified | Sooner | Nth | Bordered):
        return timex_type(symbolic.base)
    if isinstance(symbolic, DayTime):
        return TimexType.TIME
    if isinstance(symbolic, Duration):
        return TimexType.DURATION
    return TimexType.SET if isinstance(symbolic, Recurrence) else TimexType.DATE


def is_explicit(symbolic: Symbolic) -> bool:
    """Whether the words name a year themselves."""
    if isinstance(symbolic, Modified | Sooner | Nth):
        return is_explicit(symbolic.base)
    if isinstance(symbolic, DayTime):
        return symbolic.day is not None and is_explicit(symbolic.day)
    if isinstance(symbolic, Bordered):
        return is_explicit(symbolic.border)
    if isinstance(symbolic, Through):
        return is_explicit(symbolic.first) or is_explicit(symbolic.last)
    return isinstance(symbolic, Calendar) and symbolic.year is not None
