"""Rules for seasons, quarters and halves of a year."""

from core.temporal.families.inflected import word_guards
from core.temporal.grammar.rules import Rule
from core.temporal.grammar.surrounding_words import SurroundingWords
from core.temporal.meanings import year_parts

_NTH = "n:ordinal|daynum|last_of|roman"


def rules(words: SurroundingWords) -> tuple[Rule, ...]:
    """With the guards of one language."""
    return (
        Rule("season", "date", "the? p:season", year_parts.season, (), word_guards.season(words)),
        Rule("season by an adverb", "date", "p:season_adverb", year_parts.season),
        Rule(
            "season of a year", "date", "the? p:season|season_adverb the? y:year year_of?", year_parts.season
        ),
        Rule("season of a stretch", "date", "the? p:season|season_adverb s:stretch", year_parts.season),
        Rule("quarter", "date", f"the? {_NTH} quarter_word", year_parts.quarter),
        Rule(
            "quarter of a year", "date", f"the? {_NTH} quarter_word the? y:year year_of?", year_parts.quarter
        ),
        Rule("quarter of a stretch", "date", f"the? {_NTH} quarter_word s:stretch", year_parts.quarter),
        Rule("half of a year", "date", f"the? {_NTH} half_word the? y:year year_of?", year_parts.half),
        Rule("half of a stretch", "date", f"the? {_NTH} half_word s:stretch", year_parts.half),
        Rule("half-year", "date", f"the? {_NTH} semester_word", year_parts.half),
    )
