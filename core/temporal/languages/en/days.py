"""English rules for months, days of a month, days of the week and holidays."""

from core.chrono.granularity import Granularity
from core.chrono.instant import days_in_month
from core.temporal.grammar.rules import Rule
from core.temporal.languages.en import date_guards
from core.temporal.symbolic import Calendar, Holiday, Symbolic, Through

_G = Granularity
_MONTH = "m:month|month_latent"


def _month(m: int, y: int | None = None, s: Symbolic | None = None) -> Calendar:
    return Calendar(_G.MONTH, year=y, month=m, within=s)


def _day(
    m: int, d: int, y: int | None = None, s: Symbolic | None = None, w: int | None = None
) -> Calendar | None:
    """A day of a month; declines where no year has it."""
    if not 1 <= d <= days_in_month(2000 if y is None else y, m):
        return None
    return Calendar(_G.DAY, year=y, month=m, day=d, within=s, weekday=w)


def _days(m: int, d: int, k: int, y: int | None = None) -> Through | None:
    first, last = _day(m, d, y), _day(m, k, y)
    return Through(first, last) if first and last and d < k else None


def _numeric(d: str) -> Calendar | None:
    """ "7/13/2019", "13.07.2019": where both readings are possible, the month stands first."""
    fields = [int(field) for field in d.replace("/", "-").replace(".", "-").split("-")]
    if fields[0] > 999:
        year, month, day = fields
    else:
        month, day, year = fields
        if month > 12:
            month, day = day, month
    return _day(month, day, year) if year > 999 and 1 <= month <= 12 else None


def _with_weekday(w: int, x: Calendar) -> Calendar:
    return Calendar(_G.DAY, x.year, x.month, x.day, w, within=x.within)


def _day_of_weekday(w: int, d: int) -> Calendar | None:
    return Calendar(_G.DAY, day=d, weekday=w) if 1 <= d <= 31 else None


def _holiday(h: str, y: int | None = None) -> Holiday:
    return Holiday(h, y)


def _iso(d: str) -> Calendar | None:
    year, month, day = (int(part) for part in d[:10].split("-"))
    return _day(month, day, year) if 1 <= month <= 12 else None


RULES = (
    Rule("month", "date", "m:month", _month, ("April",), date_guards.written_out),
    Rule("ambiguous month", "date", "m:month_latent", _month, ("in May",), date_guards.ambiguous_month),
    Rule(
        "month and year", "date", f"{_MONTH} ,? y:year", _month, ("September 2018",), date_guards.capitalised
    ),
    Rule("month of year", "date", f"{_MONTH} of y:year", _month, ("May of 1998",), date_guards.capitalised),
    Rule(
        "month '<year>",
        "date",
        f"{_MONTH} apostrophe n:two_digits",
        lambda m, n: Calendar(_G.MONTH, month=m, year_of_century=n),
        ("May '98",),
        date_guards.capitalised,
    ),
    Rule(
        "month of a stretch",
        "date",
        f"{_MONTH} of? s:stretch",
        _month,
        ("April last year",),
        date_guards.capitalised,
    ),
    Rule(
        "the month of <month>",
        "date",
        "the month_word of x:date",
        lambda x: x if isinstance(x, Calendar) and x.unit is _G.MONTH else None,
    ),
    Rule("day number", "daynum", "d:day_digits", lambda d: d),
    Rule("day number", "daynum", "d:ordinal", lambda d: d if 1 <= d <= 31 else None),
    Rule("month day", "caldate", f"{_MONTH} the? d:daynum", _day, ("July 13",), date_guards.month_day),
    Rule("month day, year", "caldate", f"{_MONTH} the? d:daynum ,? y:year", _day, ("July 13, 2019",)),
    Rule(
        "month day of a stretch", "caldate", f"{_MONTH} d:daynum of? s:stretch", _day, ("May 3 of this year",)
    ),
    Rule(
        "day month",
        "caldate",
        f"the? d:daynum of? {_MONTH}",
        _day,
        ("13 July", "the 3rd of May"),
        date_guards.capitalised_at_end,
    ),
    Rule("day month year", "caldate", f"the? d:daynum of? {_MONTH} of? ,? y:year", _day, ("13 July 2019",)),
    Rule("day month of a stretch", "caldate", f"the? d:daynum of? {_MONTH} of? s:stretch", _day),
    Rule(
        "days of a month",
        "date",
        f"{_MONTH} d:daynum dash k:daynum",
        _days,
        ("May 3-9",),
        date_guards.month_day,
    ),
    Rule(
        "days of a month, year",
        "date",
        f"{_MONTH} d:daynum dash k:daynum ,? y:year",
        _days,
        ("May 3-9, 2019",),
    ),
    Rule(
        "days, month",
        "date",
        f"d:daynum dash k:daynum {_MONTH}",
        _days,
        ("3-9 May",),
        date_guards.capitalised_at_end,
    ),
    Rule("days, month, year", "date", f"d:daynum dash k:daynum {_MONTH} ,? y:year", _days, ("3-9 May 2019",)),
    Rule("numeric date", "day", "d:numeric", _numeric, ("7/13/2019",)),
    Rule("calendar day", "day", "x:caldate", lambda x: x),
    Rule(
        "weekday and day",
        "day",
        "w:weekday|weekday_latent ,? x:caldate",
        _with_weekday,
        ("Saturday, July 13, 2019",),
    ),
    Rule(
        "weekday and day number",
        "day",
        "w:weekday ,? the? d:daynum",
        _day_of_weekday,
        ("Monday 25",),
        date_guards.weekday_number,
    ),
    Rule("named day", "day", "d:named_day", _iso, ("9/11",)),
    Rule(
        "day of a month named beside it",
        "date",
        "d:daynum",
        lambda d: Calendar(_G.DAY, day=d),
        ("between 3 and 9 May", "April 24 and 25"),
        date_guards.beside_a_day,
    ),
    Rule("ISO date", "day", "d:iso", _iso, ("2019-07-13",)),
    Rule(
        "weekday",
        "day",
        "w:weekday",
        lambda w: Calendar(_G.DAY, weekday=w),
        ("on Saturday",),
        date_guards.weekday,
    ),
    Rule("name of a newspaper", "no_time", "weekday newspaper", lambda: True, ("Sunday Times",)),
    Rule(
        "short weekday",
        "day",
        "w:weekday_latent",
        lambda w: Calendar(_G.DAY, weekday=w),
        ("on Sat.",),
        date_guards.short_weekday,
    ),
    Rule("holiday", "day", "h:holiday", _holiday, ("Christmas Day",), date_guards.capitalised),
    Rule(
        "holiday of a year",
        "day",
        "h:holiday ,? of? y:year",
        _holiday,
        ("Easter 1916",),
        date_guards.capitalised,
    ),
)
