"""French rules for numbers in words: "vingt et un", "soixante-douze", "quatre-vingt-dix"."""

from core.temporal.grammar.rules import Rule
from core.temporal.languages.fr.twenties import up_to_nineteen

RULES = (
    Rule(
        "tens and units",
        "number",
        "n:tens dash? and? dash? k:small",
        up_to_nineteen,
        ("vingt et un", "soixante-douze", "quatre-vingt-dix"),
    ),
)
