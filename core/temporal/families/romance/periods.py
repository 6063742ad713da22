"""Romance rules for seasons, quarters and halves of a year, and what reports compare."""

from core.temporal.families.romance import name_guards
from core.temporal.grammar.rules import Rule
from core.temporal.grammar.surrounding_words import SurroundingWords
from core.temporal.meanings import periods, portions, year_parts

_SEASON = "the? p:season|season_latent"
_QUARTER = "the? n:ordinal|last_of quarter_word"
_HALF = "the? n:ordinal|last_of half_year_word"


def rules(words: SurroundingWords) -> tuple[Rule, ...]:
    """Guards look into the tables of one language."""
    return (
        Rule(
            "the season",
            "date",
            "the p:season|season_latent",
            year_parts.season,
            (),
            name_guards.the_season(words),
        ),
        Rule("season", "date", "p:season|season_latent", year_parts.season, (), name_guards.season(words)),
        Rule("season of a year", "date", f"{_SEASON} of? ,? the? year_word? y:year", year_parts.season),
        Rule("season of a stretch", "date", f"{_SEASON} of? s:stretch", year_parts.season),
        Rule("quarter", "date", _QUARTER, year_parts.quarter),
        Rule("quarter of a year", "date", f"{_QUARTER} of? the? year_word? y:year", year_parts.quarter),
        Rule("quarter of a stretch", "date", f"{_QUARTER} of? s:stretch|the_unit", year_parts.quarter_within),
        Rule("half-year", "date", _HALF, year_parts.half),
        Rule("half of a year", "date", f"{_HALF} of? the? year_word? y:year", year_parts.half),
        Rule("half of a stretch", "date", f"{_HALF} of s:stretch|the_unit", year_parts.half_within),
        Rule(
            "<half> of a year", "date", "the? n:ordinal half_word of the? year_word? y:year", year_parts.half
        ),
        Rule("<half> of a stretch", "date", "the? n:ordinal half_word of s:stretch", year_parts.half),
        Rule(
            "the weekend, the quarter", "date", "the u:unit", periods.period, (), words.not_after("of_words")
        ),
        Rule(
            "<half> of a longer time", "date", "the? n:ordinal half_word of x:date", portions.half_of_decade
        ),
        Rule("Q<n>", "date", "the? n:q of? y:year", year_parts.quarter),
        Rule(
            "the same month of a year",
            "date",
            "the? same u:unit|period_word of? s:stretch",
            periods.same_unit,
        ),
        Rule(
            "the same period of <year>", "date", "the? same period_word of? y:year", periods.quarter_of_year
        ),
        Rule("the budget year", "date", "the? fiscal of? y:year4", year_parts.budget_year),
    )
