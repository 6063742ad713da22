"""French rules for words counted from another time that have no like in other Romance languages."""

from core.temporal.grammar.rules import Rule
from core.temporal.meanings import clock, counted, recurrences, turned

RULES = (
    Rule("the <unit> itself", "stretch", "the u:unit same", counted.the_unit, ("le jour même",)),
    Rule("the <part of day> itself", "time", "the p:part same", clock.part_that_day, ("le soir même",)),
    Rule("that <unit>, there", "stretch", "this u:unit t:there", counted.contextual, ("ce jour-là",)),
    Rule(
        "that <weekday>, there", "day", "this w:weekday there", turned.weekday_of_that_week, ("ce lundi-là",)
    ),
    Rule(
        "that <season>, there",
        "date",
        "this p:season|season_latent there",
        turned.season_of_that_year,
        ("cet été-là",),
    ),
    Rule("that <part of day>, there", "time", "this p:part t:there", clock.contextual_part, ("ce soir-là",)),
    Rule(
        "the <weekday> as a habit", "set", "the_habit w:weekday", recurrences.every_weekday, ("le mercredi",)
    ),
    Rule("<weekday> <part of day>", "time", "d:day p:part", clock.part_on_day, ("lundi soir", "hier matin")),
)
