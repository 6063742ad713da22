"""Times that come back: "every Friday", "daily", "twice a week". `e` is TIMEX3's quant, `f` its freq."""

from dataclasses import replace

from core.temporal.meanings.unit_names import UNITS
from core.temporal.resolve.values import duration_value
from core.temporal.symbolic import Duration, Recurrence, Symbolic

_RECURRING = {
    "SECOND": "PT1S", "MINUTE": "PT1M", "HOUR": "PT1H", "DAY": "P1D", "NIGHT": "XXXX-XX-XXTNI",
    "WEEKEND": "P1WE", "WEEK": "P1W", "FORTNIGHT": "P2W", "MONTH": "P1M", "QUARTER": "P1Q", "SEASON": "P1S",
    "HALF_YEAR": "P6M", "YEAR": "P1Y", "DECADE": "P1DE", "CENTURY": "P1CE", "MILLENNIUM": "P1ML",
}  # fmt: skip


def set_of(v: str) -> Recurrence:
    """ "daily": the value stands in the lexicon."""
    return Recurrence(v)


def every(e: str, u: str) -> Recurrence:
    """ "every day"."""
    return Recurrence(_RECURRING[u], e)


def every_nth(e: str, n: int, u: str) -> Recurrence | None:
    """ "every third day"."""
    return Recurrence(duration_value(((UNITS[u][0], float(n * UNITS[u][1])),)), e) if n > 1 else None


def every_second(e: str, u: str) -> Recurrence | None:
    """ "every other week"."""
    return every_nth(e, 2, u)


def times_of(f: str, v: str) -> Recurrence:
    """ "twice weekly"."""
    return Recurrence(v, freq=f)


def per(u: str) -> Recurrence:
    """ "per day"."""
    return Recurrence(_RECURRING[u], "EACH")


def every_amount(e: str, q: Symbolic) -> Recurrence | None:
    """ "every two weeks"."""
    return Recurrence(duration_value(q.amounts), e) if isinstance(q, Duration) else None


def every_weekday(w: int, e: str | None = None) -> Recurrence:
    """ "Fridays", "every Friday"."""
    return Recurrence(f"XXXX-WXX-{w}", e)


def every_weekday_part(w: int, p: str, e: str | None = None) -> Recurrence:
    """ "every Friday night"."""
    return Recurrence(f"XXXX-WXX-{w}T{p}", e)


def every_day_of_month(d: int, e: str | None = None) -> Recurrence:
    """ "the 15th of each month"."""
    return Recurrence(f"XXXX-XX-{d:02d}", e)


def every_month(e: str, m: int) -> Recurrence:
    """ "every June"."""
    return Recurrence(f"XXXX-{m:02d}", e)


def every_season(p: str, e: str | None = None) -> Recurrence:
    """ "every summer"."""
    return Recurrence(f"XXXX-{p}", e)


def every_part_of_day(p: str, e: str | None = None) -> Recurrence:
    """ "every morning"."""
    return Recurrence(f"XXXX-XX-XXT{p}", e)


def parts_of_days(p: str, w: int | None = None) -> Recurrence:
    """ "nights", "Monday mornings"."""
    return Recurrence(f"XXXX-XX-XXT{p}" if w is None else f"XXXX-WXX-{w}T{p}")


def weekends(n: int) -> Recurrence:
    """ "weekends" (0), "weekdays" (1)."""
    return Recurrence("XXXX-WXX-WE" if n == 0 else "XXXX-WXX")


def times_per(f: str, u: str) -> Recurrence:
    """ "twice a week": `f` is "2X"."""
    return Recurrence(_RECURRING[u], freq=f)


def number_of_times_per(n: float, u: str) -> Recurrence:
    """ "three times a day"."""
    return Recurrence(_RECURRING[u], freq=f"{n:g}X")


def weekends_of(n: int, e: str | None = None) -> Recurrence:
    """ "every weekend"."""
    return replace(weekends(n), quant=e)
