"""Romance rules for clock times and parts of a day, alone and on a day."""

from core.temporal.families.romance import clock_guards
from core.temporal.grammar.rules import Rule
from core.temporal.grammar.surrounding_words import SurroundingWords, touching
from core.temporal.meanings import clock

_HOUR = "n:int|small|hour_number"


def rules(words: SurroundingWords) -> tuple[Rule, ...]:
    """Guards look into the tables of one language."""
    return (*_clocks(words), *_hours_in_words(words), *_zones(), *_parts(words), *_on_days())


def _clocks(words: SurroundingWords) -> tuple[Rule, ...]:
    return (
        Rule("clock", "clock_time", "c:clock", clock.clock),
        Rule("clock and half of day", "clock_time", "c:clock h:half_day", clock.clock),
        Rule("hour and half of day", "clock_time", "n:int|small h:half_day", clock.hour_of_half_day),
        Rule(
            "clock with a stop", "clock_dotted", "n:int . k:two_digits", clock.hour_and_minute, (), touching
        ),
        Rule(
            "hours and minutes",
            "clock_time",
            "n:int h_word k:two_digits minute_word?",
            clock.hour_and_minute,
            (),
            clock_guards.hour_mark(words),
        ),
        Rule(
            "whole hours", "clock_time", "n:int h_word", clock.hour_of_day, (), clock_guards.whole_hour(words)
        ),
        Rule("hours of the clock", "clock_time", "n:clock_time|clock_dotted hours_word", lambda n: n),
        Rule("clock by itself", "time", "c:clock_time", lambda c: c, (), clock_guards.clock(words)),
        Rule(
            "the clock",
            "time",
            "the|clock_from c:clock_time|clock_dotted",
            lambda c: c,
            (),
            clock_guards.clock_with_stop(words),
        ),
        Rule(
            "clock with a stop after a preposition",
            "time",
            "c:clock_dotted",
            lambda c: c,
            (),
            clock_guards.dotted(words),
        ),
    )


def _hours_in_words(words: SurroundingWords) -> tuple[Rule, ...]:
    return (
        Rule("the hour in words", "spoken_hour", f"the_hour {_HOUR}", clock.hour_of_day),
        Rule(
            "the hour and minutes",
            "spoken_hour",
            f"the_hour {_HOUR} and k:number|half_hour",
            clock.hour_and_minute,
        ),
        Rule(
            "the hour less minutes",
            "spoken_hour",
            f"the_hour {_HOUR} less k:number|half_hour",
            clock.hour_less,
        ),
        Rule("the hour by itself", "time", "t:spoken_hour", lambda t: t, (), clock_guards.spoken(words)),
        Rule("the hour, in full", "time", "t:spoken_hour hours_word|sharp", lambda t: t),
        Rule("noon", "time", "the? n:clock_word", clock.named_hour),
        Rule("half past noon", "time", "n:clock_word and k:half_hour", clock.hour_and_minute),
        Rule(
            "clock in a part of the day",
            "time",
            "t:time|spoken_hour|clock_time of|in|by the? p:part|part_latent",
            clock.clock_in_part,
        ),
    )


def _zones() -> tuple[Rule, ...]:
    return (
        Rule("clock and zone", "time", "t:time|clock_time|clock_dotted hours_word? z:zone", clock.zoned),
        Rule("clock and zone in brackets", "time", "t:time|clock_time ( z:zone )", clock.zoned),
        Rule(
            "clock and open zone",
            "time",
            "t:time|clock_time|clock_dotted hours_word? ,? zone_open",
            lambda t: t,
        ),
        Rule("the clock and zone", "time", "the t:clock_time|clock_dotted hours_word? z:zone", clock.zoned),
        Rule(
            "the clock and open zone",
            "time",
            "the t:clock_time|clock_dotted hours_word? zone_open",
            lambda t: t,
        ),
        Rule("ISO date and time", "time", "d:iso", clock.iso_time),
    )


def _parts(words: SurroundingWords) -> tuple[Rule, ...]:
    return (
        Rule("this <part of day>", "time", "t:this p:part|part_latent same?", clock.deictic_part),
        Rule(
            "last <part of day>",
            "time",
            "the? t:turn p:part|part_latent",
            clock.deictic_part,
            (),
            clock_guards.turned_part(words),
        ),
        Rule(
            "the <part of day> after",
            "time",
            "the? p:part|part_latent t:context_after",
            clock.contextual_part,
        ),
        Rule("<part of day> last", "time", "the? p:part|part_latent t:turn_after", clock.deictic_part),
        Rule("that <part of day>", "time", "t:that same? p:part|part_latent", clock.contextual_part),
        Rule("last night", "time", "n:last_night", clock.last_night),
        Rule(
            "the <part of day>",
            "time",
            "the p:part|part_latent",
            clock.part_that_day,
            (),
            clock_guards.the_part(words),
        ),
        Rule(
            "<part of day> by itself",
            "time",
            "p:part|part_latent",
            clock.part_that_day,
            (),
            clock_guards.bare_part(words),
        ),
        Rule("<part of day>", "part_of_day", "the? p:part|part_latent", lambda p: p),
        Rule("in the <part of day>", "part_phrase", "in|by|of? the? p:part|part_latent", lambda p: p),
        Rule(
            "early in a <part of day>",
            "time",
            "the? m:modify of the? p:part|part_latent",
            lambda m, p: clock.early_time(m, clock.part_that_day(p)),
        ),
        Rule(
            "day and early part of day",
            "part_phrase",
            "in|at? modify of the? p:part|part_latent",
            lambda p: p,
        ),
        Rule("early <part of day>", "time", "the? m:modify of? t:time", clock.early_time),
        Rule("the first hours of a <part>", "time", "the? m:early_hours of t:time", clock.early_time),
        Rule(
            "the first hours of a day's part",
            "time",
            "the? m:early_hours of the p:part|part_latent",
            lambda m, p: clock.early_time(m, clock.part_that_day(p)),
        ),
    )


def _on_days() -> tuple[Rule, ...]:
    return (
        Rule("day and part of day", "time", "d:day ,? p:part_phrase", clock.part_on_day),
        Rule("part of a day", "time", "the? p:part|part_latent of d:day", clock.part_of_day),
        Rule(
            "night between day numbers",
            "time",
            "the? p:part|part_latent of k:daynum to d:caldate",
            clock.part_between,
        ),
        Rule("night between days", "time", "the? p:part|part_latent of d:day to the? day", clock.part_of_day),
        Rule("part of day, day", "time", "the p:part|part_latent ,? d:day", clock.part_of_day),
        Rule("time on a day", "time", "t:time of? d:day", clock.on_day),
        Rule("time, day", "time", "t:time , d:day", clock.on_day),
        Rule("day at a time", "time", "d:day at|in? t:time", clock.on_day),
        Rule("day at an hour", "time", "d:day at t:spoken_hour|clock_time|clock_dotted", clock.on_day),
        Rule("day at the hour", "time", "d:day at the t:clock_time|clock_dotted", clock.on_day),
        Rule("clock time of a day", "time", "t:clock_time|spoken_hour ,? of? d:day", clock.on_day),
    )
