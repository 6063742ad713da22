"""English rules for numbers in digits and words: "twenty-four", "two and a half", "a couple of"."""

from core.temporal.grammar.rules import Rule
from core.temporal.languages.en import amount_guards
from core.temporal.meanings import amounts

RULES = (
    Rule("small number", "number", "n:small|amount|int", amounts.number),
    Rule("tens", "number", "n:tens", amounts.number),
    Rule(
        "tens and units",
        "number",
        "n:tens dash? k:small",
        amounts.tens_and_units,
        ("twenty-four",),
    ),
    Rule("hundreds", "number", "n:number k:hundred", amounts.product, ("three hundred",)),
    Rule("a hundred", "number", "article n:hundred", amounts.number, ("a hundred",)),
    Rule("a dozen", "number", "article k:small", lambda k: float(k) if k == 12 else None, ("a dozen",)),
    Rule(
        "hundreds and",
        "number",
        "n:number and? k:number",
        amounts.hundreds_and,
        ("three hundred and five",),
    ),
    Rule(
        "number and a half",
        "number",
        "n:number dash? and dash? article dash? half_word",
        amounts.and_half,
        ("two and a half",),
    ),
    Rule("number and a fraction", "number", "n:int p:int / q:int", amounts.with_fraction, ("2 1/2",)),
    Rule("part of a unit", "number", "p:int / q:int", amounts.fraction, ("1/2",), amount_guards.unit_follows),
    Rule("number in brackets", "number", "n:number ( k:int )", amounts.said_twice, ("thirty (30)",)),
    Rule("couple", "number", "n:couple", amounts.number, ("a couple of",)),
    Rule("half", "number", "n:half_of article?", amounts.number, ("half a",)),
)
