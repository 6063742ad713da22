"""Italian rules for hours after a preposition that has their article in it: "alle otto e mezza", "ore 18.30".

The preposition is no part of the expression, so what makes a number an hour stands before it. The rules of
the family ask for an article ("le otto") and read that too.
"""

from core.temporal.grammar.rules import Guard, Neighbours, Rule
from core.temporal.grammar.surrounding_words import SurroundingWords, both
from core.temporal.meanings import clock

_HOUR = "n:int|small|hour_number"
_MINUTES = "k:number|half_hour|quarter_hour"


def rules(words: SurroundingWords) -> tuple[Rule, ...]:
    """Guards look into the tables of Italian words."""
    after_preposition = words.before("before_hour")
    return (
        Rule(
            "hour after its preposition",
            "spoken_hour",
            _HOUR,
            clock.hour_of_day,
            ("alle otto",),
            both(after_preposition, _counts_nothing(words)),
        ),
        Rule(
            "hour and minutes after a preposition",
            "spoken_hour",
            f"{_HOUR} and {_MINUTES}",
            clock.hour_and_minute,
            ("alle otto e mezza", "alle otto e un quarto"),
            after_preposition,
        ),
        Rule(
            "hour less minutes after a preposition",
            "spoken_hour",
            f"{_HOUR} less {_MINUTES}",
            clock.hour_less,
            ("alle nove meno dieci",),
            after_preposition,
        ),
        Rule(
            "hour and quarter",
            "spoken_hour",
            f"the_hour {_HOUR} and k:quarter_hour",
            clock.hour_and_minute,
            ("verso le otto e un quarto",),
        ),
        Rule(
            "clock with a stop after its preposition",
            "clock_time",
            "c:clock_dotted",
            lambda c: c,
            ("alle 18.30 di venerdì",),
            both(after_preposition, words.not_after("not_after_clock")),
        ),
        Rule(
            "ore <clock>", "clock_time", "hours_before c:clock_time|clock_dotted", lambda c: c, ("ore 18.30",)
        ),
        Rule("ore <hour>", "clock_time", f"hours_before {_HOUR}", clock.hour_of_day, ("alle ore 18",)),
    )


def _counts_nothing(words: SurroundingWords) -> Guard:
    """ "alle otto", not "alle otto famiglie": a clause goes on, or ends, after the hour."""

    def guard(near: Neighbours) -> bool:
        part = words.has_category(near.after, "part", "weekday", "dayword", "sharp", "zone", "this_part")
        ranges = near.after in words.table("before_hour")  # "dalle 9 alle 17"
        counted = words.is_plural(near.after) or near.after in words.table("counted")
        return part or ranges or words.stops(near.after) or (near.after.isalpha() and not counted)

    return guard
