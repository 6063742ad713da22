"""Rules of languages that tell months, days and units by their case forms and put the day before the month.

Greek and Ukrainian take them with their own words and add their own. They name categories only: the forms
are data of each lexicon, and what a language lacks (the article of Ukrainian) never matches.
"""

from core.temporal.families.inflected import (
    amounts,
    clock,
    days,
    portions,
    recurrences,
    relative,
    year_parts,
    years,
)
from core.temporal.grammar.rules import Rule
from core.temporal.grammar.surrounding_words import SurroundingWords


def inflected_rules(words: SurroundingWords) -> tuple[Rule, ...]:
    """All of them, with guards that look into the tables of one language."""
    return (
        *years.rules(words),
        *year_parts.rules(words),
        *days.rules(words),
        *relative.rules(words),
        *portions.rules(words),
        *amounts.rules(words),
        *recurrences.rules(words),
        *clock.rules(words),
    )
