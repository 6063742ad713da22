"""Spanish rules for numbers in words: "treinta y tres"."""

from core.temporal.grammar.rules import Rule
from core.temporal.meanings import amounts

RULES = (Rule("tens and units", "number", "n:tens and k:small", amounts.tens_and_units, ("treinta y tres",)),)
