"""Months, days of a month, weekdays and named days, as words and as digits name them."""

from dataclasses import replace

from core.chrono.granularity import Granularity
from core.chrono.instant import days_in_month
from core.model.time_expression import Anchor
from core.temporal.meanings.unit_names import UNITS
from core.temporal.symbolic import Calendar, Holiday, Nth, Relative, Symbolic, Through

_G = Granularity


def month(m: int, y: int | None = None, s: Symbolic | None = None) -> Calendar:
    """ "April", "April 1955", "April last year"."""
    return Calendar(_G.MONTH, year=y, month=m, within=s)


def month_of_century(m: int, n: int) -> Calendar:
    """ "May '98"."""
    return Calendar(_G.MONTH, month=m, year_of_century=n)


def day(
    m: int, d: int, y: int | None = None, s: Symbolic | None = None, w: int | None = None
) -> Calendar | None:
    """A day of a month; declines where no year has it."""
    if not 1 <= d <= days_in_month(2000 if y is None else y, m):
        return None
    return Calendar(_G.DAY, year=y, month=m, day=d, within=s, weekday=w)


def days(m: int, d: int, k: int, y: int | None = None) -> Through | None:
    """ "3-9 May 2019"."""
    first, last = day(m, d, y), day(m, k, y)
    return Through(first, last) if first and last and d < k else None


def day_number(d: int) -> int | None:
    """An ordinal as the number of a day."""
    return d if 1 <= d <= 31 else None


def numeric_month_first(d: str) -> Calendar | None:
    """ "7/13/2019", "13.07.2019": where both readings are possible, the month stands first."""
    return _numeric(d, day_first=False)


def day_in_digits(d: int, m: int) -> Calendar | None:
    """ "24/02": the day stands first."""
    return day(m, d) if 1 <= m <= 12 else None


def numeric_day_first(d: str) -> Calendar | None:
    """ "13/07/2019", "4.5.2019": where both readings are possible, the day stands first."""
    return _numeric(d, day_first=True)


def _numeric(digits: str, *, day_first: bool) -> Calendar | None:
    fields = [int(field) for field in digits.replace("/", "-").replace(".", "-").split("-")]
    if fields[0] > 999:
        year, month_number, day_of_month = fields
    else:
        first, second, year = fields
        day_leads = first > 12 or (day_first and second <= 12)
        day_of_month, month_number = (first, second) if day_leads else (second, first)
    return day(month_number, day_of_month, year) if year > 999 and 1 <= month_number <= 12 else None


def iso_day(d: str) -> Calendar | None:
    """ "2019-07-13"; a clock time after it is left to the clock."""
    year, month_number, day_of_month = (int(part) for part in d[:10].split("-"))
    return day(month_number, day_of_month, year) if 1 <= month_number <= 12 else None


def weekday(w: int) -> Calendar:
    """ "Saturday"."""
    return Calendar(_G.DAY, weekday=w)


def with_weekday(w: int, x: Calendar) -> Calendar:
    """ "Saturday, July 13"."""
    return Calendar(_G.DAY, x.year, x.month, x.day, w, within=x.within)


def weekday_and_day(w: int, d: int) -> Calendar | None:
    """ "Monday 25": the month is that of the text."""
    return Calendar(_G.DAY, day=d, weekday=w) if 1 <= d <= 31 else None


def day_alone(d: int) -> Calendar:
    """ "3" in "between 3 and 9 May": the day beside it names the month."""
    return Calendar(_G.DAY, day=d)


def holiday(h: str, y: int | None = None) -> Holiday:
    """ "Easter", "Easter 1916": `h` is a key of `core.temporal.resolve.holidays`."""
    return Holiday(h, y)


def holiday_week(h: str, u: str) -> Nth | None:
    """ "Easter week", "Christmas weekend": the one that holds the day."""
    return Nth(0, UNITS[u][0], Holiday(h)) if u in ("WEEK", "WEEKEND") else None


def short_numeric(d: str) -> Calendar | None:
    """ "5/7/19": month, day and the last two digits of the year; day first where the first is no month."""
    first, second, short = (int(field) for field in d.split("/"))
    day_of_month, month_number = (first, second) if first > 12 else (second, first)
    known = day(month_number, day_of_month) if 1 <= month_number <= 12 and len(d.split("/")[2]) == 2 else None
    return known and replace(known, year_of_century=short)


def day_within(d: int, s: Symbolic) -> Calendar | None:
    """ "the 7th of the month", "the 7th of last month"."""
    is_month = isinstance(s, Relative) and s.unit is _G.MONTH
    return Calendar(_G.DAY, day=d, within=s) if is_month and 1 <= d <= 31 else None


def only_month(x: Symbolic) -> Calendar | None:
    """ "the month of May": what is named must be a month."""
    return x if isinstance(x, Calendar) and x.unit is _G.MONTH else None


def day_of_century(m: int, d: int, n: int) -> Calendar | None:
    """ "3 de mayo del 98": a year of two digits."""
    named = day(m, d)
    return named and replace(named, year_of_century=n)


def day_of_this_month(d: int) -> Calendar:
    """ "the 13th" of the month the text speaks of."""
    return Calendar(_G.DAY, day=d, within=Relative(_G.MONTH, 0, Anchor.CONTEXT))
