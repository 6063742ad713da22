"""English rules for clock times, alone and on a day."""

from core.temporal.grammar.rules import Rule
from core.temporal.languages.en import amount_guards
from core.temporal.meanings import clock, day_parts

RULES = (
    Rule("clock", "time", "c:clock", clock.clock, ("10:35",), amount_guards.clock),
    Rule("clock and half of day", "time", "c:clock h:half_day", clock.clock, ("10:35 a.m.",)),
    Rule("hour and half of day", "time", "n:int|small h:half_day", clock.hour_of_half_day, ("3 p.m.",)),
    Rule("half past", "time", "m:past_hour n:int|small", clock.minutes_past, ("half past seven",)),
    Rule("quarter to", "time", "m:to_hour n:int|small", clock.minutes_to, ("quarter to nine",)),
    Rule(
        "ten past",
        "time",
        "m:number past_word n:int|small",
        clock.minutes_past,
        ("at ten past six",),
        amount_guards.clock_in_words,
    ),
    Rule(
        "ten to",
        "time",
        "m:number to n:int|small",
        clock.minutes_to,
        ("at twenty to six",),
        amount_guards.clock_in_words,
    ),
    Rule(
        "12 noon",
        "time",
        "k:int|small n:clock_word",
        clock.twelve,
        ("12 noon",),
    ),
    Rule("o'clock", "time", "n:int|small o_clock", clock.hour, ("8 o'clock",)),
    Rule("noon", "time", "n:clock_word", clock.named_hour, ("noon", "midnight")),
    Rule(
        "hours in four digits",
        "time",
        "d:four_digits z:zone",
        clock.four_digits_zoned,
        ("0800 GMT",),
    ),
    Rule("hours in four digits, open zone", "time", "d:four_digits zone_open", clock.four_digits),
    Rule("hours", "time", "d:four_digits hours_word", clock.four_digits, ("1430 hours",)),
    Rule("clock and zone", "time", "t:time ,? z:zone", clock.zoned, ("10:35 GMT",)),
    Rule("clock and zone in brackets", "time", "t:time ( z:zone )", clock.zoned),
    Rule(
        "clock and open zone in brackets",
        "time",
        "t:time ( zone_open )",
        lambda t: t,
        ("5:00 p.m. (Eastern Time)",),
    ),
    Rule("clock and open zone", "time", "t:time zone_open", lambda t: t, ("3 p.m. ET",)),
    Rule("time on a day", "time", "t:time on? d:day", clock.on_day, ("3 p.m. Friday", "noon on May 3")),
    Rule("time, day", "time", "t:time , d:day", clock.on_day),
    Rule("day at a time", "time", "d:day at t:time", clock.on_day, ("Friday at 3 p.m.",)),
    Rule(
        "day, time",
        "time",
        "d:day ,? t:time",
        clock.on_day,
        ("July 13, 2019, 10:35",),
    ),
    Rule("ISO date and time", "time", "d:iso", clock.iso_time, ("2019-07-13T14:30",)),
    Rule(
        "day, clock and year",
        "time",
        "weekday|weekday_latent? m:month|month_latent d:daynum c:clock y:year",
        clock.clock_between,
        ("Fri Jul 5 10:15:30 2019",),
    ),
    Rule("<clock> tonight", "time", "t:time p:tonight", day_parts.tonight_at, ("9 p.m. tonight",)),
    Rule(
        "tonight at <clock>", "time", "p:tonight at t:time", day_parts.tonight_at, ("tonight at 9:30 p.m.",)
    ),
    Rule("at 0600", "time", "d:four_digits", clock.four_digits, ("at 0600",), amount_guards.leading_zero),
    Rule("clock with a plus", "time", "n:int plus h:half_day", clock.hour_of_half_day, ("4+am",)),
)
