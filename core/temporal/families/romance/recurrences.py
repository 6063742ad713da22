"""Romance rules for times that come back: "cada año", "tous les jours", "los lunes", "dos veces al mes"."""

from core.temporal.families.romance import recurrence_guards
from core.temporal.grammar.rules import Rule
from core.temporal.grammar.surrounding_words import SurroundingWords
from core.temporal.meanings import recurrences


def rules(words: SurroundingWords) -> tuple[Rule, ...]:
    """Guards look into the tables of one language."""
    return (*_units(words), *_weekdays(), *_seasons_and_parts(words))


def _units(words: SurroundingWords) -> tuple[Rule, ...]:
    return (
        Rule("every <unit>", "set", "e:every u:unit", recurrences.every),
        Rule("all the <units>", "set", "e:all the u:unit_plural", recurrences.every),
        Rule("every <amount>", "set", "e:every q:quantity", recurrences.every_amount),
        Rule("all the <amount>", "set", "e:all the q:quantity", recurrences.every_amount),
        Rule("weekends", "set", "e:all? the n:weekend_plural", recurrences.weekends_of),
        Rule("daily", "set", "v:set_word", recurrences.set_of, (), recurrence_guards.set_word(words)),
        Rule("per <unit>", "set", "per u:unit", recurrences.per, (), recurrence_guards.per_unit(words)),
        Rule("twice a <unit>", "set", "f:times per u:unit", recurrences.times_per),
        Rule(
            "<number> times a <unit>",
            "set",
            "n:number times_word per u:unit",
            recurrences.number_of_times_per,
        ),
    )


def _weekdays() -> tuple[Rule, ...]:
    return (
        Rule("every <weekday>", "set", "e:every w:weekday", recurrences.every_weekday),
        Rule("all the <weekdays>", "set", "e:all the w:weekdays|weekday", recurrences.every_weekday),
        Rule("the <weekdays>", "set", "the w:weekdays", recurrences.every_weekday),
        Rule(
            "the <weekdays> (same form)",
            "set",
            "the_plural w:weekday",
            recurrences.every_weekday,
            (),
            recurrence_guards.of_no_day,
        ),
        Rule(
            "every <weekday> <part of day>",
            "set",
            "e:every w:weekday p:part|part_phrase",
            recurrences.every_weekday_part,
        ),
        Rule(
            "all the <weekdays> <part of day>",
            "set",
            "e:all the w:weekdays|weekday p:part|part_phrase",
            recurrences.every_weekday_part,
        ),
        Rule(
            "the <weekdays> <part of day>",
            "set",
            "the w:weekdays p:part|part_phrase",
            recurrences.every_weekday_part,
        ),
        Rule(
            "the <weekdays> <part of day> (same form)",
            "set",
            "the_plural w:weekday p:part_phrase",
            recurrences.every_weekday_part,
        ),
        Rule("<weekdays>", "set", "w:weekdays", recurrences.every_weekday),
    )


def _seasons_and_parts(words: SurroundingWords) -> tuple[Rule, ...]:
    return (
        Rule("every <month>", "set", "e:every m:month", recurrences.every_month),
        Rule("every <season>", "set", "e:every p:season|season_latent", recurrences.every_season),
        Rule("the <seasons>", "set", "the? e:all? the? p:season_plural", recurrences.every_season),
        Rule("every <part of day>", "set", "e:every p:part|part_latent", recurrences.every_part_of_day),
        Rule("all the <parts of day>", "set", "e:all the p:parts", recurrences.every_part_of_day),
        Rule(
            "the <parts of day>",
            "set",
            "the p:parts",
            recurrences.every_part_of_day,
            (),
            recurrence_guards.parts(words),
        ),
    )
