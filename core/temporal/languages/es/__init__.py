"""Spanish: the rules of the Romance languages with Spanish words, and those that only Spanish has."""

from core.temporal.families.romance.family import romance_rules
from core.temporal.grammar.surrounding_words import SurroundingWords
from core.temporal.languages.es import numbers, relative

_WORDS = SurroundingWords("es")

RULES = (*romance_rules(_WORDS), *numbers.RULES, *relative.RULES)
