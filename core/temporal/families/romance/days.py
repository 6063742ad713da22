"""Romance rules for months, days of a month, weekdays and holidays: the day comes first."""

from core.temporal.families.romance import name_guards, number_guards
from core.temporal.grammar.rules import Rule
from core.temporal.grammar.surrounding_words import SurroundingWords
from core.temporal.meanings import days

_MONTH = "the_month? m:month|month_latent"
_DAY = "the? day_word? d:daynum"


def rules(words: SurroundingWords) -> tuple[Rule, ...]:
    """Guards look into the tables of one language."""
    return (*_months(words), *_days_of_months(words), *_days_in_digits_and_lists(words), *_weekdays(words))


def _months(words: SurroundingWords) -> tuple[Rule, ...]:
    return (
        Rule("the month of", "the_month", "the? month_word of", lambda: True),
        Rule("month", "date", "m:month", days.month, (), name_guards.month(words)),
        Rule("the month of <month>", "date", "the_month m:month|month_latent", days.month),
        Rule("month and year", "date", f"{_MONTH} of? ,? the? year_word? y:year", days.month),
        Rule(
            "month '<year>",
            "date",
            f"{_MONTH} of? apostrophe? n:two_digits",
            days.month_of_century,
            (),
            name_guards.month_of_short_year(words),
        ),
        Rule("month of a stretch", "date", f"{_MONTH} of? s:stretch", days.month),
    )


def _days_of_months(words: SurroundingWords) -> tuple[Rule, ...]:
    return (
        Rule("day number", "daynum", "d:day_digits", lambda d: d),
        Rule("first of a month", "daynum", "d:ordinal|first_day", days.day_number),
        Rule(
            "day month",
            "caldate",
            f"{_DAY} of|dash? the_month? m:month|month_latent",
            days.day,
            (),
            name_guards.nothing_counted(words),
        ),
        Rule(
            "day month year",
            "caldate",
            f"{_DAY} of|dash? the_month? m:month|month_latent of? ,? the? year_word? y:year",
            days.day,
        ),
        Rule(
            "day month '<year>",
            "caldate",
            f"{_DAY} of? m:month|month_latent of? apostrophe? n:two_digits",
            days.day_of_century,
            (),
            name_guards.month_of_short_year(words),
        ),
        Rule("day month of a stretch", "caldate", f"{_DAY} of? m:month|month_latent of? s:stretch", days.day),
    )


def _days_in_digits_and_lists(words: SurroundingWords) -> tuple[Rule, ...]:
    return (
        Rule("days, month", "date", "the? d:daynum dash k:daynum of? m:month|month_latent", days.days),
        Rule(
            "days, month, year",
            "date",
            "the? d:daynum dash k:daynum of? m:month|month_latent of? ,? y:year",
            days.days,
        ),
        Rule("numeric date", "day", "the? d:numeric", days.numeric_day_first),
        Rule(
            "day and month in digits",
            "day",
            "the d:day_digits / m:two_digits",
            days.day_in_digits,
            (),
            number_guards.digits_touch,
        ),
        Rule("ISO date", "day", "the? d:iso", days.iso_day),
        Rule("calendar day", "day", "x:caldate", lambda x: x),
        Rule(
            "day of a month named beside it",
            "date",
            f"{_DAY}",
            days.day_alone,
            (),
            number_guards.day_beside(words),
        ),
        Rule(
            "the day <number>",
            "date",
            "the day_word d:day_digits",
            days.day_of_this_month,
            (),
            name_guards.day_by_itself(words),
        ),
        Rule(
            "the <number>",
            "date",
            "the d:day_digits",
            days.day_of_this_month,
            (),
            name_guards.day_by_number(words),
        ),
        Rule("named day", "day", "the? d:named_day", days.iso_day),
    )


def _weekdays(words: SurroundingWords) -> tuple[Rule, ...]:
    return (
        Rule("weekday and day", "day", "the|this? w:weekday ,? x:caldate", days.with_weekday),
        Rule(
            "weekday and day number",
            "day",
            "the? w:weekday ,? day_word? d:day_digits",
            days.weekday_and_day,
            (),
            name_guards.nothing_counted(words),
        ),
        Rule(
            "day and weekday",
            "day",
            "x:caldate ,? w:weekday",
            days.with_weekday,
            (),
            name_guards.weekday(words),
        ),
        Rule("weekday", "day", "w:weekday", days.weekday, (), name_guards.weekday(words)),
        Rule("holiday", "day", "the? h:holiday", days.holiday),
        Rule("holiday of a year", "day", "the? h:holiday ,? of? the? y:year", days.holiday),
    )
