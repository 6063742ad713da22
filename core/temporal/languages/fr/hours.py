"""French rules for hours in words and for weekdays that come back: "huit heures et demie", "le mercredi"."""

from core.temporal.families.romance import clock_guards
from core.temporal.grammar.rules import Rule
from core.temporal.grammar.surrounding_words import SurroundingWords
from core.temporal.meanings import clock

_HOUR = "n:int|small|tens|number"


def rules(words: SurroundingWords) -> tuple[Rule, ...]:
    """Guards look into the tables of French words."""
    return (
        Rule(
            "hours in words",
            "spoken_hour",
            f"{_HOUR} hours_word",
            clock.hour_of_day,
            ("à huit heures",),
            words.before("before_spoken_hour"),
        ),
        Rule(
            "hours in words and minutes",
            "spoken_hour",
            f"{_HOUR} hours_word and? k:number|half_hour|quarter_hour",
            clock.hour_and_minute,
            ("à huit heures et demie",),
            clock_guards.whole_hour(words),
        ),
        Rule(
            "hours in words less minutes",
            "spoken_hour",
            f"{_HOUR} hours_word less k:number|half_hour|quarter_hour",
            clock.hour_less,
            ("à huit heures moins le quart",),
        ),
    )
