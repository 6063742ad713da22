"""Clock times and parts of a day, alone and on a day.

Hours are 0 to 24; parts of a day are TIMEX3's MO MI AF EV NI DT.
"""

from dataclasses import replace

from core.chrono.dating import Mod
from core.chrono.granularity import Granularity
from core.model.time_expression import Anchor
from core.temporal.meanings.days import day
from core.temporal.symbolic import Calendar, DayTime, Modified, Relative, Symbolic

TODAY = Relative(Granularity.DAY, 0, Anchor.PUBLICATION)
THAT_DAY = Relative(Granularity.DAY, 0, Anchor.CONTEXT)


def clock(c: str, h: int | None = None) -> DayTime | None:
    """ "10:35", with "p.m." where `h` is 12."""
    fields = [int(field) for field in c.replace(".", ":").split(":")]
    hour_of_day, minute = fields[0], fields[1]
    if minute > 59 or hour_of_day > 24 or (len(fields) > 2 and fields[2] > 59):
        return None
    if h is not None:
        hour_of_day = _half_day(hour_of_day, h)
    return DayTime(None, hour=hour_of_day, minute=minute, second=fields[2] if len(fields) > 2 else None)


def _half_day(hour_of_day: int, h: int) -> int:
    return hour_of_day % 12 + h if 1 <= hour_of_day <= 12 else hour_of_day


def hour_of_half_day(n: float, h: int) -> DayTime | None:
    """ "3 p.m.", and "1130 pm" without a mark between hour and minute."""
    if n >= 100:
        hour_of_day, minute = divmod(int(n), 100)
        return clock(f"{hour_of_day}:{minute:02d}", h) if 1 <= hour_of_day <= 12 else None
    return DayTime(None, hour=_half_day(int(n), h)) if 1 <= n <= 12 and n == int(n) else None


def hour(n: float) -> DayTime | None:
    """ "8 o'clock": 1 to 12."""
    return DayTime(None, hour=int(n)) if 1 <= n <= 12 else None


def named_hour(n: int) -> DayTime:
    """ "noon": 12."""
    return DayTime(None, hour=n)


def twelve(k: float, n: int) -> DayTime | None:
    """ "12 noon"."""
    return named_hour(n) if k == 12 else None


def minutes_past(m: float, n: float) -> DayTime | None:
    """ "half past seven"."""
    whole = m == int(m) and n == int(n)
    return DayTime(None, hour=int(n), minute=int(m)) if whole and 1 <= n <= 12 and 0 < m < 60 else None


def minutes_to(m: float, n: float) -> DayTime | None:
    """ "quarter to nine"."""
    before = minutes_past(60 - m, n)
    return before and DayTime(None, hour=int(n) - 1 or 12, minute=before.minute)


def clock_between(m: int, d: int, c: str, y: int) -> DayTime | None:
    """ "Jul 5 10:15:30 2019": the clock stands between the day and its year."""
    time, whole = clock(c), day(m, d, y)
    return on_day(time, whole) if time is not None and whole is not None else None


def four_digits(d: str) -> DayTime | None:
    """ "0800"."""
    hour_of_day, minute = int(d[:2]), int(d[2:])
    return DayTime(None, hour=hour_of_day, minute=minute) if hour_of_day <= 24 and minute < 60 else None


def four_digits_zoned(d: str, z: int) -> DayTime | None:
    """ "0800 GMT"."""
    time = four_digits(d)
    return time and zoned(time, z)


def zoned(t: Symbolic, z: int) -> DayTime | None:
    """ "10:35 GMT": `z` in minutes east of UTC."""
    if not isinstance(t, DayTime):
        return None
    return DayTime(t.day, t.part, t.hour, t.minute, t.second, z)


def on_day(t: Symbolic, d: Symbolic) -> DayTime | None:
    """A time that has no day of its own, on a day."""
    if not isinstance(t, DayTime):
        return None
    if t.day is not None and t.day not in (TODAY, THAT_DAY):
        return None
    return DayTime(d, t.part, t.hour, t.minute, t.second, t.utc_offset_minutes)


def part_on_day(d: Symbolic, p: str) -> DayTime | None:
    """ "Friday night"; a month has no nights of this kind."""
    base = d.base if isinstance(d, Modified) else d
    if isinstance(base, Calendar) and base.unit > Granularity.DAY:
        return None
    return DayTime(base, p)


def part_of_day(d: Symbolic, p: str) -> DayTime:
    """ "the night of May 3"."""
    return DayTime(d, p)


def part_between(p: str, k: int, d: Calendar) -> DayTime | None:
    """ "the night of the 4th to 5 June": of the first of the two days."""
    if d.day is None or not 1 <= k < d.day:
        return None
    return DayTime(replace(d, day=k, weekday=None), p)


def clock_in_part(t: Symbolic, p: str) -> DayTime | None:
    """ "8 in the evening": the part of day settles the half of it."""
    if not isinstance(t, DayTime) or t.hour is None:
        return None
    later = p in ("AF", "EV", "NI") and 1 <= t.hour <= 11 and not (p == "NI" and t.hour < 5)
    return DayTime(t.day, "", t.hour + 12 if later else t.hour, t.minute, t.second, t.utc_offset_minutes)


def deictic_part(t: int, p: str) -> DayTime:
    """ "last night": the part of a day `t` days from publication."""
    return DayTime(Relative(Granularity.DAY, t, Anchor.PUBLICATION), p)


def contextual_part(t: int, p: str) -> DayTime:
    """ "that afternoon", "the next morning": `t` days from the day the text speaks of."""
    return DayTime(Relative(Granularity.DAY, t, Anchor.CONTEXT), p)


def part_today(p: str) -> DayTime:
    """ "tonight"."""
    return DayTime(TODAY, p)


def part_that_day(p: str) -> DayTime:
    """ "in the morning"."""
    return DayTime(THAT_DAY, p)


def sooner_time(m: str, t: Symbolic) -> Symbolic | None:
    """ "later this afternoon"."""
    return t if m in ("EARLIER", "LATER", "WITHIN") and isinstance(t, DayTime) else None


def early_time(m: str, t: Symbolic) -> Symbolic | None:
    """ "early Friday morning"."""
    return Modified(t, Mod[m]) if isinstance(t, DayTime) else None


def iso_time(d: str) -> DayTime | None:
    """ "2019-07-13T14:30Z"."""
    if "T" not in d:
        return None
    year, month, day = (int(part) for part in d[:10].split("-"))
    time = clock(d[11:].rstrip("Z").split("+")[0].split("-")[0])
    return time and DayTime(
        Calendar(Granularity.DAY, year, month, day),
        "",
        time.hour,
        time.minute,
        time.second,
        0 if d.endswith("Z") else None,
    )


def hour_of_day(n: float) -> DayTime | None:
    """ "18 h": 0 to 24."""
    return DayTime(None, hour=int(n)) if 0 <= n <= 24 and n == int(n) else None


def hour_and_minute(n: float, k: float) -> DayTime | None:
    """ "18 h 30"."""
    whole = n == int(n) and k == int(k)
    return DayTime(None, hour=int(n), minute=int(k)) if whole and 0 <= n <= 24 and 0 <= k < 60 else None


def hour_less(n: float, k: float) -> DayTime | None:
    """ "huit heures moins le quart"."""
    return hour_and_minute(n - 1 if n > 1 else 12, 60 - k) if k else None


def last_night(n: int) -> DayTime:
    """ "anoche": the night `n` days from publication."""
    return deictic_part(n, "NI")
