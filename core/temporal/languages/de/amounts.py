"""German rules for amounts of time: numbers, lengths, stretches that end or begin now."""

from core.chrono.dating import Mod
from core.temporal.grammar.rules import Rule
from core.temporal.languages.de import amount_guards
from core.temporal.languages.de.surrounding_words import noun_at_end
from core.temporal.meanings import amounts
from core.temporal.symbolic import Modified, Symbolic

_UNIT = "u:unit_plural|unit"


def _sized(v: str) -> Symbolic:
    """ "Viertelstunde": "15 MINUTE"; a size of 0 is not told."""
    size, unit = v.split()
    return amounts.amount(unit, float(size) or None)


def _nearly(n: float, c: str, u: str) -> Symbolic:
    """ "ein knappes Jahr"."""
    return Modified(amounts.amount(u, n), Mod[c])


RULES = (
    Rule("small number", "number", "n:small|amount|int|decimal_number", amounts.number),
    Rule("thousands", "number", "n:number k:hundred", amounts.product, ("drei Millionen Jahre",)),
    Rule(
        "<number> <units>",
        "quantity",
        f"n:number whole? {_UNIT}",
        amounts.amount,
        ("drei Wochen", "17 lange Jahre"),
        amount_guards.amount,
    ),
    Rule(
        "half a <unit>",
        "quantity",
        "n:half_of u:unit",
        amounts.amount,
        ("eine halbe Stunde", "ein halbes Jahr"),
        noun_at_end,
    ),
    Rule("Viertelstunde", "quantity", "small? v:half_unit", _sized, ("eine Viertelstunde",), noun_at_end),
    Rule(
        "ein knappes <unit>",
        "quantity",
        "n:small c:nearly u:unit",
        _nearly,
        ("ein knappes Jahr",),
        noun_at_end,
    ),
    Rule(
        "einige <units>",
        "quantity",
        "few|few_phrase whole? u:unit_plural",
        amounts.amount,
        ("wenige Tage", "all diese Jahre"),
        noun_at_end,
    ),
    Rule("<units>", "quantity_plain", "u:unit_plural", amounts.amount, ("seit Jahren",), noun_at_end),
    Rule(
        "plain units",
        "duration",
        "q:quantity_plain",
        lambda q: q,
        ("seit Jahren",),
        amount_guards.plain_units,
    ),
    Rule(
        "years and months",
        "quantity",
        "q:quantity und|, p:quantity",
        amounts.plus,
        ("drei Jahre und vier Monate",),
    ),
    Rule(
        "fast <amount>",
        "quantity",
        "c:compare q:quantity",
        amounts.compared,
        ("fast zehn Jahren", "rund 200 Stunden"),
    ),
    Rule("genau <amount>", "quantity", "exactly q:quantity", lambda q: q, ("genau ein Jahr",)),
    Rule(
        "zwei bis drei <units>",
        "quantity",
        "n:number bis|oder|dash k:number u:unit_plural",
        amounts.from_to,
        ("zwei bis drei Wochen",),
        noun_at_end,
    ),
    Rule(
        "die ganzen <amount>",
        "quantity",
        "determiner whole q:quantity",
        lambda q: q,
        ("die ganzen zehn Jahre",),
    ),
    Rule("<amount> lang", "duration", "q:quantity lang", lambda q: q, ("sechs Jahre lang",)),
    Rule("duration", "duration", "q:quantity", lambda q: q, ("zwei Wochen",), amount_guards.duration),
    Rule("age", "no_time", "q:quantity", amounts.age, (), amount_guards.old),
    Rule(
        "die letzten <amount>",
        "duration",
        "determiner? t:stretch_word q:quantity|quantity_plain",
        amounts.stretch,
        ("die letzten zwölf Monate", "den vergangenen Wochen"),
    ),
    Rule("jahrelang", "duration", "u:lasting", amounts.amount, ("jahrelang",)),
    Rule(
        "zweijährig",
        "duration",
        "v:span",
        _sized,
        ("einwöchigen", "ein mehrtägiges Fest"),
        amount_guards.a_span,
    ),
    Rule(
        "14-tägig",
        "duration",
        "n:int dash u:span_unit",
        amounts.amount,
        ("14-tägig",),
        amount_guards.numbered_span,
    ),
    Rule("24-jährig", "no_time", "n:int dash? u:span_unit", amounts.amount, (), amount_guards.age),
)
