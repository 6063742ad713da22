"""German rules for dates counted from another time: "letzte Woche", "im Vorjahr", "zwei Tage später"."""

from core.chrono.granularity import Granularity
from core.model.time_expression import Anchor
from core.temporal.grammar.rules import Rule
from core.temporal.languages.de import relative_guards
from core.temporal.languages.de.surrounding_words import noun_at_end
from core.temporal.meanings import amounts, counted, portions, turned
from core.temporal.symbolic import Reference, Relative, Symbolic, Vagueness

_G = Granularity


def _turned(t: int, u: str) -> Symbolic | None:
    """ "vergangene Woche"; a day so called hangs on the day the text speaks of."""
    if u == "DAY":
        return counted.contextual(t, u) if t >= 0 else None
    return counted.counted(u, t, Anchor.PUBLICATION)


def _away(v: str) -> Symbolic | None:
    """ "Vorjahr", "Vortag": counted from publication, days from the day the text speaks of."""
    unit, count = v.split()
    return counted.counted(unit, int(count), Anchor.CONTEXT if unit == "DAY" else Anchor.PUBLICATION)


def _weekend(u: str) -> Symbolic | None:
    return counted.the_unit(u) if u == "WEEKEND" else None


def _present(n: int) -> Reference | None:
    return Reference(Vagueness.PRESENT) if n == 0 else None


RULES = (
    Rule(
        "letztes <unit>",
        "stretch",
        "determiner? t:deictic u:unit",
        _turned,
        ("vergangene Woche", "im nächsten Jahr", "dieses Jahr"),
        relative_guards.unit,
    ),
    Rule(
        "folgendes <unit>",
        "stretch",
        "determiner? t:contextual u:unit",
        counted.contextual,
        ("in jenem Jahr", "am folgenden Tag"),
        relative_guards.unit,
    ),
    Rule(
        "übernächstes <unit>",
        "stretch",
        "determiner? t:deictic_far u:unit",
        _turned,
        ("übernächste Woche", "im vorletzten Jahr"),
        relative_guards.unit,
    ),
    Rule("stretch", "date", "s:stretch", lambda s: s),
    Rule(
        "des <unit>",
        "the_unit",
        "determiner u:unit",
        counted.the_unit,
        ("Anfang der Woche",),
        relative_guards.unit,
    ),
    Rule(
        "letzter <weekday>",
        "day",
        "determiner? t:deictic w:weekday",
        turned.weekday,
        ("am vergangenen Sonntag", "nächsten Montag"),
        noun_at_end,
    ),
    Rule(
        "folgender <weekday>",
        "day",
        "determiner? t:contextual w:weekday",
        turned.weekday_in_context,
        ("am darauffolgenden Freitag",),
        noun_at_end,
    ),
    Rule(
        "letzter <month>",
        "date",
        "determiner? t:deictic m:month",
        turned.month,
        ("im vergangenen April",),
        noun_at_end,
    ),
    Rule(
        "folgender <month>",
        "date",
        "determiner? t:contextual m:month",
        turned.month_in_context,
        ("im folgenden April",),
        noun_at_end,
    ),
    Rule(
        "letzter <season>",
        "date",
        "determiner? t:deictic p:season",
        turned.season,
        ("im vergangenen Sommer",),
        noun_at_end,
    ),
    Rule(
        "folgender <season>",
        "date",
        "determiner? t:contextual p:season",
        turned.season_in_context,
        ("im darauffolgenden Sommer",),
        noun_at_end,
    ),
    Rule(
        "letzter <holiday>",
        "day",
        "determiner? t:deictic h:holiday",
        turned.holiday,
        ("an den vergangenen Ostern",),
        noun_at_end,
    ),
    Rule(
        "gestern", "day", "n:dayword", counted.named_day, ("gestern", "übermorgen"), relative_guards.that_day
    ),
    Rule("heute as nowadays", "date", "n:dayword", _present, ("noch heute",), relative_guards.nowadays),
    Rule(
        "am gestrigen <weekday>",
        "day",
        "determiner? n:day_adjective weekday",
        counted.named_day,
        ("am gestrigen Dienstag",),
        noun_at_end,
    ),
    Rule("morgen", "day", "n:tomorrow", counted.named_day, ("schon morgen",), relative_guards.tomorrow),
    Rule("heuer", "date", "n:this_year", lambda n: Relative(_G.YEAR, n, Anchor.PUBLICATION), ("heuer",)),
    Rule("Vorjahr", "stretch", "determiner? v:unit_away", _away, ("im Vorjahr", "am Vortag"), noun_at_end),
    Rule(
        "Tag zuvor",
        "day",
        "determiner? e:day_away",
        lambda e: counted.the_unit_away("DAY", e),
        ("am Tag zuvor", "tags darauf"),
    ),
    Rule(
        "später",
        "date",
        "q:quantity|quantity_plain e:ago_word",
        counted.event_offset,
        ("zwei Tage später", "ein Jahr zuvor"),
    ),
    Rule(
        "vor <amount>",
        "duration",
        "q:quantity",
        amounts.before_now,
        ("vor zwei Jahren",),
        relative_guards.ago,
    ),
    Rule(
        "in <amount>",
        "duration",
        "q:quantity",
        amounts.after_now,
        ("in zwei Wochen",),
        relative_guards.from_now,
    ),
    Rule("am Wochenende", "date", "u:unit", _weekend, ("am Wochenende",), relative_guards.weekend),
    Rule("jetzt", "date", "r:reference", portions.reference, ("jetzt", "vor kurzem"), relative_guards.adverb),
    Rule(
        "Zukunft",
        "date",
        "r:reference_noun",
        portions.reference,
        ("in Zukunft",),
        relative_guards.reference_noun,
    ),
    Rule(
        "die Zukunft",
        "date",
        "determiner r:reference_noun",
        portions.reference,
        ("über die Vergangenheit",),
        noun_at_end,
    ),
    Rule("heutig", "date", "r:reference_adjective", portions.reference, ("die heutigen Grenzen",)),
)
