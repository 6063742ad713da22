"""Romance rules for dates counted from another time: "la semana pasada", "il y a deux ans", "ese mismo día".

Some words stand before their noun (`turn`), some after it (`turn_after`), some on either side.
"""

from core.temporal.families.romance import name_guards, relative_guards
from core.temporal.grammar.rules import Rule
from core.temporal.grammar.surrounding_words import SurroundingWords
from core.temporal.meanings import counted, days, portions, turned


def rules(words: SurroundingWords) -> tuple[Rule, ...]:
    """Guards look into the tables of one language."""
    return (*_units(words), *_named(words), *_days(words), *_offsets(words))


def _units(words: SurroundingWords) -> tuple[Rule, ...]:
    return (
        Rule(
            "this <unit>", "stretch", "t:this u:unit", counted.deictic, (), relative_guards.this_unit(words)
        ),
        Rule("the last <unit>", "stretch", "the t:turn u:unit", counted.deictic),
        Rule("last <unit>", "stretch", "t:turn u:unit", counted.deictic),
        Rule("the <unit> last", "stretch", "the u:unit t:turn_after", counted.deictic),
        Rule("<unit> last", "stretch", "u:unit t:turn_after", counted.deictic),
        Rule("that <unit>", "stretch", "t:that same? u:unit", counted.contextual),
        Rule("the same <unit>", "stretch", "the same u:unit", counted.the_unit),
        Rule("the following <unit>", "stretch", "the? t:context_turn u:unit", counted.contextual),
        Rule(
            "the <unit> after",
            "stretch",
            "the? u:unit t:context_after",
            counted.contextual,
        ),
        Rule("stretch", "date", "s:stretch", lambda s: s),
        Rule("the <unit>", "the_unit", "the u:unit", counted.the_unit),
        Rule("<unit>", "the_unit", "u:unit", counted.the_unit, (), relative_guards.bare_unit(words)),
        Rule(
            "all the <unit>", "date", "whole the? u:unit", counted.the_unit, (), relative_guards.a_year(words)
        ),
        Rule(
            "the <unit> by itself",
            "date",
            "the u:unit",
            counted.the_unit,
            (),
            relative_guards.unit_alone(words),
        ),
    )


def _named(words: SurroundingWords) -> tuple[Rule, ...]:
    return (
        Rule("the <weekday>", "day", "the w:weekday", days.weekday, (), name_guards.weekday(words)),
        Rule("this <weekday>", "day", "this w:weekday", days.weekday),
        Rule("last <weekday>", "day", "the? t:turn w:weekday", turned.weekday),
        Rule("<weekday> last", "day", "the? w:weekday t:turn_after", turned.weekday),
        Rule("the following <weekday>", "day", "the? t:context_turn w:weekday", turned.weekday_in_context),
        Rule("<weekday> after", "day", "the? w:weekday t:context_after", turned.weekday_in_context),
        Rule("that <weekday>", "day", "that same? w:weekday", turned.weekday_of_that_week),
        Rule("<weekday> of a week", "day", "the? w:weekday of? s:stretch", portions.weekday_of_week),
        Rule("last <month>", "date", "the? t:turn the_month? m:month|month_latent", turned.latest_month),
        Rule(
            "last month of <month>",
            "date",
            "the? t:turn month_word of m:month|month_latent",
            turned.latest_month,
        ),
        Rule(
            "this month of <month>",
            "date",
            "t:this month_word? of? m:month|month_latent",
            turned.latest_month,
        ),
        Rule("<month> last", "date", "the_month? m:month|month_latent t:turn_after", turned.latest_month),
        Rule(
            "the following <month>",
            "date",
            "the? t:context_turn m:month|month_latent",
            turned.month_in_context,
        ),
        Rule(
            "<month> after",
            "date",
            "the_month? m:month|month_latent t:context_after",
            turned.month_in_context,
        ),
        Rule("last <season>", "date", "the? t:turn|this p:season|season_latent", turned.latest_season),
        Rule("<season> last", "date", "the? p:season|season_latent t:turn_after", turned.latest_season),
        Rule("that <season>", "date", "that same? p:season|season_latent", turned.season_of_that_year),
        Rule("last <holiday>", "day", "the? t:turn|this h:holiday", turned.holiday),
        Rule("<holiday> last", "day", "the? h:holiday t:turn_after", turned.holiday),
        Rule("last <day month>", "day", "the? t:turn x:caldate", turned.day),
        Rule("<day month> last", "day", "x:caldate t:turn_after", turned.day),
        Rule("last day <number>", "date", "the? turn day_word d:day_digits", days.day_of_this_month),
    )


def _days(words: SurroundingWords) -> tuple[Rule, ...]:
    return (
        Rule("yesterday", "day", "n:dayword", counted.named_day),
        Rule(
            "ambiguous tomorrow",
            "day",
            "n:dayword_latent",
            counted.named_day,
            (),
            relative_guards.tomorrow(words),
        ),
        Rule("today itself", "day", "n:dayword same", counted.named_day),
        Rule("the day of today", "day", "the day_word|day_long of n:dayword", counted.named_day),
        Rule(
            "yesterday, <weekday>", "day", "n:dayword|dayword_latent ,? w:weekday", counted.named_day_called
        ),
        Rule(
            "yesterday, <day month>",
            "day",
            "dayword|dayword_latent ,? w:weekday? ,? x:caldate",
            lambda x, w=None: x if w is None else days.with_weekday(w, x),
        ),
    )


def _offsets(words: SurroundingWords) -> tuple[Rule, ...]:
    return (
        Rule("ago <amount>", "date", "ago_before q:quantity", counted.ago_or_stretch),
        Rule("<amount> ago", "date", "q:quantity ago", counted.ago_or_stretch),
        Rule("in <amount>", "date", "from_now_before q:quantity", counted.ahead_or_stretch),
        Rule(
            "<amount> later",
            "date",
            "q:quantity e:earlier",
            counted.offset_or_amount,
            (),
            relative_guards.clause_ends(words),
        ),
        Rule("the <unit> before", "date", "the u:unit e:unit_away", counted.the_unit_away),
        Rule(
            "the day before",
            "day",
            "the? e:day_away",
            counted.day_in_context,
            (),
            relative_guards.of_no_event(words),
        ),
        Rule(
            "the day before that",
            "date",
            "the? e:day_away",
            counted.day_from_event,
            (),
            relative_guards.of_an_event(words),
        ),
        Rule("recent <units>", "duration", "the? r:recent u:unit_plural", counted.recent_units),
    )
