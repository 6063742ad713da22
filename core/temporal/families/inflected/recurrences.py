"""Rules for times that come back: "every day", "daily", "twice a year"."""

from core.temporal.grammar.rules import Rule
from core.temporal.grammar.surrounding_words import SurroundingWords
from core.temporal.meanings import recurrences


def rules(words: SurroundingWords) -> tuple[Rule, ...]:
    """With the guards of one language."""
    return (
        Rule("every <unit>", "set", "e:every u:unit", recurrences.every),
        Rule("every <amount>", "set", "e:every q:quantity", recurrences.every_amount),
        Rule(
            "every <weekday>",
            "set",
            "e:every w:weekday|weekday_latent",
            lambda e, w: recurrences.every_weekday(w, e),
        ),
        Rule("every <month>", "set", "e:every m:month", recurrences.every_month),
        Rule("every <season>", "set", "e:every p:season", recurrences.every_season),
        Rule("every <part of day>", "set", "e:every p:part", recurrences.every_part_of_day),
        Rule("daily", "set", "v:set_word", recurrences.set_of),
        Rule("per <unit>", "set", "per the? u:unit", recurrences.per, (), words.before("priced")),
        Rule("twice a <unit>", "set", "f:times per the? u:unit", recurrences.times_per),
    )
