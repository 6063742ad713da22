"""Rules of the Romance languages, in a list: a language takes them with its own words and adds its own.

They name categories only; what "the", "of" or "last" is called is told by each lexicon. Their examples are
the rows of the languages that take them.
"""

from core.temporal.families.romance import (
    amounts,
    clock,
    days,
    periods,
    portions,
    recurrences,
    relative,
    years,
)
from core.temporal.grammar.rules import Rule
from core.temporal.grammar.surrounding_words import SurroundingWords


def romance_rules(words: SurroundingWords) -> tuple[Rule, ...]:
    """All of them, with guards that look into the tables of one language."""
    return (
        *years.rules(words),
        *days.rules(words),
        *relative.rules(words),
        *periods.rules(words),
        *portions.rules(words),
        *amounts.rules(words),
        *recurrences.rules(words),
        *clock.rules(words),
    )
