"""Amounts of calendar time: numbers, lengths, ages, stretches that end or begin now."""

from dataclasses import replace

from core.chrono.dating import Mod
from core.chrono.granularity import Granularity
from core.temporal.meanings.unit_names import UNITS
from core.temporal.symbolic import Duration, Modified, Symbolic

_G = Granularity
_IN_YEARS = {"DECADE": 10, "CENTURY": 100}


def number(n: float) -> float:
    """A numeral as a count."""
    return float(n)


def tens_and_units(n: float, k: float) -> float | None:
    """ "twenty-four"."""
    return float(n + k) if k < 10 else None


def product(n: float, k: float) -> float:
    """ "three hundred"."""
    return n * k


def hundreds_and(n: float, k: float) -> float | None:
    """ "three hundred and five"."""
    return n + k if n >= 100 > k and n % 100 == 0 else None


def said_twice(n: float, k: int) -> float | None:
    """ "thirty (30)"."""
    return n if n == k else None


def and_half(n: float) -> float:
    """ "two and a half"."""
    return n + 0.5


def with_fraction(n: int, p: int, q: int) -> float | None:
    """ "2 1/2"."""
    return n + p / q if 0 < p < q <= 4 else None


def fraction(p: int, q: int) -> float | None:
    """ "1/2"."""
    return with_fraction(0, p, q)


def amount(u: str, n: float | None = None) -> Duration:
    """ "three weeks"; without a count: "several weeks"."""
    unit, size = UNITS[u]
    return Duration(((unit, None if n is None else n * size),))


def amount_in_years(u: str, n: float) -> Duration:
    """ "two decades" are twenty years: a length of time, no decades of the calendar."""
    size = _IN_YEARS.get(u)
    return amount(u, n) if size is None else Duration(((_G.YEAR, n * size),))


def one_in_years(u: str) -> Duration:
    """ "a decade"."""
    return amount_in_years(u, 1)


def whole_unit(u: str) -> Duration | None:
    """ "all day": as long as the unit."""
    return one(u) if u not in ("NIGHT", "SECOND") else None


def one(u: str) -> Duration:
    """ "a year"."""
    return amount(u, 1)


def amount_and_half(u: str, n: float = 1, k: float = 0.5) -> Duration:
    """ "a year and a half"."""
    return amount(u, n + k)


def plus(q: Symbolic, p: Symbolic) -> Duration | None:
    """ "two years and three months": coarse before fine."""
    if not isinstance(q, Duration) or not isinstance(p, Duration):
        return None
    if q.amounts[-1][0] <= p.amounts[0][0] or q.age or p.age or q.stretch:
        return None
    return Duration(q.amounts + p.amounts)


def compared(c: str, q: Symbolic) -> Symbolic | None:
    """ "more than two years": `c` names a TIMEX3 modifier."""
    if not isinstance(q, Duration) or q.stretch:
        return None
    return Modified(q, Mod[c])


def from_to(n: float, k: float, u: str) -> Symbolic | None:
    """ "two to three weeks": the lesser amount, said to be about right."""
    return Modified(amount(u, n), Mod.APPROX) if 0 < n < k else None


def about(q: Symbolic) -> Symbolic | None:
    """ "a year or so"."""
    return Modified(q, Mod.APPROX) if isinstance(q, Duration) else None


def at_least(n: float, u: str) -> Symbolic:
    """ "10+ years"."""
    return Modified(amount(u, n), Mod.EQUAL_OR_MORE)


def age(q: Symbolic) -> Symbolic | None:
    """ "30 years old"."""
    return Duration(q.amounts, age=True) if isinstance(q, Duration) else None


def age_in_years(n: float) -> Duration:
    """ "aged 30"."""
    return Duration(((_G.YEAR, float(n)),), age=True)


def about_one(u: str) -> Symbolic:
    """ "a day or two"."""
    return Modified(one(u), Mod.APPROX)


def some_time() -> Duration:
    """ "for a while": of days, as far as the words say."""
    return Duration(((_G.DAY, None),))


def stretch_about(t: int, q: Symbolic) -> Symbolic | None:
    """ "the next two years or so"."""
    whole = stretch(t, q)
    return whole and Modified(whole, Mod.APPROX)


def ahead(u: str) -> Duration:
    """ "the weeks ahead"."""
    return Duration(amount(u).amounts, stretch=1)


def stretch(t: int, q: Symbolic) -> Symbolic | None:
    """ "the past two months" (-1), "the next six months" (1), "the first six months" (0)."""
    if isinstance(q, Modified):  # "the next three to five years"
        base = stretch(t, q.base)
        return base and Modified(base, q.mod)
    return Duration(q.amounts, stretch=t) if isinstance(q, Duration) and not q.stretch else None


def before_now(q: Symbolic) -> Symbolic | None:
    """ "vor | zwei Jahren": a length, counted back from the present of the text."""
    return _away(q, -1)


def after_now(q: Symbolic) -> Symbolic | None:
    """ "in | zwei Wochen"."""
    return _away(q, 1)


def _away(q: Symbolic, direction: int) -> Symbolic | None:
    if isinstance(q, Modified):
        base = _away(q.base, direction)
        return base and Modified(base, q.mod)
    return replace(q, away=direction) if isinstance(q, Duration) and not q.age and q.stretch is None else None
