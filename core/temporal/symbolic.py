"""What time words mean before any date is known: small frozen values that compose.

Every symbolic value is one of the classes of `Symbolic`. None of them holds an instant; grounding
(`core.temporal.resolve`) turns them into intervals.
"""

from dataclasses import dataclass
from enum import StrEnum

from core.chrono.dating import Mod
from core.chrono.granularity import Granularity
from core.model.time_expression import Anchor


class Vagueness(StrEnum):
    """TIMEX3's references without an interval."""

    PAST = "PAST_REF"
    PRESENT = "PRESENT_REF"
    FUTURE = "FUTURE_REF"


@dataclass(frozen=True, slots=True)
class Calendar:
    """A calendar unit called by its name: "July 13, 2019", "Saturday", "summer", "the third quarter".

    What the words leave open is None. `year` is astronomical; for decades and centuries the first year.
    `part` is a TIMEX3 part of the year: SP SU FA WI, Q1..Q4, H1 H2. `turn` is -1 for "last", 0 for
    "this", 1 for "next". `within` is the stretch it lies in: "April *last year*". `era_open`
    says that the years around it must tell whether it is BC: "in 480". `generic` is of any year:
    "winter quarters". `latest` says that "last" is the latest one even where it is only just over:
    "octubre pasado", said in November.
    """

    unit: Granularity
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str = ""
    turn: int | None = None
    within: "Symbolic | None" = None
    year_of_century: int | None = None
    era_open: bool = False
    generic: bool = False
    latest: bool = False


@dataclass(frozen=True, slots=True)
class Holiday:
    """A named day that is found by a rule of the calendar: `name` is a key of `resolve.holidays`."""

    name: str
    year: int | None = None
    turn: int | None = None


@dataclass(frozen=True, slots=True)
class Relative:
    """A unit counted from an anchor: "last week", "two days ago", "that month", "the next day".

    `grain` is the unit that is meant where it is not the one counted: "the same month last year".
    `points_back` tells "that year" from "the year".
    """

    unit: Granularity
    count: int
    anchor: Anchor
    ago: bool = False
    grain: Granularity | None = None
    points_back: bool = False


@dataclass(frozen=True, slots=True)
class EventOffset:
    """A distance from another event: "three weeks earlier", "a day after the attack"."""

    unit: Granularity
    count: float | None
    direction: int


@dataclass(frozen=True, slots=True)
class DayTime:
    """A clock time or a part of a day, on a day (None: the text does not say which).

    `part` is TIMEX3's MO MI AF EV NI DT, or empty where `hour` is given.
    """

    day: "Symbolic | None"
    part: str = ""
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    utc_offset_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Duration:
    """An amount of calendar time: (unit, count) from coarse to fine, count None where it is not told.

    Fortnights are already in weeks. `age` marks "30-year-old"; `stretch` is -1 for "the past two
    months", 1 for "the next six months", 0 for "the first nine months" and 2 for "the final two months".
    """

    amounts: tuple[tuple[Granularity, float | None], ...]
    age: bool = False
    stretch: int | None = None
    away: int = 0  # so long before (-1) or after (1) the present of the text: "vor | zwei Jahren"


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A set of times: "every Friday", "daily", "twice a week"."""

    value: str
    quant: str | None = None
    freq: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """Now, recently, soon: no interval of its own. `attribute` marks an adjective: "the former capital"."""

    vagueness: Vagueness
    attribute: bool = False


@dataclass(frozen=True, slots=True)
class Modified:
    """A part of a stretch or a comparison with it: "early 2018", "more than two years".

    `half` tells that its first or second half is meant, which TIMEX3 calls its START and END as well.
    """

    base: "Symbolic"
    mod: Mod
    half: bool = False


@dataclass(frozen=True, slots=True)
class Sooner:
    """The part of a stretch before (-1) or after (1) the present of the text: "earlier this year"."""

    base: "Symbolic"
    direction: int


@dataclass(frozen=True, slots=True)
class Nth:
    """The n-th unit of a stretch: "the first week of May"; negative counts from its end.

    With `weekday` (ISO) the n-th such day of it: "the last Friday of the month".
    """

    ordinal: int
    unit: Granularity
    base: "Symbolic"
    count: int = 1
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Through:
    """From the start of one unit to the end of another: "3–9 May 2019", "1914–18"."""

    first: "Symbolic"
    last: "Symbolic"


@dataclass(frozen=True, slots=True)
class Shifted:
    """A day so many units after another one (before it where negative): "a week from Friday"."""

    base: "Symbolic"
    unit: Granularity
    count: int


@dataclass(frozen=True, slots=True)
class Bordered:
    """A stretch with a border told: "the quarter ended July 31" (`ends`), "the first months of 1988"."""

    base: "Symbolic"
    border: "Symbolic"
    ends: bool


Symbolic = (
    Calendar
    | Holiday
    | Relative
    | EventOffset
    | DayTime
    | Duration
    | Recurrence
    | Reference
    | Modified
    | Sooner
    | Nth
    | Through
    | Shifted
    | Bordered
)
