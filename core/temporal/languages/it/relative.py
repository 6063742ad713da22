"""Italian rules for parts of this day, weekdays that come back and ends of a month without an article:
"stasera", "il mercoledì", "a fine mese", "in tarda serata"."""

from core.temporal.families.romance import clock_guards, relative_guards
from core.temporal.grammar.rules import Guard, Neighbours, Rule
from core.temporal.grammar.surrounding_words import SurroundingWords, both
from core.temporal.meanings import amounts, clock, counted, periods, portions, recurrences, turned
from core.temporal.symbolic import Symbolic


def rules(words: SurroundingWords) -> tuple[Rule, ...]:
    """Guards look into the tables of Italian words."""
    return (
        Rule("this <part of day>, one word", "time", "p:this_part", clock.part_today, ("stasera",)),
        Rule(
            "<weekday> <part of day>",
            "time",
            "d:day p:part",
            clock.part_on_day,
            ("lunedì sera", "ieri mattina"),
        ),
        Rule(
            "the <weekday> as a habit",
            "set",
            "the_habit w:weekday",
            recurrences.every_weekday,
            ("il mercoledì",),
        ),
        Rule(
            "the <weekday> <part of day> as a habit",
            "set",
            "the_habit w:weekday p:part",
            recurrences.every_weekday_part,
            ("il mercoledì sera",),
        ),
        Rule(
            "the <part of day> after",
            "time",
            "the? p:part t:unit_away",
            clock.contextual_part,
            ("il mattino dopo",),
            relative_guards.clause_ends(words),
        ),
        Rule(
            "the <weekday> after",
            "day",
            "the w:weekday t:unit_away",
            turned.weekday_in_context,
            ("la domenica dopo",),
            relative_guards.clause_ends(words),
        ),
        Rule(
            "the <amount> past after a preposition",
            "duration",
            "q:quantity|quantity_plain t:past_after",
            amounts.stretch,
            ("nei mesi scorsi",),
            words.before("articled"),
        ),
        Rule(
            "the weekend after a preposition",
            "date",
            "u:unit",
            periods.period,
            ("nel fine settimana",),
            both(words.before("articled"), words.not_after("of_words")),
        ),
        Rule(
            "the same <unit> after a preposition",
            "stretch",
            "same u:unit",
            counted.the_unit,
            ("nell'inverno dello stesso anno",),
            words.before("articled"),
        ),
        Rule("twice the <unit>", "set", "f:times the u:unit", recurrences.times_per, ("due volte l'anno",)),
        Rule(
            "<number> times the <unit>",
            "set",
            "n:number times_word the u:unit",
            recurrences.number_of_times_per,
            ("quattro volte la settimana",),
        ),
        Rule("the <unit> itself", "stretch", "the? u:unit same", counted.the_unit, ("il giorno stesso",)),
        Rule(
            "end of a <unit>, bare",
            "date",
            "the? m:modify u:unit",
            _end_of_unit,
            ("a fine mese", "entro fine anno"),
            lambda near: near.word(near.stop - 1).lower() not in words.table("weekend_tail"),
        ),
        Rule(
            "late <part of day>",
            "time",
            "the? m:part_modify p:part",
            lambda m, p: clock.early_time(m, clock.part_that_day(p)),
            ("in tarda serata", "nel primo pomeriggio"),
            clock_guards.the_part(words),
        ),
        Rule(
            "night between days",
            "time",
            "the? p:part between the? d:day and the? day",
            clock.part_of_day,
            ("notte tra venerdì e sabato",),
        ),
        Rule(
            "night between day numbers",
            "time",
            "the? p:part between the? k:daynum and the? d:caldate",
            clock.part_between,
            ("notte tra il 3 e il 4 maggio",),
        ),
        Rule(
            "the first hours of a <part of day>",
            "time",
            "the? m:early_hours of p:part",
            lambda m, p: clock.early_time(m, clock.part_that_day(p)),
            ("nelle prime ore del mattino",),
        ),
        Rule(
            "the past <unit> after a preposition",
            "duration",
            "t:past_long u:unit",
            lambda t, u: amounts.stretch(t, amounts.one(u)),
            ("nell'ultimo anno",),
            words.before("articled"),
        ),
        Rule(
            "the year after a preposition",
            "date",
            "u:unit",
            counted.the_unit,
            ("nel corso dell'anno",),
            _whole_year(words),
        ),
        Rule("the South", "no_time", "the? south", lambda: True, ("il Mezzogiorno",), _capital),
    )


def _end_of_unit(m: str, u: str) -> Symbolic | None:
    """ "fine mese": of the month the text speaks of."""
    unit = counted.the_unit(u)
    return unit and portions.modified(m, unit)


def _whole_year(words: SurroundingWords) -> Guard:
    """ "nel corso dell'anno", not "l'uomo dell'anno"."""

    def guard(near: Neighbours) -> bool:
        introduced = near.word(near.first - 2).lower() in words.table("before_the_unit")
        year = words.has_category(near.word(near.stop - 1), "year_word")
        return introduced and year and near.before in words.table("articled")

    return guard


def _capital(near: Neighbours) -> bool:
    """ "il Mezzogiorno" is the South, "mezzogiorno" is noon."""
    last = near.stop - 1
    return last > 0 and near.word(last)[:1].isupper()
