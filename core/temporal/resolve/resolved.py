"""What grounding one symbolic value gives, and the running anchor it is counted from."""

from dataclasses import dataclass

from core.chrono.dating import Mod
from core.chrono.granularity import Granularity
from core.chrono.interval import Interval
from core.model.derivation import Step
from core.model.span import Span
from core.model.time_expression import Anchor


@dataclass(frozen=True, slots=True)
class Resolved:
    """A TIMEX3 value with its interval (None: it has none), and how it was found.

    `symbolic` is the value before grounding. `anchor` is what it needed; `reason` says why there is no
    interval.
    """

    value: str
    symbolic: str
    granularity: Granularity
    interval: Interval | None = None
    anchor: Anchor = Anchor.NONE
    mod: Mod | None = None
    steps: tuple[Step, ...] = ()
    reason: str = ""
    utc_offset_minutes: int | None = None
    throughout: bool = False


@dataclass(frozen=True, slots=True)
class RunningAnchor:
    """The last date the text spoke of: where "that month" and "two days later" are counted from.

    `explicit` says that its year is stated, by it or by the date before it that it goes on from; `leads`
    that it opened its sentence, `heads` that its year is that of the heading above, `opens_entry` that it
    opened an entry of a list. `value` is its TIMEX3 value: a company's own first quarter need not lie in
    January.
    """

    interval: Interval
    granularity: Granularity
    span: Span
    text: str
    block: int
    explicit: bool = False
    sentence: int = 0
    value: str = ""
    leads: bool = False
    section: int = 0
    heads: bool = False
    opens_entry: bool = False
