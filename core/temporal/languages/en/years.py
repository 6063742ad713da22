"""English rules for years and their parts: decades, centuries, eras, seasons, quarters, halves."""

from core.temporal.grammar.rules import Rule
from core.temporal.languages.en import date_guards, year_guards
from core.temporal.meanings import year_parts, years


def _spoken_year(n: int, k: int, j: int = 0) -> int | None:
    """ "nineteen ninety-six"."""
    return n * 100 + k + j if 14 <= n <= 20 and k + j >= 10 else None


RULES = (
    Rule("year", "year", "y:year4", lambda y: y),
    Rule("year and era", "year", "n:int e:era_after", years.era, ("480 BC", "70 AD")),
    Rule("era and year", "year", "e:era_before n:int", years.era, ("AD 70",)),
    Rule("year with its era", "date", "n:int e:era_after", years.year_of_era, ("480 BC",)),
    Rule("era with its year", "date", "e:era_before n:int", years.year_of_era, ("AD 70",)),
    Rule(
        "year before a year BC",
        "date",
        "n:int",
        years.ancient_year,
        ("499 to 493 BC",),
        year_guards.before_ancient_year,
    ),
    Rule(
        "year without its era",
        "date",
        "n:int",
        years.year_without_era,
        ("in 480, after 490 BC",),
        year_guards.year_without_era,
    ),
    Rule("bare year", "date", "y:year4", years.year, ("in 2018",), year_guards.year_in_context),
    Rule("the year <year>", "date", "the? year_word y:year4", years.year, ("the year 1955",)),
    Rule(
        "'<two digits>",
        "date",
        "apostrophe n:two_digits",
        years.year_of_century,
        ("'98",),
        year_guards.short_year,
    ),
    Rule(
        "decade",
        "date",
        "the? apostrophe? d:decade_digits",
        years.decade,
        ("the 1990s", "the '90s"),
        year_guards.decade,
    ),
    Rule("decade BC", "date", "the? d:decade_digits e:era_after", years.ancient_decade, ("the 470s BC",)),
    Rule(
        "spoken year", "spoken_year", "n:small k:tens dash? j:small?", _spoken_year, ("nineteen ninety-six",)
    ),
    Rule(
        "two thousand",
        "spoken_year",
        "n:small hundred_word j:small?",
        lambda n, j=0: 2000 + j if n == 2 else None,
    ),
    Rule("year in words", "year", "y:spoken_year", lambda y: y),
    Rule(
        "year in words",
        "date",
        "y:spoken_year",
        years.year,
        ("nineteen ninety-six",),
        year_guards.spoken_year,
    ),
    Rule("the year in words", "date", "the? year_word y:spoken_year", years.year, ("the year two thousand",)),
    Rule("decade in words", "date", "the d:decade_word", years.decade_of_century, ("the nineties",)),
    Rule(
        "nineteen-<decade>",
        "date",
        "the? n:small dash? d:decade_word",
        years.decade_of_hundreds,
        ("the nineteen-sixties",),
    ),
    Rule("century", "date", "the? n:ordinal dash? century_word", years.century, ("the 19th century",)),
    Rule(
        "century and era",
        "date",
        "the? n:ordinal dash? century_word e:era_after",
        years.century,
        ("the 5th century BC",),
    ),
    Rule(
        "short year range",
        "date",
        "y:year4 dash k:two_digits",
        years.years,
        ("1914-18",),
        year_guards.short_range,
    ),
    Rule("season", "date", "the? p:season", year_parts.season, ("the summer",)),
    Rule(
        "ambiguous season", "date", "p:season_latent", year_parts.season, ("in spring",), date_guards.season
    ),
    Rule(
        "the ambiguous season",
        "date",
        "the p:season_latent",
        year_parts.season,
        ("in the spring",),
        date_guards.the_season,
    ),
    Rule(
        "season of a year",
        "date",
        "the? p:season|season_latent of? y:year",
        year_parts.season,
        ("the summer of 1998",),
    ),
    Rule(
        "season of a stretch",
        "date",
        "the? p:season|season_latent of? s:stretch",
        year_parts.season,
        ("the spring of last year",),
    ),
    Rule(
        "quarter",
        "date",
        "the? n:ordinal dash? quarter_word",
        year_parts.quarter,
        ("the third quarter",),
        date_guards.quarter,
    ),
    Rule("last quarter of", "date", "the n:last_of quarter_word of y:year", year_parts.quarter),
    Rule("last quarter of a stretch", "date", "the n:last_of quarter_word of s:stretch", year_parts.quarter),
    Rule(
        "quarter of a year",
        "date",
        "the? n:ordinal dash? quarter_word of? y:year",
        year_parts.quarter,
        ("the third quarter of 1998",),
    ),
    Rule(
        "year and quarter",
        "date",
        "the? y:year4 n:ordinal dash? quarter_word",
        year_parts.quarter,
        ("the 1988 third quarter",),
    ),
    Rule(
        "quarter of a stretch", "date", "the? n:ordinal dash? quarter_word of? s:stretch", year_parts.quarter
    ),
    Rule(
        "last year's third quarter",
        "date",
        "the? s:stretch possessive n:ordinal|last_of quarter_word",
        year_parts.quarter,
        ("this year's third quarter",),
    ),
    Rule(
        "last year's second half",
        "date",
        "the? s:stretch possessive n:ordinal|last_of half_word",
        year_parts.half,
    ),
    Rule(
        "fiscal quarter",
        "date",
        "the? fiscal n:ordinal dash? quarter_word",
        year_parts.quarter,
        ("the fiscal first quarter",),
    ),
    Rule(
        "quarter of a fiscal year",
        "date",
        "the? n:ordinal quarter_word of? fiscal year_word? y:year4",
        year_parts.quarter,
    ),
    Rule(
        "latter half",
        "date",
        "the? latter half_word of y:year",
        lambda y: year_parts.half(2, y),
        ("the latter half of 2008",),
    ),
    Rule("Q<n>", "date", "n:q", year_parts.quarter, ("Q3",)),
    Rule("Q<n> year", "date", "n:q of? y:year", year_parts.quarter, ("Q3 2018",)),
    Rule(
        "half of a year",
        "date",
        "the? n:ordinal|last_of half_word of? y:year",
        year_parts.half,
        ("the first half of 1998",),
    ),
    Rule(
        "half of a stretch",
        "date",
        "the? n:ordinal|last_of dash? half_word of? s:stretch",
        year_parts.half,
        ("first half of this year",),
    ),
    Rule(
        "fiscal year",
        "date",
        "the? fiscal year_word? y:year4",
        years.year,
        ("fiscal 1989", "fiscal year 1989"),
    ),
)
