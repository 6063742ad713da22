"""Rules for years, decades, centuries and eras."""

from core.temporal.families.inflected import number_guards
from core.temporal.grammar.rules import Rule
from core.temporal.grammar.surrounding_words import SurroundingWords, touching
from core.temporal.meanings import years
from core.temporal.symbolic import Symbolic


def _decade(d: int) -> Symbolic | None:
    return years.decade(f"{d:02d}")


def rules(words: SurroundingWords) -> tuple[Rule, ...]:
    """With the guards of one language."""
    return (
        Rule("year", "year", "y:year4", lambda y: y),
        Rule("the year", "year", "the? year_word y:year4", lambda y: y),
        Rule("year and era", "year", "n:int year_mark? e:era_after", years.era),
        Rule("bare year", "date", "the? y:year4", years.year, (), number_guards.year(words)),
        Rule("the year <year>", "date", "the? year_word y:year4", years.year),
        Rule("year and its noun", "date", "y:year4 year_of", years.year, (), number_guards.year_alone(words)),
        Rule("year with its ending", "date", "y:year4 dash year_suffix", years.year, (), touching),
        Rule("year with its era", "date", "the? year_word? n:int year_mark? e:era_after", years.year_of_era),
        Rule(
            "year before a year BC",
            "date",
            "the? n:int",
            years.ancient_year,
            (),
            number_guards.before_era(words),
        ),
        Rule(
            "year without its era",
            "date",
            "the? n:int",
            years.year_without_era,
            (),
            number_guards.open_year(words),
        ),
        Rule(
            "short year range",
            "date",
            "the? y:year4 dash|/ k:two_digits",
            years.years,
            (),
            number_guards.short_range,
        ),
        Rule("year of the century", "date", "the apostrophe n:two_digits", years.year_of_century),
        Rule("decade in digits", "date", "the? decade_noun the? apostrophe? d:int", _decade),
        Rule("digits of a decade", "date", "the? d:int dash? decade_suffix years_word?", _decade),
        Rule("decade in words", "date", "the? d:decade_word years_word", years.decade_of_century),
        Rule(
            "decade of a century in words",
            "date",
            "the? decade_noun the? d:decade_word",
            years.decade_of_century,
        ),
        Rule("century", "century", "the? n:century_number century_word", years.century),
        Rule("century and era", "century", "the? n:century_number century_word e:era_after", years.century),
        Rule("century as a date", "date", "x:century", lambda x: x),
        Rule("century number", "century_number", "n:roman|ordinal|daynum", lambda n: n),
    )
