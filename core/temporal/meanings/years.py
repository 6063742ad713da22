"""Years and what is longer: eras, decades, centuries, ranges and years in words."""

from core.chrono.dating import Mod
from core.chrono.granularity import Granularity
from core.temporal.symbolic import Calendar, Modified, Through

_G = Granularity


def year(y: int) -> Calendar:
    """ "2018"; `y` is astronomical."""
    return Calendar(_G.YEAR, year=y)


def years(y: int, k: int) -> Through | None:
    """ "1914-18", "1999-00"."""
    last = y // 100 * 100 + k
    last += 100 * (last <= y and y % 100 == 99)
    return Through(year(y), year(last)) if last > y else None


def circa(y: int) -> Modified:
    """ "c. 1450"."""
    return Modified(year(y), Mod.APPROX)


def era(n: int, e: int) -> int:
    """Astronomical: 480 BC is -479. `e` is -1 before Christ and 1 after."""
    return n if e > 0 else 1 - n


def year_of_era(n: float, e: int) -> Calendar | None:
    """ "480 BC", "10,000 BC"."""
    return year(era(int(n), e)) if n == int(n) else None


def ancient_year(n: int) -> Calendar:
    """ "499" in "499 to 493 BC"."""
    return year(1 - n)


def year_without_era(n: int) -> Calendar:
    """ "in 480" near a year whose era is stated."""
    return Calendar(_G.YEAR, year=n, era_open=True)


def year_of_century(n: int) -> Calendar:
    """ "'98"."""
    return Calendar(_G.YEAR, year_of_century=n)


def decade(d: str) -> Calendar | None:
    """ "1990" in "the 1990s", "90" in "the '90s"; "1900s" are a century."""
    number = int(d)
    if len(d) == 2:
        return decade_of_century(number) if number % 10 == 0 else None
    if number % 100 == 0 and number != 2000:
        return Calendar(_G.CENTURY, year=number) if number > 999 else None
    return Calendar(_G.DECADE, year=number) if number % 10 == 0 and number > 999 else None


def decade_of_number(n: int) -> Calendar | None:
    """ "los años 90", "les années 1990"."""
    return decade(str(n))


def ancient_decade(d: str, e: int) -> Calendar | None:
    """ "the 470s BC" are 479 to 470 BC."""
    number = int(d)
    if number % 10 or e > 0:
        return None
    return (
        Calendar(_G.CENTURY, year=-number - 98)
        if number % 100 == 0
        else Calendar(_G.DECADE, year=-number - 8)
    )


def decade_of_century(d: int) -> Calendar:
    """ "the nineties": 90."""
    return Calendar(_G.DECADE, year_of_century=d)


def decade_of_hundreds(n: int, d: int) -> Calendar:
    """ "the nineteen-sixties"."""
    return Calendar(_G.DECADE, year=n * 100 + d)


def century(n: int, e: int = 1) -> Calendar | None:
    """ "the 19th century", "the 5th century BC"."""
    if not 1 <= n <= 30:
        return None
    return Calendar(_G.CENTURY, year=(n - 1) * 100 if e > 0 else 1 - n * 100)


def millennium(n: int, e: int = 1) -> Calendar | None:
    """ "the third millennium", "the 1st millennium BC"."""
    if not 1 <= n <= 12:
        return None
    return Calendar(_G.MILLENNIUM, year=(n - 1) * 1000 if e > 0 else 1 - n * 1000)
