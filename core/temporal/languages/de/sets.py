"""German rules for times that come back: "jeden Tag", "montags", "zweimal im Jahr"."""

from core.temporal.grammar.rules import Rule
from core.temporal.languages.de import amount_guards
from core.temporal.languages.de.surrounding_words import noun_at_end
from core.temporal.meanings import recurrences
from core.temporal.symbolic import Recurrence


def _every_weekday_part(e: str, v: str) -> Recurrence:
    """ "jedem Montagabend"."""
    return Recurrence(f"XXXX-WXX-{v[0]}T{v[1:]}", e)


def _part(p: str) -> Recurrence:
    """ "abends"."""
    return Recurrence(f"XXXX-XX-XXT{p}")


def _times(f: str, v: str) -> Recurrence:
    """ "zweimal jährlich"."""
    return Recurrence(v, freq=f)


RULES = (
    Rule(
        "jeder <unit>",
        "set",
        "e:every n:ordinal? u:unit",
        lambda e, u, n=1: recurrences.every(e, u) if n == 1 else None,
        ("jeden Tag",),
        noun_at_end,
    ),
    Rule("alle <amount>", "set", "e:every_plural q:quantity", recurrences.every_amount, ("alle zwei Jahre",)),
    Rule(
        "jeder <weekday>",
        "set",
        "e:every w:weekday",
        lambda e, w: recurrences.every_weekday(w, e),
        ("jeden Montag",),
        noun_at_end,
    ),
    Rule(
        "jeder zweite <weekday>",
        "set",
        "e:every ordinal w:weekday",
        lambda e, w: recurrences.every_weekday(w, e),
        ("jeden zweiten Donnerstag",),
        noun_at_end,
    ),
    Rule(
        "jeder <weekday part>",
        "set",
        "e:every v:weekday_part",
        _every_weekday_part,
        ("jedem Montagabend",),
        noun_at_end,
    ),
    Rule("jeder <month>", "set", "e:every m:month", recurrences.every_month, ("jeden Juni",), noun_at_end),
    Rule(
        "jeder <season>", "set", "e:every p:season", recurrences.every_season, ("jeden Sommer",), noun_at_end
    ),
    Rule(
        "jeder <part of day>",
        "set",
        "e:every p:part",
        recurrences.every_part_of_day,
        ("jeden Abend",),
        noun_at_end,
    ),
    Rule("montags", "set", "w:weekdays", recurrences.every_weekday, ("montags",), amount_guards.habitual),
    Rule("abends", "set", "p:part_adverb", _part, ("immer abends",), amount_guards.habitual),
    Rule("täglich", "set", "v:set_word|set_phrase", recurrences.set_of, ("täglich", "Jahr um Jahr")),
    Rule("pro <unit>", "set", "per u:unit", recurrences.per, ("pro Tag",), noun_at_end),
    Rule(
        "im <unit>", "set", "in_the u:unit", recurrences.per, ("400 Euro im Monat",), amount_guards.per_unit
    ),
    Rule(
        "zweimal im <unit>",
        "set",
        "f:times in_the|per u:unit",
        recurrences.times_per,
        ("zweimal im Jahr",),
        noun_at_end,
    ),
    Rule("zweimal jährlich", "set", "f:times v:set_word", _times, ("zweimal jährlich",)),
)
