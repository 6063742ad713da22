"""Romance rules for parts of a stretch and for times without one: "finales de mayo", "ahora"."""

from core.temporal.families.romance import amount_guards, reference_guards, relative_guards
from core.temporal.grammar.rules import Rule
from core.temporal.grammar.surrounding_words import SurroundingWords
from core.temporal.meanings import portions

_WHOLE = "date|day|the_unit"


def rules(words: SurroundingWords) -> tuple[Rule, ...]:
    """Guards look into the tables of one language."""
    return (
        Rule(
            "the end of <date>",
            "date",
            f"the? m:modify of x:{_WHOLE}",
            portions.modified,
            (),
            relative_guards.no_weekend(words),
        ),
        Rule("end <date>", "date", "the? m:modify dash? x:date|day", portions.modified),
        Rule("later this <unit>", "date", "m:sooner_later in? s:stretch|the_unit", portions.sooner),
        Rule(
            "the first <unit> of <date>", "date", f"the? n:ordinal|last_of u:unit of x:{_WHOLE}", portions.nth
        ),
        Rule(
            "the first <units> of <date>",
            "date",
            f"the? m:early_units unit_plural of x:{_WHOLE}",
            portions.modified,
            (),
            amount_guards.not_counted(words),
        ),
        Rule(
            "the first <weekday> of <date>",
            "date",
            "the? n:ordinal|last_of w:weekday of x:date|the_unit",
            portions.nth_weekday,
        ),
        Rule("week of <day>", "date", "the u:unit of x:caldate", portions.week_of_day),
        Rule("now", "date", "r:reference", portions.reference, (), words.not_after("not_after_reference")),
        Rule(
            "now, by an adjective",
            "date",
            "r:reference_adjective",
            portions.reference,
            (),
            reference_guards.adjective(words),
        ),
        Rule(
            "in the future", "date", "r:reference_noun", portions.reference, (), reference_guards.noun(words)
        ),
        Rule(
            "at that time",
            "date",
            "r:reference_latent",
            portions.reference,
            (),
            words.before("before_reference"),
        ),
    )
