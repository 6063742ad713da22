"""English rules for posts only: bare units, parts of the day, short names and clock times without marks.

In longer texts these words tell no time by themselves ("the day", "sat", "1830"), so no other text is read
with them. What makes a text a post is said in `core.temporal.register`.
"""

from core.temporal.grammar.rules import Rule
from core.temporal.languages.en import post_guards
from core.temporal.meanings import (
    amounts,
    clock,
    day_parts,
    days,
    portions,
    posts,
    recurrences,
    turned,
    year_parts,
)

RULES = (
    Rule("<unit> in a post", "duration", "u:unit", posts.plain_unit, ("long day",), post_guards.free),
    Rule("weekend in a post", "date", "u:unit", posts.plain_weekend, ("Great weekend",), post_guards.free),
    Rule("the <unit> of a post", "date", "the u:unit", posts.own_unit, ("end off the week",)),
    Rule(
        "the whole <unit>",
        "duration",
        "the? whole u:unit",
        posts.plain_unit,
        ("the whole day",),
        post_guards.whole,
    ),
    Rule(
        "<unit> and number",
        "duration",
        "u:unit int",
        posts.plain_unit,
        ("day 2",),
        post_guards.numbered,
    ),
    Rule(
        "first <unit>",
        "duration",
        "ordinal|last_of|past u:unit",
        posts.plain_unit,
        ("first day", "last minute"),
    ),
    Rule("units in a post", "duration", "u:unit_plural", amounts.amount, ("office hours",), post_guards.free),
    Rule(
        "<number> <unit>",
        "duration",
        "article? n:int|amount u:unit",
        amounts.amount,
        ("2 hour", "15 min"),
        post_guards.free,
    ),
    Rule("part of day in a post", "time", "p:part", clock.part_today, ("morning class",), post_guards.free),
    Rule(
        "the part of day of a post", "time", "the|article whole? p:part", clock.part_today, ("an afternoon",)
    ),
    Rule("parts of days in a post", "set", "p:parts", recurrences.parts_of_days, ("nights out",)),
    Rule(
        "season in a post",
        "date",
        "the? p:season|season_latent",
        year_parts.season,
        ("spring colours",),
        post_guards.season,
    ),
    Rule(
        "short weekday in a post",
        "day",
        "w:weekday_latent",
        days.weekday,
        ("mon", "see you on fri"),
        post_guards.short_weekday,
    ),
    Rule("this <short weekday>", "day", "t:deictic w:weekday_latent", turned.weekday, ("this sat",)),
    Rule("holiday in a post", "day", "h:holiday", days.holiday, ("xmas",)),
    Rule("10ish", "time", "n:int ish", day_parts.hourish, ("at 10ish",)),
    Rule("9:30ish", "time", "c:clock ish", day_parts.clockish, ("at 9:30ish",)),
    Rule(
        "four digits as a clock",
        "time",
        "d:four_digits",
        clock.four_digits,
        ("at 1830",),
        post_guards.clock_digits,
    ),
    Rule("future in a post", "date", "r:reference_latent", portions.reference, ("my future",)),
)
