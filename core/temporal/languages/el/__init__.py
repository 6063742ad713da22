"""Greek: the rules of its family with its own words. What it says in one word is data of its lexicon."""

from core.temporal.families.inflected.family import inflected_rules
from core.temporal.grammar.surrounding_words import SurroundingWords

RULES = inflected_rules(SurroundingWords("el"))
