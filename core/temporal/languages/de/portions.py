"""German rules for parts of a stretch: "Anfang Juni", "Mitte der Woche", "am Jahresende"."""

from core.chrono.dating import Mod
from core.temporal.grammar.rules import Rule
from core.temporal.languages.de.surrounding_words import capitalised, noun_at_end
from core.temporal.meanings import clock, counted, portions, years
from core.temporal.symbolic import Modified, Symbolic


def _modified_year(m: str, y: int) -> Symbolic | None:
    return portions.modified(m, years.year(y))


def _unit_portion(v: str, y: int | None = None) -> Symbolic | None:
    """ "Jahresende", "Jahresende 2014"."""
    unit, mod = v.split()
    whole = years.year(y) if y is not None and unit == "YEAR" else counted.the_unit(unit)
    return whole and Modified(whole, Mod[mod])


def _modified_decade(m: str, d: int) -> Symbolic | None:
    return portions.modified(m, years.decade_of_century(d))


def _part(m: str, p: str) -> Symbolic:
    return Modified(clock.part_that_day(p), Mod[m])


RULES = (
    Rule(
        "Anfang <date>",
        "date",
        "m:modify_noun x:date|day|the_unit",
        portions.modified,
        ("Anfang Juni", "Ende dieses Jahres", "Mitte der Woche"),
        capitalised,
    ),
    Rule("Anfang <year>", "date", "m:modify_noun y:year4", _modified_year, ("Anfang 2014",), capitalised),
    Rule(
        "Jahresende",
        "date",
        "determiner? v:unit_portion y:year4?",
        _unit_portion,
        ("zum Jahresende", "am Monatsanfang"),
        noun_at_end,
    ),
    Rule(
        "Jahresende of a year",
        "date",
        "determiner? v:unit_portion y:year4",
        _unit_portion,
        ("zum Jahresende 2014",),
    ),
    Rule("früher <part>", "time", "m:early_late p:part", _part, ("am frühen Abend",), noun_at_end),
    Rule(
        "heute <part> early",
        "time",
        "m:early_late t:time",
        clock.early_time,
        ("am späten Freitagabend",),
        noun_at_end,
    ),
    Rule(
        "frühe <date>",
        "date",
        "determiner? m:early_late x:date",
        portions.modified,
        ("in den frühen Neunzigern", "die späten 1960er Jahre"),
        noun_at_end,
    ),
    Rule(
        "frühe <decade>",
        "date",
        "determiner m:early_late d:decade_word",
        _modified_decade,
        ("in den frühen Neunzigern",),
        noun_at_end,
    ),
    Rule(
        "erste Woche <date>",
        "date",
        "determiner? n:ordinal|last_of u:unit x:date|the_unit|caldate",
        portions.nth,
        ("in der ersten Woche des Jahres", "am letzten Tag des Monats"),
    ),
)
