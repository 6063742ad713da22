"""Rules for months, days of a month, days of the week and holidays."""

from core.chrono.granularity import Granularity
from core.temporal.families.inflected import number_guards, word_guards
from core.temporal.grammar.rules import Rule
from core.temporal.grammar.surrounding_words import SurroundingWords
from core.temporal.meanings import counted, days, portions
from core.temporal.symbolic import Relative, Symbolic

_WEEKDAY = "w:weekday|weekday_latent"
_MONTH = "m:month|month_latent"


def _day_of_month(d: int, x: Symbolic) -> Symbolic | None:
    """ "28 του ίδιου μήνα": of a month that is not named."""
    is_month = isinstance(x, Relative) and x.unit is Granularity.MONTH
    return portions.nth(d, "DAY", x) if is_month else None


def _day_of_the_month(d: int, u: str) -> Symbolic | None:
    """ "27 του μήνα": of the month the text speaks of."""
    month = counted.the_unit(u) if u == "MONTH" else None
    return month and portions.nth(d, "DAY", month)


def rules(words: SurroundingWords) -> tuple[Rule, ...]:
    """With the guards of one language."""
    return (
        Rule("day number", "daynum", "d:day_digits", days.day_number),
        Rule("day number with its ending", "daynum", "d:day_digits dash? ordinal_suffix", days.day_number),
        Rule("month", "date", f"the? {_MONTH}", days.month, (), word_guards.month(words)),
        Rule("month and year", "date", f"the? {_MONTH} ,? the? y:year", days.month),
        Rule("month of a stretch", "date", f"the? {_MONTH} s:stretch", days.month),
        Rule("day of a month", "caldate", f"d:daynum|ordinal_day {_MONTH}", days.day),
        Rule("day of a month, year", "caldate", f"d:daynum|ordinal_day {_MONTH} ,? the? y:year", days.day),
        Rule("day of a month of a stretch", "caldate", f"d:daynum|ordinal_day {_MONTH} s:stretch", days.day),
        Rule("numeric date", "caldate", "d:numeric", days.numeric_day_first),
        Rule("street named after a day", "no_time", "street the? x:caldate", lambda x: x),
        Rule("calendar day", "day", "the? x:caldate", lambda x: x),
        Rule("weekday and day", "day", f"the? {_WEEKDAY} ,? the? x:caldate", days.with_weekday),
        Rule(
            "day of a month named beside it",
            "date",
            "the? d:daynum",
            days.day_alone,
            (),
            number_guards.day_in_list(words),
        ),
        Rule("day of that month", "day", "the? d:daynum x:stretch", _day_of_month),
        Rule("day of the month", "day", "the? d:daynum the u:unit", _day_of_the_month),
        Rule("ISO date", "day", "d:iso", days.iso_day),
        Rule("weekday", "day", "the? w:weekday", days.weekday),
        Rule(
            "weekday that is also a number",
            "day",
            "the? w:weekday_latent",
            days.weekday,
            (),
            word_guards.latent_weekday(words),
        ),
        Rule("holiday", "day", "the? h:holiday", days.holiday, (), word_guards.capitalised),
        Rule("holiday of a year", "day", "the? h:holiday the? y:year", days.holiday),
    )
