"""English rules for times that come back: "every Friday", "daily", "twice a week"."""

from core.temporal.grammar.rules import Rule
from core.temporal.languages.en import amount_guards, list_guards
from core.temporal.meanings import recurrences

RULES = (
    Rule(
        "weekends",
        "set",
        "n:weekend_plural",
        recurrences.weekends,
        ("weekends",),
    ),
    Rule("every <unit>", "set", "e:every u:unit", recurrences.every, ("every day",)),
    Rule(
        "every other <unit>", "set", "e:every_other u:unit", recurrences.every_second, ("every other week",)
    ),
    Rule(
        "every third <unit>", "set", "e:every n:ordinal u:unit", recurrences.every_nth, ("every third day",)
    ),
    Rule(
        "every other <weekday>",
        "set",
        "e:every_other w:weekday",
        recurrences.every_weekday,
        ("every other Friday",),
    ),
    Rule("twice weekly", "set", "f:times v:set_word", recurrences.times_of, ("twice weekly",)),
    Rule("every <amount>", "set", "e:every q:quantity", recurrences.every_amount, ("every two weeks",)),
    Rule("every <weekday>", "set", "e:every w:weekday", recurrences.every_weekday, ("every Friday",)),
    Rule(
        "every <weekday> and <weekday>",
        "set",
        "w:weekday",
        recurrences.every_weekday,
        ("every Monday and Friday",),
        list_guards.after_every_weekday,
    ),
    Rule(
        "the first <weekday> of every <unit>",
        "set",
        "the? ordinal|last_of w:weekday of|in e:every unit",
        recurrences.every_weekday,
        ("the first Tuesday of every month",),
    ),
    Rule(
        "the nth of every month",
        "set",
        "the? d:daynum of e:every month_word",
        recurrences.every_day_of_month,
        ("the 15th of each month",),
    ),
    Rule("<weekdays>", "set", "w:weekdays", recurrences.every_weekday, ("Fridays",)),
    Rule(
        "every <month>",
        "set",
        "e:every m:month",
        recurrences.every_month,
        ("every June",),
    ),
    Rule(
        "every <season>",
        "set",
        "e:every p:season|season_latent",
        recurrences.every_season,
        ("every summer",),
    ),
    Rule("<weekday> <parts>", "set", "w:weekday p:parts", recurrences.parts_of_days, ("Monday mornings",)),
    Rule(
        "the <parts>",
        "set",
        "the p:parts",
        recurrences.parts_of_days,
        ("in the mornings",),
        amount_guards.in_the,
    ),
    Rule("daily", "set", "v:set_word", recurrences.set_of, ("daily", "annually"), amount_guards.set_word),
    Rule(
        "per <unit>",
        "set",
        "per u:unit",
        recurrences.per,
        ("per day",),
        amount_guards.per_unit,
    ),
    Rule(
        "twice a <unit>",
        "set",
        "f:times per u:unit",
        recurrences.times_per,
        ("twice a week",),
    ),
    Rule(
        "<number> times a <unit>",
        "set",
        "n:number times_word per u:unit",
        recurrences.number_of_times_per,
        ("three times a day",),
    ),
    Rule(
        "every <part of day>",
        "set",
        "e:every p:part",
        recurrences.every_part_of_day,
        ("every morning",),
    ),
)
