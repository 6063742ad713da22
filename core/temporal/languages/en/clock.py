"""English rules for clock times and parts of a day, alone and on a day."""

from core.chrono.dating import Mod
from core.chrono.granularity import Granularity
from core.model.time_expression import Anchor
from core.temporal.grammar.rules import Rule
from core.temporal.languages.en import amount_guards
from core.temporal.symbolic import Calendar, DayTime, Modified, Relative, Symbolic

_TODAY = Relative(Granularity.DAY, 0, Anchor.PUBLICATION)
_THAT_DAY = Relative(Granularity.DAY, 0, Anchor.CONTEXT)


def _clock(c: str, h: int | None = None) -> DayTime | None:
    """ "10:35", with "p.m." where `h` is 12."""
    fields = [int(field) for field in c.replace(".", ":").split(":")]
    hour, minute = fields[0], fields[1]
    if minute > 59 or hour > 24 or (len(fields) > 2 and fields[2] > 59):
        return None
    if h is not None:
        hour = _half_day(hour, h)
    return DayTime(None, hour=hour, minute=minute, second=fields[2] if len(fields) > 2 else None)


def _half_day(hour: int, h: int) -> int:
    return hour % 12 + h if 1 <= hour <= 12 else hour


def _hour(n: float, h: int) -> DayTime | None:
    """ "3 p.m.", and "1130 pm" without a mark between hour and minute."""
    if n >= 100:
        hour, minute = divmod(int(n), 100)
        return _clock(f"{hour}:{minute:02d}", h) if 1 <= hour <= 12 else None
    return DayTime(None, hour=_half_day(int(n), h)) if 1 <= n <= 12 and n == int(n) else None


def _minutes_past(m: float, n: float) -> DayTime | None:
    """ "half past seven"."""
    whole = m == int(m) and n == int(n)
    return DayTime(None, hour=int(n), minute=int(m)) if whole and 1 <= n <= 12 and 0 < m < 60 else None


def _minutes_to(m: float, n: float) -> DayTime | None:
    """ "quarter to nine"."""
    before = _minutes_past(60 - m, n)
    return before and DayTime(None, hour=int(n) - 1 or 12, minute=before.minute)


def _sooner_time(m: str, t: Symbolic) -> Symbolic | None:
    """ "later this afternoon"."""
    return t if m in ("EARLIER", "LATER", "WITHIN") and isinstance(t, DayTime) else None


def _o_clock(n: float) -> DayTime | None:
    return DayTime(None, hour=int(n)) if 1 <= n <= 12 else None


def _digits(d: str) -> DayTime | None:
    hour, minute = int(d[:2]), int(d[2:])
    return DayTime(None, hour=hour, minute=minute) if hour <= 24 and minute < 60 else None


def _zoned(t: Symbolic, z: int) -> DayTime | None:
    if not isinstance(t, DayTime):
        return None
    return DayTime(t.day, t.part, t.hour, t.minute, t.second, z)


def _on(t: Symbolic, d: Symbolic) -> DayTime | None:
    """A time that has no day of its own, on a day."""
    if not isinstance(t, DayTime):
        return None
    if t.day is not None and t.day not in (_TODAY, _THAT_DAY):
        return None
    return DayTime(d, t.part, t.hour, t.minute, t.second, t.utc_offset_minutes)


def _part(d: Symbolic, p: str) -> DayTime | None:
    base = d.base if isinstance(d, Modified) else d
    if isinstance(base, Calendar) and base.unit > Granularity.DAY:
        return None
    return DayTime(base, p)


def _part_of(t: Symbolic, p: str) -> DayTime | None:
    """ "8 in the evening": the part of day settles the half of it."""
    if not isinstance(t, DayTime) or t.hour is None:
        return None
    later = p in ("AF", "EV", "NI") and 1 <= t.hour <= 11 and not (p == "NI" and t.hour < 5)
    return DayTime(t.day, "", t.hour + 12 if later else t.hour, t.minute, t.second, t.utc_offset_minutes)


def _iso_time(d: str) -> DayTime | None:
    if "T" not in d:
        return None
    year, month, day = (int(part) for part in d[:10].split("-"))
    time = _clock(d[11:].rstrip("Z").split("+")[0].split("-")[0])
    return time and DayTime(
        Calendar(Granularity.DAY, year, month, day),
        "",
        time.hour,
        time.minute,
        time.second,
        0 if d.endswith("Z") else None,
    )


def _early(m: str, t: Symbolic) -> Symbolic | None:
    return Modified(t, Mod[m]) if isinstance(t, DayTime) else None


RULES = (
    Rule("clock", "time", "c:clock", _clock, ("10:35",), amount_guards.clock),
    Rule("clock and half of day", "time", "c:clock h:half_day", _clock, ("10:35 a.m.",)),
    Rule("hour and half of day", "time", "n:int|small h:half_day", _hour, ("3 p.m.",)),
    Rule("half past", "time", "m:past_hour n:int|small", _minutes_past, ("half past seven",)),
    Rule("quarter to", "time", "m:to_hour n:int|small", _minutes_to, ("quarter to nine",)),
    Rule(
        "ten past",
        "time",
        "m:number past_word n:int|small",
        _minutes_past,
        ("at ten past six",),
        amount_guards.clock_in_words,
    ),
    Rule(
        "ten to",
        "time",
        "m:number to n:int|small",
        _minutes_to,
        ("at twenty to six",),
        amount_guards.clock_in_words,
    ),
    Rule(
        "12 noon",
        "time",
        "k:int|small n:clock_word",
        lambda k, n: DayTime(None, hour=n) if k == 12 else None,
        ("12 noon",),
    ),
    Rule(
        "later this afternoon",
        "time",
        "m:sooner_later t:time",
        _sooner_time,
        ("later this afternoon",),
    ),
    Rule("o'clock", "time", "n:int|small o_clock", _o_clock, ("8 o'clock",)),
    Rule("noon", "time", "n:clock_word", lambda n: DayTime(None, hour=n), ("noon", "midnight")),
    Rule(
        "hours in four digits",
        "time",
        "d:four_digits z:zone",
        lambda d, z: (t := _digits(d)) and _zoned(t, z),
        ("0800 GMT",),
    ),
    Rule("hours in four digits, open zone", "time", "d:four_digits zone_open", _digits),
    Rule("hours", "time", "d:four_digits hours_word", _digits, ("1430 hours",)),
    Rule("clock and zone", "time", "t:time ,? z:zone", _zoned, ("10:35 GMT",)),
    Rule("clock and zone in brackets", "time", "t:time ( z:zone )", _zoned),
    Rule("clock and open zone", "time", "t:time zone_open", lambda t: t, ("3 p.m. ET",)),
    Rule("clock in a part of the day", "time", "t:time in the p:part", _part_of, ("8 in the evening",)),
    Rule("day and part of day", "time", "d:day p:part", _part, ("Friday night", "yesterday morning")),
    Rule(
        "part of a day", "time", "the? p:part of d:day", lambda p, d: DayTime(d, p), ("the night of May 3",)
    ),
    Rule(
        "part of day on a day",
        "time",
        "p:part on d:day",
        lambda p, d: DayTime(d, p),
        (),
        amount_guards.no_article,
    ),
    Rule("time on a day", "time", "t:time on? d:day", _on, ("3 p.m. Friday", "noon on May 3")),
    Rule("time, day", "time", "t:time , d:day", _on),
    Rule("day at a time", "time", "d:day at t:time", lambda d, t: _on(t, d), ("Friday at 3 p.m.",)),
    Rule(
        "day, time",
        "time",
        "d:day ,? t:time",
        lambda d, t: _on(t, d),
        ("July 13, 2019, 10:35",),
    ),
    Rule(
        "this <part of day>",
        "time",
        "t:deictic p:part",
        lambda t, p: DayTime(Relative(Granularity.DAY, t, Anchor.PUBLICATION), p),
        ("this morning", "last night"),
    ),
    Rule(
        "that <part of day>",
        "time",
        "the? t:contextual p:part",
        lambda t, p: DayTime(Relative(Granularity.DAY, t, Anchor.CONTEXT), p),
        ("that afternoon",),
    ),
    Rule("tonight", "time", "p:tonight", lambda p: DayTime(_TODAY, p), ("tonight",)),
    Rule(
        "the <part of day>",
        "time",
        "the p:part",
        lambda p: DayTime(_THAT_DAY, p),
        ("in the morning",),
        amount_guards.in_the,
    ),
    Rule(
        "early <part of day>",
        "time",
        "m:modify dash? t:time",
        _early,
        ("early Friday morning",),
    ),
    Rule("mid-<part>", "time", "the? modify dash? p:part", lambda p: DayTime(_THAT_DAY, p)),
    Rule("ISO date and time", "time", "d:iso", _iso_time, ("2019-07-13T14:30",)),
)
