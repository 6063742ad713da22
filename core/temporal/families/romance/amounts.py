"""Romance rules for amounts of time: numbers, lengths, ages and stretches that end or begin now."""

from core.temporal.families.romance import amount_guards
from core.temporal.grammar.rules import Rule
from core.temporal.grammar.surrounding_words import SurroundingWords
from core.temporal.meanings import amounts

_UNITS = "u:unit_plural|unit|unit_only"


def rules(words: SurroundingWords) -> tuple[Rule, ...]:
    """Guards look into the tables of one language."""
    return (*_numbers(), *_quantities(words), *_durations(words))


def _numbers() -> tuple[Rule, ...]:
    return (
        Rule("small number", "number", "n:small|amount|int|tens", amounts.number),
        Rule("hundreds", "number", "n:number k:hundred", amounts.product),
        Rule("a hundred", "number", "n:hundred", amounts.number),
        Rule("hundreds and", "number", "n:number and? k:number", amounts.hundreds_and),
        Rule("couple", "number", "n:couple of?", amounts.number),
        Rule("number and a half", "number", "n:number and k:half_of", lambda n, k: n + k),
        Rule("number and a fraction", "number", "n:int p:int / q:int", amounts.with_fraction),
    )


def _quantities(words: SurroundingWords) -> tuple[Rule, ...]:
    return (
        Rule(
            "<number> <units>",
            "quantity",
            f"n:number whole_amount? {_UNITS}",
            amounts.amount_in_years,
            (),
            amount_guards.amount(words),
        ),
        Rule(
            "a <unit>",
            "quantity",
            f"article whole_amount? {_UNITS}",
            amounts.one_in_years,
            (),
            amount_guards.a_unit(words),
        ),
        Rule("<number> more <units>", "quantity", f"n:number {_UNITS} whole_amount", amounts.amount),
        Rule("a <unit> more", "quantity", f"article {_UNITS} whole_amount", amounts.one),
        Rule("several <units>", "quantity", f"few {_UNITS}", amounts.amount),
        Rule(
            "half a <unit>",
            "quantity",
            "k:half_of dash? of? u:unit|unit_only",
            lambda k, u: amounts.amount(u, k),
        ),
        Rule(
            "a <unit> and a half",
            "quantity",
            "article u:unit|unit_only and k:half_of",
            amounts.amount_and_half,
        ),
        Rule(
            "<number> <units> and a half",
            "quantity",
            "n:number u:unit_plural and k:half_of",
            amounts.amount_and_half,
        ),
        Rule("years and months", "quantity", "q:quantity and? p:quantity", amounts.plus),
        Rule("years, months", "quantity", "q:quantity , p:quantity", amounts.plus),
        Rule("more than <amount>", "quantity", "c:compare q:quantity", amounts.compared),
        Rule(
            "two to three <units>",
            "quantity",
            "n:number to|or|dash k:number u:unit_plural",
            amounts.from_to,
        ),
        Rule("<units>", "quantity_plain", "u:unit_plural", amounts.amount),
        Rule(
            "plain units before a word",
            "quantity",
            "q:quantity_plain",
            lambda q: q,
            (),
            amount_guards.units_in_context(words),
        ),
    )


def _durations(words: SurroundingWords) -> tuple[Rule, ...]:
    return (
        Rule("duration", "duration", "q:quantity", lambda q: q, (), amount_guards.duration(words)),
        Rule("the <amount>", "duration", "the|this|that q:quantity", lambda q: q),
        Rule("all the <amount>", "duration", "whole the? q:quantity", lambda q: q),
        Rule("the past <amount>", "duration", "the|this? t:past q:quantity|quantity_plain", amounts.stretch),
        Rule(
            "the <number> past <units>",
            "duration",
            "the|this? n:number t:past u:unit_plural",
            lambda n, t, u: amounts.stretch(t, amounts.amount(u, n)),
        ),
        Rule(
            "the past <unit>",
            "duration",
            "the t:past_long u:unit",
            lambda t, u: amounts.stretch(t, amounts.one(u)),
        ),
        Rule("the <amount> past", "duration", "the q:quantity|quantity_plain t:past_after", amounts.stretch),
        Rule(
            "the whole <unit>",
            "duration",
            "whole the? u:unit",
            amounts.one,
            (),
            amount_guards.whole_unit(words),
        ),
    )
