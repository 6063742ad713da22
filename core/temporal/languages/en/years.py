"""English rules for years and what is longer: eras, decades, centuries, years in words."""

from core.temporal.grammar.rules import Rule
from core.temporal.languages.en import year_guards
from core.temporal.meanings import portions, years


def _spoken_year(n: int, k: int, j: int = 0) -> int | None:
    """ "nineteen ninety-six"."""
    return n * 100 + k + j if 14 <= n <= 20 and k + j >= 10 else None


def _two_thousand(n: int, j: int = 0) -> int | None:
    """ "two thousand and five"."""
    return 2000 + j if n == 2 else None


def _hundreds_and_units(n: int, j: int) -> int | None:
    """ "nineteen oh five"."""
    return n * 100 + j if 14 <= n <= 19 and 1 <= j <= 9 else None


def _twenty_hundred(n: int, j: int, k: int = 0) -> int | None:
    """ "twenty nineteen", "twenty twenty-one"."""
    told = j + k if (k < 10 and (not k or j >= 20)) else 0
    return 2000 + told if n == 20 and 10 <= told <= 59 else None


RULES = (
    Rule("year", "year", "y:year4", lambda y: y),
    Rule("year and era", "year", "n:int e:era_after", years.era, ("480 BC", "70 AD")),
    Rule("era and year", "year", "e:era_before n:int", years.era, ("AD 70",)),
    Rule("year with its era", "date", "n:int|amount e:era_after", years.year_of_era, ("480 BC",)),
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
    Rule("circa <year>", "date", "circa y:year4", years.circa, ("c. 1450", "circa 1300")),
    Rule("circa <date>", "date", "circa x:date", lambda x: portions.modified("APPROX", x), ("c. 480 BC",)),
    Rule("about <year>", "date", "about y:year4", years.circa, ("about 1910",), year_guards.about_year),
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
        "n:small hundred_word and? j:small?",
        _two_thousand,
        ("in two thousand and five",),
    ),
    Rule("nineteen oh five", "spoken_year", "n:small oh j:small", _hundreds_and_units, ("nineteen oh five",)),
    Rule(
        "twenty nineteen",
        "spoken_year",
        "n:tens dash? j:small|tens k:small?",
        _twenty_hundred,
        ("since twenty nineteen",),
        year_guards.spoken_year,
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
        "millennium",
        "date",
        "the? n:ordinal dash? millennium_word",
        years.millennium,
        ("the third millennium",),
    ),
    Rule(
        "millennium and era",
        "date",
        "the? n:ordinal dash? millennium_word e:era_after",
        years.millennium,
        ("the 1st millennium BC",),
    ),
    Rule(
        "century beside a century",
        "date",
        "the? n:ordinal",
        years.century,
        ("the late 19th and early 20th centuries",),
        year_guards.beside_a_century,
    ),
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
        "y:year4 dash|/ k:two_digits",
        years.years,
        ("1914-18",),
        year_guards.short_range,
    ),
)
