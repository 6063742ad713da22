"""English rules for parts of a year: seasons, quarters, halves, and fiscal years."""

from core.temporal.grammar.rules import Rule
from core.temporal.languages.en import date_guards, name_guards
from core.temporal.meanings import portions, year_parts, years

RULES = (
    Rule("season", "date", "p:season", year_parts.season, ("in summer",), name_guards.no_person),
    Rule("the season", "date", "the p:season", year_parts.season, ("the summer",), date_guards.stands_alone),
    Rule(
        "past summers",
        "duration",
        "the? t:past n:number season_plural",
        year_parts.past_seasons,
        ("the past three summers",),
    ),
    Rule(
        "end of a season",
        "date",
        "the? m:modify_noun of the? p:season|season_latent",
        lambda m, p: portions.modified(m, year_parts.season(p)),
        ("the end of spring",),
    ),
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
        "the? n:ordinal quarter_word",
        year_parts.quarter,
        ("the third quarter",),
        date_guards.quarter,
    ),
    Rule(
        "third-quarter",
        "date",
        "n:ordinal dash quarter_word",
        year_parts.quarter,
        ("third-quarter",),
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
        "the? fiscal dash? n:ordinal dash? quarter_word",
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
    Rule(
        "fiscal years",
        "date",
        "the? fiscal year_word? y:year4 dash|/ k:two_digits",
        years.years,
        ("fiscal year 2018-19",),
    ),
    Rule("H<n>", "date", "n:h", year_parts.half, ("H1",), date_guards.short_part),
    Rule("H<n> year", "date", "n:h of? y:year", year_parts.half, ("H1 2019",)),
    Rule("FY<year>", "date", "fiscal_short y:year4", years.year, ("FY2019",)),
    Rule("FY<two digits>", "date", "fiscal_short n:two_digits", years.year_of_century, ("FY19",)),
    Rule(
        "Q<n> '<two digits>",
        "date",
        "n:q apostrophe? k:two_digits",
        year_parts.quarter_of_century,
        ("Q3'19",),
    ),
    Rule("year and Q<n>", "date", "y:year4 n:q", year_parts.quarter, ("2019 Q3",)),
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
