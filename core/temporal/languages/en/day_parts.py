"""English rules for parts of a day: "Friday night", "this morning", "the early hours of 30 April"."""

from core.temporal.grammar.rules import Rule
from core.temporal.languages.en import amount_guards, name_guards
from core.temporal.meanings import clock, day_parts

RULES = (
    Rule(
        "later this afternoon",
        "time",
        "m:sooner_later t:time",
        clock.sooner_time,
        ("later this afternoon",),
    ),
    Rule(
        "clock in a part of the day",
        "time",
        "t:time in the p:part",
        clock.clock_in_part,
        ("8 in the evening",),
    ),
    Rule(
        "day and part of day",
        "time",
        "d:day p:part",
        clock.part_on_day,
        ("Friday night", "yesterday morning"),
    ),
    Rule("all night", "time", "all p:part long?", clock.part_that_day, ("all night",)),
    Rule(
        "short weekday and part of day",
        "time",
        "w:weekday_latent p:part",
        day_parts.part_of_weekday,
        ("Sat night", "wed nite"),
    ),
    Rule("part of a day", "time", "the? p:part of d:day", clock.part_of_day, ("the night of May 3",)),
    Rule(
        "night between two days",
        "time",
        "the? p:part of k:daynum dash|/ d:caldate",
        clock.part_between,
        ("the night of 14-15 April 1912",),
    ),
    Rule(
        "part of day on a day",
        "time",
        "p:part on d:day",
        clock.part_of_day,
        (),
        amount_guards.no_article,
    ),
    Rule(
        "this <part of day>",
        "time",
        "t:deictic p:part",
        clock.deictic_part,
        ("this morning", "last night"),
    ),
    Rule(
        "that <part of day>",
        "time",
        "the? t:contextual p:part",
        clock.contextual_part,
        ("that afternoon",),
    ),
    Rule("tonight", "time", "p:tonight", clock.part_today, ("tonight",), name_guards.no_programme),
    Rule(
        "the <part of day>",
        "time",
        "the p:part",
        clock.part_that_day,
        ("in the morning",),
        amount_guards.in_the,
    ),
    Rule(
        "early <part of day>",
        "time",
        "m:modify dash? t:time",
        clock.early_time,
        ("early Friday morning",),
    ),
    Rule("mid-<part>", "time", "the? modify dash? p:part", clock.part_that_day),
    Rule(
        "hour in a part of the day",
        "time",
        "n:int|small in the p:part",
        day_parts.hour_in_part,
        ("at four in the morning",),
        amount_guards.after_at,
    ),
    Rule(
        "hour this morning",
        "time",
        "n:int|small t:time",
        day_parts.hour_at,
        ("at nine this morning",),
        amount_guards.after_at,
    ),
    Rule("clock this morning", "time", "c:time on? t:time", day_parts.clock_at, ("9:30 this morning",)),
    Rule(
        "the early hours of a day",
        "time",
        "the? small_hours of d:day|time",
        day_parts.small_hours,
        ("the early hours of Friday",),
    ),
    Rule(
        "the early morning hours of a day",
        "time",
        "the? m:modify p:part hours_word of d:day",
        day_parts.early_part_of_day,
        ("the early morning hours of 30 April",),
    ),
    Rule(
        "early in the morning of a day",
        "time",
        "m:modify in t:time",
        clock.early_time,
        ("early in the morning of 29 April",),
    ),
    Rule(
        "at dawn", "time", "p:part", clock.part_that_day, ("at dawn", "by nightfall"), amount_guards.at_part
    ),
)
