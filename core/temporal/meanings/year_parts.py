"""Parts of a year called by their names: seasons, quarters, halves."""

from core.chrono.granularity import Granularity
from core.temporal.symbolic import Calendar, Duration, Symbolic

_G = Granularity


def season(p: str, y: int | None = None, s: Symbolic | None = None) -> Calendar:
    """ "summer", "the summer of 1998": `p` is SP, SU, FA or WI."""
    return Calendar(_G.SEASON, year=y, part=p, within=s)


def any_season(p: str) -> Calendar:
    """ "winter quarters": of the season, in no single year."""
    return Calendar(_G.SEASON, part=p, generic=True)


def season_of_century(p: str, n: int) -> Calendar:
    """ "the summer of '69"."""
    return Calendar(Granularity.SEASON, part=p, year_of_century=n)


def past_seasons(t: int, n: float) -> Duration:
    """ "the past three summers": that many years, of which only a part is meant."""
    return Duration(((Granularity.YEAR, n),), stretch=t)


def quarter_of_century(n: int, k: int) -> Calendar | None:
    """ "Q3 '19"."""
    return Calendar(Granularity.QUARTER, part=f"Q{n}", year_of_century=k) if 1 <= n <= 4 else None


def quarter(n: int, y: int | None = None, s: Symbolic | None = None) -> Calendar | None:
    """ "the third quarter"; -1 is the last one."""
    number = 4 if n == -1 else n
    if not 1 <= number <= 4:
        return None
    return Calendar(_G.QUARTER, year=y, part=f"Q{number}", within=s)


def half(n: int, y: int | None = None, s: Symbolic | None = None) -> Calendar | None:
    """ "the first half of 1998"; -1 is the last one."""
    number = 2 if n == -1 else n
    return Calendar(_G.HALF_YEAR, year=y, part=f"H{number}", within=s) if number in (1, 2) else None


def quarter_within(n: int, s: Symbolic) -> Calendar | None:
    """ "the first quarter of last year"."""
    return quarter(n, s=s)


def half_within(n: int, s: Symbolic) -> Calendar | None:
    """ "the second half of this year"."""
    return half(n, s=s)


def budget_year(y: int) -> Calendar:
    """ "fiscal 2017"."""
    return Calendar(_G.YEAR, year=y)
