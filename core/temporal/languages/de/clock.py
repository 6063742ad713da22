"""German rules for clock times and parts of a day, alone and on a day."""

from core.temporal.grammar.rules import Rule
from core.temporal.languages.de import clock_guards
from core.temporal.languages.de.surrounding_words import capitalised, noun_at_end
from core.temporal.meanings import clock, days, turned
from core.temporal.symbolic import DayTime, Symbolic


def _hour(n: float, k: int = 0) -> DayTime | None:
    """ "9 Uhr", "14.30 Uhr": a day has 24 hours."""
    return DayTime(None, hour=int(n), minute=k) if n == int(n) and 0 <= n <= 24 and k < 60 else None


def _half_to(n: float) -> DayTime | None:
    """ "halb neun" is half an hour before nine."""
    return clock.minutes_to(30, n)


def _weekday_part(v: str, t: int | None = None) -> DayTime:
    """ "Montagabend", "vergangenen Montagabend"."""
    number = int(v[0])
    day = days.weekday(number) if t is None else turned.weekday(t, number)
    return DayTime(day, v[1:])


def _tomorrow_part(n: int, p: str) -> DayTime:
    return clock.deictic_part(n, p)


def _this_morning(d: Symbolic) -> DayTime | None:
    """ "heute morgen": beside a day it is no tomorrow."""
    return clock.part_on_day(d, "MO")


def _early_part(p: str, x: Symbolic) -> DayTime | None:
    return clock.part_on_day(x, p)


RULES = (
    Rule("<hour> Uhr", "time", "n:int|small oclock", _hour, ("9 Uhr", "neun Uhr")),
    Rule("<hour> Uhr <minutes>", "time", "n:int|small oclock k:int", _hour, ("9 Uhr 15",)),
    Rule(
        "<hour>.<minutes> Uhr",
        "time",
        "n:int . k:two_digits oclock",
        _hour,
        ("14.30 Uhr",),
        clock_guards.dotted,
    ),
    Rule(
        "<hour>.<minutes>",
        "time",
        "n:int . k:two_digits",
        _hour,
        ("um 12.15", "von 9.30 bis 12 Uhr"),
        clock_guards.bare_dotted,
    ),
    Rule("<hour> before another", "time", "n:int", _hour, ("von 16 bis 17.30 Uhr",), clock_guards.bare_hour),
    Rule("clock", "time", "c:clock oclock?", clock.clock, ("um 14:30 Uhr",), clock_guards.clock),
    Rule("halb neun", "time", "half_hour n:small|int", _half_to, ("um halb neun",), clock_guards.half_hour),
    Rule("Viertel nach", "time", "m:quarter_past n:small|int", clock.minutes_past, ("um Viertel nach acht",)),
    Rule("Viertel vor", "time", "m:quarter_to n:small|int", clock.minutes_to, ("um Viertel vor acht",)),
    Rule("Mitternacht", "time", "n:clock_word", clock.named_hour, ("um Mitternacht",), capitalised),
    Rule("<clock> abends", "time", "t:time p:part_adverb", clock.clock_in_part, ("8 Uhr abends",)),
    Rule("clock and zone", "time", "t:time z:zone", clock.zoned, ("14.30 Uhr MEZ",)),
    Rule(
        "<day> <part>", "time", "d:day p:part", clock.part_on_day, ("gestern Abend", "am Freitag Nachmittag")
    ),
    Rule("<day> abends", "time", "d:day p:part_adverb", clock.part_on_day, ("am Freitag abends",)),
    Rule("morgen <part>", "time", "n:tomorrow p:part", _tomorrow_part, ("morgen Abend", "morgen früh")),
    Rule("heute morgen", "time", "d:day tomorrow", _this_morning, ("heute morgen",)),
    Rule("Montagabend", "time", "v:weekday_part", _weekday_part, ("am Montagabend",), capitalised),
    Rule(
        "letzter Montagabend",
        "time",
        "determiner? t:deictic v:weekday_part",
        _weekday_part,
        ("am vergangenen Montagabend",),
        noun_at_end,
    ),
    Rule("<part> des <day>", "time", "p:part x:day", _early_part, ("am Abend des 14. August",), capitalised),
    Rule("am <part>", "time", "p:part", clock.part_that_day, ("am Abend",), clock_guards.part),
    Rule(
        "in der <part>",
        "time",
        "determiner p:part",
        clock.part_that_day,
        ("in der Nacht",),
        clock_guards.the_part,
    ),
    Rule(
        "dieser <part>",
        "time",
        "determiner? t:deictic p:part",
        clock.contextual_part,
        ("an diesem Abend", "in der vergangenen Nacht"),
        noun_at_end,
    ),
    Rule("ISO date and time", "time", "d:iso", clock.iso_time, ("2019-07-13T14:30",)),
)
