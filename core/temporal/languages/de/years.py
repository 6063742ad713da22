"""German rules for years and their parts: decades, centuries, eras, seasons, quarters, halves."""

from core.chrono.dating import Mod
from core.temporal.grammar.rules import Rule
from core.temporal.languages.de import date_guards
from core.temporal.languages.de.surrounding_words import capitalised, noun_at_end
from core.temporal.meanings import portions, year_parts, years
from core.temporal.symbolic import Modified, Symbolic

_NTH = "n:ordinal|daynum"


def _decade(d: int) -> Symbolic | None:
    return years.decade(str(d))


def _season_portion(v: str, y: int | None = None) -> Symbolic:
    """ "Frühsommer 2018"."""
    part, mod = v.split()
    return Modified(year_parts.season(part, y), Mod[mod])


RULES = (
    Rule("year", "year", "y:year4", lambda y: y),
    Rule("the year", "year", "determiner? year_word y:year4", lambda y: y),
    Rule("year and era", "year", "n:int e:era_after", years.era),
    Rule("bare year", "date", "y:year4", years.year, ("im Frühjahr 2018",), date_guards.year),
    Rule(
        "Jahr <year>", "date", "determiner? year_word y:year4", years.year, ("im Jahr 2012", "dem Jahre 1910")
    ),
    Rule(
        "Jahr <short year>",
        "date",
        "determiner? year_word y:int",
        years.year,
        ("im Jahr 578",),
        date_guards.short_year,
    ),
    Rule("year with its era", "date", "year_word? n:int e:era_after", years.year_of_era, ("480 v. Chr.",)),
    Rule(
        "year before a year BC",
        "date",
        "n:int",
        years.ancient_year,
        ("499 bis 493 v. Chr.",),
        date_guards.ancient,
    ),
    Rule(
        "short year range",
        "date",
        "y:year4 dash|/ k:two_digits",
        years.years,
        ("1914-18", "2014/15"),
        date_guards.short_range,
    ),
    Rule(
        "90er Jahre",
        "date",
        "determiner? d:int decade_suffix dash? years_word",
        _decade,
        ("in den 90er Jahren", "in den 1990er-Jahren"),
        date_guards.digits_touch,
    ),
    Rule(
        "den 90ern",
        "date",
        "determiner d:int decade_suffix",
        _decade,
        ("in den 90ern",),
        date_guards.digits_touch,
    ),
    Rule(
        "fünfziger Jahre",
        "date",
        "determiner? d:decade_word years_word",
        years.decade_of_century,
        ("den fünfziger Jahren",),
    ),
    Rule(
        "die Achtziger",
        "date",
        "determiner d:decade_word",
        years.decade_of_century,
        ("in den Achtzigern",),
        noun_at_end,
    ),
    Rule(
        "Fünfzigerjahre",
        "date",
        "determiner? d:decade_years",
        years.decade_of_century,
        ("den Fünfzigerjahren",),
    ),
    Rule("century", "date", f"determiner? {_NTH} century_word", years.century, ("dem 20. Jahrhundert",)),
    Rule(
        "century beside another",
        "date",
        "determiner? n:daynum",
        years.century,
        ("im 18. und 19. Jahrhundert",),
        date_guards.century_in_list,
    ),
    Rule(
        "century and era",
        "date",
        f"determiner? {_NTH} century_word e:era_after",
        years.century,
        ("im 5. Jahrhundert v. Chr.",),
    ),
    Rule("season", "date", "p:season", year_parts.season, ("im Sommer",), date_guards.season),
    Rule(
        "the season",
        "date",
        "determiner p:season",
        year_parts.season,
        ("während der Sommermonate",),
        noun_at_end,
    ),
    Rule(
        "season of a year",
        "date",
        "determiner? p:season y:year",
        year_parts.season,
        ("Herbst 1998", "Sommer des Jahres 2005"),
    ),
    Rule(
        "season of a stretch", "date", "p:season s:stretch", year_parts.season, ("im Herbst vorigen Jahres",)
    ),
    Rule(
        "winter of two years",
        "date",
        "determiner? p:season y:year4 dash|/ two_digits|year4",
        year_parts.season,
        ("im Winter 2017/18",),
    ),
    Rule(
        "part of a season",
        "date",
        "v:season_portion y:year?",
        _season_portion,
        ("im Spätsommer 2013", "im Frühherbst"),
        capitalised,
    ),
    Rule(
        "quarter",
        "date",
        f"determiner? {_NTH}|last_of quarter_word y:year?",
        year_parts.quarter,
        ("im dritten Quartal", "im 3. Quartal 2014"),
    ),
    Rule(
        "quarter of a stretch",
        "date",
        f"determiner? {_NTH}|last_of quarter_word s:stretch",
        year_parts.quarter,
        ("im ersten Quartal dieses Jahres",),
    ),
    Rule(
        "half of a year",
        "date",
        f"determiner? {_NTH}|last_of half_word y:year?",
        year_parts.half,
        ("im ersten Halbjahr 2014", "in der zweiten Jahreshälfte"),
    ),
    Rule(
        "half of a stretch",
        "date",
        f"determiner? {_NTH}|last_of half_word s:stretch",
        year_parts.half,
        ("im ersten Halbjahr des vergangenen Jahres",),
    ),
    Rule(
        "half of a time",
        "date",
        f"determiner? {_NTH}|last_of portion_half x:date|the_unit",
        portions.half_of,
        ("der ersten Hälfte des 15. Jahrhunderts",),
    ),
)
