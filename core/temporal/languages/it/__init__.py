"""Italian: the rules of the Romance languages with Italian words, and those that only Italian has."""

from core.temporal.families.romance.family import romance_rules
from core.temporal.grammar.surrounding_words import SurroundingWords
from core.temporal.languages.it import hours, relative, years

_WORDS = SurroundingWords("it")

RULES = (*romance_rules(_WORDS), *years.RULES, *relative.rules(_WORDS), *hours.rules(_WORDS))
