"""English rules for seasons of no single year: "winter quarters", "the summer holidays"."""

from core.temporal.grammar.rules import Neighbours, Rule
from core.temporal.languages.en.surrounding_words import around
from core.temporal.meanings import year_parts


def is_of_any_year(near: Neighbours) -> bool:
    """Whether what follows is of that season in every year."""
    return near.after in around("season_things")


RULES = (
    Rule(
        "season of any year",
        "date",
        "p:season",
        year_parts.any_season,
        ("winter quarters",),
        is_of_any_year,
    ),
)
