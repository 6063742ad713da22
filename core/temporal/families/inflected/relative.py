"""Rules for dates counted from another time: "last week", "the next day", "two years later"."""

from core.chrono.granularity import Granularity
from core.model.time_expression import Anchor
from core.temporal.families.inflected import relative_guards
from core.temporal.grammar.rules import Rule
from core.temporal.grammar.surrounding_words import SurroundingWords
from core.temporal.meanings import amounts, counted, days, portions, turned, year_parts
from core.temporal.symbolic import Relative, Symbolic

_G = Granularity


def _deictic(t: int, u: str) -> Symbolic | None:
    """ "минулого року"; a day so called hangs on the day the text speaks of."""
    return counted.contextual(t, u) if u == "DAY" else counted.counted(u, t, Anchor.PUBLICATION)


def _day_away(e: int) -> Symbolic | None:
    """ "την επομένη", "назавтра": the day after the one the text speaks of."""
    return counted.the_unit_away("DAY", e)


def _year_off(n: int) -> Relative:
    """ "торік", "πέρυσι"."""
    return Relative(_G.YEAR, n, Anchor.PUBLICATION)


def _month_of_year_off(n: int, m: int) -> Symbolic:
    """ "πέρυσι τον Αύγουστο"."""
    return days.month(m, s=_year_off(n))


def _day_of_year_off(d: int, m: int, n: int) -> Symbolic | None:
    """ "15 Μαΐου φέτος"."""
    return days.day(m, d, s=_year_off(n))


def _unit_ago(u: str) -> Symbolic | None:
    """ "рік тому"."""
    return counted.ago(amounts.one(u))


def _season_of_year_off(n: int, p: str) -> Symbolic:
    return year_parts.season(p, s=_year_off(n))


def _unit_after(e: int, u: str) -> Symbolic:
    """ "через місяць"."""
    return counted.unit_from_event(u, e)


def _ago(q: Symbolic) -> Symbolic | None:
    return counted.ago(q)


def rules(words: SurroundingWords) -> tuple[Rule, ...]:
    """With the guards of one language."""
    ends, on = relative_guards.clause_ends(words), relative_guards.counted_on(words)
    return (
        Rule("last <unit>", "stretch", "the? t:deictic the? u:unit", _deictic),
        Rule("that <unit>", "stretch", "the? t:contextual the? u:unit", counted.contextual),
        Rule("stretch", "date", "s:stretch", lambda s: s),
        Rule("the <unit>", "the_unit", "the? u:unit", counted.the_unit),
        Rule("last <weekday>", "day", "the? t:deictic w:weekday|weekday_latent", turned.weekday),
        Rule(
            "that <weekday>", "day", "the? t:contextual w:weekday|weekday_latent", turned.weekday_in_context
        ),
        Rule("last <month>", "date", "the? t:deictic m:month|month_latent", turned.month),
        Rule("that <month>", "date", "the? t:contextual m:month|month_latent", turned.month_in_context),
        Rule("last <season>", "date", "the? t:deictic p:season", turned.season),
        Rule("that <season>", "date", "the? t:contextual p:season", turned.season_in_context),
        Rule("yesterday", "day", "n:dayword", counted.named_day),
        Rule("the day after", "day", "the? e:day_away", _day_away),
        Rule("last year in a word", "date", "n:year_off", _year_off),
        Rule("month of last year", "date", "n:year_off in|the? m:month|month_latent", _month_of_year_off),
        Rule("season of last year", "date", "n:year_off in|the? p:season|season_adverb", _season_of_year_off),
        Rule("two days later", "date", "q:quantity e:later_word", counted.event_offset, (), ends),
        Rule("after two days", "date", "e:after_word q:quantity", counted.event_offset, (), on),
        Rule("after a <unit>", "date", "e:after_word u:unit", _unit_after, (), on),
        Rule("a <unit> ago", "date", "u:unit ago", _unit_ago),
        Rule("day of last year", "day", "d:daynum m:month|month_latent n:year_off", _day_of_year_off),
        Rule("two days ago", "date", "q:quantity ago", _ago),
        Rule("before two days", "date", "before_word q:quantity", _ago, (), on),
        Rule("now", "date", "the? r:reference", portions.reference, (), relative_guards.reference(words)),
    )
