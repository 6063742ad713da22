"""Time expressions: what was recognised in the text and what it was grounded to."""

from dataclasses import dataclass
from enum import StrEnum

from core.chrono.dating import Dating, Mod
from core.chrono.granularity import Granularity
from core.model.derivation import Derivation
from core.model.span import Span


class TimexType(StrEnum):
    """TIMEX3 types (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Anchor(StrEnum):
    """What an expression needs before it means a calendar date."""

    NONE = "none"  # "July 13, 2019" says it all
    PUBLICATION = "publication"  # "on Saturday", "yesterday", "last week"
    CONTEXT = "context"  # "that month", "the same day": the last date of the text
    EVENT = "event"  # "a day after the attack", "three weeks earlier": another event
    VAGUE = "vague"  # "recently", "now": no interval of its own


class Signal(StrEnum):
    """The word that ties an expression to what happened (TimeML SIGNAL), by meaning."""

    ON = "on"
    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"
    BY = "by"
    FROM = "from"
    TO = "to"
    BETWEEN = "between"
    DURING = "during"
    FOR = "for"
    WITHIN = "within"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class CalendarOffset:
    """A signed calendar duration: -3 weeks, +1 day; `count` None where the text does not count
    ("hours before"); `exact` where it says that it counts to the day."""

    unit: Granularity
    count: int | None
    direction: int  # -1 earlier, +1 later
    exact: bool = False


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """One time expression of a text.

    `span` is TIMEX3's extent (no preposition). `symbolic` is the value before grounding, with X for
    what the words leave open (`XXXX-WXX-6` for "Saturday", `XXXX-04` for "April"). `value` is the
    TIMEX3 value after grounding. `dating` is the calendar interval meant by the bare phrase, signal
    not yet applied; None where it has none. `signal` and `signal_span` give the preposition before
    it. For Anchor.EVENT, `offset` is the distance from the other event, and `anchor_span` the words
    that name that event, where they do. `border_span` is the expression that tells where this one ends or
    begins: "the quarter ended | July 31".
    """

    span: Span
    text: str
    type: TimexType
    value: str
    symbolic: str
    anchor: Anchor
    derivation: Derivation
    mod: Mod | None = None
    quant: str | None = None
    freq: str | None = None
    dating: Dating | None = None
    signal: Signal | None = None
    signal_span: Span | None = None
    offset: CalendarOffset | None = None
    anchor_span: Span | None = None
    undated_reason: str = ""
    border_span: Span | None = None
