"""Romance rules for years and what is longer: eras, decades, centuries."""

from core.temporal.families.romance import number_guards
from core.temporal.grammar.rules import Rule
from core.temporal.grammar.surrounding_words import SurroundingWords, touching
from core.temporal.meanings import years


def rules(words: SurroundingWords) -> tuple[Rule, ...]:
    """Guards look into the tables of one language."""
    return (*_years(words), *_decades(words), *_centuries())


def _years(words: SurroundingWords) -> tuple[Rule, ...]:
    return (
        Rule("year", "year", "y:year4", lambda y: y),
        Rule("year and era", "year", "n:int e:era_after", years.era),
        Rule("year with its era", "date", "the? year_word? n:int e:era_after", years.year_of_era),
        Rule("bare year", "date", "y:year4", years.year, (), number_guards.year_in_context(words)),
        Rule(
            "the year by its number",
            "date",
            "the y:year4",
            years.year,
            (),
            number_guards.the_year_number(words),
        ),
        Rule("the year <year>", "date", "whole? the? this_same? year_word y:year4", years.year),
        Rule(
            "the year of two digits", "date", "the? year_word apostrophe? n:two_digits", years.year_of_century
        ),
        Rule(
            "'<two digits>",
            "date",
            "apostrophe n:two_digits",
            years.year_of_century,
            (),
            number_guards.short_year,
        ),
    )


def _decades(words: SurroundingWords) -> tuple[Rule, ...]:
    return (
        Rule(
            "the years <decade>",
            "date",
            "the? years_word n:two_digits|year4",
            years.decade_of_number,
            (),
            number_guards.of_no_list(words),
        ),
        Rule(
            "the years listed",
            "date",
            "the? years_word y:year4",
            years.year,
            (),
            number_guards.of_a_list(words),
        ),
        Rule("the years <decade>s", "date", "the? years_word d:decade_digits", years.decade),
        Rule("the years of <decade>", "date", "the? years_word d:decade_word", years.decade_of_century),
        Rule(
            "the decade of <decade>",
            "date",
            "the? decade_unit of? the? years_word? n:two_digits|year4",
            years.decade_of_number,
        ),
        Rule(
            "the decade of <decade in words>",
            "date",
            "the? decade_unit of? the? years_word? d:decade_word",
            years.decade_of_century,
        ),
        Rule(
            "the <decade>",
            "date",
            "the_plural n:two_digits",
            years.decade_of_number,
            (),
            number_guards.alone(words),
        ),
        Rule(
            "the <decade in words>",
            "date",
            "the_plural d:decade_word",
            years.decade_of_century,
            (),
            number_guards.alone(words),
        ),
        Rule(
            "the <two digits>",
            "date",
            "the n:two_digits",
            years.year_of_century,
            (),
            number_guards.short_year_alone(words),
        ),
    )


def _centuries() -> tuple[Rule, ...]:
    return (
        Rule("century", "date", "the? century_word n:century_number", years.century),
        Rule("century first", "date", "the? n:century_number|ordinal century_word", years.century),
        Rule("century and era", "date", "the? century_word n:century_number e:era_after", years.century),
        Rule(
            "century and era, number first",
            "date",
            "the? n:century_number|ordinal century_word e:era_after",
            years.century,
        ),
        Rule(
            "short year range",
            "date",
            "y:year4 dash k:two_digits",
            years.years,
            (),
            number_guards.short_range,
        ),
        Rule("ordinal in digits", "ordinal", "d:int ordinal_end", lambda d: d, (), touching),
    )
