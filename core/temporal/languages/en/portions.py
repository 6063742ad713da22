"""English rules for parts of a stretch and for times without one: "early 2018", "later this month", "now"."""

from core.temporal.grammar.rules import Rule
from core.temporal.languages.en import date_guards, relative_guards
from core.temporal.meanings import amounts, counted, portions

RULES = (
    Rule(
        "early <date>",
        "date",
        "m:modify dash? x:date|day",
        portions.modified,
        ("early 2018", "mid-May", "late Friday"),
        date_guards.not_after_the,
    ),
    Rule("the early <date>", "date", "the m:modify dash? x:date", portions.modified, ("the early 1990s",)),
    Rule(
        "the end of <date>",
        "date",
        "the? m:modify_noun of x:date|day|the_unit",
        portions.modified,
        ("the end of April", "the end of the year"),
    ),
    Rule(
        "later this <unit>",
        "date",
        "m:sooner_later s:stretch|the_unit",
        portions.sooner,
        ("later this month", "earlier this year"),
    ),
    Rule(
        "later in the <unit>",
        "date",
        "m:sooner_later in s:stretch|the_unit|date",
        portions.sooner,
        ("later in the year",),
    ),
    Rule("midweek", "date", "u:mid_unit", portions.mid_unit, ("by midweek", "mid-year")),
    Rule(
        "last half of a decade",
        "date",
        "the? n:ordinal|last_of half_word of x:date",
        portions.half_of_decade,
        ("the last half of the '80s",),
    ),
    Rule(
        "year-end",
        "date",
        "the? u:unit dash end_word",
        portions.unit_end,
        ("year-end",),
    ),
    Rule(
        "the first week of <date>",
        "date",
        "the? n:ordinal|last_of u:unit of x:date|the_unit|caldate",
        portions.nth,
        ("the first week of May",),
    ),
    Rule(
        "the first <weekday> of <date>",
        "day",
        "the? n:ordinal|last_of w:weekday of|in x:date|the_unit|stretch",
        portions.nth_weekday,
        ("the first Monday of May", "the last Friday of the month"),
    ),
    Rule(
        "weekday of a week", "day", "w:weekday of? s:stretch", portions.weekday_of_week, ("Monday last week",)
    ),
    Rule("earlier <day>", "day", "m:sooner_later n:dayword", portions.sooner_day, ("earlier yesterday",)),
    Rule(
        "now",
        "date",
        "r:reference|reference_of_time",
        portions.reference,
        ("now", "currently"),
        relative_guards.not_as_recently,
    ),
    Rule(
        "recent",
        "date",
        "r:reference_adjective",
        portions.reference,
        ("recent", "current"),
        relative_guards.before_noun,
    ),
    Rule("former", "date", "r:attribute", portions.attribute, ("former",), relative_guards.before_any_noun),
    Rule(
        "during this time",
        "date",
        "r:time_spoken_of",
        portions.reference,
        ("during that time",),
        relative_guards.after_preposition,
    ),
    Rule(
        "at the time", "date", "r:time_told_of", portions.reference, ("at the time.",), relative_guards.at_end
    ),
    Rule("that date", "date", "the? contextual date_word", counted.that_day, ("that date", "the same date")),
    Rule(
        "this date", "date", "deictic date_word", counted.that_day, ("this date",), relative_guards.this_date
    ),
    Rule(
        "for some time",
        "duration",
        "while_word|while_of_time",
        amounts.some_time,
        ("for a while",),
        relative_guards.after_lasting,
    ),
    Rule("one day", "date", "r:some_day", portions.reference, ("will one day",), relative_guards.to_come),
    Rule(
        "in future", "date", "r:reference_latent", portions.reference, ("in future",), relative_guards.ahead
    ),
    Rule(
        "week of <day>",
        "date",
        "the u:unit of x:caldate",
        portions.week_of_day,
        ("the week of May 3",),
    ),
)
