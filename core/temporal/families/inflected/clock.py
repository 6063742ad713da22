"""Rules for clock times and parts of a day, alone and on a day."""

from dataclasses import replace

from core.temporal.families.inflected import number_guards
from core.temporal.grammar.rules import Rule
from core.temporal.grammar.surrounding_words import SurroundingWords
from core.temporal.meanings import clock
from core.temporal.symbolic import Calendar, DayTime


def _hour(n: float, k: int = 0) -> DayTime | None:
    """ "о 14 годині", "о 6.05": a day has 24 hours."""
    return DayTime(None, hour=int(n), minute=k) if n == int(n) and 0 <= n <= 24 and k < 60 else None


def _hour_of_half_day(n: int, h: int, k: int = 0) -> DayTime | None:
    """ "0.43 π.μ.", "5 μ.μ."."""
    return clock.clock(f"{n}:{k:02d}", h) if n <= 24 else None


def _night_between(p: str, d: int, x: Calendar) -> DayTime | None:
    """ "ніч з 10 на 11 січня": it begins on the first of the two days."""
    return DayTime(replace(x, day=d), p) if x.day == d + 1 else None


def rules(words: SurroundingWords) -> tuple[Rule, ...]:
    """With the guards of one language."""
    is_clock = number_guards.clock(words)
    return (
        Rule("clock", "time", "clock_noun? c:clock clock_noun?", clock.clock, (), is_clock),
        Rule("clock with a stop", "time", "n:int . k:two_digits", _hour, (), is_clock),
        Rule("clock after its word", "time", "clock_noun n:int . k:two_digits", _hour),
        Rule("whole hour", "time", "n:int|ordinal hours_word", _hour, (), is_clock),
        Rule("hour and half of day", "time", "clock_noun? n:int h:half_day", _hour_of_half_day),
        Rule(
            "hour, minute and half of day",
            "time",
            "clock_noun? n:int . k:two_digits h:half_day",
            _hour_of_half_day,
        ),
        Rule("clock and half of day", "time", "clock_noun? c:clock h:half_day", clock.clock),
        Rule(
            "hour in a part of the day",
            "time",
            "n:int|ordinal the? p:part",
            lambda n, p: (t := _hour(n)) and clock.clock_in_part(t, p),
            (),
            is_clock,
        ),
        Rule("clock in a part of the day", "time", "t:time the? p:part", clock.clock_in_part),
        Rule("noon", "time", "the? n:clock_word", clock.named_hour),
        Rule("day and part", "time", "d:day the? p:part|part_adverb", clock.part_on_day),
        Rule(
            "part of <day>",
            "time",
            "the? p:part|part_adverb night_to? x:day",
            lambda p, x: clock.part_on_day(x, p),
        ),
        Rule(
            "night between days",
            "time",
            "the? p:part|part_adverb night_to d:daynum night_to x:caldate",
            _night_between,
        ),
        Rule("the part", "time", "the p:part", clock.part_that_day),
        Rule("part by an adverb", "time", "p:part_adverb", clock.part_that_day),
        Rule("that <part>", "time", "the? t:contextual the? p:part", clock.contextual_part),
        Rule("last <part>", "time", "the? t:deictic p:part", clock.deictic_part),
        Rule("<clock> on a day", "time", "t:time in|the? d:day", clock.on_day),
        Rule("day at a clock", "time", "d:day ,|at? t:time", lambda d, t: clock.on_day(t, d)),
        Rule("ISO date and time", "time", "d:iso", clock.iso_time),
    )
