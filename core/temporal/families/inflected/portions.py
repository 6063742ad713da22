"""Rules for parts of a stretch: "the end of April", "in the middle of 1942", "the first week of May"."""

from core.temporal.grammar.rules import Rule
from core.temporal.grammar.surrounding_words import SurroundingWords
from core.temporal.meanings import portions, year_parts, years
from core.temporal.symbolic import Symbolic


def _modified_year(m: str, y: int) -> Symbolic | None:
    return portions.modified(m, years.year(y))


def _modified_season(m: str, p: str, y: int | None = None) -> Symbolic | None:
    return portions.modified(m, year_parts.season(p, y))


def rules(_words: SurroundingWords) -> tuple[Rule, ...]:
    """The same in every language of the family."""
    return (
        Rule("the end of <date>", "date", "the? m:modify_noun x:date|day|the_unit", portions.modified),
        Rule("the end of <year>", "date", "the? m:modify_noun the? y:year year_of?", _modified_year),
        Rule("the end of <stretch>", "date", "the? m:modify_noun the? x:stretch", portions.modified),
        Rule(
            "early <season>",
            "date",
            "the? m:early_late p:season|season_adverb the? y:year?",
            _modified_season,
        ),
        Rule(
            "the first week of <date>",
            "date",
            "the? n:ordinal|last_of u:unit x:date|the_unit|day",
            portions.nth,
        ),
        Rule("half of <date>", "date", "the? n:ordinal half_word x:date|the_unit", portions.half_of),
    )
