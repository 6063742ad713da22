"""English rules for years and their parts: decades, centuries, eras, seasons, quarters, halves."""

from core.chrono.granularity import Granularity
from core.temporal.grammar.rules import Rule
from core.temporal.languages.en import date_guards, year_guards
from core.temporal.symbolic import Calendar, Symbolic, Through

_G = Granularity


def _years(y: int, k: int) -> Through | None:
    """ "1914-18", "1999-00"."""
    last = y // 100 * 100 + k
    last += 100 * (last <= y and y % 100 == 99)
    return Through(_year(y), _year(last)) if last > y else None


def _year(y: int) -> Calendar:
    return Calendar(_G.YEAR, year=y)


def _era(n: int, e: int) -> int:
    """Astronomical: 480 BC is -479."""
    return n if e > 0 else 1 - n


def _year_digits(n: int) -> Calendar:
    return Calendar(_G.YEAR, year_of_century=n)


def _decade(d: str) -> Calendar | None:
    number = int(d)
    if len(d) == 2:
        return Calendar(_G.DECADE, year_of_century=number) if number % 10 == 0 else None
    if number % 100 == 0 and number != 2000:
        return Calendar(_G.CENTURY, year=number) if number > 999 else None
    return Calendar(_G.DECADE, year=number) if number % 10 == 0 and number > 999 else None


def _ancient_decade(d: str, e: int) -> Calendar | None:
    """ "the 470s BC" are 479 to 470 BC."""
    number = int(d)
    if number % 10 or e > 0:
        return None
    return (
        Calendar(_G.CENTURY, year=-number - 98)
        if number % 100 == 0
        else Calendar(_G.DECADE, year=-number - 8)
    )


def _spoken_year(n: int, k: int, j: int = 0) -> int | None:
    """ "nineteen ninety-six"."""
    return n * 100 + k + j if 14 <= n <= 20 and k + j >= 10 else None


def _decade_word(d: int) -> Calendar:
    return Calendar(_G.DECADE, year_of_century=d)


def _century(n: int, e: int = 1) -> Calendar | None:
    if not 1 <= n <= 30:
        return None
    return Calendar(_G.CENTURY, year=(n - 1) * 100 if e > 0 else 1 - n * 100)


def _season(p: str, y: int | None = None, s: Symbolic | None = None) -> Calendar:
    return Calendar(_G.SEASON, year=y, part=p, within=s)


def _quarter(n: int, y: int | None = None, s: Symbolic | None = None) -> Calendar | None:
    number = 4 if n == -1 else n
    if not 1 <= number <= 4:
        return None
    return Calendar(_G.QUARTER, year=y, part=f"Q{number}", within=s)


def _half(n: int, y: int | None = None, s: Symbolic | None = None) -> Calendar | None:
    number = 2 if n == -1 else n
    return Calendar(_G.HALF_YEAR, year=y, part=f"H{number}", within=s) if number in (1, 2) else None


def _fiscal(y: int) -> Calendar:
    return Calendar(_G.YEAR, year=y)


RULES = (
    Rule("year", "year", "y:year4", lambda y: y),
    Rule("year and era", "year", "n:int e:era_after", _era, ("480 BC", "70 AD")),
    Rule("era and year", "year", "e:era_before n:int", _era, ("AD 70",)),
    Rule("year with its era", "date", "n:int e:era_after", lambda n, e: _year(_era(n, e)), ("480 BC",)),
    Rule("era with its year", "date", "e:era_before n:int", lambda n, e: _year(_era(n, e)), ("AD 70",)),
    Rule(
        "year before a year BC",
        "date",
        "n:int",
        lambda n: _year(1 - n),
        ("499 to 493 BC",),
        year_guards.before_ancient_year,
    ),
    Rule(
        "year without its era",
        "date",
        "n:int",
        lambda n: Calendar(_G.YEAR, year=n, era_open=True),
        ("in 480, after 490 BC",),
        year_guards.year_without_era,
    ),
    Rule("bare year", "date", "y:year4", _year, ("in 2018",), year_guards.year_in_context),
    Rule("the year <year>", "date", "the? year_word y:year4", _year, ("the year 1955",)),
    Rule("'<two digits>", "date", "apostrophe n:two_digits", _year_digits, ("'98",), year_guards.short_year),
    Rule(
        "decade",
        "date",
        "the? apostrophe? d:decade_digits",
        _decade,
        ("the 1990s", "the '90s"),
        year_guards.decade,
    ),
    Rule("decade BC", "date", "the? d:decade_digits e:era_after", _ancient_decade, ("the 470s BC",)),
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
    Rule("year in words", "date", "y:spoken_year", _year, ("nineteen ninety-six",), year_guards.spoken_year),
    Rule("the year in words", "date", "the? year_word y:spoken_year", _year, ("the year two thousand",)),
    Rule("decade in words", "date", "the d:decade_word", _decade_word, ("the nineties",)),
    Rule(
        "nineteen-<decade>",
        "date",
        "the? n:small dash? d:decade_word",
        lambda n, d: Calendar(_G.DECADE, year=n * 100 + d),
        ("the nineteen-sixties",),
    ),
    Rule("century", "date", "the? n:ordinal dash? century_word", _century, ("the 19th century",)),
    Rule(
        "century and era",
        "date",
        "the? n:ordinal dash? century_word e:era_after",
        _century,
        ("the 5th century BC",),
    ),
    Rule(
        "short year range", "date", "y:year4 dash k:two_digits", _years, ("1914-18",), year_guards.short_range
    ),
    Rule("season", "date", "the? p:season", _season, ("the summer",)),
    Rule("ambiguous season", "date", "p:season_latent", _season, ("in spring",), date_guards.season),
    Rule(
        "the ambiguous season",
        "date",
        "the p:season_latent",
        _season,
        ("in the spring",),
        date_guards.the_season,
    ),
    Rule(
        "season of a year", "date", "the? p:season|season_latent of? y:year", _season, ("the summer of 1998",)
    ),
    Rule(
        "season of a stretch",
        "date",
        "the? p:season|season_latent of? s:stretch",
        _season,
        ("the spring of last year",),
    ),
    Rule(
        "quarter",
        "date",
        "the? n:ordinal dash? quarter_word",
        _quarter,
        ("the third quarter",),
        date_guards.quarter,
    ),
    Rule("last quarter of", "date", "the n:last_of quarter_word of y:year", _quarter),
    Rule("last quarter of a stretch", "date", "the n:last_of quarter_word of s:stretch", _quarter),
    Rule(
        "quarter of a year",
        "date",
        "the? n:ordinal dash? quarter_word of? y:year",
        _quarter,
        ("the third quarter of 1998",),
    ),
    Rule(
        "year and quarter",
        "date",
        "the? y:year4 n:ordinal dash? quarter_word",
        _quarter,
        ("the 1988 third quarter",),
    ),
    Rule("quarter of a stretch", "date", "the? n:ordinal dash? quarter_word of? s:stretch", _quarter),
    Rule(
        "last year's third quarter",
        "date",
        "the? s:stretch possessive n:ordinal|last_of quarter_word",
        _quarter,
        ("this year's third quarter",),
    ),
    Rule("last year's second half", "date", "the? s:stretch possessive n:ordinal|last_of half_word", _half),
    Rule(
        "fiscal quarter",
        "date",
        "the? fiscal n:ordinal dash? quarter_word",
        _quarter,
        ("the fiscal first quarter",),
    ),
    Rule(
        "quarter of a fiscal year",
        "date",
        "the? n:ordinal quarter_word of? fiscal year_word? y:year4",
        _quarter,
    ),
    Rule(
        "latter half",
        "date",
        "the? latter half_word of y:year",
        lambda y: _half(2, y),
        ("the latter half of 2008",),
    ),
    Rule("Q<n>", "date", "n:q", _quarter, ("Q3",)),
    Rule("Q<n> year", "date", "n:q of? y:year", _quarter, ("Q3 2018",)),
    Rule(
        "half of a year",
        "date",
        "the? n:ordinal|last_of half_word of? y:year",
        _half,
        ("the first half of 1998",),
    ),
    Rule(
        "half of a stretch",
        "date",
        "the? n:ordinal|last_of dash? half_word of? s:stretch",
        _half,
        ("first half of this year",),
    ),
    Rule(
        "fiscal year", "date", "the? fiscal year_word? y:year4", _fiscal, ("fiscal 1989", "fiscal year 1989")
    ),
)
