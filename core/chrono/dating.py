"""A dating: everything that is known of when something was.

A date never travels without its granularity and its four bounds. The bounds are instants:

- it starts in `[earliest, start_latest)`,
- it ends in `[end_earliest, latest)` (`latest` exclusive),
- a point event lies somewhere in `[earliest, latest)`; its inner bounds repeat the outer ones.

`open_end` says that the text gives no end ("since"): `latest` is then the text's own present.
`open_start` says the same of the beginning ("until").
"""

from dataclasses import dataclass
from enum import StrEnum

from core.chrono.granularity import Granularity
from core.chrono.instant import SECONDS_PER_DAY, Instant, iso_clock, iso_day
from core.chrono.interval import Interval
from core.chrono.recurrence import is_named_set, period_seconds


class Extent(StrEnum):
    """Whether something happened once inside its bounds or lasted over them."""

    POINT = "point"
    THROUGHOUT = "throughout"


class Mod(StrEnum):
    """TIMEX3 modifiers (TimeML 1.2.1, attribute `mod`)."""

    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"
    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"


SOFT_MODS = frozenset({Mod.START, Mod.MID, Mod.END, Mod.APPROX})


@dataclass(frozen=True, slots=True)
class Dating:
    """TIMEX3 value and modifier, four bounds, extent, open ends, granularity, stated UTC offset.

    Raises ValueError where the bounds contradict each other.
    """

    value: str
    earliest: Instant
    start_latest: Instant
    end_earliest: Instant
    latest: Instant
    granularity: Granularity
    extent: Extent = Extent.POINT
    open_start: bool = False
    open_end: bool = False
    mod: Mod | None = None
    utc_offset_minutes: int | None = None

    def __post_init__(self) -> None:
        if not self.earliest < self.latest:
            raise ValueError(f"empty dating: {self.earliest}..{self.latest}")
        inner = (self.start_latest, self.end_earliest)
        if not all(self.earliest <= bound <= self.latest for bound in inner):
            raise ValueError("inner bounds lie outside the outer ones")

    @property
    def interval(self) -> Interval:
        """From the earliest start to the latest end."""
        return Interval(self.earliest, self.latest)

    @property
    def has_clock(self) -> bool:
        """Whether a clock time is known, not only a day or more."""
        return self.granularity <= Granularity.HOUR

    @property
    def recurring(self) -> bool:
        """Whether it came again and again inside its bounds ("every Monday"), told by its TIMEX3 value.

        A period such as `P1D` is also how a length is written; it is a set where it fits in several times.
        """
        if self.extent is Extent.POINT:
            return False
        if is_named_set(self.value):
            return True
        period = period_seconds(self.value)
        if period is None or period < SECONDS_PER_DAY or self.mod is Mod.APPROX:
            return False
        within = self.latest - self.earliest - SECONDS_PER_DAY  # a length is told with both its border days
        if self.open_start:  # then nothing says how long: "weekly until May", but "for the next six months"
            return self.value.startswith("P1")
        return 2 * within >= 3 * period

    @property
    def approximate(self) -> bool:
        return self.mod is Mod.APPROX


def point(interval: Interval, *, value: str, granularity: Granularity, mod: Mod | None = None) -> Dating:
    """Something that happened once, somewhere inside an interval."""
    return Dating(value, interval.start, interval.end, interval.start, interval.end, granularity, mod=mod)


def throughout(
    start: Interval,
    end: Interval,
    *,
    value: str,
    granularity: Granularity,
    mod: Mod | None = None,
    open_start: bool = False,
    open_end: bool = False,
) -> Dating:
    """Something that lasted: it began inside `start` and ended inside `end`."""
    return Dating(
        value,
        start.start,
        min(start.end, end.end),
        max(end.start, start.start),
        end.end,
        granularity,
        Extent.THROUGHOUT,
        open_start,
        open_end,
        mod,
    )


@dataclass(frozen=True, slots=True)
class DayBounds:
    """The four bounds as inclusive ISO days, and the clock times where they are known."""

    earliest: str
    start_latest: str
    end_earliest: str
    latest: str
    start_time: str | None
    end_time: str | None


def offset_suffix(minutes: int | None) -> str:
    """A stated UTC offset as ISO 8601 writes it: `Z`, `+02:00`, or nothing where none was stated."""
    if minutes is None:
        return ""
    if minutes == 0:
        return "Z"
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02d}:{rest:02d}"


def day_bounds(dating: Dating) -> DayBounds:
    """A dating as the command line prints it: inclusive days, clock times where known."""
    last = Instant(dating.latest - 1)
    start_last = Instant(max(dating.start_latest - 1, dating.earliest))
    end_first = Instant(min(dating.end_earliest, last))
    zone = offset_suffix(dating.utc_offset_minutes)
    clock_known = dating.has_clock
    return DayBounds(
        iso_day(dating.earliest),
        iso_day(start_last),
        iso_day(end_first),
        iso_day(last),
        iso_clock(dating.earliest) + zone if clock_known else None,
        iso_clock(_clock_end(dating)) + zone if clock_known else None,
    )


def _clock_end(dating: Dating) -> Instant:
    """The last clock time to print: the minute itself for a point known to the minute."""
    exact = dating.granularity <= Granularity.MINUTE and dating.latest - dating.earliest <= 60
    if exact:
        return dating.earliest
    return dating.latest if dating.latest % SECONDS_PER_DAY else Instant(dating.latest - 60)
