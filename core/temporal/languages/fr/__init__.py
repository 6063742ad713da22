"""French: the rules of the Romance languages with French words, and those that only French has."""

from core.temporal.families.romance.family import romance_rules
from core.temporal.grammar.surrounding_words import SurroundingWords
from core.temporal.languages.fr import ages, hours, numbers, relative

_WORDS = SurroundingWords("fr")

RULES = (*romance_rules(_WORDS), *numbers.RULES, *relative.RULES, *ages.rules(_WORDS), *hours.rules(_WORDS))
