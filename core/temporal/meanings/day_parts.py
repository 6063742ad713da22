"""Hours beside a part of a day, and parts of a day beside an hour: "nine this morning", "the early hours"."""

from core.chrono.dating import Mod
from core.chrono.granularity import Granularity
from core.temporal.meanings import clock
from core.temporal.symbolic import Calendar, DayTime, Modified, Symbolic


def hour_in_part(n: float, p: str) -> DayTime | None:
    """ "four in the morning"."""
    time = clock.hour(n) if n == int(n) else None
    return time and clock.clock_in_part(time, p)


def hour_at(n: float, t: Symbolic) -> DayTime | None:
    """ "nine this morning": an hour in a part of a day that is named after it."""
    return clock_at(DayTime(None, hour=int(n)), t) if 1 <= n <= 12 and n == int(n) else None


def clock_at(c: Symbolic, t: Symbolic) -> DayTime | None:
    """ "9:30 this morning"."""
    apart = isinstance(c, DayTime) and c.hour is not None and c.day is None
    if not apart or not isinstance(t, DayTime) or not t.part:
        return None
    time = clock.clock_in_part(c, t.part)
    return time and DayTime(t.day, "", time.hour, time.minute, time.second, time.utc_offset_minutes)


def tonight_at(t: Symbolic, p: str) -> DayTime | None:
    """ "9 p.m. tonight", "tonight at 9:30"."""
    return clock_at(t, clock.part_today(p))


def small_hours(d: Symbolic) -> Symbolic | None:
    """ "the early hours of Friday", also "... of Friday morning"."""
    part = d if isinstance(d, DayTime) else clock.part_on_day(d, "MO")
    return Modified(part, Mod.START) if part is not None and part.part else None


def early_part_of_day(m: str, p: str, d: Symbolic) -> Symbolic | None:
    """ "the early morning hours of 30 April"."""
    part = clock.part_on_day(d, p)
    return part and Modified(part, Mod[m])


def part_of_weekday(w: int, p: str) -> DayTime:
    """ "Sat night"."""
    return DayTime(Calendar(Granularity.DAY, weekday=w), p)


def hourish(n: int) -> Symbolic | None:
    """ "10ish"."""
    time = clock.hour(n)
    return time and Modified(time, Mod.APPROX)


def clockish(c: str) -> Symbolic | None:
    """ "9:30ish"."""
    time = clock.clock(c)
    return time and Modified(time, Mod.APPROX)
